/** Field types that every contract uses. Limits stand here once, so that no text is ever cut in silence. */
import { z } from 'zod';
import { isCivilDate, isClockTime } from '../rules/tanggal.ts';

/** Row id: a positive integer, never an official number. */
export const id = z.int().positive().max(Number.MAX_SAFE_INTEGER);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this refuses
const CONTROL_IN_LINE = /[\u0000-\u001f\u007f\u2028\u2029]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this refuses
const CONTROL_IN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** One line of text, trimmed, without control characters. `max` in characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'wajib diisi')
    .max(max, `paling panjang ${max} huruf`)
    .refine(
      (text) => !CONTROL_IN_LINE.test(text),
      'memuat karakter yang tidak boleh (baris baru atau karakter kendali)',
    );

/** Text of several lines, trimmed. `max` in characters. */
export const paragraph = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'wajib diisi')
    .max(max, `paling panjang ${max} huruf`)
    .refine((text) => !CONTROL_IN_TEXT.test(text), 'memuat karakter kendali yang tidak boleh');

/** Civil date 'YYYY-MM-DD'. */
export const civilDate = z.string().refine(isCivilDate, 'bukan tanggal yang ada di kalender (YYYY-MM-DD)');

/** Time of day 'HH:MM' in the office's zone. */
export const clockTime = z.string().refine(isClockTime, 'bukan jam yang benar (JJ:MM)');

/** Instant, UTC ISO text. */
export const instant = z.iso.datetime();

/** Amount of whole rupiah. */
export const rupiah = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

/** A page of a list: keyset cursor (opaque to the caller) and size in rows. */
export const pageInput = { kursor: z.string().max(400).optional(), batas: z.int().min(1).max(500).default(100) };

/** A count that a person reads: above 10,000 it is '10.000+', so it stays cheap to answer. */
export const cappedCount = z.object({ nilai: z.int().min(0), lebih: z.boolean() });
