/**
 * What a register may show of a sealed letter (Rahasia, Sangat Rahasia): number and sender, never the subject, in every list, print,
 * export and message, whoever looks (klasifikasi keamanan, SKKAAD; domain rule persuratan §4.8 and §6, confidential letters).
 */
import type { Keamanan } from '../alur/akses.ts';

/** True when the subject is masked on every list. */
export const isTersegel = (keamanan: Keamanan): boolean => keamanan === 'rahasia' || keamanan === 'sangat_rahasia';

/** True when opening contents or scans is written to the log. */
export const dicatatBilaDibuka = (keamanan: Keamanan): boolean => keamanan !== 'biasa';

const HAL_SAMAR = { rahasia: '(Rahasia)', sangat_rahasia: '(Sangat Rahasia)' } as const;

/** The subject as a list shows it. */
export const halTampil = (keamanan: Keamanan, hal: string): string =>
  keamanan === 'rahasia' || keamanan === 'sangat_rahasia' ? HAL_SAMAR[keamanan] : hal;

const TINGKAT: readonly Keamanan[] = ['biasa', 'terbatas', 'rahasia', 'sangat_rahasia'];

/** Above 0: `ke` is stricter than `dari`; below 0: a downgrade, which only the Kepala may order. */
export const bandingKeamanan = (dari: Keamanan, ke: Keamanan): number => TINGKAT.indexOf(ke) - TINGKAT.indexOf(dari);

/** A match that the caller may not see: nothing of it is told. */
export const PESAN_GANDA_TERSEGEL = 'Kemungkinan sudah tercatat; hubungi Kasubbag Umum dan Kepegawaian.';
