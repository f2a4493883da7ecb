/**
 * Where an incoming letter stands, named from the step of its case and from the parts of that step; nothing of it is stored
 * (domain rule persuratan §2.3, its states).
 */
import { STEP } from './contract.ts';
import { LETTER_STATUSES, type LetterStatus } from './istilah.ts';

/** Ends that practice needs and the map does not draw (extensions of P1.2.1.2). */
export const AKHIR = {
  dikembalikan: 'p1-2-1-2-dikembalikan',
  diteruskanKeluar: 'p1-2-1-2-diteruskan-keluar',
  tanpaDisposisi: 'p1-2-1-2-tanpa-disposisi',
  dibatalkan: 'p1-2-1-2-dibatalkan',
  selesai: 'p1-2-1-2-selesai',
} as const;

/** Steps at which officials work on their parts. */
export const LANGKAH_KERJA: readonly string[] = [STEP.laksanakanBidang, STEP.laksanakan];

export interface KeadaanSurat {
  /** Null: no case stands behind the letter (old register). */
  perkara: { langkah: string; status: 'berjalan' | 'selesai' | 'dibatalkan' } | null;
  /** Recipients of the disposisi that count (not withdrawn, not replaced): how many, received, and done. */
  penerima: { jumlah: number; diterima: number; selesai: number };
}

const AT_STEP: Record<string, LetterStatus> = {
  [STEP.identifikasi]: 'tercatat',
  [STEP.serahkan]: 'terverifikasi',
  [STEP.disposisi]: 'menunggu_disposisi',
  [STEP.distribusikan]: 'didisposisi',
  [STEP.teruskan]: 'ditindaklanjuti',
  [STEP.tindakLanjut]: 'di_sekretaris',
  [STEP.disposisiLagi]: 'di_sekretaris',
  [STEP.laksanakan]: 'ditindaklanjuti',
};

const AT_END: Record<string, LetterStatus> = {
  [AKHIR.dikembalikan]: 'dikembalikan',
  [AKHIR.diteruskanKeluar]: 'diteruskan_keluar',
  [AKHIR.tanpaDisposisi]: 'tanpa_disposisi',
};

/** The status of a letter. A step before the verification counts as registered: the letter has its number. */
export function statusSurat({ perkara, penerima }: KeadaanSurat): LetterStatus {
  if (perkara === null) return 'arsip_lama';
  if (perkara.status === 'dibatalkan') return 'dibatalkan';
  if (perkara.status === 'selesai') return AT_END[perkara.langkah] ?? 'selesai';
  if (perkara.langkah === STEP.laksanakanBidang) return penerima.selesai > 0 ? 'ditindaklanjuti' : 'didistribusikan';
  return AT_STEP[perkara.langkah] ?? 'tercatat';
}

/** As a person says it: 'Distribusi 1/3' while the papers are carried round, 'Ditindaklanjuti 2/3' while officials work. */
export function statusTeks(keadaan: KeadaanSurat): string {
  const status = statusSurat(keadaan);
  const { jumlah, diterima, selesai } = keadaan.penerima;
  if (status === 'didisposisi' && jumlah > 0) return `Distribusi ${diterima}/${jumlah}`;
  if (keadaan.perkara?.status === 'berjalan' && LANGKAH_KERJA.includes(keadaan.perkara.langkah) && jumlah > 0)
    return `${LETTER_STATUSES[status]} ${selesai}/${jumlah}`;
  if (keadaan.perkara?.status === 'berjalan' && keadaan.perkara.langkah === STEP.teruskan)
    return 'Ditindaklanjuti, menuju Sekretaris';
  return LETTER_STATUSES[status];
}

/** How a status is looked for among cases: the step it stands on, and what else must hold. */
export type CariStatus =
  | { perkara: 'tanpa' }
  | { perkara: 'berjalan'; langkah: readonly string[]; bagianSelesai?: boolean }
  | { perkara: 'selesai'; langkah?: string; selainLangkah?: readonly string[] }
  | { perkara: 'dibatalkan' };

/** Inverse of {@link statusSurat}: every case that has the status is found by one of the conditions, and no other. */
export function cariStatus(status: LetterStatus): CariStatus[] {
  switch (status) {
    case 'arsip_lama':
      return [{ perkara: 'tanpa' }];
    case 'dibatalkan':
      return [{ perkara: 'dibatalkan' }];
    case 'dikembalikan':
      return [{ perkara: 'selesai', langkah: AKHIR.dikembalikan }];
    case 'diteruskan_keluar':
      return [{ perkara: 'selesai', langkah: AKHIR.diteruskanKeluar }];
    case 'tanpa_disposisi':
      return [{ perkara: 'selesai', langkah: AKHIR.tanpaDisposisi }];
    case 'selesai':
      return [{ perkara: 'selesai', selainLangkah: Object.keys(AT_END) }];
    case 'tercatat':
      return [{ perkara: 'berjalan', langkah: ['p1-2-1-2-kirim', STEP.terima, STEP.registrasi, STEP.identifikasi] }];
    case 'didistribusikan':
      return [{ perkara: 'berjalan', langkah: [STEP.laksanakanBidang], bagianSelesai: false }];
    case 'ditindaklanjuti':
      return [
        { perkara: 'berjalan', langkah: [STEP.laksanakanBidang], bagianSelesai: true },
        { perkara: 'berjalan', langkah: [STEP.teruskan, STEP.laksanakan] },
      ];
    case 'terverifikasi':
      return [{ perkara: 'berjalan', langkah: [STEP.serahkan] }];
    case 'menunggu_disposisi':
      return [{ perkara: 'berjalan', langkah: [STEP.disposisi] }];
    case 'didisposisi':
      return [{ perkara: 'berjalan', langkah: [STEP.distribusikan] }];
    case 'di_sekretaris':
      return [{ perkara: 'berjalan', langkah: [STEP.tindakLanjut, STEP.disposisiLagi] }];
  }
}
