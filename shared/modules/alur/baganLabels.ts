/**
 * Where the conditions of the edges stand: beside or above their edge, as near to where it leaves as there is room, never over a box
 * or another label, and off other edges where that can be had.
 */
import type { Titik } from './baganTracks.ts';

export interface Persegi {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PermintaanLabel {
  edge: number;
  points: readonly Titik[];
  width: number;
  height: number;
}

const JARAK = 3;

export const bertumpang = (a: Persegi, b: Persegi, sela = 0): boolean =>
  a.x < b.x + b.width + sela &&
  b.x < a.x + a.width + sela &&
  a.y < b.y + b.height + sela &&
  b.y < a.y + a.height + sela;

function melintas(a: Titik, b: Titik, p: Persegi): boolean {
  const [x1, x2, y1, y2] = [Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return x1 < p.x + p.width && p.x < x2 && y1 < p.y + p.height && p.y < y2
    ? true
    : bertumpang({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 }, p);
}

/** Candidate places along an edge, each with the length of way before it. */
function* calon({ points, width, height }: PermintaanLabel): Generator<{ kotak: Persegi; jauh: number; sisi: number }> {
  let jauh = 0;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const panjang = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    const arah = Math.sign(b.x - a.x + b.y - a.y);
    if (a.y === b.y)
      for (let t = 0; t <= Math.max(0, panjang - width); t += 8)
        for (const sisi of [0, 1]) {
          const kiri = arah > 0 ? a.x + t + JARAK : a.x - t - JARAK - width;
          const y = sisi === 0 ? a.y - height - JARAK + 1 : a.y + JARAK - 1;
          yield { kotak: { x: kiri, y, width, height }, jauh: jauh + t, sisi };
        }
    else
      for (let t = 0; t <= Math.max(0, panjang - height); t += 6)
        for (const sisi of [0, 1]) {
          const atas = arah > 0 ? a.y + t + JARAK : a.y - t - JARAK - height;
          const x = sisi === 0 ? a.x + JARAK : a.x - JARAK - width;
          yield { kotak: { x, y: atas, width, height }, jauh: jauh + t, sisi };
        }
    jauh += panjang;
  }
}

/**
 * A place for every label, or null where there is no room: then the caller makes room and asks again. `batas` is the drawing area.
 */
export function placeLabels(
  minta: readonly PermintaanLabel[],
  kotak: readonly Persegi[],
  semua: readonly (readonly Titik[])[],
  batas: Persegi,
): (Persegi | null)[] {
  const terpasang: Persegi[] = [];
  return minta.map((m) => {
    let terbaik: { kotak: Persegi; harga: number } | null = null;
    for (const { kotak: k, jauh, sisi } of calon(m)) {
      const dalam =
        k.x >= batas.x &&
        k.y >= batas.y &&
        k.x + k.width <= batas.x + batas.width &&
        k.y + k.height <= batas.y + batas.height;
      if (!dalam || kotak.some((p) => bertumpang(k, p, 1)) || terpasang.some((p) => bertumpang(k, p, 2))) continue;
      let harga = jauh * 0.25 + sisi * 2;
      for (const [i, points] of semua.entries())
        for (let j = 1; j < points.length; j += 1)
          if (melintas(points[j - 1]!, points[j]!, k)) harga += i === m.edge ? 50 : 70;
      if (terbaik === null || harga < terbaik.harga) terbaik = { kotak: k, harga };
    }
    if (terbaik === null) return null;
    terpasang.push(terbaik.kotak);
    return terbaik.kotak;
  });
}
