/** Attachments: taken in by their content, joined, shown. A command of another module ties them to its record. */
import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import { stages } from '#electron/core/implement.ts';
import { inspectBerkas } from '#electron/documents/berkas.ts';
import { imagesToPdf } from '#electron/documents/imagesToPdf.ts';
import { settingsOn } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { FileOutput } from '#shared/contract/operation.ts';
import { type AttachmentRow, accessibleAttachment, bytesOf } from './attachmentAccess.ts';

const MEGABYTE = 1024 * 1024;
/** Pictures that become one PDF may together be this many times as large as one file. */
const JOINED_LIMIT = 5;

/** What callers get of an attachment. */
interface Attachment {
  id: number;
  nama: string;
  mime: string;
  ukuran: number;
  halaman: number | null;
  sha256: string;
}

interface StoredFile {
  nama: string;
  mime: string;
  ukuran: number;
  halaman: number;
  sha256: string;
}

/** The last part of a path as a browser may send it, with the ending its content has. */
export function fileName(nama: string, akhiran: string): string {
  const last = nama.split(/[\\/]/).at(-1)?.trim() || 'berkas';
  const stem = last.replace(/\.(pdf|jpe?g|png)$/i, '');
  return `${stem === '' ? 'berkas' : stem}.${akhiran}`;
}

async function insertAttachment(ctx: WriteContext, file: StoredFile): Promise<Attachment> {
  const { id } = await ctx.db
    .insertInto('lampiran')
    .values({ ...file, dibuat_oleh: ctx.session.penggunaId, dibuat_pada: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, ...file };
}

/** A file that hangs on nothing yet, as the log names it: its own name may tell what a letter is about that turns out to be secret. */
const unhung = ({ id }: Attachment) => ({ jenis: 'lampiran', id, label: `nomor ${id}` });

export const upload = stages<{ nama: string; isi: Uint8Array }, { batas: number }, StoredFile, Attachment>({
  read: async (ctx) => ({ batas: (await settingsOn(ctx.read, ctx.today)).lampiranMaksimalMb * MEGABYTE }),
  work: {
    on: 'render',
    run: async (ctx, { nama, isi }, { batas }) => {
      const { mime, akhiran, halaman } = await inspectBerkas(isi, batas);
      return { nama: fileName(nama, akhiran), mime, halaman, ukuran: isi.length, sha256: ctx.files.put(isi) };
    },
  },
  write: async (ctx, _input, file) => {
    const stored = await insertAttachment(ctx, file);
    ctx.audit({
      objek: unhung(stored),
      sesudah: { halaman: stored.halaman, ukuran: stored.ukuran, sha256: stored.sha256 },
    });
    return stored;
  },
});

/** Uploads of the caller that hang on nothing yet, in the order of `ids`. @throws Refusal when one is not there, is not his, or is no picture */
async function ownPictures(ctx: ReadContext, ids: readonly number[]): Promise<AttachmentRow[]> {
  const rows: AttachmentRow[] = [];
  for (const id of new Set(ids)) {
    const { row, pemilik } = await accessibleAttachment(ctx, id);
    if (pemilik !== undefined || row.dibuat_oleh !== ctx.session.penggunaId)
      throw new Refusal(
        'ATURAN',
        `"${row.nama}" sudah dilampirkan. Yang dapat digabung hanya unggahan yang belum dilampirkan.`,
        'ids',
      );
    if (!row.mime.startsWith('image/'))
      throw new Refusal('ATURAN', `"${row.nama}" bukan gambar. Yang dapat digabung hanya gambar JPG dan PNG.`, 'ids');
    rows.push(row);
  }
  return rows;
}

export const join = stages<{ ids: number[]; nama: string }, string[], StoredFile, Attachment>({
  read: async (ctx, { ids }) => {
    const rows = await ownPictures(ctx, ids);
    const limit = (await settingsOn(ctx.read, ctx.today)).lampiranMaksimalMb * JOINED_LIMIT;
    if (rows.reduce((sum, { ukuran }) => sum + ukuran, 0) > limit * MEGABYTE)
      throw new Refusal(
        'TERLALU_BESAR',
        `Gambar-gambar ini bersama lebih dari ${limit} MB. Gabung dalam beberapa PDF.`,
        'ids',
      );
    return rows.map(({ sha256 }) => sha256);
  },
  work: {
    on: 'render',
    run: async (ctx, { nama }, hashes) => {
      const isi = await imagesToPdf(hashes.map((sha256) => bytesOf(ctx, sha256)));
      const sha256 = ctx.files.put(isi);
      return {
        nama: fileName(nama, 'pdf'),
        mime: 'application/pdf',
        halaman: hashes.length,
        ukuran: isi.length,
        sha256,
      };
    },
  },
  write: async (ctx, { ids }, file) => {
    const originals = await ownPictures(ctx, ids);
    const stored = await insertAttachment(ctx, file);
    await ctx.db
      .updateTable('lampiran')
      .set({ asal_id: stored.id })
      .where(
        'id',
        'in',
        originals.map(({ id }) => id),
      )
      .execute();
    ctx.audit({
      objek: unhung(stored),
      sesudah: { gambar: originals.map(({ id }) => `nomor ${id}`), halaman: stored.halaman, sha256: stored.sha256 },
    });
    return stored;
  },
});

export async function originals(ctx: ReadContext, { id }: { id: number }): Promise<Attachment[]> {
  await accessibleAttachment(ctx, id);
  return ctx.read
    .selectFrom('lampiran')
    .select(['id', 'nama', 'mime', 'ukuran', 'halaman', 'sha256'])
    .where('asal_id', '=', id)
    .orderBy('id')
    .execute();
}

const asFile = (ctx: ReadContext, { nama, mime, sha256 }: AttachmentRow): FileOutput => ({
  nama,
  mime,
  isi: bytesOf(ctx, sha256),
});

export async function contents(ctx: ReadContext, { id }: { id: number }): Promise<FileOutput> {
  const { row, keamanan } = await accessibleAttachment(ctx, id);
  if (keamanan !== 'biasa')
    throw new Refusal(
      'ATURAN',
      'Lampiran ini dari surat Terbatas atau Rahasia. Bukalah sebagai lampiran terbatas; pembukaannya dicatat.',
      'id',
    );
  return asFile(ctx, row);
}

export async function open(ctx: WriteContext, { id }: { id: number }): Promise<FileOutput> {
  const { row, keamanan } = await accessibleAttachment(ctx, id);
  ctx.audit({ objek: { jenis: 'lampiran', id, label: row.nama, keamanan } });
  return asFile(ctx, row);
}
