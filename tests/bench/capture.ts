/**
 * What an operation asks of the database: the SQL that its handler compiled, with its values, taken from one run through the real dispatcher on a connection
 * that writes it down. Replayed on a bare connection it is the floor that no program can go below.
 */
import { Kysely, type LogEvent, SqliteDialect } from 'kysely';
import { authority, operations } from '#electron/compose/composition.ts';
import { foldersOf } from '#electron/compose/folders.ts';
import { AttachmentStore } from '#electron/core/attachments.ts';
import { Dispatcher } from '#electron/core/dispatch.ts';
import { asReadonly, type Connection, openReader, openWriter, type WriteDb } from '#electron/database/connection.ts';
import type { Schema } from '#electron/database/schema/schema.ts';
import { contract } from '#shared/modules/contract.ts';

type Sqlite = Connection<WriteDb>['sqlite'];
export type Value = string | number | null | Uint8Array;

export interface Statement {
  sql: string;
  values: readonly Value[];
}

export interface Call {
  operation: string;
  input: unknown;
  tokenHash: string;
}

export interface Captured {
  statements: Statement[];
  /** What the operation answered. */
  data: unknown;
}

/** A dispatcher whose statements are written down. `now`: the office's clock. */
export class Recorder {
  readonly #dispatcher: Dispatcher;
  readonly #close: () => void;
  #statements: Statement[] = [];

  constructor(dataDir: string, now: () => string) {
    const folders = foldersOf(dataDir);
    const reader = openReader(folders.database);
    const writer = openWriter(folders.database);
    this.#dispatcher = new Dispatcher({
      contract,
      operations,
      authority,
      clock: { now },
      files: new AttachmentStore(folders.attachments),
      dataDir,
      incidents: {
        write: (_operation, error) => {
          throw error;
        },
      },
      reader: { ...reader, db: asReadonly(this.#logging(reader.sqlite)) },
      writer: { ...writer, db: this.#logging(writer.sqlite) },
    });
    this.#close = () => {
      reader.close();
      writer.close();
    };
  }

  #logging(sqlite: Sqlite): WriteDb {
    return new Kysely<Schema>({
      dialect: new SqliteDialect({ database: { prepare: (sql) => sqlite.prepare(sql), close: () => undefined } }),
      log: (event: LogEvent) => {
        this.#statements.push({ sql: event.query.sql, values: event.query.parameters as readonly Value[] });
      },
    });
  }

  /** Runs one stage of an operation. @throws Error when it is refused */
  async run(stage: 'read' | 'write', call: Call): Promise<Captured> {
    this.#statements = [];
    const { reply } = await this.#dispatcher.run({ stage, place: 'setempat', ...call });
    if (!reply.ok) throw new Error(`${call.operation}: ${reply.error.code}: ${reply.error.message}`);
    return { statements: this.#statements, data: reply.data };
  }

  close(): void {
    this.#close();
  }
}

/** Replays captured questions on a bare connection, prepared once, in one read transaction. */
export function replayer(sqlite: Sqlite, statements: readonly Statement[]): () => void {
  const prepared = statements.map(({ sql, values }) => ({ statement: sqlite.prepare(sql), values }));
  const begin = sqlite.prepare('begin');
  const commit = sqlite.prepare('commit');
  return () => {
    begin.run();
    for (const { statement, values } of prepared) statement.all(...values);
    commit.run();
  };
}
