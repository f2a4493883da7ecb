/** Colour and word of a case: where it stands, who may read it, when it is due. The word always says it too. */
import type { Output } from '../../client/contract.ts';
import type { Badge, Tone } from '../../components/StatusBadge.tsx';

export type CaseRow = Output<'alur.daftar'>['baris'][number];
export type CaseView = Output<'alur.perkara'>;
export type CasePart = CaseView['bagian'][number];
export type CaseStatus = CaseRow['status'];
export type Secrecy = CaseRow['keamanan'];

const STATUS: Record<CaseStatus, Badge> = {
  berjalan: { tone: 'accent', label: 'Berjalan' },
  selesai: { tone: 'ok', label: 'Selesai' },
  dibatalkan: { tone: 'off', label: 'Dibatalkan' },
};
export const statusBadge = (status: CaseStatus): Badge => STATUS[status];
export const STATUS_OPTIONS = Object.entries(STATUS).map(([value, { label }]) => ({ value, label }));

const SECRECY: Record<Secrecy, string> = {
  biasa: 'Biasa',
  terbatas: 'Terbatas',
  rahasia: 'Rahasia',
  sangat_rahasia: 'Sangat Rahasia',
};
export const SECRECY_OPTIONS = Object.entries(SECRECY).map(([value, label]) => ({ value, label }));

/** Nothing while everybody may read it. */
export const secrecyBadges = (keamanan: Secrecy): Badge[] =>
  keamanan === 'biasa' ? [] : [{ tone: 'seal', label: SECRECY[keamanan] }];

/** "0412 · Permintaan data"; the number of the record that the case carries, where it has one. */
export const caseName = (row: { judul: string; objek: { nomor: string | null } | null }): string =>
  row.objek?.nomor == null ? row.judul : `${row.objek.nomor} · ${row.judul}`;

const PART: Record<CasePart['status'], Badge> = {
  menunggu: { tone: 'wait', label: 'Belum dibuka' },
  dikerjakan: { tone: 'accent', label: 'Dikerjakan' },
  diajukan: { tone: 'wait', label: 'Menunggu penilaian' },
  selesai: { tone: 'ok', label: 'Selesai' },
  dikembalikan: { tone: 'late', label: 'Dikembalikan' },
  ditarik: { tone: 'off', label: 'Ditarik' },
};
export const partBadge = (status: CasePart['status']): Badge => PART[status];

const EVENT_TONES: Readonly<Record<string, Tone>> = {
  mulai: 'accent',
  maju: 'accent',
  selesai: 'ok',
  bagianSelesai: 'ok',
  kembali: 'late',
  bagianKembali: 'late',
  bagianTolak: 'late',
  batal: 'late',
  tarik: 'wait',
  alih: 'wait',
};
export const eventTone = (jenis: string): Tone | undefined => EVENT_TONES[jenis];
