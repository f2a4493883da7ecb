/** Accounts. A user is an employee with a name and a password; he is deactivated, never deleted, so that the log keeps its names. */

import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import { stages } from '#electron/core/implement.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { passwordProblem } from '#shared/modules/instansi/kataSandi.ts';
import { hashPassword } from './passwords.ts';
import { standingOf } from './sessions.ts';
import { keepAnAdministrator, uniqueOr } from './structure.ts';

export async function listUsers(ctx: ReadContext) {
  const rows = await ctx.read
    .selectFrom('pengguna')
    .innerJoin('pegawai', 'pegawai.id', 'pengguna.pegawai_id')
    .selectAll('pengguna')
    .select('pegawai.nama')
    .orderBy('pegawai.nama')
    .execute();
  return Promise.all(
    rows.map(async (row) => {
      const standing = await standingOf(ctx.read, row.id, row.pegawai_id, ctx.today);
      return {
        id: row.id,
        namaPengguna: row.nama_pengguna,
        nama: row.nama,
        pegawaiId: row.pegawai_id,
        aktif: row.aktif === 1,
        wajibGanti: row.wajib_ganti === 1,
        peran: standing.roles,
        jabatan: standing.posts.map((post) => post.nama),
      };
    }),
  );
}

interface NewUser {
  pegawaiId: number;
  namaPengguna: string;
  kataSandi: string;
}

function refuseWeak(password: string, userName: string): void {
  const problem = passwordProblem(password, userName);
  if (problem) throw new Refusal('MASUKAN_SALAH', problem, 'kataSandi');
}

export const createUser = stages({
  read: async (_ctx, input: NewUser) => refuseWeak(input.kataSandi, input.namaPengguna),
  work: { on: 'data', run: async (_ctx, input: NewUser) => hashPassword(input.kataSandi) },
  write: async (ctx, input: NewUser, hash: string) => {
    const person = await ctx.read
      .selectFrom('pegawai')
      .selectAll()
      .where('id', '=', input.pegawaiId)
      .executeTakeFirst();
    if (!person || person.aktif === 0)
      throw new Refusal('TIDAK_DITEMUKAN', 'Pegawai tidak ditemukan atau tidak aktif.', 'pegawaiId');
    const row = await uniqueOr(
      () =>
        ctx.db
          .insertInto('pengguna')
          .values({ nama_pengguna: input.namaPengguna, pegawai_id: input.pegawaiId, sandi: hash, dibuat_pada: ctx.now })
          .returning('id')
          .executeTakeFirstOrThrow(),
      `Nama pengguna "${input.namaPengguna}" sudah dipakai.`,
      'namaPengguna',
    );
    ctx.audit({
      objek: { jenis: 'pengguna', id: row.id, label: input.namaPengguna },
      sesudah: { pegawai: person.nama },
    });
    ctx.changed('instansi');
    return { id: row.id };
  },
});

interface Reset {
  id: number;
  kataSandi: string;
}

export const resetPassword = stages({
  read: async (ctx, input: Reset): Promise<string> => {
    const user = await ctx.read
      .selectFrom('pengguna')
      .select('nama_pengguna')
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (!user) throw new Refusal('TIDAK_DITEMUKAN', 'Pengguna tidak ditemukan.');
    refuseWeak(input.kataSandi, user.nama_pengguna);
    return user.nama_pengguna;
  },
  work: {
    on: 'data',
    run: async (_ctx, input: Reset, userName: string) => ({ userName, hash: await hashPassword(input.kataSandi) }),
  },
  write: async (ctx, input: Reset, made: { userName: string; hash: string }) => {
    await ctx.db.updateTable('pengguna').set({ sandi: made.hash, wajib_ganti: 1 }).where('id', '=', input.id).execute();
    await ctx.db.deleteFrom('sesi').where('pengguna_id', '=', input.id).execute();
    ctx.audit({ objek: { jenis: 'pengguna', id: input.id, label: made.userName } });
    return { id: input.id };
  },
});

export async function changeUserStatus(
  ctx: WriteContext,
  input: { id: number; aktif: boolean; alasan: string },
): Promise<{ id: number }> {
  const user = await ctx.read.selectFrom('pengguna').selectAll().where('id', '=', input.id).executeTakeFirst();
  if (!user) throw new Refusal('TIDAK_DITEMUKAN', 'Pengguna tidak ditemukan.');
  await ctx.db
    .updateTable('pengguna')
    .set({ aktif: input.aktif ? 1 : 0 })
    .where('id', '=', input.id)
    .execute();
  if (!input.aktif) await ctx.db.deleteFrom('sesi').where('pengguna_id', '=', input.id).execute();
  ctx.audit({
    objek: { jenis: 'pengguna', id: input.id, label: user.nama_pengguna },
    sebelum: { aktif: user.aktif === 1 },
    sesudah: { aktif: input.aktif },
    alasan: input.alasan,
  });
  ctx.changed('instansi');
  await keepAnAdministrator(ctx);
  return { id: input.id };
}

export async function listSessions(ctx: ReadContext) {
  const { session } = ctx;
  const rows = await ctx.read
    .selectFrom('sesi')
    .selectAll()
    .where('pengguna_id', '=', session.penggunaId)
    .orderBy('terakhir_pada', 'desc')
    .execute();
  return rows.map((row) => ({
    // The first half of the hash names a session to its owner and opens nothing.
    kunci: row.token_hash.slice(0, 32),
    dibuatPada: row.dibuat_pada,
    terakhirPada: row.terakhir_pada,
    tempat: row.tempat,
    ini: row.token_hash === session.tokenHash,
  }));
}

export async function revokeSession(ctx: WriteContext, input: { kunci: string }): Promise<Record<string, never>> {
  const { session } = ctx;
  const rows = await ctx.read
    .selectFrom('sesi')
    .select('token_hash')
    .where('pengguna_id', '=', session.penggunaId)
    .execute();
  const found = rows.find((row) => row.token_hash.slice(0, 32) === input.kunci);
  if (!found) throw new Refusal('TIDAK_DITEMUKAN', 'Sesi itu sudah berakhir.');
  await ctx.db.deleteFrom('sesi').where('token_hash', '=', found.token_hash).execute();
  if (found.token_hash === session.tokenHash) ctx.setSession('ended');
  ctx.audit({ objek: { jenis: 'pengguna', id: session.penggunaId, label: session.namaPengguna } });
  return {};
}
