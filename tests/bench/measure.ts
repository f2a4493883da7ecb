/** Times in milliseconds, taken in turns, so that a busy moment of the machine falls on all sides. */

export interface Spread {
  p50: number;
  p95: number;
  /** How many times were taken. */
  n: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), n: sorted.length };
}

export type Side = () => unknown | Promise<unknown>;

export interface Pace {
  rounds: number;
  /** Rounds before that do not count. */
  warmUp: number;
}

type Sides = { house: Side; raw: Side; http?: Side | undefined };
export type Times = { house: Spread; raw: Spread; http?: Spread };

/** Runs every side once per round, in an order that turns, and answers the times of each. */
export async function inTurns(sides: Sides, { rounds, warmUp }: Pace): Promise<Times> {
  const runners = (['house', 'raw', 'http'] as const).flatMap((name) => {
    const side = sides[name];
    return side ? [{ name, side, times: [] as number[] }] : [];
  });
  for (let round = -warmUp; round < rounds; round += 1) {
    for (let index = 0; index < runners.length; index += 1) {
      const { side, times } = runners[(index + Math.abs(round)) % runners.length]!;
      const start = performance.now();
      await side();
      const took = performance.now() - start;
      if (round >= 0) times.push(took);
    }
  }
  const spread = (name: string) => spreadOf(runners.find((runner) => runner.name === name)?.times ?? []);
  return { house: spread('house'), raw: spread('raw'), ...(sides.http ? { http: spread('http') } : {}) };
}
