/** What stands in a date field before and after it is left. */
import { type HasilTanggal, ketikTanggal } from '#shared/rules/ketikTanggal.ts';
import { formatTanggal, isCivilDate } from '#shared/rules/tanggal.ts';

export interface DateReading {
  /** Civil date, or '' for an empty field. */
  value: string;
  /** Why the text is no date; the field keeps the text. */
  alasan?: string;
}

/** Reads a field that is being left. */
export function readDateText(text: string, acuan: string, majuHari?: number): DateReading {
  if (text.trim() === '') return { value: '' };
  const result: HasilTanggal = ketikTanggal(text, majuHari === undefined ? { acuan } : { acuan, majuHari });
  return result.ok ? { value: result.tanggal } : { value: '', alasan: result.alasan };
}

/** '2026-11-24' → '24 November 2026', which reads back as the same date; anything else stays as it is. */
export const showDate = (value: string): string => (isCivilDate(value) ? formatTanggal(value) : value);

/** Why a date is outside what the field takes. */
export function outsideRange(value: string, min: string | undefined, max: string | undefined): string | undefined {
  if (value === '') return undefined;
  if (min !== undefined && value < min) return `Paling awal ${formatTanggal(min)}.`;
  if (max !== undefined && value > max) return `Paling akhir ${formatTanggal(max)}.`;
  return undefined;
}
