/** Who is asking, and may he: session, first password, right. The same for every stage of every operation. */
import type { ReadDb, WriteDb } from '#electron/database/connection.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { OperationDeclaration } from '#shared/contract/operation.ts';
import type { Moment, Session } from './context.ts';

/** What core must be told by the modules that own users and the map. */
export interface Authority {
  /** The live session behind a token, with today's roles; undefined when there is none. */
  session(db: ReadDb, tokenHash: string, moment: Moment, place: string): Promise<Session | undefined>;
  /** True when one of the steps is bound to one of the session's receivers. */
  mayActOnSteps(db: ReadDb, session: Session, steps: readonly string[] | 'semua', moment: Moment): Promise<boolean>;
  /** Notes that a session was used. */
  touch(db: WriteDb, tokenHash: string, now: string): Promise<void>;
  /** The office's zone, a setting. */
  zone(db: ReadDb): Promise<string>;
}

/** Operations that a session may use before it has changed its first password. */
const BEFORE_PASSWORD_CHANGE = new Set(['sesi.saya', 'sesi.keluar', 'sesi.gantiKataSandi']);

/** Session, first password and right. Throws Refusal. */
export async function admit(
  authority: Authority,
  request: { operation: string; tokenHash: string | undefined; place: string },
  declaration: OperationDeclaration,
  db: ReadDb,
  moment: Moment,
): Promise<Session | undefined> {
  const { callers } = declaration;
  const session =
    request.tokenHash === undefined ? undefined : await authority.session(db, request.tokenHash, moment, request.place);
  if (callers.by === 'umum') return session;
  if (!session)
    throw new Refusal(
      'BELUM_MASUK',
      'Anda belum masuk, atau sesi Anda sudah berakhir. Masuk lagi; isian Anda tetap tersimpan.',
    );
  if (session.mustChangePassword && !BEFORE_PASSWORD_CHANGE.has(request.operation)) {
    throw new Refusal('GANTI_KATA_SANDI', 'Ganti dahulu kata sandi pertama Anda.');
  }
  const allowed =
    callers.by === 'sesi' ||
    (callers.by === 'peran' && callers.roles.some((role) => session.roles.includes(role))) ||
    (callers.by === 'langkah' && (await authority.mayActOnSteps(db, session, callers.steps, moment)));
  if (!allowed) {
    throw new Refusal(
      'TIDAK_BERWENANG',
      'Peran Anda tidak berwenang melakukan ini. Minta kepada petugas yang berwenang.',
    );
  }
  return session;
}
