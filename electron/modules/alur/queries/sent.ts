/** What I sent and where it is now: my last act on each case, newest first. */
import type { ReadContext } from '#electron/core/context.ts';
import type { JenisRiwayat } from '#shared/modules/alur/kalimat.ts';
import { accessOfCases, whereAccessible } from '../access.ts';
import { definitionsOf } from '../map.ts';
import { LIST_COLUMNS, namedRows } from './caseRows.ts';
import { sentenceOf } from './historyRows.ts';
import { pageOf, readCursor } from './paging.ts';
import { handsOf, inHands } from './whoHolds.ts';

/** Acts that pass work to somebody else. */
const SENDING: JenisRiwayat[] = [
  'mulai',
  'maju',
  'selesai',
  'kembali',
  'bagi',
  'alih',
  'bagianAjukan',
  'bagianSelesai',
  'bagianTolak',
  'bagianKembali',
  'bagianGanti',
];

/** Exported for the test of its query plan. */
export function sentRows(ctx: Pick<ReadContext, 'read' | 'session'>, before: number | undefined, limit: number) {
  const me = ctx.session.penggunaId;
  let rows = ctx.read
    .selectFrom('riwayat')
    .innerJoin('perkara', 'perkara.id', 'riwayat.perkara_id')
    .selectAll('riwayat')
    .select('riwayat.id as riwayat_id')
    .select(LIST_COLUMNS)
    .select('perkara.id as id')
    .where('riwayat.pencatat_id', '=', me)
    .where('riwayat.jenis', 'in', SENDING)
    .where(({ eb, not, exists }) =>
      not(
        exists(
          eb
            .selectFrom('riwayat as nanti')
            .select('nanti.id')
            .whereRef('nanti.perkara_id', '=', 'riwayat.perkara_id')
            // Not an index condition on purpose: the few later events of one case, never the many of one person.
            .where((later) => later(later.fn.coalesce('nanti.pencatat_id', later.lit(0)), '=', me))
            .whereRef('nanti.id', '>', 'riwayat.id')
            .where('nanti.jenis', 'in', SENDING),
        ),
      ),
    )
    .where((eb) =>
      whereAccessible(ctx.session, 'tampak', { keamanan: eb.ref('perkara.keamanan'), perkaraId: eb.ref('perkara.id') }),
    )
    .orderBy('riwayat.id', 'desc')
    .limit(limit);
  if (before !== undefined) rows = rows.where('riwayat.id', '<', before);
  return rows;
}

export async function sentByMe(ctx: ReadContext, input: { kursor?: string | undefined; batas: number }) {
  const before = readCursor(input.kursor, ['number'])?.[0];
  const found = await sentRows(ctx, before, input.batas + 1).execute();
  const { baris, berikut } = pageOf(found, input.batas, (row) => [row.riwayat_id]);
  const ids = baris.map((row) => row.id);
  const access = await accessOfCases(ctx.read, ctx.session, baris);
  const named = await namedRows(ctx.read, baris, access);
  const hands = await handsOf(ctx.read, ids);
  const definitions = await definitionsOf(
    ctx.read,
    baris.map((row) => row.rancangan_id),
  );
  return {
    baris: baris.map((row, at) => {
      const rancangan = definitions.get(row.rancangan_id)!;
      const aktor = rancangan.langkah.find((l) => l.id === row.langkah)?.aktor;
      const lane = rancangan.aktor.find((a) => a.id === aktor)?.nama ?? '';
      const event = { ...row, id: row.riwayat_id };
      return {
        ...named[at]!,
        terakhirSaya: sentenceOf(event, rancangan, access.get(row.id) === 'penuh'),
        waktuSaya: row.waktu,
        diTangan:
          row.status === 'berjalan'
            ? inHands(hands.get(row.id) ?? [], lane)
            : row.status === 'selesai'
              ? 'Selesai'
              : 'Dibatalkan',
      };
    }),
    berikut,
  };
}
