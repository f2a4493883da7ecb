/** The line between the stand-in (in the program's process) and the test that started it: Node's own process channel. */

/** What the stand-in tells the test. */
export type StandInMessage =
  | { is: 'browser'; endpoint: string }
  | { is: 'record'; what: string; given: unknown[] }
  | { is: 'ask'; id: number; what: string; given: unknown[] };

/** What the test tells the stand-in. */
export type TestMessage =
  | { is: 'answer'; id: number; value: unknown }
  /** Something happens to the machine: 'lock-screen', 'suspend', … */
  | { is: 'power'; event: string }
  | { is: 'idle'; seconds: number };

const pending = new Map<number, (value: unknown) => void>();
const listeners = new Set<(message: TestMessage) => void>();
let asked = 0;

process.on('message', (message: TestMessage) => {
  if (message.is === 'answer') {
    pending.get(message.id)?.(message.value);
    pending.delete(message.id);
  } else {
    for (const listener of listeners) listener(message);
  }
});
// the channel alone does not keep the program alive
process.channel?.unref();

const tell = (message: StandInMessage): void => void process.send?.(message);

export const tellBrowser = (endpoint: string): void => tell({ is: 'browser', endpoint });
/** Keeps a call for the test to look at. Bytes and functions do not cross. */
export const record = (what: string, ...given: unknown[]): void =>
  tell({ is: 'record', what, given: given.map(plain) });
export const onTestMessage = (listener: (message: TestMessage) => void): void => void listeners.add(listener);

/** A dialog: the test is the person who answers it. Without a test nobody can. */
export function askPerson(what: string, ...given: unknown[]): Promise<unknown> {
  if (!process.connected) throw new Error(`electron stand-in: nobody is there to answer ${what}`);
  const id = ++asked;
  tell({ is: 'ask', id, what, given: given.map(plain) });
  return new Promise((resolve) => pending.set(id, resolve));
}

const plain = (value: unknown): unknown => {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
};
