import type { Letter } from './letterActions.ts';

/** As a question names the letter: 'surat 0416 dari Bagian Umum Setda'. */
export const letterName = (letter: Pick<Letter, 'nomorAgenda' | 'pengirim'>): string =>
  `surat ${letter.nomorAgenda} dari ${letter.pengirim}`;
