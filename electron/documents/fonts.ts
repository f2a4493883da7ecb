/**
 * The typefaces of the prints. Arimo and Tinos have the widths of Arial and Times New Roman, so a print breaks its lines where the
 * office's Word documents do, on every computer.
 */
import { type AssetName, assetPath } from './assets.ts';

export type FontFamily = 'Arimo' | 'Tinos';

interface Faces {
  normal: string;
  bold: string;
  italics: string;
  bolditalics: string;
}

const faces = (family: FontFamily): Faces => {
  const path = (face: string) => assetPath(`${family}-${face}.ttf` as AssetName);
  return { normal: path('Regular'), bold: path('Bold'), italics: path('Italic'), bolditalics: path('BoldItalic') };
};

/** Font table for the printer: paths, opened only for the faces that a document uses. */
export const fontTable = (): Record<FontFamily, Faces> => ({ Arimo: faces('Arimo'), Tinos: faces('Tinos') });
