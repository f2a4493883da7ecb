/** What a lembar disposisi is filled from; everything as it was on the day of the print. */
import type { Kop } from '#electron/documents/kop.ts';
import type { Choice } from '#electron/documents/measured.ts';
import type { Penandatangan } from '#electron/documents/signer.ts';

/** The letter's part; what is null becomes a dotted line. */
export interface SuratPadaLembar {
  dari: string;
  nomorSurat: string | null;
  /** Civil date. */
  tanggalSurat: string | null;
  hal: string;
  /** Civil date. */
  diterimaTanggal: string;
  nomorAgenda: string;
}

export interface SifatPadaLembar {
  sangatSegera: boolean;
  segera: boolean;
  rahasia: boolean;
  biasa: boolean;
}

/** What one official wrote. */
export interface DisposisiLanjutan {
  /** 'Disposisi Sekretaris' */
  judul: string;
  kepada: string | null;
  isi: string | null;
  /** Civil date. */
  tanggal: string | null;
}

export interface LembarDisposisi {
  kop: Kop;
  /** Payload of the QR code by which the returned scan finds its letter; at most 80 bytes. */
  qr: string;
  /** Absent: a wholly empty form. */
  surat?: SuratPadaLembar;
  sifat?: SifatPadaLembar;
  /** Posts and standard instructions of the office's lists, in their order, ticked or not. */
  penerima: { label: string; dipilih: boolean }[];
  instruksi: { label: string; dipilih: boolean }[];
  catatan: string | null;
  /** Civil date. */
  batasWaktu: string | null;
  /** Who gives the disposisi; signs or initials by hand. */
  pemberi: Penandatangan;
  /** Civil date of the disposisi. */
  tanggal: string | null;
  /** Second level: Sekretaris, Kabid. Null parts are dotted lines. */
  lanjutan: DisposisiLanjutan[];
  /** The block of the kantor vertikal forms: Tgl penyelesaian, Diajukan kembali tgl, Penerima, Disposisi Kasubbag. */
  penyelesaian?: {
    tanggalPenyelesaian: string | null;
    diajukanKembali: string | null;
    penerima: string | null;
    disposisiKasubbag: string | null;
  };
}

export interface CetakLembarDisposisi {
  lembar: LembarDisposisi[];
  /** 'F4': two on a sheet with a cut line; 'setengahFolio': one on each half sheet. */
  kertas: 'F4' | 'setengahFolio';
}

/** Recipient lines to write on after the list, and instruction lines: the form always has them. */
export const BARIS_KOSONG_PENERIMA = 1;
export const BARIS_KOSONG_INSTRUKSI = 2;

export const withBlankLines = (choices: { label: string; dipilih: boolean }[], blanks: number): Choice[] => [
  ...choices,
  ...Array.from({ length: blanks }, () => ({ label: null, dipilih: false })),
];
