/**
 * The swimlane (peta lintas fungsi) of a process as pure geometry: lanes in the order of the document, steps by rank, edges that
 * never cross a box. Sizes in px at zoom 1. The picture of a case is the same picture with its steps lit.
 */
import { type PermintaanLabel, type Persegi, placeLabels } from './baganLabels.ts';
import { type Penempatan, place } from './baganPlacement.ts';
import { route } from './baganRouting.ts';
import { type Tata, tataLetak, UKURAN } from './baganSizes.ts';
import { widestLine, wrapText } from './baganText.ts';
import { assignTracks, corners, type Ruas, type Titik, untangle } from './baganTracks.ts';
import type { LangkahRancangan, Lanjutan, Rancangan } from './rancangan.ts';

export interface LajurBagan {
  aktor: string;
  nama: string;
  /** An outside party. */
  luar: boolean;
  y: number;
  height: number;
  lines: string[];
}

export interface KotakBagan extends Persegi {
  id: string;
  nama: string;
  urut: number;
  lajur: number;
  jenis: LangkahRancangan['jenis'];
  asal: LangkahRancangan['asal'];
  dilewati: boolean;
  lines: string[];
}

export interface GarisBagan {
  dari: string;
  ke: string;
  /** At least two points; every piece is horizontal or vertical. */
  points: Titik[];
  jenis: Lanjutan['jenis'];
  asal: Lanjutan['asal'];
  /** Switched off by an extension: drawn pale, never walked. */
  mati: boolean;
  syarat?: string;
  label?: Persegi & { lines: string[] };
}

export interface Bagan {
  kode: string;
  nama: string;
  width: number;
  height: number;
  /** Width of the column with the names of the lanes, at the left. */
  laneWidth: number;
  lanes: LajurBagan[];
  boxes: KotakBagan[];
  edges: GarisBagan[];
}

interface Panah {
  dari: LangkahRancangan;
  ke: LangkahRancangan;
  edge: Lanjutan;
  mati: boolean;
}

function panahOf(rancangan: Rancangan): Panah[] {
  const byId = new Map(rancangan.langkah.map((l) => [l.id, l]));
  return rancangan.langkah.flatMap((dari) =>
    [
      ...dari.berikut.map((edge) => ({ edge, mati: false })),
      ...dari.dimatikan.map((edge) => ({ edge, mati: true })),
    ].flatMap(({ edge, mati }) => {
      const ke = byId.get(edge.ke);
      return ke === undefined ? [] : [{ dari, ke, edge, mati }];
    }),
  );
}

/** Lays out the process. Pure: the same definition always gives the same picture. */
export function layoutBagan(rancangan: Rancangan): Bagan {
  const tempat = place(rancangan);
  const panah = panahOf(rancangan);
  const titik = titikKisi(tempat);
  const terisi = new Set([...titik.values()].map((t) => `${t.x},${t.y}`));
  const jalur = route(
    {
      kolom: tempat.kolom,
      baris: tempat.barisPerLajur.reduce((a, b) => a + b, 0),
      terisi: (x, y) => terisi.has(`${x},${y}`),
    },
    panah.map((p) => ({ dari: titik.get(p.dari.id)!, ke: titik.get(p.ke.id)!, mundur: p.ke.urut < p.dari.urut })),
  );
  const ruas = assignTracks(jalur);
  const baris = teksKotak(rancangan);
  const labels = panah.map((p) => (p.edge.syarat === undefined ? null : labelOf(p.edge.syarat)));

  const lebih = { kolom: new Map<number, number>(), baris: new Map<number, number>() };
  let rapi = false;
  for (let percobaan = 0; ; percobaan += 1) {
    const tata = tataLetak(rancangan, tempat, ruas, baris, labels, lebih);
    const gambar = (i: number) => gambarPanah(ruas[i]!, tata, panah[i]!);
    if (!rapi) untangle(ruas, gambar);
    rapi = true;
    const points = panah.map((_, i) => gambar(i));
    const minta: PermintaanLabel[] = labels.flatMap((l, edge) =>
      l === null ? [] : [{ edge, points: points[edge]!, width: l.width, height: l.height }],
    );
    const hasil = placeLabels(minta, [...tata.kotak.values()], points, tata.area);
    const gagal = minta.filter((_, i) => hasil[i] === null);
    if (gagal.length === 0 || percobaan === UKURAN.percobaanLabel) {
      const letak = new Map(minta.map((m, i) => [m.edge, hasil[i] ?? null]));
      return rakit(rancangan, tempat, tata, baris, panah, points, labels, letak);
    }
    for (const { edge } of gagal) luaskan(ruas[edge]!, labels[edge]!, lebih);
  }
}

/** Makes room for a label: in the first channel that its edge runs through, and beside the piece with which it leaves. */
function luaskan(
  ruas: readonly Ruas[],
  label: { width: number; height: number },
  lebih: { kolom: Map<number, number>; baris: Map<number, number> },
): void {
  const tambah = (datar: boolean, kanal: number) => {
    const peta = datar ? lebih.baris : lebih.kolom;
    peta.set(kanal, (peta.get(kanal) ?? 0) + (datar ? label.height + 6 : label.width + 8));
  };
  const pertama = ruas[0]!;
  const kanal = ruas.find((r) => r.garis % 2 === 0);
  if (kanal !== undefined) tambah(kanal.datar, kanal.garis);
  tambah(!pertama.datar, pertama.dari + Math.sign(pertama.sampai - pertama.dari));
  tambah(pertama.datar, pertama.garis % 2 === 0 ? pertama.garis : pertama.garis - 1);
}

function titikKisi(tempat: Penempatan): Map<string, { x: number; y: number }> {
  const awal = tempat.barisPerLajur.map((_, i) => tempat.barisPerLajur.slice(0, i).reduce((a, b) => a + b, 0));
  return new Map(
    [...tempat.sel].map(([id, s]) => [id, { x: 2 * s.kolom + 1, y: 2 * ((awal[s.lajur] ?? 0) + s.baris) + 1 }]),
  );
}

const teksKotak = (rancangan: Rancangan): Map<string, string[]> =>
  new Map(rancangan.langkah.map((l) => [l.id, wrapText(l.nama, UKURAN.teksKotak, UKURAN.huruf)]));

function labelOf(syarat: string): { lines: string[]; width: number; height: number } {
  const satuBaris = widestLine([syarat], UKURAN.hurufLabel);
  const lines = wrapText(syarat, Math.max(UKURAN.lebarLabel, satuBaris / 2.4), UKURAN.hurufLabel);
  return {
    lines,
    width: Math.ceil(widestLine(lines, UKURAN.hurufLabel)) + 4,
    height: lines.length * UKURAN.barisLabel + 2,
  };
}

/** The polyline of one edge; on the slanted sides of a decision it meets the slant. */
function gambarPanah(ruas: readonly Ruas[], tata: Tata, panah: Panah): Titik[] {
  const pertama = ruas[0]!;
  const terakhir = ruas.at(-1)!;
  return corners(ruas, tata.letak, (awal, tetap) => {
    const r = awal ? pertama : terakhir;
    const langkah = awal ? panah.dari : panah.ke;
    const k = tata.kotak.get(langkah.id)!;
    const menjauh = (awal ? 1 : -1) * Math.sign(r.sampai - r.dari);
    if (!r.datar) return { x: tetap, y: menjauh > 0 ? k.y + k.height : k.y };
    const miring =
      langkah.jenis === 'keputusan' ? (UKURAN.miring * Math.abs(tetap - (k.y + k.height / 2))) / (k.height / 2) : 0;
    return { x: menjauh > 0 ? k.x + k.width - miring : k.x + miring, y: tetap };
  });
}

function rakit(
  rancangan: Rancangan,
  tempat: Penempatan,
  tata: Tata,
  baris: ReadonlyMap<string, string[]>,
  panah: readonly Panah[],
  points: readonly Titik[][],
  labels: readonly ({ lines: string[] } | null)[],
  letak: ReadonlyMap<number, Persegi | null>,
): Bagan {
  return {
    kode: rancangan.kode,
    nama: rancangan.nama,
    width: tata.width,
    height: tata.height,
    laneWidth: UKURAN.lebarLajur,
    lanes: rancangan.aktor.map((a, i) => ({
      aktor: a.id,
      nama: a.nama,
      luar: a.ikat === 'luar',
      y: tata.lajur[i]!.y,
      height: tata.lajur[i]!.height,
      lines: tata.lajur[i]!.lines,
    })),
    boxes: rancangan.langkah.map((l) => ({
      ...tata.kotak.get(l.id)!,
      id: l.id,
      nama: l.nama,
      urut: l.urut,
      lajur: tempat.sel.get(l.id)!.lajur,
      jenis: l.jenis,
      asal: l.asal,
      dilewati: l.dilewati === true,
      lines: baris.get(l.id)!,
    })),
    edges: panah.map((p, i) => {
      const label = letak.get(i);
      return {
        dari: p.dari.id,
        ke: p.ke.id,
        points: points[i]!,
        jenis: p.edge.jenis,
        asal: p.mati ? 'peta' : p.edge.asal,
        mati: p.mati,
        ...(p.edge.syarat === undefined ? {} : { syarat: p.edge.syarat }),
        ...(label ? { label: { ...label, lines: labels[i]!.lines } } : {}),
      };
    }),
  };
}
