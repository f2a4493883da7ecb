/** Login, logout, passwords, and a user's own sessions. */
import { createHash, randomBytes } from 'node:crypto';
import type { WorkContext, WriteContext } from '#electron/core/context.ts';
import { stages } from '#electron/core/implement.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { passwordProblem } from '#shared/modules/instansi/kataSandi.ts';
import { LoginLimiter } from './loginLimiter.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { ABSOLUTE_MS, standingOf } from './sessions.ts';

const limiter = new LoginLimiter();

const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

interface Login {
  namaPengguna: string;
  kataSandi: string;
}

interface KnownUser {
  id: number;
  sandi: string;
}

interface Verdict {
  user: KnownUser | undefined;
  fits: boolean;
  /** New hash with today's parameters, when the stored one has weaker ones. */
  rehash: string | undefined;
}

async function judge(ctx: WorkContext, input: Login, user: KnownUser | undefined): Promise<Verdict> {
  const account = input.namaPengguna.toLowerCase();
  const now = Date.parse(ctx.now);
  const wait = limiter.waitFor(account, ctx.place, now);
  if (wait > 0) {
    throw new Refusal(
      'TERLALU_SERING',
      `Terlalu banyak percobaan masuk yang gagal. Tunggu ${Math.ceil(wait / 1000)} detik, lalu coba lagi.`,
    );
  }
  const { fits, weak } = await verifyPassword(input.kataSandi, user?.sandi);
  if (!fits) {
    limiter.failed(account, ctx.place, now);
    return { user: undefined, fits: false, rehash: undefined };
  }
  limiter.succeeded(account);
  return { user, fits, rehash: weak ? await hashPassword(input.kataSandi) : undefined };
}

export const login = stages({
  read: async (ctx, input: Login): Promise<KnownUser | undefined> =>
    ctx.read
      .selectFrom('pengguna')
      .select(['id', 'sandi'])
      .where('nama_pengguna', '=', input.namaPengguna.toLowerCase())
      .where('aktif', '=', 1)
      .executeTakeFirst(),
  work: { on: 'data', run: judge },
  write: async (ctx, input, verdict) => {
    if (!verdict.fits || !verdict.user) {
      throw new Refusal(
        'GAGAL_MASUK',
        'Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar dan kecilnya.',
        undefined,
        input.namaPengguna.slice(0, 40),
      );
    }
    const { id } = verdict.user;
    const row = await ctx.db
      .selectFrom('pengguna')
      .innerJoin('pegawai', 'pegawai.id', 'pengguna.pegawai_id')
      .select(['pegawai.id as pegawaiId', 'pegawai.nama', 'pengguna.wajib_ganti', 'pengguna.nama_pengguna'])
      .where('pengguna.id', '=', id)
      .where('pengguna.aktif', '=', 1)
      .executeTakeFirst();
    if (!row)
      throw new Refusal(
        'GAGAL_MASUK',
        'Akun ini tidak aktif. Hubungi administrator.',
        undefined,
        input.namaPengguna.slice(0, 40),
      );
    if (verdict.rehash)
      await ctx.db.updateTable('pengguna').set({ sandi: verdict.rehash }).where('id', '=', id).execute();
    await openSession(ctx, id);
    const { roles } = await standingOf(ctx.read, id, row.pegawaiId, ctx.today);
    ctx.audit({
      objek: { jenis: 'pengguna', id, label: row.nama_pengguna },
      pencatat: { penggunaId: id, nama: row.nama, roles },
    });
    return { nama: row.nama, wajibGanti: row.wajib_ganti === 1 };
  },
});

/** A new 256-bit token each time; only its hash is stored. */
async function openSession(ctx: WriteContext, penggunaId: number): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const oldest = new Date(Date.parse(ctx.now) - ABSOLUTE_MS).toISOString();
  await ctx.db.deleteFrom('sesi').where('dibuat_pada', '<', oldest).execute();
  await ctx.db
    .insertInto('sesi')
    .values({
      token_hash: tokenHashOf(token),
      pengguna_id: penggunaId,
      dibuat_pada: ctx.now,
      terakhir_pada: ctx.now,
      tempat: ctx.place,
    })
    .execute();
  ctx.setSession({ token, maxAgeSeconds: ABSOLUTE_MS / 1000 });
}

export async function logout(ctx: WriteContext): Promise<Record<string, never>> {
  const { session } = ctx;
  await ctx.db.deleteFrom('sesi').where('token_hash', '=', session.tokenHash).execute();
  ctx.audit({ objek: { jenis: 'pengguna', id: session.penggunaId, label: session.namaPengguna } });
  ctx.setSession('ended');
  return {};
}

interface PasswordChange {
  lama: string;
  baru: string;
}

export const changePassword = stages({
  read: async (ctx, input: PasswordChange): Promise<string> => {
    const problem = passwordProblem(input.baru, ctx.session.namaPengguna);
    if (problem) throw new Refusal('MASUKAN_SALAH', problem, 'baru');
    if (input.baru === input.lama) throw new Refusal('MASUKAN_SALAH', 'Kata sandi baru sama dengan yang lama.', 'baru');
    const { sandi } = await ctx.read
      .selectFrom('pengguna')
      .select('sandi')
      .where('id', '=', ctx.session.penggunaId)
      .executeTakeFirstOrThrow();
    return sandi;
  },
  work: {
    on: 'data',
    run: async (_ctx, input: PasswordChange, stored: string) => {
      const { fits } = await verifyPassword(input.lama, stored);
      return fits ? hashPassword(input.baru) : undefined;
    },
  },
  write: async (ctx, _input: PasswordChange, hash: string | undefined) => {
    if (hash === undefined) throw new Refusal('ATURAN', 'Kata sandi lama tidak cocok.', 'lama');
    const { session } = ctx;
    await ctx.db
      .updateTable('pengguna')
      .set({ sandi: hash, wajib_ganti: 0 })
      .where('id', '=', session.penggunaId)
      .execute();
    await ctx.db
      .deleteFrom('sesi')
      .where('pengguna_id', '=', session.penggunaId)
      .where('token_hash', '!=', session.tokenHash)
      .execute();
    ctx.audit({ objek: { jenis: 'pengguna', id: session.penggunaId, label: session.namaPengguna } });
    return {};
  },
});
