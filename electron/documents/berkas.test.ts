import printer from 'pdfmake/js/index.js';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import { inspectBerkas } from './berkas.ts';
import type { PrintDefinition } from './definition.ts';
import { PAPER } from './page.ts';
import { blankGray, cornerJpeg, grayPng, pngOf, withOrientation } from './pictures.fixture.ts';
import { renderPdf } from './render.ts';

const twoPages: PrintDefinition = {
  title: 'Uji',
  pageSize: PAPER.A4,
  pageMargins: [40, 40, 40, 40],
  defaultStyle: { font: 'Arimo', fontSize: 10 },
  content: ['satu', { text: 'dua', pageBreak: 'before' }],
};

const refusalOf = async (bytes: Uint8Array, max?: number): Promise<Refusal> => {
  try {
    await inspectBerkas(bytes, max);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('tidak ditolak');
};

const ascii = (text: string, length = 64) => {
  const bytes = new Uint8Array(Math.max(length, text.length));
  bytes.set(Buffer.from(text, 'latin1'));
  return bytes;
};

describe('inspectBerkas', { timeout: 60_000 }, () => {
  it('knows a PDF and counts its pages, also behind a few stray bytes', async () => {
    const pdf = await renderPdf(twoPages);
    expect(await inspectBerkas(pdf)).toEqual({ mime: 'application/pdf', akhiran: 'pdf', halaman: 2 });
    expect(await inspectBerkas(new Uint8Array([13, 10, ...pdf]))).toMatchObject({ halaman: 2 });
  });

  it('knows a PNG and a JPG and how a person sees them', async () => {
    expect(await inspectBerkas(grayPng(blankGray(30, 20)))).toEqual({
      mime: 'image/png',
      akhiran: 'png',
      halaman: 1,
      gambar: { lebar: 30, tinggi: 20, orientasi: 1 },
    });
    expect(await inspectBerkas(cornerJpeg())).toMatchObject({
      mime: 'image/jpeg',
      akhiran: 'jpg',
      gambar: { lebar: 48, tinggi: 32 },
    });
    for (const little of [false, true]) {
      expect(await inspectBerkas(withOrientation(cornerJpeg(), 6, little))).toMatchObject({
        gambar: { lebar: 32, tinggi: 48, orientasi: 6 },
      });
    }
    expect(await inspectBerkas(withOrientation(cornerJpeg(), 99))).toMatchObject({ gambar: { orientasi: 1 } });
  });

  it('refuses a PDF that needs a password, with what to do', async () => {
    await renderPdf(twoPages); // gives the printer its fonts
    const locked = await printer
      .createPdf({ userPassword: 'rahasia', version: '1.7', content: ['x'], defaultStyle: { font: 'Arimo' } })
      .getBuffer();
    const refusal = await refusalOf(new Uint8Array(locked));
    expect(refusal.code).toBe('MASUKAN_SALAH');
    expect(refusal.message).toContain('kata sandi');
    const open = await printer
      .createPdf({ ownerPassword: 'pemilik', version: '1.7', content: ['x'], defaultStyle: { font: 'Arimo' } })
      .getBuffer();
    expect(await inspectBerkas(new Uint8Array(open))).toMatchObject({ halaman: 1 });
  });

  it('answers or refuses for any damaged PDF, and goes on working', async () => {
    const pdf = await renderPdf(twoPages);
    for (let length = 8; length < pdf.length; length += 509) {
      try {
        expect((await inspectBerkas(pdf.slice(0, length))).halaman).toBeGreaterThan(0);
      } catch (error) {
        expect(error, `${length} bita`).toBeInstanceOf(Refusal);
      }
    }
    expect((await refusalOf(ascii('%PDF-1.7\n%%EOF'))).message).toContain('rusak');
    expect(await inspectBerkas(pdf)).toMatchObject({ halaman: 2 });
  });

  it.each([
    ['II*\0', 'TIFF'],
    ['\0\0\0\x18ftypheic', 'HEIC'],
    ['GIF89a', 'GIF'],
    ['RIFF\0\0\0\0WEBP', 'WebP'],
    ['PK\x03\x04\x14\0\0\0 word/document.xml', 'Word'],
    ['\xd0\xcf\x11\xe0', 'Office lama'],
    ['MZ\x90\0', 'program'],
    ['halo', 'tidak dikenal'],
  ])('says what %j is', async (start, word) => {
    const refusal = await refusalOf(ascii(start));
    expect(refusal.code).toBe('MASUKAN_SALAH');
    expect(refusal.message).toContain(word);
  });

  it('goes by the content, not by a name: an HTML page that calls itself a picture is refused', async () => {
    expect((await refusalOf(ascii('<html><script>1</script>'))).message).toContain('tidak dikenal');
  });

  it('refuses empty, cut and oversized files', async () => {
    expect((await refusalOf(new Uint8Array())).message).toContain('kosong');
    const png = grayPng(blankGray(30, 20));
    expect((await refusalOf(png.slice(0, png.length - 8))).message).toContain('terpotong');
    expect((await refusalOf(cornerJpeg().slice(0, 40))).message).toContain('rusak');
    const large = await refusalOf(new Uint8Array(3 * 1024 * 1024), 2 * 1024 * 1024);
    expect(large.code).toBe('TERLALU_BESAR');
    expect(large.message).toContain('3 MB, batasnya 2 MB');
  });

  it('refuses a small file that claims a huge picture', async () => {
    const png = pngOf(1, 1, 1, new Uint8Array(1));
    new DataView(png.buffer).setUint32(16, 60_000);
    new DataView(png.buffer).setUint32(20, 60_000);
    expect((await refusalOf(png)).code).toBe('TERLALU_BESAR');
  });
});
