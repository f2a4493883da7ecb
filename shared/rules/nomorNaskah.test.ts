import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNomor, type IsiNomor, type PolaNomor, parsePattern, TOKEN_NOMOR, usesToken } from './nomorNaskah.ts';

function pattern(text: string): PolaNomor {
  const result = parsePattern(text);
  if (!result.ok) throw new Error(result.alasan.join(' '));
  return result.pola;
}

function nomor(text: string, isi: Partial<IsiNomor>): string {
  const result = formatNomor(pattern(text), { urut: 1, bulan: 1, tahun: 2026, ...isi });
  return result.ok ? result.nomor : `! ${result.alasan}`;
}

describe('formatNomor writes the numbers seen in practice (domain rule persuratan §3.3)', () => {
  it.each<[string, Partial<IsiNomor>, string]>([
    ['{klas}/{urut}/{tahun}', { klas: '800.1.3.3', urut: 19 }, '800.1.3.3/19/2026'],
    [
      '{klas}/{urut}/{kode_opd}/{tahun}',
      { klas: '060', urut: 13, kodeOpd: '424.050', tahun: 2022 },
      '060/13/424.050/2022',
    ],
    [
      '{klas}/{urut:3}/{kode_unit}/{tahun}',
      { klas: '800.1.11.1', urut: 1, kodeUnit: 'BPKAD' },
      '800.1.11.1/001/BPKAD/2026',
    ],
    ['{klas}/{urut}', { klas: '400.9.14', urut: 2 }, '400.9.14/2'],
    [
      '{klas}/{urut:4}/{kode_opd}/{bulan_romawi}/{tahun}',
      { klas: '400.9.14.1', urut: 247, kodeOpd: '08.1006', bulan: 5 },
      '400.9.14.1/0247/08.1006/V/2026',
    ],
    [
      '{klas}/{urut}{sisipan}/{kode_unit}/{bulan_romawi}/{tahun}',
      { klas: '000.1.2.3', urut: 924, sisipan: '-1', kodeUnit: 'DTK', bulan: 7, tahun: 2024 },
      '000.1.2.3/924-1/DTK/VII/2024',
    ],
    ['{urut}/DINSOS/TAHUN {tahun}', { urut: 15, tahun: 2023 }, '15/DINSOS/TAHUN 2023'],
    ['{keamanan}/{urut}/{kode_naskah}/{bulan}/{tahun}', { keamanan: 'B', urut: 7, kodeNaskah: 'ND' }, 'B/7/ND/01/2026'],
    // A suffix is never lost, even when the pattern does not name it.
    ['{klas}/{urut:3}/{tahun}', { klas: '400.9', urut: 45, sisipan: 'a' }, '400.9/045a/2026'],
    ['{urut:3}/{tahun}', { urut: 12345 }, '12345/2026'],
  ])('%s', (text, isi, expected) => {
    expect(nomor(text, isi)).toBe(expected);
  });

  it('says which value is missing or cannot stand there', () => {
    expect(nomor('{klas}/{urut}', {})).toMatch(/^! Kode klasifikasi belum diisi/);
    expect(nomor('{urut}/{kode_unit}', { kodeUnit: '  ' })).toMatch(/^! Kode unit belum diisi/);
    expect(nomor('{urut}/{kode_unit}', { kodeUnit: 'A/B' })).toMatch(/^! Kode unit tidak boleh memuat garis miring/);
    expect(nomor('{urut}', { sisipan: '1' })).toMatch(/^! Sisipan harus mulai/);
    expect(nomor('{urut}', { sisipan: '-1/2' })).toMatch(/^! Sisipan harus mulai/);
    expect(nomor('{urut}/{kode_unit}', { kodeUnit: 'x'.repeat(99) })).toMatch(/^! Nomor lebih dari 100 huruf/);
  });

  it('refuses what is no running number, month or year', () => {
    for (const wrong of [{ urut: 0 }, { urut: 1.5 }, { bulan: 13 }, { tahun: 26 }]) {
      expect(() => nomor('{urut}', wrong)).toThrow(RangeError);
    }
  });
});

describe('parsePattern names every mistake', () => {
  it.each([
    ['', /belum diisi/],
    ['  ', /belum diisi/],
    ['{klas}/{tahun}', /harus memuat \{urut\}/],
    ['{urut}/{urut}', /satu kali/],
    ['{urut}/{sisipan}', /tepat di belakang \{urut\}/],
    ['{sisipan}{urut}', /tepat di belakang \{urut\}/],
    ['{urut}{sisipan}{sisipan}', /tepat di belakang \{urut\}/],
    ['{urut}/{kode_dinas}', /\{kode_dinas\} tidak dikenal/],
    ['{urut}/{Tahun}', /tidak dikenal/],
    ['{urut}/{}', /\{\} tidak dikenal/],
    ['{urut}/{tahun', /tidak ditutup/],
    ['{urut}/tahun}', /tanpa pembuka/],
    ['{urut:0}', /1 sampai 9/],
    ['{urut:10}', /1 sampai 9/],
    ['{urut:}', /1 sampai 9/],
    ['{urut:3:4}', /tidak dikenal/],
    ['{urut}/{bulan:2}', /hanya untuk \{urut\}/],
    ['{klas}{urut}', /\{urut\} dan \{klas\} harus dipisah/],
    ['{urut}{tahun}', /\{urut\} dan \{tahun\} harus dipisah/],
    ['{urut}{sisipan}{bulan}', /\{urut\} dan \{bulan\} harus dipisah/],
    ['12{urut}', /menempel pada angka/],
    ['{urut}0/{tahun}', /menempel pada angka/],
    ['{urut}\n{tahun}', /karakter kendali/],
    [`{urut}${'/'.repeat(100)}`, /paling panjang 100/],
  ])('%j', (text, reason) => {
    const result = parsePattern(text);
    expect(result.ok ? '' : result.alasan.join(' ')).toMatch(reason);
  });

  it('names several at once', () => {
    const result = parsePattern('{nomor}/{tahun:4}/{');
    expect(result.ok ? [] : result.alasan).toHaveLength(4);
  });

  it('never throws, and what it takes can be written', () => {
    const piece = fc.constantFrom(
      ...TOKEN_NOMOR.map((token) => `{${token}}`),
      '{urut:3}',
      '/',
      '-',
      ' ',
      'SK',
      '{',
      '}',
      '9',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 9 }).map((all) => all.join('')),
        ),
        (text) => {
          const result = parsePattern(text);
          if (!result.ok) {
            expect(result.alasan.length).toBeGreaterThan(0);
            return;
          }
          const full: IsiNomor = {
            urut: 7,
            bulan: 3,
            tahun: 2026,
            sisipan: '-1',
            klas: '400.9',
            kodeOpd: '423.108',
            kodeUnit: 'SEKR',
            keamanan: 'B',
            kodeNaskah: 'ST',
          };
          const written = formatNomor(result.pola, full);
          expect(written.ok).toBe(true);
          expect(written.ok && written.nomor).toContain('7-1');
          expect(usesToken(result.pola, 'urut')).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('gives two running numbers of one pattern two numbers', () => {
    const tokens = fc.shuffledSubarray(['{klas}', '{kode_opd}', '{bulan}', '{tahun}', '{kode_naskah}', 'SK']);
    const suffix = fc.constantFrom('', '-1', '.01', 'a', '-12');
    const urut = fc.integer({ min: 1, max: 1200 });
    const width = fc.constantFrom('{urut}', '{urut:3}', '{urut}{sisipan}');
    fc.assert(
      fc.property(tokens, width, fc.nat(6), urut, urut, suffix, suffix, (parts, u, at, a, b, sa, sb) => {
        fc.pre(a !== b || sa !== sb);
        const text = [...parts.slice(0, at), u, ...parts.slice(at)].join('/');
        const isi = { klas: '400.9', kodeOpd: '423', kodeNaskah: 'ST' };
        expect(nomor(text, { ...isi, urut: a, sisipan: sa })).not.toBe(nomor(text, { ...isi, urut: b, sisipan: sb }));
      }),
    );
  });
});
