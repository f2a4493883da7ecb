/**
 * The roles of the office. A role is given to a jabatan (post), never to a person: whoever holds the post on a day, Plt. and Plh.
 * included, holds its roles on that day. `staf` is every employee with an account.
 */
export const ROLES = {
  admin: 'Administrator',
  petugasSurat: 'Petugas surat',
  kasubbagUmum: 'Kasubbag Umum dan Kepegawaian',
  sekretaris: 'Sekretaris',
  kepala: 'Kepala Dinas',
  kabid: 'Kepala Bidang',
  staf: 'Staf',
  arsiparis: 'Arsiparis',
  bendahara: 'Bendahara',
  bendaharaPembantu: 'Bendahara pembantu',
  pptk: 'PPTK',
  kpa: 'Kuasa Pengguna Anggaran',
  ppkSkpd: 'PPK-SKPD',
  verifikator: 'Verifikator',
  pengurusBarang: 'Pengurus barang',
  kepegawaian: 'Pengelola kepegawaian',
  perencana: 'Perencana',
  auditor: 'Auditor',
} as const;

export type Role = keyof typeof ROLES;

export const ROLE_IDS = Object.keys(ROLES) as Role[];

/** Everybody of the office who works with papers; `admin` and `auditor` stand apart (they manage users, they read the log). */
export const WORKING_ROLES: readonly Role[] = ROLE_IDS.filter((role) => role !== 'admin' && role !== 'auditor');

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);
