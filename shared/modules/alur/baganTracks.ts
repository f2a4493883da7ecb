/**
 * From ways over the lattice to lines on paper. Pieces of different edges that run over the same stretch of a line get tracks of
 * their own; tracks are then swapped as long as that saves crossings.
 */
import type { TitikKisi } from './baganRouting.ts';

export interface Titik {
  x: number;
  y: number;
}

/** One straight piece of an edge's way. */
export interface Ruas {
  edge: number;
  datar: boolean;
  /** Lattice index of the line it runs on. */
  garis: number;
  dari: number;
  sampai: number;
  kelompok: Kelompok;
  lajur: number;
}

/** Pieces that overlap on one line, directly or through others; they share its width. */
export interface Kelompok {
  jumlah: number;
  /** Track → place, from the top or left. */
  tempat: number[];
}

const DI_KOTAK = 0.4;

/** Cuts each way into straight pieces and gives every piece its track. */
export function assignTracks(jalur: readonly (readonly TitikKisi[])[]): Ruas[][] {
  const hasil = jalur.map((titik, edge) => pieces(titik, edge));
  const perGaris = new Map<string, Ruas[]>();
  for (const r of hasil.flat()) {
    const garis = `${r.datar ? 'h' : 'v'}${r.garis}`;
    perGaris.set(garis, [...(perGaris.get(garis) ?? []), r]);
  }
  for (const ruas of perGaris.values()) share(ruas);
  return hasil;
}

function pieces(titik: readonly TitikKisi[], edge: number): Ruas[] {
  const hasil: Ruas[] = [];
  const kosong: Kelompok = { jumlah: 1, tempat: [0] };
  for (let i = 1; i < titik.length; i += 1) {
    const [a, b] = [titik[i - 1]!, titik[i]!];
    const datar = a.y === b.y;
    const akhir = hasil.at(-1);
    if (akhir !== undefined && akhir.datar === datar) akhir.sampai = datar ? b.x : b.y;
    else
      hasil.push({
        edge,
        datar,
        garis: datar ? a.y : a.x,
        dari: datar ? a.x : a.y,
        sampai: datar ? b.x : b.y,
        kelompok: kosong,
        lajur: 0,
      });
  }
  return hasil;
}

/** The stretch a piece covers; inside the box where it begins or ends it covers only its own half. */
function rentang(r: Ruas): [number, number] {
  const kotak = (nilai: number) => nilai % 2 === 1 && r.garis % 2 === 1;
  const arah = r.sampai > r.dari ? 1 : -1;
  const dari = r.dari + (kotak(r.dari) ? arah * DI_KOTAK : 0);
  const sampai = r.sampai - (kotak(r.sampai) ? arah * DI_KOTAK : 0);
  return [Math.min(dari, sampai), Math.max(dari, sampai)];
}

function share(ruas: Ruas[]): void {
  const urut = ruas.map((r) => ({ r, rentang: rentang(r) })).sort((a, b) => a.rentang[0] - b.rentang[0]);
  let batas = Number.NEGATIVE_INFINITY;
  let kelompok: Kelompok = { jumlah: 0, tempat: [] };
  let ujung: number[] = [];
  for (const {
    r,
    rentang: [dari, sampai],
  } of urut) {
    if (dari > batas) {
      kelompok = { jumlah: 0, tempat: [] };
      ujung = [];
    }
    batas = Math.max(batas, sampai);
    const bebas = ujung.findIndex((u) => u < dari);
    const lajur = bebas >= 0 ? bebas : ujung.length;
    ujung[lajur] = sampai;
    if (bebas < 0) kelompok.tempat.push(kelompok.jumlah++);
    r.kelompok = kelompok;
    r.lajur = lajur;
  }
}

export const jumlahLajur = (ruas: readonly Ruas[], datar: boolean, garis: number): number =>
  Math.max(0, ...ruas.filter((r) => r.datar === datar && r.garis === garis).map((r) => r.kelompok.jumlah));

/** Where the pieces of one edge lie: for each piece the coordinate across its direction. */
export type Letak = (r: Ruas) => number;

/** Corner points between the two ends; `ujung` gives the point where the edge meets its box. */
export function corners(ruas: readonly Ruas[], letak: Letak, ujung: (awal: boolean, tetap: number) => Titik): Titik[] {
  const pertama = ruas[0]!;
  const terakhir = ruas.at(-1)!;
  const titik: Titik[] = [ujung(true, letak(pertama))];
  for (let i = 1; i < ruas.length; i += 1) {
    const [a, b] = [ruas[i - 1]!, ruas[i]!];
    titik.push(a.datar ? { x: letak(b), y: letak(a) } : { x: letak(a), y: letak(b) });
  }
  titik.push(ujung(false, letak(terakhir)));
  return titik;
}

const EPS = 0.01;

function silang(p: readonly Titik[], q: readonly Titik[]): number {
  let jumlah = 0;
  for (let i = 1; i < p.length; i += 1)
    for (let j = 1; j < q.length; j += 1) {
      const [a, b, c, d] = [p[i - 1]!, p[i]!, q[j - 1]!, q[j]!];
      if ((a.y === b.y) === (c.y === d.y)) continue;
      const [h1, h2, v1, v2] = a.y === b.y ? [a, b, c, d] : [c, d, a, b];
      const antaraX = v1.x > Math.min(h1.x, h2.x) + EPS && v1.x < Math.max(h1.x, h2.x) - EPS;
      const antaraY = h1.y > Math.min(v1.y, v2.y) + EPS && h1.y < Math.max(v1.y, v2.y) - EPS;
      if (antaraX && antaraY) jumlah += 1;
    }
  return jumlah;
}

const panjang = (p: readonly Titik[]) =>
  p.slice(1).reduce((n, t, i) => n + Math.abs(t.x - p[i]!.x) + Math.abs(t.y - p[i]!.y), 0);

/** Swaps neighbouring tracks as long as that saves crossings, or length at equal crossings. */
export function untangle(ruas: readonly (readonly Ruas[])[], gambar: (edge: number) => Titik[]): void {
  const kelompok = [...new Set(ruas.flat().map((r) => r.kelompok))].filter((k) => k.jumlah > 1);
  const edgesOf = new Map(
    kelompok.map(
      (k) =>
        [
          k,
          [
            ...new Set(
              ruas
                .flat()
                .filter((r) => r.kelompok === k)
                .map((r) => r.edge),
            ),
          ],
        ] as const,
    ),
  );
  const titik = ruas.map((_, i) => gambar(i));
  const nilai = (milik: readonly number[]) => {
    let jumlah = 0;
    for (const i of milik) {
      jumlah += panjang(titik[i]!) / 1000;
      for (let j = 0; j < titik.length; j += 1)
        if (j !== i) jumlah += silang(titik[i]!, titik[j]!) * (milik.includes(j) ? 0.5 : 1);
    }
    return jumlah;
  };
  for (let putaran = 0; putaran < 6; putaran += 1) {
    let membaik = false;
    for (const k of kelompok) {
      const milik = edgesOf.get(k)!;
      for (let a = 0; a < k.jumlah; a += 1)
        for (let b = a + 1; b < k.jumlah; b += 1) {
          const sebelum = nilai(milik);
          tukar(k, a, b);
          for (const i of milik) titik[i] = gambar(i);
          if (nilai(milik) < sebelum - 0.0001) membaik = true;
          else {
            tukar(k, a, b);
            for (const i of milik) titik[i] = gambar(i);
          }
        }
    }
    if (!membaik) return;
  }
}

function tukar(k: Kelompok, a: number, b: number): void {
  [k.tempat[a], k.tempat[b]] = [k.tempat[b]!, k.tempat[a]!];
}
