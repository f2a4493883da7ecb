/**
 * Lembar kendali proses: the paper that travels with a case. Case, process and applicant; the swimlane; every step with who, when, note
 * and room for a paraf; the checklist of documents. Source: Peta Proses Bisnis Dinas Sosial Kota Pasuruan 2022 (steps and actors).
 */
import type { Content, ContentNode, PrintDefinition } from '#electron/documents/definition.ts';
import { fieldIndent, fieldLines, tickBox } from '#electron/documents/fields.ts';
import { type Kop, kop } from '#electron/documents/kop.ts';
import { bookFooter, margins, mm, PAPER } from '#electron/documents/page.ts';
import { columnWidths, listTable } from '#electron/documents/table.ts';
import { formatTanggal, formatTanggalPendek } from '#shared/rules/tanggal.ts';

export interface LangkahKendali {
  /** As the map numbers it. */
  nomor: string;
  nama: string;
  /** The actor of the map: 'Petugas kantor'. */
  pelaksana: string;
  /** Who did it; null: not yet. */
  oleh: string | null;
  /** Civil date and 'HH:MM' when it was done. */
  waktu: { tanggal: string; jam: string } | null;
  /** Decision taken, reason of a return, note. */
  catatan: string | null;
  keadaan: 'selesai' | 'berjalan' | 'belum' | 'dikembalikan' | 'dilewati';
}

export interface DokumenKendali {
  nama: string;
  ada: boolean;
  /** The step that asks for it, number, count of sheets … */
  keterangan: string | null;
}

export interface LembarKendaliProses {
  kop: Kop;
  nomorPerkara: string;
  judul: string;
  pemohon: string | null;
  /** 'P1.2.1.2' and 'Surat Masuk' */
  kodeProses: string;
  namaProses: string;
  /** Version of the map that the case runs on: '2022'. */
  versiPeta: string;
  /** Civil date. */
  mulai: string;
  /** 'Berjalan: Disposisi Kepala Dinas' */
  status: string;
  /** Drawing of the swimlane with plain SVG attributes (no style sheets); null: none. */
  swimlane: string | null;
  langkah: LangkahKendali[];
  dokumen: DokumenKendali[];
  dicetakOleh: string;
  /** Civil date. */
  tanggalCetak: string;
}

const SIDE = { left: 20, right: 15 };
const TOP = 15;
const BOTTOM = 15;
const WIDTH = PAPER.F4.width - mm(SIDE.left) - mm(SIDE.right);
const UPRIGHT = { width: WIDTH, height: mm(130) };
const LANDSCAPE = {
  width: PAPER.F4.height - mm(SIDE.left) - mm(SIDE.right),
  height: PAPER.F4.width - mm(TOP) - mm(BOTTOM) - 24,
};
/** A drawing that has to shrink below this to fit upright gets a sheet of its own, lying. */
const SMALLEST_SCALE = 0.75;
const SIZE = 9;
/** Page without margins and titles. */
const ROWS_HEIGHT = PAPER.F4.height - mm(TOP + BOTTOM) - 20;

export function lembarKendaliProses(data: LembarKendaliProses): PrintDefinition {
  const drawing = data.swimlane === null ? null : swimlane(data.swimlane);
  const label = `Lembar Kendali Proses – ${data.nomorPerkara}`;
  return {
    title: `Lembar Kendali Proses ${data.nomorPerkara}`,
    date: data.tanggalCetak,
    pageSize: PAPER.F4,
    pageMargins: margins(SIDE.left, TOP, SIDE.right, BOTTOM),
    defaultStyle: { font: 'Arimo', fontSize: SIZE, lineHeight: 1 },
    footer: bookFooter(
      `${label} · dicetak oleh ${data.dicetakOleh}, ${formatTanggal(data.tanggalCetak)}`,
      SIDE.left,
      SIDE.right,
    ),
    content: [
      kop(data.kop, { size: 'daftar', width: WIDTH }),
      { text: 'LEMBAR KENDALI PROSES', bold: true, fontSize: 13, alignment: 'center', margin: [0, 8, 0, 8] },
      identity(data),
      ...(drawing?.place === 'upright' ? [drawing.content] : []),
      ...(drawing?.place === 'lying'
        ? [{ text: 'Alur proses: lembar terakhir.', italics: true, margin: [0, 6, 0, 0] } satisfies ContentNode]
        : []),
      { text: 'A. Langkah', bold: true, margin: [0, 8, 0, 3] },
      steps(data.langkah),
      { text: 'B. Kelengkapan dokumen', bold: true, margin: [0, 10, 0, 3] },
      documents(data.dokumen),
      ...(drawing?.place === 'lying' ? [drawing.content] : []),
    ],
  };
}

function identity(data: LembarKendaliProses): ContentNode {
  const labelWidth = 78;
  return fieldLines(
    [
      { label: 'Nomor perkara', nilai: data.nomorPerkara },
      { label: 'Judul', nilai: { text: data.judul, bold: true } },
      { label: 'Proses', nilai: `${data.kodeProses} ${data.namaProses} (peta proses ${data.versiPeta})` },
      { label: 'Pemohon', nilai: data.pemohon ?? '–' },
      { label: 'Dimulai', nilai: formatTanggal(data.mulai) },
      { label: 'Keadaan', nilai: data.status },
    ],
    { labelWidth, valueWidth: WIDTH - fieldIndent(labelWidth), fontSize: 10, lineGap: 2 },
  );
}

/** Natural size of a drawing in points, out of its viewBox or its width and height. */
function drawingSize(svg: string): { width: number; height: number } {
  const root = /<svg[^>]*>/i.exec(svg)?.[0] ?? '';
  const box = /viewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(root);
  const side = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)`, 'i').exec(root)?.[1] ?? Number.NaN);
  const width = box ? Number(box[1]) : side('width');
  const height = box ? Number(box[2]) : side('height');
  if (!(width > 0 && height > 0)) throw new RangeError('gambar alur tanpa ukuran');
  return { width, height };
}

/** Upright within the text, or lying on a last sheet of its own when it would become too small to read. */
function swimlane(svg: string): { place: 'upright' | 'lying'; content: Content } {
  const { width, height } = drawingSize(svg);
  const scale = (box: { width: number; height: number }) => Math.min(1, box.width / width, box.height / height);
  const drawing = (box: { width: number; height: number }): ContentNode => ({
    svg,
    font: 'Arimo',
    fit: [width * scale(box), height * scale(box)],
    alignment: 'center',
  });
  if (scale(UPRIGHT) >= SMALLEST_SCALE || scale(LANDSCAPE) <= scale(UPRIGHT)) {
    return { place: 'upright', content: { ...drawing(UPRIGHT), margin: [0, 8, 0, 0] } };
  }
  const title: ContentNode = {
    text: 'ALUR PROSES',
    bold: true,
    fontSize: 11,
    alignment: 'center',
    margin: [0, 0, 0, 8],
    pageBreak: 'before',
    pageOrientation: 'landscape',
  };
  return { place: 'lying', content: [title, drawing(LANDSCAPE)] };
}

const MARK: Record<LangkahKendali['keadaan'], string> = {
  selesai: '',
  berjalan: 'sedang berjalan',
  belum: '',
  dikembalikan: 'dikembalikan',
  dilewati: 'dilewati',
};

function steps(rows: LangkahKendali[]): Content {
  const widths = columnWidths(WIDTH, [24, 128, 92, 100, 128, 52]);
  const titles = ['No.', 'Langkah', 'Pelaksana', 'Oleh, waktu', 'Keputusan / catatan', 'Paraf'];
  return listTable({
    kolom: titles.map((judul, index) => ({
      judul,
      lebar: widths[index] as number,
      ...(index === 0 ? { alignment: 'center' as const } : {}),
    })),
    nomorKolom: false,
    ukuran: SIZE,
    tinggiHalaman: ROWS_HEIGHT,
    tinggiBaris: mm(8.5),
    kosong: 'Belum ada langkah.',
    baris: rows.map((row): Content[] => {
      const pending = row.keadaan === 'belum' || row.keadaan === 'dilewati';
      const style: ContentNode = pending ? { color: '#555555' } : row.keadaan === 'berjalan' ? { bold: true } : {};
      return [
        { text: row.nomor, ...style },
        { text: row.nama, ...style },
        { text: row.pelaksana, ...style },
        {
          stack: [
            row.oleh ?? '',
            ...(row.waktu ? [`${formatTanggalPendek(row.waktu.tanggal)}, ${row.waktu.jam.replace(':', '.')}`] : []),
          ],
        },
        {
          stack: [
            ...(MARK[row.keadaan] ? [{ text: MARK[row.keadaan], italics: true }] : []),
            ...(row.catatan ? [row.catatan] : []),
          ],
        },
        '',
      ];
    }),
  });
}

function documents(rows: DokumenKendali[]): Content {
  const widths = columnWidths(WIDTH, [24, 290, 34, 176]);
  const titles = ['No.', 'Dokumen', 'Ada', 'Keterangan'];
  return listTable({
    kolom: titles.map((judul, index) => ({
      judul,
      lebar: widths[index] as number,
      ...(index === 0 || index === 2 ? { alignment: 'center' as const } : {}),
    })),
    nomorKolom: false,
    ukuran: SIZE,
    tinggiHalaman: ROWS_HEIGHT,
    kosong: 'Proses ini tidak meminta dokumen.',
    baris: rows.map((row, index): Content[] => [
      String(index + 1),
      row.nama,
      { ...tickBox(row.ada, 8), margin: [0, 1, 0, 1] },
      row.keterangan ?? '',
    ]),
  });
}
