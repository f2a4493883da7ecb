/** Keyset pages and counts that stop where a person stops reading. */
import type { SelectQueryBuilder } from 'kysely';
import type { ReadDb } from '#electron/database/connection.ts';
import { Refusal } from '#shared/contract/errors.ts';

/** Above this a count reads "10.000+". */
export const COUNT_CAP = 10_000;

export interface CappedCount {
  nilai: number;
  lebih: boolean;
}

export const cappedAt = (counted: number): CappedCount =>
  counted > COUNT_CAP ? { nilai: COUNT_CAP, lebih: true } : { nilai: counted, lebih: false };

/** Counts the rows of a query up to the cap. `hidden` of them are not for the caller: they are left out, exactly also near the cap. */
export async function countUpTo<DB, TB extends keyof DB, O>(
  db: ReadDb,
  rows: SelectQueryBuilder<DB, TB, O>,
  hidden = 0,
): Promise<CappedCount> {
  const limited = rows.limit(COUNT_CAP + 1 + hidden).as('baris');
  const { n } = await db
    .selectFrom(limited)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return cappedAt(Math.max(0, Number(n) - hidden));
}

/** A cursor is opaque to the caller: JSON in base64url. */
export const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads a cursor back; `shape` names the type of each part. Throws Refusal MASUKAN_SALAH for anything else. */
export function readCursor<const T extends readonly ('string' | 'number')[]>(
  text: string | undefined,
  shape: T,
): { [K in keyof T]: T[K] extends 'string' ? string : number } | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(value) &&
      value.length === shape.length &&
      value.every((part, at) => typeof part === shape[at] && (typeof part === 'string' || Number.isSafeInteger(part)));
    if (fits) return value as unknown as { [K in keyof T]: T[K] extends 'string' ? string : number };
  } catch {
    // Falls through to the refusal.
  }
  throw new Refusal('MASUKAN_SALAH', 'Penanda halaman tidak dikenal. Muat daftar dari awal.', 'kursor');
}

/** Cuts the one row too many that says there is another page. */
export function pageOf<R>(
  rows: readonly R[],
  limit: number,
  key: (row: R) => readonly (string | number)[],
): { baris: R[]; berikut: string | null } {
  const baris = rows.slice(0, limit);
  const last = baris.at(-1);
  return { baris, berikut: rows.length > limit && last !== undefined ? cursorOf(key(last)) : null };
}
