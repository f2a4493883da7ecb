/**
 * The lambang of the kop: PNG, JPG or SVG bytes. A drawing is only taken when it draws: no scripts, no links to other files, no
 * entities, because it is read inside the program that prints.
 */
import { Refusal } from '#shared/contract/errors.ts';
import type { ContentNode } from './definition.ts';
import { imageHeader } from './imageHeader.ts';

export type LogoKind = 'png' | 'jpg' | 'svg';

/** A logo is small: 2 MB and 16 million pixels are more than any lambang needs. */
export const LOGO_MAX_BYTES = 2 * 1024 * 1024;
const LOGO_MAX_PIXELS = 16_000_000;

const FORBIDDEN_IN_SVG =
  /<!DOCTYPE|<!ENTITY|<\s*(script|image|foreignObject|iframe|use\s[^>]*href\s*=\s*["'](?!#))|\bhref\s*=\s*["'](?!#)|url\(\s*["']?(?!#)|@import/i;

/**
 * What kind of picture the bytes are.
 * @throws Refusal MASUKAN_SALAH when it is not a PNG, JPG or harmless SVG; TERLALU_BESAR above 2 MB or 16 megapixels
 */
export function logoKind(bytes: Uint8Array): LogoKind {
  if (bytes.length > LOGO_MAX_BYTES) {
    throw new Refusal('TERLALU_BESAR', 'Lambang lebih besar dari 2 MB. Kecilkan gambarnya lalu unggah lagi.', 'logo');
  }
  const header = imageHeader(bytes);
  if (header) {
    if (header.lebar * header.tinggi > LOGO_MAX_PIXELS) {
      throw new Refusal(
        'TERLALU_BESAR',
        'Lambang terlalu besar ukurannya (lebih dari 16 megapiksel). Kecilkan lalu unggah lagi.',
        'logo',
      );
    }
    return header.mime === 'image/png' ? 'png' : 'jpg';
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!/<svg[\s>]/i.test(text.slice(0, 4096))) {
    throw new Refusal('MASUKAN_SALAH', 'Lambang harus berupa gambar PNG, JPG, atau SVG.', 'logo');
  }
  if (FORBIDDEN_IN_SVG.test(text)) {
    throw new Refusal(
      'MASUKAN_SALAH',
      'Lambang SVG ini memuat skrip atau tautan ke berkas lain. Simpan ulang sebagai SVG polos atau PNG.',
      'logo',
    );
  }
  return 'svg';
}

/** The logo as content that fits a box of `width` × `height` points. @throws Refusal as {@link logoKind} */
export function logoContent(bytes: Uint8Array, width: number, height: number): ContentNode {
  const kind = logoKind(bytes);
  if (kind === 'svg')
    return { svg: new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/, ''), fit: [width, height], font: 'Arimo' };
  const mime = kind === 'png' ? 'image/png' : 'image/jpeg';
  return { image: `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`, fit: [width, height] };
}
