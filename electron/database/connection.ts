/**
 * The only way to open the database file. One writer (data thread), one read-only connection (reader thread); every pragma stands here.
 * Handlers never see a connection: they get a kysely handle that is inside the running transaction.
 */
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteStatement } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import { faultOf } from './errors.ts';
import type { Schema } from './schema/schema.ts';

export type ReadDb = ReadonlyKysely<Schema>;
export type WriteDb = Kysely<Schema>;

/** 'Pnta' as a big-endian integer: marks the file as ours. */
export const APPLICATION_ID = 0x506e7461;

/** How long one program waits for another that briefly holds the file (a backup, a check), in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;
/** Compiled statements kept per connection: a module asks the same few hundred questions all day. */
const STATEMENT_CACHE = 500;

export interface Connection<Db> {
  readonly sqlite: Sqlite.Database;
  readonly db: Db;
  close(): void;
}

function cachedStatements(sqlite: Sqlite.Database) {
  const cache = new Map<string, SqliteStatement>();
  return {
    prepare(text: string): SqliteStatement {
      const known = cache.get(text);
      if (known) return known;
      const statement: SqliteStatement = sqlite.prepare(text);
      if (cache.size >= STATEMENT_CACHE) cache.delete(cache.keys().next().value!);
      cache.set(text, statement);
      return statement;
    },
    close: () => sqlite.close(),
  };
}

function open(file: string, readonly: boolean): Sqlite.Database {
  try {
    const sqlite = new Sqlite(file, { readonly, fileMustExist: readonly, timeout: BUSY_TIMEOUT_MS });
    try {
      sqlite.pragma('trusted_schema = OFF');
      sqlite.pragma('cell_size_check = ON');
      sqlite.pragma('foreign_keys = ON');
      if (!readonly) {
        sqlite.pragma('journal_mode = WAL');
        // NORMAL may lose the last commits at power loss; a number that was given out must stay given.
        sqlite.pragma('synchronous = FULL');
      }
      sqlite.pragma(`cache_size = ${readonly ? -32_000 : -16_000}`);
      sqlite.pragma('temp_store = MEMORY');
      sqlite.prepare('select count(*) from sqlite_schema').get();
      return sqlite;
    } catch (error) {
      sqlite.close();
      throw error;
    }
  } catch (error) {
    throw faultOf(error) ?? error;
  }
}

/** The writer. Creates the file when it is missing. Throws DatabaseFault. */
export function openWriter(file: string): Connection<WriteDb> {
  const sqlite = open(file, false);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: cachedStatements(sqlite) }) });
  return { sqlite, db, close: () => sqlite.close() };
}

/** A connection that cannot write. Throws DatabaseFault. */
export function openReader(file: string): Connection<ReadDb> {
  const sqlite = open(file, true);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: cachedStatements(sqlite) }) });
  return { sqlite, db: asReadonly(db), close: () => sqlite.close() };
}

/** The same handle, without the methods that write: for functions that queries and commands share. */
export const asReadonly = (db: WriteDb): ReadDb => db as unknown as ReadDb;

/** Runs `work` inside one transaction: all of it or nothing. `immediate` takes the write lock first. */
export async function inTransaction<T>(
  sqlite: Sqlite.Database,
  mode: 'read' | 'write',
  work: () => Promise<T>,
): Promise<T> {
  try {
    sqlite.exec(mode === 'write' ? 'begin immediate' : 'begin');
    try {
      const result = await work();
      sqlite.exec('commit');
      return result;
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('rollback');
      throw error;
    }
  } catch (error) {
    throw faultOf(error) ?? error;
  }
}
