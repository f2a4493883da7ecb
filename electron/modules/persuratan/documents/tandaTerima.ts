/**
 * Tanda terima surat for the courier or citizen: A6, or a quarter of an F4 sheet, four on a sheet with cut lines. Its number is the
 * agenda number. Source: domain rule persuratan §2.8.
 */
import type { Content, PrintDefinition } from '#electron/documents/definition.ts';
import { cutLineAcross, cutLineDown } from '#electron/documents/fields.ts';
import { type Kop, type KopOptions, kop, kopHeight } from '#electron/documents/kop.ts';
import {
  firstThatFits,
  lineOf,
  type Measured,
  measuredFields,
  measuredStack,
  measuredText,
} from '#electron/documents/measured.ts';
import { mm, PAPER } from '#electron/documents/page.ts';
import { fitLines } from '#electron/documents/textFit.ts';
import { formatHariTanggal, formatTanggal } from '#shared/rules/tanggal.ts';

export interface TandaTerima {
  kop: Kop;
  nomorAgenda: string;
  dari: string;
  nomorSurat: string | null;
  /** Civil date. */
  tanggalSurat: string | null;
  /** As it may be shown to the bearer: the caller masks sealed letters. */
  hal: string;
  /** '2 (dua) berkas' */
  lampiran: string | null;
  /** Civil date and 'HH:MM' of arrival. */
  tanggalTerima: string;
  jamTerima: string | null;
  /** 'WIB' */
  zona: string;
  petugas: { nama: string; nip?: string };
  /** 'Pasuruan' */
  kota: string;
}

export interface CetakTandaTerima {
  tandaTerima: TandaTerima[];
  kertas: 'A6' | 'seperempatF4';
}

const SIZES = [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6];
const SMALLEST = 6;
const TITLE = 10;
const EDGE = mm(6);
/** Room for paraf and cap, in points. */
const SIGN = 44;

/** The print of one or more receipts, in order. */
export function tandaTerima(data: CetakTandaTerima): PrintDefinition {
  const quarter = data.kertas === 'seperempatF4';
  const box = quarter ? PAPER.seperempatF4 : PAPER.A6;
  const width = box.width - 2 * EDGE;
  const receipts = data.tandaTerima.map((receipt) => receiptContent(receipt, width, box.height - 2 * EDGE));
  const only = data.tandaTerima.length === 1 ? data.tandaTerima[0] : undefined;
  return {
    title: only ? `Tanda Terima ${only.nomorAgenda}` : 'Tanda Terima Surat',
    ...(data.tandaTerima[0] ? { date: data.tandaTerima[0].tanggalTerima } : {}),
    pageSize: quarter ? PAPER.F4 : PAPER.A6,
    pageMargins: [0, 0, 0, 0],
    defaultStyle: { font: 'Arimo', fontSize: 9, lineHeight: 1 },
    content: quarter ? fourOnSheet(receipts) : receipts.map((receipt, index) => onOwnPage(receipt, index)),
    ...(quarter
      ? {
          background: (): Content => ({
            canvas: [
              cutLineAcross(PAPER.F4.width, PAPER.F4.height / 2),
              cutLineDown(PAPER.F4.height, PAPER.F4.width / 2),
            ],
          }),
        }
      : {}),
  };
}

const onOwnPage = (receipt: Content, index: number): Content => ({
  stack: [receipt],
  margin: [EDGE, EDGE, EDGE, 0],
  ...(index > 0 ? { pageBreak: 'before' as const } : {}),
});

function fourOnSheet(receipts: Content[]): Content[] {
  const rows: Content[][] = [];
  for (let index = 0; index < receipts.length; index += 2) {
    rows.push(
      [0, 1].map((place): Content => ({ stack: [receipts[index + place] ?? ''], margin: [EDGE, EDGE, EDGE, 0] })),
    );
  }
  const { width, height } = PAPER.seperempatF4;
  const none = () => 0;
  return [
    {
      table: { widths: [width, width], heights: height - 0.5, dontBreakRows: true, body: rows },
      layout: {
        hLineWidth: none,
        vLineWidth: none,
        paddingLeft: none,
        paddingRight: none,
        paddingTop: none,
        paddingBottom: none,
      },
    },
  ];
}

function receiptContent(receipt: TandaTerima, width: number, available: number): Content {
  const options: KopOptions = { size: 'kartu', width };
  const head = kopHeight(receipt.kop, options);
  const fitted = firstThatFits(SIZES, (size) => receiptBody(receipt, width, size), available - head);
  const body = fitted.height <= available - head ? fitted : receiptBody(trimmed(receipt, width), width, SMALLEST);
  return { stack: [kop(receipt.kop, options), body.content] };
}

const TRIMMED = ' … (selengkapnya pada surat)';

function trimmed(receipt: TandaTerima, width: number): TandaTerima {
  const short = (text: string, lines: number) => fitLines(text, width * 0.68, SMALLEST, lines, TRIMMED);
  return {
    ...receipt,
    dari: short(receipt.dari, 4),
    nomorSurat: receipt.nomorSurat === null ? null : short(receipt.nomorSurat, 3),
    hal: short(receipt.hal, 7),
    lampiran: receipt.lampiran === null ? null : short(receipt.lampiran, 2),
  };
}

function receiptBody(receipt: TandaTerima, width: number, size: number): Measured {
  const jam = receipt.jamTerima === null ? '' : `, pukul ${receipt.jamTerima.replace(':', '.')} ${receipt.zona}`;
  const fields = measuredFields(
    [
      { label: 'No. Agenda', nilai: receipt.nomorAgenda },
      { label: 'Diterima dari', nilai: receipt.dari },
      { label: 'No. Surat', nilai: receipt.nomorSurat ?? '–' },
      { label: 'Tgl. Surat', nilai: receipt.tanggalSurat === null ? '–' : formatTanggal(receipt.tanggalSurat) },
      { label: 'Hal', nilai: receipt.hal },
      { label: 'Lampiran', nilai: receipt.lampiran ?? '–' },
      { label: 'Hari, tanggal', nilai: `${formatHariTanggal(receipt.tanggalTerima)}${jam}` },
    ],
    width,
    size * 6.4,
    size,
    size * 0.3,
  );
  return measuredStack([
    {
      content: { text: 'TANDA TERIMA SURAT', bold: true, fontSize: TITLE, alignment: 'center', margin: [0, 5, 0, 6] },
      height: lineOf(TITLE) + 11,
    },
    fields,
    signature(receipt, width, size),
  ]);
}

/** Name and paraf of the clerk at right, room for the stamp at left. */
function signature(receipt: TandaTerima, width: number, size: number): Measured {
  const right = width * 0.58;
  const name = measuredStack([
    measuredText(`${receipt.kota}, ${formatTanggal(receipt.tanggalTerima)}`, right, size, { alignment: 'center' }),
    measuredText('Petugas penerima,', right, size, { alignment: 'center' }),
    { content: { text: '', margin: [0, 0, 0, SIGN - lineOf(size)], fontSize: size }, height: SIGN },
    measuredText(receipt.petugas.nama, right, size, { alignment: 'center', bold: true, decoration: 'underline' }),
    ...(receipt.petugas.nip ? [measuredText(`NIP ${receipt.petugas.nip}`, right, size, { alignment: 'center' })] : []),
  ]);
  return {
    content: {
      columns: [
        {
          text: 'Cap',
          width: width - right,
          alignment: 'center',
          color: '#777777',
          fontSize: size,
          margin: [0, SIGN / 2, 0, 0],
        },
        { stack: [name.content], width: right },
      ],
      columnGap: 0,
      margin: [0, size * 0.8, 0, 0],
    },
    height: name.height + size * 0.8,
  };
}
