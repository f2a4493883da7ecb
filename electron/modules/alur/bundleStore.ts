/** Rows of himpunan and their members. */
import type { WriteContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { Refusal } from '#shared/contract/errors.ts';

export const OPEN = ['terbuka', 'berjalan'] as const;

/** The himpunan in which a case waits; undefined when it is free. */
export async function openBundleOf(db: ReadDb, perkaraId: number): Promise<{ id: number; judul: string } | undefined> {
  return db
    .selectFrom('himpunan_anggota')
    .innerJoin('himpunan', 'himpunan.id', 'himpunan_anggota.himpunan_id')
    .select(['himpunan.id', 'himpunan.judul'])
    .where('himpunan_anggota.perkara_id', '=', perkaraId)
    .where('himpunan_anggota.keluar_pada', 'is', null)
    .where('himpunan.status', 'in', [...OPEN])
    .executeTakeFirst();
}

/** Throws Refusal ATURAN while the case waits in a himpunan. */
export async function requireUnbundled(db: ReadDb, perkaraId: number): Promise<void> {
  const bundle = await openBundleOf(db, perkaraId);
  if (!bundle) return;
  throw new Refusal(
    'ATURAN',
    `Perkara ini ada di himpunan “${bundle.judul}”. Majukan himpunannya, atau lepaskan dahulu perkara ini dari himpunan.`,
  );
}

export interface Bundle {
  id: number;
  perkara_id: number | null;
  judul: string;
  langkah: string;
  status: 'terbuka' | 'berjalan' | 'selesai' | 'dibatalkan';
}

export async function bundleOf(db: ReadDb, himpunanId: number): Promise<Bundle> {
  const row = await db
    .selectFrom('himpunan')
    .select(['id', 'perkara_id', 'judul', 'langkah', 'status'])
    .where('id', '=', himpunanId)
    .executeTakeFirst();
  if (!row) throw new Refusal('TIDAK_DITEMUKAN', 'Himpunan itu tidak ada.', 'himpunanId');
  return row;
}

export async function membersOf(db: ReadDb, himpunanId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('himpunan_anggota')
    .select('perkara_id')
    .where('himpunan_id', '=', himpunanId)
    .where('keluar_pada', 'is', null)
    .orderBy('urut')
    .execute();
  return rows.map((row) => row.perkara_id);
}

export const setStatus = (ctx: WriteContext, id: number, status: Bundle['status']) =>
  ctx.db.updateTable('himpunan').set({ status }).where('id', '=', id).execute();

/** The member goes; a himpunan without members is over. */
export async function leave(ctx: WriteContext, bundle: Pick<Bundle, 'id'>, perkaraId: number): Promise<void> {
  await ctx.db
    .updateTable('himpunan_anggota')
    .set({ keluar_pada: ctx.now })
    .where('himpunan_id', '=', bundle.id)
    .where('perkara_id', '=', perkaraId)
    .execute();
  if ((await membersOf(ctx.read, bundle.id)).length === 0) await setStatus(ctx, bundle.id, 'dibatalkan');
}
