/** The returned lembar disposisi finds its letter: the QR code on the scan is read on the render thread, the scan is tied to the letter. */
import type { ReadContext, WorkContext } from '#electron/core/context.ts';
import { stages } from '#electron/core/implement.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { bacaQr, cocokQr } from '#shared/modules/persuratan/lembarQr.ts';
import { LETTER_KIND, type Letter, openLetter } from './access.ts';
import { attach } from './attach.ts';
import { auditObject, changeLetter } from './letter.ts';

interface Upload {
  sha256: string;
  mime: 'application/pdf' | 'image/jpeg' | 'image/png';
}

interface Answer {
  surat: { id: number; nomorAgenda: string; versi: number } | null;
}

async function ownUpload(ctx: Pick<ReadContext, 'read' | 'session'>, id: number): Promise<Upload> {
  const row = await ctx.read
    .selectFrom('lampiran')
    .select(['sha256', 'mime'])
    .where('id', '=', id)
    .where('dibuat_oleh', '=', ctx.session.penggunaId)
    .where('pemilik_jenis', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Refusal('TIDAK_DITEMUKAN', 'Pindaian itu tidak ada, atau sudah dilampirkan.', 'lampiranId');
  return { sha256: row.sha256, mime: row.mime as Upload['mime'] };
}

/** Codes on a file; a file that cannot be read has none. */
export async function codesOn(ctx: WorkContext, { sha256, mime }: Upload): Promise<string[]> {
  const bytes = ctx.files.get(sha256);
  if (!bytes) throw new Refusal('BASIS_DATA', 'Berkas pindaian hilang atau berubah di folder data. Unggah lagi.');
  const { readQr } = await import('#electron/documents/qr.ts');
  return readQr(bytes, mime);
}

export const recogniseSheet = stages<{ lampiranId: number }, Upload, string[], Answer>({
  read: (ctx, input) => ownUpload(ctx, input.lampiranId),
  work: { on: 'render', run: (ctx, _input, upload) => codesOn(ctx, upload) },
  write: async (ctx, input, codes) => {
    await ownUpload(ctx, input.lampiranId);
    for (const code of codes) {
      const letter = await letterOfCode(ctx, code);
      if (!letter) continue;
      await attach(ctx, { jenis: LETTER_KIND, id: letter.id }, [input.lampiranId], 'Lembar disposisi');
      const versi = await changeLetter(ctx, letter);
      ctx.audit({ objek: auditObject(letter) });
      return { surat: { id: letter.id, nomorAgenda: letter.nomor_agenda, versi } };
    }
    return { surat: null };
  },
});

/** The letter that a code was printed for, when the caller may see it. */
async function letterOfCode(ctx: Pick<ReadContext, 'read' | 'session'>, code: string): Promise<Letter | undefined> {
  const claimed = bacaQr(code);
  if (!claimed) return undefined;
  try {
    const { letter } = await openLetter(ctx, claimed.id);
    const facts = {
      id: letter.id,
      nomorAgenda: letter.nomor_agenda,
      tahun: letter.tahun,
      dibuatPada: letter.dibuat_pada,
    };
    return cocokQr(code, facts) ? letter : undefined;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
