import { describe, expect, it } from 'vitest';
import { readMapSearch, readProcessSearch } from './mapSearch.ts';

describe('the map in the URL', () => {
  it('keeps words and the case from which a new one starts', () => {
    expect(readMapSearch({ cari: 'lksa', asal: '7' })).toEqual({ cari: 'lksa', asal: 7 });
    expect(readMapSearch({ cari: 412 })).toEqual({ cari: '412' });
    expect(readMapSearch({ cari: '   ', asal: -1 })).toEqual({});
  });

  it('opens the form of a process only when it says so', () => {
    expect(readProcessSearch({ mulai: true, asal: 3 })).toEqual({ mulai: true, asal: 3 });
    expect(readProcessSearch({ mulai: 'ya' })).toEqual({});
    expect(readProcessSearch({ asal: 3 })).toEqual({ asal: 3 });
  });
});
