import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PenataBridge } from '#shared/contract/wire.ts';

const world = vi.hoisted(() => ({
  exposed: {} as Record<string, unknown>,
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<(...given: unknown[]) => void>>(),
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => {
      world.exposed[name] = api;
    },
  },
  ipcRenderer: {
    invoke: async (...given: unknown[]) => {
      world.invoked.push(given);
      return { ok: true, data: 7 };
    },
    on: (channel: string, listener: (...given: unknown[]) => void) => {
      const known = world.listeners.get(channel) ?? new Set();
      world.listeners.set(channel, known.add(listener));
    },
    removeListener: (channel: string, listener: (...given: unknown[]) => void) =>
      world.listeners.get(channel)?.delete(listener),
  },
}));

beforeAll(() => import('./preload.ts'));

describe('preload', () => {
  const bridge = () => world.exposed.penata as PenataBridge;

  it('gives the page one thing with exactly three keys', () => {
    expect(Object.keys(world.exposed)).toEqual(['penata']);
    expect(Object.keys(bridge()).sort()).toEqual(['call', 'onEvent', 'platform']);
    expect(bridge().platform).toBe('desktop');
  });

  it('calls on the one channel and nothing more', async () => {
    const request = { operation: 'suratMasuk.daftar', input: {} };
    expect(await bridge().call(request)).toEqual({ ok: true, data: 7 });
    expect(world.invoked).toEqual([['penata:call', request]]);
  });

  it('passes the change without the event of Electron, and stops when told', () => {
    const heard: unknown[][] = [];
    const stop = bridge().onEvent((...given) => void heard.push(given));
    const [forward] = [...(world.listeners.get('penata:event') ?? [])];
    forward?.({ sender: 'ipcRenderer' }, { topic: 'alur' });
    expect(heard).toEqual([[{ topic: 'alur' }]]);
    stop();
    expect(world.listeners.get('penata:event')?.size).toBe(0);
  });
});
