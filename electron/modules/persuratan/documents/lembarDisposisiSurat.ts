/** Upper blocks of the lembar disposisi: the letter, its receipt, subject, and the two lists. */
import type { Content } from '#electron/documents/definition.ts';
import { dottedLine, tickLine } from '#electron/documents/fields.ts';
import {
  lineOf,
  type Measured,
  measuredChoices,
  measuredFields,
  measuredStack,
  measuredText,
} from '#electron/documents/measured.ts';
import type { LembarDisposisi, SifatPadaLembar } from './lembarDisposisiData.ts';
import { dateOrNull, FULL, LEFT, RIGHT } from './lembarDisposisiUkuran.ts';

export function letterBlock(sheet: LembarDisposisi, size: number): Measured {
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

export function receiptBlock(sheet: LembarDisposisi, size: number): Measured {
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

export function subjectBlock(sheet: LembarDisposisi, size: number): Measured {
  const label = size * 2.2;
  if (sheet.surat) return measuredFields([{ label: 'Hal', nilai: sheet.surat.hal }], FULL, label, size);
  const blank = measuredFields([{ label: 'Hal', nilai: null }], FULL, label, size);
  return measuredStack([
    blank,
    { content: { ...dottedLine(FULL - label - 6, size), margin: [label + 6, 0, 0, 0] }, height: lineOf(size) },
  ]);
}

export function listBlock(
  title: string,
  choices: { label: string | null; dipilih: boolean }[],
  width: number,
  size: number,
): Measured {
  return measuredStack([measuredText(title, width, size), measuredChoices(choices, width, size)], 2);
}
