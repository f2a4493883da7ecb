/** Files as people bring them: scans, and dropping them on the page. */
import type { Page } from '@playwright/test';
import { PDFDocument, StandardFonts } from 'pdf-lib';

export interface Berkas {
  nama: string;
  mime: string;
  isi: Buffer;
}

/** A PDF with one line of text on each page. */
export async function pdf(nama: string, ...halaman: string[]): Promise<Berkas> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of halaman.length > 0 ? halaman : [nama]) {
    document.addPage([609, 935]).drawText(text, { x: 60, y: 860, size: 14, font });
  }
  return { nama, mime: 'application/pdf', isi: Buffer.from(await document.save()) };
}

/** Drops files somewhere on the page, as from the desktop of the machine. */
export async function dropFiles(page: Page, berkas: readonly Berkas[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (files) => {
      const carried = new DataTransfer();
      for (const { nama, mime, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        carried.items.add(new File([bytes], nama, { type: mime }));
      }
      return carried;
    },
    berkas.map(({ nama, mime, isi }) => ({ nama, mime, base64: isi.toString('base64') })),
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('main', event, { dataTransfer: transfer });
  }
  await transfer.dispose();
}
