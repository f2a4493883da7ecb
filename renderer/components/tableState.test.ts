import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ariaRowCount,
  countText,
  formatRange,
  nextSort,
  parseRange,
  parseSort,
  rowAfterKey,
  sortText,
  toggled,
  withFilter,
} from './tableState.ts';

describe('rowAfterKey', () => {
  it('moves by one, by a page, to the ends', () => {
    expect(rowAfterKey('ArrowDown', 3, 10, 5)).toBe(4);
    expect(rowAfterKey('ArrowUp', 3, 10, 5)).toBe(2);
    expect(rowAfterKey('PageDown', 3, 100, 10)).toBe(12);
    expect(rowAfterKey('PageUp', 30, 100, 10)).toBe(21);
    expect(rowAfterKey('Home', 30, 100, 10)).toBe(0);
    expect(rowAfterKey('End', 30, 100, 10)).toBe(99);
  });

  it('does not answer other keys or an empty list', () => {
    expect(rowAfterKey('a', 3, 10, 5)).toBeUndefined();
    expect(rowAfterKey('ArrowDown', 0, 0, 5)).toBeUndefined();
  });

  it('never leaves the list', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End');
    fc.assert(
      fc.property(
        keys,
        fc.integer({ min: -1, max: 500 }),
        fc.integer({ min: 1, max: 400 }),
        fc.nat(60),
        (key, active, count, page) => {
          const row = rowAfterKey(key, active, count, page);
          expect(row).toBeGreaterThanOrEqual(0);
          expect(row).toBeLessThan(count);
        },
      ),
    );
  });
});

describe('order and filters', () => {
  it('turns the order of the same column and starts another ascending', () => {
    expect(nextSort(undefined, 'tanggal')).toEqual({ kolom: 'tanggal', arah: 'naik' });
    expect(nextSort({ kolom: 'tanggal', arah: 'naik' }, 'tanggal')).toEqual({ kolom: 'tanggal', arah: 'turun' });
    expect(nextSort({ kolom: 'tanggal', arah: 'turun' }, 'agenda')).toEqual({ kolom: 'agenda', arah: 'naik' });
  });

  it('writes an order as the host takes it and reads it back', () => {
    for (const text of ['agenda', '-agenda', '-tanggalTerima']) expect(sortText(parseSort(text))).toBe(text);
    expect(parseSort('-agenda')).toEqual({ kolom: 'agenda', arah: 'turun' });
  });

  it('sets and takes off a filter without touching the others', () => {
    const filters = withFilter({ status: 'selesai' }, 'pengirim', 'setda');
    expect(filters).toEqual({ status: 'selesai', pengirim: 'setda' });
    expect(withFilter(filters, 'status', '')).toEqual({ pengirim: 'setda' });
  });

  it('reads back every range it writes', () => {
    const end = fc.constantFrom('', '2026-01-01', '2026-12-31');
    fc.assert(
      fc.property(end, end, (dari, sampai) => {
        expect(parseRange(formatRange({ dari, sampai }))).toEqual({ dari, sampai });
      }),
    );
    expect(formatRange({ dari: '', sampai: '' })).toBe('');
    expect(parseRange(undefined)).toEqual({ dari: '', sampai: '' });
  });
});

describe('counts and selection', () => {
  it('writes counts as people read them', () => {
    expect(countText({ nilai: 2418, lebih: false })).toBe('2.418');
    expect(countText({ nilai: 10_000, lebih: true })).toBe('10.000+');
  });

  it('toggles without changing the given set', () => {
    const before = new Set([1]);
    expect([...toggled(before, 2)]).toEqual([1, 2]);
    expect([...toggled(before, 1)]).toEqual([]);
    expect([...before]).toEqual([1]);
  });

  it('tells a screen reader the true number of rows, or that it is unknown', () => {
    expect(ariaRowCount(40, false, undefined, 1)).toBe(41);
    expect(ariaRowCount(100, true, { nilai: 2418, lebih: false }, 1)).toBe(2419);
    expect(ariaRowCount(100, true, { nilai: 10_000, lebih: true }, 1)).toBe(-1);
    expect(ariaRowCount(100, true, undefined, 1)).toBe(-1);
  });
});
