/** From actors of the map to receiver keys: who acts, who writes down, today and on one case. */
import type { Moment, Session } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { WORKING_ROLES } from '#shared/contract/roles.ts';
import { EKSTENSI_BAWAAN } from '#shared/modules/alur/ekstensiBawaan.ts';
import { type CaraIkat, caraIkat } from '#shared/modules/alur/peta.ts';
import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import { type MapInForce, mapInForce } from './map.ts';

export interface Bound {
  pelaku: string[];
  pencatat: string[];
}

/** Stands in where nobody is bound: a case is never stuck. */
const LAST_RESORT = 'peran:kasubbagUmum';

/** Bindings of these actors that are valid on a civil date; an actor without any is not in the answer. */
export async function bindingsOf(db: ReadDb, actors: Iterable<string>, today: string): Promise<Map<string, Bound>> {
  const wanted = [...new Set(actors)];
  const found = new Map<string, Bound>();
  if (wanted.length === 0) return found;
  const rows = await db
    .selectFrom('ikatan_aktor')
    .select(['aktor', 'sebagai', 'jenis', 'nilai'])
    .where('aktor', 'in', wanted)
    .where('mulai', '<=', today)
    .where((eb) => eb.or([eb('sampai', 'is', null), eb('sampai', '>=', today)]))
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const bound = found.get(row.aktor) ?? { pelaku: [], pencatat: [] };
    const key = `${row.jenis}:${row.nilai}`;
    if (!bound[row.sebagai].includes(key)) bound[row.sebagai].push(key);
    found.set(row.aktor, bound);
  }
  return found;
}

export interface Receivers extends Bound {
  ikat: CaraIkat;
  /** Name of the actor on the map. */
  nama: string;
  /** Nobody is bound or chosen: the owner of the process stands in. */
  pengganti: boolean;
}

/** Pure: who acts as an actor, given what was chosen on the case and what is bound. A receiver stands in one of the two lists only. */
export function receiversFrom(
  actor: { id: string; nama: string; ikat: CaraIkat },
  pemilik: string,
  chosen: readonly string[],
  bound: ReadonlyMap<string, Bound>,
): Receivers {
  const self = { ikat: actor.ikat, nama: actor.nama };
  const own = bound.get(actor.id);
  const owner = bound.get(pemilik);
  const ownerKeys = owner ? [...owner.pelaku, ...owner.pencatat] : [];
  const fallback = ownerKeys.length > 0 ? ownerKeys : [LAST_RESORT];
  if (actor.ikat === 'luar') {
    const keys = chosen.length > 0 ? [...chosen] : own ? [...own.pelaku, ...own.pencatat] : fallback;
    return { ...self, pengganti: false, pelaku: [], pencatat: [...new Set(keys)] };
  }
  const pelaku = chosen.length > 0 ? [...chosen] : (own?.pelaku ?? []);
  const pencatat = (own?.pencatat ?? []).filter((key) => !pelaku.includes(key));
  if (pelaku.length > 0 || pencatat.length > 0) return { ...self, pengganti: false, pelaku, pencatat };
  return { ...self, pengganti: true, pelaku: [...new Set(fallback)], pencatat: [] };
}

/** Who acts as each of these actors on a case. `perkaraId` undefined: nobody was chosen yet. */
export async function receiversOn(
  db: ReadDb,
  rancangan: Rancangan,
  perkaraId: number | undefined,
  actors: Iterable<string>,
  today: string,
): Promise<Map<string, Receivers>> {
  const wanted = [...new Set(actors)];
  const bound = await bindingsOf(db, [...wanted, rancangan.pemilik], today);
  const chosen = perkaraId === undefined ? new Map<string, string[]>() : await chosenOn(db, perkaraId);
  const lanes = new Map(rancangan.aktor.map((a) => [a.id, a]));
  return new Map(
    wanted.map((id) => [
      id,
      receiversFrom(lanes.get(id) ?? { id, nama: id, ikat: 'tetap' }, rancangan.pemilik, chosen.get(id) ?? [], bound),
    ]),
  );
}

/** Receivers that were named on the case itself, by actor. */
export async function chosenOn(db: ReadDb, perkaraId: number): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('perkara_aktor')
    .select(['aktor', 'penerima'])
    .where('perkara_id', '=', perkaraId)
    .execute();
  const chosen = new Map<string, string[]>();
  for (const { aktor, penerima } of rows) chosen.set(aktor, [...(chosen.get(aktor) ?? []), penerima]);
  return chosen;
}

export const isWorking = (session: Pick<Session, 'roles'>): boolean =>
  session.roles.some((role) => WORKING_ROLES.includes(role));

/** Actor and owner of a step, of the map or of an extension. */
function stepActor(map: MapInForce, step: string): { aktor: string; pemilik: string } | undefined {
  const printed = map.langkahById.get(step);
  if (printed) return { aktor: printed.langkah.aktor, pemilik: printed.proses.pemilik };
  for (const e of EKSTENSI_BAWAAN) {
    const added = e.tambahLangkah.find((l) => l.id === step);
    const proses = map.prosesByKode.get(e.prosesKode);
    if (added && proses) return { aktor: added.aktor, pemilik: proses.pemilik };
  }
  return undefined;
}

/**
 * Whether a session may call operations of these steps at all; the case then decides about itself. True when the actor of a step is bound to one of
 * the session's receivers, when the actor is chosen on each case and the session has a working role, or when such a step was reassigned to it.
 */
export async function mayActOnSteps(
  db: ReadDb,
  session: Session,
  steps: readonly string[] | 'semua',
  moment: Moment,
): Promise<boolean> {
  if (!isWorking(session)) return false;
  if (steps === 'semua') return true;
  const map = await mapInForce(db);
  const actors = steps.map((step) => stepActor(map, step)).filter((found) => found !== undefined);
  const bound = await bindingsOf(
    db,
    actors.flatMap(({ aktor, pemilik }) => [aktor, pemilik]),
    moment.today,
  );
  const mine = new Set(session.receivers);
  for (const { aktor, pemilik } of actors) {
    const actor = map.aktorById.get(aktor);
    if (!actor) continue;
    const ikat = caraIkat(actor);
    if (ikat === 'dipilih' || (ikat === 'tetap' && !bound.has(aktor))) return true;
    const { pelaku, pencatat } = receiversFrom({ id: aktor, nama: actor.nama, ikat }, pemilik, [], bound);
    if ([...pelaku, ...pencatat].some((key) => mine.has(key))) return true;
  }
  const turn = await db
    .selectFrom('giliran')
    .select('id')
    .where('langkah', 'in', [...steps])
    .where('penerima', 'in', [...session.receivers])
    .limit(1)
    .executeTakeFirst();
  return turn !== undefined;
}
