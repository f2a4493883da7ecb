/**
 * Parts of a step: a disposisi to five officials is one step with five parts, and a part may have parts of its own (an official
 * disposes further). The step is done when every leaf is. Pure functions over the flat list of a step's parts.
 *
 * A recipient gives a part back as "bukan kewenangan": that blocks the step until the giver re-assigns or withdraws it. A giver
 * withdraws only what is unread; afterwards he adds a correcting part. A giver may reject a result ("belum sesuai").
 */
import { Refusal } from '../../contract/errors.ts';

export type StatusBagian = 'menunggu' | 'dikerjakan' | 'selesai' | 'dikembalikan' | 'ditarik';

export interface Bagian {
  id: number;
  /** The part from which it was handed on; null at the first level, given by the step before. */
  induk: number | null;
  /** Who has to do it (a jabatan, or an actor of the map). */
  penerima: string;
  status: StatusBagian;
  /** The part that took the place of this returned one. */
  digantiOleh: number | null;
  /** How often the giver rejected the result. */
  ditolak: number;
  alasan: string | null;
}

export type DaftarBagian = readonly Bagian[];

/** Still counts: not withdrawn and not replaced after it was given back. */
const berlaku = (b: Bagian) => b.status !== 'ditarik' && b.digantiOleh === null;
const terbuka = (b: Bagian) => b.status === 'menunggu' || b.status === 'dikerjakan';
const anakBerlaku = (semua: DaftarBagian, id: number | null) => semua.filter((b) => b.induk === id && berlaku(b));

export function bagianOf(semua: DaftarBagian, id: number): Bagian {
  const found = semua.find((b) => b.id === id);
  if (found === undefined) throw new Refusal('TIDAK_DITEMUKAN', 'Bagian pekerjaan itu tidak ada pada langkah ini.');
  return found;
}

/** The parts that count and have none below them: on them the work is done. */
export function daunBagian(semua: DaftarBagian, induk: number | null = null): Bagian[] {
  return anakBerlaku(semua, induk).flatMap((b) => {
    const di = daunBagian(semua, b.id);
    return di.length > 0 ? di : [b];
  });
}

/** Leaves done of all leaves, as in "Distribusi 1/3". */
export function kemajuan(semua: DaftarBagian): { selesai: number; semua: number; kembali: number } {
  const daun = daunBagian(semua);
  return {
    selesai: daun.filter((b) => b.status === 'selesai').length,
    semua: daun.length,
    kembali: daun.filter((b) => b.status === 'dikembalikan').length,
  };
}

/** The step is done: there are parts, and all leaves are done. When everything was withdrawn it is not: nobody has done it. */
export function tuntas(semua: DaftarBagian): boolean {
  const { selesai, semua: jumlah } = kemajuan(semua);
  return jumlah > 0 && selesai === jumlah;
}

/** Status to show: a part whose work was handed on is done when those below it are. */
export function statusTampil(semua: DaftarBagian, id: number): StatusBagian {
  const b = bagianOf(semua, id);
  if (!berlaku(b)) return b.status;
  const daun = daunBagian(semua, id);
  if (daun.length === 0) return b.status;
  return daun.every((d) => d.status === 'selesai') ? 'selesai' : 'dikerjakan';
}

/** The recipients from the first level down to this part, the part's own last. */
export function rantai(semua: DaftarBagian, id: number): string[] {
  const b = bagianOf(semua, id);
  return b.induk === null ? [b.penerima] : [...rantai(semua, b.induk), b.penerima];
}

/** True when the recipient already stands above in the chain: allowed, but worth a warning (a paper that goes in a circle). */
export function melingkar(semua: DaftarBagian, induk: number | null, penerima: string): boolean {
  return induk !== null && rantai(semua, induk).includes(penerima);
}

const ganti = (semua: DaftarBagian, id: number, perubahan: Partial<Bagian>): Bagian[] =>
  semua.map((b) => (b.id === id ? { ...b, ...perubahan } : b));

function wajibAlasan(alasan: string, untuk: string): string {
  const bersih = alasan.trim();
  if (bersih === '') throw new Refusal('MASUKAN_SALAH', `Alasan wajib diisi untuk ${untuk}.`, 'alasan');
  return bersih;
}

/** A part that is open and whose work was not handed on; else `ATURAN` in words. */
function wajibDikerjakanSendiri(semua: DaftarBagian, id: number, untuk: string): Bagian {
  const b = bagianOf(semua, id);
  if (!terbuka(b) || !berlaku(b)) throw new Refusal('ATURAN', `Bagian ini sudah ${b.status}; tidak dapat ${untuk}.`);
  if (anakBerlaku(semua, id).length > 0)
    throw new Refusal('ATURAN', `Bagian ini sudah diteruskan kepada yang lain; tidak dapat ${untuk} sebelum ditarik.`);
  return b;
}

/**
 * Gives work to a recipient: from the step (`induk` null) or from an open part, which is in work from then on. Refuses a recipient
 * who gives to himself or has it open from the same giver already.
 */
export function tambahBagian(
  semua: DaftarBagian,
  baru: { id: number; induk: number | null; penerima: string },
): Bagian[] {
  if (semua.some((b) => b.id === baru.id)) throw new Refusal('ATURAN', 'Bagian dengan nomor itu sudah ada.');
  const hasil = [...semua];
  if (baru.induk !== null) {
    const induk = bagianOf(semua, baru.induk);
    if (!terbuka(induk) || !berlaku(induk))
      throw new Refusal('ATURAN', `Bagian asal sudah ${induk.status}; tidak dapat diteruskan lagi.`);
    if (induk.penerima === baru.penerima)
      throw new Refusal('ATURAN', 'Tidak dapat meneruskan kepada diri sendiri.', 'penerima');
    hasil.splice(semua.indexOf(induk), 1, { ...induk, status: 'dikerjakan' });
  }
  const kembar = anakBerlaku(semua, baru.induk).some(
    (b) => b.penerima === baru.penerima && b.status !== 'dikembalikan',
  );
  if (kembar) throw new Refusal('ATURAN', 'Penerima ini sudah menerima dari pemberi yang sama.', 'penerima');
  return [...hasil, { ...baru, status: 'menunggu', digantiOleh: null, ditolak: 0, alasan: null }];
}

/** The recipient has read it: from now on it cannot be withdrawn. */
export function bukaBagian(semua: DaftarBagian, id: number): Bagian[] {
  return bagianOf(semua, id).status === 'menunggu' ? ganti(semua, id, { status: 'dikerjakan' }) : [...semua];
}

export function selesaikanBagian(semua: DaftarBagian, id: number): Bagian[] {
  wajibDikerjakanSendiri(semua, id, 'diselesaikan');
  return ganti(semua, id, { status: 'selesai' });
}

/** "Bukan kewenangan": back to the giver, who must re-assign or withdraw it before the step can be done. */
export function kembalikanBagian(semua: DaftarBagian, id: number, alasan: string): Bagian[] {
  wajibDikerjakanSendiri(semua, id, 'dikembalikan');
  return ganti(semua, id, { status: 'dikembalikan', alasan: wajibAlasan(alasan, 'mengembalikan kepada pemberi') });
}

/** The giver gives a returned part to somebody else; the returned one stays in the history. */
export function alihkanBagian(semua: DaftarBagian, id: number, baru: { id: number; penerima: string }): Bagian[] {
  const lama = bagianOf(semua, id);
  if (lama.status !== 'dikembalikan' || !berlaku(lama))
    throw new Refusal('ATURAN', 'Hanya bagian yang dikembalikan yang dapat dialihkan.');
  if (lama.penerima === baru.penerima)
    throw new Refusal('ATURAN', 'Penerima ini baru saja mengembalikannya; pilih penerima lain.', 'penerima');
  return ganti(tambahBagian(semua, { ...baru, induk: lama.induk }), id, { digantiOleh: baru.id });
}

/** The giver withdraws a part that is unread, or that came back. */
export function tarikBagian(semua: DaftarBagian, id: number): Bagian[] {
  const b = bagianOf(semua, id);
  if (!berlaku(b) || (b.status !== 'menunggu' && b.status !== 'dikembalikan'))
    throw new Refusal(
      'ATURAN',
      'Hanya yang belum dibuka penerimanya, atau yang dikembalikan, yang dapat ditarik. Tambahkan penerima atau catatan koreksi.',
    );
  return ganti(semua, id, { status: 'ditarik' });
}

/**
 * The giver rejects a result ("belum sesuai"): the part is in work again. When the recipient had handed it on, the results below are
 * what is rejected.
 */
export function tolakBagian(semua: DaftarBagian, id: number, alasan: string): Bagian[] {
  if (statusTampil(semua, id) !== 'selesai')
    throw new Refusal('ATURAN', 'Hanya tindak lanjut yang sudah selesai yang dapat ditolak.');
  const bersih = wajibAlasan(alasan, 'menolak tindak lanjut');
  const di = daunBagian(semua, id).map((b) => b.id);
  const ditolak = new Set(di.length > 0 ? di : [id]);
  return semua.map((b) =>
    ditolak.has(b.id) ? { ...b, status: 'dikerjakan', ditolak: b.ditolak + 1, alasan: bersih } : b,
  );
}

/** The case leaves the step before its parts are done (cancelled, returned): whatever is open or waits for the giver is withdrawn. */
export function tutupBagian(semua: DaftarBagian, alasan: string): Bagian[] {
  return semua.map((b) =>
    terbuka(b) || (b.status === 'dikembalikan' && berlaku(b)) ? { ...b, status: 'ditarik', alasan } : b,
  );
}
