/**
 * When the house makes its daily backup: soon after the first command of a day. A day on which nobody writes needs none. The schedule only keeps the time;
 * whether a backup is due is asked of the data thread, which knows the office's day.
 */
export interface ScheduledBackup {
  due(): Promise<boolean>;
  make(): Promise<void>;
}

export interface SchedulePace {
  /** From the first command to the look, in milliseconds: the person at the counter comes first. */
  firstMs: number;
  /** Between two looks, in milliseconds; also the pause after a failure. */
  everyMs: number;
}

const OFFICE_PACE: SchedulePace = { firstMs: 10_000, everyMs: 600_000 };

export class BackupSchedule {
  readonly #backup: ScheduledBackup;
  readonly #pace: SchedulePace;
  #timer: NodeJS.Timeout | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(backup: ScheduledBackup, pace: SchedulePace = OFFICE_PACE) {
    this.#backup = backup;
    this.#pace = pace;
  }

  /** A command was carried out. */
  noteWrite(): void {
    if (this.#stopped || this.#timer) return;
    const wait = Math.max(this.#pace.firstMs, this.#lookedAt + this.#pace.everyMs - Date.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#lookedAt = Date.now();
      this.#running = this.#look();
    }, wait);
    this.#timer.unref();
  }

  /** No backup begins any more; resolves when the one under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #look(): Promise<void> {
    try {
      if (await this.#backup.due()) await this.#backup.make();
    } catch {
      // Noted in the log where it failed; the next look tries again.
    }
  }
}
