/**
 * scrypt (N=2^17, r=8, p=1, 16-byte salt), parameters inside the stored text so that they can be raised: a login with weaker ones stores the
 * password anew. At most two at once: each takes 128 MB.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export interface Cost {
  N: number;
  r: number;
  p: number;
}

export const FULL_COST: Cost = { N: 2 ** 17, r: 8, p: 1 };
/** Only for accounts of the sample office, whose passwords are printed on the console; raised at their first login. */
export const SAMPLE_COST: Cost = { N: 2 ** 12, r: 8, p: 1 };

const KEY_BYTES = 32;
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await new Promise((resolve, reject) =>
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    );
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export async function hashPassword(password: string, cost: Cost = FULL_COST): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

function parse(stored: string): { cost: Cost; salt: Buffer; key: Buffer } | undefined {
  const [kind, N, r, p, salt, key] = stored.split('$');
  if (kind !== 'scrypt' || !salt || !key) return undefined;
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  };
}

/** A hash that no password fits: an unknown user costs as much time as a known one. */
const NOBODY = [
  'scrypt',
  FULL_COST.N,
  FULL_COST.r,
  FULL_COST.p,
  Buffer.alloc(16).toString('base64'),
  Buffer.alloc(KEY_BYTES).toString('base64'),
].join('$');

/** @param stored undefined for an unknown user; the answer is then false after the same work */
export async function verifyPassword(
  password: string,
  stored: string | undefined,
): Promise<{ fits: boolean; weak: boolean }> {
  const known = parse(stored ?? NOBODY) ?? parse(NOBODY)!;
  const key = await derive(password, known.salt, known.cost);
  const fits = timingSafeEqual(key, known.key) && stored !== undefined;
  return { fits, weak: known.cost.N < FULL_COST.N };
}
