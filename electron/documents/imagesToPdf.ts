/** Several pictures become one PDF: a page for each, as large as the paper it was, turned as the camera said. Nothing is recompressed. */
import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import { Refusal } from '#shared/contract/errors.ts';
import { inspectImage } from './berkas.ts';
import { type ImageHeader, pngChunks } from './imageHeader.ts';
import { mm } from './page.ts';

export const MAX_IMAGES = 200;
/** A PNG that has to be unpacked (transparent, interlaced) takes memory by its pixels. */
const UNPACK_MAX_PIXELS = 25_000_000;
const EPOCH = new Date('2000-01-01T00:00:00Z');

/** Sheets that a scanner's density is believed for, in millimetres. */
const PAPER_SIDE = { smallest: 40, largest: 450 };
/** Otherwise the picture is fitted on F4. */
const F4 = { short: mm(215), long: mm(330) };

/**
 * One PDF of the pictures, in the order given; the same pictures give the same bytes.
 * @param images JPG or PNG bytes
 * @throws Refusal MASUKAN_SALAH for anything else, a broken picture, or none; TERLALU_BESAR for too many or too large ones
 */
export async function imagesToPdf(images: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  if (images.length === 0) throw new Refusal('MASUKAN_SALAH', 'Tidak ada gambar yang dipilih.', 'berkas');
  if (images.length > MAX_IMAGES) {
    throw new Refusal(
      'TERLALU_BESAR',
      `Paling banyak ${MAX_IMAGES} gambar untuk satu PDF. Pecah menjadi beberapa berkas.`,
      'berkas',
    );
  }
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setProducer('Penata');
  pdf.setCreator('Penata');
  pdf.setTitle('Hasil pindaian');
  pdf.setLanguage('id-ID');
  pdf.setCreationDate(EPOCH);
  pdf.setModificationDate(EPOCH);
  for (const image of images) {
    const header = inspectImage(image);
    const lying = header.orientasi > 4;
    const seen = lying
      ? { width: header.tinggi, height: header.lebar }
      : { width: header.lebar, height: header.tinggi };
    const size = pageSize(seen.width, seen.height, header.dpi);
    const page = pdf.addPage([size.width, size.height]);
    const name = page.node.newXObject('Image', await embed(pdf, image, header));
    const matrix = placement(header.orientasi, size.width, size.height);
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(...matrix),
      drawObject(name),
      popGraphicsState(),
    );
  }
  return new Uint8Array(await pdf.save());
}

/** File names in reading order: 'scan2' before 'scan10', capitals ignored. */
export const readingOrder = (names: string[]): string[] =>
  names.toSorted(new Intl.Collator('id', { numeric: true, sensitivity: 'base' }).compare);

function pageSize(width: number, height: number, dpi: number | undefined): { width: number; height: number } {
  if (dpi !== undefined && dpi > 0) {
    const sides = [width, height].map((pixels) => (pixels / dpi) * 25.4);
    if (sides.every((side) => side >= PAPER_SIDE.smallest && side <= PAPER_SIDE.largest)) {
      return { width: (width / dpi) * 72, height: (height / dpi) * 72 };
    }
  }
  const scale = Math.min(F4.short / Math.min(width, height), F4.long / Math.max(width, height));
  return { width: width * scale, height: height * scale };
}

type Matrix = [number, number, number, number, number, number];

/** Puts the picture's unit square on the page as EXIF orientation 1–8 asks. */
function placement(orientation: number, w: number, h: number): Matrix {
  const matrices: Record<number, Matrix> = {
    1: [w, 0, 0, h, 0, 0],
    2: [-w, 0, 0, h, w, 0],
    3: [-w, 0, 0, -h, w, h],
    4: [w, 0, 0, -h, 0, h],
    5: [0, -h, -w, 0, w, h],
    6: [0, -h, w, 0, 0, h],
    7: [0, h, w, 0, 0, 0],
    8: [0, h, -w, 0, w, 0],
  };
  return matrices[orientation] as Matrix;
}

function embed(pdf: PDFDocument, image: Uint8Array, header: ImageHeader): PDFRef | Promise<PDFRef> {
  if (header.jpeg) return embedJpeg(pdf, image, header, header.jpeg);
  return embedPlainPng(pdf, image, header) ?? embedUnpackedPng(pdf, image, header);
}

const COLOR_SPACES: Record<number, string> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };

function embedJpeg(
  pdf: PDFDocument,
  image: Uint8Array,
  header: ImageHeader,
  jpeg: NonNullable<ImageHeader['jpeg']>,
): PDFRef {
  return pdf.context.register(
    pdf.context.stream(image, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: header.lebar,
      Height: header.tinggi,
      BitsPerComponent: 8,
      ColorSpace: COLOR_SPACES[jpeg.komponen] as string,
      Filter: 'DCTDecode',
      ...(jpeg.komponen === 4 && jpeg.adobe ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
    }),
  );
}

/** The packed rows of a plain PNG are what PDF's Flate filter with PNG predictors reads: they go in as they are. */
function embedPlainPng(pdf: PDFDocument, image: Uint8Array, header: ImageHeader): PDFRef | undefined {
  const png = header.png;
  if (!png || png.interlaced || png.bitDepth > 8 || ![0, 2, 3].includes(png.colorType)) return undefined;
  const parts: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  for (const { type, data } of pngChunks(image)) {
    if (type === 'tRNS') return undefined;
    if (type === 'PLTE') palette = data;
    if (type === 'IDAT') parts.push(data);
  }
  if (png.colorType === 3 && !palette) return undefined;
  const { context } = pdf;
  const colors = png.colorType === 2 ? 3 : 1;
  const colorSpace =
    palette && png.colorType === 3
      ? context.obj(['Indexed', 'DeviceRGB', palette.length / 3 - 1, context.register(context.stream(palette))])
      : png.colorType === 2
        ? 'DeviceRGB'
        : 'DeviceGray';
  return context.register(
    context.stream(Buffer.concat(parts), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: header.lebar,
      Height: header.tinggi,
      BitsPerComponent: png.bitDepth,
      ColorSpace: colorSpace,
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: png.bitDepth, Columns: header.lebar },
    }),
  );
}

async function embedUnpackedPng(pdf: PDFDocument, image: Uint8Array, header: ImageHeader): Promise<PDFRef> {
  if (header.lebar * header.tinggi > UNPACK_MAX_PIXELS) {
    throw new Refusal(
      'TERLALU_BESAR',
      'Gambar PNG transparan ini terlalu besar. Simpan ulang sebagai JPG lalu lampirkan lagi.',
      'berkas',
    );
  }
  try {
    const embedded = await pdf.embedPng(image);
    await embedded.embed();
    return embedded.ref;
  } catch {
    throw new Refusal('MASUKAN_SALAH', 'Gambar PNG ini rusak. Pindai atau simpan ulang lalu lampirkan lagi.', 'berkas');
  }
}
