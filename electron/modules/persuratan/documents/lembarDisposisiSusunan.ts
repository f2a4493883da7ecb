/** One lembar disposisi out of its blocks, and the choice of a type size at which they fill the half sheet without leaving it. */
import type { Content } from '#electron/documents/definition.ts';
import { type KopOptions, kop, kopHeight } from '#electron/documents/kop.ts';
import { firstThatFits, lineOf, type Measured } from '#electron/documents/measured.ts';
import { mm } from '#electron/documents/page.ts';
import { qrMark } from '#electron/documents/qrMark.ts';
import { ruledLayout } from '#electron/documents/table.ts';
import { fitLines } from '#electron/documents/textFit.ts';
import { completionBlock, noteBlock, secondBlock } from './lembarDisposisiCatatan.ts';
import {
  BARIS_KOSONG_INSTRUKSI,
  BARIS_KOSONG_PENERIMA,
  type LembarDisposisi,
  withBlankLines,
} from './lembarDisposisiData.ts';
import { letterBlock, listBlock, receiptBlock, subjectBlock } from './lembarDisposisiSurat.ts';
import {
  AVAILABLE,
  FULL,
  LEFT,
  PAD_X,
  PAD_Y,
  RIGHT,
  RULE,
  SIGNER,
  SIGNER_GAP,
  WIDTH,
} from './lembarDisposisiUkuran.ts';

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
    catatan: short(sheet.catatan, FULL - SIGNER - SIGNER_GAP, 10),
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
