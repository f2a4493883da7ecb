/**
 * PDF files opened with pdf.js, loaded when the first one is shown. Worker, fonts and image decoders are our own files: nothing is fetched
 * from outside, nothing in a file is run.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

const DATA_URLS = {
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../node_modules/pdfjs-dist/wasm/*.wasm', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
};
const urlByName = new Map(Object.entries(DATA_URLS).map(([path, url]) => [path.split('/').at(-1) ?? path, url]));

/** Hands pdf.js the fonts that a PDF leaves out and the decoders of scanners (JBIG2, JPEG 2000), by file name. */
class OwnData {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = urlByName.get(filename);
    if (url === undefined) throw new Error(`not shipped: ${filename}`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`not found: ${filename}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** Why a PDF cannot be shown, in words. */
export class PdfUnreadable extends Error {}

/** Opens a PDF. The bytes are copied: pdf.js takes them over. @throws PdfUnreadable */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerUrl;
  try {
    return await getDocument({
      data: bytes.slice(),
      BinaryDataFactory: OwnData,
      useWorkerFetch: false,
      isEvalSupported: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    }).promise;
  } catch (thrown) {
    console.error(thrown);
    const locked = thrown instanceof Error && thrown.name === 'PasswordException';
    throw new PdfUnreadable(
      locked
        ? 'Berkas PDF ini terkunci kata sandi, jadi isinya tidak dapat ditampilkan. Berkas aslinya tetap tersimpan.'
        : 'Berkas PDF ini rusak atau tidak lengkap, jadi isinya tidak dapat ditampilkan. Berkas aslinya tetap tersimpan.',
    );
  }
}
