import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import { imagesToPdf, MAX_IMAGES, readingOrder } from './imagesToPdf.ts';
import { mm } from './page.ts';
import { drawPage, withPdf } from './pdfium.ts';
import { blankGray, cornerJpeg, grayPng, pngOf, withOrientation } from './pictures.fixture.ts';
import { hashOf } from './printed.fixture.ts';

/** Colour in the middle of each quarter of a page: upper left, upper right, lower left, lower right. */
async function quarters(bytes: Uint8Array, index = 0): Promise<[number, number, number][]> {
  const picture = await withPdf(bytes, (document) => drawPage(document.getPage(index), 36));
  if (!picture) throw new Error('tidak ada gambar');
  return [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ].map(([x, y]) => {
    const at =
      (Math.floor((y as number) * picture.tinggi) * picture.lebar + Math.floor((x as number) * picture.lebar)) * 4;
    return [picture.rgba[at], picture.rgba[at + 1], picture.rgba[at + 2]] as [number, number, number];
  });
}

const darkQuarter = async (bytes: Uint8Array) => (await quarters(bytes)).findIndex(([red]) => red < 100);

const sizes = async (bytes: Uint8Array) =>
  (await PDFDocument.load(bytes)).getPages().map((page) => [page.getWidth(), page.getHeight()] as const);

describe('imagesToPdf', { timeout: 60_000 }, () => {
  it.each([
    [1, 0, 'mendatar'],
    [2, 1, 'mendatar'],
    [3, 3, 'mendatar'],
    [4, 2, 'mendatar'],
    [5, 0, 'tegak'],
    [6, 1, 'tegak'],
    [7, 3, 'tegak'],
    [8, 2, 'tegak'],
  ])('turns a photo of EXIF orientation %i upright', async (orientation, quarter, shape) => {
    const pdf = await imagesToPdf([withOrientation(cornerJpeg(), orientation)]);
    const [[width, height]] = (await sizes(pdf)) as [readonly [number, number]];
    expect(width > height ? 'mendatar' : 'tegak').toBe(shape);
    expect(await darkQuarter(pdf)).toBe(quarter);
  });

  it('keeps the order, one page for each picture', async () => {
    const white = grayPng(blankGray(20, 30));
    const pdf = await imagesToPdf([white, cornerJpeg(), white]);
    expect(await sizes(pdf)).toHaveLength(3);
    expect((await quarters(pdf, 1))[0]?.[0]).toBeLessThan(100);
    expect((await quarters(pdf, 2))[0]?.[0]).toBe(255);
  });

  it('makes the page as large as the paper when the scanner says its density, else fits it on F4', async () => {
    const scanned = await sizes(await imagesToPdf([grayPng(blankGray(827, 1169), 100)]));
    expect(scanned[0]?.[0]).toBeCloseTo((827 / 100) * 72, 0);
    expect(scanned[0]?.[1]).toBeCloseTo((1169 / 100) * 72, 0);
    const [photo] = await sizes(await imagesToPdf([grayPng(blankGray(400, 300))]));
    expect(photo?.[0]).toBeCloseTo((mm(215) * 4) / 3, 3);
    expect(photo?.[1]).toBeCloseTo(mm(215), 3);
    const [stamp] = await sizes(await imagesToPdf([grayPng(blankGray(30, 30), 300)]));
    expect(stamp?.[0]).toBeCloseTo(mm(215), 3);
  });

  it('keeps the colours of plain and of transparent PNG', async () => {
    const rgb = new Uint8Array([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]);
    const plain = await imagesToPdf([pngOf(2, 2, 3, rgb)]);
    const expected = [
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [255, 255, 255],
    ];
    expect(await quarters(plain)).toEqual(expected);
    const rgba = new Uint8Array([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0]);
    expect(await quarters(await imagesToPdf([pngOf(2, 2, 4, rgba)]))).toEqual(expected);
  });

  it('gives the same bytes for the same pictures', async () => {
    const pictures = () => [cornerJpeg(), pngOf(2, 2, 4, new Uint8Array(16).fill(128)), grayPng(blankGray(9, 9))];
    expect(hashOf(await imagesToPdf(pictures()))).toBe(hashOf(await imagesToPdf(pictures())));
  });

  it('keeps the JPEG byte for byte inside', async () => {
    const pdf = Buffer.from(await imagesToPdf([cornerJpeg()]));
    expect(pdf.includes(Buffer.from(cornerJpeg()))).toBe(true);
  });

  it('refuses none, too many, and what is no picture', async () => {
    await expect(imagesToPdf([])).rejects.toThrow(/Tidak ada gambar/);
    await expect(imagesToPdf(Array.from({ length: MAX_IMAGES + 1 }, cornerJpeg))).rejects.toThrow(/Paling banyak/);
    await expect(imagesToPdf([new TextEncoder().encode('%PDF-1.7')])).rejects.toThrow(Refusal);
    const broken = pngOf(2, 2, 4, new Uint8Array(16));
    broken.fill(0xff, broken.length - 30, broken.length - 20);
    await expect(imagesToPdf([broken])).rejects.toThrow(Refusal);
  });
});

describe('readingOrder', { timeout: 60_000 }, () => {
  it('counts as people do', () => {
    expect(readingOrder(['scan10.jpg', 'Scan2.jpg', 'scan1.jpg', 'lampiran.png'])).toEqual([
      'lampiran.png',
      'scan1.jpg',
      'Scan2.jpg',
      'scan10.jpg',
    ]);
  });
});
