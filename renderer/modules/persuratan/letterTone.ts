/** Colour and word of what a letter is and where it stands; the word always says it too. */
import type { LetterRow } from '#shared/modules/persuratan/contract.ts';
import {
  BELUM_SELESAI,
  CHANNELS,
  COPY_STAGES,
  LETTER_KINDS,
  LETTER_STATUSES,
  type LetterStatus,
  SECRECIES,
  URGENCIES,
} from '#shared/modules/persuratan/istilah.ts';
import type { Badge, Tone } from '../../components/StatusBadge.tsx';

const STATUS_TONES: Record<LetterStatus, Tone> = {
  tercatat: 'accent',
  terverifikasi: 'accent',
  menunggu_disposisi: 'wait',
  didisposisi: 'wait',
  didistribusikan: 'wait',
  di_sekretaris: 'wait',
  ditindaklanjuti: 'wait',
  selesai: 'ok',
  tanpa_disposisi: 'off',
  dikembalikan: 'off',
  diteruskan_keluar: 'off',
  dibatalkan: 'off',
  arsip_lama: 'off',
};

/** Whether nobody has to act on the letter any more. */
export const isOver = (status: LetterStatus): boolean => !BELUM_SELESAI.includes(status);

/** @param now UTC instant */
export const isOverdue = (letter: Pick<LetterRow, 'status' | 'tenggat'>, now: string): boolean =>
  letter.tenggat !== null && letter.tenggat < now && !isOver(letter.status);

/** The status as its badge: red once the deadline has passed. @param now UTC instant */
export const statusBadge = (letter: Pick<LetterRow, 'status' | 'statusTeks' | 'tenggat'>, now: string): Badge => ({
  tone: isOverdue(letter, now) ? 'late' : STATUS_TONES[letter.status],
  label: letter.statusTeks,
});

/** How fast and who may read, when it is not the ordinary. */
export function sifatBadges({ urgensi, keamanan }: Pick<LetterRow, 'urgensi' | 'keamanan'>): Badge[] {
  return [
    ...(urgensi === 'biasa' ? [] : [{ tone: 'late' as const, label: URGENCIES[urgensi] }]),
    ...(keamanan === 'biasa' ? [] : [{ tone: 'seal' as const, label: SECRECIES[keamanan] }]),
  ];
}

const optionsOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }));

export const CHANNEL_OPTIONS = optionsOf(CHANNELS);
export const KIND_OPTIONS = optionsOf(LETTER_KINDS);
export const URGENCY_OPTIONS = optionsOf(URGENCIES);
export const SECRECY_OPTIONS = optionsOf(SECRECIES);
export const STATUS_OPTIONS = optionsOf(LETTER_STATUSES);
export const COPY_STAGE_OPTIONS = optionsOf(COPY_STAGES);
