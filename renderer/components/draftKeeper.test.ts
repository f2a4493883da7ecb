import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper, type DraftState, draftText, type LocalCopies, type StoredDraft } from './draftKeeper.ts';

function memory(): LocalCopies & { map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

/** A host whose saves can be held back and made to fail. */
function hostPlace() {
  const host = {
    stored: undefined as StoredDraft | undefined,
    saves: [] as unknown[],
    failing: false,
    gate: Promise.resolve(),
    place: {
      load: async () => host.stored,
      save: async (isi: unknown) => {
        await host.gate;
        if (host.failing) throw new Error('terputus');
        host.saves.push(isi);
        host.stored = { isi, pada: new Date(vi.getMockedSystemTime() ?? 0).toISOString() };
      },
      remove: async () => {
        await host.gate;
        host.stored = undefined;
      },
    },
  };
  return host;
}

function setup() {
  const local = memory();
  const host = hostPlace();
  const states: DraftState[] = [];
  const keeper = new DraftKeeper({
    place: host.place,
    localKey: 'draf',
    local,
    onState: (state) => states.push(state),
    delayMs: 900,
    retryMs: 5_000,
  });
  return { local, host, states, keeper, last: () => states.at(-1)?.kind };
}

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-24T03:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('DraftKeeper', () => {
  it('writes locally at once and to the host after a pause, then drops the local copy', async () => {
    const { keeper, local, host, last } = setup();
    keeper.change({ hal: 'Undangan' }, false);
    expect(local.map.get('draf')).toContain('Undangan');
    expect(host.saves).toEqual([]);
    expect(last()).toBe('mengetik');
    await vi.advanceTimersByTimeAsync(900);
    expect(host.saves).toEqual([{ hal: 'Undangan' }]);
    expect(local.map.size).toBe(0);
    expect(last()).toBe('tersimpan');
  });

  it('saves only the last of quick changes', async () => {
    const { keeper, host } = setup();
    for (const hal of ['U', 'Un', 'Und']) {
      keeper.change({ hal }, false);
      await vi.advanceTimersByTimeAsync(300);
    }
    await vi.advanceTimersByTimeAsync(900);
    expect(host.saves).toEqual([{ hal: 'Und' }]);
  });

  it('keeps the local copy while the host holds an older text', async () => {
    const { keeper, local, host } = setup();
    let open = () => {};
    host.gate = new Promise((resolve) => {
      open = () => resolve();
    });
    keeper.change({ hal: 'A' }, false);
    await vi.advanceTimersByTimeAsync(900);
    keeper.change({ hal: 'AB' }, false);
    open();
    await vi.advanceTimersByTimeAsync(10);
    expect(local.map.get('draf')).toContain('AB');
    await vi.advanceTimersByTimeAsync(900);
    expect(host.saves).toEqual([{ hal: 'A' }, { hal: 'AB' }]);
    expect(local.map.size).toBe(0);
  });

  it('tries again after a failure and keeps the local copy until then', async () => {
    const { keeper, local, host, last } = setup();
    host.failing = true;
    keeper.change({ hal: 'A' }, false);
    await vi.advanceTimersByTimeAsync(900);
    expect(last()).toBe('gagal');
    expect(local.map.size).toBe(1);
    host.failing = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(last()).toBe('tersimpan');
    expect(local.map.size).toBe(0);
  });

  it('after finish nothing comes back, even when a save was under way', async () => {
    const { keeper, local, host, last } = setup();
    let open = () => {};
    host.gate = new Promise((resolve) => {
      open = () => resolve();
    });
    keeper.change({ hal: 'A' }, false);
    await vi.advanceTimersByTimeAsync(900);
    const finished = keeper.finish();
    open();
    await finished;
    keeper.change({ hal: 'terlambat' }, false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(host.stored).toBeUndefined();
    expect(local.map.size).toBe(0);
    expect(last()).toBe('kosong');
    keeper.begin();
    keeper.change({ hal: 'berikutnya' }, false);
    await vi.advanceTimersByTimeAsync(900);
    expect(host.stored?.isi).toEqual({ hal: 'berikutnya' });
  });

  it('an emptied form removes its draft', async () => {
    const { keeper, local, host, last } = setup();
    keeper.change({ hal: 'A' }, false);
    await vi.advanceTimersByTimeAsync(900);
    keeper.change({ hal: '' }, true);
    await vi.advanceTimersByTimeAsync(0);
    expect(host.stored).toBeUndefined();
    expect(local.map.size).toBe(0);
    expect(last()).toBe('kosong');
  });

  it('restores the newer copy', async () => {
    const { keeper, local, host } = setup();
    host.stored = { isi: { hal: 'lama' }, pada: '2026-11-24T02:00:00.000Z' };
    local.map.set('draf', JSON.stringify({ isi: { hal: 'baru' }, pada: '2026-11-24T02:30:00.000Z' }));
    expect((await keeper.restore())?.isi).toEqual({ hal: 'baru' });
    local.map.set('draf', JSON.stringify({ isi: { hal: 'lebih lama' }, pada: '2026-11-24T01:30:00.000Z' }));
    expect((await keeper.restore())?.isi).toEqual({ hal: 'lama' });
  });

  it('restores the local copy when the host is gone, and nothing from rubbish', async () => {
    const { keeper, local, host } = setup();
    host.place.load = () => Promise.reject(new Error('terputus'));
    local.map.set('draf', JSON.stringify({ isi: 1, pada: '2026-11-24T02:30:00.000Z' }));
    expect((await keeper.restore())?.isi).toBe(1);
    local.map.set('draf', '{rusak');
    expect(await keeper.restore()).toBeUndefined();
    local.map.set('draf', '"teks"');
    expect(await keeper.restore()).toBeUndefined();
  });

  it('keeps locally what is typed before the host has answered, and is not told it as a draft', async () => {
    const { keeper, local, host } = setup();
    keeper.changeBeforeRestore({ hal: 'U' }, false);
    keeper.changeBeforeRestore({ hal: 'Und' }, false);
    expect(local.map.get('draf')).toContain('Und');
    expect(host.saves).toEqual([]);
    expect(await keeper.restore()).toBeUndefined();
    const next = setup();
    next.local.map.set('draf', local.map.get('draf') ?? '');
    expect((await next.keeper.restore())?.isi).toEqual({ hal: 'Und' });
  });

  it('leaves no local copy of what was typed and wiped before the host has answered', () => {
    const { keeper, local } = setup();
    keeper.changeBeforeRestore({ hal: 'U' }, false);
    keeper.changeBeforeRestore({ hal: '' }, true);
    expect(local.map.size).toBe(0);
  });

  it('never writes over an earlier draft before that was given back', async () => {
    const { keeper, local } = setup();
    local.map.set('draf', JSON.stringify({ isi: { hal: 'lama' }, pada: '2026-11-24T02:30:00.000Z' }));
    keeper.changeBeforeRestore({ hal: 'U' }, false);
    keeper.changeBeforeRestore({ hal: '' }, true);
    expect((await keeper.restore())?.isi).toEqual({ hal: 'lama' });
  });

  it('writes what is waiting when the form goes away', async () => {
    const { keeper, host } = setup();
    keeper.change({ hal: 'A' }, false);
    keeper.dispose();
    await vi.advanceTimersByTimeAsync(0);
    expect(host.saves).toEqual([{ hal: 'A' }]);
  });

  it('waits for what the form before it wrote last, and restores that', async () => {
    const { keeper, local, host } = setup();
    host.stored = { isi: { hal: 'U' }, pada: '2026-11-24T02:00:00.000Z' };
    keeper.change({ hal: 'Undangan' }, false);
    let open = () => {};
    host.gate = new Promise((resolve) => {
      open = resolve;
    });
    keeper.dispose();
    // the question of the next form is answered with what was there when it was asked, after the save
    const load = async () => {
      const asked = host.stored;
      await host.gate;
      await Promise.resolve().then(() => undefined);
      return asked;
    };
    const next = new DraftKeeper({ place: { ...host.place, load }, localKey: 'draf', local, onState: () => {} });
    const restored = next.restore();
    open();
    await vi.advanceTimersByTimeAsync(10);
    expect((await restored)?.isi).toEqual({ hal: 'Undangan' });
    expect(local.map.size).toBe(0);
  });

  it('lives without a local storage', async () => {
    const host = hostPlace();
    const keeper = new DraftKeeper({ place: host.place, localKey: 'd', local: undefined, onState: () => {} });
    keeper.change(1, false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(host.saves).toEqual([1]);
    expect(await keeper.restore()).toBeDefined();
  });

  it('says its state in words', () => {
    expect(draftText({ kind: 'tersimpan', pada: '2026-11-24T03:00:00Z' })).toBe('Draf tersimpan');
    expect(draftText({ kind: 'kosong' })).toBe('');
  });
});
