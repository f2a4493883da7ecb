/** Who may act on the step a case stands on, and on each of its parts: derived from the bindings of today, never from a copy. */
import type { Session } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { tuntas } from '#shared/modules/alur/bagian.ts';
import { type Lanjutan, langkahOf } from '#shared/modules/alur/rancangan.ts';
import { type Receivers, receiversOn } from './bindings.ts';
import { asBagian, isLive, type LoadedCase, type PartRow, partsOfStep } from './caseStore.ts';

export interface Holders extends Receivers {
  /** Actor of the map whose step it is. */
  aktor: string;
  /** Users who may act beside the receivers: whoever gave a part. */
  users: number[];
}

export type Standing = 'pelaku' | 'pencatat';

/** As what the session acts among these holders; null when it does not. */
export function standingAmong(
  session: Pick<Session, 'receivers' | 'penggunaId'>,
  holders: Pick<Holders, 'pelaku' | 'pencatat' | 'users'>,
): Standing | null {
  const mine = new Set(session.receivers);
  if (holders.pelaku.some((key) => mine.has(key))) return 'pelaku';
  if (holders.pencatat.some((key) => mine.has(key)) || holders.users.includes(session.penggunaId)) return 'pencatat';
  return null;
}

/** Answers for one case; every actor is looked up once. */
export class CaseHolders {
  readonly #loaded: LoadedCase;
  readonly #byActor: ReadonlyMap<string, Receivers>;

  private constructor(loaded: LoadedCase, byActor: ReadonlyMap<string, Receivers>) {
    this.#loaded = loaded;
    this.#byActor = byActor;
  }

  static async of(db: ReadDb, loaded: LoadedCase, today: string): Promise<CaseHolders> {
    const { rancangan, kini, parts } = loaded;
    const actors = new Set([
      kini.aktor,
      ...kini.berikut.flatMap((edge) => edge.oleh ?? []),
      ...parts.flatMap((part) => [
        langkahOf(rancangan, part.langkah).aktor,
        langkahOf(rancangan, part.dari_langkah).aktor,
      ]),
    ]);
    return new CaseHolders(loaded, await receiversOn(db, rancangan, loaded.row.id, actors, today));
  }

  actor(aktor: string): Holders {
    const found = this.#byActor.get(aktor);
    if (!found) throw new Error(`actor ${aktor} was not looked up`);
    return { ...found, aktor, users: [] };
  }

  /** The step was handed out and is not done: its parts are in hand, not the step. */
  get divided(): boolean {
    const live = partsOfStep(this.#loaded.parts, this.#loaded.row.langkah).filter(isLive);
    return live.length > 0 && !tuntas(live.map(asBagian));
  }

  /** Who may move the case from its step: its actor; who it was reassigned to; while it is handed out, whoever gave the parts. */
  get step(): Holders {
    const { row, kini, parts } = this.#loaded;
    if (row.alih !== null) {
      return { ...this.actor(kini.aktor), ikat: 'tetap', pelaku: [row.alih], pencatat: [] };
    }
    const own = this.actor(kini.aktor);
    const first = partsOfStep(parts, row.langkah).filter((part) => part.induk_id === null);
    // Everything was withdrawn and nobody else is named for the step: it is with whoever had given it, not with a bystander.
    const given = this.divided ? first.filter(isLive) : own.pengganti ? first.filter((part) => !isLive(part)) : [];
    if (given.length === 0 || (!this.divided && first.some(isLive))) return own;
    const givers = given.map((part) => this.giver(part));
    return {
      ...givers[0]!,
      pelaku: [...new Set(givers.flatMap((g) => g.pelaku))],
      pencatat: [...new Set(givers.flatMap((g) => g.pencatat))],
      users: [...new Set(givers.flatMap((g) => g.users))],
    };
  }

  /** Who may take an edge: its own actors where it names some, else whoever has the step in hand. */
  edge(edge: Lanjutan | undefined): Holders {
    if (!edge?.oleh) return this.step;
    const actors = edge.oleh.map((aktor) => this.actor(aktor));
    return {
      ...actors[0]!,
      nama: actors.map((a) => a.nama).join(' atau '),
      pelaku: [...new Set(actors.flatMap((a) => a.pelaku))],
      pencatat: [...new Set(actors.flatMap((a) => a.pencatat))],
    };
  }

  /** Who does a part: its recipient; whoever writes down for the actor of the step. */
  recipient(part: PartRow): Holders {
    const { aktor } = langkahOf(this.#loaded.rancangan, part.langkah);
    const { ikat, pencatat } = this.actor(aktor);
    return {
      aktor,
      nama: part.nama,
      ikat: 'dipilih',
      pengganti: false,
      pelaku: [part.penerima],
      pencatat: ikat === 'luar' ? [] : pencatat.filter((key) => key !== part.penerima),
      users: [],
    };
  }

  /** Who gave a part: the recipient of the part above it; at the first level the actor of the step at which it was given. */
  giver(part: PartRow): Holders {
    const { parts, rancangan } = this.#loaded;
    const above = part.induk_id === null ? undefined : parts.find((p) => p.id === part.induk_id);
    const holders = above ? this.recipient(above) : this.actor(langkahOf(rancangan, part.dari_langkah).aktor);
    return { ...holders, users: [part.diberi_oleh] };
  }
}
