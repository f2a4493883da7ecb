/** In whose hands cases are now, as a person says it. */
import type { ReadDb } from '#electron/database/connection.ts';
import { receiverNames } from '#electron/modules/instansi/index.ts';

interface Hand {
  penerima: string;
  nama: string;
  sebagai: 'pelaku' | 'pencatat';
  bagianId: number | null;
  luar: boolean;
}

/** The turns of each case with the names behind their receivers; two questions, however many cases. */
export async function handsOf(db: ReadDb, perkaraIds: readonly number[]): Promise<Map<number, Hand[]>> {
  if (perkaraIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('giliran')
    .select(['perkara_id', 'penerima', 'sebagai', 'bagian_id', 'luar'])
    .where('perkara_id', 'in', [...perkaraIds])
    .orderBy('id')
    .execute();
  const names = await receiverNames(
    db,
    rows.map((row) => row.penerima),
  );
  const hands = rows.map((row) => ({
    perkaraId: row.perkara_id,
    penerima: row.penerima,
    nama: names.get(row.penerima) ?? row.penerima,
    sebagai: row.sebagai,
    bagianId: row.bagian_id,
    luar: row.luar === 1,
  }));
  return Map.groupBy(hands, (hand) => hand.perkaraId);
}

/** "Kepala Dinas", "Bappeda (dicatat Subbagian Perencanaan)", "Kabid Rehsos, Kabid Linjamsos". */
export function inHands(hands: readonly Hand[], aktor: string): string {
  const unique = (names: string[]) => [...new Set(names)].join(', ');
  const acting = unique(hands.filter((hand) => hand.sebagai === 'pelaku').map((hand) => hand.nama));
  if (acting !== '') return acting;
  const writing = unique(hands.map((hand) => hand.nama));
  return writing === '' ? aktor : `${aktor} (dicatat ${writing})`;
}
