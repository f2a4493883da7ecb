import { describe, expect, it } from 'vitest';
import { LoginLimiter } from './loginLimiter.ts';

describe('LoginLimiter', () => {
  it('lets a person mistype a few times, then makes each further try wait longer', () => {
    const limiter = new LoginLimiter();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      limiter.failed('budi', '127.0.0.1', 0);
      waits.push(limiter.waitFor('budi', '127.0.0.1', 0));
    }
    expect(waits.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(waits.slice(4)).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(limiter.waitFor('budi', '127.0.0.1', 16_000)).toBe(0);
  });

  it('counts an address over many accounts, and forgets after an hour', () => {
    const limiter = new LoginLimiter();
    for (let attempt = 0; attempt < 25; attempt += 1) limiter.failed(`akun${attempt}`, '127.0.0.1', 0);
    expect(limiter.waitFor('belum-pernah', '127.0.0.1', 0)).toBeGreaterThan(0);
    expect(limiter.waitFor('belum-pernah', 'desktop', 0)).toBe(0);
    expect(limiter.waitFor('belum-pernah', '127.0.0.1', 3_600_000)).toBe(0);
  });

  it('does not count successful logins against anybody', () => {
    const limiter = new LoginLimiter();
    for (let attempt = 0; attempt < 500; attempt += 1) limiter.succeeded('budi');
    expect(limiter.waitFor('budi', '127.0.0.1', 0)).toBe(0);
  });
});
