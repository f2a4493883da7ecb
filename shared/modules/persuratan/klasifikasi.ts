/**
 * The classification codes of Permendagri 83/2022, list for local government, that ships with the program (domain rule persuratan
 * §4.1): 10 classes, four levels, '400.9.14.5'. Segments are numbers: 400.9.2 stands before 400.9.10, and 400.1 is not 400.10.
 */
import baris from '#shared/data/klasifikasi-arsip.json' with { type: 'json' };

export interface Klasifikasi {
  kode: string;
  nama: string;
  /** 1 (class) to 4. */
  tingkat: number;
  /** Code above it; null for a class. */
  induk: string | null;
}

/** Shape of a code of the list; whether it is in the list is another question. */
export const isKodeKlasifikasi = (text: string): boolean => /^\d{3}(\.[1-9]\d{0,2}){0,5}$/.test(text);

/** A key by whose plain text order codes stand in the order of the tree: '400.9.14.5' → '400.009.014.005'. */
export const kunciUrutKlasifikasi = (kode: string): string =>
  kode
    .split('.')
    .map((segment) => segment.padStart(3, '0'))
    .join('.');

/** The code one level up: '400.9.14' → '400.9'; null for a class. */
export function indukKlasifikasi(kode: string): string | null {
  const end = kode.lastIndexOf('.');
  return end < 0 ? null : kode.slice(0, end);
}

/** A code list with its tree; the office may add codes of its own to the one that ships. */
export interface DaftarKlasifikasi {
  /** In the order of the tree. */
  semua: readonly Klasifikasi[];
  find(kode: string): Klasifikasi | undefined;
  /** Codes directly under one; null: the classes. */
  anak(kode: string | null): readonly Klasifikasi[];
  /** From the class down to the code itself; levels that the list does not have are left out. */
  jalur(kode: string): readonly Klasifikasi[];
}

/**
 * Builds a list from rows of code and name, in any order; of a code given twice the last name counts.
 * @throws RangeError when a code does not have the shape of one
 */
export function createDaftarKlasifikasi(rows: Iterable<readonly [kode: string, nama: string]>): DaftarKlasifikasi {
  const byCode = new Map<string, Klasifikasi>();
  for (const [kode, nama] of rows) {
    if (!isKodeKlasifikasi(kode)) throw new RangeError(`bukan kode klasifikasi: ${JSON.stringify(kode)}`);
    byCode.set(kode, { kode, nama, tingkat: kode.split('.').length, induk: indukKlasifikasi(kode) });
  }
  const semua = [...byCode.values()]
    .map((entry) => ({ entry, key: kunciUrutKlasifikasi(entry.kode) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);
  const children = Map.groupBy(semua, (entry) => entry.induk);

  return {
    semua,
    find: (kode) => byCode.get(kode),
    anak: (kode) => children.get(kode) ?? [],
    jalur(kode) {
      const path: Klasifikasi[] = [];
      for (let at: string | null = kode; at !== null; at = indukKlasifikasi(at)) {
        const entry = byCode.get(at);
        if (entry) path.unshift(entry);
      }
      return path;
    },
  };
}

let bawaan: DaftarKlasifikasi | undefined;

/** The list that ships, built when first asked for. */
export function klasifikasiBawaan(): DaftarKlasifikasi {
  bawaan ??= createDaftarKlasifikasi(baris.map(([kode = '', nama = '']) => [kode, nama] as const));
  return bawaan;
}
