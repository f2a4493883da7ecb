/**
 * From the codes of Permendagri 78/2012, which clerks know by heart, to those of Permendagri 83/2022. The regulation prints no such
 * table: the pairs were made by comparing names (domain rule persuratan §4.1) and are advice, never applied by themselves.
 */
import { kataDari } from '#shared/rules/teks.ts';

export interface KodeLama {
  /** Codes of the old list; each stands for everything under it too. */
  lama: readonly string[];
  nama: string;
  /** Codes of the present list, the likeliest first; empty when it depends on what the letter is about. */
  ke: readonly string[];
  penjelasan: string;
}

const entry = (lama: string, nama: string, ke: string, penjelasan?: string): KodeLama => {
  const codes = ke.split(' ').filter((kode) => kode !== '');
  return {
    lama: lama.split(' '),
    nama,
    ke: codes,
    penjelasan: penjelasan ?? `${nama}: sekarang ${codes.join(' atau ')}.`,
  };
};

export const KODE_LAMA: readonly KodeLama[] = [
  entry('005', 'Undangan', '', 'Undangan: pakai kode substansi acaranya (kode 005 tidak ada lagi).'),
  entry('027', 'Pengadaan', '000.3'),
  entry('028 030', 'Inventaris dan aset', '000.2'),
  entry('045', 'Kearsipan', '000.5'),
  entry('050', 'Perencanaan', '000.7'),
  entry('060', 'Organisasi', '000.8'),
  entry('065', 'Tata naskah dan ketatalaksanaan', '000.8.3'),
  entry('067', 'Pelayanan publik', '000.8.3.4'),
  entry(
    '090 094',
    'Perjalanan dinas',
    '000.1.2.3 800.1.11.1',
    'Perjalanan dinas: sekarang 000.1.2.3; surat tugasnya 800.1.11.1.',
  ),
  entry('188.4', 'Keputusan', '100.3.3'),
  entry('460', 'Sosial', '400.9'),
  entry('461', 'Rehabilitasi penyandang cacat', '400.9.3'),
  entry('462', 'Tuna sosial', '400.9.4'),
  entry('463', 'Anak dan keluarga', '400.9.2 400.9.12', 'Anak: sekarang 400.9.2; keluarga 400.9.12.'),
  entry('464', 'Pahlawan', '400.9.15'),
  entry('465.1', 'Lanjut usia', '400.9.6'),
  entry(
    '466',
    'Sumbangan dan korban bencana',
    '400.9.7 400.9.10',
    'Sumbangan: sekarang 400.9.7; korban bencana 400.9.10.',
  ),
  entry('470', 'Kependudukan', '400.12'),
  entry('480', 'Hubungan masyarakat', '400.14'),
  entry('700', 'Pengawasan', '700.1'),
  entry('800', 'Kepegawaian', '800.1'),
  entry('822', 'Kenaikan gaji berkala', '800.1.11.13'),
  entry('823', 'Kenaikan pangkat', '800.1.3.2'),
  entry(
    '851 852 853 854 855 856 857',
    'Cuti',
    '800.1.11.2 800.1.11.3 800.1.11.4 800.1.11.5 800.1.11.6 800.1.11.7',
    'Cuti: sekarang 800.1.11.2 sampai 800.1.11.7, menurut jenis cutinya.',
  ),
  entry('882', 'Pensiun', '800.1.6.6'),
  entry('893', 'Pendidikan dan pelatihan', '800.1.4.1 800.2', 'Tugas belajar: sekarang 800.1.4.1; diklat 800.2.'),
  entry('900', 'Keuangan', '900.1'),
];

const UNDANGAN = KODE_LAMA[0] as KodeLama;

/**
 * What the office should use for a code of the old list: the entry with the longest old code that begins it ('188.45' is under
 * '188.4', '465.2' under nothing). A search with the word 'undangan' gets the advice of 005. Undefined when there is no advice.
 */
export function findKodeLama(typed: string): KodeLama | undefined {
  const code = typed.trim().replace(/\.+$/, '');
  if (!/^\d{3}(\.\d+)*$/.test(code)) return kataDari(typed).includes('undangan') ? UNDANGAN : undefined;
  let best: { entry: KodeLama; length: number } | undefined;
  for (const candidate of KODE_LAMA) {
    for (const old of candidate.lama) {
      if (code.startsWith(old) && old.length > (best?.length ?? 0)) best = { entry: candidate, length: old.length };
    }
  }
  return best?.entry;
}
