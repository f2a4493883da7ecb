/** For the tests of the prints: renders, reads back as a person would. */
import { createHash } from 'node:crypto';
import type { PrintDefinition } from './definition.ts';
import { pdfPageTexts } from './pdfium.ts';
import { renderPdf } from './render.ts';

export interface Printed {
  bytes: Uint8Array<ArrayBuffer>;
  /** Text of each page, white space drawn together. */
  pages: string[];
  text: string;
}

/** PDFium marks a broken word with U+FFFE. */
const flat = (text: string) => text.replace(/[\s\ufffe]+/g, ' ').trim();

export async function printed(definition: PrintDefinition): Promise<Printed> {
  const bytes = await renderPdf(definition);
  const pages = (await pdfPageTexts(bytes)).map(flat);
  return { bytes, pages, text: pages.join(' ') };
}

/** Each part stands in the text, after the one before it. */
export function expectInOrder(text: string, parts: string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) throw new Error(`"${part}" tidak ada sesudah huruf ke-${from} dalam: ${text}`);
    from = at + part.length;
  }
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
