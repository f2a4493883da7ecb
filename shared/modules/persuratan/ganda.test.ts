import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kunciPengirim } from '../../rules/kunciPengirim.ts';
import { addDays } from '../../rules/tanggal.ts';
import { type CiriSurat, kunciNomor, tingkatGanda } from './ganda.ts';

const HARI = 14;
const tercatat: CiriSurat = {
  pengirim: kunciPengirim('Dinas Kesehatan Kota Pasuruan'),
  nomorSurat: '400.7/123/423.102/2026',
  tanggalSurat: '2026-03-02',
  hal: 'Undangan rapat koordinasi percepatan penurunan stunting',
  tanggalTerima: '2026-03-04',
  pindaian: ['a'.repeat(64)],
};
const lain: CiriSurat = {
  pengirim: kunciPengirim('Camat Bugul Kidul'),
  nomorSurat: '005/77',
  tanggalSurat: '2026-03-03',
  hal: 'Permohonan data penerima bantuan',
  tanggalTerima: '2026-03-05',
  pindaian: [],
};
const tingkat = (baru: Partial<CiriSurat>) => tingkatGanda({ ...lain, ...baru }, tercatat, HARI);

describe('duplicate incoming letter', () => {
  it('same sender, number and date, however they are typed: certain', () => {
    expect(
      tingkat({
        pengirim: kunciPengirim('DINKES KOTA PASURUAN'),
        nomorSurat: 'No: 400.7 / 123 / 423.102 / 2026',
        tanggalSurat: '2026-03-02',
      }),
    ).toBe('pasti');
  });
  it('same number and date from another sender: a hint', () => {
    expect(tingkat({ nomorSurat: tercatat.nomorSurat, tanggalSurat: tercatat.tanggalSurat })).toBe('nomor');
  });
  it('same number, another date: none', () => {
    expect(tingkat({ nomorSurat: tercatat.nomorSurat, tanggalSurat: '2025-03-02' })).toBeNull();
  });
  it('same subject and sender within 14 days: a hint; on the 15th day none', () => {
    const serupa = { pengirim: tercatat.pengirim, hal: 'UNDANGAN Rapat Koordinasi Percepatan Penurunan Stunting' };
    expect(tingkat({ ...serupa, tanggalTerima: addDays('2026-03-04', 14) })).toBe('hal');
    expect(tingkat({ ...serupa, tanggalTerima: addDays('2026-03-04', -14) })).toBe('hal');
    expect(tingkat({ ...serupa, tanggalTerima: addDays('2026-03-04', 15) })).toBeNull();
  });
  it('the same scan: a hint, also when nothing else fits', () => {
    expect(tingkat({ pindaian: ['b'.repeat(64), 'a'.repeat(64)] })).toBe('pindaian');
  });
  it('letters without number are never certain', () => {
    const warga = { ...tercatat, nomorSurat: null, pindaian: [], hal: 'Permohonan kursi roda' };
    expect(tingkatGanda({ ...warga, hal: 'Ucapan terima kasih' }, warga, HARI)).toBeNull();
    expect(tingkatGanda(warga, warga, HARI)).toBe('hal');
  });
  it('"tanpa nomor" typed as punctuation has no key', () => {
    for (const text of [null, undefined, '', '-', '…', ' / ']) expect(kunciNomor(text)).toBeNull();
  });
});

it('is the same in both directions', () => {
  const ciri = fc.record({
    pengirim: fc.constantFrom('dinas kesehatan pasuruan', 'camat', null),
    nomorSurat: fc.constantFrom('1/2', '1-2', '12', null),
    tanggalSurat: fc.constantFrom('2026-01-01', '2026-01-02', null),
    hal: fc.constantFrom('Undangan rapat', 'undangan  RAPAT', 'Laporan', null),
    tanggalTerima: fc.constantFrom('2026-01-02', '2026-01-20', null),
    pindaian: fc.constantFrom<readonly string[]>([], ['x'], ['x', 'y']),
  });
  fc.assert(
    fc.property(ciri, ciri, (a, b) => {
      expect(tingkatGanda(a, b, HARI)).toBe(tingkatGanda(b, a, HARI));
    }),
  );
});
