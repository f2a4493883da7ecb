import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNomor, parsePattern } from './nomorNaskah.ts';
import { type SeriNomor, validateSeries } from './seriNomor.ts';

const seri = (pola: string, rest: Partial<SeriNomor> = {}): SeriNomor => ({
  nama: pola,
  pola,
  reset: 'tahunan',
  kodeNaskah: ['SD'],
  kodeOpd: '423.108',
  ...rest,
});

describe('validateSeries, one series', () => {
  it('wants the month in numbers that begin again each month', () => {
    const monthly = (pola: string) => validateSeries(seri(pola, { reset: 'bulanan' }), []).kesalahan;
    expect(monthly('{klas}/{urut}/{tahun}')[0]).toMatch(/harus memuat \{bulan\}/);
    expect(monthly('{klas}/{urut}/{bulan}/{tahun}')).toEqual([]);
    expect(monthly('{klas}/{urut}/{bulan_romawi}/{tahun}')).toEqual([]);
  });

  it('warns, and does not refuse, when the year is missing', () => {
    expect(validateSeries(seri('{klas}/{urut}'), [])).toEqual({
      kesalahan: [],
      peringatan: ['Tanpa {tahun}, nomor yang sama muncul lagi tahun depan.'],
    });
  });

  it('passes on the mistakes of the pattern', () => {
    expect(validateSeries(seri('{klas}'), []).kesalahan[0]).toMatch(/\{urut\}/);
  });
});

describe('validateSeries, side by side', () => {
  const umum = seri('{klas}/{urut}/{kode_opd}/{tahun}');
  it.each<[string, SeriNomor, SeriNomor]>([
    ['text that the other cannot print', seri('{urut}/DINSOS/TAHUN {tahun}'), seri('{urut}/SK/{tahun}')],
    ['another number of parts', umum, seri('{urut}/SK/{tahun}')],
    ['text against a known code', umum, seri('{klas}/{urut}/ST/{tahun}')],
    ['Roman month against year', seri('{klas}/{urut}/{bulan_romawi}'), seri('{klas}/{urut}/{tahun}')],
    ['prefix of the running number', seri('SK-{urut}/{tahun}'), seri('ST-{urut}/{tahun}')],
    ['prefix against a bare number', seri('SK{urut}/{tahun}'), seri('{urut}/{tahun}')],
    ['text behind', seri('{urut}/{tahun} A'), seri('{urut}/{tahun} B')],
    [
      'kinds that do not overlap',
      seri('{urut}/{kode_naskah}/{tahun}', { kodeNaskah: ['ST', 'SPT'] }),
      seri('{urut}/{kode_naskah}/{tahun}', { kodeNaskah: ['SD', 'UND'] }),
    ],
    [
      'units that differ',
      seri('{urut}/ND/{kode_unit}/{tahun}', { kodeUnit: 'SEKR' }),
      seri('{urut}/ND/{kode_unit}/{tahun}', { kodeUnit: 'RESOS' }),
    ],
  ])('takes %s', (_, a, b) => {
    expect(validateSeries(a, [b]).kesalahan).toEqual([]);
    expect(validateSeries(b, [a]).kesalahan).toEqual([]);
  });

  it.each<[string, SeriNomor, SeriNomor]>([
    ['the same pattern', umum, seri('{klas}/{urut}/{kode_opd}/{tahun}')],
    ['only another padding', umum, seri('{klas}/{urut:3}/{kode_opd}/{tahun}')],
    ['only another case', seri('{urut}/sk/{tahun}'), seri('{urut}/SK/{tahun}')],
    ['text equal to the code', umum, seri('{klas}/{urut}/423.108/{tahun}')],
    ['a code that is not set', { ...umum, kodeOpd: undefined }, seri('{klas}/{urut}/ST/{tahun}')],
    [
      'one kind in both',
      seri('{urut}/{kode_naskah}/{tahun}', { kodeNaskah: ['ST', 'SD'] }),
      seri('{urut}/{kode_naskah}/{tahun}', { kodeNaskah: ['SD'] }),
    ],
    [
      'a unit that varies',
      seri('{urut}/{kode_unit}/{tahun}'),
      seri('{urut}/{kode_unit}/{tahun}', { kodeUnit: 'RESOS' }),
    ],
    ['month against month', seri('{urut}/{bulan}'), seri('{urut}/{bulan}')],
  ])('refuses %s', (_, a, b) => {
    expect(validateSeries(a, [b]).kesalahan.join(' ')).toMatch(/bisa sama dengan nomor seri/);
    expect(validateSeries(b, [a]).kesalahan.join(' ')).toMatch(/bisa sama dengan nomor seri/);
  });

  it('what it takes never gives two letters one number', () => {
    const piece = fc.constantFrom(
      '{klas}',
      '{kode_opd}',
      '{kode_unit}',
      '{bulan}',
      '{bulan_romawi}',
      '{tahun}',
      '{keamanan}',
      '{kode_naskah}',
      'SK',
      'B',
      '1',
      'TAHUN {tahun}',
    );
    const pola = fc
      .tuple(
        fc.array(piece, { maxLength: 2 }),
        fc.constantFrom('{urut}', '{urut:2}', 'SK{urut}', '{urut}-B'),
        fc.array(piece, { maxLength: 2 }),
      )
      .map(([before, urut, after]) => [...before, urut, ...after].join('/'));
    const kinds = fc.subarray(['SK', 'ST', 'B'], { minLength: 1 });
    const unit = fc.constantFrom('SK', 'I', '1');
    const isi = fc.record({
      urut: fc.integer({ min: 1, max: 3 }),
      bulan: fc.integer({ min: 1, max: 2 }),
      tahun: fc.constantFrom(2025, 2026),
      klas: fc.constantFrom('400', '1'),
      kodeUnit: unit,
      keamanan: fc.constantFrom('B', 'T', 'R', 'SR'),
      sisipan: fc.constantFrom('', '-1', '-B'),
    });
    const one = fc.record({ pola, kodeNaskah: kinds, kodeUnit: fc.option(unit, { nil: undefined }) });
    let taken = 0;
    fc.assert(
      fc.property(
        one,
        one,
        fc.array(fc.tuple(isi, isi, fc.nat(), fc.nat()), { minLength: 40, maxLength: 40 }),
        (a, b, letters) => {
          const make = (each: typeof a): SeriNomor => ({
            nama: each.pola,
            pola: each.pola,
            reset: 'tahunan',
            kodeNaskah: each.kodeNaskah,
            kodeOpd: '423',
            ...(each.kodeUnit === undefined ? {} : { kodeUnit: each.kodeUnit }),
          });
          const [seriA, seriB] = [make(a), make(b)];
          if (validateSeries(seriA, [seriB]).kesalahan.length > 0) return;
          taken++;
          const write = (each: SeriNomor, values: (typeof letters)[number][0], kind: number) => {
            const parsed = parsePattern(each.pola);
            if (!parsed.ok) return undefined;
            const kodeNaskah = each.kodeNaskah[kind % each.kodeNaskah.length] as string;
            const kodeUnit = each.kodeUnit ?? values.kodeUnit;
            const result = formatNomor(parsed.pola, { ...values, kodeNaskah, kodeUnit, kodeOpd: '423' });
            return result.ok ? result.nomor.toLowerCase() : undefined;
          };
          for (const [valuesA, valuesB, kindA, kindB] of letters) {
            const numberA = write(seriA, valuesA, kindA);
            if (numberA !== undefined) expect(numberA).not.toBe(write(seriB, valuesB, kindB));
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(200);
  });
});
