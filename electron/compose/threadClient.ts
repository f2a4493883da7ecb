/** The house's side of one thread: asks, waits for the answer with the same id, and fails every open question when the thread dies. */
import { Worker } from 'node:worker_threads';
import type { RestoreOutcome } from '#electron/database/restoreOrder.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';
import { type ThreadName, threadFile } from './threadEntries.ts';
import type { Answer, FromThread, Question, RoutePlan, ThreadSettings, ToThread } from './threadMessages.ts';

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

export class ThreadRefused extends Error {
  readonly kind: string;
  constructor(kind: string, message: string) {
    super(message);
    this.kind = kind;
  }
}

export class ThreadClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onChange: (event: ChangeEvent) => void;
  #next = 1;
  #ended = false;
  readonly ready: Promise<RoutePlan>;
  /** Of the data thread, once it is ready. */
  restored: RestoreOutcome = { is: 'tidak-ada' };

  constructor(
    name: ThreadName,
    settings: ThreadSettings,
    onChange: (event: ChangeEvent) => void = () => undefined,
    onSampleLine: (line: string) => void = () => undefined,
  ) {
    this.#onChange = onChange;
    this.#worker = new Worker(threadFile(name), { workerData: settings });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: FromThread) => {
        if ('ready' in message) {
          if (message.restored) this.restored = message.restored;
          resolve(message.ready);
        } else if ('sampleLine' in message) onSampleLine(message.sampleLine);
        else if ('refused' in message) reject(new ThreadRefused(message.refused.kind, message.refused.message));
        else this.#receive(message);
      });
      const end = (error: Error) => {
        this.#ended = true;
        reject(error);
        for (const waiting of this.#waiting.values()) waiting.reject(error);
        this.#waiting.clear();
      };
      this.#worker.on('error', end);
      this.#worker.on('exit', () => end(new Error(`thread ${name} ended`)));
    });
    // The house awaits `ready`; a thread that dies later must not become an unhandled rejection.
    this.ready.catch(() => undefined);
  }

  get ended(): boolean {
    return this.#ended;
  }

  get busy(): boolean {
    return this.#waiting.size > 0;
  }

  ask(question: Question): Promise<Answer> {
    if (this.#ended) return Promise.reject(new Error('thread has ended'));
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, question } satisfies ToThread);
    });
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
  }

  #receive(message: Extract<FromThread, { id: number } | { changed: ChangeEvent }>): void {
    if ('changed' in message) {
      this.#onChange(message.changed);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (!waiting) return;
    if ('failure' in message) waiting.reject(new Error(message.failure));
    else waiting.resolve(message.answer);
  }
}
