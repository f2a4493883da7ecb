/**
 * PDFium as WASM: the one reader of PDF files from outside. Whatever a hostile file does stays inside the WASM memory; an instance
 * that trapped is thrown away.
 */
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { Refusal } from '#shared/contract/errors.ts';
import { readAsset } from './assets.ts';

let library: Promise<PDFiumLibrary> | undefined;

const instance = (): Promise<PDFiumLibrary> => {
  library ??= PDFiumLibrary.init({ wasmBinary: readAsset('pdfium.wasm').buffer });
  return library;
};

/** The WASM code trapped or ran out of memory. (Its error class has no name in the Node types.) */
const isTrap = (error: unknown) =>
  error instanceof Error && (error.name === 'RuntimeError' || error.name === 'RangeError');

/** Files take turns: the instance and its memory are shared, and a page is drawn in several calls. */
let queue: Promise<unknown> = Promise.resolve();

const REFUSALS: [RegExp, string][] = [
  [
    /password/i,
    'PDF ini memakai kata sandi. Buka dengan kata sandinya, simpan ulang tanpa kata sandi, lalu lampirkan lagi.',
  ],
  [
    /security/i,
    'PDF ini dikunci dengan cara yang tidak dapat dibuka. Simpan ulang sebagai PDF biasa lalu lampirkan lagi.',
  ],
];
const BROKEN = 'PDF ini rusak atau tidak lengkap. Pindai atau simpan ulang berkasnya lalu lampirkan lagi.';

/**
 * Opens a PDF, hands it to `work` and closes it again.
 * @throws Refusal MASUKAN_SALAH when the file needs a password, is broken or has no page
 */
export function withPdf<T>(bytes: Uint8Array, work: (document: PDFiumDocument) => T | Promise<T>): Promise<T> {
  const turn = queue.then(() => openAndWork(bytes, work));
  queue = turn.catch(() => undefined);
  return turn;
}

async function openAndWork<T>(bytes: Uint8Array, work: (document: PDFiumDocument) => T | Promise<T>): Promise<T> {
  const pdfium = await instance();
  try {
    const document = await open(pdfium, bytes);
    try {
      if (document.getPageCount() < 1) throw new Refusal('MASUKAN_SALAH', BROKEN, 'berkas');
      return await work(document);
    } finally {
      document.destroy();
    }
  } catch (error) {
    if (isTrap(error)) {
      library = undefined;
      throw new Refusal('MASUKAN_SALAH', BROKEN, 'berkas');
    }
    throw error;
  }
}

async function open(pdfium: PDFiumLibrary, bytes: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await pdfium.loadDocument(bytes);
  } catch (error) {
    if (isTrap(error)) throw error;
    const said = error instanceof Error ? error.message : '';
    throw new Refusal('MASUKAN_SALAH', REFUSALS.find(([sign]) => sign.test(said))?.[1] ?? BROKEN, 'berkas');
  }
}

export interface PagePicture {
  lebar: number;
  tinggi: number;
  /** RGBA, row by row. */
  rgba: Uint8Array;
}

/** Upper limit of one drawn page: a page may claim to be as large as a football field. */
const MAX_PIXELS = 24_000_000;

/** Draws a page at `dpi`, at less when the page would become larger than 24 megapixels. */
export async function drawPage(page: PDFiumPage, dpi: number): Promise<PagePicture | undefined> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (!(originalWidth > 0 && originalHeight > 0)) return undefined;
  const scale = Math.min(dpi / 72, Math.sqrt(MAX_PIXELS / (originalWidth * originalHeight)));
  const width = Math.floor(Math.floor(originalWidth) * scale);
  const height = Math.floor(Math.floor(originalHeight) * scale);
  if (width < 1 || height < 1) return undefined;
  const picture = await page.render({ scale, render: 'bitmap' });
  return { lebar: picture.width, tinggi: picture.height, rgba: picture.data };
}

/** Text of each page, as a reader would copy it. @throws Refusal as {@link withPdf} */
export const pdfPageTexts = (bytes: Uint8Array): Promise<string[]> =>
  withPdf(bytes, (document) => [...document.pages()].map((page) => page.getText()));

/** Number of pages. @throws Refusal as {@link withPdf} */
export const pdfPageCount = (bytes: Uint8Array): Promise<number> =>
  withPdf(bytes, (document) => document.getPageCount());
