/**
 * Which cell of the grid each step stands in: its lane gives the rows, its rank the column. A step never stands left of a step that
 * leads to it; in one lane it stands right of it. A step of another lane may stand straight below or above the one that leads to it,
 * which keeps long processes readable. Alternatives of one lane may stand one above the other.
 */
import type { LangkahRancangan, Rancangan } from './rancangan.ts';

export interface Sel {
  lajur: number;
  /** Row inside the lane, from 0 at the top. */
  baris: number;
  kolom: number;
}

export interface Penempatan {
  sel: ReadonlyMap<string, Sel>;
  kolom: number;
  /** Rows of each lane, in order of lanes. */
  barisPerLajur: readonly number[];
}

const JAUH = 3;

const semuaLanjutan = (l: LangkahRancangan) => [...l.berikut, ...l.dimatikan];

/** Steps that lead to a step over edges to later steps, directly and altogether. */
function pendahulu(rancangan: Rancangan): { langsung: Map<string, string[]>; semua: Map<string, Set<string>> } {
  const urut = new Map(rancangan.langkah.map((l) => [l.id, l.urut]));
  const langsung = new Map<string, string[]>(rancangan.langkah.map((l) => [l.id, []]));
  for (const l of rancangan.langkah)
    for (const b of semuaLanjutan(l)) if ((urut.get(b.ke) ?? 0) > l.urut) langsung.get(b.ke)?.push(l.id);
  const semua = new Map<string, Set<string>>();
  for (const l of rancangan.langkah) {
    const hasil = new Set<string>();
    for (const p of langsung.get(l.id) ?? []) for (const x of [p, ...(semua.get(p) ?? [])]) hasil.add(x);
    semua.set(l.id, hasil);
  }
  return { langsung, semua };
}

/** Steps that only lead back (repairs) stand aside, so that the way ahead stays straight: from them no end lies ahead. */
function keSamping(rancangan: Rancangan): Set<string> {
  const urut = new Map(rancangan.langkah.map((x) => [x.id, x.urut]));
  const maju = new Set<string>();
  for (const l of rancangan.langkah.toReversed())
    if (l.jenis === 'selesai' || semuaLanjutan(l).some((b) => (urut.get(b.ke) ?? 0) > l.urut && maju.has(b.ke)))
      maju.add(l.id);
  return new Set(rancangan.langkah.filter((l) => !maju.has(l.id)).map((l) => l.id));
}

class Papan {
  readonly sel = new Map<string, Sel>();
  /** Rows in use of each lane: the first may lie above the one with which the lane began. */
  readonly rentang: { atas: number; bawah: number }[];
  kolom = 0;
  /** Straight vertical connections in a column: from and to as lane and row. */
  readonly tegak: { kolom: number; dari: Sel; ke: Sel }[] = [];

  constructor(lajur: number) {
    this.rentang = Array.from({ length: lajur }, () => ({ atas: 0, bawah: 0 }));
  }

  terisi(lajur: number, baris: number, kolom: number): boolean {
    return [...this.sel.values()].some((s) => s.lajur === lajur && s.baris === baris && s.kolom === kolom);
  }

  /** Nothing stands between the two cells of one column, and no other connection passes either of them. */
  tegakBebas(a: Sel, b: Sel): boolean {
    const [atas, bawah] = tinggi(a) < tinggi(b) ? [a, b] : [b, a];
    const antara = (s: Sel) => s.kolom === a.kolom && tinggi(s) > tinggi(atas) && tinggi(s) < tinggi(bawah);
    if ([...this.sel.values()].some(antara)) return false;
    return !this.tegak.some((t) => {
      if (t.kolom !== a.kolom) return false;
      const [t1, t2] = [Math.min(tinggi(t.dari), tinggi(t.ke)), Math.max(tinggi(t.dari), tinggi(t.ke))];
      return tinggi(atas) < t2 && t1 < tinggi(bawah);
    });
  }

  /** A box here would stand in the way of a straight connection. */
  menghalangi(s: Sel): boolean {
    return this.tegak.some((t) => {
      const [t1, t2] = [Math.min(tinggi(t.dari), tinggi(t.ke)), Math.max(tinggi(t.dari), tinggi(t.ke))];
      return t.kolom === s.kolom && t1 < tinggi(s) && tinggi(s) < t2;
    });
  }
}

/** Order from top to bottom over all lanes. */
const tinggi = (s: Sel) => s.lajur * 1000 + s.baris;

export function place(rancangan: Rancangan): Penempatan {
  const lajurOf = new Map(rancangan.aktor.map((a, i) => [a.id, i]));
  const { langsung, semua } = pendahulu(rancangan);
  const samping = keSamping(rancangan);
  const papan = new Papan(rancangan.aktor.length);
  for (const l of rancangan.langkah) {
    const lajur = lajurOf.get(l.aktor) ?? 0;
    const dekat = (langsung.get(l.id) ?? []).flatMap((id) => papan.sel.get(id) ?? []);
    const seLajur = [...(semua.get(l.id) ?? [])]
      .flatMap((id) => papan.sel.get(id) ?? [])
      .filter((s) => s.lajur === lajur);
    const awal = Math.max(0, ...dekat.map((s) => s.kolom), ...seLajur.map((s) => s.kolom + 1));
    const sel = pilihSel(papan, lajur, awal, samping.has(l.id), dekat);
    for (const s of dekat) if (s.kolom === sel.kolom) papan.tegak.push({ kolom: sel.kolom, dari: s, ke: sel });
    papan.sel.set(l.id, sel);
    papan.kolom = Math.max(papan.kolom, sel.kolom + 1);
    const r = papan.rentang[lajur]!;
    papan.rentang[lajur] = { atas: Math.min(r.atas, sel.baris), bawah: Math.max(r.bawah, sel.baris) };
  }
  const sel = [...papan.sel].map(([id, s]) => [id, { ...s, baris: s.baris - papan.rentang[s.lajur]!.atas }] as const);
  return { sel: new Map(sel), kolom: papan.kolom, barisPerLajur: papan.rentang.map((r) => r.bawah - r.atas + 1) };
}

function pilihSel(papan: Papan, lajur: number, awal: number, samping: boolean, dekat: readonly Sel[]): Sel {
  const { atas, bawah } = papan.rentang[lajur]!;
  let terbaik: { sel: Sel; harga: number } | undefined;
  for (let kolom = awal; kolom <= awal + JAUH; kolom += 1)
    for (let baris = atas - 1; baris <= bawah + 1; baris += 1) {
      if (papan.terisi(lajur, baris, kolom)) continue;
      const sel = { lajur, baris, kolom };
      const lurus = dekat.filter((s) => s.kolom === kolom);
      if (lurus.length > 1 || lurus.some((s) => !papan.tegakBebas(s, sel))) continue;
      const harga =
        10 * (kolom - awal) +
        (samping && baris === 0 ? 20 : 3 * Math.abs(baris)) +
        (baris < 0 ? 1 : 0) +
        (baris < atas || baris > bawah ? 14 * (bawah - atas + 1) : 0) +
        (kolom >= papan.kolom ? 8 : 0) +
        (papan.menghalangi(sel) ? 25 : 0);
      if (terbaik === undefined || harga < terbaik.harga) terbaik = { sel, harga };
    }
  // a new row in a column further right is always free, so there is always a cell
  return terbaik?.sel ?? { lajur, baris: bawah + 1, kolom: awal + JAUH + 1 };
}
