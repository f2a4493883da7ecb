/**
 * Buku ekspedisi and its route sheet: the proof of delivery, signed by each recipient. One sheet for each trip of a courier; the signed
 * sheet is scanned back and finds its trip by the QR code. Source: domain rule persuratan §2.8.
 */
import type { Content, ContentNode, PrintDefinition } from '#electron/documents/definition.ts';
import { fieldLines } from '#electron/documents/fields.ts';
import { type Kop, kop } from '#electron/documents/kop.ts';
import { bookFooter, margins, mm, PAPER } from '#electron/documents/page.ts';
import { qrMark } from '#electron/documents/qrMark.ts';
import { type Penandatangan, signerRow } from '#electron/documents/signer.ts';
import { columnWidths, listTable, struck } from '#electron/documents/table.ts';
import { formatTanggal, formatTanggalPendek } from '#shared/rules/tanggal.ts';

export interface BarisEkspedisi {
  /** Civil date. */
  tanggalKirim: string;
  nomorSurat: string | null;
  /** Civil date. */
  tanggalSurat: string | null;
  /** Masked by the caller where sealed. */
  isiSingkat: string;
  kepada: string;
  /** What is known of the receipt; null: to be filled by hand. */
  diterima: { nama: string /** Civil date. */; tanggal: string; jam: string | null } | null;
  keterangan: string | null;
  batal: { alasan: string } | null;
}

export interface BukuEkspedisi {
  kop: Kop;
  /** 'rute': one trip, with courier and number; 'buku': the book of a period. */
  bentuk:
    | { jenis: 'rute'; nomor: string; kurir: string; tanggal: string; qr: string }
    | { jenis: 'buku'; periode: string };
  /** Letters to other offices, or disposisi to the own units. */
  arah: 'eksternal' | 'internal';
  baris: BarisEkspedisi[];
  mengetahui: Penandatangan;
  petugas: Penandatangan;
  /** 'Pasuruan, 14 Januari 2026' */
  tempatTanggal: string;
  /** Civil date. */
  tanggalCetak: string;
}

const SIDE = { left: 20, right: 12 };
const WIDTH = PAPER.F4Mendatar.width - mm(SIDE.left) - mm(SIDE.right);
const SIZE = 9;
const EDGE = { top: 12, bottom: 13 };
/** Page without margins and titles. */
const ROWS_HEIGHT = PAPER.F4Mendatar.height - mm(EDGE.top + EDGE.bottom) - 44;
/** Room for a signature and a stamp. */
const ROW_HEIGHT = mm(12);
const QR_SIZE = mm(18);
/** A working sheet: less room than a letter's four lines, so that a short trip stays on one page. */
const SIGNATURE_LINES = 3;

const COLUMNS = [
  { judul: 'No.', bagian: 26, alignment: 'center' },
  { judul: 'Tgl\nPengiriman', bagian: 62, alignment: 'center' },
  { judul: 'Tgl & Nomor Surat', bagian: 142 },
  { judul: 'Isi Singkat', bagian: 186 },
  { judul: 'Ditujukan Kepada', bagian: 130 },
  { judul: 'Nama Penerima,\nTgl / Jam', bagian: 106 },
  { judul: 'Tanda Tangan /\nCap', bagian: 105 },
  { judul: 'Ket.', bagian: 74 },
] as const satisfies readonly { judul: string; bagian: number; alignment?: 'center' }[];

export function bukuEkspedisi(data: BukuEkspedisi): PrintDefinition {
  const { bentuk } = data;
  const name = `${bentuk.jenis === 'rute' ? 'Lembar Ekspedisi' : 'Buku Ekspedisi'} ${data.arah === 'internal' ? 'Internal' : 'Surat Keluar'}`;
  const label = `${name} – ${bentuk.jenis === 'rute' ? bentuk.nomor : bentuk.periode}`;
  const widths = columnWidths(
    WIDTH,
    COLUMNS.map((column) => column.bagian),
  );
  return {
    title: label.replace(' – ', ' '),
    date: data.tanggalCetak,
    pageSize: PAPER.F4Mendatar,
    pageMargins: margins(SIDE.left, EDGE.top, SIDE.right, EDGE.bottom),
    defaultStyle: { font: 'Arimo', fontSize: SIZE, lineHeight: 1 },
    footer: bookFooter(label, SIDE.left, SIDE.right),
    content: [
      kop(data.kop, {
        size: 'daftar',
        width: WIDTH,
        ...(bentuk.jenis === 'rute' ? { right: { content: qrMark(bentuk.qr, QR_SIZE), width: QR_SIZE } } : {}),
      }),
      { text: name.toUpperCase(), bold: true, fontSize: 13, alignment: 'center', margin: [0, 8, 0, 6] },
      heading(data),
      listTable({
        kolom: COLUMNS.map((column, index) => ({
          judul: column.judul,
          lebar: widths[index] as number,
          ...('alignment' in column ? { alignment: column.alignment } : {}),
        })),
        baris: data.baris.map(row),
        kosong: 'Tidak ada kiriman.',
        ukuran: SIZE,
        tinggiHalaman: ROWS_HEIGHT,
        tinggiBaris: ROW_HEIGHT,
        penutup: closing(data),
      }),
    ],
  };
}

function heading(data: BukuEkspedisi): ContentNode {
  const { bentuk } = data;
  if (bentuk.jenis === 'buku')
    return { text: bentuk.periode, fontSize: 10, alignment: 'center', margin: [0, -6, 0, 8] };
  const fields = fieldLines(
    [
      { label: 'Nomor', nilai: bentuk.nomor },
      { label: 'Tanggal', nilai: formatTanggal(bentuk.tanggal) },
      { label: 'Kurir', nilai: bentuk.kurir },
    ],
    { labelWidth: 50, valueWidth: 300, fontSize: 10, lineGap: 1 },
  );
  return { ...fields, margin: [0, 0, 0, 6] };
}

const dash = '–';
const shortDate = (date: string | null) => (date === null ? dash : formatTanggalPendek(date));

function row(entry: BarisEkspedisi, index: number): Content[] {
  const { diterima } = entry;
  const cells: Content[] = [
    String(index + 1),
    shortDate(entry.tanggalKirim),
    { stack: [shortDate(entry.tanggalSurat), entry.nomorSurat ?? dash] },
    entry.isiSingkat,
    entry.kepada,
    diterima
      ? {
          stack: [
            diterima.nama,
            `${shortDate(diterima.tanggal)}${diterima.jam ? ` / ${diterima.jam.replace(':', '.')}` : ''}`,
          ],
        }
      : '',
    '',
  ];
  if (entry.batal) return [...cells.map(struck), { text: `DIBATALKAN: ${entry.batal.alasan}`, bold: true }];
  return [...cells, entry.keterangan ?? ''];
}

function closing(data: BukuEkspedisi): Content {
  const received = data.baris.filter((entry) => entry.diterima && !entry.batal).length;
  const cancelled = data.baris.filter((entry) => entry.batal).length;
  const open = data.baris.length - received - cancelled;
  return {
    stack: [
      {
        text: [
          { text: `Jumlah kiriman: ${data.baris.length}`, bold: true },
          data.bentuk.jenis === 'buku'
            ? `, sudah diterima: ${received}, belum diterima: ${open}, dibatalkan: ${cancelled}.`
            : '. Baris tanpa tanda tangan penerima dicatat belum diterima.',
        ],
        margin: [0, 6, 0, 10],
      },
      signerRow(
        [
          { signer: data.mengetahui, above: ['Mengetahui,'], fontSize: 9.5, lines: SIGNATURE_LINES },
          null,
          { signer: data.petugas, above: [data.tempatTanggal], fontSize: 9.5, lines: SIGNATURE_LINES },
        ],
        WIDTH,
      ),
    ],
  };
}
