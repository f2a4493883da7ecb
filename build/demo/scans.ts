/** The three scans of the demo, made here: a PDF with text, a PDF that is only a picture, and a JPG. */
import jpeg from 'jpeg-js';
import { imagesToPdf } from '#electron/documents/imagesToPdf.ts';
import { drawPage, withPdf } from '#electron/documents/pdfium.ts';
import { renderPdf } from '#electron/documents/render.ts';

export interface LetterText {
  kop: readonly [string, string];
  nomor: string;
  tanggal: string;
  hal: string;
  isi: string;
}

/** A letter as another office would print it: A4, with selectable text. */
export function textPdf(letter: LetterText): Promise<Uint8Array<ArrayBuffer>> {
  return renderPdf({
    pageSize: { width: 595.28, height: 841.89 },
    pageMargins: [70, 60, 60, 60],
    title: letter.hal,
    defaultStyle: { font: 'Tinos', fontSize: 12 },
    content: [
      { text: letter.kop[0], alignment: 'center', fontSize: 13 },
      { text: letter.kop[1], alignment: 'center', fontSize: 16, bold: true, margin: [0, 0, 0, 18] },
      { text: letter.tanggal, alignment: 'right', margin: [0, 0, 0, 12] },
      { text: `Nomor : ${letter.nomor}` },
      { text: `Hal     : ${letter.hal}`, margin: [0, 0, 0, 18] },
      { text: 'Yth. Kepala Dinas Sosial Kota Pasuruan\ndi Pasuruan', margin: [0, 0, 0, 18] },
      { text: letter.isi, alignment: 'justify', lineHeight: 1.3 },
    ],
  });
}

/** The page as a scanner would see it. */
async function photograph(pdf: Uint8Array, dpi: number): Promise<Uint8Array<ArrayBuffer>> {
  return withPdf(pdf, async (document) => {
    const picture = await drawPage(document.getPage(0), dpi);
    if (!picture) throw new Error('halaman kosong');
    const encoded = jpeg.encode({ width: picture.lebar, height: picture.tinggi, data: Buffer.from(picture.rgba) }, 80);
    return new Uint8Array(encoded.data);
  });
}

export const jpgScan = async (letter: LetterText): Promise<Uint8Array<ArrayBuffer>> =>
  photograph(await textPdf(letter), 110);

/** A PDF without a word of text: a scan. */
export const pictureOnlyPdf = async (letter: LetterText): Promise<Uint8Array<ArrayBuffer>> =>
  imagesToPdf([await photograph(await textPdf(letter), 130)]);

/** Any print, photographed: for the disposisi sheet that comes back from the Kepala's desk. */
export const photographed = async (pdf: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  imagesToPdf([await photograph(pdf, 150)]);
