/**
 * What the QR code of a lembar disposisi says: 'PENATA:SM:<id>:<check>'. The check is not a secret and opens nothing; it keeps a stray
 * or damaged code from being taken for one of this office.
 */
const AWAL = 'PENATA:SM:';
const BENTUK = /^PENATA:SM:([1-9]\d{0,14}):([0-9A-HJKMNP-TV-Z]{6})$/;
const ABJAD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** FNV-1a, 32 bits, of UTF-16 code units. */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Six characters over the id, the agenda number and the instant of registration, which a re-typed or foreign code does not have. */
function check(surat: SuratLembar): string {
  let value = fnv(`${surat.id}|${surat.nomorAgenda}|${surat.tahun}|${surat.dibuatPada}`);
  let text = '';
  for (let place = 0; place < 6; place++) {
    text += ABJAD[value & 31];
    value >>>= 5;
  }
  return text;
}

export interface SuratLembar {
  id: number;
  nomorAgenda: string;
  tahun: number;
  /** Instant of registration. */
  dibuatPada: string;
}

/** The payload for the code, at most 32 characters. */
export const isiQr = (surat: SuratLembar): string => `${AWAL}${surat.id}:${check(surat)}`;

/** The payload of a courier's route sheet, of the same make. */
export const isiQrEkspedisi = (lembar: SuratLembar): string => `PENATA:EK:${lembar.id}:${check(lembar)}`;

/** The letter that a code claims to belong to; null when the code is none of ours. */
export function bacaQr(payload: string): { id: number } | null {
  const match = BENTUK.exec(payload.trim());
  return match ? { id: Number(match[1]) } : null;
}

/** Whether the code was printed for this letter. */
export const cocokQr = (payload: string, surat: SuratLembar): boolean => payload.trim() === isiQr(surat);
