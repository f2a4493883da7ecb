/**
 * The map as a tree, the way in for people. The document numbers P4 and P5 but gives them no heading; these two groups are ours,
 * stand in the tree marked (`milikKami`) and have no process behind them.
 */
import type { Peta, Proses } from './peta.ts';

export interface SimpulPeta {
  kode: string;
  nama: string;
  jenis: Proses['jenis'];
  /** Null for a group of ours: the document has no process there. */
  prosesId: string | null;
  /** True for the groups that the document leaves without heading; drawn marked. */
  milikKami: boolean;
  /** Has a flow of its own and can be started. */
  daun: boolean;
  jumlahLangkah: number;
  anak: SimpulPeta[];
}

/** Names for the numbers that the document leaves without heading, taken from what stands under them. */
export const KELOMPOK_KAMI: readonly { kode: string; nama: string; jenis: Proses['jenis'] }[] = [
  { kode: 'P4', nama: 'Perlindungan, Jaminan Sosial, dan Penanganan Fakir Miskin', jenis: 'inti' },
  { kode: 'P5', nama: 'Rehabilitasi Sosial', jenis: 'inti' },
];

/** Order of codes by their numbers: P6.3.2.2 before P6.3.2.10. */
export function compareKode(a: string, b: string): number {
  const angka = (kode: string) => kode.slice(1).split('.').map(Number);
  const [kiri, kanan] = [angka(a), angka(b)];
  for (let i = 0; i < Math.max(kiri.length, kanan.length); i += 1) {
    const beda = (kiri[i] ?? -1) - (kanan[i] ?? -1);
    if (beda !== 0) return beda;
  }
  return 0;
}

/** The roots in order of code, each with its children; a group of ours appears only where the map has no such process. */
export function petaTree(peta: Peta): SimpulPeta[] {
  const simpul = new Map<string, SimpulPeta>(
    peta.proses.map((p) => [
      p.kode,
      {
        kode: p.kode,
        nama: p.nama,
        jenis: p.jenis,
        prosesId: p.id,
        milikKami: false,
        daun: p.langkah.length > 0,
        jumlahLangkah: p.langkah.length,
        anak: [],
      },
    ]),
  );
  for (const kelompok of KELOMPOK_KAMI) {
    const berisi = peta.proses.some((p) => p.kode.startsWith(`${kelompok.kode}.`));
    if (!berisi || simpul.has(kelompok.kode)) continue;
    simpul.set(kelompok.kode, {
      ...kelompok,
      prosesId: null,
      milikKami: true,
      daun: false,
      jumlahLangkah: 0,
      anak: [],
    });
  }
  const akar: SimpulPeta[] = [];
  for (const s of [...simpul.values()].sort((a, b) => compareKode(a.kode, b.kode))) {
    const induk = s.kode.includes('.') ? simpul.get(s.kode.slice(0, s.kode.lastIndexOf('.'))) : undefined;
    (induk?.anak ?? akar).push(s);
  }
  return akar;
}
