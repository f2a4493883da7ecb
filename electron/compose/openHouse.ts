/** Opens the house: refuses unsafe places, takes the folder's lock, starts the threads. Knows no module and runs no SQL. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { listBackups } from '#electron/database/backupList.ts';
import { faultOf } from '#electron/database/errors.ts';
import { refuseUnsafePlace } from '#electron/database/location.ts';
import { lockFolder } from '#electron/database/lock.ts';
import type { OperationError } from '#shared/contract/errors.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';
import { BackupSchedule, type ScheduledBackup, type SchedulePace } from './backupSchedule.ts';
import { foldersOf } from './folders.ts';
import { type House, type HouseOptions, HouseRefused, type HouseReply, type HouseRequest } from './house.ts';
import { HouseThreads } from './houseThreads.ts';
import { CallRouter } from './routing.ts';
import { ThreadRefused } from './threadClient.ts';
import type { ThreadSettings } from './threadMessages.ts';

export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const TOUCH_EVERY_MS = 60_000;
const MANY_SESSIONS = 10_000;

export interface OpenHouseOptions extends HouseOptions, Pick<ThreadSettings, 'startAt' | 'checkOutput'> {
  /** How soon the daily backup follows the first command of a day; the office's own pace when absent. */
  backupPace?: SchedulePace;
}

/** @throws HouseRefused with the reason in words */
export async function openHouse(options: OpenHouseOptions): Promise<House> {
  const { dataDir } = options;
  try {
    refuseUnsafePlace(dataDir);
    mkdirSync(dataDir, { recursive: true });
    const lock = lockFolder(dataDir);
    try {
      return await ThreadedHouse.open(options, lock.release);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw refusalOf(error, dataDir);
  }
}

/** What keeps the house shut, with the backups there are; other exceptions as they are. */
export function refusalOf(error: unknown, dataDir: string): unknown {
  const fault = error instanceof ThreadRefused ? error : faultOf(error);
  if (!fault) return error;
  const kind = fault.kind === 'bukan-penata' ? 'rusak' : fault.kind;
  return new HouseRefused(kind as HouseRefused['kind'], fault.message, listBackups(foldersOf(dataDir).backups));
}

class ThreadedHouse implements House {
  readonly rawOperations: ReadonlySet<string>;
  readonly #settings: ThreadSettings;
  readonly #release: () => void;
  readonly #listeners = new Set<(event: ChangeEvent) => void>();
  readonly #touched = new Map<string, number>();
  readonly #schedule: BackupSchedule;
  #threads: HouseThreads;
  #router: CallRouter;
  /** Why no call is taken now, in words. */
  #shut: OperationError | undefined;
  /** The daily backup found the database damaged: nothing is written any more. */
  #damaged: OperationError | undefined;
  #closing: Promise<void> | undefined;

  static async open(options: OpenHouseOptions, release: () => void): Promise<ThreadedHouse> {
    const settings: ThreadSettings = {
      dataDir: options.dataDir,
      checkOutput: options.checkOutput ?? false,
      ...(options.startAt === undefined ? {} : { startAt: options.startAt }),
    };
    let house: ThreadedHouse | undefined;
    const threads = await HouseThreads.open(
      { ...settings, sample: options.sample ?? false },
      {
        onChange: (event) => {
          if (house) house.#publish(event);
        },
        onSampleLine: options.onSampleLine,
        onWrite: () => {
          if (house) house.#schedule.noteWrite();
        },
      },
    );
    house = new ThreadedHouse(threads, settings, release, options.backupPace);
    return house;
  }

  private constructor(threads: HouseThreads, settings: ThreadSettings, release: () => void, pace?: SchedulePace) {
    this.rawOperations = new Set(Object.keys(threads.plan).filter((name) => threads.plan[name]?.raw));
    this.#settings = settings;
    this.#release = release;
    this.#threads = threads;
    this.#router = new CallRouter(threads.plan, threads);
    const daily: ScheduledBackup = {
      due: async () => {
        const answer = await this.#threads.ask({ ask: 'backupDue' });
        return answer.is === 'due' && answer.due;
      },
      make: async () => {
        const outcome = await this.#threads.backUp('harian');
        if ('failed' in outcome && outcome.damaged) this.#damaged = damagedError(outcome.failed);
      },
    };
    this.#schedule = new BackupSchedule(daily, pace);
  }

  async call(request: HouseRequest): Promise<HouseReply> {
    const refusal = this.#shut ?? (this.#damaged && this.#writes(request.operation) ? this.#damaged : undefined);
    if (refusal) return refused(refusal);
    const tokenHash = request.token === undefined ? undefined : tokenHashOf(request.token);
    this.#touch(tokenHash);
    try {
      const { reply, session, reopen } = await this.#router.call({
        operation: request.operation,
        input: request.input,
        tokenHash,
        place: request.place,
      });
      const answer: HouseReply = { reply, ...(session === undefined ? {} : { session }) };
      return reopen && reply.ok ? await this.#reopen(answer) : answer;
    } catch {
      return refused(this.#shut ?? NO_ANSWER);
    }
  }

  /** True for what changes the office's records; coming, going and restoring go on in a damaged office. */
  #writes(operation: string): boolean {
    const kind = Object.hasOwn(this.#threads.plan, operation) ? this.#threads.plan[operation]?.kind : undefined;
    return kind !== undefined && kind !== 'query' && !/^(sistem|sesi)\./.test(operation);
  }

  /** A used session is noted at most once a minute: a query must not cost a write each time. */
  #touch(tokenHash: string | undefined): void {
    if (tokenHash === undefined) return;
    const now = Date.now();
    if (now - (this.#touched.get(tokenHash) ?? 0) < TOUCH_EVERY_MS) return;
    if (this.#touched.size > MANY_SESSIONS) this.#touched.clear();
    this.#touched.set(tokenHash, now);
    this.#threads.ask({ ask: 'touch', tokenHash }).catch(() => undefined);
  }

  /** Lets go of the database, carries out the restore order, opens again. The caller gets `answer` when the other office is in place. */
  async #reopen(answer: HouseReply): Promise<HouseReply> {
    this.#shut = RESTORING;
    await this.#threads.close({ closingBackup: false });
    this.#touched.clear();
    try {
      this.#threads = await HouseThreads.open(this.#settings, {
        onChange: (event) => this.#publish(event),
        onWrite: () => this.#schedule.noteWrite(),
      });
    } catch (error) {
      const refusal = refusalOf(error, this.#settings.dataDir);
      this.#shut = refusal instanceof HouseRefused ? { code: 'BASIS_DATA', message: refusal.message } : NO_ANSWER;
      return refused(this.#shut);
    }
    this.#router = new CallRouter(this.#threads.plan, this.#threads);
    this.#shut = undefined;
    if (this.#threads.restored.is === 'dipulihkan') this.#damaged = undefined;
    this.#publish({ topic: 'sistem' });
    const { restored } = this.#threads;
    if (restored.is === 'dipulihkan') return answer;
    return refused({
      code: 'ATURAN',
      message: restored.is === 'dibatalkan' ? restored.pesan : 'Pemulihan tidak dijalankan. Ulangi.',
    });
  }

  #publish(event: ChangeEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  onChange(listener: (event: ChangeEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async isSessionAlive(token: string): Promise<boolean> {
    if (this.#shut) return false;
    const answer = await this.#threads.ask({ ask: 'session', tokenHash: tokenHashOf(token) });
    return answer.is === 'session' && answer.alive;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#shut = CLOSING;
    await this.#schedule.stop();
    await this.#threads.close({ closingBackup: true });
    this.#release();
  }
}

const NO_ANSWER: OperationError = {
  code: 'SIBUK',
  message: 'Penata tidak menjawab. Tutup dan buka kembali program; yang sudah tersimpan tetap ada.',
};
const CLOSING: OperationError = { code: 'SIBUK', message: 'Penata sedang ditutup. Buka kembali untuk melanjutkan.' };
const RESTORING: OperationError = {
  code: 'SIBUK',
  message: 'Penata sedang memulihkan cadangan. Tunggu sebentar, lalu masuk lagi.',
};

const damagedError = (reason: string): OperationError => ({
  code: 'BASIS_DATA',
  message: `${reason} Tidak ada yang ditulis lagi; data masih dapat dibaca. Minta administrator memulihkan cadangan terakhir.`,
});

const refused = (error: OperationError): HouseReply => ({ reply: { ok: false, error } });
