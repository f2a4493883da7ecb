/**
 * Opens the house: refuses unsafe places, takes the folder's lock, starts the data thread (which migrates), then the reader. Knows no module and runs no
 * SQL.
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { StageAnswer, StageRequest } from '#electron/core/dispatch.ts';
import type { WorkPlace } from '#electron/core/implement.ts';
import { listBackups } from '#electron/database/backupList.ts';
import { faultOf } from '#electron/database/errors.ts';
import { refuseUnsafePlace } from '#electron/database/location.ts';
import { lockFolder } from '#electron/database/lock.ts';
import type { OperationError } from '#shared/contract/errors.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';
import { foldersOf } from './folders.ts';
import { type House, type HouseOptions, HouseRefused, type HouseReply, type HouseRequest } from './house.ts';
import { type CallBase, CallRouter, type StageRunners } from './routing.ts';
import { ThreadClient, ThreadRefused } from './threadClient.ts';
import type { RoutePlan, ThreadSettings } from './threadMessages.ts';

export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The render thread goes after a minute without work: its libraries are most of the program's memory. */
const RENDER_IDLE_MS = 60_000;
const TOUCH_EVERY_MS = 60_000;
const MANY_SESSIONS = 10_000;

export type OpenHouseOptions = HouseOptions & Pick<ThreadSettings, 'startAt' | 'checkOutput'>;

/** @throws HouseRefused with the reason in words */
export async function openHouse(options: OpenHouseOptions): Promise<House> {
  const { dataDir } = options;
  try {
    refuseUnsafePlace(dataDir);
    mkdirSync(dataDir, { recursive: true });
    const lock = lockFolder(dataDir);
    const listeners = new Set<(event: ChangeEvent) => void>();
    const settings: ThreadSettings = {
      dataDir,
      checkOutput: options.checkOutput ?? false,
      ...(options.startAt === undefined ? {} : { startAt: options.startAt }),
    };
    const data = new ThreadClient(
      'data',
      { ...settings, sample: options.sample ?? false },
      (event) => {
        for (const listener of listeners) listener(event);
      },
      options.onSampleUser,
    );
    try {
      const plan = await data.ready;
      const reader = new ThreadClient('reader', settings);
      await reader.ready;
      return new ThreadedHouse(plan, { data, reader }, settings, listeners, lock.release);
    } catch (error) {
      await data.end();
      lock.release();
      throw error;
    }
  } catch (error) {
    throw refusalOf(error, dataDir);
  }
}

function refusalOf(error: unknown, dataDir: string): unknown {
  const fault = error instanceof ThreadRefused ? error : faultOf(error);
  if (!fault) return error;
  const kind = fault.kind === 'bukan-penata' ? 'rusak' : fault.kind;
  return new HouseRefused(kind as HouseRefused['kind'], fault.message, listBackups(foldersOf(dataDir).backups));
}

class ThreadedHouse implements House, StageRunners {
  readonly rawOperations: ReadonlySet<string>;
  readonly #router: CallRouter;
  readonly #data: ThreadClient;
  readonly #reader: ThreadClient;
  readonly #settings: ThreadSettings;
  readonly #listeners: Set<(event: ChangeEvent) => void>;
  readonly #release: () => void;
  readonly #workers = new Map<WorkPlace, { client: ThreadClient; idle?: NodeJS.Timeout }>();
  readonly #touched = new Map<string, number>();
  #closing: Promise<void> | undefined;

  constructor(
    plan: RoutePlan,
    threads: { data: ThreadClient; reader: ThreadClient },
    settings: ThreadSettings,
    listeners: Set<(event: ChangeEvent) => void>,
    release: () => void,
  ) {
    this.rawOperations = new Set(Object.keys(plan).filter((name) => plan[name]?.raw));
    this.#router = new CallRouter(plan, this);
    this.#data = threads.data;
    this.#reader = threads.reader;
    this.#settings = settings;
    this.#listeners = listeners;
    this.#release = release;
  }

  async call(request: HouseRequest): Promise<HouseReply> {
    if (this.#closing)
      return refused({ code: 'SIBUK', message: 'Penata sedang ditutup. Buka kembali untuk melanjutkan.' });
    const tokenHash = request.token === undefined ? undefined : tokenHashOf(request.token);
    this.#touch(tokenHash);
    try {
      const { reply, session } = await this.#router.call({
        operation: request.operation,
        input: request.input,
        tokenHash,
        place: request.place,
      });
      return { reply, ...(session === undefined ? {} : { session }) };
    } catch {
      return refused({
        code: 'SIBUK',
        message: 'Penata tidak menjawab. Tutup dan buka kembali program; yang sudah tersimpan tetap ada.',
      });
    }
  }

  /** A used session is noted at most once a minute: a query must not cost a write each time. */
  #touch(tokenHash: string | undefined): void {
    if (tokenHash === undefined) return;
    const now = Date.now();
    if (now - (this.#touched.get(tokenHash) ?? 0) < TOUCH_EVERY_MS) return;
    if (this.#touched.size > MANY_SESSIONS) this.#touched.clear();
    this.#touched.set(tokenHash, now);
    this.#data.ask({ ask: 'touch', tokenHash }).catch(() => undefined);
  }

  read(request: StageRequest): Promise<StageAnswer> {
    return stage(this.#reader, request);
  }

  write(request: StageRequest): Promise<StageAnswer> {
    return stage(this.#data, request);
  }

  async work(place: WorkPlace, request: StageRequest): Promise<StageAnswer> {
    if (place === 'data') return stage(this.#data, request);
    const worker = this.#worker(place);
    clearTimeout(worker.idle);
    try {
      await worker.client.ready;
      return await stage(worker.client, request);
    } finally {
      if (!worker.client.busy) {
        worker.idle = setTimeout(() => {
          this.#workers.delete(place);
          void worker.client.end();
        }, RENDER_IDLE_MS);
        worker.idle.unref();
      }
    }
  }

  async refusal(request: CallBase, error: OperationError): Promise<void> {
    await this.#data.ask({ ask: 'refusal', request, error });
  }

  async job(jobId: number, carried: unknown): Promise<void> {
    await this.#data.ask({ ask: 'job', jobId, carried });
  }

  async jobFailed(jobId: number, error: OperationError): Promise<void> {
    await this.#data.ask({ ask: 'jobFailed', jobId, error });
  }

  #worker(place: WorkPlace) {
    const known = this.#workers.get(place);
    if (known && !known.client.ended) return known;
    const worker: { client: ThreadClient; idle?: NodeJS.Timeout } = {
      client: new ThreadClient('render', this.#settings),
    };
    this.#workers.set(place, worker);
    return worker;
  }

  onChange(listener: (event: ChangeEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async isSessionAlive(token: string): Promise<boolean> {
    const answer = await this.#data.ask({ ask: 'session', tokenHash: tokenHashOf(token) });
    return answer.is === 'session' && answer.alive;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    for (const { client, idle } of this.#workers.values()) {
      clearTimeout(idle);
      await client.end();
    }
    await this.#reader.ask({ ask: 'close' }).catch(() => undefined);
    await this.#reader.end();
    await this.#data.ask({ ask: 'close' }).catch(() => undefined);
    await this.#data.end();
    this.#release();
  }
}

async function stage(thread: ThreadClient, request: StageRequest): Promise<StageAnswer> {
  const answer = await thread.ask({ ask: 'stage', request });
  if (answer.is !== 'stage') throw new Error('unexpected answer');
  return answer.answer;
}

const refused = (error: OperationError): HouseReply => ({ reply: { ok: false, error } });
