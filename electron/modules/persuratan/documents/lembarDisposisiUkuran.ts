/** Measures of one lembar disposisi: a box of 193 × 153 mm within half a folio, its frame and columns. Points. */
import { mm, PAPER } from '#electron/documents/page.ts';
import { formatTanggal } from '#shared/rules/tanggal.ts';

export const WIDTH = PAPER.setengahFolio.width - mm(22);
export const AVAILABLE = PAPER.setengahFolio.height - mm(12);
export const RULE = 0.75;
export const PAD_X = 5;
export const PAD_Y = 3;
/** Text width over both columns, of the left and of the right one. */
export const FULL = WIDTH - 2 * PAD_X - 2 * RULE;
export const LEFT = FULL * 0.46 - PAD_X - RULE / 2;
export const RIGHT = FULL * 0.54 - PAD_X - RULE / 2;
/** Width of the block where the official signs, and the gap before it. */
export const SIGNER = 200;
export const SIGNER_GAP = 12;

export const dateOrNull = (date: string | null | undefined) => (date ? formatTanggal(date) : null);
