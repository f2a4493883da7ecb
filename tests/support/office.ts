/**
 * A whole office in one process for integration tests: real SQLite built by the real migrations, the real dispatcher and handlers, a clock that the
 * test holds. Calls go through the same routing as in the house, without threads.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authority, operations, routePlan } from '#electron/compose/composition.ts';
import { foldersOf } from '#electron/compose/folders.ts';
import { prepareOffice } from '#electron/compose/prepareOffice.ts';
import { CallRouter } from '#electron/compose/routing.ts';
import { AttachmentStore } from '#electron/core/attachments.ts';
import { momentOf } from '#electron/core/clock.ts';
import { Dispatcher, type StageAnswer } from '#electron/core/dispatch.ts';
import { JobRunner } from '#electron/core/jobs.ts';
import { SerialQueue } from '#electron/core/serialQueue.ts';
import { asReadonly, inTransaction, openReader } from '#electron/database/connection.ts';
import { addUser, seedStructure } from '#electron/modules/instansi/index.ts';
import type { Reply } from '#shared/contract/errors.ts';
import type { InputOf, OutputOf } from '#shared/contract/operation.ts';
import type { Role } from '#shared/contract/roles.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';
import { contract, type OperationName } from '#shared/modules/contract.ts';
import { buatNip } from '#shared/rules/nip.ts';

/** One user for every role, by the post that gives it. `staf` and the three kabid stand in different units. */
export const TEST_USERS = {
  admin: 'administrator',
  petugasSurat: 'petugas-surat',
  kasubbagUmum: 'kasubbag-umum',
  sekretaris: 'sekretaris',
  kepala: 'kepala-dinas',
  kabid: 'kabid-rehsos',
  kabidLinjamsos: 'kabid-linjamsos',
  kabidDayasos: 'kabid-dayasos',
  staf: 'staf-rehsos',
  stafDayasos: 'staf-dayasos',
  arsiparis: 'arsiparis',
  bendahara: 'bendahara',
  bendaharaPembantu: 'bendahara-pembantu',
  pptk: 'pptk',
  kpa: 'kpa-khusus',
  ppkSkpd: 'ppk-khusus',
  verifikator: 'kepala-keuangan',
  pengurusBarang: 'pengurus-barang',
  kepegawaian: 'pengelola-kepegawaian',
  perencana: 'kasubbag-perencanaan',
  auditor: 'auditor',
} as const satisfies Partial<Record<Role, string>> & Record<string, string>;

export type TestUser = keyof typeof TEST_USERS;

/** The user who holds exactly this role (and `staf`). */
export const userOfRole = (role: Role): TestUser => role;

export const TEST_OFFICE = {
  nama: 'Dinas Sosial',
  pemerintah: 'Pemerintah Kota Pasuruan',
  kota: 'Pasuruan',
  alamat: 'Jalan Contoh Nomor 1',
  kodeOpd: '423.104',
};

/** Never fits a password: test users get their sessions directly. */
const NO_PASSWORD = 'scrypt$4096$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

export interface TestClock {
  set(instant: string): void;
  advance(minutes: number): void;
  now(): string;
}

export interface Caller {
  penggunaId: number;
  call<N extends OperationName>(
    operation: N,
    input: InputOf<(typeof contract)[N]>,
  ): Promise<OutputOf<(typeof contract)[N]>>;
  /** The whole answer, for refusals and for input that does not fit. */
  reply(operation: string, input: unknown): Promise<Reply>;
}

export type TestOffice = Awaited<ReturnType<typeof openTestOffice>>;

export async function openTestOffice({
  now = '2026-11-24T02:00:00.000Z',
  dataDir = mkdtempSync(join(tmpdir(), 'penata-')),
} = {}) {
  let at = now;
  const clock: TestClock = {
    now: () => at,
    set: (instant) => {
      at = instant;
    },
    advance: (minutes) => {
      at = new Date(Date.parse(at) + minutes * 60_000).toISOString();
    },
  };
  const folders = foldersOf(dataDir);
  const writer = await prepareOffice(dataDir, clock);
  const reader = openReader(folders.database);
  const files = new AttachmentStore(folders.attachments);
  const incidents: unknown[] = [];
  const events: ChangeEvent[] = [];
  const queue = new SerialQueue();
  const readQueue = new SerialQueue();
  const dispatcher = new Dispatcher({
    contract,
    operations,
    authority,
    clock,
    files,
    dataDir,
    incidents: { write: (_operation, error) => String(incidents.push(error)) },
    reader,
    writer,
    checkOutput: true,
  });
  const jobs = new JobRunner({
    writer,
    operations,
    dispatcher,
    queue,
    files,
    publish: (topic, ids) => void events.push(ids ? { topic, ids } : { topic }),
  });
  dispatcher.attachJobs(jobs);
  const router = new CallRouter(routePlan(), {
    read: (request) => readQueue.add(() => dispatcher.run(request)),
    work: (_place, request) => dispatcher.run(request),
    write: (request) => queue.add(() => dispatcher.run(request)),
    refusal: (base, error) => queue.add(() => dispatcher.recordRefusal(base, error)),
    job: (id, carried) => jobs.run(id, carried),
    jobFailed: (id, error) => jobs.failWith(id, error),
  });
  const users = await seed(writer, clock);

  async function raw(operation: string, input: unknown, tokenHash: string | undefined): Promise<StageAnswer> {
    const answer = await router.call({ operation, input, tokenHash, place: 'uji' });
    events.push(...(answer.events ?? []));
    return answer;
  }
  const sessions = new Map<TestUser, string>();
  /** A session that began now: also after the clock was moved by days. */
  async function sessionFor(user: TestUser): Promise<string> {
    const hash = createHash('sha256').update(randomBytes(16)).digest('hex');
    await writer.db
      .insertInto('sesi')
      .values({ token_hash: hash, pengguna_id: users[user], dibuat_pada: at, terakhir_pada: at, tempat: 'uji' })
      .execute();
    sessions.set(user, hash);
    return hash;
  }
  const caller = (user: TestUser | undefined): Caller => {
    const send = async (operation: string, input: unknown): Promise<Reply> => {
      if (user === undefined) return (await raw(operation, input, undefined)).reply;
      const answer = await raw(operation, input, sessions.get(user) ?? (await queue.add(() => sessionFor(user))));
      if (answer.reply.ok || answer.reply.error.code !== 'BELUM_MASUK') return answer.reply;
      return (await raw(operation, input, await queue.add(() => sessionFor(user)))).reply;
    };
    return {
      penggunaId: user === undefined ? 0 : users[user],
      reply: send,
      async call(operation, input) {
        const reply = await send(operation, input);
        if (!reply.ok) throw new TestRefusal(operation, reply.error.code, reply.error.message);
        return reply.data as never;
      },
    };
  };
  return {
    dataDir,
    clock,
    writer,
    reader,
    files,
    users,
    events,
    /** Exceptions that nobody foresaw; a test that expects none asserts it is empty. */
    incidents,
    as: (user: TestUser) => caller(user),
    anonymous: caller(undefined),
    jobsDone: () => router.jobsDone(),
    async close({ keep = false } = {}) {
      await router.jobsDone();
      await queue.idle();
      await readQueue.idle();
      reader.close();
      writer.close();
      if (!keep) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** An answer that was refused where the test expected none. */
export class TestRefusal extends Error {
  readonly code: string;
  constructor(operation: string, code: string, message: string) {
    super(`${operation}: ${code}: ${message}`);
    this.code = code;
  }
}

async function seed(
  writer: Awaited<ReturnType<typeof prepareOffice>>,
  clock: TestClock,
): Promise<Record<TestUser, number>> {
  const moment = momentOf(clock, 'Asia/Jakarta');
  return inTransaction(writer.sqlite, 'write', async () => {
    const { db } = writer;
    const known = await asReadonly(db).selectFrom('pengguna').select(['id', 'nama_pengguna']).execute();
    const users: Partial<Record<TestUser, number>> = {};
    if (known.length > 0) {
      for (const user of Object.keys(TEST_USERS) as TestUser[])
        users[user] = known.find((row) => row.nama_pengguna === user.toLowerCase())!.id;
      return users as Record<TestUser, number>;
    }
    await seedStructure(db, TEST_OFFICE, '2020-01-01');
    // Posts that give several roles at once in a real office are split, so that every role is tested alone.
    await db.deleteFrom('jabatan_peran').where('peran', 'in', ['kpa', 'ppkSkpd']).execute();
    for (const [kode, peran] of [
      ['kpa-khusus', 'kpa'],
      ['ppk-khusus', 'ppkSkpd'],
    ] as const) {
      const post = await db
        .insertInto('jabatan')
        .values({ kode, nama: kode, urut: 500 })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db.insertInto('jabatan_peran').values({ jabatan_id: post.id, peran }).execute();
    }
    let order = 1;
    for (const [user, jabatan] of Object.entries(TEST_USERS)) {
      const nip = buatNip({
        lahir: '1980-01-02',
        tmtCpns: '2005-01',
        jenisKelamin: order % 2 === 0 ? 2 : 1,
        urut: order,
      });
      const { penggunaId } = await addUser(db, {
        nama: `Uji ${user}`,
        nip,
        pangkat: 'Penata',
        golongan: 'III/c',
        namaPengguna: user.toLowerCase(),
        sandi: NO_PASSWORD,
        jabatan: [jabatan],
        wajibGanti: false,
        sejak: '2020-01-01',
        now: moment.now,
      });
      users[user as TestUser] = penggunaId;
      order += 1;
    }
    return users as Record<TestUser, number>;
  });
}
