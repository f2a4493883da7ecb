/** Units, posts, people and their assignments. Nothing is deleted: what no longer counts is made inactive or ends on a day. */

import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import { isUniqueViolation } from '#electron/database/errors.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Role } from '#shared/contract/roles.ts';
import { bersihkanNip, periksaNip } from '#shared/rules/nip.ts';
import { holdersOn } from './officials.ts';

const bool = (value: boolean): number => (value ? 1 : 0);

/** A UNIQUE column said no: a sentence about the field. */
export async function uniqueOr<T>(work: () => Promise<T>, message: string, field: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('ATURAN', message, field);
    throw error;
  }
}

export async function listUnits(ctx: ReadContext) {
  const rows = await ctx.read.selectFrom('unit').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    kode: row.kode,
    nama: row.nama,
    singkatan: row.singkatan,
    indukId: row.induk_id,
    aktif: row.aktif === 1,
  }));
}

interface UnitInput {
  id?: number | undefined;
  kode: string;
  nama: string;
  singkatan: string;
  indukId: number | null;
  aktif: boolean;
}

export async function saveUnit(ctx: WriteContext, input: UnitInput): Promise<{ id: number }> {
  const values = {
    kode: input.kode,
    nama: input.nama,
    singkatan: input.singkatan,
    induk_id: input.indukId,
    aktif: bool(input.aktif),
  };
  const all = await ctx.read.selectFrom('unit').select(['id', 'induk_id']).execute();
  if (input.indukId !== null && !all.some((unit) => unit.id === input.indukId))
    throw new Refusal('TIDAK_DITEMUKAN', 'Unit induk tidak ditemukan.', 'indukId');
  for (let at = input.indukId, steps = 0; at !== null && steps <= all.length; steps += 1) {
    if (at === input.id) throw new Refusal('ATURAN', 'Unit tidak dapat berada di bawah dirinya sendiri.', 'indukId');
    at = all.find((unit) => unit.id === at)?.induk_id ?? null;
  }
  return uniqueOr(
    () => save(ctx, 'unit', input.id, values, input.nama),
    `Kode unit "${input.kode}" sudah dipakai.`,
    'kode',
  );
}

type SavedTable = 'unit' | 'jabatan' | 'pegawai';

/** Insert or update with the audit row of what changed. */
async function save(
  ctx: WriteContext,
  table: SavedTable,
  id: number | undefined,
  values: Record<string, string | number | null>,
  label: string,
): Promise<{ id: number }> {
  if (id === undefined) {
    const row = await ctx.db
      .insertInto(table)
      .values(values as never)
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.audit({ objek: { jenis: table, id: row.id, label }, sesudah: values });
    ctx.changed('instansi');
    return { id: row.id };
  }
  const before = await ctx.db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst();
  if (!before) throw new Refusal('TIDAK_DITEMUKAN', 'Catatan yang diubah tidak ditemukan. Muat ulang daftar.');
  await ctx.db
    .updateTable(table)
    .set(values as never)
    .where('id', '=', id)
    .execute();
  const known = before as Record<string, unknown>;
  const changed = Object.keys(values).filter((key) => known[key] !== values[key]);
  ctx.audit({
    objek: { jenis: table, id, label },
    sebelum: Object.fromEntries(changed.map((key) => [key, known[key]])),
    sesudah: Object.fromEntries(changed.map((key) => [key, values[key]])),
  });
  ctx.changed('instansi');
  return { id };
}

export async function listPosts(ctx: ReadContext) {
  const rows = await ctx.read
    .selectFrom('jabatan')
    .leftJoin('unit', 'unit.id', 'jabatan.unit_id')
    .selectAll('jabatan')
    .select('unit.nama as unit')
    .orderBy('jabatan.urut')
    .orderBy('jabatan.id')
    .execute();
  const roles = Map.groupBy(await ctx.read.selectFrom('jabatan_peran').selectAll().execute(), (row) => row.jabatan_id);
  const holders = Map.groupBy(await holdersOn(ctx.read, ctx.today), (official) => official.jabatanId);
  return rows.map((row) => {
    const holder = holders.get(row.id)?.[0];
    return {
      id: row.id,
      kode: row.kode,
      nama: row.nama,
      unitId: row.unit_id,
      unit: row.unit,
      atasanId: row.atasan_id,
      urut: row.urut,
      penerimaDisposisi: row.penerima_disposisi === 1,
      aktif: row.aktif === 1,
      peran: (roles.get(row.id) ?? []).map(({ peran }) => peran as Role),
      pemangku: holder
        ? { pegawaiId: holder.pegawaiId, nama: holder.nama, jenis: holder.jenis, nip: holder.nip }
        : null,
    };
  });
}

interface PostInput {
  id?: number | undefined;
  kode: string;
  nama: string;
  unitId: number | null;
  atasanId: number | null;
  urut: number;
  penerimaDisposisi: boolean;
  aktif: boolean;
  peran: Role[];
}

export async function savePost(ctx: WriteContext, input: PostInput): Promise<{ id: number }> {
  if (
    input.unitId !== null &&
    !(await ctx.read.selectFrom('unit').select('id').where('id', '=', input.unitId).executeTakeFirst())
  ) {
    throw new Refusal('TIDAK_DITEMUKAN', 'Unit tidak ditemukan.', 'unitId');
  }
  if (
    input.atasanId !== null &&
    (input.atasanId === input.id ||
      !(await ctx.read.selectFrom('jabatan').select('id').where('id', '=', input.atasanId).executeTakeFirst()))
  ) {
    throw new Refusal('ATURAN', 'Jabatan atasan tidak ditemukan atau jabatan itu sendiri.', 'atasanId');
  }
  const values = {
    kode: input.kode,
    nama: input.nama,
    unit_id: input.unitId,
    atasan_id: input.atasanId,
    urut: input.urut,
    penerima_disposisi: bool(input.penerimaDisposisi),
    aktif: bool(input.aktif),
  };
  const { id } = await uniqueOr(
    () => save(ctx, 'jabatan', input.id, values, input.nama),
    `Kode jabatan "${input.kode}" sudah dipakai.`,
    'kode',
  );
  const before = await ctx.read
    .selectFrom('jabatan_peran')
    .select('peran')
    .where('jabatan_id', '=', id)
    .orderBy('peran')
    .execute();
  const roles = [...new Set(input.peran)].sort();
  if (before.map((row) => row.peran).join() !== roles.join()) {
    await ctx.db.deleteFrom('jabatan_peran').where('jabatan_id', '=', id).execute();
    if (roles.length > 0)
      await ctx.db
        .insertInto('jabatan_peran')
        .values(roles.map((peran) => ({ jabatan_id: id, peran })))
        .execute();
    ctx.audit({
      objek: { jenis: 'jabatan', id, label: input.nama },
      sebelum: { peran: before.map((row) => row.peran) },
      sesudah: { peran: roles },
    });
  }
  await keepAnAdministrator(ctx);
  return { id };
}

/** Somebody must always be able to manage users. Called at the end of every command that could take the last one away. */
export async function keepAnAdministrator(ctx: WriteContext): Promise<void> {
  const left = await ctx.read
    .selectFrom('pengguna')
    .innerJoin('penugasan', 'penugasan.pegawai_id', 'pengguna.pegawai_id')
    .innerJoin('jabatan', 'jabatan.id', 'penugasan.jabatan_id')
    .innerJoin('jabatan_peran', 'jabatan_peran.jabatan_id', 'jabatan.id')
    .select('pengguna.id')
    .where('pengguna.aktif', '=', 1)
    .where('jabatan.aktif', '=', 1)
    .where('jabatan_peran.peran', '=', 'admin')
    .where('penugasan.mulai', '<=', ctx.today)
    .where((eb) => eb.or([eb('penugasan.sampai', 'is', null), eb('penugasan.sampai', '>=', ctx.today)]))
    .limit(1)
    .executeTakeFirst();
  if (!left) throw new Refusal('ATURAN', 'Ini administrator terakhir. Tetapkan administrator lain dahulu.');
}

export async function listPeople(ctx: ReadContext) {
  const rows = await ctx.read.selectFrom('pegawai').selectAll().orderBy('nama').execute();
  return rows.map((row) => ({
    id: row.id,
    nama: row.nama,
    nip: row.nip,
    pangkat: row.pangkat,
    golongan: row.golongan,
    aktif: row.aktif === 1,
  }));
}

interface PersonInput {
  id?: number | undefined;
  nama: string;
  nip: string | null;
  pangkat: string | null;
  golongan: string | null;
  aktif: boolean;
}

export async function savePerson(ctx: WriteContext, input: PersonInput): Promise<{ id: number }> {
  const nip = input.nip === null || input.nip === '' ? null : bersihkanNip(input.nip);
  const checked = nip === null ? undefined : periksaNip(nip, ctx.today);
  if (checked && !checked.ok) throw new Refusal('MASUKAN_SALAH', checked.alasan, 'nip');
  const values = { nama: input.nama, nip, pangkat: input.pangkat, golongan: input.golongan, aktif: bool(input.aktif) };
  return uniqueOr(
    () => save(ctx, 'pegawai', input.id, values, input.nama),
    `NIP ${nip} sudah tercatat pada pegawai lain.`,
    'nip',
  );
}
