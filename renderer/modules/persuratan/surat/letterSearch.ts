/** Which work is open on a letter's page, as it stands in the URL: a step back in the browser closes it. */

import { idOf } from '../pageSearch.ts';

/** Work that has a form of its own beside the scan. */
export const KERJA = ['verifikasi', 'disposisi', 'salin', 'teruskan', 'alihkan', 'perbaiki'] as const;
export type Kerja = (typeof KERJA)[number];

export interface LetterSearch {
  kerja?: Kerja;
  /** The recipient's part that is forwarded or given to somebody else. */
  bagian?: number;
  /** The scan of the signed sheet that is being copied. */
  lampiran?: number;
}

export function readLetterSearch(raw: Record<string, unknown>): LetterSearch {
  const kerja = KERJA.find((one) => one === raw.kerja);
  if (kerja === undefined) return {};
  const bagian = idOf(raw.bagian);
  const lampiran = idOf(raw.lampiran);
  return {
    kerja,
    ...(bagian === undefined ? {} : { bagian }),
    ...(lampiran === undefined ? {} : { lampiran }),
  };
}
