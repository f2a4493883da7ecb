/**
 * The threads behind an open house: the data thread with the writer, the reader, and the ones that are started when first needed. One object is one
 * opening of the database: after a restore there is a new one, and calls that were under way in the old one end there.
 */
import type { StageAnswer, StageRequest } from '#electron/core/dispatch.ts';
import type { WorkPlace } from '#electron/core/implement.ts';
import type { BackupReason } from '#electron/database/backupManifest.ts';
import type { RestoreOutcome } from '#electron/database/restoreOrder.ts';
import type { OperationError } from '#shared/contract/errors.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';
import type { BackupOutcome } from './backupNotes.ts';
import type { CallBase, StageRunners } from './routing.ts';
import { ThreadClient } from './threadClient.ts';
import type { Answer, Question, RoutePlan, ThreadSettings } from './threadMessages.ts';

/** The render thread goes after a minute without work: its libraries are most of the program's memory. */
const RENDER_IDLE_MS = 60_000;

export interface ThreadListeners {
  onChange(event: ChangeEvent): void;
  onSampleLine?: ((line: string) => void) | undefined;
  /** A command was carried out. */
  onWrite(): void;
}

export class HouseThreads implements StageRunners {
  readonly plan: RoutePlan;
  /** What became of a restore that was ordered before the data thread started. */
  readonly restored: RestoreOutcome;
  readonly #data: ThreadClient;
  readonly #reader: ThreadClient;
  readonly #settings: ThreadSettings;
  readonly #listeners: ThreadListeners;
  readonly #workers = new Map<WorkPlace, { client: ThreadClient; idle?: NodeJS.Timeout }>();

  /** Starts the data thread (which migrates), then the reader. @throws ThreadRefused with the reason in words */
  static async open(settings: ThreadSettings, listeners: ThreadListeners): Promise<HouseThreads> {
    const data = new ThreadClient('data', settings, listeners.onChange, listeners.onSampleLine);
    try {
      const plan = await data.ready;
      const reader = new ThreadClient('reader', { ...settings, sample: false });
      await reader.ready;
      return new HouseThreads(plan, { data, reader }, settings, listeners);
    } catch (error) {
      await data.end();
      throw error;
    }
  }

  private constructor(
    plan: RoutePlan,
    threads: { data: ThreadClient; reader: ThreadClient },
    settings: ThreadSettings,
    listeners: ThreadListeners,
  ) {
    this.plan = plan;
    this.restored = threads.data.restored;
    this.#data = threads.data;
    this.#reader = threads.reader;
    this.#settings = { ...settings, sample: false };
    this.#listeners = listeners;
  }

  read(request: StageRequest): Promise<StageAnswer> {
    return stage(this.#reader, request);
  }

  async write(request: StageRequest): Promise<StageAnswer> {
    const answer = await stage(this.#data, request);
    if (answer.reply.ok) this.#listeners.onWrite();
    return answer;
  }

  work(place: WorkPlace, request: StageRequest): Promise<StageAnswer> {
    return place === 'data' ? stage(this.#data, request) : this.#onWorker(place, (client) => stage(client, request));
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

  /** Asks the data thread something that is no operation. */
  ask(question: Question): Promise<Answer> {
    return this.#data.ask(question);
  }

  /** Makes a backup on its own thread and has it noted in the log; a failure is noted too. */
  async backUp(reason: BackupReason): Promise<BackupOutcome> {
    const answer = await this.#onWorker('backup', (client) => client.ask({ ask: 'backup', reason }));
    if (answer.is !== 'backup') throw new Error('unexpected answer');
    await this.#data.ask({ ask: 'noteBackup', outcome: answer.outcome });
    return answer.outcome;
  }

  /**
   * Ends every thread after the running command.
   * @param closingBackup makes one when the office's work went on since the last
   */
  async close({ closingBackup }: { closingBackup: boolean }): Promise<void> {
    for (const { client, idle } of this.#workers.values()) {
      clearTimeout(idle);
      await client.end();
    }
    await this.#reader.ask({ ask: 'close', closingBackup: false }).catch(() => undefined);
    await this.#reader.end();
    await this.#data.ask({ ask: 'close', closingBackup }).catch(() => undefined);
    await this.#data.end();
  }

  async #onWorker<T>(place: WorkPlace, work: (client: ThreadClient) => Promise<T>): Promise<T> {
    const worker = this.#worker(place);
    clearTimeout(worker.idle);
    try {
      await worker.client.ready;
      return await work(worker.client);
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

  #worker(place: WorkPlace) {
    const known = this.#workers.get(place);
    if (known && !known.client.ended) return known;
    const worker: { client: ThreadClient; idle?: NodeJS.Timeout } = {
      client: new ThreadClient('render', this.#settings),
    };
    this.#workers.set(place, worker);
    return worker;
  }
}

async function stage(thread: ThreadClient, request: StageRequest): Promise<StageAnswer> {
  const answer = await thread.ask({ ask: 'stage', request });
  if (answer.is !== 'stage') throw new Error('unexpected answer');
  return answer.answer;
}
