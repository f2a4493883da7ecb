import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bagan, layoutBagan } from './bagan.ts';
import { bertumpang, type Persegi } from './baganLabels.ts';
import { UKURAN } from './baganSizes.ts';
import { textWidth, widestLine, wrapText } from './baganText.ts';
import { compile } from './compile.ts';
import { pilihEkstensi, type SetelanAlur } from './ekstensi.ts';
import { EKSTENSI_BAWAAN } from './ekstensiBawaan.ts';
import { INDEKS_2022, PETA_2022 } from './peta2022.ts';
import type { LangkahRancangan, Lanjutan, Rancangan } from './rancangan.ts';

const susun = (kode: string, setelan: SetelanAlur = {}) =>
  compile(
    PETA_2022,
    INDEKS_2022.prosesByKode.get(kode)!.id,
    pilihEkstensi(EKSTENSI_BAWAAN, { kode, tanggal: '2026-11-24', setelan }),
  );

const di = (luar: Persegi, dalam: Persegi) =>
  dalam.x >= luar.x - 0.01 &&
  dalam.y >= luar.y - 0.01 &&
  dalam.x + dalam.width <= luar.x + luar.width + 0.01 &&
  dalam.y + dalam.height <= luar.y + luar.height + 0.01;
const susut = (p: Persegi, tepi: number): Persegi => ({
  x: p.x + tepi,
  y: p.y + tepi,
  width: p.width - 2 * tepi,
  height: p.height - 2 * tepi,
});

/** Everything that a readable picture must keep; throws on the first fault. */
function wajibTerbaca(r: Rancangan, b: Bagan): void {
  const area = { x: b.laneWidth, y: 0, width: b.width - b.laneWidth, height: b.height };
  expect(b.boxes.map((k) => k.id)).toEqual(r.langkah.map((l) => l.id));
  expect(b.edges).toHaveLength(r.langkah.reduce((n, l) => n + l.berikut.length + l.dimatikan.length, 0));
  expect(b.lanes.map((l) => l.aktor)).toEqual(r.aktor.map((a) => a.id));

  let y = 0;
  for (const l of b.lanes) {
    expect(l.y).toBeCloseTo(y);
    expect(l.height).toBeGreaterThanOrEqual(l.lines.length * UKURAN.barisTeks);
    expect(widestLine(l.lines, UKURAN.huruf, true)).toBeLessThan(b.laneWidth);
    y = l.y + l.height;
  }
  expect(y).toBeCloseTo(b.height);

  for (const [i, k] of b.boxes.entries()) {
    const lajur = b.lanes[k.lajur]!;
    expect(lajur.aktor).toBe(r.langkah[i]!.aktor);
    expect(di({ x: area.x, y: lajur.y, width: area.width, height: lajur.height }, k)).toBe(true);
    expect(k.lines.length * UKURAN.barisTeks).toBeLessThanOrEqual(k.height);
    expect(widestLine(k.lines, UKURAN.huruf)).toBeLessThanOrEqual(k.width);
    for (const lain of b.boxes.slice(i + 1)) expect(bertumpang(k, lain), `${k.id} over ${lain.id}`).toBe(false);
  }

  const kotak = new Map(b.boxes.map((k) => [k.id, k]));
  for (const g of b.edges) {
    const nama = `${g.dari} > ${g.ke}`;
    expect(g.points.length).toBeGreaterThanOrEqual(2);
    const [awal, akhir] = [g.points[0]!, g.points.at(-1)!];
    for (const [titik, k] of [[awal, kotak.get(g.dari)!] as const, [akhir, kotak.get(g.ke)!] as const]) {
      const diTepi =
        di(k, { ...titik, width: 0, height: 0 }) &&
        !di(susut(k, UKURAN.miring + 0.1), { ...titik, width: 0, height: 0 });
      expect(diTepi, `${nama} ends at its box`).toBe(true);
    }
    for (let i = 1; i < g.points.length; i += 1) {
      const [p, q] = [g.points[i - 1]!, g.points[i]!];
      expect(p.x === q.x || p.y === q.y, `${nama} is orthogonal`).toBe(true);
      const ruas = {
        x: Math.min(p.x, q.x),
        y: Math.min(p.y, q.y),
        width: Math.abs(p.x - q.x),
        height: Math.abs(p.y - q.y),
      };
      expect(di(area, ruas), `${nama} stays inside`).toBe(true);
      for (const k of b.boxes) {
        const milik = k.id === g.dari || k.id === g.ke;
        expect(bertumpang(ruas, susut(k, milik ? UKURAN.miring + 0.1 : 0)), `${nama} crosses ${k.id}`).toBe(false);
      }
      if (i === g.points.length - 1) expect(ruas.width + ruas.height, `${nama} shows its arrow`).toBeGreaterThan(5);
    }
  }

  const labels = b.edges.flatMap((g) => (g.label === undefined ? [] : [g.label]));
  expect(labels).toHaveLength(b.edges.filter((g) => g.syarat !== undefined).length);
  for (const [i, l] of labels.entries()) {
    expect(di(area, l)).toBe(true);
    for (const k of b.boxes) expect(bertumpang(l, k), `label ${l.lines.join(' ')} over ${k.id}`).toBe(false);
    for (const lain of labels.slice(i + 1)) expect(bertumpang(l, lain)).toBe(false);
  }
}

/** Two edges never share a stretch of line, or one would hide the other. */
function tanpaBerimpit(b: Bagan): void {
  const ruas = b.edges.flatMap((g, edge) => g.points.slice(1).map((q, i) => ({ edge, p: g.points[i]!, q })));
  for (const [i, a] of ruas.entries())
    for (const c of ruas.slice(i + 1)) {
      if (a.edge === c.edge || (a.p.x === a.q.x) !== (c.p.x === c.q.x)) continue;
      const tegak = a.p.x === a.q.x;
      if (Math.abs(tegak ? a.p.x - c.p.x : a.p.y - c.p.y) > 0.5) continue;
      const rentang = (s: typeof a) => (tegak ? [s.p.y, s.q.y] : [s.p.x, s.q.x]).toSorted((m, n) => m - n);
      const [[a1, a2], [c1, c2]] = [rentang(a), rentang(c)];
      expect(Math.min(a2!, c2!) - Math.max(a1!, c1!), `edges ${a.edge} and ${c.edge}`).toBeLessThanOrEqual(0.5);
    }
}

describe('swimlane of every process', () => {
  it.each(INDEKS_2022.daun.map((p) => [p.kode]))('%s', (kode) => {
    const r = compile(PETA_2022, INDEKS_2022.prosesByKode.get(kode)!.id, []);
    const b = layoutBagan(r);
    wajibTerbaca(r, b);
    tanpaBerimpit(b);
    for (const k of b.boxes)
      for (const g of b.edges.filter((e) => e.dari === k.id && e.jenis === 'maju'))
        expect(b.boxes.find((x) => x.id === g.ke)!.x, `${g.dari} > ${g.ke} goes on`).toBeGreaterThanOrEqual(k.x);
  });

  it.each<[string, SetelanAlur]>([
    ['as it ships', {}],
    ['Sekretaris menutup', { sekretarisMenutup: true }],
    ['lewat Sekretaris dulu', { lewatSekretarisDulu: true }],
    ['both', { sekretarisMenutup: true, lewatSekretarisDulu: true }],
  ])('surat masuk, %s', (_, setelan) => {
    const r = susun('P1.2.1.2', setelan);
    const b = layoutBagan(r);
    wajibTerbaca(r, b);
    tanpaBerimpit(b);
    expect(b.edges.filter((g) => g.asal === 'ekstensi').length).toBeGreaterThan(4);
    expect(b.edges.filter((g) => g.mati).map((g) => g.dari)).toEqual(
      setelan.lewatSekretarisDulu ? ['p1-2-1-2-disposisi'] : [],
    );
  });

  it('gives the same picture each time', () => {
    const r = susun('P1.2.1.2');
    expect(layoutBagan(r)).toEqual(layoutBagan(structuredClone(r)));
  });

  it('fits the longest letters process beside the menu at 1366 × 768 without going below 80 %', () => {
    const b = layoutBagan(susun('P1.2.1.2'));
    expect(1366 - 208 - 32).toBeGreaterThan(b.width * 0.8);
    expect(b.height * 0.8).toBeLessThan(480);
  });
});

describe('any definition', () => {
  const kata = fc.constantFrom('Susun', 'verifikasi', 'dokumen', 'pertanggungjawaban', 'ke', 'Dinas Sosial', 'a/b/c');
  const nama = fc.array(kata, { minLength: 1, maxLength: 9 }).map((k) => k.join(' '));
  const definisi: fc.Arbitrary<Rancangan> = fc
    .record({
      jumlah: fc.integer({ min: 1, max: 16 }),
      lajur: fc.integer({ min: 1, max: 6 }),
      nama: fc.array(nama, { minLength: 16, maxLength: 16 }),
      aktor: fc.array(fc.nat({ max: 5 }), { minLength: 16, maxLength: 16 }),
      lebih: fc.array(fc.record({ dari: fc.nat(), ke: fc.nat(), syarat: nama, mati: fc.boolean() }), { maxLength: 14 }),
    })
    .map(({ jumlah, lajur, nama: namaLangkah, aktor, lebih }): Rancangan => {
      const langkah: LangkahRancangan[] = Array.from({ length: jumlah }, (_, i) => ({
        id: `l${i}`,
        nama: namaLangkah[i]!,
        aktor: `a${aktor[i]! % lajur}`,
        jenis: i === 0 ? 'mulai' : i === jumlah - 1 ? 'selesai' : i % 4 === 3 ? 'keputusan' : 'kegiatan',
        urut: i + 1,
        peringkat: i,
        dokumenMasuk: [],
        dokumenKeluar: [],
        asal: 'peta',
        berikut: i < jumlah - 1 ? [{ ke: `l${i + 1}`, jenis: 'maju', asal: 'peta', wajibAlasan: false }] : [],
        dimatikan: [],
      }));
      for (const { dari, ke, syarat, mati } of lebih) {
        const [a, b] = [langkah[dari % jumlah]!, langkah[ke % jumlah]!];
        if (a === b || [...a.berikut, ...a.dimatikan].some((e) => e.ke === b.id)) continue;
        const edge: Lanjutan = {
          ke: b.id,
          syarat,
          jenis: b.urut < a.urut ? 'kembali' : 'maju',
          asal: 'ekstensi',
          wajibAlasan: false,
        };
        (mati ? a.dimatikan : a.berikut).push(edge);
      }
      const dipakai = [...new Set(langkah.map((l) => l.aktor))];
      return {
        prosesId: 'uji',
        kode: 'P9',
        nama: 'Uji',
        pemilik: 'a0',
        aktor: dipakai.map((id) => ({ id, nama: `Bidang ${id} Penanganan Fakir Miskin`, ikat: 'tetap' })),
        ekstensi: [],
        langkah,
      };
    });

  it('gets a picture in which nothing covers anything', () => {
    fc.assert(
      fc.property(definisi, (r) => {
        const b = layoutBagan(r);
        wajibTerbaca(r, b);
        tanpaBerimpit(b);
      }),
      { numRuns: 150 },
    );
  });
});

describe('text', () => {
  it('wraps words whole, keeps every letter, and stays within the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', maxLength: 90 }),
        fc.integer({ min: 40, max: 200 }),
        (text, max) => {
          const lines = wrapText(text, max, 11);
          for (const l of lines) expect(textWidth(l, 11)).toBeLessThanOrEqual(max);
          const huruf = (t: string) => t.replace(/[\s-]/g, '');
          expect(huruf(lines.join(''))).toBe(huruf(text));
        },
      ),
    );
    expect(wrapText('Ajukan usulan kenaikan pangkat/cuti/pensiun', 118, 11)).toEqual([
      'Ajukan usulan',
      'kenaikan',
      'pangkat/cuti/pensiun',
    ]);
    expect(wrapText('pangkat/cuti/pensiun', 90, 11)).toEqual(['pangkat/cuti/', 'pensiun']);
    expect(wrapText('pertanggungjawaban', 90, 11)).toEqual(['pertanggungja-', 'waban']);
    expect(wrapText('Susun dokumen pertanggungjawaban LS', 118, 11)).toEqual([
      'Susun dokumen',
      'pertanggungjawaban',
      'LS',
    ]);
  });
});
