/**
 * Brings a database to the program's schema: (1) refuse a file that is not ours or is newer, (2) verified backup when there is something to lose,
 * (3) foreign keys off, (4) each migration in one transaction that ends with foreign_key_check and the version stamp, (5) stop at the first error.
 * kysely's own migrator does not wrap SQLite migrations in a transaction and returns its error instead of throwing it.
 */
import type Sqlite from 'better-sqlite3';
import { APPLICATION_ID } from './connection.ts';
import { DatabaseFault, faultOf } from './errors.ts';
import { MIGRATIONS, type Migration } from './migrations/all.ts';

export interface MigrationReport {
  from: number;
  to: number;
}

const numberOf = (sqlite: Sqlite.Database, pragma: string): number => Number(sqlite.pragma(pragma, { simple: true }));

/** Schema version of the file; 0 for an empty one. Throws DatabaseFault for a foreign or a newer file. */
export function schemaVersion(sqlite: Sqlite.Database, migrations: readonly Migration[] = MIGRATIONS): number {
  const tables = sqlite.prepare("select count(*) as n from sqlite_schema where type = 'table'").get() as { n: number };
  if (tables.n === 0) return 0;
  if (numberOf(sqlite, 'application_id') !== APPLICATION_ID) {
    throw new DatabaseFault('bukan-penata', 'Berkas ini bukan basis data Penata. Pilih folder data yang benar.');
  }
  const version = numberOf(sqlite, 'user_version');
  if (version > migrations.length) {
    throw new DatabaseFault(
      'lebih-baru',
      `Basis data ini dibuat oleh Penata yang lebih baru (skema ${version}, program ini mengenal ${migrations.length}). Pasang Penata versi terbaru, atau pulihkan cadangan dari versi ini.`,
    );
  }
  return version;
}

/**
 * @param backup makes a verified backup; called once, only when a non-empty database is about to change
 */
export async function migrate(
  sqlite: Sqlite.Database,
  backup: (fromVersion: number) => Promise<void>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<MigrationReport> {
  const from = schemaVersion(sqlite, migrations);
  if (from === migrations.length) return { from, to: from };
  if (from > 0) await backup(from);
  sqlite.pragma('foreign_keys = OFF');
  try {
    for (let version = from; version < migrations.length; version += 1) {
      const migration = migrations[version]!;
      try {
        sqlite.transaction(() => {
          sqlite.exec(migration.up);
          const broken = sqlite.pragma('foreign_key_check') as unknown[];
          if (broken.length > 0) throw new Error(`foreign_key_check: ${broken.length} baris`);
          sqlite.pragma(`application_id = ${APPLICATION_ID}`);
          sqlite.pragma(`user_version = ${version + 1}`);
        })();
      } catch (error) {
        throw (
          faultOf(error) ??
          new DatabaseFault(
            'migrasi',
            `Penyesuaian basis data "${migration.name}" gagal dan dibatalkan; data tidak berubah. Cadangan sebelum penyesuaian tersimpan di folder cadangan.`,
            error,
          )
        );
      }
    }
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
  return { from, to: migrations.length };
}
