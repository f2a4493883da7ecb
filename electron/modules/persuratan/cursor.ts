/** Place in a list, opaque to the caller: the sort values of the last row, and the count of the first page, so that it is counted once. */
import { z } from 'zod';
import { Refusal } from '#shared/contract/errors.ts';

const shape = z.object({
  k: z.array(z.union([z.string(), z.number()])).max(4),
  n: z.object({ nilai: z.int(), lebih: z.boolean() }).optional(),
});

export interface Cursor {
  /** Values of the sort columns, the id last. */
  values: (string | number)[];
  count: { nilai: number; lebih: boolean } | undefined;
}

export const writeCursor = ({ values, count }: Cursor): string =>
  Buffer.from(JSON.stringify({ k: values, ...(count ? { n: count } : {}) })).toString('base64url');

/** @throws Refusal MASUKAN_SALAH when it is not one of ours for a list with so many sort values */
export function readCursor(text: string | undefined, length: number): Cursor | undefined {
  if (text === undefined) return undefined;
  let parsed: ReturnType<typeof shape.safeParse> | undefined;
  try {
    parsed = shape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    parsed = undefined;
  }
  if (!parsed?.success || parsed.data.k.length !== length || typeof parsed.data.k.at(-1) !== 'number')
    throw new Refusal('MASUKAN_SALAH', 'Penanda halaman tidak dikenal. Muat ulang daftar.', 'kursor');
  return { values: parsed.data.k, count: parsed.data.n };
}
