import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asReadonly, type Connection, openReader, type ReadDb, type WriteDb } from '#electron/database/connection.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { byRoles, bySession, bySteps, command, publik, query } from '#shared/contract/operation.ts';
import type { Role } from '#shared/contract/roles.ts';
import { filledFolder, openFolder, removeFolder } from '#tests/support/dataFolder.ts';
import { AttachmentStore } from './attachments.ts';
import type { Session } from './context.ts';
import { Dispatcher, type StageAnswer, type StageRequest } from './dispatch.ts';
import { type Implementation, implement } from './implement.ts';

/** 24 November 23.30 in Jakarta, already the 25th in Jayapura. */
const NOW = '2026-11-24T16:30:00.000Z';

const contract = {
  'uji.baca': query({
    input: z.object({ id: z.int().positive() }),
    output: z.object({ hal: z.string() }),
    callers: bySession,
    summary: 'Membaca.',
  }),
  'uji.salah': query({
    input: z.object({}),
    output: z.object({ hal: z.string() }),
    callers: publik,
    summary: 'Jawaban salah bentuk.',
  }),
  'uji.ubah': command({
    input: z.object({ hal: z.string().min(3, 'paling sedikit 3 huruf'), lalu: z.string().default('selesai') }),
    output: z.object({}),
    callers: byRoles('petugasSurat'),
    audit: 'mengubah uji',
    summary: 'Mengubah.',
  }),
  'uji.langkah': command({
    input: z.object({}),
    output: z.object({}),
    callers: bySteps('p1'),
    audit: 'melangkah',
    summary: 'Melangkah.',
  }),
  'uji.draf': command({
    input: z.object({}),
    output: z.object({}),
    callers: bySession,
    audit: 'menyimpan draf',
    unaudited: true,
    summary: 'Draf.',
  }),
  'uji.masuk': command({
    input: z.object({}),
    output: z.object({}),
    callers: publik,
    audit: 'masuk',
    summary: 'Masuk.',
  }),
  'uji.kerja': command({
    input: z.object({}),
    output: z.object({ hari: z.string() }),
    callers: bySession,
    audit: 'bekerja',
    summary: 'Bekerja.',
  }),
};

const operations = implement(contract, {
  'uji.baca': {
    read: async (ctx, { id }) => {
      const row = await ctx.read.selectFrom('surat_masuk').select('hal').where('id', '=', id).executeTakeFirst();
      if (!row) throw new Refusal('TIDAK_DITEMUKAN', 'Surat tidak ditemukan.', 'id');
      return row;
    },
  },
  'uji.salah': { read: async () => ({ hal: 5 }) as unknown as { hal: string } },
  'uji.ubah': {
    write: async (ctx, { hal, lalu }) => {
      await ctx.db.updateTable('surat_masuk').set({ hal }).where('id', '=', 1).execute();
      ctx.changed('suratMasuk', 1);
      ctx.changed('suratMasuk', 2);
      if (lalu === 'banyak') for (let id = 1; id <= 60; id += 1) ctx.changed('suratMasuk', id);
      ctx.audit({ objek: { jenis: 'suratMasuk', id: 1, label: '0001' }, sesudah: { hal } });
      ctx.afterCommit(() => void ran.push(lalu));
      if (lalu === 'aturan') throw new Refusal('ATURAN', 'Tidak boleh.');
      if (lalu === 'galat') throw new Error('rahasia 3575010101800001 di dalam galat');
      return {};
    },
  },
  'uji.langkah': { write: async () => ({}) },
  'uji.draf': { write: async () => ({}) },
  'uji.masuk': {
    write: async (ctx) => {
      ctx.setSession({ token: 't', maxAgeSeconds: 60 });
      throw new Refusal('GAGAL_MASUK', 'Nama atau kata sandi salah.', undefined, 'budi');
    },
  },
  'uji.kerja': {
    work: { on: 'data', run: async (ctx) => ctx.today },
    write: async (ctx, _input, hari: string) => {
      if (ctx.today !== hari) throw new Error('the stages see different days');
      return { hari };
    },
  },
}) as unknown as Implementation;

let dataDir: string;
let writer: Connection<WriteDb>;
let reader: Connection<ReadDb>;
let dispatcher: Dispatcher;
let zone: string;
let ran: string[];
let incidents: unknown[];
let sessions: Record<string, Partial<Session>>;

const session = (facts: Partial<Session>): Session => ({
  penggunaId: 1,
  pegawaiId: 1,
  nama: 'Siti Aminah',
  namaPengguna: 'siti',
  roles: ['petugasSurat'] as Role[],
  posts: [],
  receivers: [],
  mustChangePassword: false,
  place: 'desktop',
  tokenHash: 'siti',
  ...facts,
});

beforeEach(async () => {
  dataDir = await filledFolder();
  writer = await openFolder(dataDir);
  reader = openReader(foldersOf(dataDir).database);
  zone = 'Asia/Jakarta';
  ran = [];
  incidents = [];
  sessions = { siti: {}, budi: { penggunaId: 2, nama: 'Budi', roles: ['staf'] }, baru: { mustChangePassword: true } };
  dispatcher = new Dispatcher({
    contract,
    operations,
    authority: {
      session: async (_db, tokenHash) =>
        sessions[tokenHash] ? session({ ...sessions[tokenHash], tokenHash }) : undefined,
      mayActOnSteps: async (_db, { nama }, steps) => nama === 'Budi' && steps.includes('p1'),
      touch: async () => undefined,
      zone: async () => zone,
    },
    clock: { now: () => NOW },
    files: new AttachmentStore(foldersOf(dataDir).attachments),
    dataDir,
    incidents: { write: (_operation, error) => `K${incidents.push(error)}` },
    reader,
    writer,
    checkOutput: true,
  });
});
afterEach(() => {
  reader.close();
  writer.close();
  removeFolder(dataDir);
});

const ask = (
  stage: StageRequest['stage'],
  operation: string,
  input: unknown,
  tokenHash: string | undefined = 'siti',
  more: Partial<StageRequest> = {},
): Promise<StageAnswer> => dispatcher.run({ stage, operation, input, tokenHash, place: 'desktop', ...more });
const code = async (answer: Promise<StageAnswer>): Promise<string> => {
  const { reply } = await answer;
  return reply.ok ? 'ok' : reply.error.code;
};
const lines = () =>
  asReadonly(writer.db).selectFrom('audit').selectAll().where('seq', '>', 20).orderBy('seq').execute();
const hal = async () =>
  (await asReadonly(writer.db).selectFrom('surat_masuk').select('hal').where('id', '=', 1).executeTakeFirstOrThrow())
    .hal;

describe('the one door', () => {
  it('knows only what the contract names', async () => {
    for (const name of ['tidak.ada', '__proto__', 'constructor', 'toString', ''])
      expect(await code(ask('read', name, {}))).toBe('OPERASI_TIDAK_DIKENAL');
  });
  it('asks for a session, whether it is there or not', async () => {
    expect(await code(ask('read', 'uji.baca', { id: 1 }, 'orang-lain'))).toBe('BELUM_MASUK');
    expect(
      await code(
        dispatcher.run({ stage: 'read', operation: 'uji.baca', input: { id: 1 }, tokenHash: undefined, place: 'x' }),
      ),
    ).toBe('BELUM_MASUK');
    expect(await code(ask('read', 'uji.baca', { id: 1 }))).toBe('ok');
  });
  it('asks who you are before it looks at what you sent', async () => {
    expect(await code(ask('read', 'uji.baca', { id: 'x' }, 'orang-lain'))).toBe('BELUM_MASUK');
    expect(await code(ask('write', 'uji.ubah', {}, 'budi'))).toBe('TIDAK_BERWENANG');
  });
  it('asks for the first password to be changed', async () => {
    expect(await code(ask('read', 'uji.baca', { id: 1 }, 'baru'))).toBe('GANTI_KATA_SANDI');
  });
  it('asks for one of the roles, or for a step of the map', async () => {
    expect(await code(ask('write', 'uji.ubah', { hal: 'baru' }, 'siti'))).toBe('ok');
    expect(await code(ask('write', 'uji.ubah', { hal: 'baru' }, 'budi'))).toBe('TIDAK_BERWENANG');
    expect(await code(ask('write', 'uji.langkah', {}, 'budi'))).toBe('ok');
    expect(await code(ask('write', 'uji.langkah', {}, 'siti'))).toBe('TIDAK_BERWENANG');
  });
  it('tells the first thing wrong with an input, with its field', async () => {
    const { reply } = await ask('write', 'uji.ubah', { hal: 'ab' });
    expect(reply).toEqual({
      ok: false,
      error: { code: 'MASUKAN_SALAH', field: 'hal', message: 'Isian "hal" paling sedikit 3 huruf.' },
    });
    const words = async (operation: string, input: unknown) => {
      const answer = await ask('write', operation, input);
      return answer.reply.ok ? '' : answer.reply.error.message;
    };
    expect(await words('uji.ubah', {})).toBe('Isian "hal" wajib diisi.');
    expect(await words('uji.ubah', { hal: 5 })).toBe('Isian "hal" harus berupa teks.');
    expect(await words('uji.ubah', 'bukan objek')).toBe('Masukan tidak dapat dibaca: harus berupa kumpulan isian.');
  });
  it('carries a rule through as it was said', async () => {
    const { reply } = await ask('read', 'uji.baca', { id: 999 });
    expect(reply).toEqual({
      ok: false,
      error: { code: 'TIDAK_DITEMUKAN', message: 'Surat tidak ditemukan.', field: 'id' },
    });
  });
  it('finds out when an answer does not fit its schema', async () => {
    expect(await code(ask('read', 'uji.salah', {}))).toBe('TAK_TERDUGA');
    expect(incidents).toHaveLength(1);
  });
});

describe('a command', () => {
  it('changes, logs and tells in one go', async () => {
    const answer = await ask('write', 'uji.ubah', { hal: 'Undangan baru' });
    expect(answer).toEqual({ reply: { ok: true, data: {} }, events: [{ topic: 'suratMasuk', ids: [1, 2] }] });
    expect(await hal()).toBe('Undangan baru');
    expect(ran).toEqual(['selesai']);
    expect(await lines()).toMatchObject([
      {
        operasi: 'uji.ubah',
        hasil: 'berhasil',
        pencatat_nama: 'Siti Aminah',
        objek_label: '0001',
        peran: 'petugasSurat',
        waktu: NOW,
      },
    ]);
  });
  it('leaves out the ids when there are many', async () => {
    expect((await ask('write', 'uji.ubah', { hal: 'baru', lalu: 'banyak' })).events).toEqual([{ topic: 'suratMasuk' }]);
  });
  it('that a rule refuses changes nothing, tells nobody, and leaves its own line', async () => {
    const before = await hal();
    const answer = await ask('write', 'uji.ubah', { hal: 'Undangan baru', lalu: 'aturan' });
    expect(answer).toEqual({ reply: { ok: false, error: { code: 'ATURAN', message: 'Tidak boleh.' } } });
    expect(await hal()).toBe(before);
    expect(ran).toEqual([]);
    expect(await lines()).toMatchObject([
      { operasi: 'uji.ubah', hasil: 'ditolak', alasan: 'Tidak boleh.', objek_label: null, pencatat_id: 1 },
    ]);
  });
  it('that breaks changes nothing and says only an incident number', async () => {
    const before = await hal();
    const { reply } = await ask('write', 'uji.ubah', { hal: 'Undangan baru', lalu: 'galat' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'TAK_TERDUGA', incident: 'K1' } });
    expect(JSON.stringify(reply)).not.toMatch(/3575|galat/);
    expect(await hal()).toBe(before);
    expect(await lines()).toEqual([]);
  });
  it('leaves a line without an object when its handler adds none, and none when it is a draft', async () => {
    await ask('write', 'uji.langkah', {}, 'budi');
    await ask('write', 'uji.draf', {});
    expect(await lines()).toMatchObject([{ operasi: 'uji.langkah', pencatat_nama: 'Budi', objek_jenis: null }]);
  });
  it('that nobody may call is logged under the name that tried', async () => {
    await ask('write', 'uji.ubah', { hal: 'baru' }, 'budi');
    await dispatcher.run({
      stage: 'write',
      operation: 'uji.masuk',
      input: {},
      tokenHash: undefined,
      place: '10.0.0.1',
    });
    expect(await lines()).toMatchObject([
      { operasi: 'uji.ubah', hasil: 'ditolak', pencatat_nama: 'Budi' },
      { operasi: 'uji.masuk', hasil: 'ditolak', pencatat_nama: 'budi' },
    ]);
  });
  it('gives no session away when it fails', async () => {
    expect((await ask('write', 'uji.masuk', {})).session).toBeUndefined();
  });
  it('does not log every mistyped form', async () => {
    await ask('write', 'uji.ubah', { hal: 'x' });
    expect(await lines()).toEqual([]);
  });
});

describe('the day of the office', () => {
  it('is that of its zone on every stage, also after the zone was changed', async () => {
    const days: unknown[] = [];
    for (zone of ['Asia/Jakarta', 'Asia/Jayapura', 'Asia/Jakarta']) {
      const read = await ask('read', 'uji.kerja', {});
      const work = await ask('work', 'uji.kerja', {}, 'siti', { zone: read.zone });
      expect(work.reply.ok).toBe(true);
      const done = await ask('write', 'uji.kerja', {}, 'siti', { carried: work.reply.ok && work.reply.data });
      days.push(done.reply.ok && done.reply.data);
    }
    expect(days).toEqual([{ hari: '2026-11-24' }, { hari: '2026-11-25' }, { hari: '2026-11-24' }]);
  });
});
