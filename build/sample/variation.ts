/** What a copy of a letter says differently from the letter it was made from, so that search, filters and duplicates have something to tell apart. Pure. */
import { senderKey } from '#electron/modules/persuratan/senders.ts';
import { formatTanggal } from '#shared/rules/tanggal.ts';

/** Words that stand in a handful of letters, however many there are. */
export const RARE_WORDS = ['difteri', 'leptospirosis', 'puting beliung'] as const;
/** Letters of the whole office in which each of them stands. */
export const RARE_LETTERS = 12;

/** Rare word by the number of the copy. */
export function rareWords(copies: number): Map<number, string> {
  const found = new Map<number, string>();
  for (const [order, word] of RARE_WORDS.entries()) {
    for (let index = 0; index < RARE_LETTERS; index += 1) {
      const at = Math.floor(((index + (order + 1) / (RARE_WORDS.length + 1)) * copies) / RARE_LETTERS);
      found.set(at, word);
    }
  }
  return found;
}

const VILLAGE_UNITS = [
  ...Array.from({ length: 24 }, (_, at) => `RT ${String((at % 6) + 1).padStart(2, '0')} RW 0${Math.floor(at / 6) + 1}`),
  ...['Melati', 'Mawar', 'Anggrek', 'Kenanga', 'Dahlia', 'Flamboyan'].map((name) => `Posyandu ${name}`),
  'Tim Penggerak PKK',
  'Karang Taruna',
  'Lembaga Pemberdayaan Masyarakat',
  'Badan Keswadayaan Masyarakat',
  'Pekerja Sosial Masyarakat',
];
const OFFICE_UNITS = Array.from({ length: 35 }, (_, at) => `Seksi ${at + 1}`);
const FIRST = 'Achmad Budi Dewi Eko Fatimah Hasan Imam Juwariyah Kholil Lukman Mutmainah Nanik Rohmah Sumarni'.split(
  ' ',
);
const LAST = 'Basuki Fauzan Hidayat Mulyono Nugroho Prabowo Rahayu Santoso Susanti Utomo Wibowo Yulianti'.split(' ');

/** Names under which more senders like this one write: units of a village or an office, other citizens beside a citizen. */
export function senderVariants(nama: string, order: number): string[] {
  if (/^Sdri?\. /.test(nama)) {
    // Two names tell 168 people apart; a third part keeps the senders of every citizen different.
    return VILLAGE_UNITS.map(
      (_, at) =>
        `Sdr. ${FIRST[at % FIRST.length]} ${LAST[(at + order) % LAST.length]} ${nama.replace(/^Sdri?\. /, '')}`,
    );
  }
  const units = nama.startsWith('Kelurahan ') ? VILLAGE_UNITS : OFFICE_UNITS;
  return units.map((unit) => `${unit} ${nama}`);
}

export interface CopiedSender {
  nama: string;
  kunci: string;
}

export const copiedSenders = (nama: string, order: number): CopiedSender[] =>
  senderVariants(nama, order).map((variant) => ({ nama: variant, kunci: senderKey(variant) }));

/** The sender's own number with another serial and the year of the copy; null stays null. */
export function copiedNumber(nomor: string | null, serial: number, tahun: number): string | null {
  if (nomor === null) return null;
  return nomor.replace(/\/\d+\//, `/${serial}/`).replace(/\d{4}$/, String(tahun));
}

/** The subject of a copy: what the letter was about, for which month, stage, neighbourhood or person, and now and then a rare word. */
export function copiedSubject(hal: string, copy: number, date: string, rare: string | undefined): string {
  const [, bulan, tahun] = formatTanggal(date).split(' ');
  const tails = [
    `bulan ${bulan} ${tahun}`,
    `tahap ${1 + (copy % 4)} tahun ${tahun}`,
    `RT ${1 + (copy % 9)} RW ${1 + (copy % 7)}`,
    `atas nama ${FIRST[copy % FIRST.length]} ${LAST[(copy >> 3) % LAST.length]}`,
    `gelombang ${1 + (copy % 12)}`,
  ];
  return [hal, tails[copy % tails.length], ...(rare === undefined ? [] : [rare])].join(' ');
}
