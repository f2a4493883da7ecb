/** The words of the register, each code with what a person reads. */
export const CHANNELS = {
  kurir: 'Kurir',
  pos: 'Pos',
  langsung: 'Langsung',
  surel: 'Surel',
  srikandi: 'SRIKANDI',
  whatsapp: 'WhatsApp/pindaian',
  faks: 'Faks',
} as const;

export const LETTER_KINDS = {
  undangan: 'Undangan',
  permohonan: 'Permohonan',
  pemberitahuan: 'Pemberitahuan',
  edaran: 'Edaran',
  keputusan: 'Keputusan',
  nota_dinas: 'Nota dinas',
  laporan: 'Laporan',
  pengaduan: 'Pengaduan',
  proposal: 'Proposal',
  rekomendasi: 'Rekomendasi',
  surat_tugas: 'Surat tugas',
  lainnya: 'Lainnya',
} as const;

/** How fast. Independent of secrecy (who may read): the printed sheet mixes them in one line, the data does not. */
export const URGENCIES = { biasa: 'Biasa', segera: 'Segera', sangat_segera: 'Sangat Segera' } as const;

/** Who may read. */
export const SECRECIES = {
  biasa: 'Biasa',
  terbatas: 'Terbatas',
  rahasia: 'Rahasia',
  sangat_rahasia: 'Sangat Rahasia',
} as const;

export const COPY_STAGES = {
  asli: 'Asli',
  salinan: 'Salinan',
  tembusan: 'Tembusan',
  pindaian: 'Pindaian/fotokopi',
} as const;

/** Where a letter stands, named from the step of its case (never stored). */
export const LETTER_STATUSES = {
  tercatat: 'Tercatat',
  terverifikasi: 'Terverifikasi',
  menunggu_disposisi: 'Di meja Kepala',
  didisposisi: 'Didisposisi',
  didistribusikan: 'Didistribusikan',
  di_sekretaris: 'Di Sekretaris',
  ditindaklanjuti: 'Ditindaklanjuti',
  selesai: 'Selesai',
  tanpa_disposisi: 'Tanpa disposisi',
  dikembalikan: 'Dikembalikan',
  diteruskan_keluar: 'Diteruskan keluar',
  dibatalkan: 'Dibatalkan',
  /** Imported from an old register: no case stands behind it. */
  arsip_lama: 'Register lama',
} as const;

export type LetterStatus = keyof typeof LETTER_STATUSES;

/** Statuses of letters that still need somebody. */
export const BELUM_SELESAI: readonly LetterStatus[] = [
  'tercatat',
  'terverifikasi',
  'menunggu_disposisi',
  'didisposisi',
  'didistribusikan',
  'di_sekretaris',
  'ditindaklanjuti',
];
