/**
 * Issued documents: what was printed or exported is kept with its data, the version of its template and its bytes, so that a reprint is
 * the same to the last byte. The bytes are stored by the work stage (they are a file), the row by the write stage.
 */
import type { FileOutput } from '#shared/contract/operation.ts';
import type { WorkContext, WriteContext } from './context.ts';

export interface IssuedFile extends FileOutput {
  sha256: string;
}

/** In the work stage: stores the bytes. */
export const keepFile = (ctx: WorkContext, file: FileOutput): IssuedFile => ({
  ...file,
  sha256: ctx.files.put(file.isi),
});

export interface Issue {
  /** 'lembarDisposisi', 'bukuAgenda', … */
  jenis: string;
  /** Raised when the layout changes, so that an old print is never taken for a new one. */
  versiTemplat: number;
  objek?: { jenis: string; id: number } | undefined;
  /** What the document was made from. */
  data: unknown;
}

/** In the write stage: the row. Answers what the caller gets. */
export async function storeIssue(ctx: WriteContext, issue: Issue, file: IssuedFile): Promise<FileOutput> {
  await ctx.db
    .insertInto('terbitan')
    .values({
      jenis: issue.jenis,
      versi_templat: issue.versiTemplat,
      objek_jenis: issue.objek?.jenis ?? null,
      objek_id: issue.objek?.id ?? null,
      nama: file.nama,
      mime: file.mime,
      data: JSON.stringify(issue.data),
      sha256: file.sha256,
      ukuran: file.isi.length,
      dibuat_oleh: ctx.session.penggunaId,
      dibuat_oleh_nama: ctx.session.nama,
      dibuat_pada: ctx.now,
    })
    .execute();
  return { nama: file.nama, mime: file.mime, isi: file.isi };
}
