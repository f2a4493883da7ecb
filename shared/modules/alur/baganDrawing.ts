/**
 * What is drawn for a swimlane, as plain shapes with a kind and traits. Screen and print turn the same shapes into elements: the
 * screen by CSS class, the print by fixed colours.
 */
import type { Bagan, GarisBagan, KotakBagan } from './bagan.ts';
import { UKURAN } from './baganSizes.ts';
import type { Titik } from './baganTracks.ts';

export type Rupa = 'lajur' | 'kepala' | 'nama' | 'garis' | 'panah' | 'label' | 'latar' | 'kotak' | 'teks' | 'centang';
export type Sifat = 'luar' | 'tambahan' | 'kembali' | 'mati' | 'lewat' | 'kini' | 'keputusan' | 'ujung';

export type Bentuk = { rupa: Rupa; sifat: Sifat[] } & (
  | { jenis: 'path'; d: string }
  | { jenis: 'rect'; x: number; y: number; width: number; height: number; rx: number }
  | { jenis: 'text'; x: number; y: number; teks: string; rata: 'start' | 'middle' }
);

export interface KeadaanBagan {
  langkahSekarang?: string | undefined;
  /** Steps that the case has passed. */
  selesai?: readonly string[] | undefined;
}

export interface GambarBagan {
  /** Bands of the lanes. */
  latar: Bentuk[];
  /** Names of the lanes, in a column of their own that can stay in place while the rest is moved. */
  lajur: Bentuk[];
  garis: Bentuk[];
  label: Bentuk[];
  kotak: { id: string; nama: string; bentuk: Bentuk[] }[];
}

const n = (nilai: number) => Math.round(nilai * 10) / 10;
const LENGKUNG = 5;
const PANAH = { panjang: 7, lebar: 3.5 };

const menuju = (dari: Titik, ke: Titik, jarak: number): Titik => {
  const panjang = Math.abs(ke.x - dari.x) + Math.abs(ke.y - dari.y);
  const bagian = panjang === 0 ? 0 : Math.min(jarak, panjang) / panjang;
  return { x: dari.x + (ke.x - dari.x) * bagian, y: dari.y + (ke.y - dari.y) * bagian };
};

/** A polyline with round corners that stops where the arrow head begins. */
function alurGaris(points: readonly Titik[]): string {
  const akhir = points.at(-1)!;
  const titik = [...points.slice(0, -1), menuju(akhir, points.at(-2)!, PANAH.panjang - 1)];
  const bagian = [`M${n(titik[0]!.x)} ${n(titik[0]!.y)}`];
  for (let i = 1; i < titik.length - 1; i += 1) {
    const [a, b, c] = [titik[i - 1]!, titik[i]!, titik[i + 1]!];
    const r = Math.min(
      LENGKUNG,
      (Math.abs(b.x - a.x) + Math.abs(b.y - a.y)) / 2,
      (Math.abs(c.x - b.x) + Math.abs(c.y - b.y)) / 2,
    );
    const [masuk, keluar] = [menuju(b, a, r), menuju(b, c, r)];
    bagian.push(`L${n(masuk.x)} ${n(masuk.y)}Q${n(b.x)} ${n(b.y)} ${n(keluar.x)} ${n(keluar.y)}`);
  }
  const ujung = titik.at(-1)!;
  return `${bagian.join('')}L${n(ujung.x)} ${n(ujung.y)}`;
}

function kepalaPanah(points: readonly Titik[]): string {
  const ujung = points.at(-1)!;
  const pangkal = menuju(ujung, points.at(-2)!, PANAH.panjang);
  const [dx, dy] = [Math.sign(ujung.x - pangkal.x), Math.sign(ujung.y - pangkal.y)];
  const { lebar } = PANAH;
  return `M${n(ujung.x)} ${n(ujung.y)}L${n(pangkal.x - dy * lebar)} ${n(pangkal.y + dx * lebar)}L${n(pangkal.x + dy * lebar)} ${n(pangkal.y - dx * lebar)}Z`;
}

function sifatGaris(g: GarisBagan): Sifat[] {
  return [
    ...(g.jenis === 'kembali' ? ['kembali' as const] : []),
    ...(g.asal === 'ekstensi' ? ['tambahan' as const] : []),
    ...(g.mati ? ['mati' as const] : []),
  ];
}

function teksTengah(
  lines: readonly string[],
  x: number,
  yTengah: number,
  tinggiBaris: number,
  huruf: number,
  gaya: { rupa: Rupa; sifat: Sifat[] },
): Bentuk[] {
  const awal = yTengah - ((lines.length - 1) * tinggiBaris) / 2 + huruf * 0.35;
  return lines.map((teks, i) => ({
    ...gaya,
    jenis: 'text',
    x: n(x),
    y: n(awal + i * tinggiBaris),
    teks,
    rata: 'middle',
  }));
}

function bentukKotak(k: KotakBagan, sifat: Sifat[]): Bentuk {
  const gaya = { rupa: 'kotak' as const, sifat };
  if (k.jenis !== 'keputusan') {
    const rx = k.jenis === 'kegiatan' ? 4 : Math.min(18, k.height / 2);
    return { ...gaya, jenis: 'rect', x: n(k.x), y: n(k.y), width: n(k.width), height: n(k.height), rx };
  }
  const [kiri, kanan, atas, bawah, m] = [k.x, k.x + k.width, k.y, k.y + k.height, UKURAN.miring];
  const tengah = (atas + bawah) / 2;
  const d = `M${n(kiri)} ${n(tengah)}L${n(kiri + m)} ${n(atas)}H${n(kanan - m)}L${n(kanan)} ${n(tengah)}L${n(kanan - m)} ${n(bawah)}H${n(kiri + m)}Z`;
  return { ...gaya, jenis: 'path', d };
}

export function drawBagan(bagan: Bagan, keadaan: KeadaanBagan = {}): GambarBagan {
  const lewat = new Set(keadaan.selesai ?? []);
  return {
    latar: bagan.lanes.map((l) => ({
      rupa: 'lajur',
      sifat: l.luar ? ['luar'] : [],
      jenis: 'rect',
      x: 0,
      y: n(l.y),
      width: n(bagan.width),
      height: n(l.height),
      rx: 0,
    })),
    lajur: bagan.lanes.flatMap((l): Bentuk[] => {
      const sifat: Sifat[] = l.luar ? ['luar'] : [];
      return [
        { rupa: 'kepala', sifat, jenis: 'rect', x: 0, y: n(l.y), width: bagan.laneWidth, height: n(l.height), rx: 0 },
        ...teksTengah(l.lines, bagan.laneWidth / 2, l.y + l.height / 2, UKURAN.barisTeks, UKURAN.huruf, {
          rupa: 'nama',
          sifat,
        }),
      ];
    }),
    garis: bagan.edges.flatMap((g): Bentuk[] => {
      const sifat = sifatGaris(g);
      return [
        { rupa: 'garis', sifat, jenis: 'path', d: alurGaris(g.points) },
        { rupa: 'panah', sifat, jenis: 'path', d: kepalaPanah(g.points) },
      ];
    }),
    label: bagan.edges.flatMap((g): Bentuk[] => {
      if (g.label === undefined) return [];
      const { x, y, width, height, lines } = g.label;
      const sifat = sifatGaris(g);
      return [
        { rupa: 'latar', sifat, jenis: 'rect', x: n(x), y: n(y), width: n(width), height: n(height), rx: 2 },
        ...teksTengah(lines, x + width / 2, y + height / 2, UKURAN.barisLabel, UKURAN.hurufLabel, {
          rupa: 'label',
          sifat,
        }),
      ];
    }),
    kotak: bagan.boxes.map((k) => {
      const kini = k.id === keadaan.langkahSekarang;
      const sifat: Sifat[] = [
        ...(k.jenis === 'keputusan' ? ['keputusan' as const] : []),
        ...(k.jenis === 'mulai' || k.jenis === 'selesai' ? ['ujung' as const] : []),
        ...(k.asal === 'ekstensi' ? ['tambahan' as const] : []),
        ...(k.dilewati ? ['mati' as const] : []),
        ...(kini ? ['kini' as const] : lewat.has(k.id) ? ['lewat' as const] : []),
      ];
      const teks = teksTengah(k.lines, k.x + k.width / 2, k.y + k.height / 2, UKURAN.barisTeks, UKURAN.huruf, {
        rupa: 'teks',
        sifat,
      });
      const centang: Bentuk[] =
        lewat.has(k.id) && !kini
          ? [
              {
                rupa: 'centang',
                sifat,
                jenis: 'path',
                d: `M${n(k.x + k.width - 14)} ${n(k.y + 1)}l3 3.5l6 -7`,
              },
            ]
          : [];
      return { id: k.id, nama: k.nama, bentuk: [bentukKotak(k, sifat), ...teks, ...centang] };
    }),
  };
}
