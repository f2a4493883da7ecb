/** The swimlane as one SVG text with fixed colours, for print (pdfmake `svg`) and for export. */
import type { Bagan } from './bagan.ts';
import { type Bentuk, drawBagan, type KeadaanBagan, type Sifat } from './baganDrawing.ts';
import { UKURAN } from './baganSizes.ts';
import type { Potongan } from './baganSlices.ts';

type Gaya = Record<string, string | number>;

const TINTA = '#18222d';
const PUDAR = '#9aa6b2';
const MERAH = '#a3261c';

/** Print colours: legible in black and white too, since dashes, ticks and weights say the same. */
function gayaOf({ rupa, sifat }: Bentuk): Gaya {
  const ada = (s: Sifat) => sifat.includes(s);
  const warnaGaris = ada('mati') ? PUDAR : ada('kembali') ? MERAH : '#4a5a6a';
  const putus: Gaya = ada('mati')
    ? { 'stroke-dasharray': '1.5 3' }
    : ada('tambahan')
      ? { 'stroke-dasharray': '5 3' }
      : {};
  switch (rupa) {
    case 'lajur':
      return { fill: '#ffffff', stroke: '#b6c0ca', 'stroke-width': 0.8 };
    case 'kepala':
      return { fill: ada('luar') ? '#f4f0e6' : '#eef2f6', stroke: '#b6c0ca', 'stroke-width': 0.8 };
    case 'nama':
      return { fill: TINTA, 'font-size': UKURAN.huruf, 'font-weight': 'bold' };
    case 'garis':
      return { fill: 'none', stroke: warnaGaris, 'stroke-width': 1.1, ...putus };
    case 'panah':
      return { fill: warnaGaris };
    case 'latar':
      return { fill: '#ffffff' };
    case 'label':
      return { fill: ada('mati') ? PUDAR : ada('kembali') ? MERAH : '#33414f', 'font-size': UKURAN.hurufLabel };
    case 'kotak': {
      const [fill, stroke, lebar] = ada('kini')
        ? ['#1d5fa8', '#1d5fa8', 1.6]
        : ada('lewat')
          ? ['#e4f4eb', '#4d9a70', 1.1]
          : ['#ffffff', ada('mati') ? PUDAR : '#4a5a6a', ada('ujung') ? 1.6 : 1];
      return { fill, stroke, 'stroke-width': lebar, ...putus };
    }
    case 'teks':
      return {
        fill: ada('kini') ? '#ffffff' : ada('mati') ? PUDAR : TINTA,
        'font-size': UKURAN.huruf,
        ...(ada('kini') ? { 'font-weight': 'bold' } : {}),
      };
    case 'centang':
      return { fill: 'none', stroke: '#1b7f4b', 'stroke-width': 2 };
  }
}

const escapeXml = (text: string) =>
  text.replace(/[<>&"]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c] ?? c);

const attributes = (nilai: Gaya) =>
  Object.entries(nilai)
    .map(([kunci, v]) => ` ${kunci}="${escapeXml(String(v))}"`)
    .join('');

function elemen(b: Bentuk): string {
  const gaya = attributes(gayaOf(b));
  if (b.jenis === 'path') return `<path d="${b.d}"${gaya}/>`;
  if (b.jenis === 'text')
    return `<text x="${b.x}" y="${b.y}" text-anchor="${b.rata}"${gaya}>${escapeXml(b.teks)}</text>`;
  const { x, y, width, height, rx } = b;
  return `<rect${attributes({ x, y, width, height, ...(rx > 0 ? { rx } : {}) })}${gaya}/>`;
}

export interface PilihanSvg extends KeadaanBagan {
  /** A family that the target knows. */
  font?: string;
  /** Only this part of the picture, beside the names of the lanes. */
  potongan?: Potongan;
}

/** One SVG text; its width and height are those of the picture (or of the part) at zoom 1, in px. */
export function baganSvg(bagan: Bagan, pilihan: PilihanSvg = {}): string {
  const { font = 'Arimo', potongan = { x: bagan.laneWidth, width: bagan.width - bagan.laneWidth } } = pilihan;
  const gambar = drawBagan(bagan, pilihan);
  const isi = [...gambar.latar, ...gambar.garis, ...gambar.label, ...gambar.kotak.flatMap((k) => k.bentuk)];
  const [w, h] = [Math.ceil(bagan.laneWidth + potongan.width), Math.ceil(bagan.height)];
  const geser = bagan.laneWidth - potongan.x;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w + 2}" height="${h + 2}" viewBox="-1 -1 ${w + 2} ${h + 2}" font-family="${escapeXml(font)}">`,
    `<clipPath id="potongan"><rect x="${bagan.laneWidth}" y="-1" width="${w - bagan.laneWidth + 1}" height="${h + 2}"/></clipPath>`,
    `<g clip-path="url(#potongan)"><g transform="translate(${Math.round(geser * 10) / 10} 0)">${isi.map(elemen).join('')}</g></g>`,
    gambar.lajur.map(elemen).join(''),
    '</svg>',
  ].join('');
}
