import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import baris from '#shared/data/klasifikasi-arsip.json' with { type: 'json' };
import {
  createDaftarKlasifikasi,
  indukKlasifikasi,
  isKodeKlasifikasi,
  klasifikasiBawaan,
  kunciUrutKlasifikasi,
} from './klasifikasi.ts';

describe('the list that ships', () => {
  const daftar = klasifikasiBawaan();

  it('has all 2,224 codes: 10 classes, 56 groups, 672 and 1,486 below', () => {
    expect(daftar.semua).toHaveLength(2224);
    const perLevel = [1, 2, 3, 4].map((level) => daftar.semua.filter((each) => each.tingkat === level).length);
    expect(perLevel).toEqual([10, 56, 672, 1486]);
    expect(daftar.semua.map(({ kode, nama }) => [kode, nama])).toEqual(baris);
  });

  it('has the parent of every code', () => {
    for (const { kode, induk, tingkat } of daftar.semua) {
      expect(daftar.jalur(kode)).toHaveLength(tingkat);
      if (induk !== null) expect(daftar.anak(induk).map((each) => each.kode)).toContain(kode);
    }
    expect(daftar.anak(null).map((each) => each.kode)).toEqual([
      '000',
      '100',
      '200',
      '300',
      '400',
      '500',
      '600',
      '700',
      '800',
      '900',
    ]);
  });

  it('knows the path of a code', () => {
    expect(daftar.jalur('400.9.14.5').map((each) => each.nama)).toEqual([
      'KESEJAHTERAAN RAKYAT',
      'SOSIAL',
      'Penanggulangan Kemiskinan Perkotaan dan Perdesaan',
      'Bantuan Langsung',
    ]);
    expect(daftar.find('800.1.11.4')?.nama).toBe('Cuti Tahunan');
    expect(daftar.find('005')).toBeUndefined();
    expect(daftar.anak('400.9.14.5')).toEqual([]);
  });
});

describe('codes', () => {
  it('sort as numbers, segment by segment', () => {
    expect(kunciUrutKlasifikasi('400.9.14.5')).toBe('400.009.014.005');
    const segment = fc.integer({ min: 1, max: 999 });
    const code = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.array(segment, { maxLength: 3 }));
    fc.assert(
      fc.property(code, code, ([classA, a], [classB, b]) => {
        const text = (head: number, rest: number[]) => [`${head}00`, ...rest].join('.');
        const [one, two] = [
          [classA, ...a],
          [classB, ...b],
        ];
        let expected = one.length - two.length;
        for (let index = Math.min(one.length, two.length) - 1; index >= 0; index--) {
          if (one[index] !== two[index]) expected = (one[index] as number) - (two[index] as number);
        }
        const [keyA, keyB] = [kunciUrutKlasifikasi(text(classA, a)), kunciUrutKlasifikasi(text(classB, b))];
        expect(keyA < keyB ? -1 : keyA > keyB ? 1 : 0).toBe(Math.sign(expected));
      }),
    );
  });

  it('have a parent, except classes', () => {
    expect(indukKlasifikasi('400.9.14.5')).toBe('400.9.14');
    expect(indukKlasifikasi('400.9')).toBe('400');
    expect(indukKlasifikasi('400')).toBeNull();
  });

  it.each(['400', '400.9', '400.9.14.5', '000.1'])('%s has the shape of a code', (text) => {
    expect(isKodeKlasifikasi(text)).toBe(true);
  });
  it.each(['', '40', '4000', '400.', '400.0', '400.09', '400.9.', '.400', '400,9', '400.9a', '400.1000'])(
    '%j has not',
    (text) => {
      expect(isKodeKlasifikasi(text)).toBe(false);
    },
  );
});

describe('a list with codes of the office', () => {
  it('sorts them in, lets a later name win, and lives with a missing level', () => {
    const daftar = createDaftarKlasifikasi([
      ['400.9.10', 'b'],
      ['400.9.2', 'a'],
      ['400', 'Kesra'],
      ['400.9.2', 'a baru'],
    ]);
    expect(daftar.semua.map((each) => each.kode)).toEqual(['400', '400.9.2', '400.9.10']);
    expect(daftar.find('400.9.2')?.nama).toBe('a baru');
    expect(daftar.jalur('400.9.10').map((each) => each.kode)).toEqual(['400', '400.9.10']);
    expect(() => createDaftarKlasifikasi([['400.9x', 'salah']])).toThrow(RangeError);
  });
});
