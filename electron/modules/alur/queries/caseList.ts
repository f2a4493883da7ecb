/** The cases that the caller may see, newest first, by process, status and words. */
import type { ReadContext } from '#electron/core/context.ts';
import { matchText } from '#electron/database/search.ts';
import { whereAccessible } from '../access.ts';
import { mapInForce } from '../map.ts';
import { caseRows, LIST_COLUMNS } from './caseRows.ts';
import { cappedAt, countUpTo, pageOf, readCursor } from './paging.ts';

interface ListInput {
  kursor?: string | undefined;
  batas: number;
  prosesId?: string | undefined;
  status?: 'berjalan' | 'selesai' | 'dibatalkan' | undefined;
  cari?: string | undefined;
}

/** The leaves under a process of the tree; the process itself when it is one. */
async function leavesUnder(ctx: ReadContext, prosesId: string): Promise<string[]> {
  const map = await mapInForce(ctx.read);
  const kode = map.prosesById.get(prosesId)?.kode;
  if (kode === undefined) return [prosesId];
  const below = map.daun.filter((p) => p.kode === kode || p.kode.startsWith(`${kode}.`));
  return below.map((p) => p.id);
}

export async function listCases(ctx: ReadContext, input: ListInput) {
  const before = readCursor(input.kursor, ['number'])?.[0];
  const words = input.cari === '' ? undefined : input.cari;
  const processes = input.prosesId === undefined ? undefined : await leavesUnder(ctx, input.prosesId);
  const all = words === undefined ? plain(ctx) : searched(ctx, words, undefined);
  const page = words === undefined ? plain(ctx) : searched(ctx, words, before);
  if (!all || !page) return { baris: [], berikut: null, jumlah: cappedAt(0) };

  const narrowed = (query: typeof page) => {
    let q = query.where((eb) =>
      whereAccessible(ctx.session, 'tampak', { keamanan: eb.ref('perkara.keamanan'), perkaraId: eb.ref('perkara.id') }),
    );
    if (input.status !== undefined) q = q.where('perkara.status', '=', input.status);
    const [only] = processes ?? [];
    if (processes?.length === 1 && only !== undefined) q = q.where('perkara.proses_id', '=', only);
    else if (processes) q = q.where('perkara.proses_id', 'in', processes);
    return q;
  };
  let rows = narrowed(page)
    .select(LIST_COLUMNS)
    .limit(input.batas + 1);
  if (before !== undefined && words === undefined) rows = rows.where('perkara.id', '<', before);
  const found = await rows.execute();
  const { baris, berikut } = pageOf(found, input.batas, (row) => [row.id]);
  return {
    baris: await caseRows(ctx, baris),
    berikut,
    jumlah: await countUpTo(ctx.read, narrowed(all).clearOrderBy().select('perkara.id')),
  };
}

const plain = (ctx: ReadContext) => ctx.read.selectFrom('perkara').orderBy('perkara.id', 'desc');

/** The index of words leads and gives the order; the case is looked up for each hit. */
function searched(ctx: ReadContext, words: string, before: number | undefined): ReturnType<typeof plain> | undefined {
  const found = matchText('cari_perkara', words, before);
  if (!found) return undefined;
  const query = ctx.read.selectFrom(found).innerJoin('perkara', 'perkara.id', 'temuan.id').orderBy('temuan.id', 'desc');
  // The table of hits only narrows: every column that is asked for is of `perkara`.
  return query as unknown as ReturnType<typeof plain>;
}
