/**
 * Full text. What people type becomes quoted words, so nothing of FTS5's own language is left in it: every word must occur, the last one as the
 * beginning of a word. One table per kind of record, rowid = the record's id, so "newest first" is the order of the index.
 */
import { type AliasedExpression, sql } from 'kysely';
import type { WriteDb } from './connection.ts';

export type SearchTable = 'cari_perkara' | 'cari_surat_masuk';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** More words than a person types; the rest cannot make a page of results better. */
const MOST_WORDS = 12;

/** The words of a typed text, as the index cuts them. */
export const wordsOf = (text: string): string[] => (text.match(WORD) ?? []).slice(0, MOST_WORDS);

/** A year, a running number: it is looked for as it stands. As a beginning, '2018' would be merged from every number that begins so. */
const WHOLE_NUMBER = /^\p{N}{4,}$/u;

/**
 * The FTS5 expression for a typed text; undefined when it has no word. A single last letter is left out while other words stand before it (the
 * person is still typing, and every document has a word with it).
 */
export function matchExpression(text: string): string | undefined {
  const words = wordsOf(text);
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const short = [...last].length < 2;
  if (short && words.length > 1) words.pop();
  const beginning = !short && !WHOLE_NUMBER.test(last);
  return words.map((word, at) => (at === words.length - 1 && beginning ? `"${word}"*` : `"${word}"`)).join(' ');
}

/**
 * Ids of the records that match, as a table `temuan(id)`, newest first; join it and order by `temuan.id desc` and it is read only as far as the
 * limit. `before`: only smaller ids (the next page). Undefined when there is no word to look for.
 */
export function matchText(
  table: SearchTable,
  text: string,
  before?: number,
): AliasedExpression<{ id: number }, 'temuan'> | undefined {
  const expression = matchExpression(text);
  if (expression === undefined) return undefined;
  const page = before === undefined ? sql`` : sql` and rowid < ${before}`;
  return sql<{
    id: number;
  }>`(select rowid as id from ${sql.table(table)} where ${sql.table(table)} match ${expression}${page} order by rowid desc)`.as<'temuan'>(
    'temuan',
  );
}

/** Puts the text of a record into the index, in place of what stood there. */
export async function indexText(db: WriteDb, table: SearchTable, id: number, text: string): Promise<void> {
  await removeText(db, table, id);
  await sql`insert into ${sql.table(table)} (rowid, teks) values (${id}, ${text})`.execute(db);
}

export async function removeText(db: WriteDb, table: SearchTable, id: number): Promise<void> {
  await sql`delete from ${sql.table(table)} where rowid = ${id}`.execute(db);
}
