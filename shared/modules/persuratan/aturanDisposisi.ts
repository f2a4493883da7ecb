/**
 * Rules of giving a disposisi (domain rule persuratan §6: to oneself, in a circle, to a vacant post, deadlines). Recipients are posts,
 * never persons.
 */
import { formatTanggal } from '../../rules/tanggal.ts';

export interface PenerimaDisposisi {
  jabatanId: number;
  nama: string;
  /** Somebody holds the post today: definitif, Plt., Plh. or Pj. */
  terisi: boolean;
  aktif: boolean;
}

export interface DisposisiBaru {
  dariJabatanId: number;
  /** Posts above in the chain, the giver's own not among them. */
  rantai: readonly number[];
  penerima: readonly PenerimaDisposisi[];
  /** Civil date of the disposisi. */
  tanggal: string;
  batasWaktu?: string | undefined;
  acaraTanggal?: string | null | undefined;
  tanggalTerima: string;
  /** Copied from a signed sheet without its scan. */
  salinTanpaPindaian: boolean;
}

export interface PeriksaDisposisi {
  tolak: { field: string; pesan: string } | null;
  peringatan: string[];
}

/** @param today civil date in the office's zone */
export function periksaDisposisi(d: DisposisiBaru, today: string): PeriksaDisposisi {
  const peringatan: string[] = [];
  const tolak = (field: string, pesan: string): PeriksaDisposisi => ({ tolak: { field, pesan }, peringatan });
  const seen = new Set<number>();
  for (const [index, { jabatanId, nama, terisi, aktif }] of d.penerima.entries()) {
    const field = `penerima.${index}.jabatanId`;
    if (jabatanId === d.dariJabatanId) return tolak(field, 'Tidak dapat mendisposisikan kepada diri sendiri.');
    if (seen.has(jabatanId)) return tolak(field, `${nama} dipilih dua kali.`);
    if (!aktif) return tolak(field, `Jabatan ${nama} tidak lagi dipakai.`);
    if (!terisi)
      return tolak(field, `Jabatan ${nama} sedang kosong. Tetapkan Plt. atau Plh., atau tujukan kepada Sekretaris.`);
    seen.add(jabatanId);
    if (d.rantai.includes(jabatanId)) peringatan.push(`${nama} sudah ada dalam rantai disposisi surat ini.`);
  }
  if (d.tanggal > today) return tolak('tanggal', 'Tanggal disposisi belum tiba.');
  if (d.tanggal < d.tanggalTerima) peringatan.push('Tanggal disposisi lebih awal daripada tanggal terima surat.');
  if (d.batasWaktu !== undefined && d.batasWaktu < today) peringatan.push('Batas waktu sudah lewat.');
  if (d.batasWaktu !== undefined && d.acaraTanggal && d.batasWaktu > d.acaraTanggal)
    peringatan.push(`Batas waktu sesudah tanggal acara (${formatTanggal(d.acaraTanggal)}).`);
  if (d.salinTanpaPindaian) peringatan.push('Lembar disposisi yang ditandatangani belum dipindai.');
  return { tolak: null, peringatan };
}
