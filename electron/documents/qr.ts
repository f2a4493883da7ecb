/**
 * Reads QR codes out of a scan: how a returned lembar disposisi or route sheet finds its record. Pages are drawn by PDFium, codes read by
 * ZXing, both as WASM from local files; nothing is fetched.
 */
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { readAsset } from './assets.ts';
import type { BerkasMime } from './berkas.ts';
import { imageHeader } from './imageHeader.ts';
import { imagesToPdf } from './imagesToPdf.ts';
import { drawPage, type PagePicture, withPdf } from './pdfium.ts';

export interface ReadQrOptions {
  /** Pages of a PDF that are looked at, from the first; default 2. */
  halaman?: number;
}

const DEFAULT_PAGES = 2;
/** First as a usual scan, then finer: drawing a coarse scan larger smooths its grain, which brings faint codes out. */
const RESOLUTIONS = [150, 200, 300];
/** Pictures above this are not searched: reading needs four bytes for each pixel. */
const MAX_PIXELS = 100_000_000;
const MAX_CODES = 8;

const READER: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  tryDenoise: true,
  maxNumberOfSymbols: MAX_CODES,
};

let prepared = false;

function prepare(): void {
  if (prepared) return;
  prepareZXingModule({ overrides: { wasmBinary: readAsset('zxing_reader.wasm').buffer } });
  prepared = true;
}

/**
 * The different texts of all QR codes found, page by page; [] when there are none.
 * @param mime what {@link inspectBerkas} said the file is
 * @throws Refusal MASUKAN_SALAH for a file that cannot be opened
 */
export async function readQr(bytes: Uint8Array, mime: BerkasMime, options: ReadQrOptions = {}): Promise<string[]> {
  prepare();
  const found =
    mime === 'application/pdf' ? await fromPdf(bytes, options.halaman ?? DEFAULT_PAGES) : await fromImage(bytes);
  return [...new Set(found)];
}

const fromPdf = (bytes: Uint8Array, pages: number): Promise<string[]> =>
  withPdf(bytes, async (document) => {
    const found: string[] = [];
    const last = Math.min(pages, document.getPageCount());
    for (let index = 0; index < last; index++) {
      for (const dpi of RESOLUTIONS) {
        // A page is opened anew for each drawing: drawing closes it.
        const picture = await drawPage(document.getPage(index), dpi);
        const codes = picture ? await fromPicture(picture) : [];
        if (codes.length === 0) continue;
        found.push(...codes);
        break;
      }
    }
    return found;
  });

/** A picture as it is; when that shows nothing, drawn anew at other sizes as a page. */
async function fromImage(bytes: Uint8Array): Promise<string[]> {
  const header = imageHeader(bytes);
  if (!header || header.lebar * header.tinggi > MAX_PIXELS) return [];
  // The bytes are copied: the reader wants an array that starts at the start of its buffer.
  const found = texts(await readBarcodes(new Uint8Array(bytes), READER));
  return found.length > 0 ? found : fromPdf(await imagesToPdf([bytes]), 1);
}

type ReaderInput = Parameters<typeof readBarcodes>[0];

async function fromPicture(picture: PagePicture): Promise<string[]> {
  const data = new Uint8ClampedArray(
    picture.rgba.buffer as ArrayBuffer,
    picture.rgba.byteOffset,
    picture.rgba.byteLength,
  );
  return texts(await readBarcodes({ data, width: picture.lebar, height: picture.tinggi } as ReaderInput, READER));
}

const texts = (results: { isValid: boolean; text: string }[]): string[] =>
  results.filter((result) => result.isValid && result.text !== '').map((result) => result.text);
