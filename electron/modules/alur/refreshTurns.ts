/**
 * The inbox after bindings of actors have changed. Rights follow the bindings of today by themselves; the rows of the inbox are a copy and are
 * written anew here.
 */
import type { WriteContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { mapInForce } from './map.ts';
import { syncTurns } from './turns.ts';

/** Actors of the map for whom a binding began after `since` or ended on or after it, up to and including `today` (civil dates). */
export async function actorsReboundSince(db: ReadDb, since: string, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('ikatan_aktor')
    .select('aktor')
    .distinct()
    .where((eb) =>
      eb.or([
        eb.and([eb('mulai', '>', since), eb('mulai', '<=', today)]),
        eb.and([eb('sampai', '>=', since), eb('sampai', '<', today)]),
      ]),
    )
    .execute();
  return rows.map((row) => row.aktor);
}

/**
 * Writes the turns of every running case on which one of these actors acts or whose process it owns. Idempotent. Answers how many cases there are.
 */
export async function refreshTurns(
  ctx: Pick<WriteContext, 'db' | 'read' | 'today'>,
  actors: readonly string[],
): Promise<number> {
  if (actors.length === 0) return 0;
  const map = await mapInForce(ctx.read);
  const processes = map.daun.filter(
    (p) => actors.includes(p.pemilik) || p.langkah.some((l) => actors.includes(l.aktor)),
  );
  let count = 0;
  for (const { id: prosesId } of processes) {
    const rows = await ctx.read
      .selectFrom('perkara')
      .select('id')
      .where('proses_id', '=', prosesId)
      .where('status', '=', 'berjalan')
      .execute();
    for (const { id } of rows) await syncTurns(ctx, id);
    count += rows.length;
  }
  return count;
}
