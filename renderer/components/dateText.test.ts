import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, dayNumber } from '#shared/rules/tanggal.ts';
import { outsideRange, readDateText, showDate } from './dateText.ts';

const today = '2026-11-24';

describe('date fields', () => {
  it('read what is typed at a counter', () => {
    expect(readDateText('24/11', today)).toEqual({ value: '2026-11-24' });
    expect(readDateText('  ', today)).toEqual({ value: '' });
    expect(readDateText('31/2', today).alasan).toMatch(/Februari/);
    expect(readDateText('31/2', today).value).toBe('');
  });

  it('show a date that reads back as itself', () => {
    const date = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') }).map(dateOfDayNumber);
    fc.assert(
      fc.property(date, (value) => {
        expect(readDateText(showDate(value), today)).toEqual({ value });
      }),
    );
  });

  it('keep unfinished text as it is', () => {
    expect(showDate('24/1')).toBe('24/1');
  });

  it('say which end was passed', () => {
    expect(outsideRange('2026-11-25', undefined, today)).toBe('Paling akhir 24 November 2026.');
    expect(outsideRange('2025-01-01', '2026-01-01', today)).toBe('Paling awal 1 Januari 2026.');
    expect(outsideRange(today, today, today)).toBeUndefined();
    expect(outsideRange('', today, today)).toBeUndefined();
  });
});
