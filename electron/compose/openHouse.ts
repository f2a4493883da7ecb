/**
 * Opens the house: refuses unsafe places, takes the folder's lock, starts the data thread (which migrates), then the reader. Carries each call from
 * stage to stage. Knows no module and runs no SQL.
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
import { ThreadClient, ThreadRefused } from './threadClient.ts';
import type { RoutePlan, ThreadSettings } from './threadMessages.ts';

export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The render thread goes after a minute without work: its libraries are most of the program's memory. */
const RENDER_IDLE_MS = 60_000;

const TOUCH_EVERY_MS = 60_000;
const MANY_SESSIONS = 10_000;

export type OpenHouseOptions = HouseOptions & Omit<ThreadSettings, 'dataDir'>;

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
      return new ThreadedHouse(plan, data, reader, settings, listeners, lock.release);
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

class ThreadedHouse implements House {
  readonly rawOperations: ReadonlySet<string>;
  readonly #plan: RoutePlan;
  readonly #data: ThreadClient;
  readonly #reader: ThreadClient;
  readonly #settings: ThreadSettings;
  readonly #listeners: Set<(event: ChangeEvent) => void>;
  readonly #release: () => void;
  readonly #workers = new Map<Exclude<WorkPlace, 'data'>, { client: ThreadClient; idle?: NodeJS.Timeout }>();
  readonly #jobs = new Set<Promise<void>>();
  readonly #touched = new Map<string, number>();
  #closing: Promise<void> | undefined;

  constructor(
    plan: RoutePlan,
    data: ThreadClient,
    reader: ThreadClient,
    settings: ThreadSettings,
    listeners: Set<(event: ChangeEvent) => void>,
    release: () => void,
  ) {
    this.#plan = plan;
    this.rawOperations = new Set(Object.keys(plan).filter((name) => plan[name]?.raw));
    this.#data = data;
    this.#reader = reader;
    this.#settings = settings;
    this.#listeners = listeners;
    this.#release = release;
  }

  async call(request: HouseRequest): Promise<HouseReply> {
    if (this.#closing)
      return refused({ code: 'SIBUK', message: 'Penata sedang ditutup. Buka kembali untuk melanjutkan.' });
    const route = Object.hasOwn(this.#plan, request.operation) ? this.#plan[request.operation] : undefined;
    const base: Omit<StageRequest, 'stage'> = {
      operation: request.operation,
      input: request.input,
      tokenHash: request.token === undefined ? undefined : tokenHashOf(request.token),
      place: request.place,
    };
    this.#touch(base.tokenHash);
    try {
      const answer = await this.#route(base, route);
      return { reply: answer.reply, ...(answer.session === undefined ? {} : { session: answer.session }) };
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

  async #route(base: Omit<StageRequest, 'stage'>, route: RoutePlan[string] | undefined): Promise<StageAnswer> {
    if (!route || route.kind === 'query') return this.#query(base, route?.work);
    if (route.kind === 'job') return this.#job(base, route);
    if (!route.read && route.work === undefined) return this.#stage(this.#data, { ...base, stage: 'write' });
    // A command with more than one stage is admitted on the reader thread before any work is done for it.
    const read = await this.#stage(this.#reader, { ...base, stage: 'read' });
    if (!read.reply.ok) return this.#logged(base, read);
    let carried = read.reply.data;
    if (route.work !== undefined) {
      const work = await this.#work(route.work, { ...base, stage: 'work', carried });
      if (!work.reply.ok) return work;
      carried = work.reply.data;
    }
    return this.#stage(this.#data, { ...base, stage: 'write', carried });
  }

  async #query(base: Omit<StageRequest, 'stage'>, place: WorkPlace | undefined): Promise<StageAnswer> {
    const read = await this.#stage(this.#reader, { ...base, stage: 'read' });
    if (!read.reply.ok) return this.#logged(base, read);
    return place === undefined ? read : this.#work(place, { ...base, stage: 'work', carried: read.reply.data });
  }

  async #job(base: Omit<StageRequest, 'stage'>, route: RoutePlan[string]): Promise<StageAnswer> {
    const created = await this.#stage(this.#data, { ...base, stage: 'write' });
    if (!created.reply.ok) return created;
    const { pekerjaanId } = created.reply.data as { pekerjaanId: number };
    const running = this.#runJob(base, route, pekerjaanId).catch(() => undefined);
    this.#jobs.add(running);
    void running.finally(() => this.#jobs.delete(running));
    return created;
  }

  async #runJob(base: Omit<StageRequest, 'stage'>, route: RoutePlan[string], jobId: number): Promise<void> {
    let carried: unknown;
    for (const stage of ['read', 'work'] as const) {
      if (stage === 'read' ? !route.read : route.work === undefined) continue;
      const request = { ...base, stage, carried };
      const answer =
        stage === 'read' ? await this.#stage(this.#reader, request) : await this.#work(route.work!, request);
      if (!answer.reply.ok) {
        await this.#data.ask({ ask: 'jobFailed', jobId, error: answer.reply.error });
        return;
      }
      carried = answer.reply.data;
    }
    await this.#data.ask({ ask: 'job', jobId, carried });
  }

  /** A refused right on the reader thread is written to the log by the data thread. */
  async #logged(base: Omit<StageRequest, 'stage'>, answer: StageAnswer): Promise<StageAnswer> {
    if (!answer.reply.ok && answer.reply.error.code === 'TIDAK_BERWENANG') {
      await this.#data.ask({ ask: 'refusal', request: base, error: answer.reply.error });
    }
    return answer;
  }

  async #stage(thread: ThreadClient, request: StageRequest): Promise<StageAnswer> {
    const answer = await thread.ask({ ask: 'stage', request });
    if (answer.is !== 'stage') throw new Error('unexpected answer');
    return answer.answer;
  }

  async #work(place: WorkPlace, request: StageRequest): Promise<StageAnswer> {
    if (place === 'data') return this.#stage(this.#data, request);
    const worker = this.#worker(place);
    clearTimeout(worker.idle);
    try {
      await worker.client.ready;
      return await this.#stage(worker.client, request);
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

  #worker(place: Exclude<WorkPlace, 'data'>) {
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

const refused = (error: OperationError): HouseReply => ({ reply: { ok: false, error } });
