import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { House } from '#electron/compose/house.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';
import { feedChanges, type Listening, lockWindows } from './changeFeed.ts';
import { IDLE_LIMIT_SECONDS, lockWhenAway } from './idleLock.ts';
import { WindowSessions } from './windowSessions.ts';

describe('absence', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watched() {
    let idleSeconds = 0;
    const power = Object.assign(new EventEmitter(), { getSystemIdleTime: () => idleSeconds });
    const lock = vi.fn();
    const stop = lockWhenAway(power, lock);
    return {
      power,
      lock,
      stop,
      idle: (seconds: number) => {
        idleSeconds = seconds;
        vi.advanceTimersByTime(30_000);
      },
    };
  }

  it.each(['lock-screen', 'suspend', 'user-did-resign-active'])('%s locks at once', (event) => {
    const { power, lock } = watched();
    power.emit(event);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('half an hour without a key locks once, and again after the person came back and left', () => {
    const { lock, idle, stop } = watched();
    idle(IDLE_LIMIT_SECONDS - 1);
    expect(lock).toHaveBeenCalledTimes(0);
    idle(IDLE_LIMIT_SECONDS);
    idle(IDLE_LIMIT_SECONDS + 30);
    expect(lock).toHaveBeenCalledTimes(1);
    idle(0);
    idle(IDLE_LIMIT_SECONDS);
    expect(lock).toHaveBeenCalledTimes(2);
    stop();
    idle(0);
    idle(IDLE_LIMIT_SECONDS);
    expect(lock).toHaveBeenCalledTimes(2);
  });
});

describe('what windows hear', () => {
  function office() {
    let listener: (event: ChangeEvent) => void = () => undefined;
    const ended: unknown[] = [];
    const house: House = {
      rawOperations: new Set(),
      call: async ({ operation, token }) => {
        ended.push([operation, token]);
        return { reply: { ok: true, data: {} }, session: 'ended' };
      },
      onChange: (given) => {
        listener = given;
        return () => {
          listener = () => undefined;
        };
      },
      isSessionAlive: async () => true,
      close: async () => undefined,
    };
    const heard: unknown[] = [];
    const window = (id: number, destroyed = false): Listening => ({
      id,
      isDestroyed: () => destroyed,
      send: (...given) => void heard.push([id, ...given]),
    });
    const sessions = new WindowSessions();
    const windows = () => [window(1), window(2), window(3, true)];
    for (const id of [1, 3]) sessions.apply(id, { token: `kunci-${id}`, maxAgeSeconds: 60 }, undefined);
    return { house, sessions, windows, heard, ended, change: (event: ChangeEvent) => listener(event) };
  }

  it('changes reach the windows where somebody is logged in', () => {
    const { house, sessions, windows, heard, change } = office();
    const stop = feedChanges(house, sessions, windows);
    change({ topic: 'suratMasuk', ids: [4] });
    expect(heard).toEqual([[1, 'penata:event', { topic: 'suratMasuk', ids: [4] }]]);
    stop();
    change({ topic: 'alur' });
    expect(heard).toHaveLength(1);
  });

  it('a lock ends every session in the house and tells the windows that had one', async () => {
    const { house, sessions, windows, heard, ended } = office();
    await lockWindows(house, sessions, windows);
    expect(ended).toEqual([
      ['sesi.keluar', 'kunci-1'],
      ['sesi.keluar', 'kunci-3'],
    ]);
    expect(heard).toEqual([[1, 'penata:event', { topic: 'sesi' }]]);
  });
});
