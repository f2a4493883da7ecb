/** Walks an XML part from outside. No document type, so no entities of its own; names without their prefix. */
import { SaxesParser } from 'saxes';
import { Refusal } from '#shared/contract/errors.ts';
import { BROKEN_ZIP } from './zipRead.ts';

export interface XmlVisitor {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Decoded a piece at a time: a large sheet never stands as one string in memory. */
const PIECE = 1024 * 1024;

const local = (name: string) => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** @throws Refusal MASUKAN_SALAH when the XML is broken or has a document type; whatever the visitor throws */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false });
  const refuse = () => {
    throw new Refusal('MASUKAN_SALAH', BROKEN_ZIP, 'berkas');
  };
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('opentag', (tag) => visitor.open?.(local(tag.name), tag.attributes));
  parser.on('closetag', (tag) => visitor.close?.(local(tag.name)));
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const decoder = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

/** Value of an attribute whatever its prefix: 'id' finds 'r:id'. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const key = Object.keys(attributes).find((candidate) => local(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}
