import { describe, expect, it } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import type { Content, PrintDefinition } from './definition.ts';
import { fieldLines, tickBox } from './fields.ts';
import { KOP_SIZES, type Kop, kop, kopHeight } from './kop.ts';
import { logoKind } from './logo.ts';
import { PAPER } from './page.ts';
import { drawPage, withPdf } from './pdfium.ts';
import { blankGray, grayPng } from './pictures.fixture.ts';
import { expectInOrder, printed } from './printed.fixture.ts';
import { qrMark } from './qrMark.ts';
import { renderPdf } from './render.ts';
import { jabatanLines, type Penandatangan, signerRow } from './signer.ts';
import { columnWidths, listTable } from './table.ts';

const MARGIN = 40;
const WIDTH = PAPER.F4.width - 2 * MARGIN;

const page = (...content: Content[]): PrintDefinition => ({
  title: 'Uji',
  pageSize: PAPER.F4,
  pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
  defaultStyle: { font: 'Arimo', fontSize: 10 },
  content,
});

const instansi: Kop = {
  pemerintah: 'PEMERINTAH KOTA PASURUAN',
  perangkat: 'DINAS SOSIAL',
  alamat: ['Jalan Melati Raya Nomor 12, Pasuruan', 'Telepon (0343) 400123'],
};
const svg = (inside: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`);

/** Rows of pixels, top to bottom, that hold anything dark, at one pixel for each point. */
async function inkRows(definition: PrintDefinition): Promise<number[]> {
  const picture = await withPdf(await renderPdf(definition), (document) => drawPage(document.getPage(0), 72));
  if (!picture) throw new Error('tidak ada gambar');
  const rows: number[] = [];
  for (let y = 0; y < picture.tinggi; y++) {
    for (let x = 0; x < picture.lebar; x++) {
      if ((picture.rgba[(y * picture.lebar + x) * 4] as number) < 128) {
        rows.push(y);
        break;
      }
    }
  }
  return rows;
}

describe('kop', { timeout: 60_000 }, () => {
  it('prints two names in the ratio 3:4, then the address, then the rule', async () => {
    const { text } = await printed(page(kop(instansi, { size: 'surat', width: WIDTH })));
    expectInOrder(text, ['PEMERINTAH KOTA PASURUAN', 'DINAS SOSIAL', 'Jalan Melati Raya', 'Telepon']);
    expect(KOP_SIZES.surat.pemerintah * (4 / 3)).toBe(20);
  });

  it.each(['surat', 'daftar', 'kecil', 'kartu'] as const)('takes the height that it says (%s)', async (size) => {
    const options = { size, width: WIDTH };
    const rows = await inkRows(page(kop(instansi, options)));
    expect(Math.abs((rows.at(-1) as number) - MARGIN - kopHeight(instansi, options))).toBeLessThan(2);
  });

  it('takes a PNG, a JPG or an SVG as lambang', async () => {
    for (const logo of [svg('<rect width="9" height="9"/>'), grayPng(blankGray(20, 20))]) {
      const { text } = await printed(page(kop({ ...instansi, logo }, { size: 'surat', width: WIDTH })));
      expect(text).toContain('DINAS SOSIAL');
    }
  });
});

describe('logoKind', { timeout: 60_000 }, () => {
  it.each([
    '<script>alert(1)</script>',
    '<image href="file:///etc/passwd"/>',
    '<image xlink:href="http://contoh.id/a.png"/>',
    '<foreignObject/>',
    '<rect fill="url(http://contoh.id/x)"/>',
    '<style>@import "http://contoh.id/a.css"</style>',
    '<a href="http://contoh.id">x</a>',
  ])('refuses an SVG with %s', (inside) => {
    expect(() => logoKind(svg(inside))).toThrow(Refusal);
  });

  it('takes a drawing that refers only to itself', () => {
    expect(logoKind(svg('<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use href="#a"/>'))).toBe('svg');
  });

  it('refuses what is no picture, and a document type', () => {
    expect(() => logoKind(new TextEncoder().encode('halo'))).toThrow(/PNG, JPG, atau SVG/);
    expect(() => logoKind(new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'))).toThrow(Refusal);
  });
});

const orang: Penandatangan = {
  jabatan: 'Sekretaris',
  nama: 'Bambang Prasetyo Adi, S.Sos., M.AP.',
  pangkat: 'Pembina Tingkat I',
  nip: '19710823 199703 1 004',
};

describe('signer', { timeout: 60_000 }, () => {
  it('writes each authority as the rule has it', () => {
    expect(jabatanLines({ ...orang, jabatan: 'KEPALA DINAS SOSIAL\nKOTA PASURUAN' })).toEqual([
      'KEPALA DINAS SOSIAL',
      'KOTA PASURUAN,',
    ]);
    expect(jabatanLines({ ...orang, status: 'plt', jabatan: 'KEPALA DINAS SOSIAL KOTA PASURUAN' })).toEqual([
      'Plt. KEPALA DINAS SOSIAL KOTA PASURUAN,',
    ]);
    expect(jabatanLines({ ...orang, status: 'plh' })).toEqual(['Plh. Sekretaris,']);
    expect(jabatanLines({ ...orang, status: 'pj' })).toEqual(['Pj. Sekretaris,']);
    expect(
      jabatanLines({ ...orang, wewenang: { jenis: 'an', atasNama: 'KEPALA DINAS SOSIAL KOTA PASURUAN' } }),
    ).toEqual(['a.n. KEPALA DINAS SOSIAL KOTA PASURUAN', 'Sekretaris,']);
    expect(
      jabatanLines({
        ...orang,
        jabatan: 'Kepala Subbagian Umum dan Kepegawaian',
        wewenang: { jenis: 'ub', atasNama: 'KEPALA DINAS SOSIAL', melalui: 'Sekretaris' },
      }),
    ).toEqual(['a.n. KEPALA DINAS SOSIAL', 'Sekretaris', 'u.b.', 'Kepala Subbagian Umum dan Kepegawaian,']);
  });

  it('keeps the names of two blocks on one line, however long the posts are', async () => {
    const long: Penandatangan = {
      ...orang,
      jabatan: 'Kepala Bidang Pemberdayaan Sosial\ndan Penanganan Fakir Miskin Dinas Sosial Kota Pasuruan',
      nama: 'NAMA PANJANG SEKALI '.repeat(4).trim(),
    };
    const both = await inkRows(
      page(
        signerRow(
          [
            { signer: long, above: ['Mengetahui,'] },
            { signer: { ...orang, nama: 'X', pangkat: '', nip: '' }, above: ['a'] },
          ],
          WIDTH,
        ),
      ),
    );
    const alone = await inkRows(page(signerRow([{ signer: long, above: ['Mengetahui,'] }, null], WIDTH)));
    // The short block ends above the long one and never below: it adds no ink under the long block's last line.
    expect(both.at(-1)).toBe(alone.at(-1));
    const { text } = await printed(
      page(signerRow([{ signer: long, above: ['Mengetahui,'] }, { signer: orang }], WIDTH)),
    );
    expectInOrder(text, ['Mengetahui,', 'Kepala Bidang', 'NAMA PANJANG']);
    expect(text).toContain('NIP 19710823 199703 1 004');
  });

  it('leaves a dotted line for a name that is not known', async () => {
    const { text } = await printed(page(signerRow([{ signer: { jabatan: 'Penerima', nama: '' } }], WIDTH)));
    expect(text).toMatch(/Penerima, \.{20,}/);
  });
});

describe('listTable', { timeout: 60_000 }, () => {
  const table = (rows: number, penutup?: Content) =>
    listTable({
      kolom: columnWidths(WIDTH, [1, 4]).map((lebar, index) => ({ judul: index === 0 ? 'No.' : 'Uraian', lebar })),
      baris: Array.from({ length: rows }, (_, index): Content[] => [String(index + 1), `baris ke-${index + 1}`]),
      ukuran: 10,
      tinggiHalaman: PAPER.F4.height - 2 * MARGIN - 40,
      ...(penutup === undefined ? {} : { penutup }),
    });

  it('repeats titles and column numbers on each page', async () => {
    const { pages } = await printed(page(table(200)));
    expect(pages.length).toBeGreaterThan(3);
    for (const text of pages) expect(text.startsWith('No. Uraian 1 2 ')).toBe(true);
    expectInOrder(
      pages.join(' '),
      Array.from({ length: 200 }, (_, index) => `baris ke-${index + 1}`),
    );
  });

  it('says so when there is nothing', async () => {
    const { text } = await printed(page(table(0, 'Jumlah: 0')));
    expectInOrder(text, ['No. Uraian 1 2', 'Nihil', 'Jumlah: 0']);
  });

  it('never leaves the closing block alone on a page', async () => {
    for (let rows = 36; rows <= 64; rows += 2) {
      const { pages } = await printed(page(table(rows, { text: 'PENUTUP', margin: [0, 40, 0, 0] })));
      const last = pages.at(-1) as string;
      expect(last).toContain('PENUTUP');
      expect(last, `${rows} baris`).toContain(`baris ke-${rows}`);
      expect(last, `${rows} baris`).toContain(`baris ke-${rows - 1}`);
    }
  });

  it('fills the width it is given', () => {
    const widths = columnWidths(500, [1, 2, 3]);
    expect(widths.reduce((a, b) => a + b, 0) + 3 * 6 + 4 * 0.6).toBeCloseTo(500, 6);
  });
});

describe('small pieces', { timeout: 60_000 }, () => {
  it('aligns colons and wraps under the value', async () => {
    const { text } = await printed(
      page(
        fieldLines(
          [
            { label: 'Hal', nilai: 'Undangan rapat koordinasi' },
            { label: 'Lampiran', nilai: null },
          ],
          { labelWidth: 60, valueWidth: 80, fontSize: 10 },
        ),
      ),
    );
    expectInOrder(text, ['Hal', ':', 'Undangan', 'Lampiran', ':']);
  });

  it('ticks a box by drawing', async () => {
    const empty = await inkRows(page(tickBox(false, 12)));
    const picture = async (ticked: boolean) => {
      const drawn = await withPdf(await renderPdf(page(tickBox(ticked, 12))), (document) =>
        drawPage(document.getPage(0), 144),
      );
      return drawn?.rgba.filter((value, index) => index % 4 === 0 && value < 128).length ?? 0;
    };
    expect(empty.length).toBeGreaterThan(8);
    expect(await picture(true)).toBeGreaterThan((await picture(false)) * 1.2);
  });

  it('refuses a QR payload that would not be readable', () => {
    expect(() => qrMark('', 40)).toThrow(RangeError);
    expect(() => qrMark('x'.repeat(81), 40)).toThrow(RangeError);
  });
});
