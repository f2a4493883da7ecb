/** How the hooks speak to the user. The app hangs its notifications here, so that the client knows no look. */
import type { OperationFailure } from './failure.ts';

export interface Undo {
  label?: string;
  run: () => unknown;
}

export interface Messenger {
  failure(failure: OperationFailure): void;
  saved(text: string, undo?: Undo): void;
}

let current: Messenger | undefined;

export function setMessenger(messenger: Messenger): void {
  current = messenger;
}

export const messenger: Messenger = {
  failure: (failure) => current?.failure(failure),
  saved: (text, undo) => current?.saved(text, undo),
};
