import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asReadonly, type Connection, openReader, type ReadDb, type WriteDb } from '#electron/database/connection.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { bySession, job } from '#shared/contract/operation.ts';
import { filledFolder, openFolder, removeFolder } from '#tests/support/dataFolder.ts';
import { AttachmentStore } from './attachments.ts';
import type { Session } from './context.ts';
import { Dispatcher } from './dispatch.ts';
import { type Implementation, implement } from './implement.ts';
import { JobRunner } from './jobs.ts';
import { SerialQueue } from './serialQueue.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const input = z.object({ jumlah: z.int(), gagalPada: z.int().optional(), aturan: z.boolean().default(false) });
const contract = {
  'uji.impor': job({
    input,
    output: z.object({ masuk: z.int() }),
    callers: bySession,
    audit: 'mengimpor uji',
    summary: 'Impor.',
  }),
};

/** Staging is `draf`, what it becomes is `tampilan`: two tables that nothing else uses here. */
const operations = implement(contract, {
  'uji.impor': {
    chunk: async (ctx, { jumlah, gagalPada, aturan }, { id, progress }) => {
      if (progress === gagalPada) throw aturan ? new Refusal('ATURAN', 'Baris ini tidak boleh.') : new Error('rusak');
      await ctx.db
        .insertInto('draf')
        .values({ pengguna_id: 1, kunci: `impor-${id}-${progress}`, isi: '{}', diubah_pada: ctx.now })
        .execute();
      await onChunk?.(id, progress);
      return { progress: progress + 1, total: jumlah, done: progress + 1 === jumlah };
    },
    finish: async (ctx, _input, { id }) => {
      const rows = await ctx.read.selectFrom('draf').select('kunci').where('kunci', 'like', `impor-${id}-%`).execute();
      for (const { kunci } of rows)
        await ctx.db.insertInto('tampilan').values({ pengguna_id: 1, daftar: 'uji', nama: kunci, isi: '{}' }).execute();
      await ctx.db.deleteFrom('draf').where('kunci', 'like', `impor-${id}-%`).execute();
      await onFinish?.(id);
      return { masuk: rows.length };
    },
    sweep: async (ctx, id) => {
      await ctx.db.deleteFrom('draf').where('kunci', 'like', `impor-${id}-%`).execute();
    },
  },
}) as unknown as Implementation;

let onChunk: ((id: number, progress: number) => Promise<void>) | undefined;
let onFinish: ((id: number) => Promise<void>) | undefined;
let dataDir: string;
let writer: Connection<WriteDb>;
let reader: Connection<ReadDb>;
let queue: SerialQueue;
let dispatcher: Dispatcher;
let jobs: JobRunner;
let events: [string, number[] | undefined][];

const SESSION: Session = {
  penggunaId: 1,
  pegawaiId: 1,
  nama: 'Siti Aminah',
  namaPengguna: 'siti',
  roles: ['petugasSurat'],
  posts: [],
  receivers: [],
  mustChangePassword: false,
  place: 'desktop',
  tokenHash: 'siti',
};

beforeEach(async () => {
  onChunk = undefined;
  onFinish = undefined;
  dataDir = await filledFolder({ letters: 1 });
  writer = await openFolder(dataDir);
  writer.sqlite.pragma('synchronous = OFF');
  reader = openReader(foldersOf(dataDir).database);
  queue = new SerialQueue();
  events = [];
  const files = new AttachmentStore(foldersOf(dataDir).attachments);
  dispatcher = new Dispatcher({
    contract,
    operations,
    authority: {
      session: async () => SESSION,
      mayActOnSteps: async () => false,
      touch: async () => undefined,
      zone: async () => 'Asia/Jakarta',
    },
    clock: { now: () => NOW },
    files,
    dataDir,
    incidents: { write: () => 'K1' },
    reader,
    writer,
  });
  jobs = new JobRunner({
    writer,
    operations,
    dispatcher,
    queue,
    files,
    publish: (topic, ids) => void events.push([topic, ids]),
  });
  dispatcher.attachJobs(jobs);
});
afterEach(() => {
  reader.close();
  writer.close();
  removeFolder(dataDir);
});

const read = () => asReadonly(writer.db);
const start = async (fields: z.input<typeof input>): Promise<number> => {
  const { reply } = await queue.add(() =>
    dispatcher.run({ stage: 'write', operation: 'uji.impor', input: fields, tokenHash: 'siti', place: 'desktop' }),
  );
  if (!reply.ok) throw new Error(reply.error.message);
  return (reply.data as { pekerjaanId: number }).pekerjaanId;
};
const row = (id: number) => read().selectFrom('pekerjaan').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const staged = async () => (await read().selectFrom('draf').select('kunci').execute()).length;
const moved = async () => (await read().selectFrom('tampilan').select('nama').execute()).length;
const cancel = (id: number) =>
  writer.db.updateTable('pekerjaan').set({ status: 'dibatalkan' }).where('id', '=', id).execute();

describe('a job', () => {
  it('is a row before anything is done, and ends with all of its work moved in', async () => {
    const id = await start({ jumlah: 5 });
    expect(await row(id)).toMatchObject({ status: 'antre', operasi: 'uji.impor', pengguna_id: 1, kemajuan: 0 });
    await jobs.run(id, undefined);
    expect(await row(id)).toMatchObject({
      status: 'selesai',
      kemajuan: 5,
      jumlah: 5,
      hasil: '{"masuk":5}',
      selesai_pada: NOW,
    });
    expect([await staged(), await moved()]).toEqual([0, 5]);
    const lines = await read()
      .selectFrom('audit')
      .select(['operasi', 'objek_id', 'sesudah'])
      .where('operasi', '=', 'uji.impor')
      .execute();
    expect(lines).toMatchObject([
      { objek_id: id, sesudah: null },
      { objek_id: id, sesudah: '{"status":"selesai"}' },
    ]);
  });

  it('shows nothing of what it stages until it is done, and lets others write between chunks', async () => {
    const seen: number[] = [];
    onChunk = async () => {
      seen.push(await moved());
      // What somebody else wants to write waits for this chunk, not for the job.
      void queue.add(async () => {
        await writer.db
          .insertInto('draf')
          .values({ pengguna_id: 1, kunci: `lain-${seen.length}`, isi: '{}', diubah_pada: NOW })
          .execute();
      });
    };
    const id = await start({ jumlah: 4 });
    await jobs.run(id, undefined);
    await queue.idle();
    expect(seen).toEqual([0, 0, 0, 0]);
    expect(await moved()).toBe(4);
    expect(
      (await read().selectFrom('draf').select('kunci').orderBy('kunci').execute()).map((each) => each.kunci),
    ).toEqual(['lain-1', 'lain-2', 'lain-3', 'lain-4']);
  });

  it('tells its progress after each chunk', async () => {
    const id = await start({ jumlah: 3 });
    await jobs.run(id, undefined);
    expect(events.filter(([topic, ids]) => topic === 'pekerjaan' && ids?.[0] === id).length).toBeGreaterThanOrEqual(4);
  });

  it('leaves nothing when it is cancelled, before or between its chunks', async () => {
    const before = await start({ jumlah: 3 });
    await cancel(before);
    await jobs.run(before, undefined);
    expect(await row(before)).toMatchObject({ status: 'dibatalkan', hasil: null });

    const between = await start({ jumlah: 10 });
    onChunk = async (id, progress) => {
      if (progress === 4) void queue.add(() => cancel(id));
    };
    await jobs.run(between, undefined);
    expect(await row(between)).toMatchObject({ status: 'dibatalkan', kemajuan: 5, hasil: null });
    expect([await staged(), await moved()]).toEqual([0, 0]);
  });

  it('leaves nothing when a rule refuses, and says why', async () => {
    const id = await start({ jumlah: 5, gagalPada: 3, aturan: true });
    await jobs.run(id, undefined);
    expect(await row(id)).toMatchObject({ status: 'gagal', pesan: 'Baris ini tidak boleh.', hasil: null });
    expect([await staged(), await moved()]).toEqual([0, 0]);
  });

  it('leaves nothing when it breaks, and names the incident', async () => {
    const id = await start({ jumlah: 5, gagalPada: 2 });
    await jobs.run(id, undefined);
    expect((await row(id)).pesan).toContain('nomor kejadian K1');
    expect([await staged(), await moved()]).toEqual([0, 0]);
  });

  it('moves in all or nothing when its last transaction breaks', async () => {
    onFinish = async () => {
      throw new Error('at the very end');
    };
    const id = await start({ jumlah: 5 });
    await jobs.run(id, undefined);
    expect(await row(id)).toMatchObject({ status: 'gagal' });
    expect([await staged(), await moved()]).toEqual([0, 0]);
  });

  it('stays cancelled when its work stage then fails', async () => {
    const id = await start({ jumlah: 1 });
    await cancel(id);
    await jobs.failWith(id, { code: 'ATURAN', message: 'terlambat' });
    expect(await row(id)).toMatchObject({ status: 'dibatalkan', pesan: null });
  });

  it('stands stopped after a crash, its staging swept, and does not go on by itself', async () => {
    const id = await start({ jumlah: 5 });
    await writer.db.updateTable('pekerjaan').set({ status: 'berjalan', kemajuan: 2 }).where('id', '=', id).execute();
    await writer.db
      .insertInto('draf')
      .values({ pengguna_id: 1, kunci: `impor-${id}-1`, isi: '{}', diubah_pada: NOW })
      .execute();
    const done = await start({ jumlah: 1 });
    await jobs.run(done, undefined);

    const files = new AttachmentStore(foldersOf(dataDir).attachments);
    const next = new JobRunner({ writer, operations, dispatcher, queue, files, publish: () => undefined });
    await next.recover({ now: NOW, today: '2026-11-24', zone: 'Asia/Jakarta' });
    expect(await row(id)).toMatchObject({
      status: 'terhenti',
      pesan: expect.stringMatching(/mulai lagi/),
      selesai_pada: NOW,
    });
    expect(await row(done)).toMatchObject({ status: 'selesai' });
    expect(await staged()).toBe(0);
    await next.run(id, undefined);
    expect(await row(id)).toMatchObject({ status: 'terhenti' });
  });
});
