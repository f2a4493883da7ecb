/** What was read from an old agenda and what is doubtful, on the page and as a file to keep. */
import type { ReadContext } from '#electron/core/context.ts';
import { KOLOM_IMPOR, type KolomImpor } from '#shared/modules/persuratan/imporKolom.ts';
import { type ImportReport, stagedImport } from './import.ts';
import { fileNameOf, printing, XLSX } from './printing.ts';

const PAGE = 100;

interface StagedRow {
  baris: number;
  isi: Record<string, string>;
  masalah: string[];
  siap: boolean;
}

const parse = (row: { baris: number; isi: string; masalah: string; siap: number }): StagedRow => ({
  baris: row.baris,
  isi: (JSON.parse(row.isi) as { asli: Record<string, string> }).asli,
  masalah: JSON.parse(row.masalah) as string[],
  siap: row.siap === 1,
});

async function rowsOf(
  ctx: ReadContext,
  pekerjaanId: number,
  options: { onlyProblems: boolean; after: number; limit: number },
): Promise<StagedRow[]> {
  let query = ctx.read
    .selectFrom('impor_surat')
    .select(['baris', 'isi', 'masalah', 'siap'])
    .where('pekerjaan_id', '=', pekerjaanId)
    .where('baris', '>', options.after);
  if (options.onlyProblems) query = query.where('masalah', '!=', '[]');
  return (await query.orderBy('baris').limit(options.limit).execute()).map(parse);
}

export async function reportOfImport(
  ctx: ReadContext,
  input: { pekerjaanId: number; hanyaMasalah: boolean; mulai: number },
) {
  const staged = await stagedImport(ctx, input.pekerjaanId);
  const rows = await rowsOf(ctx, staged.id, { onlyProblems: input.hanyaMasalah, after: input.mulai, limit: PAGE + 1 });
  return {
    baris: rows.slice(0, PAGE),
    lagi: rows.length > PAGE,
    dikonfirmasi: staged.tahap === 'dikonfirmasi',
    siap: staged.hasil.siap,
    bermasalah: staged.hasil.bermasalah,
  };
}

/** Rows in the report file; an agenda of a year is far smaller. */
const MOST_ROWS = 200_000;

interface ReportData {
  nama: string;
  tahun: number;
  hasil: ImportReport;
  kolom: KolomImpor[];
  baris: StagedRow[];
}

export const saveImportReport = printing<{ pekerjaanId: number }, ReportData>({
  jenis: 'laporanImpor',
  versiTemplat: 1,
  mime: XLSX,
  prepare: async (ctx, input) => {
    const staged = await stagedImport(ctx, input.pekerjaanId);
    const kolom = Object.keys(staged.input.kolom) as KolomImpor[];
    return {
      data: {
        nama: staged.input.nama,
        tahun: staged.input.tahun,
        hasil: staged.hasil,
        kolom,
        baris: await rowsOf(ctx, staged.id, { onlyProblems: true, after: 0, limit: MOST_ROWS }),
      },
      logo: null,
      nama: fileNameOf(`Laporan Impor Agenda ${staged.input.tahun}`, 'xlsx'),
      audit: [{ objek: { jenis: 'pekerjaan', id: staged.id, label: `impor ${staged.input.nama}` } }],
    };
  },
  draw: async ({ nama, tahun, hasil, kolom, baris }) => {
    const { writeXlsx } = await import('#electron/documents/xlsx.ts');
    return writeXlsx(
      [
        {
          nama: 'Laporan Impor',
          kepala: [
            'LAPORAN IMPOR BUKU AGENDA',
            `Berkas ${nama}, tahun ${tahun}`,
            `Baris dibaca: ${hasil.baris}; siap masuk: ${hasil.siap}; tidak dapat masuk: ${hasil.bermasalah}`,
            `Nomor ganda: ${hasil.ganda.join(', ') || '–'}`,
            `Nomor yang tidak ada: ${hasil.celah.join(', ') || '–'}`,
          ],
          kolom: [
            { judul: 'Baris', jenis: 'integer', lebar: 8 },
            { judul: 'Masuk', jenis: 'text', lebar: 8 },
            { judul: 'Catatan', jenis: 'text', lebar: 60 },
            ...kolom.map((field) => ({ judul: KOLOM_IMPOR[field], jenis: 'text' as const, lebar: 24 })),
          ],
          baris: baris.map((row) => ({
            nilai: [
              row.baris,
              row.siap ? 'ya' : 'tidak',
              row.masalah.join(' '),
              ...kolom.map((field) => row.isi[field] ?? null),
            ],
          })),
        },
      ],
      `Laporan Impor ${nama}`,
    );
  },
});
