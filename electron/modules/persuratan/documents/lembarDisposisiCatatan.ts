/** Lower blocks of the lembar disposisi: note and signature, the second level, the completion. */
import { dottedLine } from '#electron/documents/fields.ts';
import {
  lineOf,
  type Measured,
  measuredColumns,
  measuredFields,
  measuredStack,
  measuredText,
} from '#electron/documents/measured.ts';
import { jabatanLines, signerBlock } from '#electron/documents/signer.ts';
import { lineCount, textWidth } from '#electron/documents/textFit.ts';
import type { DisposisiLanjutan, LembarDisposisi } from './lembarDisposisiData.ts';
import { dateOrNull, FULL, SIGNER, SIGNER_GAP } from './lembarDisposisiUkuran.ts';

/** A disposisi is initialled, not signed in full: less room than a letter's four lines. */
const SIGNATURE_LINES = 2.5;

/** Room that a hand needs for the note at least, in lines. */
const NOTE_LINES = 6;
const NOTE_GAP = 1;

/** Note at left, deadline and signature at right; lines for the hand fill the block, `spare` points of free sheet included. */
export function noteBlock(sheet: LembarDisposisi, size: number, spare: number): Measured {
  const noteWidth = FULL - SIGNER - SIGNER_GAP;
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
    SIGNER_GAP,
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
export function secondBlock(entries: DisposisiLanjutan[], size: number): Measured {
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

export function completionBlock(block: NonNullable<LembarDisposisi['penyelesaian']>, size: number): Measured {
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
