/** Sizes of the picture: how wide each channel and how high each row becomes, and where that puts everything. */
import type { Persegi } from './baganLabels.ts';
import type { Penempatan } from './baganPlacement.ts';
import { wrapText } from './baganText.ts';
import { jumlahLajur, type Letak, type Ruas } from './baganTracks.ts';
import type { Rancangan } from './rancangan.ts';

/** In px at zoom 1. */
export const UKURAN = {
  huruf: 11,
  barisTeks: 13,
  hurufLabel: 10,
  barisLabel: 12,
  lebarLabel: 74,
  lebarKotak: 128,
  /** Width of the text in a box. */
  teksKotak: 118,
  tinggiKotak: 36,
  /** How far the slanted sides of a decision go in. */
  miring: 9,
  lebarLajur: 112,
  sela: 9,
  kanalTegak: 24,
  kanalDatar: 12,
  /** Between the border of a lane and its first row. */
  bawahBatas: 8,
  percobaanLabel: 6,
} as const;

export interface Tata {
  width: number;
  height: number;
  kotak: ReadonlyMap<string, Persegi>;
  lajur: readonly { y: number; height: number; lines: string[] }[];
  /** Right of the names of the lanes. */
  area: Persegi;
  letak: Letak;
}

interface Label {
  width: number;
  height: number;
}

export function tataLetak(
  rancangan: Rancangan,
  tempat: Penempatan,
  ruas: readonly (readonly Ruas[])[],
  teks: ReadonlyMap<string, string[]>,
  labels: readonly (Label | null)[],
  lebih: { kolom: ReadonlyMap<number, number>; baris: ReadonlyMap<number, number> },
): Tata {
  const datar = ruas.flat();
  const perluLabel = ruangLabel(ruas, labels);
  const jumlahBaris = tempat.barisPerLajur.reduce((a, b) => a + b, 0);
  const barisAwal = tempat.barisPerLajur.map((_, i) => tempat.barisPerLajur.slice(0, i).reduce((a, b) => a + b, 0));

  // columns
  const kanalX: number[] = [];
  const lebarKanal: number[] = [];
  let x: number = UKURAN.lebarLajur;
  for (let i = 0; i <= tempat.kolom; i += 1) {
    const n = jumlahLajur(datar, false, 2 * i);
    lebarKanal[i] =
      Math.max(UKURAN.kanalTegak, 15 + n * UKURAN.sela, perluLabel.kolom.get(2 * i) ?? 0) +
      (lebih.kolom.get(2 * i) ?? 0);
    if ((i === 0 || i === tempat.kolom) && n === 0) lebarKanal[i] = 14 + (lebih.kolom.get(2 * i) ?? 0);
    kanalX[i] = x;
    x += lebarKanal[i]! + (i < tempat.kolom ? UKURAN.lebarKotak : 0);
  }
  const width = x;

  // rows
  const tinggiBaris = Array.from({ length: jumlahBaris }, (): number => UKURAN.tinggiKotak);
  for (const l of rancangan.langkah) {
    const s = tempat.sel.get(l.id)!;
    const r = (barisAwal[s.lajur] ?? 0) + s.baris;
    tinggiBaris[r] = Math.max(tinggiBaris[r]!, teks.get(l.id)!.length * UKURAN.barisTeks + 12);
  }
  const namaLajur = rancangan.aktor.map((a) => wrapText(a.nama, UKURAN.lebarLajur - 14, UKURAN.huruf, true));
  const batas = new Set(barisAwal);
  const kanalY: number[] = [];
  const zona: number[] = [];
  const barisY: number[] = [];
  const lajur: { y: number; height: number; lines: string[] }[] = [];
  let y = 0;
  for (let j = 0; j <= jumlahBaris; j += 1) {
    const n = jumlahLajur(datar, true, 2 * j);
    const minimum = n === 0 ? (j === 0 || j === jumlahBaris ? 4 : UKURAN.kanalDatar) : 10 + n * UKURAN.sela;
    zona[j] = Math.max(minimum, perluLabel.baris.get(2 * j) ?? 0) + (lebih.baris.get(2 * j) ?? 0);
    kanalY[j] = y;
    y += zona[j]!;
    if (batas.has(j) || j === jumlahBaris) {
      const sebelum = lajur.at(-1);
      if (sebelum !== undefined) {
        const kurang = sebelum.lines.length * UKURAN.barisTeks + 14 - (y - sebelum.y);
        if (kurang > 0) y += kurang;
        sebelum.height = y - sebelum.y;
      }
      if (j < jumlahBaris) {
        lajur.push({ y: j === 0 ? 0 : y, height: 0, lines: namaLajur[lajur.length]! });
        y += UKURAN.bawahBatas;
      }
    }
    if (j === jumlahBaris) break;
    barisY[j] = y;
    y += tinggiBaris[j]!;
  }

  const kotak = new Map<string, Persegi>(
    [...tempat.sel].map(([id, s]) => {
      const r = (barisAwal[s.lajur] ?? 0) + s.baris;
      return [
        id,
        {
          x: kanalX[s.kolom]! + lebarKanal[s.kolom]!,
          y: barisY[r]!,
          width: UKURAN.lebarKotak,
          height: tinggiBaris[r]!,
        },
      ];
    }),
  );
  const letak: Letak = (r) => {
    const { jumlah, tempat: urutan } = r.kelompok;
    const geser = (urutan[r.lajur] ?? 0) - (jumlah - 1) / 2;
    const i = Math.floor(r.garis / 2);
    if (r.garis % 2 === 0) {
      const [awal, ukuran] = r.datar ? [kanalY[i]!, zona[i]!] : [kanalX[i]!, lebarKanal[i]!];
      return awal + ukuran / 2 + geser * UKURAN.sela;
    }
    const [awal, ukuran] = r.datar ? [barisY[i]!, tinggiBaris[i]!] : [kanalX[i]! + lebarKanal[i]!, UKURAN.lebarKotak];
    const sela = jumlah > 1 ? Math.min(r.datar ? 11 : 16, (ukuran - 14) / (jumlah - 1)) : 0;
    return awal + ukuran / 2 + geser * sela;
  };
  return {
    width,
    height: y,
    kotak,
    lajur,
    area: { x: UKURAN.lebarLajur, y: 0, width: width - UKURAN.lebarLajur, height: y },
    letak,
  };
}

/** The channel in which a labelled edge first turns gets room for the label. */
function ruangLabel(
  ruas: readonly (readonly Ruas[])[],
  labels: readonly (Label | null)[],
): { kolom: Map<number, number>; baris: Map<number, number> } {
  const hasil = { kolom: new Map<number, number>(), baris: new Map<number, number>() };
  for (const [i, label] of labels.entries()) {
    const pertama = ruas[i]?.[0];
    if (label === null || pertama === undefined) continue;
    const kanal = pertama.dari + Math.sign(pertama.sampai - pertama.dari);
    const peta = pertama.datar ? hasil.kolom : hasil.baris;
    const perlu = pertama.datar ? label.width + 14 : label.height + 6;
    peta.set(kanal, Math.max(peta.get(kanal) ?? 0, perlu));
  }
  return hasil;
}
