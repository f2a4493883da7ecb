import { describe, expect, it } from 'vitest';
import { layoutBagan } from './bagan.ts';
import { drawBagan } from './baganDrawing.ts';
import { sliceBagan } from './baganSlices.ts';
import { baganSvg } from './baganSvg.ts';
import { compile } from './compile.ts';
import { pilihEkstensi } from './ekstensi.ts';
import { EKSTENSI_BAWAAN } from './ekstensiBawaan.ts';
import { INDEKS_2022, PETA_2022 } from './peta2022.ts';

const bagan = (kode: string, lewatSekretarisDulu = false) =>
  layoutBagan(
    compile(
      PETA_2022,
      INDEKS_2022.prosesByKode.get(kode)!.id,
      pilihEkstensi(EKSTENSI_BAWAAN, { kode, tanggal: '2026-11-24', setelan: { lewatSekretarisDulu } }),
    ),
  );

/** Checks that tags open and close in order; gives the number of elements. */
function elements(svg: string): number {
  const buka: string[] = [];
  let jumlah = 0;
  for (const [, tutup, nama, sendiri] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    if (tutup === '/') expect(buka.pop()).toBe(nama);
    else {
      jumlah += 1;
      if (sendiri !== '/') buka.push(nama!);
    }
  }
  expect(buka).toEqual([]);
  return jumlah;
}

describe('drawing', () => {
  const b = bagan('P1.2.1.2', true);
  const gambar = drawBagan(b, {
    langkahSekarang: 'p1-2-1-2-disposisi',
    selesai: ['p1-2-1-2-kirim', 'p1-2-1-2-terima', 'p1-2-1-2-disposisi'],
  });
  const kotak = (id: string) => gambar.kotak.find((k) => k.id === `p1-2-1-2-${id}`)!.bentuk;

  it('lights the current step, ticks what is done, and never both', () => {
    expect(kotak('disposisi')[0]!.sifat).toContain('kini');
    expect(kotak('disposisi').some((x) => x.rupa === 'centang')).toBe(false);
    expect(kotak('terima')[0]!.sifat).toContain('lewat');
    expect(kotak('terima').some((x) => x.rupa === 'centang')).toBe(true);
    expect(kotak('teruskan').flatMap((x) => x.sifat)).toEqual([]);
  });

  it('marks what is not of the map, what is a return and what is switched off', () => {
    expect(kotak('selesai')[0]!.sifat).toEqual(['ujung', 'tambahan']);
    const sifat = gambar.garis.filter((x) => x.rupa === 'garis').map((x) => x.sifat.join(' '));
    expect(sifat.filter((s) => s === 'mati')).toHaveLength(1);
    expect(sifat.filter((s) => s === 'tambahan')).toHaveLength(b.edges.filter((g) => g.asal === 'ekstensi').length);
    expect(drawBagan(bagan('P1.1')).garis.filter((x) => x.sifat.includes('kembali'))).toHaveLength(2);
  });

  it('writes every word of the map', () => {
    for (const k of b.boxes) {
      const teks = gambar.kotak.find((x) => x.id === k.id)!.bentuk.flatMap((x) => (x.jenis === 'text' ? [x.teks] : []));
      expect(teks.join(' ').replaceAll('- ', '')).toBe(k.nama);
    }
  });
});

describe('SVG for print', () => {
  it.each(INDEKS_2022.daun.map((p) => [p.kode]))('%s is well formed and free of gaps', (kode) => {
    const b = bagan(kode);
    const svg = baganSvg(b);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(elements(svg)).toBeGreaterThan(b.boxes.length * 2 + b.edges.length * 2);
    expect(svg.match(/<text/g)!.length).toBeGreaterThanOrEqual(b.boxes.length + b.lanes.length);
  });

  it('escapes what the map writes', () => {
    const b = bagan('P6.1.2');
    b.lanes[0]!.lines = ['A & <B> "C"'];
    expect(baganSvg(b)).toContain('A &amp; &lt;B&gt; &quot;C&quot;');
  });

  it('uses the font that is asked for', () => {
    expect(baganSvg(bagan('P1.2.2'), { font: 'Tinos' })).toContain('font-family="Tinos"');
  });
});

describe('parts of a wide picture', () => {
  it('leave a picture that fits in one', () => {
    const b = bagan('P1.2.2');
    expect(sliceBagan(b, b.width)).toEqual([{ x: b.laneWidth, width: b.width - b.laneWidth }]);
  });

  it.each(INDEKS_2022.daun.flatMap((p) => [700, 1100].map((max) => [p.kode, max] as const)))(
    '%s at %d px: cover it once, cut no box or label, and fit',
    (kode, max) => {
      const b = bagan(kode);
      const bagian = sliceBagan(b, max);
      let x = b.laneWidth;
      for (const p of bagian) {
        expect(p.x).toBe(x);
        x += p.width;
        expect(p.width + b.laneWidth).toBeLessThanOrEqual(max);
      }
      expect(x).toBe(b.width);
      expect(bagian.length).toBeLessThanOrEqual(Math.ceil((b.width - b.laneWidth) / (max - b.laneWidth)) + 1);
      const isi = [...b.boxes, ...b.edges.flatMap((g) => (g.label ? [g.label] : []))];
      for (const k of isi) expect(bagian.filter((p) => p.x < k.x + k.width && k.x < p.x + p.width)).toHaveLength(1);
      elements(baganSvg(b, { potongan: bagian[0]! }));
    },
  );
});
