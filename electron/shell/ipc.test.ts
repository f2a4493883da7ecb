import { describe, expect, it } from 'vitest';
import type { House, HouseReply, HouseRequest } from '#electron/compose/house.ts';
import { answerCall, type IpcSetting, registerCall } from './ipc.ts';
import { MESSAGE_LIMITS } from './messageSize.ts';
import { WindowSessions } from './windowSessions.ts';

type CallEvent = Parameters<typeof answerCall>[0];

const OURS = 7;

/** A frame as Electron shows it; `parent` makes it one inside a page. */
const frameAt = (url: string, parent: unknown = null) => ({ url, parent });

interface Sender {
  id?: number;
  url?: string;
  frame?: object | null;
  mainFrame?: object | null;
}

function eventFrom({ id = OURS, url = 'app://penata/', ...frames }: Sender = {}): CallEvent {
  const frame = frames.frame === undefined ? frameAt(url) : frames.frame;
  const mainFrame = frames.mainFrame === undefined ? frame : frames.mainFrame;
  return { sender: { id, mainFrame }, senderFrame: frame } as unknown as CallEvent;
}

/** A house that answers what the test says and remembers what it was asked. */
function setUp(
  answer: (request: HouseRequest) => Promise<HouseReply> | HouseReply = () => ({ reply: { ok: true, data: 1 } }),
) {
  const asked: HouseRequest[] = [];
  const alive = new Set<string>(['kunci-7']);
  const house: House = {
    rawOperations: new Set(),
    async call(request) {
      asked.push(request);
      return answer(request);
    },
    onChange: () => () => undefined,
    isSessionAlive: async (token) => alive.has(token),
    close: async () => undefined,
  };
  const logged: unknown[][] = [];
  const shellCalls: unknown[][] = [];
  const windows = new Set([OURS]);
  const sessions = new WindowSessions();
  const setting: IpcSetting = {
    house: Promise.resolve(house),
    sessions,
    isOurWindow: (id) => windows.has(id),
    shellOperations: {
      'shell.simpan': async (...given) => {
        shellCalls.push(given);
        return { ok: true, data: { disimpan: true } };
      },
    },
    log: (...given) => void logged.push(given),
  };
  const call = (message: unknown, event: CallEvent = eventFrom()) => answerCall(event, message, setting);
  return { asked, alive, logged, shellCalls, windows, sessions, setting, call };
}

const request = { operation: 'suratMasuk.daftar', input: { tahun: 2026 } };
const refusedWith = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('a call from a page', () => {
  it('reaches the house with the place and the token of its window', async () => {
    const { call, asked, sessions } = setUp();
    sessions.apply(OURS, { token: 'kunci-7', maxAgeSeconds: 60 }, undefined);
    expect(await call(request)).toEqual({ ok: true, data: 1 });
    expect(asked).toEqual([{ ...request, token: 'kunci-7', place: 'desktop' }]);
  });

  it('is handled on one channel only', () => {
    const channels: string[] = [];
    registerCall({ handle: (channel) => void channels.push(channel) }, setUp().setting);
    expect(channels).toEqual(['penata:call']);
  });

  it('never carries its token to the page', async () => {
    const { call, asked, sessions } = setUp(() => ({
      reply: { ok: true, data: { nama: 'Siti' } },
      session: { token: 'baru', maxAgeSeconds: 60 },
    }));
    const reply = await call({ operation: 'sesi.masuk', input: { namaPengguna: 'siti', kataSandi: 'x' } });
    expect(JSON.stringify(reply)).not.toContain('baru');
    await call(request);
    expect(asked.at(-1)?.token).toBe('baru');
    expect(sessions.tokenOf(OURS)).toBe('baru');
  });

  it('cannot choose token or place itself', async () => {
    const { call, asked } = setUp();
    await call({ ...request, token: 'curian', place: '10.0.0.1' });
    expect(asked).toEqual([{ ...request, token: undefined, place: 'desktop' }]);
  });
});

describe('refused before the house hears of it', () => {
  it.each<[string, CallEvent]>([
    ['a window that is not ours', eventFrom({ id: 8 })],
    [
      'a frame inside our page',
      eventFrom({ frame: frameAt('app://penata/', {}), mainFrame: frameAt('app://penata/') }),
    ],
    ['a frame that is not the main one of its window', eventFrom({ mainFrame: frameAt('app://penata/') })],
    ['a frame that is gone', eventFrom({ frame: null, mainFrame: frameAt('app://penata/') })],
    ['a frame that is gone, in a window without one', eventFrom({ frame: null })],
    ['a page of another origin', eventFrom({ url: 'https://example.com/' })],
    ['a page that only mentions our origin', eventFrom({ url: 'https://example.com/?next=app://penata/' })],
    ['a page whose host begins like ours', eventFrom({ url: 'app://penata.example/' })],
    ['a local file', eventFrom({ url: 'file:///tmp/index.html' })],
    ['a blank page', eventFrom({ url: 'about:blank' })],
    ['no address', eventFrom({ url: '' })],
  ])('%s', async (_what, event) => {
    const { call, asked } = setUp();
    expect(await call(request, event)).toEqual(refusedWith('TIDAK_BERWENANG'));
    expect(asked).toEqual([]);
  });

  it.each(
    [
      undefined,
      null,
      'suratMasuk.daftar',
      [],
      [request],
      {},
      { operation: 12 },
      { operation: '' },
      { operation: 'a'.repeat(101) },
      { operation: 'a.b', input: new Date() },
      { operation: 'a.b', input: new Map() },
      { operation: 'a.b', input: { besar: 10n } },
      { operation: 'a.b', input: { nilai: Number.NaN } },
      { operation: 'a.b', input: () => 1 },
    ].map((message) => ({ message })),
  )('no request: $message', async ({ message }) => {
    const { call, asked } = setUp();
    expect(await call(message)).toEqual(refusedWith('MASUKAN_SALAH'));
    expect(asked).toEqual([]);
  });

  it('too many bytes, too much text, too deep', async () => {
    const { call, asked } = setUp();
    const files = new Uint8Array(MESSAGE_LIMITS.fileBytes + 1);
    expect(await call({ operation: 'lampiran.unggah', input: { isi: files } })).toEqual(refusedWith('TERLALU_BESAR'));
    const text = 'x'.repeat(MESSAGE_LIMITS.textLength + 1);
    expect(await call({ operation: 'suratMasuk.cari', input: { teks: text } })).toEqual(refusedWith('TERLALU_BESAR'));
    let deep: unknown = 1;
    for (let level = 0; level < 100; level += 1) deep = [deep];
    expect(await call({ operation: 'suratMasuk.cari', input: deep })).toEqual(refusedWith('TERLALU_BESAR'));
    expect(asked).toEqual([]);
  });
});

describe('what goes wrong', () => {
  it('is a value with an incident number, without stack or message', async () => {
    const { call, logged } = setUp(() => {
      throw new Error('SQLITE_CORRUPT at /home/siti/penata.db');
    });
    const reply = await call(request);
    expect(reply).toEqual(refusedWith('TAK_TERDUGA'));
    expect(JSON.stringify(reply)).not.toMatch(/SQLITE|siti|at /);
    expect(logged).toHaveLength(1);
  });

  it('is the same value when the house did not open', async () => {
    const { setting } = setUp();
    const house = Promise.reject(new Error('rusak'));
    house.catch(() => undefined);
    expect(await answerCall(eventFrom(), request, { ...setting, house })).toEqual(refusedWith('TAK_TERDUGA'));
  });
});

describe('sessions of windows', () => {
  const login: HouseReply = { reply: { ok: true, data: {} }, session: { token: 'baru', maxAgeSeconds: 60 } };

  it('end when the house says so, and only the one that was used', async () => {
    let release: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { call, sessions } = setUp(async ({ operation }) => {
      if (operation === 'sesi.masuk') return login;
      await waiting;
      return { reply: { ok: false, error: { code: 'BELUM_MASUK', message: '' } }, session: 'ended' };
    });
    sessions.apply(OURS, { token: 'lama', maxAgeSeconds: 60 }, undefined);
    const slow = call(request);
    await call({ operation: 'sesi.masuk', input: {} });
    release();
    await slow;
    expect(sessions.tokenOf(OURS)).toBe('baru');

    await call(request);
    expect(sessions.tokenOf(OURS)).toBeUndefined();
  });

  it('do not begin behind a lock that came during the login', async () => {
    const { call, sessions, asked, setting } = setUp(async ({ operation }) => {
      if (operation !== 'sesi.masuk') return { reply: { ok: true, data: {} }, session: 'ended' };
      await sessions.endAll(await setting.house);
      return login;
    });
    expect(await call({ operation: 'sesi.masuk', input: {} })).toEqual(refusedWith('BELUM_MASUK'));
    expect(sessions.tokenOf(OURS)).toBeUndefined();
    expect(asked.at(-1)).toMatchObject({ operation: 'sesi.keluar', token: 'baru' });
  });

  it('do not begin in a window that was closed during the login', async () => {
    const { call, sessions, asked, windows } = setUp(({ operation }) => {
      if (operation !== 'sesi.masuk') return { reply: { ok: true, data: {} } };
      windows.delete(OURS);
      return login;
    });
    await call({ operation: 'sesi.masuk', input: {} });
    expect(sessions.tokenOf(OURS)).toBeUndefined();
    expect(asked.at(-1)).toMatchObject({ operation: 'sesi.keluar', token: 'baru' });
  });

  it('are all ended in the house when the screen is locked', async () => {
    const { asked, sessions, setting } = setUp();
    sessions.apply(1, { token: 'satu', maxAgeSeconds: 60 }, undefined);
    sessions.apply(2, { token: 'dua', maxAgeSeconds: 60 }, undefined);
    expect(await sessions.endAll(await setting.house)).toEqual([1, 2]);
    expect(asked.map(({ operation, token }) => [operation, token])).toEqual([
      ['sesi.keluar', 'satu'],
      ['sesi.keluar', 'dua'],
    ]);
    expect([sessions.tokenOf(1), sessions.tokenOf(2)]).toEqual([undefined, undefined]);
  });
});

describe('operations of the shell', () => {
  const save = { operation: 'shell.simpan', input: { nama: 'a.pdf' } };

  it('are for people who are logged in', async () => {
    const { call, shellCalls, sessions, alive } = setUp();
    expect(await call(save)).toEqual(refusedWith('BELUM_MASUK'));
    sessions.apply(OURS, { token: 'kunci-7', maxAgeSeconds: 60 }, undefined);
    expect(await call(save)).toEqual({ ok: true, data: { disimpan: true } });
    alive.clear();
    expect(await call(save)).toEqual(refusedWith('BELUM_MASUK'));
    expect(shellCalls).toEqual([[save.input, OURS]]);
  });

  it.each(['shell.hapus', 'shell.', 'shell.__proto__', 'shell.toString'])('%s does not exist', async (operation) => {
    const { call, asked } = setUp();
    expect(await call({ operation, input: {} })).toEqual(refusedWith('OPERASI_TIDAK_DIKENAL'));
    expect(asked).toEqual([]);
  });
});
