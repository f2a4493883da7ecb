/**
 * The engine alone: an office with instansi and alur and no other module, on real SQLite and the real dispatcher. Proves that the engine needs nobody above
 * it, and lets tests call what modules call (`within`).
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { prepareOffice } from '#electron/compose/prepareOffice.ts';
import { CallRouter } from '#electron/compose/routing.ts';
import { AttachmentStore } from '#electron/core/attachments.ts';
import type { WriteContext } from '#electron/core/context.ts';
import { Dispatcher } from '#electron/core/dispatch.ts';
import type { CommandStages, Implementation } from '#electron/core/implement.ts';
import { SerialQueue } from '#electron/core/serialQueue.ts';
import { asReadonly, inTransaction, openReader } from '#electron/database/connection.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { alurOperations, mayActOnSteps, seedBindings } from '#electron/modules/alur/index.ts';
import {
  addUser,
  instansiOperations,
  officeZone,
  onOfficeCreated,
  seedStructure,
  sessionOf,
  touchSession,
} from '#electron/modules/instansi/index.ts';
import type { Reply } from '#shared/contract/errors.ts';
import { bySession, command, type InputOf, type OutputOf } from '#shared/contract/operation.ts';
import { alurContract } from '#shared/modules/alur/contract.ts';
import { instansiContract } from '#shared/modules/instansi/contract.ts';

onOfficeCreated(seedBindings);

/** Users of the office and their posts; roles and units come from the posts. */
export const ENGINE_USERS = {
  admin: ['administrator'],
  auditor: ['auditor'],
  kepala: ['kepala-dinas'],
  sekretaris: ['sekretaris'],
  kasubbagUmum: ['kasubbag-umum'],
  petugasSurat: ['petugas-surat'],
  kepegawaian: ['pengelola-kepegawaian'],
  pengurusBarang: ['pengurus-barang'],
  perencana: ['kasubbag-perencanaan'],
  verifikator: ['kepala-keuangan'],
  ppkSkpd: ['ppk-skpd'],
  bendahara: ['bendahara'],
  bendaharaPembantu: ['bendahara-pembantu'],
  kpa: ['kpa'],
  pptk: ['pptk'],
  kabidLinjamsos: ['kabid-linjamsos'],
  kabidRehsos: ['kabid-rehsos'],
  kabidDayasos: ['kabid-dayasos'],
  stafLinjamsos: ['staf-linjamsos'],
  stafRehsos: ['staf-rehsos'],
  stafDayasos: ['staf-dayasos'],
  stafSekretariat: ['staf-sekretariat'],
} as const satisfies Record<string, readonly string[]>;

export type EngineUser = keyof typeof ENGINE_USERS;
const USERS = Object.keys(ENGINE_USERS) as EngineUser[];

const contract = { ...instansiContract, ...alurContract };
type Name = keyof typeof contract;

export class Refused extends Error {
  readonly code: string;
  readonly field: string | undefined;
  constructor(operation: string, error: { code: string; message: string; field?: string }) {
    super(error.message);
    this.name = `Refused ${operation} ${error.code}`;
    this.code = error.code;
    this.field = error.field;
  }
}

export interface EngineCaller {
  reply(operation: string, input: unknown): Promise<Reply>;
  call<N extends Name>(operation: N, input: InputOf<(typeof contract)[N]>): Promise<OutputOf<(typeof contract)[N]>>;
  /** Runs what a module runs, as this user, in one audited transaction. */
  within<T>(work: (ctx: WriteContext) => Promise<T>): Promise<T>;
}

export type EngineOffice = Awaited<ReturnType<typeof openEngineOffice>>;

export async function openEngineOffice(now = '2026-11-24T02:00:00.000Z') {
  const dataDir = mkdtempSync(join(tmpdir(), 'penata-alur-'));
  let at = Date.parse(now);
  // Every look at the clock is a second later, so that no two events of a test fall together.
  const clock = {
    now: () => {
      at += 1000;
      return new Date(at).toISOString();
    },
    set: (instant: string) => {
      at = Date.parse(instant);
    },
  };
  const writer = await prepareOffice(dataDir, clock);
  const reader = openReader(foldersOf(dataDir).database);
  const read = asReadonly(writer.db);
  await inTransaction(writer.sqlite, 'write', () =>
    seedStructure(
      writer.db,
      {
        nama: 'Dinas Sosial',
        pemerintah: 'Pemerintah Kota Pasuruan',
        kota: 'Pasuruan',
        alamat: 'Jalan Contoh Nomor 1',
      },
      '2020-01-01',
    ),
  );

  const ids = {} as Record<EngineUser, number>;
  const tokens = {} as Record<EngineUser, string>;
  await inTransaction(writer.sqlite, 'write', async () => {
    for (const user of USERS) {
      const { penggunaId } = await addUser(writer.db, {
        nama: `Uji ${user}`,
        namaPengguna: user.toLowerCase(),
        sandi: 'tidak dipakai',
        jabatan: ENGINE_USERS[user],
        wajibGanti: false,
        sejak: '2020-01-01',
        now,
      });
      ids[user] = penggunaId;
    }
  });
  /** Sessions that live for the whole test, wherever its clock goes. */
  async function logIn(user: EngineUser): Promise<string> {
    const token = createHash('sha256').update(randomBytes(32)).digest('hex');
    const instant = clock.now();
    await writer.db
      .insertInto('sesi')
      .values({
        token_hash: token,
        pengguna_id: ids[user],
        dibuat_pada: instant,
        terakhir_pada: instant,
        tempat: 'uji',
      })
      .execute();
    tokens[user] = token;
    return token;
  }

  let job: ((ctx: WriteContext) => Promise<unknown>) | undefined;
  const run: CommandStages<unknown, unknown> = { write: async (ctx) => ({ hasil: await job?.(ctx) }) };
  const operations = { ...instansiOperations, ...alurOperations, 'uji.jalankan': run } as unknown as Implementation;
  const whole = {
    ...contract,
    'uji.jalankan': command({
      input: z.object({}),
      output: z.unknown(),
      callers: bySession,
      audit: 'menjalankan uji',
      summary: 'Hanya untuk uji.',
    }),
  };
  const incidents: unknown[] = [];
  const files = new AttachmentStore(foldersOf(dataDir).attachments);
  const dispatcher = new Dispatcher({
    contract: whole,
    operations,
    authority: { session: sessionOf, mayActOnSteps, touch: touchSession, zone: officeZone },
    clock,
    files,
    dataDir,
    incidents: { write: (_operation, error) => String(incidents.push(error)) },
    reader,
    writer,
    checkOutput: true,
  });
  const queue = new SerialQueue();
  const router = new CallRouter(
    Object.fromEntries(
      Object.entries(whole).map(([name, { kind }]) => {
        const stages = operations[name];
        return [name, { kind, read: stages?.read !== undefined, work: stages?.work?.on, raw: false }];
      }),
    ),
    {
      read: (request) => queue.add(() => dispatcher.run(request)),
      work: (_place, request) => dispatcher.run(request),
      write: (request) => queue.add(() => dispatcher.run(request)),
      refusal: (base, error) => queue.add(() => dispatcher.recordRefusal(base, error)),
      job: () => Promise.reject(new Error('no jobs here')),
      jobFailed: () => Promise.reject(new Error('no jobs here')),
    },
  );

  const as = (user: EngineUser): EngineCaller => {
    const reply = async (operation: string, input: unknown): Promise<Reply> => {
      const send = async (tokenHash: string) =>
        (await router.call({ operation, input, tokenHash, place: 'uji' })).reply;
      const first = await send(tokens[user] ?? (await logIn(user)));
      return !first.ok && first.error.code === 'BELUM_MASUK' ? send(await logIn(user)) : first;
    };
    const unwrap = (operation: string, answer: Reply): unknown => {
      if (!answer.ok) throw new Refused(operation, answer.error);
      return answer.data;
    };
    return {
      reply,
      call: async (operation, input) => unwrap(operation, await reply(operation, input)) as never,
      async within<T>(work: (ctx: WriteContext) => Promise<T>): Promise<T> {
        job = work;
        return (unwrap('uji.jalankan', await reply('uji.jalankan', {})) as { hasil: T }).hasil;
      },
    };
  };

  return {
    dataDir,
    clock,
    writer,
    read,
    files,
    ids,
    incidents,
    as,
    anonymous: async (operation: string, input: unknown): Promise<Reply> =>
      (await router.call({ operation, input, tokenHash: undefined, place: 'uji' })).reply,
    everybody: USERS,
    /** Somebody who holds a turn of a case now, an official before a recorder. `bagianId`: a turn of that part. */
    async holder(perkaraId: number, bagianId?: number): Promise<EngineUser> {
      let turns = read.selectFrom('giliran').select(['penerima', 'sebagai']).where('perkara_id', '=', perkaraId);
      turns = bagianId === undefined ? turns : turns.where('bagian_id', '=', bagianId);
      const rows = await turns.orderBy('sebagai').execute();
      for (const { penerima } of rows) {
        for (const user of USERS) {
          if ((await receiversOf(user)).includes(penerima)) return user;
        }
      }
      throw new Error(`nobody holds a turn of case ${perkaraId}: ${JSON.stringify(rows)}`);
    },
    receiversOf,
    /** How SQLite would run a compiled query, step by step. */
    planOf(compiled: { sql: string; parameters: readonly unknown[] }): string[] {
      const rows = writer.sqlite.prepare(`explain query plan ${compiled.sql}`).all(...compiled.parameters);
      return (rows as { detail: string }[]).map((row) => row.detail);
    },
    /** Key of a unit or post by its code. */
    async key(kind: 'unit' | 'jabatan', kode: string): Promise<string> {
      const row = await read.selectFrom(kind).select('id').where('kode', '=', kode).executeTakeFirstOrThrow();
      return `${kind}:${row.id}`;
    },
    /** A small file that a user has uploaded and that belongs to nothing yet. */
    async upload(user: EngineUser, nama = 'bukti.pdf'): Promise<number> {
      const isi = new TextEncoder().encode(`%PDF-1.4 ${nama} ${randomBytes(6).toString('hex')}`);
      const row = await writer.db
        .insertInto('lampiran')
        .values({
          sha256: files.put(isi),
          nama,
          mime: 'application/pdf',
          ukuran: isi.length,
          halaman: null,
          asal_id: null,
          pemilik_jenis: null,
          pemilik_id: null,
          keterangan: null,
          dibuat_oleh: ids[user],
          dibuat_pada: clock.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return row.id;
    },
    async close() {
      await queue.idle();
      reader.close();
      writer.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };

  async function receiversOf(user: EngineUser): Promise<readonly string[]> {
    const token = tokens[user] ?? (await logIn(user));
    const moment = { now: clock.now(), today: clock.now().slice(0, 10), zone: 'Asia/Jakarta' };
    const session =
      (await sessionOf(read, token, moment, 'uji')) ?? (await sessionOf(read, await logIn(user), moment, 'uji'));
    return session?.receivers ?? [];
  }
}
