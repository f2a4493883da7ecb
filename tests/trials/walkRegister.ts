/** The whole register, page after page: every letter once, each in its place. */
import { senderKey } from '#electron/modules/persuratan/senders.ts';
import type { InputOf, OutputOf } from '#shared/contract/operation.ts';
import type { contract } from '#shared/modules/contract.ts';
import { kunciAgenda, kunciUrutPengirim } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { kunciUrutAgenda } from '#shared/rules/nomorAgenda.ts';

type List = (typeof contract)['suratMasuk.daftar'];
type Row = OutputOf<List>['baris'][number];
export type Order = NonNullable<InputOf<List>['urut']>;

/** Every order of all letters; `tenggat` lists only those that are not finished. */
export const WHOLE_ORDERS = [
  'agenda',
  '-agenda',
  'tanggalTerima',
  '-tanggalTerima',
  'tanggalSurat',
  '-tanggalSurat',
  'pengirim',
  '-pengirim',
] as const satisfies readonly Order[];

const KEYS: Readonly<Record<string, (row: Row) => string>> = {
  agenda: (row) => `${row.tahun} ${kunciAgenda(String(row.tahun), kunciUrutAgenda(row.nomorAgenda))}`,
  tanggalTerima: (row) => row.tanggalTerima,
  tanggalSurat: (row) => row.tanggalSurat ?? '',
  pengirim: (row) => kunciUrutPengirim(senderKey(row.pengirim)),
};

/**
 * Goes through all pages and answers how many letters there were.
 * @throws Error at the first letter that comes twice or out of its place
 */
export async function walkRegister(
  page: (input: InputOf<List>) => Promise<OutputOf<List>>,
  urut: Order,
  batas: number,
): Promise<number> {
  const down = urut.startsWith('-');
  const keyOf = KEYS[urut.replace('-', '')]!;
  const seen = new Set<number>();
  let last: { key: string; id: number } | undefined;
  let kursor: string | undefined;
  do {
    const { baris, berikut } = await page({ urut, batas, ...(kursor === undefined ? {} : { kursor }) });
    for (const row of baris) {
      const here = { key: keyOf(row), id: row.id };
      if (seen.has(row.id)) throw new Error(`${urut}: letter ${row.id} comes twice`);
      if (last && !follows(last, here, down)) throw new Error(`${urut}: letter ${row.id} comes after ${last.id}`);
      seen.add(row.id);
      last = here;
    }
    kursor = berikut ?? undefined;
  } while (kursor !== undefined);
  return seen.size;
}

/** Letters with equal keys stand in the order of their ids. */
function follows(a: { key: string; id: number }, b: { key: string; id: number }, down: boolean): boolean {
  const [low, high] = down ? [b, a] : [a, b];
  return low.key === high.key ? low.id < high.id : low.key < high.key;
}
