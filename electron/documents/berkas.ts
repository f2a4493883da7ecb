/**
 * What somebody dropped on a form, told by its content and not by its name. Accepted: PDF, JPG, PNG. Source: domain rule persuratan §6
 * ("Scan types"). The bytes themselves are never changed: a TTE-signed PDF stays as it came.
 */
import { Refusal } from '#shared/contract/errors.ts';
import { type ImageHeader, imageHeader, pngChunks } from './imageHeader.ts';
import { pdfPageCount } from './pdfium.ts';

export type BerkasMime = 'application/pdf' | 'image/jpeg' | 'image/png';

export interface BerkasInfo {
  mime: BerkasMime;
  /** File name ending without the dot. */
  akhiran: 'pdf' | 'jpg' | 'png';
  halaman: number;
  /** Pictures only: pixels as a person sees them, EXIF orientation applied. */
  gambar?: { lebar: number; tinggi: number; orientasi: number };
}

/** Default upper limit of one file, in bytes. */
export const BERKAS_MAX_BYTES = 20 * 1024 * 1024;
/** A 600 dpi colour scan of an A3 sheet has 70 million pixels. */
export const IMAGE_MAX_PIXELS = 100_000_000;

const refuse = (message: string) => new Refusal('MASUKAN_SALAH', message, 'berkas');

/**
 * Checks a file and says what it is.
 * @throws Refusal TERLALU_BESAR over `maxBytes` or 100 megapixels; MASUKAN_SALAH for another kind of file, a broken one, or a PDF that
 *   needs a password
 */
export async function inspectBerkas(bytes: Uint8Array, maxBytes = BERKAS_MAX_BYTES): Promise<BerkasInfo> {
  if (bytes.length > maxBytes) {
    throw new Refusal(
      'TERLALU_BESAR',
      `Berkas ini ${megabytes(bytes.length)} MB, batasnya ${megabytes(maxBytes)} MB. Pindai dengan resolusi lebih rendah (200–300 dpi) atau pecah berkasnya.`,
      'berkas',
    );
  }
  if (bytes.length === 0) throw refuse('Berkas ini kosong.');
  if (isPdf(bytes)) return { mime: 'application/pdf', akhiran: 'pdf', halaman: await pdfPageCount(bytes) };
  const kind = otherKind(bytes);
  if (kind) throw refuse(`Berkas ini ${kind}. Simpan atau pindai sebagai PDF, JPG, atau PNG lalu lampirkan lagi.`);
  const header = inspectImage(bytes);
  const lying = header.orientasi > 4;
  return {
    mime: header.mime,
    akhiran: header.mime === 'image/png' ? 'png' : 'jpg',
    halaman: 1,
    gambar: {
      lebar: lying ? header.tinggi : header.lebar,
      tinggi: lying ? header.lebar : header.tinggi,
      orientasi: header.orientasi,
    },
  };
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toLocaleString('id-ID', { maximumFractionDigits: 1 });

/** Header of a picture that can be shown and printed. @throws Refusal as {@link inspectBerkas} */
export function inspectImage(bytes: Uint8Array): ImageHeader {
  const header = imageHeader(bytes);
  if (!header) {
    const started = (bytes[0] === 0xff && bytes[1] === 0xd8) || (bytes[0] === 0x89 && bytes[1] === 0x50);
    throw refuse(
      started
        ? 'Gambar ini rusak atau memakai jenis yang tidak didukung. Pindai atau simpan ulang sebagai JPG atau PNG biasa.'
        : 'Jenis berkas ini tidak dikenal. Yang dapat dilampirkan: PDF, JPG, dan PNG.',
    );
  }
  if (header.mime === 'image/png' && !isWholePng(bytes))
    throw refuse('Gambar PNG ini terpotong. Pindai atau simpan ulang lalu lampirkan lagi.');
  if (header.lebar * header.tinggi > IMAGE_MAX_PIXELS) {
    throw new Refusal(
      'TERLALU_BESAR',
      `Gambar ini ${header.lebar} × ${header.tinggi} piksel, terlalu besar. Pindai dengan resolusi lebih rendah (200–300 dpi).`,
      'berkas',
    );
  }
  return header;
}

function isWholePng(bytes: Uint8Array): boolean {
  let data = false;
  for (const { type } of pngChunks(bytes)) {
    if (type === 'IDAT') data = true;
    if (type === 'IEND') return data;
  }
  return false;
}

/** The mark may stand anywhere in the first kilobyte: some scanners write a few bytes before it. */
function isPdf(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, 1024).includes('%PDF-');
}

const ascii = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(from + length, bytes.length)));

/** Names what people drop by mistake, so that the sentence says what it is. */
function otherKind(bytes: Uint8Array): string | undefined {
  const start = ascii(bytes, 0, 16);
  const brand = ascii(bytes, 4, 8);
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'gambar TIFF';
  if (/^ftyp(heic|heix|hevc|mif1|msf1|avif)/.test(brand)) return 'foto HEIC/AVIF dari telepon';
  if (start.startsWith('GIF8')) return 'gambar GIF';
  if (start.startsWith('RIFF') && ascii(bytes, 8, 4) === 'WEBP') return 'gambar WebP';
  if (start.startsWith('BM') && bytes.length > 54) return 'gambar BMP';
  if (start.startsWith('PK'))
    return ascii(bytes, 0, 4096).includes('word/') ? 'dokumen Word' : 'berkas ZIP atau dokumen Office';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'dokumen Office lama';
  if (start.startsWith('{\\rtf')) return 'dokumen RTF';
  if (start.startsWith('MZ')) return 'program';
  return undefined;
}
