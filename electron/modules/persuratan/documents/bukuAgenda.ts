/**
 * Buku agenda surat masuk, F4 landscape. Source: domain rule persuratan §2.8: eleven columns, column numbers, titles repeated on each
 * page, counts and signatures on the last one. A cancelled registration stays in its place, struck through, with its reason.
 */
import type { Content, ContentNode, PrintDefinition } from '#electron/documents/definition.ts';
import { type Kop, kop } from '#electron/documents/kop.ts';
import { bookFooter, margins, mm, PAPER } from '#electron/documents/page.ts';
import { type Penandatangan, signerRow } from '#electron/documents/signer.ts';
import { columnWidths, listTable, struck } from '#electron/documents/table.ts';
import { formatTanggalPendek } from '#shared/rules/tanggal.ts';

export interface DisposisiAgenda {
  kepada: string;
  /** Civil date. */
  tanggal: string;
  isi: string | null;
}

/** One letter as the agenda shows it; the caller masks what the reader may not see. */
export interface BarisAgenda {
  nomorAgenda: string;
  /** Civil date. */
  tanggalTerima: string;
  pengirim: string;
  nomorSurat: string | null;
  /** Civil date. */
  tanggalSurat: string | null;
  hal: string;
  isiRingkas: string | null;
  kode: string | null;
  /** 'Biasa', 'Segera', 'Rahasia' … as the office calls it; the counts at the end follow these words. */
  sifat: string;
  lampiran: string | null;
  disposisi: DisposisiAgenda[];
  tindakLanjut: string | null;
  /** Civil date. */
  tanggalSelesai: string | null;
  keterangan: string | null;
  /** Set: the registration was cancelled. */
  batal: { alasan: string } | null;
}

export interface BukuAgenda {
  kop: Kop;
  /** 'TAHUN 2026', 'BULAN JANUARI 2026', 'PERIODE 1 JANUARI 2026 S.D. 31 MARET 2026' */
  periode: string;
  /** What was filtered, in words; null: everything of the period. */
  saringan: string | null;
  baris: BarisAgenda[];
  mengetahui: Penandatangan;
  petugas: Penandatangan;
  /** 'Pasuruan, 31 Januari 2026' */
  tempatTanggal: string;
  /** Civil date of the print. */
  tanggalCetak: string;
}

const SIDE = { left: 20, right: 12 };
const WIDTH = PAPER.F4Mendatar.width - mm(SIDE.left) - mm(SIDE.right);
const SIZE = 7.5;
const EDGE = { top: 12, bottom: 13 };
/** Page without margins and titles. */
const ROWS_HEIGHT = PAPER.F4Mendatar.height - mm(EDGE.top + EDGE.bottom) - 44;

/** Titles and proportional widths. The eleven columns of the form. */
export const KOLOM_AGENDA = [
  { judul: 'No.\nAgenda', bagian: 37, alignment: 'center' },
  { judul: 'Tgl Terima', bagian: 49, alignment: 'center' },
  { judul: 'Pengirim', bagian: 96 },
  { judul: 'No. & Tgl Surat', bagian: 104 },
  { judul: 'Hal / Isi Ringkas', bagian: 138 },
  { judul: 'Kode\nKlas.', bagian: 50, alignment: 'center' },
  { judul: 'Sifat', bagian: 44, alignment: 'center' },
  { judul: 'Lamp.', bagian: 42, alignment: 'center' },
  { judul: 'Disposisi\n(kepada, tgl, isi)', bagian: 120 },
  { judul: 'Tindak Lanjut /\nTgl Selesai', bagian: 92 },
  { judul: 'Ket.', bagian: 68 },
] as const satisfies readonly { judul: string; bagian: number; alignment?: 'center' }[];

export function bukuAgenda(data: BukuAgenda): PrintDefinition {
  const widths = columnWidths(
    WIDTH,
    KOLOM_AGENDA.map((column) => column.bagian),
  );
  return {
    title: `Buku Agenda Surat Masuk ${data.periode}`,
    date: data.tanggalCetak,
    pageSize: PAPER.F4Mendatar,
    pageMargins: margins(SIDE.left, EDGE.top, SIDE.right, EDGE.bottom),
    defaultStyle: { font: 'Arimo', fontSize: SIZE, lineHeight: 1 },
    footer: bookFooter(`Buku Agenda Surat Masuk – ${data.periode}`, SIDE.left, SIDE.right),
    content: [
      kop(data.kop, { size: 'daftar', width: WIDTH }),
      { text: 'BUKU AGENDA SURAT MASUK', bold: true, fontSize: 13, alignment: 'center', margin: [0, 8, 0, 0] },
      { text: data.periode, fontSize: 10, alignment: 'center', margin: [0, 0, 0, data.saringan ? 0 : 8] },
      ...(data.saringan
        ? [
            {
              text: `Disaring: ${data.saringan}`,
              italics: true,
              alignment: 'center',
              margin: [0, 1, 0, 8],
            } satisfies ContentNode,
          ]
        : []),
      listTable({
        kolom: KOLOM_AGENDA.map((column, index) => ({
          judul: column.judul,
          lebar: widths[index] as number,
          ...('alignment' in column ? { alignment: column.alignment } : {}),
        })),
        baris: data.baris.map(agendaRow),
        ukuran: SIZE,
        tinggiHalaman: ROWS_HEIGHT,
        kosong: 'Tidak ada surat masuk pada periode ini.',
        penutup: closing(data),
      }),
    ],
  };
}

const dash = '–';
const shortDate = (date: string | null) => (date === null ? dash : formatTanggalPendek(date));

function agendaRow(row: BarisAgenda): Content[] {
  const cells: Content[] = [
    row.nomorAgenda,
    shortDate(row.tanggalTerima),
    row.pengirim,
    letterCell(row),
    { stack: [row.hal, ...(row.isiRingkas ? [{ text: row.isiRingkas, color: '#333333', fontSize: SIZE - 0.5 }] : [])] },
    row.kode ?? dash,
    row.sifat,
    row.lampiran ?? dash,
    row.disposisi.length === 0 ? dash : { stack: row.disposisi.map(disposisiLine) },
    { stack: [row.tindakLanjut ?? dash, ...(row.tanggalSelesai ? [`Selesai ${shortDate(row.tanggalSelesai)}`] : [])] },
  ];
  if (row.batal) return [...cells.map(struck), { text: `DIBATALKAN: ${row.batal.alasan}`, bold: true }];
  return [...cells, row.keterangan ?? ''];
}

const letterCell = (row: BarisAgenda): Content =>
  row.nomorSurat === null && row.tanggalSurat === null
    ? dash
    : { stack: [row.nomorSurat ?? dash, shortDate(row.tanggalSurat)] };

const disposisiLine = (entry: DisposisiAgenda): Content =>
  `${entry.kepada}, ${shortDate(entry.tanggal)}${entry.isi ? `: ${entry.isi}` : ''}`;

export interface JumlahAgenda {
  semua: number;
  batal: number;
  selesai: number;
  /** By the words of `sifat`, cancelled ones left out, in the order of first appearance. */
  perSifat: [string, number][];
}

/** The counts under the book. */
export function jumlahAgenda(rows: BarisAgenda[]): JumlahAgenda {
  const perSifat = new Map<string, number>();
  let batal = 0;
  let selesai = 0;
  for (const row of rows) {
    if (row.batal) {
      batal += 1;
      continue;
    }
    if (row.tanggalSelesai) selesai += 1;
    perSifat.set(row.sifat, (perSifat.get(row.sifat) ?? 0) + 1);
  }
  return { semua: rows.length, batal, selesai, perSifat: [...perSifat] };
}

const count = (value: number) => value.toLocaleString('id-ID');

function closing(data: BukuAgenda): Content {
  const jumlah = jumlahAgenda(data.baris);
  const perSifat = jumlah.perSifat.map(([sifat, number]) => `${sifat} ${count(number)}`).join('; ');
  return {
    stack: [
      {
        text: [
          { text: `Jumlah surat: ${count(jumlah.semua)}`, bold: true },
          `, dibatalkan: ${count(jumlah.batal)}, selesai: ${count(jumlah.selesai)}, belum selesai: ${count(jumlah.semua - jumlah.batal - jumlah.selesai)}.`,
          perSifat ? ` Menurut sifat: ${perSifat}.` : '',
        ],
        fontSize: 8.5,
        margin: [0, 6, 0, 12],
      },
      signerRow(
        [
          { signer: data.mengetahui, above: ['Mengetahui,'], fontSize: 9.5 },
          null,
          { signer: data.petugas, above: [data.tempatTanggal], fontSize: 9.5 },
        ],
        WIDTH,
      ),
    ],
  };
}
