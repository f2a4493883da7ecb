/**
 * Who may see which letter: the policy of its keamanan (shared/modules/alur/akses.ts), applied wherever letters are read. A letter of an
 * old register has no case and so nobody in its chain.
 */
import { type Expression, type ExpressionBuilder, expressionBuilder, type SqlBool } from 'kysely';
import type { ReadContext, Session } from '#electron/core/context.ts';
import { declareOwner } from '#electron/core/ownership.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import type { Schema } from '#electron/database/schema/schema.ts';
import { type AccessLevel, accessOfCases, whereAccessible } from '#electron/modules/alur/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { type Akses, aksesSurat, type Keamanan } from '#shared/modules/alur/akses.ts';

export const LETTER_KIND = 'suratMasuk';

type WithLetter = Schema & { s: Schema['surat_masuk'] };

/** The condition on `surat_masuk as s` under which a letter is shown at all (`tampak`), or with contents and scans (`penuh`). */
export function letterShown(session: Session, level: AccessLevel): Expression<SqlBool> {
  const eb: ExpressionBuilder<WithLetter, 's'> = expressionBuilder<WithLetter, 's'>();
  return whereAccessible(session, level, { keamanan: eb.ref('s.keamanan'), perkaraId: eb.ref('s.perkara_id') });
}

export interface LetterFacts {
  id: number;
  keamanan: Keamanan;
  perkara_id: number | null;
}

/** What the session may see of each letter. */
export async function accessOfLetters(
  db: ReadDb,
  session: Session,
  letters: readonly LetterFacts[],
): Promise<Map<number, Akses>> {
  const withCase = letters.filter((l): l is LetterFacts & { perkara_id: number } => l.perkara_id !== null);
  const byCase = await accessOfCases(
    db,
    session,
    withCase.map(({ perkara_id, keamanan }) => ({ id: perkara_id, keamanan })),
  );
  return new Map(
    letters.map(({ id, keamanan, perkara_id }) => [
      id,
      perkara_id === null
        ? aksesSurat({ keamanan, peran: session.roles, dalamRantai: false, izinTertulis: false })
        : (byCase.get(perkara_id) ?? 'tidak'),
    ]),
  );
}

export const letterNotFound = (): Refusal =>
  new Refusal('TIDAK_DITEMUKAN', 'Surat itu tidak ada, atau tidak terbuka bagi Anda.', 'id');

const loadRow = (db: ReadDb, id: number) =>
  db.selectFrom('surat_masuk').selectAll().where('id', '=', id).executeTakeFirst();
export type Letter = NonNullable<Awaited<ReturnType<typeof loadRow>>>;

/** The letter with what the caller may see of it. Throws Refusal TIDAK_DITEMUKAN when that is nothing. */
export async function openLetter(
  ctx: Pick<ReadContext, 'read' | 'session'>,
  id: number,
): Promise<{ letter: Letter; akses: Exclude<Akses, 'tidak'> }> {
  const letter = await loadRow(ctx.read, id);
  if (!letter) throw letterNotFound();
  const akses = (await accessOfLetters(ctx.read, ctx.session, [letter])).get(id) ?? 'tidak';
  if (akses === 'tidak') throw letterNotFound();
  return { letter, akses };
}

async function accessToLetter(ctx: ReadContext, id: number | null) {
  const letter = id === null ? undefined : await loadRow(ctx.read, id);
  if (!letter) return { readable: false, keamanan: 'sangat_rahasia' as const };
  const akses = (await accessOfLetters(ctx.read, ctx.session, [letter])).get(letter.id);
  return { readable: akses === 'penuh', keamanan: letter.keamanan };
}

declareOwner(LETTER_KIND, accessToLetter);
/**
 * A closed disposisi is read by its giver, its recipients, whoever wrote it down, and the Kepala; an open one by everybody who may read
 * the letter (domain rule persuratan §2.4).
 */
export interface ClosedChain {
  tertutup: number;
  dari_jabatan_id: number;
  dicatat_oleh: number;
}

export function readsDisposition(session: Session, disposisi: ClosedChain, recipientPosts: readonly number[]): boolean {
  if (disposisi.tertutup === 0 || session.roles.includes('kepala') || disposisi.dicatat_oleh === session.penggunaId)
    return true;
  const mine = new Set(session.posts.map((post) => post.jabatanId));
  return mine.has(disposisi.dari_jabatan_id) || recipientPosts.some((post) => mine.has(post));
}

async function accessToDisposition(ctx: ReadContext, id: number | undefined) {
  const row =
    id === undefined
      ? undefined
      : await ctx.read
          .selectFrom('disposisi')
          .select(['surat_masuk_id', 'tertutup', 'dari_jabatan_id', 'dicatat_oleh'])
          .where('id', '=', id)
          .executeTakeFirst();
  const access = await accessToLetter(ctx, row?.surat_masuk_id ?? null);
  if (!row || !access.readable || row.tertutup === 0) return access;
  const recipients = await ctx.read
    .selectFrom('disposisi_penerima')
    .select('jabatan_id')
    .where('disposisi_id', '=', id!)
    .execute();
  const readable = readsDisposition(
    ctx.session,
    row,
    recipients.map((r) => r.jabatan_id),
  );
  return { readable, keamanan: access.keamanan };
}

declareOwner('disposisi', accessToDisposition);
declareOwner('tindakLanjut', async (ctx, id) => {
  const row = await ctx.read
    .selectFrom('tindak_lanjut')
    .innerJoin('disposisi_penerima', 'disposisi_penerima.bagian_id', 'tindak_lanjut.bagian_id')
    .select('disposisi_penerima.disposisi_id')
    .where('tindak_lanjut.id', '=', id)
    .executeTakeFirst();
  return accessToDisposition(ctx, row?.disposisi_id);
});
/** A run sheet carries letters of many kinds; its scan is for the desk that carries them. */
declareOwner('ekspedisi', async (ctx) => ({
  readable: ctx.session.roles.some((role) => role === 'petugasSurat' || role === 'kasubbagUmum'),
  keamanan: 'terbatas',
}));
