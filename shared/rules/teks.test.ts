import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dice, halSama, kataDari, kemiripan, normalisasiTeks, trigram, usulkan } from './teks.ts';

const anyText = fc.string({ unit: 'binary' });

describe('normalisasiTeks', () => {
  it.each([
    ["  Undangan   Rapat, hari Jum'at (27/11)!", 'undangan rapat hari jumat 27 11'],
    ['Pelayanan Nonpemerintah/NGO – “Késra”', 'pelayanan nonpemerintah ngo kesra'],
    ['Qur’an', 'quran'],
    ['ﬁle ①', 'file 1'],
    ['— … —', ''],
    ['', ''],
  ])('%j → %j', (text, expected) => {
    expect(normalisasiTeks(text)).toBe(expected);
  });

  it('is stable, single spaced and trimmed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalisasiTeks(text);
        expect(normalisasiTeks(once)).toBe(once);
        expect(once).toMatch(/^(\S+( \S+)*)?$/u);
      }),
    );
  });

  it('cuts into words', () => {
    expect(kataDari('Rapat, koordinasi')).toEqual(['rapat', 'koordinasi']);
    expect(kataDari(' . ')).toEqual([]);
  });
});

describe('likeness', () => {
  it('cuts words into threes', () => {
    expect([...trigram('Kota')].sort()).toEqual(['  k', ' ko', 'kot', 'ota', 'ta '].sort());
    expect(trigram('').size).toBe(0);
  });

  it('counts what is common, twice, over all', () => {
    expect(dice(new Set(['a', 'b']), new Set(['b', 'c', 'd']))).toBe(0.4);
    expect(dice(new Set(), new Set())).toBe(0);
  });

  it('is symmetric, between 0 and 1, and 1 for the same words', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const likeness = kemiripan(a, b);
        expect(likeness).toBe(kemiripan(b, a));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        if (normalisasiTeks(a) !== '') expect(kemiripan(a, a)).toBe(1);
      }),
    );
    expect(kemiripan('Dinas Sosial', 'SOSIAL, DINAS')).toBe(1);
  });
});

describe('halSama', () => {
  it.each([
    ['Undangan Rapat Koordinasi PKH', 'undangan rapat kordinasi PKH'],
    ['Permohonan Data Penerima Bantuan', 'Permohonan data penerima bantuan.'],
    ['Laporan bulan Januari 2026', 'Laporan Bulan Januari 2026'],
  ])('%j is %j', (a, b) => {
    expect(halSama(a, b)).toBe(true);
  });

  it.each([
    ['Laporan bulan Januari 2026', 'Laporan bulan Februari 2026'],
    ['Laporan bulan Januari 2026', 'Laporan bulan Januari 2025'],
    ['Undangan Rapat Koordinasi Tahap I', 'Undangan Rapat Koordinasi Tahap II'],
    ['Undangan Rapat Koordinasi PKH', 'Permohonan Narasumber'],
    ['', ''],
  ])('%j is not %j', (a, b) => {
    expect(halSama(a, b)).toBe(false);
  });
});

describe('usulkan', () => {
  const senders = [
    'Dinas Kesehatan Kota Pasuruan',
    'Dinas Sosial Provinsi Jawa Timur',
    'Kementerian Sosial',
    'Kelurahan Bugul Lor',
    'Yayasan Sosial Harapan',
  ];
  const suggest = (typed: string, limit?: number) =>
    usulkan(typed, senders, (sender) => sender, limit).map(({ nilai }) => nilai);

  it('finds by the beginnings of words', () => {
    expect(suggest('din kes')).toEqual(['Dinas Kesehatan Kota Pasuruan']);
    expect(suggest('jatim')).toEqual([]);
    expect(suggest('sosial').sort()).toEqual(
      ['Dinas Sosial Provinsi Jawa Timur', 'Kementerian Sosial', 'Yayasan Sosial Harapan'].sort(),
    );
  });

  it('finds in spite of slips, and keeps the limit', () => {
    expect(suggest('Kementrian Sosial')[0]).toBe('Kementerian Sosial');
    expect(suggest('sosial', 2)).toHaveLength(2);
    expect(suggest('  ')).toEqual([]);
  });

  it('is best first', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), fc.string(), (entries, typed) => {
        const found = usulkan(typed, entries, (entry) => entry, 5);
        expect(found.length).toBeLessThanOrEqual(5);
        for (const { nilai, kemiripan: likeness } of found) {
          const begins = kataDari(typed).every((word) => kataDari(nilai).some((each) => each.startsWith(word)));
          expect(begins || likeness >= 0.3).toBe(true);
        }
      }),
    );
  });
});
