/**
 * A whole office in one process for integration tests: real SQLite built by the real migrations, the real dispatcher and handlers, a clock that the
 * test holds. Calls go through the same routing as in the house, without threads.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInProcess } from '#electron/compose/inProcess.ts';
import { prepareOffice } from '#electron/compose/prepareOffice.ts';
import { momentOf } from '#electron/core/clock.ts';
import type { StageAnswer } from '#electron/core/dispatch.ts';
import { asReadonly, inTransaction } from '#electron/database/connection.ts';
import { addUser, seedStructure } from '#electron/modules/instansi/index.ts';
import type { Reply } from '#shared/contract/errors.ts';
import type { InputOf, OutputOf } from '#shared/contract/operation.ts';
import type { Role } from '#shared/contract/roles.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';
import type { contract, OperationName } from '#shared/modules/contract.ts';
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
  kpa: 'kpa',
  ppkSkpd: 'ppk-skpd',
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
  const writer = await prepareOffice(dataDir, clock);
  const incidents: unknown[] = [];
  const events: ChangeEvent[] = [];
  const program = runInProcess({
    dataDir,
    clock,
    writer,
    incidents: { write: (_operation, error) => String(incidents.push(error)) },
    checkOutput: true,
    onChange: (event) => void events.push(event),
  });
  const users = await seed(writer, clock);

  const raw = (operation: string, input: unknown, tokenHash: string | undefined): Promise<StageAnswer> =>
    program.call(operation, input, tokenHash);
  const sessions = new Map<TestUser, string>();
  /** A session that begins now: also after the clock was moved by days. */
  async function sessionFor(user: TestUser): Promise<string> {
    const hash = await program.openSession(users[user]);
    sessions.set(user, hash);
    return hash;
  }
  const caller = (user: TestUser | undefined): Caller => {
    const send = async (operation: string, input: unknown): Promise<Reply> => {
      if (user === undefined) return (await raw(operation, input, undefined)).reply;
      const answer = await raw(operation, input, sessions.get(user) ?? (await sessionFor(user)));
      if (answer.reply.ok || answer.reply.error.code !== 'BELUM_MASUK') return answer.reply;
      return (await raw(operation, input, await sessionFor(user))).reply;
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
    files: program.files,
    users,
    events,
    /** Exceptions that nobody foresaw; a test that expects none asserts it is empty. */
    incidents,
    as: (user: TestUser) => caller(user),
    anonymous: caller(undefined),
    jobsDone: () => program.jobsDone(),
    async close({ keep = false } = {}) {
      await program.close();
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
    let order = 1;
    for (const [user, jabatan] of Object.entries(TEST_USERS)) {
      const nip = buatNip({
        tanggalLahir: '1980-01-02',
        tahunTmt: 2005,
        bulanTmt: 1,
        kelamin: order % 2 === 0 ? 'P' : 'L',
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
