/**
 * An old agenda comes in: uploaded and looked at, read as a job into a staging table that nothing else reads, reported, and only when somebody says so moved
 * into the register, all of it in one transaction. Imported letters have no case.
 */
import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import type { JobStages } from '#electron/core/implement.ts';
import { stages } from '#electron/core/implement.ts';
import { declareOwner } from '#electron/core/ownership.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { BarisImpor } from '#shared/modules/persuratan/imporBaris.ts';
import { KOLOM_IMPOR, KOLOM_IMPOR_IDS, KOLOM_WAJIB, type KolomImpor } from '#shared/modules/persuratan/imporKolom.ts';
import type { LaporanNomor } from '#shared/modules/persuratan/imporLaporan.ts';
import { kindOf, type Preview, previewOf, readImport } from './importFile.ts';

export const IMPORT_OPERATION = 'suratMasuk.impor';
const OWNER = 'imporSurat';
const IMPORTERS = ['petugasSurat', 'kasubbagUmum'] as const;

/** The file stays with the import it was read for: whoever may import may look at it. */
declareOwner(OWNER, async (ctx) => ({
  readable: IMPORTERS.some((role) => ctx.session.roles.includes(role)),
  keamanan: 'terbatas',
}));

interface Stored {
  preview: Preview;
  sha256: string;
  mime: string;
  ukuran: number;
}

export const uploadImport = stages<{ nama: string; isi: Uint8Array }, null, Stored, Preview & { lampiranId: number }>({
  read: async () => null,
  work: {
    on: 'render',
    run: async (ctx, { isi }) => ({
      preview: await previewOf(isi),
      sha256: ctx.files.put(isi),
      mime: kindOf(isi),
      ukuran: isi.length,
    }),
  },
  write: async (ctx, input, { preview, ...file }) => {
    const { id } = await ctx.db
      .insertInto('lampiran')
      .values({ ...file, nama: input.nama, halaman: null, dibuat_oleh: ctx.session.penggunaId, dibuat_pada: ctx.now })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.audit({ objek: { jenis: 'lampiran', id, label: input.nama }, sesudah: { baris: preview.jumlahBaris } });
    return { ...preview, lampiranId: id };
  },
});

/** The uploaded file: the caller's own, or one of an earlier import. */
async function uploaded(ctx: Pick<ReadContext, 'read' | 'session'>, id: number): Promise<string> {
  const row = await ctx.read
    .selectFrom('lampiran')
    .select('sha256')
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb('pemilik_jenis', '=', OWNER),
        eb.and([eb('pemilik_jenis', 'is', null), eb('dibuat_oleh', '=', ctx.session.penggunaId)]),
      ]),
    )
    .executeTakeFirst();
  if (!row) throw new Refusal('TIDAK_DITEMUKAN', 'Berkas itu tidak ada. Unggah lagi.', 'lampiranId');
  return row.sha256;
}

const lost = () => new Refusal('BASIS_DATA', 'Berkas hilang atau berubah di folder data. Unggah lagi.', 'lampiranId');

interface Look {
  lampiranId: number;
  lembar?: string | undefined;
  barisJudul?: number | undefined;
}

export const lookAtImport = {
  read: (ctx: ReadContext, input: Look) => uploaded(ctx, input.lampiranId),
  work: {
    on: 'render' as const,
    run: async (ctx: { files: ReadContext['files'] }, input: Look, sha256: string) => {
      const bytes = ctx.files.get(sha256);
      if (!bytes) throw lost();
      return { ...(await previewOf(bytes, input.lembar, input.barisJudul)), lampiranId: input.lampiranId };
    },
  },
};

export interface ImportInput {
  nama: string;
  lampiranId: number;
  lembar?: string | undefined;
  barisJudul: number;
  kolom: Record<string, number>;
  tahun: number;
}

/** Rows per transaction: short enough that a waiting command hardly notices. */
const CHUNK = 500;

/** What the render thread hands over: chunks as bytes, which cross between threads cheaply. */
interface Carried {
  chunks: Uint8Array[];
  baris: number;
  siap: number;
  laporan: LaporanNomor;
}

export interface ImportReport {
  baris: number;
  siap: number;
  bermasalah: number;
  ganda: string[];
  celah: string[];
}

function columnsOf(kolom: Record<string, number>): Partial<Record<KolomImpor, number>> {
  const unknown = Object.keys(kolom).find((name) => !KOLOM_IMPOR_IDS.includes(name as KolomImpor));
  if (unknown !== undefined) throw new Refusal('MASUKAN_SALAH', `Kolom "${unknown}" tidak dikenal.`, 'kolom');
  const missing = KOLOM_WAJIB.find((name) => kolom[name] === undefined);
  if (missing !== undefined) throw new Refusal('ATURAN', `Tunjukkan kolom ${KOLOM_IMPOR[missing]} dahulu.`, 'kolom');
  if (kolom.hal === undefined && kolom.isiRingkas === undefined)
    throw new Refusal('ATURAN', `Tunjukkan kolom ${KOLOM_IMPOR.hal} atau ${KOLOM_IMPOR.isiRingkas} dahulu.`, 'kolom');
  return kolom as Partial<Record<KolomImpor, number>>;
}

export async function usedNumbers(ctx: Pick<ReadContext, 'read'>, tahun: number): Promise<number[]> {
  const rows = await ctx.read
    .selectFrom('surat_masuk')
    .select('urut')
    .where('periode', '=', String(tahun))
    .where('urut', 'is not', null)
    .execute();
  return rows.map((row) => row.urut!);
}

export const importJob: JobStages<ImportInput, ImportReport> = {
  read: async (ctx, input): Promise<{ sha256: string; terpakai: number[] }> => {
    columnsOf(input.kolom);
    return { sha256: await uploaded(ctx, input.lampiranId), terpakai: await usedNumbers(ctx, input.tahun) };
  },
  work: {
    on: 'render',
    run: async (ctx, input, { sha256, terpakai }: { sha256: string; terpakai: number[] }): Promise<Carried> => {
      const bytes = ctx.files.get(sha256);
      if (!bytes) throw lost();
      const { rows, laporan } = await readImport(
        bytes,
        { ...input, kolom: columnsOf(input.kolom) },
        ctx.today,
        new Set(terpakai),
      );
      const encoder = new TextEncoder();
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < rows.length; at += CHUNK)
        chunks.push(encoder.encode(JSON.stringify(rows.slice(at, at + CHUNK))));
      return { chunks, baris: rows.length, siap: rows.filter((row) => row.surat !== null).length, laporan };
    },
  },
  chunk: async (ctx, _input, job, { chunks, baris }: Carried) => {
    const bytes = chunks[job.progress];
    const total = chunks.length;
    if (!bytes) return { progress: job.progress, total, done: true, message: 'Tidak ada baris.' };
    const rows = JSON.parse(new TextDecoder().decode(bytes)) as BarisImpor[];
    await ctx.db
      .insertInto('impor_surat')
      .values(
        rows.map((row) => ({
          pekerjaan_id: job.id,
          baris: row.baris,
          isi: JSON.stringify({ asli: row.asli, surat: row.surat }),
          masalah: JSON.stringify(row.masalah),
          siap: row.surat === null ? 0 : 1,
        })),
      )
      .execute();
    const progress = job.progress + 1;
    const read = Math.min(progress * CHUNK, baris);
    return { progress, total, done: progress >= total, message: `${read} dari ${baris} baris dibaca` };
  },
  finish: async (ctx, input, job, { baris, siap, laporan }: Carried) => {
    await ctx.db
      .updateTable('lampiran')
      .set({ pemilik_jenis: OWNER, pemilik_id: job.id })
      .where('id', '=', input.lampiranId)
      .execute();
    ctx.audit({
      objek: { jenis: 'pekerjaan', id: job.id, label: `impor ${input.nama}` },
      sesudah: { tahun: input.tahun, baris, siap, bermasalah: baris - siap },
    });
    return { baris, siap, bermasalah: baris - siap, ...laporan };
  },
  sweep: async (ctx, jobId) => {
    await ctx.db.deleteFrom('impor_surat').where('pekerjaan_id', '=', jobId).execute();
  },
};

export interface StagedImport {
  id: number;
  input: ImportInput;
  hasil: ImportReport;
  tahap: string | null;
}

/** A finished reading. Throws Refusal TIDAK_DITEMUKAN, or ATURAN while it runs or after it failed. */
export async function stagedImport(ctx: Pick<WriteContext, 'read'>, id: number): Promise<StagedImport> {
  const row = await ctx.read
    .selectFrom('pekerjaan')
    .select(['id', 'masukan', 'status', 'hasil', 'tahap'])
    .where('id', '=', id)
    .where('operasi', '=', IMPORT_OPERATION)
    .executeTakeFirst();
  if (!row) throw new Refusal('TIDAK_DITEMUKAN', 'Impor itu tidak ada.', 'pekerjaanId');
  if (row.status !== 'selesai' || row.hasil === null)
    throw new Refusal('ATURAN', 'Berkas ini belum selesai dibaca, atau pembacaannya dibatalkan.');
  return {
    id,
    input: JSON.parse(row.masukan) as ImportInput,
    hasil: JSON.parse(row.hasil) as ImportReport,
    tahap: row.tahap,
  };
}
