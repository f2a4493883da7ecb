/**
 * Conditions whose constants must stand in the SQL text: SQLite uses a partial index only when it can see that the condition implies
 * the index's own, and a bound parameter tells it nothing.
 */
import { type Expression, type SqlBool, sql } from 'kysely';

/** `column` is 'berjalan'; for perkara_berjalan. */
export const isRunning = (column: Expression<string>): Expression<SqlBool> => sql<SqlBool>`${column} = 'berjalan'`;

/** `column` is not 'berjalan'; for perkara_akhir. */
export const hasEnded = (column: Expression<string>): Expression<SqlBool> => sql<SqlBool>`${column} <> 'berjalan'`;

/** `column` is rahasia or sangat_rahasia; for perkara_tersegel. */
export const isSealed = (column: Expression<string>): Expression<SqlBool> =>
  sql<SqlBool>`${column} in ('rahasia','sangat_rahasia')`;
