import { civilDateOf } from '#shared/rules/tanggal.ts';
import type { Moment } from './context.ts';

/** The clock is passed in: tests set it, rules never read one. */
export interface Clock {
  /** Instant, UTC ISO text. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

export const momentOf = (clock: Clock, zone: string): Moment => {
  const now = clock.now();
  return { now, today: civilDateOf(now, zone), zone };
};
