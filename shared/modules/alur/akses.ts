/**
 * Who may read a letter and the case that carries it, by its keamanan. One policy for lists, search, counts, prints, exports and
 * attachments. Source: klasifikasi keamanan dan akses arsip dinamis (Perka ANRI 17/2011, SKKAAD).
 */
import { type Role, WORKING_ROLES } from '../../contract/roles.ts';

export const KEAMANAN = {
  biasa: 'Biasa',
  terbatas: 'Terbatas',
  rahasia: 'Rahasia',
  sangat_rahasia: 'Sangat Rahasia',
} as const;
export type Keamanan = keyof typeof KEAMANAN;

/**
 * `penuh`: everything, scans included. `metadata`: the row of the register with its subject, no contents and no scans. `tersegel`:
 * number and sender only, the subject masked. `tidak`: the letter does not exist for this user.
 */
export type Akses = 'penuh' | 'metadata' | 'tersegel' | 'tidak';

export interface PermintaanAkses {
  keamanan: Keamanan;
  /** All roles of the user on this day. */
  peran: readonly Role[];
  /** Stands in the chain: gave or received a disposisi of the letter, or has a step of its case in hand. */
  dalamRantai: boolean;
  /** The Kepala has granted this user this letter in writing. */
  izinTertulis: boolean;
}

const BEKERJA = new Set<Role>(WORKING_ROLES);

/** What the user may see. Roles add up; `admin` gives nothing: it manages users, not content. */
export function aksesSurat({ keamanan, peran, dalamRantai, izinTertulis }: PermintaanAkses): Akses {
  const punya = (...roles: Role[]) => roles.some((role) => peran.includes(role));
  const bekerja = peran.some((role) => BEKERJA.has(role));
  const auditor = punya('auditor');
  if (!bekerja && !auditor) return 'tidak';
  if (punya('kepala') || izinTertulis) return 'penuh';
  const rantai = bekerja && dalamRantai;
  switch (keamanan) {
    case 'biasa':
      return 'penuh';
    case 'terbatas':
      return rantai || punya('sekretaris', 'petugasSurat') ? 'penuh' : 'metadata';
    case 'rahasia':
      if (rantai) return 'penuh';
      return punya('petugasSurat', 'kasubbagUmum') ? 'tersegel' : 'tidak';
    case 'sangat_rahasia':
      return punya('petugasSurat', 'kasubbagUmum') ? 'tersegel' : 'tidak';
  }
}
