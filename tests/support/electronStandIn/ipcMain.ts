/** `ipcMain`: one handler per channel. */
import { strict } from './strict.ts';

type InvokeHandler = (event: object, ...given: unknown[]) => unknown;

const handlers = new Map<string, InvokeHandler>();

export const ipcMain = strict('ipcMain', {
  handle: (channel: string, handler: InvokeHandler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
});

/** Answers what a page invoked, as Electron does. */
export async function answerInvoke(channel: string, event: object, given: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler(event, ...given);
}
