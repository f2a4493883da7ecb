/** Who decided, and who writes it down: two facts of every act on a case. */
import type { Post, ReadContext } from '#electron/core/context.ts';
import { officialOf } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Actor } from './history.ts';
import { type Holders, type Standing, standingAmong } from './holders.ts';

/** Named in the input, when the caller only records. */
export interface GivenOfficial {
  nama: string;
  jabatan?: string | undefined;
}

export interface Acting {
  sebagai: Standing;
  pelaku: Actor;
}

const PREFIX: Record<Post['jenis'], string> = { definitif: '', plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ' };
const titleOf = (post: Pick<Post, 'nama' | 'jenis'>): string => `${PREFIX[post.jenis]}${post.nama}`;

/** The caller himself, with the post under which he acts among these receivers. */
export async function actorOf(
  ctx: Pick<ReadContext, 'read' | 'session'>,
  receivers: readonly string[],
): Promise<Actor> {
  const { nama, posts } = ctx.session;
  return { nama, jabatan: await titleUnder(ctx, receivers, posts) };
}

async function titleUnder(
  ctx: Pick<ReadContext, 'read'>,
  receivers: readonly string[],
  posts: readonly Post[],
): Promise<string | null> {
  const [only] = posts;
  if (!only) return null;
  if (posts.length === 1) return titleOf(only);
  const byPost = posts.find((post) => receivers.includes(`jabatan:${post.jabatanId}`));
  if (byPost) return titleOf(byPost);
  const roles = receivers.filter((key) => key.startsWith('peran:')).map((key) => key.slice('peran:'.length));
  if (roles.length > 0) {
    const row = await ctx.read
      .selectFrom('jabatan_peran')
      .select('jabatan_id')
      .where('peran', 'in', roles)
      .where(
        'jabatan_id',
        'in',
        posts.map((post) => post.jabatanId),
      )
      .limit(1)
      .executeTakeFirst();
    const byRole = posts.find((post) => post.jabatanId === row?.jabatan_id);
    if (byRole) return titleOf(byRole);
  }
  const byUnit = posts.find((post) => receivers.includes(`unit:${post.unitId}`));
  return titleOf(byUnit ?? only);
}

/**
 * Throws Refusal TIDAK_BERWENANG when the caller is not among the holders; `what` names what he does not hold. A recorder who names nobody writes for the
 * official who holds the post today, or for the outside party; MASUKAN_SALAH when the post is vacant.
 */
export async function actingAs(
  ctx: Pick<ReadContext, 'read' | 'session' | 'today'>,
  holders: Holders,
  given: GivenOfficial | undefined,
  what: string,
): Promise<Acting> {
  const sebagai = standingAmong(ctx.session, holders);
  if (sebagai === null) {
    throw new Refusal('TIDAK_BERWENANG', `${what} tidak sedang ada pada Anda, melainkan pada ${holders.nama}.`);
  }
  if (given) return { sebagai, pelaku: { nama: given.nama, jabatan: given.jabatan ?? null } };
  if (sebagai === 'pelaku') return { sebagai, pelaku: await actorOf(ctx, holders.pelaku) };
  if (holders.ikat === 'luar' || holders.pelaku.length === 0) {
    return { sebagai, pelaku: { nama: holders.nama, jabatan: null } };
  }
  for (const key of holders.pelaku) {
    const official = await officialOf(ctx.read, key, ctx.today);
    if (official) {
      return {
        sebagai,
        pelaku: { nama: official.nama, jabatan: titleOf({ nama: official.jabatan, jenis: official.jenis }) },
      };
    }
  }
  throw new Refusal(
    'MASUKAN_SALAH',
    `Jabatan ${holders.nama} sedang kosong. Sebutkan siapa yang memutuskan, karena Anda hanya mencatat.`,
    'pelaku',
  );
}
