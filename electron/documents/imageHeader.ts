/** Size, orientation and density of a JPEG or PNG, read from its header alone: nothing is decoded. */

export interface ImageHeader {
  mime: 'image/jpeg' | 'image/png';
  /** Pixels as stored, before orientation. */
  lebar: number;
  tinggi: number;
  /** EXIF orientation 1–8; 1 = as stored. */
  orientasi: number;
  /** Pixels per inch, when the file says so and both directions agree. */
  dpi?: number;
  /** JPEG only: number of colour components, and whether Adobe's mark says that CMYK stands inverted. */
  jpeg?: { komponen: number; adobe: boolean };
  /** PNG only: what decides whether its data can stand in a PDF as they are. */
  png?: { bitDepth: number; colorType: number; interlaced: boolean };
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const METRES_PER_INCH = 0.0254;

/** @returns undefined when the bytes are neither JPEG nor PNG, or their header is broken */
export function imageHeader(bytes: Uint8Array): ImageHeader | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return jpegHeader(bytes);
  if (PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return pngHeader(bytes);
  return undefined;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Chunks of a PNG up to its end or the first broken one. */
export function* pngChunks(bytes: Uint8Array): Generator<{ type: string; data: Uint8Array }> {
  const view = viewOf(bytes);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    yield { type, data: bytes.subarray(at + 8, at + 8 + length) };
    if (type === 'IEND') return;
    at += 12 + length;
  }
}

function pngHeader(bytes: Uint8Array): ImageHeader | undefined {
  let header: ImageHeader | undefined;
  for (const { type, data } of pngChunks(bytes)) {
    const view = viewOf(data);
    if (type === 'IHDR' && data.length >= 13) {
      header = {
        mime: 'image/png',
        lebar: view.getUint32(0),
        tinggi: view.getUint32(4),
        orientasi: 1,
        png: { bitDepth: data[8] as number, colorType: data[9] as number, interlaced: data[12] === 1 },
      };
    } else if (
      type === 'pHYs' &&
      header &&
      data.length >= 9 &&
      data[8] === 1 &&
      view.getUint32(0) === view.getUint32(4)
    ) {
      header.dpi = view.getUint32(0) * METRES_PER_INCH;
    } else if (type === 'eXIf' && header) {
      header.orientasi = exifOrientation(data);
    } else if (type === 'IDAT') break;
  }
  return header && header.lebar > 0 && header.tinggi > 0 ? header : undefined;
}

/** Baseline, extended and progressive: the frames that viewers and PDF readers can draw. */
const isFrameMarker = (marker: number) => marker >= 0xc0 && marker <= 0xc2;

function jpegHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = viewOf(bytes);
  let orientasi = 1;
  let dpi: number | undefined;
  let adobe = false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xd9 || marker === 0xda) return undefined;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    const segment = bytes.subarray(at + 4, end);
    if (isFrameMarker(marker)) {
      const [tinggi, lebar, komponen] = segment.length < 6 ? [0, 0, 0] : frameOf(segment);
      if (lebar === 0 || tinggi === 0 || segment[0] !== 8 || ![1, 3, 4].includes(komponen)) return undefined;
      return {
        mime: 'image/jpeg',
        lebar,
        tinggi,
        orientasi,
        jpeg: { komponen, adobe },
        ...(dpi === undefined ? {} : { dpi }),
      };
    }
    if (marker === 0xe0 && startsWith(segment, 'JFIF\0') && segment.length >= 12) dpi = jfifDensity(segment);
    if (marker === 0xe1 && startsWith(segment, 'Exif\0\0')) orientasi = exifOrientation(segment.subarray(6));
    if (marker === 0xee && startsWith(segment, 'Adobe')) adobe = true;
    at = end;
  }
  return undefined;
}

function frameOf(segment: Uint8Array): [number, number, number] {
  const view = viewOf(segment);
  return [view.getUint16(1), view.getUint16(3), segment[5] as number];
}

const startsWith = (bytes: Uint8Array, text: string) =>
  [...text].every((character, index) => bytes[index] === character.charCodeAt(0));

function jfifDensity(segment: Uint8Array): number | undefined {
  const view = viewOf(segment);
  const [unit, x, y] = [segment[7], view.getUint16(8), view.getUint16(10)];
  if (x !== y || x === 0) return undefined;
  if (unit === 1) return x;
  if (unit === 2) return x * 2.54;
  return undefined;
}

const ORIENTATION_TAG = 0x0112;

/** Orientation out of a TIFF block (EXIF); 1 when it says nothing sensible. */
function exifOrientation(tiff: Uint8Array): number {
  if (tiff.length < 14) return 1;
  const view = viewOf(tiff);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, little) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
