/** Copies of lived letters, year by year: what is the copy's own is made here by the rules of registration, its rows by copyTables.ts. */
import { caseText } from '#electron/modules/alur/startCase.ts';
import { caseTitle } from '#electron/modules/persuratan/register.ts';
import { searchText } from '#electron/modules/persuratan/search.ts';
import type { Keamanan } from '#shared/modules/alur/akses.ts';
import { kunciAgenda, kunciUrutPengirim, sebutAgenda } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { kunciNomor } from '#shared/modules/persuratan/ganda.ts';
import { formatAgenda, kunciUrutAgenda } from '#shared/rules/nomorAgenda.ts';
import { addYears, civilDateOf } from '#shared/rules/tanggal.ts';
import { templateFor, type YearPlan } from './copyPlan.ts';
import type { Sqlite } from './copyTables.ts';
import { copiedNumber, copiedSenders, copiedSubject, rareWords } from './variation.ts';

/** A closed letter of the lived office. */
export interface Template {
  perkara_id: number;
  tahun: number;
  tanggal_terima: string;
  pengirim_id: number;
  pengirim_nama: string;
  kunci_pengirim: string;
  pejabat_pengirim: string | null;
  nomor_surat: string | null;
  nomor_srikandi: string | null;
  hal: string;
  isi_ringkas: string | null;
  indeks: string | null;
  keamanan: Keamanan;
  selesai_pada: string;
}

/** Ended letters in the order of their day in the year. */
export function closedLetters(sqlite: Sqlite): Template[] {
  return sqlite
    .prepare(
      `select s.perkara_id, s.tahun, s.tanggal_terima, s.pengirim_id, s.pengirim_nama, s.kunci_pengirim, s.pejabat_pengirim,
         s.nomor_surat, s.nomor_srikandi, s.hal, s.isi_ringkas, s.indeks, s.keamanan, p.selesai_pada
       from surat_masuk s join perkara p on p.id = s.perkara_id
       where p.status <> 'berjalan' and s.periode = s.tahun and s.impor_id is null
       order by substr(s.tanggal_terima, 6), s.id`,
    )
    .all() as Template[];
}

interface Sender {
  id: number;
  nama: string;
  kunci: string;
}

/** Senders of the lived letters, each followed by the others that write like it; the others are added to the register of senders. */
export function multiplySenders(sqlite: Sqlite): Map<number, Sender[]> {
  const known = sqlite.prepare('select id, nama, kunci from pengirim order by id').all() as Sender[];
  const add = sqlite.prepare(
    'insert into pengirim (nama, kunci, alamat) select ?, ?, alamat from pengirim where id = ?',
  );
  const index = sqlite.prepare('insert into cari_pengirim (rowid, kunci) values (?, ?)');
  const families = new Map<number, Sender[]>();
  const taken = new Set(known.map(({ kunci }) => kunci));
  for (const [order, sender] of known.entries()) {
    const family = [sender];
    for (const { nama, kunci } of copiedSenders(sender.nama, order)) {
      if (taken.has(kunci)) continue;
      taken.add(kunci);
      const id = Number(add.run(nama, kunci, sender.id).lastInsertRowid);
      index.run(id, kunci);
      family.push({ id, nama, kunci });
    }
    families.set(sender.id, family);
  }
  return families;
}

/** One letter in so many has no scan yet. */
const UNSCANNED = 1_000;
const DIGITS = 4;

export interface CopySource {
  templates: readonly Template[];
  senders: ReadonlyMap<number, readonly Sender[]>;
  /** Copies of all years together. */
  copies: number;
  /** Instant at which the office is shown: nothing ends later. */
  now: string;
  zone: string;
}

const COLUMNS = {
  ke: 'integer primary key',
  contoh_perkara: 'integer',
  pengirim_contoh: 'text',
  geser: 'integer',
  tahun: 'integer',
  periode: 'text',
  urut: 'integer',
  nomor_agenda: 'text',
  kunci_urut: 'text',
  pengirim_id: 'integer',
  pengirim_nama: 'text',
  kunci_pengirim: 'text',
  nomor_surat: 'text',
  kunci_nomor: 'text',
  hal: 'text',
  judul: 'text',
  objek_nomor: 'text',
  teks_surat: 'text',
  teks_perkara: 'text',
  pindaian: 'integer',
} as const;
type CopyRow = Record<keyof typeof COLUMNS, string | number | null>;

export function createCopyTable(sqlite: Sqlite): void {
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`);
  sqlite.exec(`create temp table salin (${columns.join(', ')}) strict`);
}

const copyWriter = (sqlite: Sqlite) =>
  sqlite.prepare(
    `insert into temp.salin values (${Object.keys(COLUMNS)
      .map((name) => `@${name}`)
      .join(', ')})`,
  );

/** Puts copies number `from` up to but not including `to` of the year into `salin`. `before`: copies of the years before. */
export function prepareCopies(
  sqlite: Sqlite,
  source: CopySource,
  year: YearPlan,
  range: { from: number; to: number; before: number },
): void {
  const write = copyWriter(sqlite);
  const templates = templatesOf(source, year);
  if (templates.length === 0) throw new Error(`no lived letter can be copied into ${year.tahun}; live more of them`);
  const rare = rareWords(source.copies);
  sqlite.exec('delete from temp.salin');
  for (let index = range.from; index < range.to; index += 1) {
    const template = templates[templateFor(index, year.jumlah, templates.length)]!;
    write.run(copyOf(template, source, year.tahun, index, range.before + index, rare));
  }
}

/** Letters that fall into the span of the year when they are moved there, and have ended by now. */
function templatesOf({ templates, now, zone }: CopySource, { tahun, dari, sampai }: YearPlan): readonly Template[] {
  const today = civilDateOf(now, zone);
  return templates.filter((template) => {
    const date = addYears(template.tanggal_terima, tahun - template.tahun);
    return (
      date >= dari && date <= sampai && addYears(template.selesai_pada.slice(0, 10), tahun - template.tahun) < today
    );
  });
}

function copyOf(
  template: Template,
  { senders }: CopySource,
  tahun: number,
  index: number,
  ke: number,
  rare: ReadonlyMap<number, string>,
): CopyRow {
  const geser = tahun - template.tahun;
  const date = addYears(template.tanggal_terima, geser);
  const family = senders.get(template.pengirim_id)!;
  const sender = family[(ke * 7_919) % family.length]!;
  const nomorAgenda = formatAgenda(index + 1, DIGITS);
  const nomorSurat = copiedNumber(template.nomor_surat, index + 11, tahun);
  const hal = copiedSubject(template.hal, ke, date, rare.get(ke));
  const judul = caseTitle(template.keamanan, hal);
  const objekNomor = sebutAgenda(nomorAgenda, tahun);
  return {
    ke,
    contoh_perkara: template.perkara_id,
    pengirim_contoh: template.pengirim_nama,
    geser,
    tahun,
    periode: String(tahun),
    urut: index + 1,
    nomor_agenda: nomorAgenda,
    kunci_urut: kunciAgenda(String(tahun), kunciUrutAgenda(nomorAgenda)),
    pengirim_id: sender.id,
    pengirim_nama: sender.nama,
    kunci_pengirim: kunciUrutPengirim(sender.kunci),
    nomor_surat: nomorSurat,
    kunci_nomor: kunciNomor(nomorSurat),
    hal,
    judul,
    objek_nomor: objekNomor,
    teks_surat: searchText({
      ...template,
      nomor_agenda: nomorAgenda,
      tahun,
      pengirim_nama: sender.nama,
      nomor_surat: nomorSurat,
      hal,
    }),
    teks_perkara: caseText({ judul, pemohon: sender.nama, keamanan: template.keamanan, nomor: objekNomor }),
    pindaian: ke % UNSCANNED === 0 ? 0 : 1,
  };
}

/** Full text of the copies in `salin`. */
export const INDEX_COPIES: readonly string[] = [
  'insert into cari_surat_masuk (rowid, teks) select ke + 1, teks_surat from temp.salin order by ke',
  'insert into cari_perkara (rowid, teks) select ke + 1, teks_perkara from temp.salin order by ke',
];

/** Scans of the copies in `salin`; `pindaian_contoh` holds the few stored files that they share. */
export const SCAN_COPIES = `
  insert into lampiran (id, sha256, nama, mime, ukuran, halaman, pemilik_jenis, pemilik_id, dibuat_oleh, dibuat_pada)
  select n.ke + 1, f.sha256, 'surat-' || n.nomor_agenda || '-' || n.tahun || '.pdf', 'application/pdf', f.ukuran, 1,
    'suratMasuk', n.ke + 1, s.petugas_id, s.dibuat_pada
  from temp.salin n join surat_masuk s on s.id = n.ke + 1
    join temp.pindaian_contoh f on f.nomor = n.ke % (select count(*) from temp.pindaian_contoh)
  where n.pindaian > 0 order by n.ke`;
