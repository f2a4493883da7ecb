/** Users of the sample office at their desks: each call is made in the name of one of them, at the time of the office's clock. */

import type { Clock } from '#electron/core/clock.ts';
import type { InputOf, OutputOf } from '#shared/contract/operation.ts';
import type { contract, OperationName } from '#shared/modules/contract.ts';
import type { InProcess } from '../inProcess.ts';

/** A clock that the sample moves; it never goes back. */
export class MovableClock implements Clock {
  #now: string;

  constructor(start: string) {
    this.#now = start;
  }

  now(): string {
    return this.#now;
  }

  moveTo(instant: string): void {
    if (instant > this.#now) this.#now = instant;
  }
}

/** A session is renewed before it would have ended by idling. Milliseconds. */
const RENEW_MS = 25 * 60_000;

export class Desks {
  readonly #program: InProcess;
  readonly #clock: Clock;
  readonly #users: ReadonlyMap<string, number>;
  readonly #sessions = new Map<string, { hash: string; at: number }>();

  /** @param users user name → id */
  constructor(program: InProcess, clock: Clock, users: ReadonlyMap<string, number>) {
    this.#program = program;
    this.#clock = clock;
    this.#users = users;
  }

  /** @throws Error when the operation is refused: the sample does only what is right */
  async call<N extends OperationName>(
    user: string,
    operation: N,
    input: InputOf<(typeof contract)[N]>,
  ): Promise<OutputOf<(typeof contract)[N]>> {
    const { reply } = await this.#program.call(operation, input, await this.#session(user));
    if (!reply.ok) throw new Error(`${operation} as ${user}: ${reply.error.code}: ${reply.error.message}`);
    return reply.data as OutputOf<(typeof contract)[N]>;
  }

  async #session(user: string): Promise<string> {
    const now = Date.parse(this.#clock.now());
    const known = this.#sessions.get(user);
    if (known && now - known.at < RENEW_MS) return known.hash;
    const hash = await this.#program.openSession(this.#users.get(user)!);
    this.#sessions.set(user, { hash, at: now });
    return hash;
  }
}
