/**
 * The page's side of contextBridge and ipcRenderer, in two real JavaScript worlds of Chromium: the preload runs in an isolated one, which
 * shares only the document with the page. Between the worlds go events whose `detail` Chromium clones; functions go as numbers.
 * These functions are sent to the page as source: they use nothing from outside.
 */
import { type Codec, makeCodec } from './codec.ts';

type Callable = (...given: unknown[]) => unknown;
interface Answer {
  value?: unknown;
  promise?: number;
  error?: string;
}

/** In the page's own world: receives what the preload exposes. */
function mainWorld(prefix: string): void {
  if (window !== window.top) return;
  const dispatch = window.dispatchEvent.bind(window);
  const listen = window.addEventListener.bind(window);
  const Event = window.CustomEvent;
  const functions: Callable[] = [];
  const promises = new Map<number, { resolve: Callable; reject: Callable }>();
  let answered: Answer = {};

  const pack = (value: unknown): unknown => {
    if (typeof value === 'function') return { standInPageFunction: functions.push(value as Callable) - 1 };
    return Array.isArray(value) ? value.map(pack) : value;
  };
  const unpack = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if ('standInFunction' in value) {
      const id = value.standInFunction;
      return (...given: unknown[]) => call(id, given);
    }
    return value;
  };
  const call = (id: unknown, given: unknown[]): unknown => {
    answered = { error: 'the preload did not answer' };
    dispatch(new Event(`${prefix}call`, { detail: { id, given: given.map(pack) } }));
    const { error, promise, value } = answered;
    if (error !== undefined) throw new Error(error);
    if (promise === undefined) return unpack(value);
    return new Promise((resolve, reject) => promises.set(promise, { resolve, reject }));
  };

  listen(`${prefix}answer`, (event) => {
    answered = (event as CustomEvent<Answer>).detail;
  });
  listen(`${prefix}settle`, (event) => {
    const { id, error, value } = (event as CustomEvent<{ id: number; error?: string; value?: unknown }>).detail;
    const waiting = promises.get(id);
    promises.delete(id);
    if (error === undefined) waiting?.resolve(unpack(value));
    else waiting?.reject(new Error(error));
  });
  listen(`${prefix}callback`, (event) => {
    const { id, given } = (event as CustomEvent<{ id: number; given: unknown[] }>).detail;
    functions[id]?.(...given.map(unpack));
  });
  listen(`${prefix}expose`, (event) => {
    const { name, api } = (event as CustomEvent<{ name: string; api: [string, unknown][] }>).detail;
    const value = Object.freeze(Object.fromEntries(api.map(([key, entry]) => [key, unpack(entry)])));
    Object.defineProperty(window, name, { value, enumerable: true, writable: false, configurable: false });
  });
}

/** In the preload's world: what `require('electron')` gives a sandboxed preload. */
function isolatedWorld(
  prefix: string,
  bindingName: string,
  codec: Codec,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  if (window !== window.top) return;
  const functions: Callable[] = [];
  const listeners = new Map<string, Set<Callable>>();
  const waiting = new Map<number, { resolve: Callable; reject: Callable }>();
  let calls = 0;
  const send = (kind: string, detail: unknown) => window.dispatchEvent(new CustomEvent(`${prefix}${kind}`, { detail }));

  const pack = (value: unknown): unknown =>
    typeof value === 'function' ? { standInFunction: functions.push(value as Callable) - 1 } : value;
  const unpack = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('standInPageFunction' in value)) return value;
    const id = value.standInPageFunction;
    return (...given: unknown[]) => send('callback', { id, given: given.map(pack) });
  };
  const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

  window.addEventListener(`${prefix}call`, (event) => {
    const { id, given } = (event as CustomEvent<{ id: number; given: unknown[] }>).detail;
    try {
      const value = functions[id]?.(...given.map(unpack));
      if (!(value instanceof Promise)) return send('answer', { value: pack(value) });
      const promise = ++calls;
      send('answer', { promise });
      value.then(
        (settled) => send('settle', { id: promise, value: pack(settled) }),
        (error: unknown) => send('settle', { id: promise, error: words(error) }),
      );
    } catch (error) {
      send('answer', { error: words(error) });
    }
    return undefined;
  });

  const strict = <T extends object>(name: string, given: T): T =>
    new Proxy(given, {
      get(target, key) {
        if (key in target || typeof key === 'symbol') return Reflect.get(target, key);
        throw new Error(`electron stand-in: ${name}.${key} is not provided`);
      },
    });
  const electron = strict('electron', {
    contextBridge: strict('contextBridge', {
      exposeInMainWorld: (name: string, api: Record<string, unknown>) =>
        send('expose', { name, api: Object.entries(api).map(([key, value]) => [key, pack(value)]) }),
    }),
    ipcRenderer: strict('ipcRenderer', {
      invoke: (channel: string, ...given: unknown[]) =>
        new Promise((resolve, reject) => {
          const id = ++calls;
          const payload = JSON.stringify({ id, channel, given: codec.encode(given) });
          waiting.set(id, { resolve: resolve as Callable, reject });
          (window as unknown as Record<string, (payload: string) => void>)[bindingName]?.(payload);
        }),
      on: (channel: string, listener: Callable) =>
        void listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      removeListener: (channel: string, listener: Callable) => void listeners.get(channel)?.delete(listener),
    }),
  });

  // what the main process calls in this world
  Object.defineProperty(window, 'standIn', {
    value: {
      settle: (id: number, error: string | null, value: unknown) => {
        const promise = waiting.get(id);
        waiting.delete(id);
        if (error === null) promise?.resolve(codec.decode(value));
        else promise?.reject(new Error(error));
      },
      deliver: (channel: string, given: unknown) => {
        const values = codec.decode(given) as unknown[];
        for (const listener of listeners.get(channel) ?? []) listener({ sender: electron.ipcRenderer }, ...values);
      },
    },
  });

  const module = { exports: {} };
  preload(
    (name) => {
      if (name === 'electron') return electron;
      throw new Error(`module not found: ${name} (a sandboxed preload has only electron)`);
    },
    module,
    module.exports,
  );
}

/** Source for the page's own world. */
export const mainWorldSource = (prefix: string): string => `(${mainWorld})(${JSON.stringify(prefix)});`;

/** Source for the preload's world, with the bundled preload in it. */
export const isolatedWorldSource = (prefix: string, bindingName: string, preloadSource: string): string =>
  `(${isolatedWorld})(${JSON.stringify(prefix)}, ${JSON.stringify(bindingName)}, (${makeCodec})(), function (require, module, exports) {\n${preloadSource}\n});`;
