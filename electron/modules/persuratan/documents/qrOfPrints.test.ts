/** The way of a sheet through the office: printed, written on, scanned askew, found again by its code. */
import { describe, expect, it } from 'vitest';
import { imagesToPdf } from '#electron/documents/imagesToPdf.ts';
import { drawPage, withPdf } from '#electron/documents/pdfium.ts';
import {
  blankGray,
  cornerJpeg,
  type Gray,
  grayOf,
  grayPng,
  noisy,
  turned,
} from '#electron/documents/pictures.fixture.ts';
import { readQr } from '#electron/documents/qr.ts';
import { renderPdf } from '#electron/documents/render.ts';
import { bukuEkspedisi } from './bukuEkspedisi.ts';
import { lembarKosong, lembarTerisi, ruteContoh } from './contoh.fixture.ts';
import { lembarDisposisi } from './lembarDisposisi.ts';

const sheet = () => lembarDisposisi({ lembar: [lembarTerisi], kertas: 'setengahFolio' });

async function scanned(pdf: Uint8Array, dpi: number): Promise<Gray> {
  const picture = await withPdf(pdf, (document) => drawPage(document.getPage(0), dpi));
  if (!picture) throw new Error('tidak ada gambar');
  return grayOf(picture);
}

describe('readQr', { timeout: 60_000 }, () => {
  it('reads the code out of the printed PDF', async () => {
    expect(await readQr(await renderPdf(sheet()), 'application/pdf')).toEqual([lembarTerisi.qr]);
    expect(await readQr(await renderPdf(bukuEkspedisi(ruteContoh(3))), 'application/pdf')).toEqual([
      'PNT1:EK:2026:17:A41B',
    ]);
  });

  it('reads both codes of a sheet that was not cut', async () => {
    const other = { ...lembarKosong, qr: 'PNT1:SM:2026:124:77AB' };
    const codes = await readQr(
      await renderPdf(lembarDisposisi({ lembar: [lembarTerisi, other], kertas: 'F4' })),
      'application/pdf',
    );
    expect(codes.toSorted()).toEqual([lembarTerisi.qr, other.qr].toSorted());
  });

  it.each([
    [150, 0, 1],
    [150, 3, 0.97],
    [200, -7, 0.9],
    [200, 90, 0.7],
    [200, 180, 1],
    [300, 12, 0.8],
  ])('reads a scan of %i dpi, turned by %i degrees, scaled by %f, with noise', async (dpi, degrees, scale) => {
    const scan = noisy(turned(await scanned(await renderPdf(sheet()), dpi), degrees, scale), dpi + degrees);
    const png = grayPng(scan, dpi);
    expect(await readQr(png, 'image/png')).toEqual([lembarTerisi.qr]);
    expect(await readQr(await imagesToPdf([png]), 'application/pdf')).toEqual([lembarTerisi.qr]);
  });

  it('finds a code on the second page, not beyond the pages asked for', async () => {
    const cover = grayPng(blankGray(300, 400), 100);
    const code = grayPng(await scanned(await renderPdf(sheet()), 150), 150);
    expect(await readQr(await imagesToPdf([cover, code]), 'application/pdf')).toEqual([lembarTerisi.qr]);
    expect(await readQr(await imagesToPdf([cover, code]), 'application/pdf', { halaman: 1 })).toEqual([]);
  });

  it('answers nothing for pictures without a code', async () => {
    expect(await readQr(grayPng(blankGray(200, 200)), 'image/png')).toEqual([]);
    expect(await readQr(cornerJpeg(), 'image/jpeg')).toEqual([]);
    await expect(readQr(new TextEncoder().encode('%PDF-1.4'), 'application/pdf')).rejects.toThrow(/rusak/);
  });
});
