import { describe, expect, it } from 'vitest';
import { tenggatTeks, waktuDekat } from './dates.ts';

const ZONA = 'Asia/Jakarta';

describe('dates of letters', () => {
  it('writes a near instant without what is understood', () => {
    expect(waktuDekat('2026-11-20T03:12:00.000Z', ZONA, 2026)).toBe('20 Nov 10.12');
    expect(waktuDekat('2025-11-20T03:12:00.000Z', ZONA, 2026)).toBe('20 Nov 2025 10.12');
    expect(waktuDekat('2026-12-01T16:59:59.999Z', ZONA, 2026)).toBe('1 Des');
  });

  it('leaves out the hour of a deadline at the end of the day', () => {
    expect(tenggatTeks('2026-11-22T16:59:59.999Z', ZONA)).toBe('22 November 2026');
    expect(tenggatTeks('2026-11-22T03:00:00.000Z', ZONA)).toBe('22 November 2026 pukul 10.00');
  });
});
