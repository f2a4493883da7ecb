/**
 * The life of one case on its frozen definition, as a pure state machine: one token, the way it came, and what may happen next. It
 * knows steps and actors of the map; who may act as an actor, and when, is decided outside.
 *
 * Cancel, return to a visited step and take back exist at every step of every process. An edge to an earlier step is a return:
 * reason required, revision + 1.
 */
import { Refusal } from '../../contract/errors.ts';
import { type DaftarBagian, kemajuan, tuntas } from './bagian.ts';
import { type LangkahRancangan, type Lanjutan, langkahOf, type Rancangan } from './rancangan.ts';

export type StatusPerkara = 'berjalan' | 'selesai' | 'dibatalkan';
export type CaraKunjungan = 'mulai' | 'maju' | 'kembali' | 'batal';

/** One arrival of the token. */
export interface Kunjungan {
  langkah: string;
  /** Actor of the map whose step it is. */
  aktor: string;
  cara: CaraKunjungan;
  alasan?: string;
}

export interface KeadaanPerkara {
  langkah: string;
  status: StatusPerkara;
  /** Returns that stand: edges to an earlier step and returns to a visited step, those taken back not counted. */
  revisi: number;
  /** Every arrival in order; the last one is where the token stands. An arrival that was taken back is not in it. */
  jejak: readonly Kunjungan[];
  /** The actor of the current step has looked at it: from then on nobody takes it back. */
  dibuka: boolean;
}

/** What may happen now. Empty and false everywhere on an ended case. */
export interface Tindakan {
  /** Edges that may be chosen. Cancelling is not among them, it is `bolehBatal`. */
  maju: Lanjutan[];
  /** The step is an end: completing it closes the case. */
  bolehSelesai: boolean;
  /** Steps on the way here to which the case may be returned, the nearest first. */
  kembaliKe: { langkah: string; nama: string; aktor: string }[];
  /** Where a return goes unless somebody picks another step: the nearest step of another actor, else the nearest. */
  kembaliBaku: string | null;
  bolehTarik: boolean;
  bolehBatal: boolean;
}

const tiba = (
  state: KeadaanPerkara,
  langkah: LangkahRancangan,
  cara: CaraKunjungan,
  alasan: string | undefined,
): KeadaanPerkara => ({
  langkah: langkah.id,
  status: langkah.akhir === 'otomatis' ? 'selesai' : langkah.akhir === 'batal' ? 'dibatalkan' : 'berjalan',
  revisi: state.revisi + (cara === 'kembali' ? 1 : 0),
  jejak: [
    ...state.jejak,
    { langkah: langkah.id, aktor: langkah.aktor, cara, ...(alasan === undefined ? {} : { alasan }) },
  ],
  dibuka: false,
});

function wajibBerjalan(state: KeadaanPerkara): void {
  if (state.status === 'berjalan') return;
  const kata = state.status === 'selesai' ? 'sudah selesai' : 'sudah dibatalkan';
  throw new Refusal('ATURAN', `Perkara ini ${kata}; tidak ada lagi yang dapat dilakukan padanya.`);
}

function wajibAlasan(alasan: string | undefined, untuk: string): string {
  const bersih = alasan?.trim() ?? '';
  if (bersih === '') throw new Refusal('MASUKAN_SALAH', `Alasan wajib diisi untuk ${untuk}.`, 'alasan');
  return bersih;
}

function wajibTuntas(bagian: DaftarBagian): void {
  if (bagian.length === 0 || tuntas(bagian)) return;
  const { selesai, semua } = kemajuan(bagian);
  throw new Refusal(
    'ATURAN',
    `Langkah ini belum selesai: baru ${selesai} dari ${semua} penerima menyelesaikan bagiannya.`,
  );
}

/**
 * The steps between the start and the token as it stands now, the token's step last: what was passed and then returned over is no
 * longer on the way. A return target is always one of them, so a return can never jump ahead.
 */
export function jalur(rancangan: Rancangan, jejak: readonly Kunjungan[]): string[] {
  const urut = new Map(rancangan.langkah.map((l) => [l.id, l.urut]));
  let way: string[] = [];
  for (const { langkah, cara } of jejak) {
    const sudah = way.indexOf(langkah);
    if (sudah >= 0) way = way.slice(0, sudah);
    else if (cara === 'kembali') {
      const batas = urut.get(langkah) ?? 0;
      way = way.filter((id) => (urut.get(id) ?? 0) < batas);
    }
    way.push(langkah);
  }
  return way;
}

/** A new case: the token stands on the first step, whose actor has it in hand. */
export function mulai(rancangan: Rancangan): KeadaanPerkara {
  const awal = rancangan.langkah.find((l) => l.jenis === 'mulai');
  if (awal === undefined) throw new Refusal('ATURAN', `Alur ${rancangan.kode} tidak punya langkah mulai.`);
  return {
    langkah: awal.id,
    status: 'berjalan',
    revisi: 0,
    jejak: [{ langkah: awal.id, aktor: awal.aktor, cara: 'mulai' }],
    dibuka: true,
  };
}

export function tindakan(rancangan: Rancangan, state: KeadaanPerkara): Tindakan {
  if (state.status !== 'berjalan')
    return {
      maju: [],
      bolehSelesai: false,
      kembaliKe: [],
      kembaliBaku: null,
      bolehTarik: false,
      bolehBatal: false,
    };
  const kini = langkahOf(rancangan, state.langkah);
  const kembaliKe = jalur(rancangan, state.jejak)
    .slice(0, -1)
    .reverse()
    .map((id) => {
      const { nama, aktor } = langkahOf(rancangan, id);
      return { langkah: id, nama, aktor };
    });
  const baku = kembaliKe.find((t) => t.aktor !== kini.aktor) ?? kembaliKe[0];
  return {
    maju: kini.berikut.filter((b) => langkahOf(rancangan, b.ke).akhir !== 'batal'),
    bolehSelesai: kini.jenis === 'selesai',
    kembaliKe,
    kembaliBaku: baku?.langkah ?? null,
    bolehTarik: !state.dibuka && state.jejak.length > 1,
    bolehBatal: true,
  };
}

/** The actor of the current step has opened it. Says nothing about an ended case. */
export function buka(state: KeadaanPerkara): KeadaanPerkara {
  return state.dibuka || state.status !== 'berjalan' ? state : { ...state, dibuka: true };
}

/**
 * The step is done and the token moves along the edge to `ke`; `null` completes an end step and closes the case.
 * Refuses with `ATURAN` when there is no such edge or a part of the step is not done, with `MASUKAN_SALAH` when the edge needs a
 * reason and has none. `bagian`: the parts of the current step, if it was handed to several; a return does not wait for them.
 */
export function maju(
  rancangan: Rancangan,
  state: KeadaanPerkara,
  langkahBerikut: { ke: string | null; alasan?: string | undefined; bagian?: DaftarBagian },
): KeadaanPerkara {
  wajibBerjalan(state);
  const kini = langkahOf(rancangan, state.langkah);
  const { ke, bagian = [] } = langkahBerikut;
  if (ke === null) {
    if (kini.jenis !== 'selesai')
      throw new Refusal('ATURAN', `"${kini.nama}" bukan langkah akhir; pilih ke mana perkara berlanjut.`, 'ke');
    wajibTuntas(bagian);
    return { ...state, status: 'selesai', dibuka: true };
  }
  const edge = kini.berikut.find((b) => b.ke === ke);
  if (edge === undefined)
    throw new Refusal('ATURAN', `Dari "${kini.nama}" perkara tidak dapat menuju langkah itu.`, 'ke');
  const tujuan = langkahOf(rancangan, ke);
  if (tujuan.akhir === 'batal') throw new Refusal('ATURAN', 'Perkara dibatalkan dengan tombol Batalkan.', 'ke');
  if (edge.jenis === 'maju') wajibTuntas(bagian);
  const untuk = `menuju "${edge.syarat ?? tujuan.nama}"`;
  const alasan = edge.wajibAlasan
    ? wajibAlasan(langkahBerikut.alasan, untuk)
    : langkahBerikut.alasan?.trim() || undefined;
  return tiba(state, tujuan, edge.jenis, alasan);
}

/**
 * Returns the case to a step on the way here; without `target` to the last step of another actor. Refuses with `ATURAN` when there is
 * nowhere to return to or the step is not on the way.
 */
export function kembalikan(
  rancangan: Rancangan,
  state: KeadaanPerkara,
  pengembalian: { target?: string | undefined; alasan: string | undefined },
): KeadaanPerkara {
  wajibBerjalan(state);
  const { kembaliKe, kembaliBaku } = tindakan(rancangan, state);
  const target = pengembalian.target ?? kembaliBaku;
  if (target === null) throw new Refusal('ATURAN', 'Perkara baru dimulai; belum ada langkah tempat mengembalikannya.');
  if (!kembaliKe.some((t) => t.langkah === target))
    throw new Refusal('ATURAN', 'Perkara hanya dapat dikembalikan ke langkah yang sudah dilaluinya.', 'target');
  const langkah = langkahOf(rancangan, target);
  const alasan = wajibAlasan(pengembalian.alasan, `mengembalikan ke "${langkah.nama}"`);
  return tiba(state, langkah, 'kembali', alasan);
}

/**
 * Takes the last move back while the actor of the current step has not opened it. The step before is in hand again; a return that
 * is taken back no longer counts.
 */
export function tarik(rancangan: Rancangan, state: KeadaanPerkara): KeadaanPerkara {
  wajibBerjalan(state);
  const jejak = state.jejak.slice(0, -1);
  const sebelum = jejak.at(-1);
  if (sebelum === undefined) throw new Refusal('ATURAN', 'Perkara baru dimulai; belum ada yang dapat ditarik.');
  if (state.dibuka)
    throw new Refusal(
      'ATURAN',
      `"${langkahOf(rancangan, state.langkah).nama}" sudah dibuka; perkara tidak dapat ditarik lagi, mintalah pengembalian.`,
    );
  return {
    langkah: sebelum.langkah,
    status: 'berjalan',
    revisi: jejak.filter((k) => k.cara === 'kembali').length,
    jejak,
    dibuka: true,
  };
}

/** Cancels the case where it stands; a process that draws its cancel (registrasi dibatalkan) shows the token there. */
export function batalkan(rancangan: Rancangan, state: KeadaanPerkara, alasan: string | undefined): KeadaanPerkara {
  wajibBerjalan(state);
  const bersih = wajibAlasan(alasan, 'membatalkan perkara');
  const gambar = rancangan.langkah.find((l) => l.akhir === 'batal') ?? langkahOf(rancangan, state.langkah);
  return { ...tiba(state, gambar, 'batal', bersih), status: 'dibatalkan' };
}
