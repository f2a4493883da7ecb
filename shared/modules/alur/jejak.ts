/** The way of a case read back from its history: the rows that moved the token, in order. */
import type { Kunjungan } from './perkara.ts';
import { langkahOf, type Rancangan } from './rancangan.ts';

/** Kinds of history rows that put the token somewhere; 'tarik' takes the last of them away. */
export const GERAK = ['mulai', 'maju', 'kembali', 'batal', 'tarik'] as const;
export type Gerak = (typeof GERAK)[number];

export interface BarisGerak {
  jenis: Gerak;
  /** Where the token arrived; for 'tarik' the step that is in hand again. */
  ke: string;
  alasan: string | null;
}

/** Every arrival that still counts, the last one where the token stands. Throws an Error when the history does not fit together. */
export function jejakDari(rancangan: Rancangan, baris: readonly BarisGerak[]): Kunjungan[] {
  const jejak: Kunjungan[] = [];
  for (const { jenis, ke, alasan } of baris) {
    if (jenis === 'tarik') {
      jejak.pop();
      if (jejak.at(-1)?.langkah !== ke) throw new Error(`riwayat tidak bersambung: ditarik ke ${ke}`);
      continue;
    }
    if (jenis === 'mulai' && jejak.length > 0) throw new Error('riwayat tidak bersambung: dimulai dua kali');
    jejak.push({
      langkah: ke,
      aktor: langkahOf(rancangan, ke).aktor,
      cara: jenis,
      ...(alasan === null ? {} : { alasan }),
    });
  }
  return jejak;
}
