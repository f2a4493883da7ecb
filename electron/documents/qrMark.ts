/** QR code as a drawing: one path, so that no printer shows seams between its squares. */
import { toSVG } from 'bwip-js/node';
import type { ContentNode } from './definition.ts';

/** White modules around the code that the drawing brings along; readers want four, the form leaves the rest white. */
const QUIET_MODULES = 2;
/** Longest payload: keeps the code at 41 modules, readable at 18 mm from a 150 dpi scan. */
export const QR_MAX_BYTES = 80;

/**
 * The code (error correction M) as content, `size` points wide and high.
 * @throws RangeError when the payload is empty or longer than 80 bytes
 */
export function qrMark(payload: string, size: number): ContentNode {
  const length = Buffer.byteLength(payload, 'utf8');
  if (length === 0 || length > QR_MAX_BYTES) throw new RangeError(`isi QR harus 1–${QR_MAX_BYTES} bita, ini ${length}`);
  const svg = toSVG({ bcid: 'qrcode', text: payload, scale: 2, padding: QUIET_MODULES * 2 });
  return { svg, fit: [size, size] };
}
