/**
 * What the register of letters asks of SQLite that the builder cannot say: whether one letter matches a text, senders that are spelled
 * alike, and plans that must not be left to chance.
 */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ReadDb, WriteDb } from './connection.ts';
import { matchExpression, type SearchTable } from './search.ts';

/** The value, with no index to be used for it: for a term that another index must lead. */
export const noIndex = <T>(value: Expression<T>): RawBuilder<T> => sql<T>`+${value}`;

/** True for the rows whose id matches, looked up in a set that is made once; undefined when there is no word to look for. */
export function rowMatches(table: SearchTable, text: string, id: Expression<number>): Expression<SqlBool> | undefined {
  const expression = matchExpression(text);
  if (expression === undefined) return undefined;
  return sql<SqlBool>`+${id} in (select rowid from ${sql.table(table)} where ${sql.table(table)} match ${expression})`;
}

/** How many records match, counted up to `most`. */
export async function countMatches(db: ReadDb, table: SearchTable, text: string, most: number): Promise<number> {
  const expression = matchExpression(text);
  if (expression === undefined) return 0;
  const counted = sql<{
    n: number;
  }>`(select count(*) as n from (select 1 from ${sql.table(table)} where ${sql.table(table)} match ${expression} limit ${most}))`;
  return (await db.selectFrom(counted.as('dihitung')).select('dihitung.n').executeTakeFirstOrThrow()).n;
}

/** Pieces of three letters, as the index of senders cuts names; at most 40. */
function pieces(key: string): string[] {
  const letters = [...key];
  const found = new Set<string>();
  for (let at = 0; at + 3 <= letters.length && found.size < 40; at++) found.add(letters.slice(at, at + 3).join(''));
  return [...found].filter((piece) => !piece.includes('"'));
}

/** Senders whose key shares pieces with this one, the most alike first; ids only. */
export async function sendersLike(db: ReadDb, key: string, most: number): Promise<number[]> {
  const words = pieces(key);
  if (words.length === 0) return [];
  const match = words.map((piece) => `"${piece}"`).join(' OR ');
  const found = sql<{
    id: number;
    nilai: number;
  }>`(select rowid as id, rank as nilai from cari_pengirim where cari_pengirim match ${match} order by rank limit ${most})`;
  const rows = await db.selectFrom(found.as('mirip')).select('mirip.id').orderBy('mirip.nilai').execute();
  return rows.map((row) => row.id);
}

export async function indexSender(db: WriteDb, id: number, key: string): Promise<void> {
  await sql`insert into cari_pengirim (rowid, kunci) values (${id}, ${key})`.execute(db);
}

/** Texts of many new records at once; none of them may be in the index yet. */
export async function indexNewTexts(
  db: WriteDb,
  table: SearchTable,
  rows: readonly { id: number; text: string }[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    const values = rows.slice(at, at + 500).map(({ id, text }) => sql`(${id}, ${text})`);
    await sql`insert into ${sql.table(table)} (rowid, teks) values ${sql.join(values)}`.execute(db);
  }
}
