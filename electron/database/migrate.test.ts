import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID, openWriter } from './connection.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';

const fresh = () => openWriter(join(mkdtempSync(join(tmpdir(), 'migrasi-')), 'penata.db'));
const none = async () => {
  throw new Error('no backup is due');
};

describe('migrate', () => {
  it('brings an empty file to the schema, stamps it, and does nothing the second time', async () => {
    const { sqlite } = fresh();
    expect(await migrate(sqlite, none)).toEqual({ from: 0, to: MIGRATIONS.length });
    expect(sqlite.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(await migrate(sqlite, none)).toEqual({ from: MIGRATIONS.length, to: MIGRATIONS.length });
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(sqlite.pragma('synchronous', { simple: true })).toBe(2);
  });

  it('makes a backup before it changes a populated database, stops at the first error and leaves nothing of it', async () => {
    const { sqlite } = fresh();
    await migrate(sqlite, none);
    const next = [
      ...MIGRATIONS,
      { name: '0002-baik', up: 'create table baik (id integer primary key) strict' },
      {
        name: '0003-buruk',
        up: 'create table setengah (id integer primary key) strict; insert into tidak_ada values (1)',
      },
    ];
    let backups = 0;
    await expect(
      migrate(
        sqlite,
        async () => {
          backups += 1;
        },
        next,
      ),
    ).rejects.toThrow(/0003-buruk/);
    expect(backups).toBe(1);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length + 1);
    const tables = sqlite.prepare("select name from sqlite_schema where name in ('baik','setengah')").pluck().all();
    expect(tables).toEqual(['baik']);
  });

  it('refuses a migration that leaves rows without their parents', async () => {
    const { sqlite } = fresh();
    await migrate(sqlite, none);
    const next = [...MIGRATIONS, { name: '0002-yatim', up: "insert into jabatan_peran values (999, 'staf')" }];
    await expect(migrate(sqlite, async () => undefined, next)).rejects.toThrow(/0002-yatim/);
    expect(sqlite.prepare('select count(*) from jabatan_peran').pluck().get()).toBe(0);
  });

  it('refuses a newer database and a file that is not ours, in words', async () => {
    const { sqlite } = fresh();
    await migrate(sqlite, none);
    sqlite.pragma('user_version = 99');
    expect(() => schemaVersion(sqlite)).toThrow(/lebih baru/);
    const other = new Sqlite(':memory:');
    other.exec('create table lain (x)');
    expect(() => schemaVersion(other)).toThrow(/bukan basis data Penata/);
  });
});
