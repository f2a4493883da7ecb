/**
 * One key for the many ways in which clerks write one sender, for finding duplicates and for suggestions. Only what never tells
 * two senders apart is dropped or unified: 'Kabupaten' stays, because 'Dinas Kesehatan Kabupaten Pasuruan' is not the city's.
 */
import { kataDari } from './teks.ts';

/** Words of courtesy before a name, and posts held for somebody; the sender stays the same. */
const AWALAN = new Set(
  'yth kepada yang terhormat bapak bpk ibu sdr sdri saudara saudari tuan nyonya plt plh pj pjs'.split(' '),
);

/** 'Kepala Dinas Sosial' writes for 'Dinas Sosial'. */
const LEMBAGA_BERKEPALA = new Set('dinas badan bagian bidang kantor satuan sekretariat upt uptd puskesmas'.split(' '));

const SINGKATAN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kadis: 'kepala dinas',
    kab: 'kabupaten',
    kec: 'kecamatan',
    kel: 'kelurahan',
    ds: 'desa',
    prov: 'provinsi',
    propinsi: 'provinsi',
    prop: 'provinsi',
    jatim: 'jawa timur',
    jateng: 'jawa tengah',
    jabar: 'jawa barat',
    pemkot: 'pemerintah kota',
    pemkab: 'pemerintah kabupaten',
    pemprov: 'pemerintah provinsi',
    dinsos: 'dinas sosial',
    dinkes: 'dinas kesehatan',
    disdik: 'dinas pendidikan',
    disdikbud: 'dinas pendidikan dan kebudayaan',
    dispendukcapil: 'dinas kependudukan dan pencatatan sipil',
    disdukcapil: 'dinas kependudukan dan pencatatan sipil',
    dukcapil: 'kependudukan dan pencatatan sipil',
    setda: 'sekretariat daerah',
    sekda: 'sekretaris daerah',
    setwan: 'sekretariat dprd',
    kemensos: 'kementerian sosial',
    kemendagri: 'kementerian dalam negeri',
    kemenkes: 'kementerian kesehatan',
    kemenag: 'kementerian agama',
    bappelitbangda: 'badan perencanaan pembangunan penelitian dan pengembangan daerah',
    bkpsdm: 'badan kepegawaian dan pengembangan sumber daya manusia',
    bpbd: 'badan penanggulangan bencana daerah',
    rsud: 'rumah sakit umum daerah',
    satpol: 'satuan polisi',
    pp: 'pamong praja',
    walikota: 'wali kota',
  }),
);

/** 'Kota' behind these is part of the name: Kelurahan Kota Kulon. */
const NAMA_TEMPAT = new Set('wali kelurahan kecamatan desa'.split(' '));

/**
 * The key of a sender's name. '' when the name holds nothing but courtesy.
 * 'Yth. Sdr. Kepala Dinas Sosial Kota Pasuruan', 'Plt. Kadis …' and 'DINSOS KOTA PASURUAN' get the same one.
 */
export function kunciPengirim(name: string): string {
  const words = spellOut(joinInitials(kataDari(name.replace(/\ba\.?\s*n\.\s*/gi, ' '))));
  while (AWALAN.has(words[0] ?? '')) words.shift();
  if (words[0] === 'kepala' && LEMBAGA_BERKEPALA.has(words[1] ?? '')) words.shift();
  if (words.slice(-2).join(' ') === 'di tempat') words.splice(-2);
  // The country adds nothing at the end, and 'Kota' nothing before its name: the regency is always written out.
  if (words.at(-1) === 'ri') words.pop();
  if (words.slice(-2).join(' ') === 'republik indonesia') words.splice(-2);
  const isName = (index: number) => index === words.length - 1 || NAMA_TEMPAT.has(words[index - 1] ?? '');
  return words.filter((word, index) => word !== 'kota' || isName(index)).join(' ');
}

function spellOut(typed: readonly string[]): string[] {
  const words: string[] = [];
  for (const word of typed) {
    // 'pp' alone may be Peraturan Pemerintah, or a name.
    const full = word === 'pp' && words.at(-1) !== 'polisi' ? undefined : SINGKATAN.get(word);
    words.push(...(full ?? word).split(' '));
  }
  return words;
}

/** Single letters that stand together were initials with dots: 'u p t' → 'upt', 'a n' → 'an'. */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let previousSingle = false;
  for (const word of words) {
    const single = /^\p{L}$/u.test(word);
    if (single && previousSingle) joined[joined.length - 1] += word;
    else joined.push(word);
    previousSingle = single;
  }
  return joined;
}
