/** What can be done with a letter now, in words, and which form or dialog does it. The host decides what is open (`tindakan`). */
import type { Output } from '../../../client/contract.ts';
import type { Recipient } from '../disposisi/dispositionTree.ts';
import type { Kerja } from './letterSearch.ts';

export type Letter = Output<'suratMasuk.lihat'>;
export type Tindakan = Letter['tindakan'][number];
export type TindakLanjut = Recipient['tindakLanjut'][number];

/** Short dialogs over the letter's page. */
export type LetterDialog =
  | { kind: 'kembalikan' | 'tanpaDisposisi' | 'teruskanKeluar' | 'batalkan' }
  | { kind: 'tambahLampiran' | 'tambahSalinan' | 'catatKehadiran' | 'turunkanKeamanan' }
  | { kind: 'tentukan' | 'laksanakan' | 'tarik' | 'kembalikanLangkah' }
  | { kind: 'tindakLanjut' | 'kembalikanBagian' | 'tarikBagian'; penerima: Recipient }
  | { kind: 'tolak'; penerima: Recipient; tindakLanjut: TindakLanjut };

export type Way =
  | { to: 'kerja'; kerja: Kerja }
  | { to: 'dialog'; dialog: LetterDialog }
  | { to: 'ekspedisi' }
  | { to: 'langsung'; operasi: 'suratMasuk.serahkan' | 'suratMasuk.teruskanSekretaris' };

interface Named {
  label: string;
  way: Way;
  /** Moves the letter on: may be the filled button of the page. */
  maju?: true;
  tone?: 'late';
}

const dialog = (kind: Extract<LetterDialog, { kind: string }>['kind']): Way =>
  ({ to: 'dialog', dialog: { kind } }) as Extract<Way, { to: 'dialog' }>;

export const ACTIONS: Record<Tindakan, Named> = {
  verifikasi: { label: 'Verifikasi', way: { to: 'kerja', kerja: 'verifikasi' }, maju: true },
  serahkan: { label: 'Serahkan ke Kepala', way: { to: 'langsung', operasi: 'suratMasuk.serahkan' }, maju: true },
  salinDisposisi: { label: 'Salin disposisi', way: { to: 'kerja', kerja: 'salin' }, maju: true },
  beriDisposisi: { label: 'Disposisikan', way: { to: 'kerja', kerja: 'disposisi' }, maju: true },
  distribusikan: { label: 'Distribusikan', way: { to: 'ekspedisi' }, maju: true },
  teruskanSekretaris: {
    label: 'Teruskan ke Sekretaris',
    way: { to: 'langsung', operasi: 'suratMasuk.teruskanSekretaris' },
    maju: true,
  },
  tentukan: { label: 'Tentukan tindak lanjut', way: dialog('tentukan'), maju: true },
  laksanakan: { label: 'Catat pelaksanaan', way: dialog('laksanakan'), maju: true },
  kembalikan: { label: 'Kembalikan ke pengirim…', way: dialog('kembalikan') },
  tanpaDisposisi: { label: 'Tutup tanpa disposisi…', way: dialog('tanpaDisposisi') },
  teruskanKeluar: { label: 'Teruskan ke instansi lain…', way: dialog('teruskanKeluar') },
  batalkan: { label: 'Batalkan registrasi…', way: dialog('batalkan'), tone: 'late' },
  perbaiki: { label: 'Perbaiki isian…', way: { to: 'kerja', kerja: 'perbaiki' } },
  tambahLampiran: { label: 'Tambah pindaian…', way: dialog('tambahLampiran') },
  tambahSalinan: { label: 'Catat salinan yang datang lagi…', way: dialog('tambahSalinan') },
  catatKehadiran: { label: 'Catat siapa hadir…', way: dialog('catatKehadiran') },
};

export interface Sorted {
  /** The filled button. */
  utama: Named | undefined;
  /** Other ways on, beside it. */
  samping: Named[];
  /** Less often needed, in a menu. */
  menu: Named[];
}

/** While the letter waits for a disposisi it is the next step; later it is one more, and stands in the menu. */
const AWAITS_DISPOSITION: ReadonlySet<Letter['status']> = new Set(['menunggu_disposisi', 'di_sekretaris']);
const MORE: Partial<Record<Tindakan, string>> = {
  salinDisposisi: 'Salin disposisi tambahan…',
  beriDisposisi: 'Disposisi tambahan…',
};

/** The first way on is the filled button; what does not move the letter stands in the menu. */
export function sortActions({ tindakan, status }: Pick<Letter, 'tindakan' | 'status'>): Sorted {
  const named = tindakan.map((one): Named => {
    const more = MORE[one];
    if (more === undefined || AWAITS_DISPOSITION.has(status)) return ACTIONS[one];
    return { label: more, way: ACTIONS[one].way };
  });
  const [utama, ...samping] = named.filter((one) => one.maju);
  return { utama, samping, menu: named.filter((one) => !one.maju) };
}
