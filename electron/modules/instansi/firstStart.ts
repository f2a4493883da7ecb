/** The first command of an office: its identity, its structure, its first administrator. Refused once there is a user. */

import type { WriteContext } from '#electron/core/context.ts';
import { stages } from '#electron/core/implement.ts';
import type { ReadDb, WriteDb } from '#electron/database/connection.ts';
import { Refusal } from '#shared/contract/errors.ts';
import libur from '#shared/data/libur.json' with { type: 'json' };
import { passwordProblem } from '#shared/modules/instansi/kataSandi.ts';
import { INSTRUCTIONS, PAGE_STYLES, POSTS, SERIES, UNITS } from '#shared/modules/instansi/susunan.ts';
import { OFFICE } from './logo.ts';
import { hashPassword } from './passwords.ts';
import { type OfficeIdentity, putIdentity } from './settings.ts';

/** What other modules add to a new office (the map's bindings), in the same transaction. */
export type OfficeSeed = (db: WriteDb, today: string) => Promise<void>;

const seeds: OfficeSeed[] = [];

export const onOfficeCreated = (seed: OfficeSeed): void => void seeds.push(seed);

export const hasUsers = async (db: ReadDb): Promise<boolean> =>
  (await db.selectFrom('pengguna').select('id').limit(1).executeTakeFirst()) !== undefined;

/** Units, posts, instructions, page styles, series, holidays, and what other modules add. */
export async function seedStructure(db: WriteDb, identity: OfficeIdentity, today: string): Promise<void> {
  await putIdentity(db, identity, '1990-01-01');
  const units = new Map<string, number>();
  for (const { induk, ...unit } of UNITS) {
    const row = await db
      .insertInto('unit')
      .values({ ...unit, induk_id: induk === undefined ? null : units.get(induk)! })
      .returning('id')
      .executeTakeFirstOrThrow();
    units.set(unit.kode, row.id);
  }
  const posts = new Map<string, number>();
  for (const post of POSTS) {
    const row = await db
      .insertInto('jabatan')
      .values({
        kode: post.kode,
        nama: post.nama,
        unit_id: post.unit === undefined ? null : units.get(post.unit)!,
        atasan_id: post.atasan === undefined ? null : posts.get(post.atasan)!,
        urut: post.urut,
        penerima_disposisi: post.penerimaDisposisi ? 1 : 0,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    posts.set(post.kode, row.id);
    await db
      .insertInto('jabatan_peran')
      .values(post.peran.map((peran) => ({ jabatan_id: row.id, peran })))
      .execute();
  }
  await db
    .insertInto('instruksi_baku')
    .values(INSTRUCTIONS.map(({ teks, inti }, index) => ({ teks, urut: (index + 1) * 10, inti: inti ? 1 : 0 })))
    .execute();
  await db
    .insertInto('gaya_halaman')
    .values([...PAGE_STYLES])
    .execute();
  await db
    .insertInto('seri_nomor')
    .values([...SERIES])
    .execute();
  await db
    .insertInto('libur')
    .values(libur.map(({ tanggal, nama }) => ({ tanggal, nama })))
    .execute();
  for (const seed of seeds) await seed(db, today);
}

/** An employee with an account on a post, by the post's code. */
export async function addUser(
  db: WriteDb,
  user: {
    nama: string;
    nip?: string;
    pangkat?: string;
    golongan?: string;
    namaPengguna: string;
    sandi: string;
    jabatan: readonly string[];
    wajibGanti: boolean;
    sejak: string;
    now: string;
  },
): Promise<{ penggunaId: number; pegawaiId: number }> {
  const person = await db
    .insertInto('pegawai')
    .values({ nama: user.nama, nip: user.nip ?? null, pangkat: user.pangkat ?? null, golongan: user.golongan ?? null })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const kode of user.jabatan) {
    const post = await db.selectFrom('jabatan').select('id').where('kode', '=', kode).executeTakeFirstOrThrow();
    await db
      .insertInto('penugasan')
      .values({ pegawai_id: person.id, jabatan_id: post.id, jenis: 'definitif', mulai: user.sejak })
      .execute();
  }
  const account = await db
    .insertInto('pengguna')
    .values({
      nama_pengguna: user.namaPengguna,
      pegawai_id: person.id,
      sandi: user.sandi,
      wajib_ganti: user.wajibGanti ? 1 : 0,
      dibuat_pada: user.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { penggunaId: account.id, pegawaiId: person.id };
}

interface FirstStart {
  kantor: OfficeIdentity;
  administrator: { nama: string; namaPengguna: string; kataSandi: string };
}

async function refuseSecondStart(db: ReadDb): Promise<void> {
  if (await hasUsers(db)) throw new Refusal('ATURAN', 'Kantor ini sudah disiapkan. Masuk dengan akun Anda.');
}

export const firstStart = stages({
  read: async (ctx, input: FirstStart) => {
    await refuseSecondStart(ctx.read);
    const problem = passwordProblem(input.administrator.kataSandi, input.administrator.namaPengguna);
    if (problem) throw new Refusal('MASUKAN_SALAH', problem, 'administrator.kataSandi');
  },
  work: { on: 'data', run: async (_ctx, input: FirstStart) => hashPassword(input.administrator.kataSandi) },
  write: async (ctx: WriteContext, input: FirstStart, sandi: string) => {
    await refuseSecondStart(ctx.read);
    const { nama, namaPengguna } = input.administrator;
    await seedStructure(ctx.db, input.kantor, ctx.today);
    const { penggunaId } = await addUser(ctx.db, {
      nama,
      namaPengguna,
      sandi,
      jabatan: ['administrator'],
      wajibGanti: false,
      sejak: ctx.today,
      now: ctx.now,
    });
    ctx.audit({
      objek: { ...OFFICE, label: input.kantor.nama },
      sesudah: { kantor: input.kantor.nama, administrator: nama },
      pencatat: { penggunaId, nama, roles: ['admin'] },
    });
    ctx.changed('instansi');
    return {};
  },
});
