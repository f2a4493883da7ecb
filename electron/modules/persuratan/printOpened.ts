/** What every print of letters needs: the letters as their caller may see them, how the file and the log name them. */
import type { ReadContext } from '#electron/core/context.ts';
import type { Akses } from '#shared/modules/alur/akses.ts';
import { sebutAgenda } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { isTersegel } from '#shared/modules/persuratan/samar.ts';
import { LETTER_KIND, type Letter, openLetter } from './access.ts';
import { auditObject } from './letter.ts';

export interface Opened {
  letter: Letter;
  akses: Exclude<Akses, 'tidak'>;
}

/** Each letter as the caller may see it, in the order asked, none twice. */
export async function openAll(ctx: ReadContext, ids: readonly number[]): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const id of new Set(ids)) opened.push(await openLetter(ctx, id));
  return opened;
}

export const auditOf = (opened: readonly Opened[], sesudah?: Record<string, unknown>) =>
  opened.map(({ letter }) => ({ objek: auditObject(letter), ...(sesudah ? { sesudah } : {}) }));

export const only = (opened: readonly Opened[]) =>
  opened.length === 1 ? { jenis: LETTER_KIND, id: opened[0]!.letter.id } : undefined;

export const nameOf = (what: string, opened: readonly Opened[]): string => {
  const [first] = opened;
  return opened.length === 1 && first
    ? `${what} ${sebutAgenda(first.letter.nomor_agenda, first.letter.tahun)}`
    : `${what} ${opened.length} surat`;
};

/** Contents of a letter on paper: those of an open letter, for whoever may read it. */
export const readable = ({ letter, akses }: Opened): boolean => akses === 'penuh' && !isTersegel(letter.keamanan);
