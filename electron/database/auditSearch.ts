/**
 * Search over the log. Indexing every row in its own transaction would cost more than the row itself, so rows are indexed in batches, by the append that fills
 * one; the few after the last batch are read as they are. Filters are words of the index too: a rare user in a common word is found at once.
 */
import { sql } from 'kysely';
import type { AuditRow } from './auditChain.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** Rows per batch; the search reads fewer than this many rows without the index. */
export const AUDIT_BATCH = 64;

/** Words that nobody types: recorder, operation, month and year. */
const recorder = (id: number): string => `xqp${id}`;
const operation = (name: string): string => `xqo${name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`;
const month = (waktu: string): string => `xqb${waktu.slice(0, 4)}${waktu.slice(5, 7)}`;
const year = (waktu: string): string => `xqt${waktu.slice(0, 4)}`;

const isSecret = (row: AuditRow): boolean => row.keamanan === 'rahasia' || row.keamanan === 'sangat_rahasia';

/** Every text inside a JSON value, without the names of its fields. */
function textsOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textsOf).join(' ');
  return '';
}

const valuesOf = (json: string | null): string => (json === null ? '' : textsOf(JSON.parse(json)));

/** What a row is found by. Of a secret record only who, what kind of act, when and where: its contents must not be found by guessing. */
export function auditText(row: AuditRow): string {
  const open = isSecret(row)
    ? []
    : [row.objek_label ?? '', row.alasan ?? '', valuesOf(row.sebelum), valuesOf(row.sesudah)];
  const marks = [
    operation(row.operasi),
    month(row.waktu),
    year(row.waktu),
    row.pencatat_id === null ? '' : recorder(row.pencatat_id),
  ];
  const refused = row.hasil === 'ditolak' ? 'ditolak' : '';
  return [row.pencatat_nama, row.pelaku_nama ?? '', row.tempat, refused, ...open, ...marks]
    .filter((part) => part !== '')
    .join(' ');
}

async function lastIndexed(db: ReadDb): Promise<number> {
  const newest = sql<{ seq: number }>`(select rowid as seq from cari_audit order by rowid desc limit 1)`.as<'terakhir'>(
    'terakhir',
  );
  const row = await db.selectFrom(newest).select('terakhir.seq').executeTakeFirst();
  return row?.seq ?? 0;
}

/** Puts all rows up to `upTo` that are not yet in the index there. */
export async function indexAudit(db: WriteDb, upTo: number): Promise<void> {
  const reader = db as unknown as ReadDb;
  for (let seq = await lastIndexed(reader); seq < upTo; ) {
    const rows = await reader
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', seq)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .limit(1_000)
      .execute();
    for (const row of rows)
      await sql`insert into cari_audit (rowid, teks) values (${row.seq}, ${auditText(row)})`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    seq = last.seq;
  }
}

export interface AuditFilter {
  /** Typed words; every one must occur. For each, the operations whose name for people has such a word. */
  words: { word: string; operations: readonly string[] }[];
  penggunaId?: number | undefined;
  operasi?: string | undefined;
  /** Instants: from (included) and until (excluded). */
  dari?: string | undefined;
  sampai?: string | undefined;
}

const isEmpty = ({ words, penggunaId, operasi, dari, sampai }: AuditFilter): boolean =>
  words.length === 0 && penggunaId === undefined && operasi === undefined && dari === undefined && sampai === undefined;

/** Marks that cover a span of instants, years where whole years lie in it: a superset, whose edges the caller checks. */
export function periodMarks(dari: string, sampai: string): string[] {
  const marks: string[] = [];
  const last = sampai.slice(0, 7);
  let [tahun, bulan] = [Number(dari.slice(0, 4)), Number(dari.slice(5, 7))];
  const text = (): string => `${String(tahun).padStart(4, '0')}-${String(bulan).padStart(2, '0')}`;
  while (text() <= last) {
    if (bulan === 1 && `${text().slice(0, 4)}-12` <= last) {
      marks.push(year(text()));
      tahun += 1;
    } else {
      marks.push(month(text()));
      bulan = bulan === 12 ? 1 : bulan + 1;
      if (bulan === 1) tahun += 1;
    }
  }
  return marks;
}

const EARLIEST = '1970-01-01T00:00:00.000Z';
const LATEST = '2199-12-31T00:00:00.000Z';

function expression(filter: AuditFilter): string {
  const parts = filter.words.map(({ word, operations }) => [`"${word}"*`, ...operations.map(operation)]);
  if (filter.penggunaId !== undefined) parts.push([recorder(filter.penggunaId)]);
  if (filter.operasi !== undefined) parts.push([operation(filter.operasi)]);
  if (filter.dari !== undefined || filter.sampai !== undefined)
    parts.push(periodMarks(filter.dari ?? EARLIEST, filter.sampai ?? LATEST));
  return parts.map((part) => `(${part.join(' OR ')})`).join(' AND ');
}

/** The same question, asked of one row that the index does not hold yet. */
function fits(row: AuditRow, filter: AuditFilter): boolean {
  const words = wordsIn(auditText(row));
  return (
    filter.words.every(
      ({ word, operations }) =>
        operations.includes(row.operasi) || words.some((known) => known.startsWith(folded(word))),
    ) &&
    (filter.penggunaId === undefined || row.pencatat_id === filter.penggunaId) &&
    (filter.operasi === undefined || row.operasi === filter.operasi) &&
    inPeriod(row.waktu, filter)
  );
}

const inPeriod = (waktu: string, { dari, sampai }: AuditFilter): boolean =>
  (dari === undefined || waktu >= dari) && (sampai === undefined || waktu < sampai);

/** As the index folds: without case and marks. */
const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A period that ends before it begins. */
const isImpossible = ({ dari, sampai }: AuditFilter): boolean =>
  dari !== undefined && sampai !== undefined && sampai <= dari;

/** Rows that fit, newest first. `before`: only rows with a smaller number. At most `limit` rows. */
export async function findAudit(
  db: ReadDb,
  filter: AuditFilter,
  before: number | undefined,
  limit: number,
): Promise<AuditRow[]> {
  if (isImpossible(filter)) return [];
  const below = before ?? Number.MAX_SAFE_INTEGER;
  const rows = db.selectFrom('audit').selectAll().orderBy('seq', 'desc');
  if (isEmpty(filter)) return rows.where('seq', '<', below).limit(limit).execute();
  const indexed = await lastIndexed(db);
  const fresh = (await rows.where('seq', '>', indexed).where('seq', '<', below).execute()).filter((row) =>
    fits(row, filter),
  );
  if (fresh.length >= limit) return fresh.slice(0, limit);
  return [...fresh, ...(await rowsFromIndex(db, filter, below, limit - fresh.length))];
}

/** Numbers of the rows that the index knows, newest first, as a table to read only as far as the limit. */
const found = (filter: AuditFilter, below: number) =>
  sql<{ seq: number }>`(
    select rowid as seq from cari_audit where cari_audit match ${expression(filter)} and rowid < ${below} order by rowid desc
  )`.as<'temuan'>('temuan');

const indexedRows = (db: ReadDb, filter: AuditFilter, below: number) =>
  db
    .selectFrom(found(filter, below))
    .innerJoin('audit', 'audit.seq', 'temuan.seq')
    .where('audit.waktu', '>=', filter.dari ?? EARLIEST)
    .where('audit.waktu', '<', filter.sampai ?? LATEST);

const rowsFromIndex = (db: ReadDb, filter: AuditFilter, below: number, limit: number): Promise<AuditRow[]> =>
  indexedRows(db, filter, below).selectAll('audit').orderBy('temuan.seq', 'desc').limit(limit).execute();

/** How many rows fit, counted up to `most`. */
export async function countAudit(db: ReadDb, filter: AuditFilter, most: number): Promise<number> {
  if (isImpossible(filter)) return 0;
  if (isEmpty(filter)) {
    const last = await db.selectFrom('audit').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
    return Math.min(last?.seq ?? 0, most);
  }
  const indexed = await lastIndexed(db);
  const fresh = await db.selectFrom('audit').selectAll().where('seq', '>', indexed).execute();
  const near = fresh.filter((row) => fits(row, filter)).length;
  const matches = indexedRows(db, filter, Number.MAX_SAFE_INTEGER).select('audit.seq').limit(most).as('matches');
  const { n } = await db
    .selectFrom(matches)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Math.min(near + n, most);
}
