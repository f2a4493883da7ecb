/** The blocks of one lembar disposisi and the choice of a type size at which they fill the half sheet without leaving it. */
import type { Content } from '#electron/documents/definition.ts';
import { dottedLine, tickLine } from '#electron/documents/fields.ts';
import { type KopOptions, kop, kopHeight } from '#electron/documents/kop.ts';
import {
  firstThatFits,
  lineOf,
  type Measured,
  measuredChoices,
  measuredColumns,
  measuredFields,
  measuredStack,
  measuredText,
} from '#electron/documents/measured.ts';
import { mm, PAPER } from '#electron/documents/page.ts';
import { qrMark } from '#electron/documents/qrMark.ts';
import { jabatanLines, signerBlock } from '#electron/documents/signer.ts';
import { ruledLayout } from '#electron/documents/table.ts';
import { fitLines, lineCount, textWidth } from '#electron/documents/textFit.ts';
import { formatTanggal } from '#shared/rules/tanggal.ts';
import {
  BARIS_KOSONG_INSTRUKSI,
  BARIS_KOSONG_PENERIMA,
  type DisposisiLanjutan,
  type LembarDisposisi,
  type SifatPadaLembar,
  withBlankLines,
} from './lembarDisposisiData.ts';

const WIDTH = PAPER.setengahFolio.width - mm(22);
const AVAILABLE = PAPER.setengahFolio.height - mm(12);
const RULE = 0.75;
const PAD_X = 5;
const PAD_Y = 3;
const FULL = WIDTH - 2 * PAD_X - 2 * RULE;
const LEFT = FULL * 0.46 - PAD_X - RULE / 2;
const RIGHT = FULL * 0.54 - PAD_X - RULE / 2;
const SIGNER = 200;
/** By the form 10–11 pt; smaller only when the office's lists or a long subject would not fit otherwise. */
const SMALLEST = 6.5;
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, SMALLEST];
const QR_SIZE = mm(16.5);
const TITLE = 12;
const TITLE_GAP = 3;
const TRIMMED = ' … (selengkapnya pada surat)';

interface Sheet {
  size: number;
  height: number;
  rows: { cells: Content[]; height: number }[];
}

const kopOptions = (sheet: LembarDisposisi): KopOptions => ({
  size: 'kecil',
  width: WIDTH,
  right: { content: qrMark(sheet.qr, QR_SIZE), width: QR_SIZE },
});

/** One sheet, kop to frame, for a box of 193 × 153 mm; higher only when the office's lists leave no other way. */
export function disposisiSheet(sheet: LembarDisposisi): Measured & { fits: boolean } {
  const options = kopOptions(sheet);
  const head = kopHeight(sheet.kop, options) + lineOf(TITLE) + 2 * TITLE_GAP;
  const available = AVAILABLE - head;
  const fitted = sizedSheet(sheet, available);
  const spare = Math.max(0, available - fitted.height);
  const content: Content = {
    stack: [
      kop(sheet.kop, options),
      {
        text: 'LEMBAR DISPOSISI',
        fontSize: TITLE,
        bold: true,
        alignment: 'center',
        margin: [0, TITLE_GAP, 0, TITLE_GAP],
      },
      {
        table: {
          widths: [LEFT, RIGHT],
          dontBreakRows: true,
          // The block for the note grows into what is left: that is where the Kepala writes.
          heights: fitted.rows.map((row, index) => row.height + (index === NOTE_ROW ? spare : 0)),
          body: fitted.rows.map((row) => row.cells),
        },
        layout: ruledLayout(RULE, PAD_X, PAD_Y),
      },
    ],
  };
  return { content, height: head + fitted.height, fits: fitted.height <= available };
}

const NOTE_ROW = 3;

function sizedSheet(sheet: LembarDisposisi, available: number): Sheet {
  const whole = firstThatFits(SIZES, (size) => build(sheet, size, 0), available);
  const fitted = whole.height <= available ? whole : build(trimmed(sheet), SMALLEST, 0);
  const spare = available - fitted.height;
  return whole.height <= available ? build(sheet, fitted.size, spare) : fitted;
}

/** Texts that no half sheet holds are shortened, with a mark that says where they stand in full. */
function trimmed(sheet: LembarDisposisi): LembarDisposisi {
  const size = SMALLEST;
  const short = (text: string | null, width: number, lines: number) =>
    text === null ? null : fitLines(text, width, size, lines, TRIMMED);
  return {
    ...sheet,
    ...(sheet.surat
      ? {
          surat: {
            ...sheet.surat,
            dari: short(sheet.surat.dari, LEFT - 60, 3) ?? '',
            nomorSurat: short(sheet.surat.nomorSurat, LEFT - 60, 2),
            hal: short(sheet.surat.hal, FULL - 60, 4) ?? '',
          },
        }
      : {}),
    catatan: short(sheet.catatan, FULL - SIGNER - 12, 10),
    lanjutan: sheet.lanjutan.map((entry) => ({
      ...entry,
      isi: short(entry.isi, 200, 3),
      kepada: short(entry.kepada, 120, 3),
    })),
  };
}

function build(sheet: LembarDisposisi, size: number, spare: number): Sheet {
  const rows = [
    pair(letterBlock(sheet, size), receiptBlock(sheet, size)),
    across(subjectBlock(sheet, size)),
    pair(
      listBlock('Diteruskan kepada Sdr.:', withBlankLines(sheet.penerima, BARIS_KOSONG_PENERIMA), LEFT, size),
      listBlock('Dengan hormat harap:', withBlankLines(sheet.instruksi, BARIS_KOSONG_INSTRUKSI), RIGHT, size),
    ),
    across(noteBlock(sheet, size, spare)),
    ...(sheet.lanjutan.length > 0 ? [across(secondBlock(sheet.lanjutan, size))] : []),
    ...(sheet.penyelesaian ? [across(completionBlock(sheet.penyelesaian, size))] : []),
  ];
  return { size, rows, height: rows.reduce((sum, row) => sum + row.height + 2 * PAD_Y + RULE, RULE) };
}

const pair = (left: Measured, right: Measured) => ({
  cells: [left.content, right.content],
  height: Math.max(left.height, right.height),
});
const across = (part: Measured) => ({
  cells: [{ stack: [part.content], colSpan: 2 }, {}] as Content[],
  height: part.height,
});

const dateOrNull = (date: string | null | undefined) => (date ? formatTanggal(date) : null);

function letterBlock(sheet: LembarDisposisi, size: number): Measured {
  const { surat } = sheet;
  return measuredFields(
    [
      { label: 'Surat dari', nilai: surat?.dari ?? null },
      { label: 'No. Surat', nilai: surat ? (surat.nomorSurat ?? '–') : null },
      { label: 'Tgl. Surat', nilai: surat ? (dateOrNull(surat.tanggalSurat) ?? '–') : null },
    ],
    LEFT,
    size * 5.2,
    size,
    2,
  );
}

function receiptBlock(sheet: LembarDisposisi, size: number): Measured {
  const label = size * 6;
  const fields = measuredFields(
    [
      { label: 'Diterima Tgl', nilai: dateOrNull(sheet.surat?.diterimaTanggal) },
      { label: 'No. Agenda', nilai: sheet.surat?.nomorAgenda ?? null },
    ],
    RIGHT,
    label,
    size,
    2,
  );
  return measuredStack([fields, sifatLines(sheet.sifat, label, size)]);
}

/** The form puts how fast and how secret on one line; the data keep them apart. */
function sifatLines(sifat: SifatPadaLembar | undefined, label: number, size: number): Measured {
  const box = (text: string, ticked: boolean | undefined): Content => ({
    ...tickLine(text, ticked ?? false, size, size * 10),
    width: size * 10,
  });
  const line = (first: Content, boxes: Content[]): Content => ({
    columns: [
      { text: first, width: label, fontSize: size },
      { text: boxes.length && first ? ':' : '', width: 6, fontSize: size },
      ...boxes,
    ],
    columnGap: 0,
    margin: [0, 0, 0, 2],
  });
  return {
    content: {
      stack: [
        line('Sifat', [box('Sangat Segera', sifat?.sangatSegera), box('Segera', sifat?.segera)]),
        line('', [box('Rahasia', sifat?.rahasia), box('Biasa', sifat?.biasa)]),
      ],
    },
    height: 2 * (lineOf(size) + 2),
  };
}

function subjectBlock(sheet: LembarDisposisi, size: number): Measured {
  const label = size * 2.2;
  if (sheet.surat) return measuredFields([{ label: 'Hal', nilai: sheet.surat.hal }], FULL, label, size);
  const blank = measuredFields([{ label: 'Hal', nilai: null }], FULL, label, size);
  return measuredStack([
    blank,
    { content: { ...dottedLine(FULL - label - 6, size), margin: [label + 6, 0, 0, 0] }, height: lineOf(size) },
  ]);
}

function listBlock(
  title: string,
  choices: { label: string | null; dipilih: boolean }[],
  width: number,
  size: number,
): Measured {
  return measuredStack([measuredText(title, width, size), measuredChoices(choices, width, size)], 2);
}

/** A disposisi is initialled, not signed in full: less room than a letter's four lines. */
const SIGNATURE_LINES = 2.5;

/** Room that a hand needs for the note at least, in lines. */
const NOTE_LINES = 6;
const NOTE_GAP = 1;

/** Note at left, deadline and signature at right; lines for the hand fill the block, `spare` points of free sheet included. */
function noteBlock(sheet: LembarDisposisi, size: number, spare: number): Measured {
  const noteWidth = FULL - SIGNER - 12;
  const deadline = measuredFields(
    [{ label: 'Batas waktu', nilai: dateOrNull(sheet.batasWaktu) }],
    SIGNER,
    size * 5.8,
    size,
    3,
  );
  const dated = `Tgl ${dateOrNull(sheet.tanggal) ?? '.'.repeat(30)}`;
  const signer: Measured = {
    content: signerBlock(sheet.pemberi, { fontSize: size, lines: SIGNATURE_LINES, alignment: 'center' }),
    height: signerHeight(sheet, size),
  };
  const right = measuredStack([deadline, measuredText(dated, SIGNER, size, { alignment: 'center' }), signer]);
  const lines = Math.max(NOTE_LINES, Math.floor((right.height + spare) / (lineOf(size) + NOTE_GAP)));
  const note = measuredStack([
    measuredText('Catatan :', noteWidth, size),
    sheet.catatan ? measuredText(sheet.catatan, noteWidth, size) : blankLines(lines - 1, noteWidth, size),
  ]);
  return measuredColumns(
    [
      { part: note, width: noteWidth },
      { part: right, width: SIGNER },
    ],
    12,
  );
}

function signerHeight(sheet: LembarDisposisi, size: number): number {
  const { pemberi } = sheet;
  const lines = [
    ...jabatanLines(pemberi),
    pemberi.nama || '.',
    pemberi.pangkat ?? '',
    pemberi.nip ? `NIP ${pemberi.nip}` : '',
  ].filter(Boolean);
  return (
    lineOf(size) *
    (SIGNATURE_LINES + lines.reduce((sum, line) => sum + lineCount(line, SIGNER, size, line === pemberi.nama), 0))
  );
}

const blankLines = (count: number, width: number, size: number): Measured =>
  measuredStack(
    Array.from({ length: count }, () => ({ content: dottedLine(width, size), height: lineOf(size) })),
    NOTE_GAP,
  );

/** Lines for the hand are higher than printed ones. */
const HAND = 1.5;

/** Disposisi Sekretaris : Kepada … Isi … Tgl … Paraf …, a line for each official of the second level. */
function secondBlock(entries: DisposisiLanjutan[], size: number): Measured {
  const titleWidth = Math.min(Math.max(...entries.map((entry) => textWidth(`${entry.judul} :`, size))) + 2, FULL * 0.2);
  const room = FULL - titleWidth - 4 * 5;
  const widths = [0.28, 0.38, 0.21, 0.13].map((share) => room * share) as [number, number, number, number];
  return measuredStack(
    entries.map((entry) => {
      const part = (label: string, nilai: string | null, width: number) => ({
        part: measuredFields([{ label, nilai }], width, textWidth(label, size) + 2.5, size),
        width,
      });
      const line = measuredColumns(
        [
          { part: measuredText(`${entry.judul} :`, titleWidth, size), width: titleWidth },
          part('Kepada', entry.kepada, widths[0]),
          part('Isi', entry.isi, widths[1]),
          part('Tgl', dateOrNull(entry.tanggal), widths[2]),
          part('Paraf', null, widths[3]),
        ],
        5,
      );
      const blank = entry.kepada === null && entry.isi === null;
      const air = blank ? lineOf(size) * (HAND - 1) : 0;
      return {
        content: { stack: [line.content], margin: [0, air, 0, 0] as [number, number, number, number] },
        height: line.height + air,
      };
    }),
    2,
  );
}

function completionBlock(block: NonNullable<LembarDisposisi['penyelesaian']>, size: number): Measured {
  const half = (FULL - 12) / 2;
  const label = size * 8.8;
  return measuredColumns(
    [
      {
        part: measuredFields(
          [
            { label: 'Tgl penyelesaian', nilai: dateOrNull(block.tanggalPenyelesaian) },
            { label: 'Penerima', nilai: block.penerima },
          ],
          half,
          label,
          size,
          1,
        ),
        width: half,
      },
      {
        part: measuredFields(
          [
            { label: 'Diajukan kembali tgl', nilai: dateOrNull(block.diajukanKembali) },
            { label: 'Disposisi Kasubbag', nilai: block.disposisiKasubbag },
          ],
          half,
          label + size,
          size,
          1,
        ),
        width: half,
      },
    ],
    12,
  );
}
