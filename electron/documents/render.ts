/// <reference path="./pdfmake.d.ts" />
/** From a definition to the bytes of a PDF. */
import { createHash } from 'node:crypto';
import printer from 'pdfmake/js/index.js';
import type { PrintDefinition } from './definition.ts';
import { fontTable } from './fonts.ts';

const DEFAULT_DATE = '2000-01-01';

let ready = false;

function prepare(): void {
  if (ready) return;
  const fonts = fontTable();
  const files = new Set(Object.values(fonts).flatMap((faces) => Object.values(faces)));
  printer.setFonts(fonts);
  // A print reads its fonts and nothing else: no address, no other file, whatever a logo or a letter text says.
  printer.setUrlAccessPolicy(() => false);
  printer.setLocalAccessPolicy((path) => files.has(path));
  ready = true;
}

/** pdfmake writes its measures into the definition; a copy keeps a definition a value that can be printed again. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (value === null || typeof value !== 'object') return value;
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) result[key] = copy(item);
  return result;
}

/** The XMP part of the file takes the title as it is, so markup would break it. */
const plainTitle = (text: string) => text.replaceAll('&', 'dan').replace(/[<>]/g, '').trim();

/**
 * Renders a print. The same definition gives the same bytes, in any process of the same program version: date, file ID and producer
 * come from the definition, never from the clock.
 * @returns the PDF, its title, language (id-ID) and producer 'Penata' set
 */
export async function renderPdf(definition: PrintDefinition): Promise<Uint8Array<ArrayBuffer>> {
  prepare();
  const { title, subject, date, ...layout } = definition;
  const buffer = await printer
    .createPdf({
      ...(copy(layout) as object),
      version: '1.7',
      language: 'id-ID',
      displayTitle: true,
      info: {
        title: plainTitle(title),
        ...(subject === undefined ? {} : { subject: plainTitle(subject) }),
        producer: 'Penata',
        creator: 'Penata',
        creationDate: new Date(`${date ?? DEFAULT_DATE}T00:00:00Z`),
      },
    })
    .getBuffer();
  return new Uint8Array(buffer);
}

/** SHA-256 of a file's bytes in hex: the name under which a terbitan proves itself. */
export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
