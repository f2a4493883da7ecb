/** Who may see an attachment: whoever may read the record it hangs on; before it hangs on one, the person who uploaded it. */
import type { ReadContext, Secrecy } from '#electron/core/context.ts';
import { accessToRecord } from '#electron/core/ownership.ts';
import { Refusal } from '#shared/contract/errors.ts';

const COLUMNS = [
  'id',
  'sha256',
  'nama',
  'mime',
  'ukuran',
  'halaman',
  'asal_id',
  'pemilik_jenis',
  'pemilik_id',
  'dibuat_oleh',
] as const;

const row = (ctx: ReadContext, id: number) =>
  ctx.read.selectFrom('lampiran').select(COLUMNS).where('id', '=', id).executeTakeFirst();

export type AttachmentRow = NonNullable<Awaited<ReturnType<typeof row>>>;

export interface AccessibleAttachment {
  row: AttachmentRow;
  keamanan: Secrecy;
  /** The record it hangs on; undefined while it hangs on none. */
  pemilik: { jenis: string; id: number } | undefined;
}

/** A missing one and a forbidden one give the same answer. */
const notFound = () => new Refusal('TIDAK_DITEMUKAN', 'Lampiran tidak ditemukan, atau bukan untuk Anda.', 'id');

/** A picture that was joined into a PDF follows the PDF. */
async function ownerOf(ctx: ReadContext, found: AttachmentRow): Promise<AccessibleAttachment['pemilik']> {
  if (found.pemilik_jenis !== null && found.pemilik_id !== null)
    return { jenis: found.pemilik_jenis, id: found.pemilik_id };
  const joined = found.asal_id === null ? undefined : await row(ctx, found.asal_id);
  return joined && ownerOf(ctx, joined);
}

/** @throws Refusal TIDAK_DITEMUKAN when there is none, or it is not for the session */
export async function accessibleAttachment(ctx: ReadContext, id: number): Promise<AccessibleAttachment> {
  const found = await row(ctx, id);
  if (!found) throw notFound();
  const pemilik = await ownerOf(ctx, found);
  if (pemilik === undefined) {
    if (found.dibuat_oleh !== ctx.session.penggunaId) throw notFound();
    return { row: found, keamanan: 'biasa', pemilik };
  }
  const { readable, keamanan } = await accessToRecord(ctx, pemilik.jenis, pemilik.id);
  if (!readable) throw notFound();
  return { row: found, keamanan, pemilik };
}

/** The bytes of a stored file. @throws Refusal when the file is gone or altered: another file is never shown in its place */
export function bytesOf(ctx: Pick<ReadContext, 'files'>, sha256: string): Uint8Array<ArrayBuffer> {
  const bytes = ctx.files.get(sha256);
  if (bytes) return bytes;
  throw new Refusal(
    'BASIS_DATA',
    'Berkas ini hilang atau berubah di folder data. Minta administrator memeriksa keutuhan data lalu memulihkannya dari cadangan.',
  );
}
