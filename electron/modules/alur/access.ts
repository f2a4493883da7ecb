/**
 * The access policy of shared/modules/alur/akses.ts, once more as SQL: the same answer for lists, search, counts, tasks and attachments without
 * reading a row too many. A property test holds the two against each other.
 */
import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { ReadContext, Session } from '#electron/core/context.ts';
import { type AccessRule, declareOwner } from '#electron/core/ownership.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import type { Schema } from '#electron/database/schema/schema.ts';
import type { Role } from '#shared/contract/roles.ts';
import { type Akses, aksesSurat, KEAMANAN, type Keamanan } from '#shared/modules/alur/akses.ts';
import { isWorking } from './bindings.ts';
import { BUNDLE_KIND, CASE_KIND } from './recordKinds.ts';

/** `tampak`: the row may be shown at all, perhaps masked. `penuh`: contents and scans too. */
export type AccessLevel = 'tampak' | 'penuh';

/** Where the policy finds its facts in the caller's query. A record without a case has nobody in its chain. */
export interface AccessColumns {
  keamanan: Expression<Keamanan>;
  perkaraId: Expression<number> | Expression<number | null>;
}

type Who = Pick<Session, 'roles' | 'receivers'>;

const holds = (session: Who, ...roles: Role[]) => roles.some((role) => session.roles.includes(role));

/** The condition under which a row is open to the session on this level. */
export function whereAccessible(session: Who, level: AccessLevel, at: AccessColumns): Expression<SqlBool> {
  const eb = expressionBuilder<Schema>();
  const receivers = [...session.receivers];
  const working = isWorking(session);
  if (!working && !session.roles.includes('auditor')) return eb.lit(false);
  if (holds(session, 'kepala')) return eb.lit(true);

  const granted = eb.exists(
    eb
      .selectFrom('izin_akses')
      .select('izin_akses.id')
      .whereRef('izin_akses.perkara_id', '=', at.perkaraId)
      .where('izin_akses.penerima', 'in', receivers)
      .where('izin_akses.dicabut_pada', 'is', null),
  );
  const inChain = eb.exists(
    eb
      .selectFrom('perkara_peserta')
      .select('perkara_peserta.penerima')
      .whereRef('perkara_peserta.perkara_id', '=', at.perkaraId)
      .where('perkara_peserta.penerima', 'in', receivers),
  );
  const levels = (...names: Keamanan[]) => eb(at.keamanan, 'in', names);
  const bySecrecy = (open: Keamanan[], byChain: Keamanan[]) =>
    eb.or([
      levels(...open),
      ...(working && byChain.length > 0 ? [eb.and([levels(...byChain), inChain])] : []),
      granted,
    ]);

  if (level === 'tampak') {
    if (holds(session, 'petugasSurat', 'kasubbagUmum')) return eb.lit(true);
    return bySecrecy(['biasa', 'terbatas'], ['rahasia']);
  }
  return holds(session, 'sekretaris', 'petugasSurat')
    ? bySecrecy(['biasa', 'terbatas'], ['rahasia'])
    : bySecrecy(['biasa'], ['terbatas', 'rahasia']);
}

/** What the session may see of each of these cases; one question per table, however many cases. */
export async function accessOfCases(
  db: ReadDb,
  session: Who,
  cases: readonly { id: number; keamanan: Keamanan }[],
): Promise<Map<number, Akses>> {
  const guarded = cases.filter((c) => c.keamanan !== 'biasa').map((c) => c.id);
  const chain = new Set<number>();
  const grants = new Set<number>();
  if (guarded.length > 0) {
    const members = await db
      .selectFrom('perkara_peserta')
      .select('perkara_id')
      .where('perkara_id', 'in', guarded)
      .where('penerima', 'in', [...session.receivers])
      .execute();
    for (const row of members) chain.add(row.perkara_id);
    const granted = await db
      .selectFrom('izin_akses')
      .select('perkara_id')
      .where('perkara_id', 'in', guarded)
      .where('penerima', 'in', [...session.receivers])
      .where('dicabut_pada', 'is', null)
      .execute();
    for (const row of granted) grants.add(row.perkara_id);
  }
  return new Map(
    cases.map(({ id, keamanan }) => [
      id,
      aksesSurat({ keamanan, peran: session.roles, dalamRantai: chain.has(id), izinTertulis: grants.has(id) }),
    ]),
  );
}

/** What the caller may see of one case; 'tidak' also for one that does not exist. */
export async function accessToCase(
  ctx: Pick<ReadContext, 'read' | 'session'>,
  perkaraId: number,
): Promise<{ akses: Akses; keamanan: Keamanan }> {
  const row = await ctx.read
    .selectFrom('perkara')
    .select(['id', 'keamanan'])
    .where('id', '=', perkaraId)
    .executeTakeFirst();
  if (!row) return { akses: 'tidak', keamanan: 'sangat_rahasia' };
  const akses = (await accessOfCases(ctx.read, ctx.session, [row])).get(row.id) ?? 'tidak';
  return { akses, keamanan: row.keamanan };
}

const LEVELS = Object.keys(KEAMANAN) as Keamanan[];

/** Attachments and prints of a case follow the case. */
const caseRule: AccessRule = async (ctx, id) => {
  const { akses, keamanan } = await accessToCase(ctx, id);
  return { readable: akses === 'penuh', keamanan };
};
declareOwner(CASE_KIND, caseRule);

/** A document of a himpunan tells about all of its members: it is for who may read each of them. */
declareOwner(BUNDLE_KIND, async (ctx, id) => {
  const members = await ctx.read
    .selectFrom('himpunan_anggota')
    .innerJoin('perkara', 'perkara.id', 'himpunan_anggota.perkara_id')
    .select(['perkara.id', 'perkara.keamanan'])
    .where('himpunan_anggota.himpunan_id', '=', id)
    .execute();
  const access = await accessOfCases(ctx.read, ctx.session, members);
  const strictest = members.reduce((max, { keamanan }) => Math.max(max, LEVELS.indexOf(keamanan)), 0);
  return {
    readable: members.length > 0 && members.every((member) => access.get(member.id) === 'penuh'),
    keamanan: LEVELS[strictest]!,
  };
});

/** A title where the caller may read no more than that there is a case. */
export const SEALED_TITLE = 'Perkara rahasia (tersegel)';
export const titleFor = (akses: Akses, judul: string): string => (akses === 'tersegel' ? SEALED_TITLE : judul);
