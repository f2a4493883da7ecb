import { describe, expect, it } from 'vitest';
import { jarakTenggat, lamanya, lamaSingkat, tanggalRingkas, tenggatTeks, waktuDekat, waktuRingkas } from './dates.ts';

const ZONA = 'Asia/Jakarta';

describe('dates of letters', () => {
  it('leaves the year out inside the year of the register', () => {
    expect(tanggalRingkas('2026-11-20', 2026)).toBe('20 Nov');
    expect(tanggalRingkas('2025-11-20', 2026)).toBe('20 Nov 2025');
  });

  it('writes an instant as the wall clock of the office', () => {
    expect(waktuRingkas('2026-11-20T03:12:00.000Z', ZONA)).toBe('20 Nov 2026 10.12');
    expect(waktuRingkas('2026-11-20T18:00:00.000Z', ZONA)).toBe('21 Nov 2026 01.00');
  });

  it('writes a near instant without what is understood', () => {
    expect(waktuDekat('2026-11-20T03:12:00.000Z', ZONA, 2026)).toBe('20 Nov 10.12');
    expect(waktuDekat('2025-11-20T03:12:00.000Z', ZONA, 2026)).toBe('20 Nov 2025 10.12');
    expect(waktuDekat('2026-12-01T16:59:59.999Z', ZONA, 2026)).toBe('1 Des');
  });

  it('leaves out the hour of a deadline at the end of the day', () => {
    expect(tenggatTeks('2026-11-22T16:59:59.999Z', ZONA)).toBe('22 November 2026');
    expect(tenggatTeks('2026-11-22T03:00:00.000Z', ZONA)).toBe('22 November 2026 pukul 10.00');
  });

  it('says how far a deadline is', () => {
    const now = '2026-11-24T02:00:00.000Z';
    const far = (instant: string) => jarakTenggat(instant, now, ZONA, '2026-11-24');
    expect(far('2026-11-22T16:59:59.999Z')).toBe('lewat 2 hari');
    expect(far('2026-11-24T01:00:00.000Z')).toBe('lewat hari ini');
    expect(far('2026-11-24T16:59:59.999Z')).toBe('hari ini');
    expect(far('2026-11-25T16:59:59.999Z')).toBe('besok');
    expect(far('2027-01-02T16:59:59.999Z')).toBe('2 Jan 2027');
  });

  it('says how long something has waited', () => {
    const since = '2026-11-20T00:00:00.000Z';
    expect(lamanya(since, '2026-11-23T04:10:00.000Z')).toBe('3 hari 4 jam');
    expect(lamanya(since, '2026-11-30T04:10:00.000Z')).toBe('10 hari');
    expect(lamanya(since, '2026-11-20T05:59:00.000Z')).toBe('5 jam');
    expect(lamanya(since, '2026-11-20T00:40:00.000Z')).toBe('40 menit');
    expect(lamanya(since, '2026-11-19T00:40:00.000Z')).toBe('0 menit');
    expect(lamaSingkat(since, '2026-11-23T04:10:00.000Z')).toBe('3 hari');
    expect(lamaSingkat(since, '2026-11-20T05:59:00.000Z')).toBe('5 jam');
  });
});
