/**
 * The register as a list. One plan per kind of question, none left to chance: the order's index leads and the rest is checked row by row; or the
 * running cases lead (they are few); or the few letters that match a text. A count stops at 10,000 and is made for the first page only.
 */
import type { SelectQueryBuilder } from 'kysely';
import type { ReadContext } from '#electron/core/context.ts';
import { isRunning } from '#electron/database/caseConditions.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { countMatches, noIndex, rowMatches } from '#electron/database/letterSearch.ts';
import { matchText } from '#electron/database/search.ts';
import type { LetterRow } from '#shared/modules/persuratan/contract.ts';
import { letterShown } from './access.ts';
import { readCursor, writeCursor } from './cursor.ts';
import {
  conditionsOf,
  LETTER_PROCESS,
  type LetterEb,
  type LetterFilter,
  type LetterTables,
  leadOf,
} from './filters.ts';
import { letterRows, ROW_COLUMNS, type RowFacts } from './letterRow.ts';
import { after, type LetterSort, type Order, orderOf, sortValues } from './order.ts';

export interface Selection {
  saring: LetterFilter;
  urut: LetterSort;
}

export const MOST_COUNTED = 10_000;
/** Up to so many matches are fetched and sorted; with more, walking the order and looking each row up among them is faster. */
const FEW_MATCHES = 30_000;

type LetterQuery = SelectQueryBuilder<LetterTables, 's' | 'p', object>;

interface Plan {
  query: LetterQuery;
  /** The order is not that of the leading index: sort what was found. */
  sorted: boolean;
}

/** `surat_masuk as s` with its case `perkara as p`, filtered and limited to what the session may see. */
export async function letterPlan(ctx: ReadContext, { saring, urut }: Selection): Promise<Plan | 'nothing'> {
  const db = ctx.read;
  const text = saring.cari === undefined || saring.cari === '' ? undefined : saring.cari;
  const matches = text === undefined ? 0 : await countMatches(db, 'cari_surat_masuk', text, FEW_MATCHES + 1);
  if (text !== undefined && matches === 0) return 'nothing';
  const lead = leadOf(saring, urut, ctx.today);
  const byMatches = text !== undefined && matches <= FEW_MATCHES && lead !== 'berjalan';
  const from =
    lead === 'berjalan'
      ? fromRunning(db)
      : byMatches
        ? fromMatches(db, text)
        : lead === 'berakhir'
          ? fromCases(db)
          : fromLetters(db);
  const query = from.where((eb) =>
    eb.and([
      letterShown(ctx.session, 'tampak'),
      ...conditionsOf(eb as LetterEb, saring, { now: ctx.now, lead, sort: urut }),
      ...(text !== undefined && !byMatches ? [rowMatches('cari_surat_masuk', text, eb.ref('s.id'))!] : []),
    ]),
  );
  const ownOrder = lead === 'urut' || (lead === 'sedikit' && urut.endsWith('agenda') && saring.tahun === undefined);
  return { query, sorted: byMatches || !ownOrder };
}

const fromLetters = (db: ReadDb): LetterQuery =>
  db.selectFrom('surat_masuk as s').leftJoin('perkara as p', 'p.id', 's.perkara_id') as unknown as LetterQuery;

const fromMatches = (db: ReadDb, text: string): LetterQuery =>
  db
    .selectFrom(matchText('cari_surat_masuk', text)!)
    .innerJoin('surat_masuk as s', 's.id', 'temuan.id')
    .leftJoin('perkara as p', 'p.id', 's.perkara_id') as unknown as LetterQuery;

const fromCases = (db: ReadDb): LetterQuery =>
  db.selectFrom('perkara as p').innerJoin('surat_masuk as s', 's.perkara_id', 'p.id') as unknown as LetterQuery;

const fromRunning = (db: ReadDb): LetterQuery =>
  fromCases(db)
    .where('p.proses_id', '=', LETTER_PROCESS)
    .where((eb) => isRunning(eb.ref('p.status')));

export const ordered = (query: LetterQuery, { columns, direction }: Order, sorted: boolean): LetterQuery =>
  columns.reduce(
    (q, column) => q.orderBy((eb) => (sorted ? noIndex(eb.ref(column)) : eb.ref(column)), direction),
    query,
  );

async function countLetters(ctx: ReadContext, { query }: Plan) {
  const { n } = await ctx.read
    .selectFrom(
      query
        .select('s.id')
        .limit(MOST_COUNTED + 1)
        .as('dihitung'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n > MOST_COUNTED ? { nilai: MOST_COUNTED, lebih: true } : { nilai: n, lebih: false };
}

export interface Page {
  baris: LetterRow[];
  berikut: string | null;
  jumlah: { nilai: number; lebih: boolean };
}

export async function listLetters(
  ctx: ReadContext,
  input: Selection & { kursor?: string | undefined; batas: number },
): Promise<Page> {
  const order = orderOf(input.urut, input.saring);
  const cursor = readCursor(input.kursor, order.columns.length);
  const plan = await letterPlan(ctx, input);
  if (plan === 'nothing') return { baris: [], berikut: null, jumlah: { nilai: 0, lebih: false } };
  const from = cursor ? plan.query.where((eb) => after(eb as LetterEb, order, cursor.values)) : plan.query;
  const rows = (await ordered(from, order, plan.sorted)
    .select(ROW_COLUMNS)
    .select(['s.kunci_urut', 's.urut_tanggal_surat', 's.kunci_pengirim'])
    .limit(input.batas + 1)
    .execute()) as (RowFacts & Record<string, unknown>)[];
  const page = rows.slice(0, input.batas);
  // A first page that is not full has told the count already.
  const told = cursor === undefined && rows.length <= input.batas ? { nilai: rows.length, lebih: false } : undefined;
  const count = cursor?.count ?? told ?? (await countLetters(ctx, plan));
  const last = page.at(-1);
  return {
    baris: await letterRows(ctx.read, page),
    berikut: rows.length > input.batas && last ? writeCursor({ values: sortValues(last, order), count }) : null,
    jumlah: count,
  };
}

/** Every letter of a selection for prints and exports, at most `most` and one more. */
export async function selectLetters(ctx: ReadContext, selection: Selection, most: number): Promise<RowFacts[]> {
  const plan = await letterPlan(ctx, selection);
  if (plan === 'nothing') return [];
  const order = orderOf(selection.urut, selection.saring);
  return (await ordered(plan.query, order, plan.sorted)
    .select(ROW_COLUMNS)
    .limit(most + 1)
    .execute()) as RowFacts[];
}
