/**
 * Slows guessing down: each failed login of an account, and of an address, doubles the wait before the next try. A successful login costs nobody
 * anything and clears its account. Takes the clock as an argument, so tests run it instead of switching it off.
 */
const FREE_TRIES = { akun: 4, tempat: 20 };
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const FORGET_AFTER_MS = 60 * 60_000;
const MAX_KEYS = 10_000;

interface Failures {
  count: number;
  lastAt: number;
}

export class LoginLimiter {
  readonly #failures = new Map<string, Failures>();

  /** Milliseconds to wait before this account may be tried from this place; 0 when it may be tried now. */
  waitFor(account: string, place: string, nowMs: number): number {
    return Math.max(
      this.#wait(`akun:${account}`, FREE_TRIES.akun, nowMs),
      this.#wait(`tempat:${place}`, FREE_TRIES.tempat, nowMs),
    );
  }

  failed(account: string, place: string, nowMs: number): void {
    for (const key of [`akun:${account}`, `tempat:${place}`]) {
      const known = this.#failures.get(key);
      const count = known && nowMs - known.lastAt < FORGET_AFTER_MS ? known.count + 1 : 1;
      this.#failures.delete(key);
      if (this.#failures.size >= MAX_KEYS) this.#failures.delete(this.#failures.keys().next().value!);
      this.#failures.set(key, { count, lastAt: nowMs });
    }
  }

  succeeded(account: string): void {
    this.#failures.delete(`akun:${account}`);
  }

  #wait(key: string, free: number, nowMs: number): number {
    const known = this.#failures.get(key);
    if (!known || known.count <= free || nowMs - known.lastAt >= FORGET_AFTER_MS) return 0;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** (known.count - free - 1), LONGEST_WAIT_MS);
    return Math.max(0, known.lastAt + wait - nowMs);
  }
}
