/** Who is behind a token today. Roles hang on posts with a period, so an ended Plh. loses them at midnight without anybody doing anything. */
import type { Moment, Post, Session } from '#electron/core/context.ts';
import type { ReadDb, WriteDb } from '#electron/database/connection.ts';
import type { Role } from '#shared/contract/roles.ts';

/** A session ends after this time without a call, and in any case after the longer one. */
export const IDLE_MS = 30 * 60_000;
export const ABSOLUTE_MS = 12 * 60 * 60_000;

/** Roles that give no right to papers: their holders are not `staf` by them. */
const APART: readonly Role[] = ['admin', 'auditor'];

export interface Standing {
  roles: Role[];
  posts: Post[];
  receivers: string[];
}

/** Posts and roles of a person on a day. */
export async function standingOf(db: ReadDb, penggunaId: number, pegawaiId: number, today: string): Promise<Standing> {
  const rows = await db
    .selectFrom('penugasan')
    .innerJoin('jabatan', 'jabatan.id', 'penugasan.jabatan_id')
    .leftJoin('jabatan_peran', 'jabatan_peran.jabatan_id', 'jabatan.id')
    .select(['jabatan.id', 'jabatan.kode', 'jabatan.nama', 'jabatan.unit_id', 'penugasan.jenis', 'jabatan_peran.peran'])
    .where('penugasan.pegawai_id', '=', pegawaiId)
    .where('jabatan.aktif', '=', 1)
    .where('penugasan.mulai', '<=', today)
    .where((eb) => eb.or([eb('penugasan.sampai', 'is', null), eb('penugasan.sampai', '>=', today)]))
    .execute();
  const posts = new Map<number, Post>();
  const roles = new Set<Role>();
  for (const row of rows) {
    posts.set(row.id, { jabatanId: row.id, kode: row.kode, nama: row.nama, unitId: row.unit_id, jenis: row.jenis });
    if (row.peran) roles.add(row.peran as Role);
  }
  if (roles.size === 0 || [...roles].some((role) => !APART.includes(role))) roles.add('staf');
  const units = new Set([...posts.values()].map((post) => post.unitId).filter((unit) => unit !== null));
  return {
    roles: [...roles],
    posts: [...posts.values()],
    receivers: [
      ...[...roles].map((role) => `peran:${role}`),
      ...[...posts.keys()].map((jabatan) => `jabatan:${jabatan}`),
      ...[...units].map((unit) => `unit:${unit}`),
      `pengguna:${penggunaId}`,
    ],
  };
}

/** The live session behind a token, or undefined. */
export async function sessionOf(
  db: ReadDb,
  tokenHash: string,
  moment: Moment,
  place: string,
): Promise<Session | undefined> {
  const row = await db
    .selectFrom('sesi')
    .innerJoin('pengguna', 'pengguna.id', 'sesi.pengguna_id')
    .innerJoin('pegawai', 'pegawai.id', 'pengguna.pegawai_id')
    .select([
      'sesi.dibuat_pada',
      'sesi.terakhir_pada',
      'pengguna.id',
      'pengguna.pegawai_id',
      'pengguna.nama_pengguna',
      'pengguna.wajib_ganti',
      'pegawai.nama',
    ])
    .where('sesi.token_hash', '=', tokenHash)
    .where('pengguna.aktif', '=', 1)
    .executeTakeFirst();
  if (!row) return undefined;
  const now = Date.parse(moment.now);
  if (now - Date.parse(row.terakhir_pada) > IDLE_MS || now - Date.parse(row.dibuat_pada) > ABSOLUTE_MS)
    return undefined;
  return {
    penggunaId: row.id,
    pegawaiId: row.pegawai_id,
    nama: row.nama,
    namaPengguna: row.nama_pengguna,
    mustChangePassword: row.wajib_ganti === 1,
    place,
    tokenHash,
    ...(await standingOf(db, row.id, row.pegawai_id, moment.today)),
  };
}

/** Keeps a used session alive. Called at most once a minute for each: a query must not cost a write. */
export async function touchSession(db: WriteDb, tokenHash: string, now: string): Promise<void> {
  await db.updateTable('sesi').set({ terakhir_pada: now }).where('token_hash', '=', tokenHash).execute();
}
