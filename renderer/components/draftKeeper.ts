/**
 * Keeps what is being typed: at once in a local copy (for a crash or a power cut), after a short pause on the host (for every other
 * case). The local copy goes as soon as the host has the same text, so that nothing of a letter stays in the browser. One writing at a
 * time, in order; after `finish` nothing is written any more.
 */
export interface StoredDraft {
  isi: unknown;
  /** UTC instant at which it was written. */
  pada: string;
}

/** Where drafts live. Each may fail; a failed save is tried again. */
export interface DraftPlace {
  load: () => Promise<StoredDraft | undefined>;
  save: (isi: unknown) => Promise<unknown>;
  remove: () => Promise<unknown>;
}

export type LocalCopies = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export type DraftState =
  | { kind: 'kosong' }
  | { kind: 'mengetik' }
  | { kind: 'tersimpan'; pada: string }
  | { kind: 'gagal' };

export interface DraftKeeperOptions {
  place: DraftPlace;
  localKey: string;
  local: LocalCopies | undefined;
  onState: (state: DraftState) => void;
  now?: () => Date;
  delayMs?: number;
  retryMs?: number;
}

const DELAY_MS = 900;
const RETRY_MS = 5_000;

/**
 * What is still being written, by local key: a form that comes up right after its like has gone waits for what that one wrote last. Else it might read
 * the host's text of before, and find the newer local copy just removed.
 */
const writings = new WeakMap<LocalCopies, Map<string, Promise<void>>>();

export class DraftKeeper {
  readonly #options: DraftKeeperOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: { isi: unknown } | undefined;
  #onHost = false;
  #ended = false;
  /** The local copy is of this page, written before `restore` answered. */
  #early = false;

  readonly #writings: Map<string, Promise<void>>;

  constructor(options: DraftKeeperOptions) {
    this.#options = options;
    const { local } = options;
    this.#writings = (local && writings.get(local)) ?? new Map();
    if (local) writings.set(local, this.#writings);
  }

  /** The newer of the two copies, or nothing. A host that does not answer leaves the local one. */
  async restore(): Promise<StoredDraft | undefined> {
    await this.#writing;
    const host = await this.#options.place.load().catch(() => undefined);
    const local = this.#early ? undefined : this.#readLocal();
    this.#onHost = host !== undefined;
    if (host === undefined || local === undefined) return host ?? local;
    return local.pada > host.pada ? local : host;
  }

  /**
   * What is typed before `restore` has answered: the local copy only, and only where no earlier one waits to be given back. Whoever closes the
   * page within that moment still finds it.
   */
  changeBeforeRestore(isi: unknown, empty: boolean): void {
    if (this.#ended || (!this.#early && this.#readLocal() !== undefined)) return;
    if (!empty) this.#writeLocal(isi);
    else if (this.#early) this.#removeLocal();
    this.#early = !empty;
  }

  /** What stands in the form now. `empty`: nothing worth keeping; an earlier draft goes. */
  change(isi: unknown, empty: boolean): void {
    if (this.#ended) return;
    if (empty) {
      this.#stopTimer();
      this.#waiting = undefined;
      this.#removeLocal();
      if (this.#onHost) this.#enqueue(() => this.#options.place.remove().then(() => this.#nowOnHost(false)));
      this.#options.onState({ kind: 'kosong' });
      return;
    }
    this.#waiting = { isi };
    this.#writeLocal(isi);
    this.#options.onState({ kind: 'mengetik' });
    this.#schedule(this.#options.delayMs ?? DELAY_MS);
  }

  /** Writes now what is still waiting (the page is being hidden or left). */
  flush(): void {
    if (this.#waiting !== undefined && !this.#ended) {
      this.#stopTimer();
      this.#save();
    }
  }

  /** It is saved for good, or thrown away: both copies go, and nothing comes after. Resolves when they are gone. */
  async finish(): Promise<void> {
    this.#ended = true;
    this.#stopTimer();
    this.#waiting = undefined;
    this.#removeLocal();
    await this.#writing;
    if (this.#onHost) await this.#options.place.remove().catch(() => undefined);
    this.#onHost = false;
    this.#options.onState({ kind: 'kosong' });
  }

  /** After `finish`: the form is empty and takes the next record. */
  begin(): void {
    this.#ended = false;
  }

  /** The form is gone; what was waiting is written first. */
  dispose(): void {
    this.flush();
    this.#stopTimer();
    this.#ended = true;
  }

  #schedule(delay: number): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => this.#save(), delay);
  }

  #save(): void {
    const draft = this.#waiting;
    if (draft === undefined) return;
    this.#enqueue(async () => {
      if (this.#waiting !== draft) return;
      try {
        await this.#options.place.save(draft.isi);
        this.#nowOnHost(true);
        if (this.#waiting !== draft) return;
        this.#waiting = undefined;
        this.#removeLocal();
        this.#options.onState({ kind: 'tersimpan', pada: this.#time() });
      } catch {
        if (this.#waiting !== draft || this.#ended) return;
        this.#options.onState({ kind: 'gagal' });
        this.#schedule(this.#options.retryMs ?? RETRY_MS);
      }
    });
  }

  #enqueue(task: () => Promise<unknown>): void {
    const written = this.#writing.then(task).then(
      () => undefined,
      () => undefined,
    );
    this.#writings.set(this.#options.localKey, written);
  }

  get #writing(): Promise<void> {
    return this.#writings.get(this.#options.localKey) ?? Promise.resolve();
  }

  #nowOnHost(is: boolean): void {
    this.#onHost = is;
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #time(): string {
    return (this.#options.now?.() ?? new Date()).toISOString();
  }

  #writeLocal(isi: unknown): void {
    try {
      this.#options.local?.setItem(this.#options.localKey, JSON.stringify({ isi, pada: this.#time() }));
    } catch {
      // full or forbidden: the host's copy follows in a moment
    }
  }

  #removeLocal(): void {
    try {
      this.#options.local?.removeItem(this.#options.localKey);
    } catch {
      // see above
    }
  }

  #readLocal(): StoredDraft | undefined {
    try {
      const parsed: unknown = JSON.parse(this.#options.local?.getItem(this.#options.localKey) ?? 'null');
      if (typeof parsed !== 'object' || parsed === null || !('isi' in parsed) || !('pada' in parsed)) return undefined;
      return typeof parsed.pada === 'string' ? { isi: parsed.isi, pada: parsed.pada } : undefined;
    } catch {
      return undefined;
    }
  }
}

/** The state in words, beside the buttons of the form. */
export function draftText(state: DraftState): string {
  switch (state.kind) {
    case 'kosong':
      return '';
    case 'mengetik':
      return 'Draf sedang disimpan…';
    case 'tersimpan':
      return 'Draf tersimpan';
    case 'gagal':
      return 'Draf belum tersimpan; dicoba lagi sebentar.';
  }
}
