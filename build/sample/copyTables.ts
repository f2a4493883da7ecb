/**
 * The tables that hold a letter and its case, and how a row of a copied letter follows from the row it is a copy of: ids are counted, references
 * point to the copy's own rows, dates move by whole years, the rest stays. Set-based: one INSERT … SELECT per table and batch.
 */
import type { Connection, WriteDb } from '#electron/database/connection.ts';

export type Sqlite = Connection<WriteDb>['sqlite'];

export interface CopiedTable {
  name: string;
  /** Which case a row `x` belongs to. */
  owner: string;
  /** Numbers kept free for the rows of one letter; 0 where the key is made of references alone. */
  stride: number;
  /** Columns with civil dates or instants. */
  dates: readonly string[];
  /** Columns that take a value of the copy `n`, or of the row `t` and the copy. */
  set: Readonly<Record<string, string>>;
}

/** In the order in which their rows refer to each other. Copies are prepared in `salin` (letterCopies.ts), rows to copy in `contoh_*`. */
export const COPIED: readonly CopiedTable[] = [
  {
    name: 'perkara',
    owner: 'x.id',
    stride: 1,
    dates: ['mulai_pada', 'sejak', 'selesai_pada', 'tenggat', 'dibuka_pada'],
    set: { judul: 'n.judul', pemohon: 'n.pengirim_nama', objek_id: 'n.ke + 1', objek_nomor: 'n.objek_nomor' },
  },
  {
    name: 'surat_masuk',
    owner: 'x.perkara_id',
    stride: 1,
    dates: ['tanggal_terima', 'tanggal_surat', 'acara_tanggal', 'batas_balas', 'tenggat', 'dibuat_pada'],
    set: {
      tahun: 'n.tahun',
      periode: 'n.periode',
      urut: 'n.urut',
      nomor_agenda: 'n.nomor_agenda',
      kunci_urut: 'n.kunci_urut',
      pengirim_id: 'n.pengirim_id',
      pengirim_nama: 'n.pengirim_nama',
      kunci_pengirim: 'n.kunci_pengirim',
      nomor_surat: 'n.nomor_surat',
      kunci_nomor: 'n.kunci_nomor',
      hal: 'n.hal',
      pindaian: 'n.pindaian',
    },
  },
  { name: 'perkara_aktor', owner: 'x.perkara_id', stride: 0, dates: [], set: {} },
  { name: 'perkara_peserta', owner: 'x.perkara_id', stride: 0, dates: [], set: {} },
  { name: 'izin_akses', owner: 'x.perkara_id', stride: 8, dates: ['diberikan_pada', 'dicabut_pada'], set: {} },
  {
    name: 'bagian',
    owner: 'x.perkara_id',
    stride: 16,
    dates: ['dibuka_pada', 'dibuat_pada', 'selesai_pada', 'tenggat', 'sejak'],
    set: {},
  },
  {
    name: 'riwayat',
    owner: 'x.perkara_id',
    stride: 64,
    dates: ['waktu', 'sejak'],
    set: { pelaku_nama: 'case when t.pelaku_nama = n.pengirim_contoh then n.pengirim_nama else t.pelaku_nama end' },
  },
  { name: 'dokumen_langkah', owner: 'x.perkara_id', stride: 16, dates: ['diubah_pada'], set: {} },
  {
    name: 'disposisi',
    owner: 'x.perkara_id',
    stride: 16,
    dates: ['tanggal', 'batas_waktu', 'dicatat_pada'],
    set: {},
  },
  {
    name: 'disposisi_penerima',
    owner: '(select b.perkara_id from bagian b where b.id = x.bagian_id)',
    stride: 0,
    dates: ['diterima_fisik_pada'],
    set: {},
  },
  {
    name: 'tindak_lanjut',
    owner: '(select b.perkara_id from bagian b where b.id = x.bagian_id)',
    stride: 32,
    dates: ['tanggal', 'dicatat_pada'],
    set: {},
  },
  {
    name: 'ekspedisi',
    // A sheet with several letters belongs to none of them and is not copied.
    owner: `(select min(s.perkara_id) from ekspedisi_baris e join surat_masuk s on s.id = e.surat_masuk_id
      where e.ekspedisi_id = x.id having count(distinct s.id) = 1)`,
    stride: 8,
    dates: ['tanggal', 'dibuat_pada'],
    // Numbered at the end (numberSheets): below zero nothing clashes until then.
    set: { tahun: 'substr(t.tanggal, 1, 4) + n.geser', urut: '-(n.ke * 8 + 1 + t.lokal)' },
  },
  {
    name: 'ekspedisi_baris',
    owner: '(select s.perkara_id from surat_masuk s where s.id = x.surat_masuk_id)',
    stride: 16,
    dates: ['diterima_pada'],
    set: {},
  },
];
const BY_NAME = new Map(COPIED.map((table) => [table.name, table]));

interface Reference {
  column: string;
  table: string;
}

const columnsOf = (sqlite: Sqlite, table: string): { name: string; notnull: number; type: string; pk: number }[] =>
  // Generated columns are hidden here: they are made, not copied.
  sqlite.pragma(`table_info(${table})`) as { name: string; notnull: number; type: string; pk: number }[];

/** Columns that point to rows of copied tables. */
const referencesOf = (sqlite: Sqlite, table: string): Reference[] =>
  (sqlite.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[])
    .filter((key) => BY_NAME.has(key.table))
    .map((key) => ({ column: key.from, table: key.table }));

const shifted = (column: string): string =>
  `(substr(t.${column}, 1, 4) + n.geser) || replace(substr(t.${column}, 5), '-02-29', '-02-28')`;

/** Id of the row number `lokal` of the copy. */
const idOf = (stride: number, lokal: string): string => `n.ke * ${stride} + 1 + ${lokal}`;

/**
 * Puts the rows of these cases into temporary tables `contoh_*`, each with its number within the letter, and each reference as the number of
 * the row that it points to.
 * @throws Error when a row holds something that a copy would get wrong
 */
export function gatherTemplates(sqlite: Sqlite, cases: readonly number[]): void {
  sqlite.exec('create temp table contoh (perkara_id integer primary key)');
  const add = sqlite.prepare('insert into temp.contoh values (?)');
  for (const id of cases) add.run(id);
  for (const table of COPIED) gather(sqlite, table);
  refuseUncopied(sqlite);
}

function gather(sqlite: Sqlite, { name, owner, stride, dates, set }: CopiedTable): void {
  const columns = columnsOf(sqlite, name).map((column) => column.name);
  const references = referencesOf(sqlite, name);
  const order = columns.includes('id') ? 'x.id' : 'x.rowid';
  const key =
    stride > 0
      ? order
      : columns
          .slice(0, 2)
          .map((column) => `x.${column}`)
          .join(', ');
  const found = `(select lokal from temp.contoh_`;
  sqlite.exec(`
    create temp table contoh_${name} as
      select milik.perkara_id as contoh_perkara,
        row_number() over (partition by milik.perkara_id order by ${key}) - 1 as lokal,
        x.*
      from ${name} x join temp.contoh milik on milik.perkara_id = ${owner};
    create index temp.contoh_${name}_perkara on contoh_${name}(contoh_perkara, lokal);`);
  if (stride > 0) {
    sqlite.exec(`create unique index temp.contoh_${name}_id on contoh_${name}(id)`);
    const most = sqlite.prepare(`select coalesce(max(lokal), -1) + 1 from temp.contoh_${name}`).pluck().get() as number;
    if (most > stride) throw new Error(`${name}: a letter has ${most} rows, ${stride} numbers are kept for it`);
  }
  for (const { column, table } of references) {
    sqlite.exec(`
      alter table temp.contoh_${name} add column lokal_${column} integer;
      update temp.contoh_${name} as t set lokal_${column} =
        ${found}${table} r where r.id = t.${column} and r.contoh_perkara = t.contoh_perkara);`);
    refuse(sqlite, name, `${column} is not null and lokal_${column} is null`, `${column} points to another letter`);
  }
  for (const column of columns) {
    if (dates.includes(column) || column in set || references.some((r) => r.column === column)) continue;
    refuse(sqlite, name, `${column} glob '[12][0-9][0-9][0-9]-[01][0-9]*'`, `${column} holds a date and is not moved`);
  }
}

function refuse(sqlite: Sqlite, name: string, condition: string, why: string): void {
  if (sqlite.prepare(`select 1 from temp.contoh_${name} where ${condition} limit 1`).get() !== undefined)
    throw new Error(`${name}: ${why}`);
}

/** A table that hangs on a letter and is not copied must be empty for the letters that are. */
function refuseUncopied(sqlite: Sqlite): void {
  const tables = sqlite
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%'")
    .pluck()
    .all() as string[];
  for (const name of tables) {
    if (BY_NAME.has(name)) continue;
    for (const { column, table } of referencesOf(sqlite, name)) {
      const row = sqlite
        .prepare(`select 1 from ${name} x join temp.contoh_${table} t on t.id = x.${column} limit 1`)
        .get();
      if (row !== undefined) throw new Error(`${name} hangs on a letter and is not copied`);
    }
  }
}

/** One INSERT … SELECT per table: the rows of every copy that stands in `salin` now. */
export function copyStatements(sqlite: Sqlite): string[] {
  return COPIED.map((table) => {
    const references = referencesOf(sqlite, table.name);
    const values = columnsOf(sqlite, table.name).map(({ name }) => {
      const reference = references.find((r) => r.column === name);
      if (name === 'id') return [name, idOf(table.stride, 't.lokal')];
      if (reference) return [name, idOf(BY_NAME.get(reference.table)!.stride, `t.lokal_${name}`)];
      if (name in table.set) return [name, table.set[name]!];
      return [name, table.dates.includes(name) ? shifted(name) : `t.${name}`];
    });
    return `insert into ${table.name} (${values.map(([name]) => name).join(', ')})
      select ${values.map(([, value]) => value).join(', ')}
      from temp.salin n join temp.contoh_${table.name} t on t.contoh_perkara = n.contoh_perkara
      order by n.ke, t.lokal`;
  });
}

/** Run sheets of the copies get the numbers after those that were given in their year. */
export function numberSheets(sqlite: Sqlite): void {
  sqlite.exec(`
    create temp table lembar as
      select id, row_number() over (partition by tahun order by tanggal, id)
        + coalesce((select max(b.urut) from ekspedisi b where b.tahun = e.tahun and b.urut > 0), 0) as urut
      from ekspedisi e where urut < 0;
    create unique index temp.lembar_id on lembar(id);
    update ekspedisi set urut = (select l.urut from temp.lembar l where l.id = ekspedisi.id) where urut < 0;
    drop table temp.lembar;`);
}

/** Highest id that copies may use. */
const roomOf = (stride: number, copies: number): number => copies * stride;

/**
 * Rows that keep the numbers up to `copies` letters free, so that what is lived afterwards stands above them: the newest letters have the highest
 * ids. Foreign keys must be off. Removed by `releaseIds`.
 */
export function reserveIds(sqlite: Sqlite, copies: number): void {
  sqlite.pragma('ignore_check_constraints = ON');
  for (const { name, stride } of COPIED) {
    if (stride === 0) continue;
    const filled = columnsOf(sqlite, name).filter((column) => column.notnull === 1 && column.pk === 0);
    const columns = ['id', ...filled.map((column) => column.name)];
    const values = filled.map((column) => (column.type === 'TEXT' ? '' : 0));
    sqlite
      .prepare(`insert into ${name} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`)
      .run(roomOf(stride, copies), ...values);
  }
  sqlite.pragma('ignore_check_constraints = OFF');
}

export function releaseIds(sqlite: Sqlite, copies: number): void {
  for (const { name, stride } of COPIED)
    if (stride > 0) sqlite.prepare(`delete from ${name} where id = ?`).run(roomOf(stride, copies));
  sqlite.exec("delete from surat_masuk_bulan where bulan = ''");
}
