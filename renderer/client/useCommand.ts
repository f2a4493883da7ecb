import { useMutation } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { call } from './call.ts';
import type { CommandName, Input, Output } from './contract.ts';
import { fieldErrorsOf, type OperationFailure, toFailure } from './failure.ts';
import { messenger, type Undo } from './messenger.ts';
import { invalidateTopics, topicOf } from './queryClient.ts';

export type Outcome<T> = { ok: true; data: T } | { ok: false; failure: OperationFailure };

export interface CommandOptions<I, O> {
  /** Said when it is done: "Surat 0415 tersimpan". */
  success?: string | ((output: O, input: I) => string);
  /** Offered beside that sentence, for what can be undone. */
  undo?: (output: O, input: I) => Undo | undefined;
  /** No message about a failure: the caller shows `failure` where it belongs (a dialog). */
  silent?: boolean;
  /** Topics to ask again at once beside the operation's own; the stream of changes brings the rest. */
  topics?: readonly string[];
}

export interface Command<I, O> {
  /** Never throws. The same input again while it is under way (a double click) is not sent twice; another input is. */
  run: (input: I) => Promise<Outcome<O>>;
  pending: boolean;
  failure: OperationFailure | undefined;
  /** Sentences by input field, for the form. */
  fieldErrors: Readonly<Record<string, string>>;
  /** Forgets the last failure (the user changed the field). */
  clear: () => void;
}

/**
 * Changes something. A failure that names a field goes to the form (`fieldErrors`), any other is said in a notification, except what
 * the frame answers by itself: an ended session brings up the login, and the page stays as it is.
 */
export function useCommand<N extends CommandName>(
  name: N,
  options: CommandOptions<Input<N>, Output<N>> = {},
): Command<Input<N>, Output<N>> {
  const mutation = useMutation({ mutationFn: (input: Input<N>) => call(name, input) });
  const latest = useRef(options);
  latest.current = options;
  const running = useRef(new Map<string, Promise<Outcome<Output<N>>>>());
  const { mutateAsync, reset } = mutation;

  const run = useCallback(
    (input: Input<N>): Promise<Outcome<Output<N>>> => {
      const key = inputKey(input);
      const same = running.current.get(key);
      if (same !== undefined) return same;
      const started = mutateAsync(input)
        .then((data): Outcome<Output<N>> => {
          const { success, undo, topics = [] } = latest.current;
          invalidateTopics([topicOf(name), ...topics]);
          const text = typeof success === 'function' ? success(data, input) : success;
          if (text !== undefined) messenger.saved(text, undo?.(data, input));
          return { ok: true, data };
        })
        .catch((thrown: unknown): Outcome<Output<N>> => {
          const failure = toFailure(thrown);
          if (!latest.current.silent && isForMessage(failure)) messenger.failure(failure);
          return { ok: false, failure };
        })
        .finally(() => {
          running.current.delete(key);
        });
      running.current.set(key, started);
      return started;
    },
    [mutateAsync, name],
  );

  const failure = useMemo(() => (mutation.error === null ? undefined : toFailure(mutation.error)), [mutation.error]);
  const fieldErrors = useMemo(() => fieldErrorsOf(failure), [failure]);
  return { run, pending: mutation.isPending, failure, fieldErrors, clear: reset };
}

const SAID_ELSEWHERE = new Set(['BELUM_MASUK', 'GANTI_KATA_SANDI', 'DIBATALKAN']);

const isForMessage = (failure: OperationFailure) => failure.field === undefined && !SAID_ELSEWHERE.has(failure.code);

/** Tells inputs apart; of a file its size is enough. */
const inputKey = (input: unknown): string =>
  JSON.stringify(input, (_name, value: unknown) => (value instanceof Uint8Array ? value.byteLength : value)) ?? '';
