import { describe, expect, it } from 'vitest';
import {
  jamTitik,
  lama,
  lamaSingkat,
  tanggalRingkas,
  tanggalSingkat,
  tenggatBadge,
  waktuPanjang,
  waktuSingkat,
} from './timeText.ts';

const ZONA = 'Asia/Jakarta';
const HARI_INI = '2026-11-24';
/** 10.00 in the office. */
const NOW = '2026-11-24T03:00:00.000Z';

describe('tenggatBadge', () => {
  const badge = (tenggat: string) => tenggatBadge(tenggat, NOW, ZONA, HARI_INI);

  it('counts the days since a deadline in the office, not in UTC', () => {
    // 23.59 on 22 November in the office is still the 22nd in UTC; 00.30 on the 23rd is the 22nd there
    expect(badge('2026-11-22T16:59:59.000Z')).toEqual({ tone: 'late', label: 'lewat 2 hari' });
    expect(badge('2026-11-22T17:30:00.000Z')).toEqual({ tone: 'late', label: 'lewat 1 hari' });
  });

  it('tells an hour of today that has passed from the rest of today', () => {
    expect(badge('2026-11-24T02:59:00.000Z')).toEqual({ tone: 'late', label: 'lewat hari ini' });
    expect(badge('2026-11-24T16:59:59.000Z')).toEqual({ tone: 'wait', label: 'hari ini' });
  });

  it('says tomorrow, then the date, with the year only when it is another one', () => {
    expect(badge('2026-11-25T16:59:59.000Z')).toEqual({ tone: 'accent', label: 'besok' });
    expect(badge('2026-11-27T16:59:59.000Z')).toEqual({ tone: 'off', label: '27 Nov' });
    expect(badge('2027-01-04T16:59:59.000Z')).toEqual({ tone: 'off', label: '4 Jan 2027' });
  });
});

describe('lama', () => {
  it('names the two largest units, and days alone after a week', () => {
    expect(lama(NOW, NOW)).toBe('kurang dari semenit');
    expect(lama('2026-11-24T02:20:00.000Z', NOW)).toBe('40 menit');
    expect(lama('2026-11-23T23:00:00.000Z', NOW)).toBe('4 jam');
    expect(lama('2026-11-20T23:00:00.000Z', NOW)).toBe('3 hari 4 jam');
    expect(lama('2026-11-10T23:00:00.000Z', NOW)).toBe('13 hari');
  });

  it('keeps the largest unit where there is no room', () => {
    expect(lamaSingkat('2026-11-20T23:00:00.000Z', NOW)).toBe('3 hari');
    expect(lamaSingkat('2026-11-23T23:00:00.000Z', NOW)).toBe('4 jam');
    expect(lamaSingkat('2026-11-24T02:20:00.000Z', NOW)).toBe('40 menit');
  });

  it('never counts backwards', () => {
    expect(lama('2026-11-24T05:00:00.000Z', NOW)).toBe('kurang dari semenit');
  });
});

describe('instants', () => {
  it('stand in the zone of the office', () => {
    expect(waktuSingkat('2026-11-23T20:05:00.000Z', ZONA)).toBe('24 Nov 2026 03.05');
    expect(waktuPanjang('2026-11-23T20:05:00.000Z', 'Asia/Jayapura')).toBe('24 November 2026 pukul 05.05');
    expect(tanggalSingkat('2025-11-24', HARI_INI)).toBe('24 Nov 2025');
  });

  it('leave out the year inside the year of the register', () => {
    expect(tanggalRingkas('2026-11-20', 2026)).toBe('20 Nov');
    expect(tanggalRingkas('2025-11-20', 2026)).toBe('20 Nov 2025');
    expect(jamTitik('10:12')).toBe('10.12');
  });
});
