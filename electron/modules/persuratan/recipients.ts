/** Who gives a disposisi and who receives it: posts, with the names of their holders as they are on that day. */
import type { ReadContext, Session, WriteContext } from '#electron/core/context.ts';
import { holdersOn, type Official, officialOf } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Role } from '#shared/contract/roles.ts';

const PREFIX: Record<Official['jenis'], string> = { definitif: '', plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ' };
export const titled = (jenis: Official['jenis'], jabatan: string): string => `${PREFIX[jenis]}${jabatan}`;

export interface Giver {
  jabatanId: number;
  nama: string;
  jabatan: string;
}

/** Copied from a signed sheet: whoever held the role on the day that stands on it. Throws Refusal ATURAN when the post was vacant. */
export async function giverOnPaper(ctx: Pick<WriteContext, 'read'>, receiver: string, tanggal: string): Promise<Giver> {
  const official = await officialOf(ctx.read, receiver, tanggal);
  if (!official)
    throw new Refusal(
      'ATURAN',
      'Jabatan pemberi disposisi kosong pada tanggal itu. Tetapkan Plt. atau Plh. dahulu.',
      'tanggal',
    );
  return { jabatanId: official.jabatanId, nama: official.nama, jabatan: titled(official.jenis, official.jabatan) };
}

/** The caller himself, on the post that gives him the role. */
export async function giverInPerson(ctx: Pick<ReadContext, 'read' | 'session'>, role: Role): Promise<Giver> {
  const { posts, nama } = ctx.session;
  const byRole = await ctx.read
    .selectFrom('jabatan_peran')
    .select('jabatan_id')
    .where('peran', '=', role)
    .where('jabatan_id', 'in', posts.length === 0 ? [0] : posts.map((post) => post.jabatanId))
    .executeTakeFirst();
  const post = posts.find((p) => p.jabatanId === byRole?.jabatan_id) ?? posts[0];
  if (!post) throw new Refusal('TIDAK_BERWENANG', 'Anda tidak memangku jabatan yang memberi disposisi.');
  return { jabatanId: post.jabatanId, nama, jabatan: titled(post.jenis, post.nama) };
}

/** The caller on one of his posts. */
export function giverOnPost(session: Session, jabatanId: number): Giver | undefined {
  const post = session.posts.find((p) => p.jabatanId === jabatanId);
  return post && { jabatanId, nama: session.nama, jabatan: titled(post.jenis, post.nama) };
}

export type Peran = 'pelaksana_utama' | 'pembantu' | 'untuk_diketahui';
export interface RecipientInput {
  jabatanId: number;
  peran: Peran;
  instruksi: string[];
}

export interface Recipient extends RecipientInput {
  /** The holder; the post itself where several people hold it. */
  nama: string;
  jabatan: string;
  unitId: number | null;
  terisi: boolean;
  aktif: boolean;
}

/** Throws Refusal TIDAK_DITEMUKAN for a post that does not exist. */
export async function resolveRecipients(
  ctx: Pick<WriteContext, 'read' | 'today'>,
  inputs: readonly RecipientInput[],
): Promise<Recipient[]> {
  const posts = await ctx.read
    .selectFrom('jabatan')
    .select(['id', 'nama', 'unit_id', 'aktif'])
    .where(
      'id',
      'in',
      inputs.map((input) => input.jabatanId),
    )
    .execute();
  const byId = new Map(posts.map((post) => [post.id, post]));
  const holders = Map.groupBy(await holdersOn(ctx.read, ctx.today), (holder) => holder.jabatanId);
  return inputs.map((input, index) => {
    const post = byId.get(input.jabatanId);
    if (!post) throw new Refusal('TIDAK_DITEMUKAN', 'Jabatan penerima tidak ada.', `penerima.${index}.jabatanId`);
    const held = holders.get(post.id) ?? [];
    const first = held[0];
    const shared = held.filter((holder) => holder.jenis === 'definitif').length > 1;
    return {
      ...input,
      nama: first && !shared ? first.nama : post.nama,
      jabatan: first && !shared ? titled(first.jenis, post.nama) : post.nama,
      unitId: post.unit_id,
      terisi: first !== undefined,
      aktif: post.aktif === 1,
    };
  });
}
