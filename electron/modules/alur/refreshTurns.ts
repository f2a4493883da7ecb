/**
 * The inbox after bindings of actors have changed. Rights follow the bindings of today by themselves; the rows of the inbox are a copy and are
 * written anew here: when a binding is saved, and at the start of the program for periods that began or ended while it was closed.
 */
import type { Moment, WriteContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { onBindingChanged } from '#electron/modules/instansi/index.ts';
import { civilDateOf } from '#shared/rules/tanggal.ts';
import { definitionsOf } from './map.ts';
import { syncTurns } from './turns.ts';

type Writing = Pick<WriteContext, 'db' | 'read' | 'today'>;

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

/** Steps, by frozen definition, on which one of the actors has or had a turn: his own, and those he stands in for as owner of the process. */
async function touchedSteps(db: ReadDb, actors: readonly string[]): Promise<Map<number, string[]>> {
  const rows = await db.selectFrom('rancangan').select('id').execute();
  const definitions = await definitionsOf(
    db,
    rows.map((row) => row.id),
  );
  const touched = new Map<number, string[]>();
  for (const [id, rancangan] of definitions) {
    const owner = actors.includes(rancangan.pemilik);
    const steps = rancangan.langkah.filter((l) => owner || actors.includes(l.aktor)).map((l) => l.id);
    if (steps.length > 0) touched.set(id, steps);
  }
  return touched;
}

/**
 * Writes the turns anew of every running case that stands on a step of these actors, and of those where a part waits for its giver. Idempotent. Answers how
 * many cases there are.
 */
export async function refreshTurns(ctx: Writing, actors: readonly string[]): Promise<number> {
  if (actors.length === 0) return 0;
  const cases = new Set<number>();
  for (const [rancanganId, steps] of await touchedSteps(ctx.read, actors)) {
    const rows = await ctx.read
      .selectFrom('perkara')
      .select('id')
      .where('langkah', 'in', steps)
      .where('rancangan_id', '=', rancanganId)
      .where('status', '=', 'berjalan')
      .execute();
    for (const { id } of rows) cases.add(id);
  }
  const toGivers = await ctx.read
    .selectFrom('giliran')
    .select('perkara_id')
    .distinct()
    .where('untuk', 'in', ['kembali', 'nilai'])
    .execute();
  for (const row of toGivers) cases.add(row.perkara_id);
  for (const id of cases) await syncTurns(ctx, id);
  return cases.size;
}

onBindingChanged(async (ctx, aktor) => {
  await refreshTurns(ctx, [aktor]);
  ctx.changed('alur');
});

/** At the start of the program: periods of bindings that began or ended since the last day on which somebody worked with it. */
export async function refreshTurnsAtStart(ctx: Writing & Moment): Promise<number> {
  const last = await ctx.read.selectFrom('audit').select('waktu').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  if (!last) return 0;
  return refreshTurns(ctx, await actorsReboundSince(ctx.read, civilDateOf(last.waktu, ctx.zone), ctx.today));
}
