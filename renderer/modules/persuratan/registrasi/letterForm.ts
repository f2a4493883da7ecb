/** What stands in the fields of a letter: from nothing, from a kept draft, from a registered letter; and what is sent of it. */
import { isTersegel } from '#shared/modules/persuratan/samar.ts';
import type { Input, Output } from '../../../client/contract.ts';
import { CHANNEL_OPTIONS, COPY_STAGE_OPTIONS, KIND_OPTIONS, SECRECY_OPTIONS, URGENCY_OPTIONS } from '../letterTone.ts';
import type { Scan } from '../scans.ts';

type Registered = Input<'suratMasuk.daftarkan'>;
type Changes = Input<'suratMasuk.perbaiki'>['perubahan'];
/** The letter's own fields, those that are empty left out. */
type Fields = Partial<Omit<Registered, 'lampiran' | 'alasanGanda' | 'tanggalSuratDiterima'>>;

/** Something of the register or of the office that was picked by its name. */
export interface Picked {
  id: number;
  nama: string;
}

export interface LetterForm {
  tanggalTerima: string;
  jamTerima: string;
  kanal: Registered['kanal'];
  pengirim: string;
  pejabatPengirim: string;
  alamatPengirim: string;
  kontakPengirim: string;
  tanpaNomor: boolean;
  nomorSurat: string;
  tanpaTanggal: boolean;
  tanggalSurat: string;
  tanggalSuratDiterima: boolean;
  hal: string;
  isiRingkas: string;
  jenisNaskah: Registered['jenisNaskah'] | '';
  keamanan: NonNullable<Registered['keamanan']>;
  urgensi: NonNullable<Registered['urgensi']>;
  lampiranJumlah: string;
  klasifikasi: { kode: string; nama: string } | null;
  indeks: string;
  ditujukan: Picked | null;
  ditujukanKepada: string;
  tembusan: boolean;
  acaraTanggal: string;
  acaraJam: string;
  acaraTempat: string;
  acaraKeterangan: string;
  perluBalasan: boolean;
  batasBalas: string;
  terkait: Picked | null;
  meralat: Picked | null;
  tingkatPerkembangan: NonNullable<Registered['tingkatPerkembangan']>;
  jumlahLembar: number | null;
  kondisi: string;
  catatan: string;
  nomorSrikandi: string;
  alasanGanda: string;
  lampiran: readonly Scan[];
}

/** An empty form for a letter that arrives now. The channel of the last letter stays: the post comes in bags. */
export function emptyForm(hariIni: string, jam: string, kanal: LetterForm['kanal'] = 'langsung'): LetterForm {
  return {
    tanggalTerima: hariIni,
    jamTerima: jam,
    kanal,
    pengirim: '',
    pejabatPengirim: '',
    alamatPengirim: '',
    kontakPengirim: '',
    tanpaNomor: false,
    nomorSurat: '',
    tanpaTanggal: false,
    tanggalSurat: '',
    tanggalSuratDiterima: false,
    hal: '',
    isiRingkas: '',
    jenisNaskah: '',
    keamanan: 'biasa',
    urgensi: 'biasa',
    lampiranJumlah: '',
    klasifikasi: null,
    indeks: '',
    ditujukan: null,
    ditujukanKepada: '',
    tembusan: false,
    acaraTanggal: '',
    acaraJam: '',
    acaraTempat: '',
    acaraKeterangan: '',
    perluBalasan: false,
    batasBalas: '',
    terkait: null,
    meralat: null,
    tingkatPerkembangan: 'asli',
    jumlahLembar: null,
    kondisi: '',
    catatan: '',
    nomorSrikandi: '',
    alasanGanda: '',
    lampiran: [],
  };
}

/** Filled by the program, not typed: they alone are no reason to keep a draft. */
const GIVEN: ReadonlySet<string> = new Set(['tanggalTerima', 'jamTerima', 'kanal']);

/** Nothing has been typed, ticked or dropped yet. */
export function isEmptyForm(form: LetterForm): boolean {
  const empty: Record<string, unknown> = { ...emptyForm('', '') };
  return Object.entries(form).every(
    ([key, value]) => GIVEN.has(key) || (Array.isArray(value) ? value.length === 0 : value === empty[key]),
  );
}

/** What a field of a draft must look like, by the empty form. Enumerations are checked below. */
function fits(key: keyof LetterForm, value: unknown, empty: unknown): boolean {
  const options = {
    kanal: CHANNEL_OPTIONS,
    jenisNaskah: [...KIND_OPTIONS, { value: '' }],
    keamanan: SECRECY_OPTIONS,
    urgensi: URGENCY_OPTIONS,
    tingkatPerkembangan: COPY_STAGE_OPTIONS,
  }[key as string];
  if (options !== undefined) return options.some((option) => option.value === value);
  if (key === 'jumlahLembar') return value === null || typeof value === 'number';
  if (key === 'lampiran') return Array.isArray(value) && value.every(isScan);
  if (key === 'klasifikasi') return value === null || has(value, 'kode', 'nama');
  if (empty === null) return value === null || has(value, 'id', 'nama');
  return typeof value === typeof empty;
}

const has = (value: unknown, ...keys: string[]) =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);
const isScan = (value: unknown) => has(value, 'id', 'nama', 'mime', 'ukuran');

/** Reads a draft kept earlier, perhaps by an older version: fields that do not fit come up empty. Undefined: no draft of a letter. */
export function parseForm(isi: unknown): LetterForm | undefined {
  if (typeof isi !== 'object' || isi === null) return undefined;
  const empty = emptyForm('', '');
  const kept = Object.entries(isi).filter(
    ([key, value]) => key in empty && fits(key as keyof LetterForm, value, empty[key as keyof LetterForm]),
  );
  const form: LetterForm = { ...empty, ...Object.fromEntries(kept) };
  return isEmptyForm(form) ? undefined : form;
}

/** An envelope that is not opened at the counter: nobody there knows its subject. */
export const isSealed = ({ keamanan }: Pick<LetterForm, 'keamanan'>): boolean => isTersegel(keamanan);

/** Sentences by field for what must be filled before the letter can be saved. */
export function missingFields(form: LetterForm): Record<string, string> {
  return {
    ...(form.pengirim.trim() === '' ? { pengirim: 'Tulis pengirimnya seperti pada kop surat.' } : {}),
    ...(form.nomorSurat.trim() === '' && !form.tanpaNomor
      ? { nomorSurat: 'Tulis nomor suratnya, atau centang Tanpa nomor.' }
      : {}),
    ...(form.tanggalSurat === '' && !form.tanpaTanggal
      ? { tanggalSurat: 'Tulis tanggal suratnya, atau centang Tanpa tanggal.' }
      : {}),
    ...(form.hal.trim() === '' && !isSealed(form) ? { hal: 'Tulis hal suratnya.' } : {}),
    ...(form.jenisNaskah === '' ? { jenisNaskah: 'Pilih jenisnya.' } : {}),
    ...(form.tanggalTerima === '' ? { tanggalTerima: 'Tulis tanggal surat diterima.' } : {}),
    ...(form.jenisNaskah === 'undangan' && form.acaraTanggal === ''
      ? { 'acara.tanggal': 'Tulis tanggal acaranya.' }
      : {}),
  };
}

const text = (value: string) => (value.trim() === '' ? undefined : value.trim());

/** The letter's own fields as the operation takes them; what is empty is left out. */
export function fieldsOf(form: LetterForm): Fields {
  const isInvitation = form.jenisNaskah === 'undangan' && form.acaraTanggal !== '';
  return withoutUndefined({
    tanggalTerima: form.tanggalTerima,
    jamTerima: text(form.jamTerima),
    kanal: form.kanal,
    pengirim: text(form.pengirim),
    pejabatPengirim: text(form.pejabatPengirim),
    alamatPengirim: text(form.alamatPengirim),
    kontakPengirim: text(form.kontakPengirim),
    nomorSurat: form.tanpaNomor ? undefined : text(form.nomorSurat),
    tanggalSurat: form.tanpaTanggal ? undefined : text(form.tanggalSurat),
    hal: text(form.hal),
    isiRingkas: text(form.isiRingkas),
    jenisNaskah: form.jenisNaskah === '' ? undefined : form.jenisNaskah,
    keamanan: form.keamanan,
    urgensi: form.urgensi,
    lampiranJumlah: text(form.lampiranJumlah),
    kodeKlasifikasi: form.klasifikasi?.kode,
    indeks: text(form.indeks),
    ditujukanJabatanId: form.ditujukan?.id,
    ditujukanKepada: text(form.ditujukanKepada),
    tembusan: form.tembusan,
    acara: isInvitation
      ? withoutUndefined({
          tanggal: form.acaraTanggal,
          jam: text(form.acaraJam),
          tempat: text(form.acaraTempat),
          keterangan: text(form.acaraKeterangan),
        })
      : undefined,
    perluBalasan: form.perluBalasan,
    batasBalas: form.perluBalasan ? text(form.batasBalas) : undefined,
    terkaitId: form.terkait?.id,
    meralatId: form.meralat?.id,
    tingkatPerkembangan: form.tingkatPerkembangan,
    jumlahLembar: form.jumlahLembar ?? undefined,
    kondisi: text(form.kondisi),
    catatan: text(form.catatan),
    nomorSrikandi: form.kanal === 'srikandi' ? text(form.nomorSrikandi) : undefined,
  });
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

/** The whole registration. Ask {@link missingFields} first. */
export function registrationOf(form: LetterForm): Registered {
  return {
    // missingFields has seen to it that the required ones are there; the host checks again
    ...(fieldsOf(form) as Registered),
    lampiran: form.lampiran.map((scan) => scan.id),
    tanggalSuratDiterima: form.tanggalSuratDiterima,
    ...withoutUndefined({ alasanGanda: text(form.alasanGanda) }),
  };
}

type Letter = Output<'suratMasuk.lihat'>;

/** The fields of a registered letter, for correcting them. */
export function formOf(letter: Letter): LetterForm {
  const picked = (other: { id: number; nomorAgenda: string } | null) =>
    other === null ? null : { id: other.id, nama: other.nomorAgenda };
  return {
    ...emptyForm(letter.tanggalTerima, letter.jamTerima ?? '', letter.kanal),
    pengirim: letter.pengirim,
    pejabatPengirim: letter.pejabatPengirim ?? '',
    alamatPengirim: letter.alamatPengirim ?? '',
    kontakPengirim: letter.kontakPengirim ?? '',
    tanpaNomor: letter.nomorSurat === null,
    nomorSurat: letter.nomorSurat ?? '',
    tanpaTanggal: letter.tanggalSurat === null,
    tanggalSurat: letter.tanggalSurat ?? '',
    hal: letter.hal,
    isiRingkas: letter.isiRingkas ?? '',
    jenisNaskah: letter.jenisNaskah,
    keamanan: letter.keamanan,
    urgensi: letter.urgensi,
    lampiranJumlah: letter.lampiranJumlah ?? '',
    klasifikasi: letter.kodeKlasifikasi === null ? null : { kode: letter.kodeKlasifikasi, nama: '' },
    indeks: letter.indeks ?? '',
    ditujukan:
      letter.ditujukanJabatanId === null ? null : { id: letter.ditujukanJabatanId, nama: letter.ditujukanKepada },
    ditujukanKepada: letter.ditujukanJabatanId === null ? letter.ditujukanKepada : '',
    tembusan: letter.tembusan,
    acaraTanggal: letter.acara?.tanggal ?? '',
    acaraJam: letter.acara?.jam ?? '',
    acaraTempat: letter.acara?.tempat ?? '',
    acaraKeterangan: letter.acara?.keterangan ?? '',
    perluBalasan: letter.perluBalasan,
    batasBalas: letter.batasBalas ?? '',
    terkait: picked(letter.terkait),
    meralat: picked(letter.meralat),
    tingkatPerkembangan: letter.tingkatPerkembangan,
    jumlahLembar: letter.jumlahLembar,
    kondisi: letter.kondisi ?? '',
    catatan: letter.catatan ?? '',
    nomorSrikandi: letter.nomorSrikandi ?? '',
  };
}

/** Only what differs from the registered letter; null empties a field. */
export function changesOf(before: LetterForm, after: LetterForm): Changes {
  const old: Record<string, unknown> = { ...fieldsOf(before) };
  const now: Record<string, unknown> = { ...fieldsOf(after) };
  // The addressee is one fact in two fields: the host empties the other one itself.
  const emptied = Object.keys(old).filter((key) => !(key in now) && !ADDRESSEE.has(key));
  const changed = Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(old[key]));
  return Object.fromEntries([...changed, ...emptied.map((key) => [key, null])]);
}

const ADDRESSEE: ReadonlySet<string> = new Set(['ditujukanJabatanId', 'ditujukanKepada']);
