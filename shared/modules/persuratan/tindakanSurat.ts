/**
 * What somebody may do next with a letter, the likeliest first (it is the filled button). The operations check the same again; this only
 * decides what is offered.
 */
import type { Role } from '../../contract/roles.ts';
import type { Akses } from '../alur/akses.ts';
import { STEP } from './contract.ts';

export type TindakanSurat =
  | 'verifikasi'
  | 'serahkan'
  | 'salinDisposisi'
  | 'beriDisposisi'
  | 'distribusikan'
  | 'teruskanSekretaris'
  | 'tentukan'
  | 'laksanakan'
  | 'kembalikan'
  | 'tanpaDisposisi'
  | 'teruskanKeluar'
  | 'batalkan'
  | 'perbaiki'
  | 'tambahLampiran'
  | 'tambahSalinan'
  | 'catatKehadiran';

export interface KonteksTindakan {
  /** Null: a letter of an old register. */
  perkara: { langkah: string; status: 'berjalan' | 'selesai' | 'dibatalkan' } | null;
  akses: Akses;
  peran: readonly Role[];
  /** As what the caller acts on the present step: the official himself, who writes down for him, or not at all. */
  sebagai: 'pelaku' | 'pencatat' | null;
  adaAcara: boolean;
  /** The last step is in the caller's hands, without a disposisi of his own. */
  melaksanakanSendiri: boolean;
}

export function tindakanSurat(k: KonteksTindakan): TindakanSurat[] {
  const punya = (...peran: Role[]) => peran.some((p) => k.peran.includes(p));
  const meja = punya('petugasSurat', 'kasubbagUmum');
  if (k.akses === 'tidak' || k.akses === 'metadata') return [];
  const lanjut: TindakanSurat[] = meja && k.perkara?.status !== 'dibatalkan' ? ['tambahLampiran', 'tambahSalinan'] : [];
  const hadir: TindakanSurat[] =
    k.adaAcara &&
    k.perkara?.status !== 'dibatalkan' &&
    punya('petugasSurat', 'kasubbagUmum', 'sekretaris', 'kepala', 'kabid')
      ? ['catatKehadiran']
      : [];
  if (k.perkara === null || k.perkara.status !== 'berjalan') return [...lanjut, ...hadir];
  const { langkah } = k.perkara;
  const hasil: TindakanSurat[] = [...padaLangkah(k, langkah, meja)];
  if (punya('kasubbagUmum')) hasil.push('batalkan');
  if (meja) hasil.push('perbaiki');
  return [...hasil, ...lanjut, ...hadir];
}

function padaLangkah(k: KonteksTindakan, langkah: string, meja: boolean): TindakanSurat[] {
  const disposisi = (): TindakanSurat[] =>
    k.sebagai === 'pelaku' ? ['beriDisposisi'] : k.sebagai === 'pencatat' ? ['salinDisposisi'] : [];
  switch (langkah) {
    case STEP.identifikasi:
      return [...bila(k.sebagai !== null, 'verifikasi'), ...bila(meja, 'kembalikan')];
    case STEP.serahkan:
      return [
        ...bila(k.sebagai !== null, 'serahkan'),
        ...bila(k.peran.includes('kasubbagUmum') || k.peran.includes('sekretaris'), 'tanpaDisposisi'),
        ...bila(meja, 'teruskanKeluar', 'kembalikan'),
      ];
    case STEP.disposisi:
    case STEP.disposisiLagi:
      return disposisi();
    case STEP.distribusikan:
      return [
        ...bila(k.sebagai !== null, 'distribusikan'),
        ...bila(k.peran.includes('kepala'), 'beriDisposisi'),
        ...bila(!k.peran.includes('kepala') && meja, 'salinDisposisi'),
      ];
    case STEP.laksanakanBidang:
      return [
        ...bila(k.peran.includes('kepala'), 'beriDisposisi'),
        ...bila(!k.peran.includes('kepala') && meja, 'salinDisposisi'),
      ];
    case STEP.teruskan:
      return bila(k.sebagai !== null, 'teruskanSekretaris');
    case STEP.tindakLanjut:
      return [...bila(k.sebagai !== null, 'tentukan'), ...disposisi()];
    case STEP.laksanakan:
      return bila(k.melaksanakanSendiri, 'laksanakan');
    default:
      return [];
  }
}

const bila = (syarat: boolean, ...tindakan: TindakanSurat[]): TindakanSurat[] => (syarat ? tindakan : []);
