/** What a database file says about itself: used to prove a copy and to describe a backup. Plain SQL, since a copy may have an older schema. */
import type Sqlite from 'better-sqlite3';
import { type ChainReport, chainHead, verifyChain } from './auditChain.ts';
import { APPLICATION_ID } from './connection.ts';
import { schemaVersion } from './migrate.ts';

export interface OfficeFacts {
  /** Name of the office; empty before the first start was completed. */
  kantor: string;
  skema: number;
  /** Rows of every table by its name. */
  jumlah: Record<string, number>;
  nomorAgendaTerakhir: string | null;
  audit: ChainReport;
  /** Hash of the last row of the log, whether the chain before it is whole or not. */
  kepalaAudit: string;
  /** SHA-256 of every file that a row speaks of. */
  berkas: string[];
}

/** IANA zone of the office, for names that people read. */
export function zoneOf(sqlite: Sqlite.Database): string {
  const stored = newestSetting(sqlite, 'zona');
  return typeof stored === 'string' ? stored : 'Asia/Jakarta';
}

/** The first thing wrong with the file's structure, in words; undefined when there is none. `quick` skips the comparison of indexes. */
export function structuralFault(sqlite: Sqlite.Database, quick = false): string | undefined {
  const said = sqlite.pragma(quick ? 'quick_check(1)' : 'integrity_check(1)', { simple: true });
  if (said !== 'ok') return 'struktur berkas basis data rusak';
  const orphans = sqlite.pragma('foreign_key_check') as { table: string }[];
  return orphans.length === 0 ? undefined : `${orphans.length} baris menunjuk ke baris yang tidak ada`;
}

/** Every table that holds rows of the office: not the full-text index (made from them), nor SQLite's own. */
export function tablesOf(sqlite: Sqlite.Database): string[] {
  return sqlite
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%' order by name",
    )
    .pluck()
    .all() as string[];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function has(sqlite: Sqlite.Database, table: string): boolean {
  return sqlite.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(table) !== undefined;
}

function newestSetting(sqlite: Sqlite.Database, key: string): unknown {
  if (!has(sqlite, 'setelan')) return undefined;
  const text = sqlite
    .prepare('select nilai from setelan where kunci = ? order by berlaku_sejak desc limit 1')
    .pluck()
    .get(key) as string | undefined;
  return text === undefined ? undefined : JSON.parse(text);
}

export function officeName(sqlite: Sqlite.Database): string {
  const identity = newestSetting(sqlite, 'kantor');
  return typeof identity === 'object' && identity !== null && 'nama' in identity && typeof identity.nama === 'string'
    ? identity.nama
    : '';
}

/** Agenda number of the letter that was numbered last; null when there is none. */
export function lastAgendaNumber(sqlite: Sqlite.Database): string | null {
  if (!has(sqlite, 'surat_masuk')) return null;
  const number = sqlite
    .prepare('select nomor_agenda from surat_masuk where urut is not null order by periode desc, urut desc limit 1')
    .pluck()
    .get() as string | undefined;
  return number ?? null;
}

/** SHA-256 of every stored file that a row speaks of. */
export function referencedFiles(sqlite: Sqlite.Database): string[] {
  const sources = ['lampiran', 'terbitan'].filter((table) => has(sqlite, table));
  if (sources.length === 0) return [];
  const union = sources.map((table) => `select sha256 from ${table}`).join(' union ');
  return sqlite.prepare(`${union} order by 1`).pluck().all() as string[];
}

/** Reads the facts. Walks the whole audit chain. Throws DatabaseFault for a foreign or a newer file. */
export function officeFacts(sqlite: Sqlite.Database): OfficeFacts {
  const skema = schemaVersion(sqlite);
  const jumlah = Object.fromEntries(
    tablesOf(sqlite).map((name) => [
      name,
      sqlite
        .prepare(`select count(*) from ${quoted(name)}`)
        .pluck()
        .get() as number,
    ]),
  );
  return {
    kantor: officeName(sqlite),
    skema,
    jumlah,
    nomorAgendaTerakhir: lastAgendaNumber(sqlite),
    audit: verifyChain(sqlite),
    kepalaAudit: chainHead(sqlite).head,
    berkas: referencedFiles(sqlite),
  };
}

/** True for a file of Penata, whatever its version. */
export const isPenata = (sqlite: Sqlite.Database): boolean =>
  sqlite.pragma('application_id', { simple: true }) === APPLICATION_ID;

/** All rows of all tables as text, sorted: two offices with the same dump hold the same records. `without`: tables to leave out. */
export function* logicalDump(sqlite: Sqlite.Database, without: readonly string[] = []): Generator<string> {
  for (const name of tablesOf(sqlite)) {
    if (without.includes(name)) continue;
    const columns = (sqlite.pragma(`table_info(${quoted(name)})`) as { name: string }[]).map((column) => column.name);
    const list = columns.map(quoted).join(', ');
    yield `# ${name} (${columns.join(', ')})`;
    for (const row of sqlite
      .prepare(`select ${list} from ${quoted(name)} order by ${list}`)
      .raw()
      .iterate()) {
      yield JSON.stringify(row);
    }
  }
}
