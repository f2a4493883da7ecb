/** Cuts a picture that is too wide for a sheet into parts that stand one below the other, each with the names of the lanes. */
import type { Bagan } from './bagan.ts';
import type { Persegi } from './baganLabels.ts';

export interface Potongan {
  /** Left edge in the picture and width of what is shown, without the names of the lanes; in px at zoom 1. */
  x: number;
  width: number;
}

/**
 * As few parts of about the same width as fit `maxWidth` px each (names of the lanes included), cut where neither a box nor a label
 * stands. One part when it all fits; a part is wider than asked only where boxes leave no other cut.
 */
export function sliceBagan(bagan: Bagan, maxWidth: number): Potongan[] {
  const total = bagan.width - bagan.laneWidth;
  const ruang = Math.max(1, maxWidth - bagan.laneWidth);
  const isi = [...bagan.boxes, ...bagan.edges.flatMap((g) => (g.label === undefined ? [] : [g.label]))];
  const calon = gaps(isi);
  const paling = Math.ceil(total / ruang);
  let hasil = cut(bagan, calon, ruang, paling);
  for (let jumlah = paling + 1; jumlah <= 2 * paling && hasil.some((p) => p.width > ruang); jumlah += 1)
    hasil = cut(bagan, calon, ruang, jumlah);
  return hasil;
}

/** The middles of the stretches where nothing stands. */
function gaps(isi: readonly Persegi[]): number[] {
  const hasil: number[] = [];
  let sampai: number | undefined;
  for (const k of isi.toSorted((a, b) => a.x - b.x)) {
    if (sampai !== undefined && k.x - sampai > 2) hasil.push((sampai + k.x) / 2);
    sampai = Math.max(sampai ?? 0, k.x + k.width);
  }
  return hasil;
}

/** `jumlah` parts, each cut at the place nearest to an even share. */
function cut(bagan: Bagan, calon: readonly number[], ruang: number, jumlah: number): Potongan[] {
  const batas: number[] = [bagan.laneWidth];
  for (let sisa = jumlah; sisa > 1; sisa -= 1) {
    const awal = batas.at(-1)!;
    const ideal = awal + (bagan.width - awal) / sisa;
    const dekat = calon
      .filter((x) => x > awal && x <= awal + ruang)
      .sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0];
    const lanjut = dekat ?? calon.find((x) => x > awal + ruang);
    if (lanjut === undefined) break;
    batas.push(lanjut);
  }
  batas.push(bagan.width);
  return batas.slice(1).map((akhir, i) => ({ x: batas[i]!, width: akhir - batas[i]! }));
}
