/**
 * Rekap bulanan surat masuk, F4: per bidang, per sifat, average hours received → disposed → finished. Signed on paper; the head of the
 * audit chain in the footer binds that signature to the log as it stood. Source: domain rule persuratan §2.7; security rule E3.
 */
import type { Content, PrintDefinition } from '#electron/documents/definition.ts';
import { type Kop, kop } from '#electron/documents/kop.ts';
import { margins, mm, PAPER } from '#electron/documents/page.ts';
import { type Penandatangan, signerRow } from '#electron/documents/signer.ts';
import { columnWidths, listTable } from '#electron/documents/table.ts';
import { formatTanggal } from '#shared/rules/tanggal.ts';

export interface AngkaRekap {
  masuk: number;
  selesai: number;
  berjalan: number;
  lewatTenggat: number;
  /** Hours on average, null when there was nothing to average. */
  jamTerimaDisposisi: number | null;
  jamDisposisiSelesai: number | null;
}

export interface RekapBulanan {
  kop: Kop;
  /** 'JANUARI 2026' */
  bulan: string;
  perBidang: ({ nama: string } & AngkaRekap)[];
  perSifat: ({ nama: string } & AngkaRekap)[];
  /** Over all letters, not the sum of the rows: a letter may go to several units. */
  semua: AngkaRekap;
  dibatalkan: number;
  tanpaDisposisi: number;
  mengetahui: Penandatangan;
  petugas: Penandatangan;
  /** 'Pasuruan, 31 Januari 2026' */
  tempatTanggal: string;
  /** Civil date. */
  tanggalCetak: string;
  /** Head of the audit chain when the recap was made: number of the last row and its SHA-256 in hex. */
  rantaiAudit: { urut: number; hash: string };
}

const SIDE = { left: 25, right: 15 };
const WIDTH = PAPER.F4.width - mm(SIDE.left) - mm(SIDE.right);
const SIZE = 9.5;
const EDGE = { top: 15, bottom: 22 };
/** Page without margins and titles. */
const ROWS_HEIGHT = PAPER.F4.height - mm(EDGE.top + EDGE.bottom) - 44;

export function rekapBulanan(data: RekapBulanan): PrintDefinition {
  return {
    title: `Rekap Surat Masuk ${data.bulan}`,
    date: data.tanggalCetak,
    pageSize: PAPER.F4,
    pageMargins: margins(SIDE.left, EDGE.top, SIDE.right, EDGE.bottom),
    defaultStyle: { font: 'Arimo', fontSize: SIZE, lineHeight: 1 },
    footer: (page, pageCount): Content => ({
      margin: [mm(SIDE.left), mm(5), mm(SIDE.right), 0],
      fontSize: 6.5,
      color: '#333333',
      stack: [
        {
          columns: [
            { text: `Rekap Surat Masuk – ${data.bulan}`, width: '*' },
            { text: `Halaman ${page} dari ${pageCount}`, width: 80, alignment: 'right' },
          ],
        },
        `Kepala rantai audit: baris ${data.rantaiAudit.urut.toLocaleString('id-ID')}, SHA-256 ${data.rantaiAudit.hash}`,
        `Per tanggal ${formatTanggal(data.tanggalCetak)}`,
      ],
    }),
    content: [
      kop(data.kop, { size: 'daftar', width: WIDTH }),
      { text: 'REKAPITULASI SURAT MASUK', bold: true, fontSize: 13, alignment: 'center', margin: [0, 10, 0, 0] },
      { text: `BULAN ${data.bulan}`, fontSize: 11, alignment: 'center', margin: [0, 0, 0, 10] },
      summary(data),
      { text: 'A. Menurut bidang', bold: true, margin: [0, 8, 0, 3] },
      recapTable('Bidang / unit', data.perBidang, null),
      {
        text: 'Surat yang didisposisikan ke beberapa unit dihitung pada setiap unit.',
        fontSize: 7.5,
        italics: true,
        margin: [0, 2, 0, 0],
      },
      { text: 'B. Menurut sifat', bold: true, margin: [0, 8, 0, 3] },
      recapTable('Sifat', data.perSifat, data.semua),
      {
        margin: [0, 18, 0, 0],
        ...signerRow(
          [
            { signer: data.mengetahui, above: ['Mengetahui,'] },
            { signer: data.petugas, above: [data.tempatTanggal] },
          ],
          WIDTH,
        ),
      },
    ],
  };
}

const count = (value: number) => value.toLocaleString('id-ID');
const hours = (value: number | null) =>
  value === null ? '–' : value.toLocaleString('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function summary(data: RekapBulanan): Content {
  const { semua } = data;
  return {
    text: [
      `Surat masuk tercatat ${count(semua.masuk)}, selesai ${count(semua.selesai)}, masih berjalan ${count(semua.berjalan)}, `,
      `lewat tenggat ${count(semua.lewatTenggat)}, tanpa disposisi ${count(data.tanpaDisposisi)}, dibatalkan ${count(data.dibatalkan)}. `,
      `Rata-rata ${hours(semua.jamTerimaDisposisi)} jam dari diterima sampai didisposisi dan ${hours(semua.jamDisposisiSelesai)} jam dari disposisi sampai selesai.`,
    ],
    alignment: 'justify',
    lineHeight: 1.15,
  };
}

function recapTable(title: string, rows: ({ nama: string } & AngkaRekap)[], total: AngkaRekap | null): Content {
  const [first, ...rest] = columnWidths(WIDTH, [150, 46, 50, 54, 56, 82, 86]) as [number, ...number[]];
  const titles = [
    'Masuk',
    'Selesai',
    'Berjalan',
    'Lewat\ntenggat',
    'Rata-rata jam\nterima–disposisi',
    'Rata-rata jam\ndisposisi–selesai',
  ];
  return listTable({
    kolom: [
      { judul: title, lebar: first },
      ...titles.map((judul, index) => ({ judul, lebar: rest[index] as number, alignment: 'right' as const })),
    ],
    baris: [...rows.map((row) => recapRow(row.nama, row)), ...(total ? [recapRow('Jumlah', total).map(bold)] : [])],
    nomorKolom: false,
    ukuran: SIZE,
    tinggiHalaman: ROWS_HEIGHT,
    kosong: 'Tidak ada surat masuk.',
  });
}

const recapRow = (name: string, numbers: AngkaRekap): string[] => [
  name,
  count(numbers.masuk),
  count(numbers.selesai),
  count(numbers.berjalan),
  count(numbers.lewatTenggat),
  hours(numbers.jamTerimaDisposisi),
  hours(numbers.jamDisposisiSelesai),
];

const bold = (text: string): Content => ({ text, bold: true });
