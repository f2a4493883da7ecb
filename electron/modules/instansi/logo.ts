/** The picture in the kop. Everybody sees it, on every print: so only an upload of one's own that is a picture becomes it. */
import { claimAttachments } from '#electron/core/claimAttachments.ts';
import type { WriteContext } from '#electron/core/context.ts';
import { declareOwner } from '#electron/core/ownership.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { Refusal } from '#shared/contract/errors.ts';

interface WithLogo {
  logoLampiranId?: number | undefined;
}

/** The office as a record: its identity, its settings, its logo. Everybody who logs in may see them. */
export const OFFICE = { jenis: 'instansi', id: 1 } as const;
declareOwner(OFFICE.jenis, async () => ({ readable: true, keamanan: 'biasa' }));

/** Ties the logo to the office. @throws Refusal when it is no picture, not the caller's, or belongs to another record */
export async function claimLogo(ctx: WriteContext, { logoLampiranId }: WithLogo): Promise<void> {
  if (logoLampiranId === undefined) return;
  await claimAttachments(ctx, [logoLampiranId], OFFICE);
  const { mime } = await ctx.db
    .selectFrom('lampiran')
    .select('mime')
    .where('id', '=', logoLampiranId)
    .executeTakeFirstOrThrow();
  if (!mime.startsWith('image/'))
    throw new Refusal('MASUKAN_SALAH', 'Logo berupa gambar JPG atau PNG.', 'kantor.logoLampiranId');
}

/** Hash of the logo's file; null when the office has none. */
export async function logoSha(db: ReadDb, { logoLampiranId }: WithLogo): Promise<string | null> {
  if (logoLampiranId === undefined) return null;
  const row = await db
    .selectFrom('lampiran')
    .select('sha256')
    .where('id', '=', logoLampiranId)
    .where('pemilik_jenis', '=', OFFICE.jenis)
    .executeTakeFirst();
  return row?.sha256 ?? null;
}
