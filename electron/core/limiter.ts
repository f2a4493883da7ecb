/**
 * Keeps one caller from starving the others: a bucket per session or address for how fast, and a queue for how many at once. Bursts of a busy
 * counter wait in the queue instead of being refused. Takes the time as an argument, so tests run it instead of switching it off.
 */
export interface LimiterOptions {
  /** Calls a second that a caller may keep up. */
  perSecond: number;
  /** Calls that a caller may send at once after a rest. */
  burst: number;
  /** Calls worked on at the same time, of all callers. */
  atOnce: number;
  /** Calls that may wait, of all callers. */
  waiting: number;
}

export const HOST_LIMITS: LimiterOptions = { perSecond: 300, burst: 3_000, atOnce: 32, waiting: 1_000 };

const MAX_CALLERS = 10_000;

export type Admission = { ok: true; release(): void } | { ok: false; why: 'terlalu-sering' | 'sibuk' };

export class Limiter {
  readonly #options: LimiterOptions;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();
  readonly #queue: (() => void)[] = [];
  #running = 0;

  constructor(options: LimiterOptions) {
    this.#options = options;
  }

  /** Resolves when the call may run; `release` must be called when it has ended. */
  async admit(caller: string, nowMs: number): Promise<Admission> {
    if (!this.#spend(caller, nowMs)) return { ok: false, why: 'terlalu-sering' };
    if (this.#running >= this.#options.atOnce) {
      if (this.#queue.length >= this.#options.waiting) return { ok: false, why: 'sibuk' };
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    } else {
      this.#running += 1;
    }
    let released = false;
    return {
      ok: true,
      release: () => {
        if (released) return;
        released = true;
        const next = this.#queue.shift();
        // The place goes to the one who waited longest, so the count stays.
        if (next) next();
        else this.#running -= 1;
      },
    };
  }

  #spend(caller: string, nowMs: number): boolean {
    const { perSecond, burst } = this.#options;
    const known = this.#buckets.get(caller) ?? { tokens: burst, at: nowMs };
    const tokens = Math.min(burst, known.tokens + ((nowMs - known.at) / 1000) * perSecond);
    this.#buckets.delete(caller);
    if (this.#buckets.size >= MAX_CALLERS) this.#buckets.delete(this.#buckets.keys().next().value!);
    this.#buckets.set(caller, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: nowMs });
    return tokens >= 1;
  }
}
