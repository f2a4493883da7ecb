import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kunciPengirim } from './kunciPengirim.ts';

describe('kunciPengirim', () => {
  it.each([
    [
      'dinas sosial pasuruan',
      [
        'Dinas Sosial Kota Pasuruan',
        'DINAS SOSIAL KOTA PASURUAN',
        'Yth. Sdr. Kepala Dinas Sosial Kota Pasuruan di tempat',
        'Plt. Kepala Dinas Sosial Kota Pasuruan',
        'a.n. Kepala Dinas Sosial Kota Pasuruan',
        'Kadis Sosial Kota Pasuruan',
        'Dinsos Pasuruan',
        '  Dinas-Sosial,  Kota Pasuruan ',
      ],
    ],
    ['dinas kesehatan kabupaten pasuruan', ['Dinkes Kab. Pasuruan', 'Dinas Kesehatan Kabupaten Pasuruan']],
    ['kementerian sosial', ['Kemensos RI', 'Kementerian Sosial Republik Indonesia', 'Kementerian Sosial R.I.']],
    ['pemerintah provinsi jawa timur', ['Pemprov Jatim', 'Pemerintah Propinsi Jawa Timur']],
    ['wali kota pasuruan', ['Walikota Pasuruan', 'Wali Kota Pasuruan']],
    ['satuan polisi pamong praja pasuruan', ['Satpol PP Kota Pasuruan', 'Satuan Polisi Pamong Praja Kota Pasuruan']],
    ['upt panti werdha', ['U.P.T. Panti Werdha', 'Kepala UPT Panti Werdha']],
    ['budi santoso', ['Sdr. Budi Santoso', 'Bapak Budi Santoso', 'BUDI SANTOSO']],
    ['ketua rt 02', ['Ketua RT. 02', 'ketua r.t. 02']],
  ])('%s', (key, names) => {
    for (const name of names) expect(kunciPengirim(name)).toBe(key);
  });

  it.each([
    ['Dinas Kesehatan Kota Pasuruan', 'Dinas Kesehatan Kabupaten Pasuruan'],
    ['Dinas Sosial Kota Pasuruan', 'Dinas Sosial Kota Probolinggo'],
    ['Sekretaris Daerah Kota Pasuruan', 'Sekretariat Daerah Kota Pasuruan'],
    ['Kepala Desa Sukun', 'Kelurahan Sukun'],
    ['Kelurahan Kota Kulon', 'Kelurahan Kulon'],
    ['Rumah Sakit Ibu dan Anak', 'Rumah Sakit dan Anak'],
    ['Ketua RT 02', 'Ketua RT 03'],
    ['Budi Santoso', 'Budi Santosa'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(kunciPengirim(a)).not.toBe(kunciPengirim(b));
  });

  it('never throws, is normalised, and does not change when taken again', () => {
    const word = fc.constantFrom(
      'yth',
      'sdr.',
      'Kepala',
      'Dinas',
      'Kota',
      'Kab.',
      'RI',
      'a.n.',
      'U.P.T.',
      'constructor',
      'Pasuruan',
    );
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(name, (text) => {
        const key = kunciPengirim(text);
        expect(key).toBe(key.toLowerCase().trim());
        expect(key).not.toMatch(/ {2}/);
      }),
      { numRuns: 500 },
    );
    for (const stable of ['Dinas Sosial Kota Pasuruan', 'Kemensos RI', 'Satpol PP Kota Pasuruan']) {
      expect(kunciPengirim(kunciPengirim(stable))).toBe(kunciPengirim(stable));
    }
  });
});
