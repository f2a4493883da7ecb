/** The sections of Pengaturan, in the order in which they stand. */
export const SECTIONS = [
  { id: 'identitas', label: 'Identitas dan kop', group: 'Kantor' },
  { id: 'setelan', label: 'Setelan', group: 'Kantor' },
  { id: 'libur', label: 'Hari libur', group: 'Kantor' },
  { id: 'unit', label: 'Unit', group: 'Susunan' },
  { id: 'jabatan', label: 'Jabatan dan peran', group: 'Susunan' },
  { id: 'pegawai', label: 'Pegawai', group: 'Susunan' },
  { id: 'penugasan', label: 'Penugasan', group: 'Susunan' },
  { id: 'pengguna', label: 'Pengguna', group: 'Susunan' },
  { id: 'ikatan', label: 'Aktor peta', group: 'Alur' },
  { id: 'tenggat', label: 'Tenggat langkah', group: 'Alur' },
  { id: 'instruksi', label: 'Instruksi baku', group: 'Surat' },
  { id: 'seri', label: 'Seri nomor', group: 'Surat' },
  { id: 'gaya', label: 'Gaya halaman', group: 'Surat' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];
export const GROUPS = ['Kantor', 'Susunan', 'Alur', 'Surat'] as const;

export const sectionOf = (text: string): (typeof SECTIONS)[number] | undefined =>
  SECTIONS.find((section) => section.id === text);
