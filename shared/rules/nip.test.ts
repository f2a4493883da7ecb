import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandingkanNip, buatNip, formatNip, type Nip, periksaNip, samarkanNip } from './nip.ts';
import { addYears, dateOfDayNumber, dayNumber } from './tanggal.ts';

const today = '2026-11-24';

function parsed(text: string, on = today): Nip {
  const result = periksaNip(text, on);
  if (!result.ok) throw new Error(result.alasan);
  return result.data;
}

// The worked examples of domain rule kepegawaian §4.
describe('periksaNip takes', () => {
  it.each([
    ['198503122010011004', 'PNS', '1985-03-12', 2010, 1, 'L', '004'],
    ['19850312 201001 1 004', 'PNS', '1985-03-12', 2010, 1, 'L', '004'],
    ['19850312.201001-1.004', 'PNS', '1985-03-12', 2010, 1, 'L', '004'],
    ['199602292019032001', 'PNS', '1996-02-29', 2019, 3, 'P', '001'],
    ['199107152023211003', 'PPPK', '1991-07-15', 2023, null, 'L', '003'],
  ])('%s', (text, jenis, tanggalLahir, tahunTmt, bulanTmt, kelamin, urut) => {
    expect(parsed(text)).toEqual({
      nip: text.replace(/[ .-]/g, ''),
      jenis,
      tanggalLahir,
      tahunTmt,
      bulanTmt,
      kelamin,
      urut,
    });
  });
});

describe('periksaNip refuses', () => {
  it.each([
    ['199002292015031002', 'E_TGL_LAHIR', /19900229/],
    ['198513122010011004', 'E_TGL_LAHIR', /19851312/],
    ['198503122010131004', 'E_TMT', /\(13\)/],
    ['198503122010001004', 'E_TMT', /\(00\)/],
    ['198503122010401004', 'E_TMT', /\(40\)/],
    ['198503122010013004', 'E_JK', /1 \(laki-laki\)/],
    ['198503122010011000', 'E_URUT', /sebagai teks/],
    ['200505012010011001', 'E_USIA', /18 tahun/],
    ['200505012022211001', 'E_USIA', /18 tahun/],
    ['198503122030011001', 'E_TMT_MASA_DEPAN', /bulan 01 tahun 2030/],
    ['199107152027211003', 'E_TMT_MASA_DEPAN', /tahun 2027/],
    ['198503122026121001', 'E_TMT_MASA_DEPAN', /bulan 12 tahun 2026/],
    ['19850312201001100', 'E_FORMAT', /17 angka/],
    ['1.98503E+17', 'E_FORMAT', /format kolom sebagai teks/],
    ['1,98503E+17', 'E_FORMAT', /format kolom sebagai teks/],
    ['510123456', 'E_FORMAT', /NIP lama/],
    ['19850312201001100A', 'E_FORMAT', /hanya boleh berisi angka/],
    ['', 'E_FORMAT', /belum diisi/],
  ])('%s: %s', (text, kode, reason) => {
    const result = periksaNip(text, today);
    expect(result).toMatchObject({ ok: false, kode });
    expect(result.ok ? '' : result.alasan).toMatch(reason);
  });

  it('takes somebody appointed on the eighteenth birthday, not the month before', () => {
    expect(periksaNip('200505012023051001', today).ok).toBe(true);
    expect(periksaNip('200505022023051001', today)).toMatchObject({ ok: false, kode: 'E_USIA' });
  });
});

describe('buatNip', () => {
  it('makes numbers that are read back to the same parts', () => {
    const birth = fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2004-12-31') }).map(dateOfDayNumber);
    const urut = fc.integer({ min: 1, max: 999 });
    const kelamin = fc.constantFrom('L' as const, 'P' as const);
    const month = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });
    fc.assert(
      fc.property(
        birth,
        month,
        kelamin,
        urut,
        fc.integer({ min: 0, max: 3 }),
        (tanggalLahir, bulanTmt, sex, n, late) => {
          const tahunTmt = Number(addYears(tanggalLahir, 19).slice(0, 4)) + late;
          const nip = buatNip({ tanggalLahir, tahunTmt, kelamin: sex, urut: n, ...(bulanTmt ? { bulanTmt } : {}) });
          // read in the year after, since nobody is appointed in the future
          const on = `${tahunTmt + 1}-01-01`;
          expect(parsed(nip, on)).toEqual({
            nip,
            jenis: bulanTmt ? 'PNS' : 'PPPK',
            tanggalLahir,
            tahunTmt,
            bulanTmt: bulanTmt ?? null,
            kelamin: sex,
            urut: String(n).padStart(3, '0'),
          });
          expect(parsed(formatNip(nip), on).nip).toBe(nip);
          expect(samarkanNip(nip)).toHaveLength(18);
        },
      ),
    );
  });

  it('refuses impossible parts', () => {
    const parts = { tanggalLahir: '1985-03-12', tahunTmt: 2010, bulanTmt: 1, kelamin: 'L', urut: 4 } as const;
    expect(buatNip(parts)).toBe('198503122010011004');
    for (const wrong of [
      { urut: 0 },
      { urut: 1000 },
      { bulanTmt: 13 },
      { tahunTmt: 1990 },
      { tanggalLahir: '1985-02-30' },
    ]) {
      expect(() => buatNip({ ...parts, ...wrong })).toThrow(RangeError);
    }
  });
});

describe('bandingkanNip', () => {
  it('warns where the record differs', () => {
    const data = parsed('198503122010011004');
    expect(bandingkanNip(data, { tanggalLahir: '1985-03-12', kelamin: 'L', tmtCpns: '2010-01-01' })).toEqual([]);
    expect(bandingkanNip(data, {})).toEqual([]);
    expect(bandingkanNip(data, { tanggalLahir: '1985-03-13', kelamin: 'P', tmtCpns: '2010-02-01' })).toHaveLength(3);
    expect(bandingkanNip(parsed('199107152023211003'), { tmtCpns: '2023-03-01' })).toEqual([]);
  });
});

describe('printing', () => {
  it('groups and masks', () => {
    expect(formatNip('198503122010011004')).toBe('19850312 201001 1 004');
    expect(formatNip('510123456')).toBe('510123456');
    expect(samarkanNip('19850312 201001 1 004')).toBe('1985•••••••••••004');
    expect(samarkanNip('510123456')).toBe('•••••••••');
  });
});
