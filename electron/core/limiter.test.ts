import { describe, expect, it } from 'vitest';
import { Limiter } from './limiter.ts';

const options = { perSecond: 10, burst: 5, atOnce: 2, waiting: 100 };

describe('Limiter', () => {
  it('queues a hundred calls in flight and lets each of them run', async () => {
    const limiter = new Limiter({ ...options, burst: 1_000 });
    let running = 0;
    let most = 0;
    const results = await Promise.all(
      Array.from({ length: 102 }, async () => {
        const admission = await limiter.admit('a', 0);
        if (!admission.ok) return admission.why;
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        admission.release();
        return 'selesai';
      }),
    );
    expect(results.every((result) => result === 'selesai')).toBe(true);
    expect(most).toBe(2);
  });

  it('says busy when the queue is full, and recovers', async () => {
    const limiter = new Limiter({ ...options, atOnce: 1, waiting: 1, burst: 100 });
    const first = await limiter.admit('a', 0);
    const second = limiter.admit('a', 0);
    expect(await limiter.admit('a', 0)).toEqual({ ok: false, why: 'sibuk' });
    if (first.ok) first.release();
    const admitted = await second;
    expect(admitted.ok).toBe(true);
    if (admitted.ok) admitted.release();
    expect((await limiter.admit('a', 0)).ok).toBe(true);
  });

  it('slows one caller without touching another, and forgives with time', async () => {
    const limiter = new Limiter({ ...options, atOnce: 100 });
    for (let call = 0; call < 5; call += 1) expect((await limiter.admit('cepat', 0)).ok).toBe(true);
    expect(await limiter.admit('cepat', 0)).toEqual({ ok: false, why: 'terlalu-sering' });
    expect((await limiter.admit('lain', 0)).ok).toBe(true);
    expect((await limiter.admit('cepat', 200)).ok).toBe(true);
  });

  it('counts a release once', async () => {
    const limiter = new Limiter({ ...options, atOnce: 1, burst: 100 });
    const first = await limiter.admit('a', 0);
    if (first.ok) {
      first.release();
      first.release();
    }
    await limiter.admit('a', 0);
    let third = false;
    void limiter.admit('a', 0).then(() => {
      third = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(third).toBe(false);
  });
});
