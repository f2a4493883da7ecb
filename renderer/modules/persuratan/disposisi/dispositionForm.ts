/** What stands in the fields of a disposisi, what is sent of it, and what the office's rules say before it is sent. */
import { type PeriksaDisposisi, periksaDisposisi } from '#shared/modules/persuratan/aturanDisposisi.ts';
import type { Input, Output } from '../../../client/contract.ts';
import { posisiBagian } from './dispositionTree.ts';

export type Letter = Output<'suratMasuk.lihat'>;
export type Post = Output<'instansi.jabatan'>[number];
type Sent = Input<'disposisi.teruskan'>;
export type Peran = NonNullable<Sent['penerima'][number]['peran']>;

export const PERAN: Record<Peran, string> = {
  pelaksana_utama: 'Pelaksana utama',
  pembantu: 'Pembantu',
  untuk_diketahui: 'Untuk diketahui',
};
export const PERAN_OPTIONS = Object.entries(PERAN).map(([value, label]) => ({ value, label }));

export interface RecipientDraft {
  jabatanId: number;
  peran: Peran;
  /** Instructions for this one alone. */
  instruksi: readonly string[];
}

export interface DispositionForm {
  penerima: readonly RecipientDraft[];
  /** Instructions for all of them. */
  instruksi: readonly string[];
  catatan: string;
  sifat: NonNullable<Sent['sifat']> | '';
  batasWaktu: string;
  tertutup: boolean;
  tanggal: string;
  jam: string;
  /** Copied from the paper that the official signed, or written by him here. */
  salin: boolean;
  lampiranId: number | undefined;
  /** Why somebody else gets it, when a part came back. */
  alasan: string;
}

export const emptyDisposition = (hariIni: string, salin: boolean, lampiranId?: number): DispositionForm => ({
  penerima: [],
  instruksi: [],
  catatan: '',
  sifat: '',
  batasWaktu: '',
  tertutup: false,
  tanggal: hariIni,
  jam: '',
  salin,
  lampiranId,
  alasan: '',
});

/** Nothing chosen or written yet. */
export const isEmptyDisposition = (form: DispositionForm): boolean =>
  form.penerima.length === 0 &&
  form.instruksi.length === 0 &&
  form.catatan.trim() === '' &&
  form.batasWaktu === '' &&
  form.alasan.trim() === '';

/** Reads a kept draft back; undefined when it is none. */
export function parseDisposition(isi: unknown): DispositionForm | undefined {
  if (typeof isi !== 'object' || isi === null || !('penerima' in isi) || !Array.isArray(isi.penerima)) return undefined;
  const kept = { ...emptyDisposition('', false), ...isi } as DispositionForm;
  const sound =
    kept.penerima.every(
      (one) => typeof one.jabatanId === 'number' && one.peran in PERAN && Array.isArray(one.instruksi),
    ) &&
    Array.isArray(kept.instruksi) &&
    [kept.catatan, kept.batasWaktu, kept.tanggal, kept.jam, kept.alasan].every((text) => typeof text === 'string');
  return sound ? kept : undefined;
}

/** A recipient ticked or unticked; the order is that of the list of posts, as on the sheet. */
export function toggledRecipient(form: DispositionForm, jabatanId: number, order: readonly number[]): DispositionForm {
  const others = form.penerima.filter((one) => one.jabatanId !== jabatanId);
  if (others.length < form.penerima.length) return { ...form, penerima: others };
  const penerima = [...others, { jabatanId, peran: 'pelaksana_utama' as const, instruksi: [] }];
  penerima.sort((a, b) => order.indexOf(a.jabatanId) - order.indexOf(b.jabatanId));
  return { ...form, penerima };
}

/** Each recipient with the instructions for all and his own, each once. */
export const recipientsOf = (form: DispositionForm): Sent['penerima'] =>
  form.penerima.map(({ jabatanId, peran, instruksi }) => ({
    jabatanId,
    peran,
    instruksi: [...new Set([...form.instruksi, ...instruksi].map((text) => text.trim()).filter((text) => text !== ''))],
  }));

/** As the operations take it, without the letter or the part it belongs to. */
export function dispositionOf(form: DispositionForm): Omit<Sent, 'bagianId' | 'versi'> {
  const text = (value: string) => (value.trim() === '' ? undefined : value.trim());
  return {
    penerima: recipientsOf(form),
    catatan: text(form.catatan),
    sifat: form.sifat === '' ? undefined : form.sifat,
    batasWaktu: text(form.batasWaktu),
    tertutup: form.tertutup,
    tanggal: form.tanggal,
    jam: text(form.jam),
    sumber: form.salin ? 'salin_tulisan' : 'langsung',
    lampiranId: form.lampiranId,
  };
}

/** The posts that may receive it: subordinates of the giver first, then those that the office offers on its sheet. */
export function recipientPosts(posts: readonly Post[], giverId: number | undefined): Post[] {
  const isBelow = (post: Post): boolean => giverId !== undefined && post.atasanId === giverId;
  return posts
    .filter((post) => post.aktif && post.id !== giverId && (post.penerimaDisposisi || isBelow(post)))
    .sort((a, b) => Number(isBelow(b)) - Number(isBelow(a)) || a.urut - b.urut || a.id - b.id);
}

export interface Giving {
  letter: Letter;
  /** The part that is forwarded or given to somebody else; undefined for a disposisi on the letter itself. */
  bagianId: number | undefined;
  /** The post that gives, if it is known. */
  dariJabatanId: number | undefined;
  posts: readonly Post[];
}

/** What the rules of the office say about it. @param hariIni civil date */
export function checkDisposition(form: DispositionForm, giving: Giving, hariIni: string): PeriksaDisposisi {
  const { letter, posts, bagianId, dariJabatanId } = giving;
  if (form.penerima.length === 0)
    return { tolak: { field: 'penerima', pesan: 'Pilih sekurangnya satu penerima.' }, peringatan: [] };
  return periksaDisposisi(
    {
      // Ids begin at 1: an unknown giver is nobody's post.
      dariJabatanId: dariJabatanId ?? 0,
      rantai: bagianId === undefined ? [] : posisiBagian(letter, bagianId).rantai,
      penerima: form.penerima.map(({ jabatanId }) => {
        const post = posts.find((one) => one.id === jabatanId);
        return {
          jabatanId,
          nama: post?.nama ?? 'Jabatan ini',
          terisi: post?.pemangku != null,
          aktif: post?.aktif === true,
        };
      }),
      tanggal: form.tanggal,
      batasWaktu: form.batasWaktu === '' ? undefined : form.batasWaktu,
      acaraTanggal: letter.acara?.tanggal,
      tanggalTerima: letter.tanggalTerima,
      salinTanpaPindaian: form.salin && form.lampiranId === undefined,
    },
    hariIni,
  );
}
