import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kataDari } from '#shared/rules/teks.ts';
import { createDaftarKlasifikasi, indukKlasifikasi, klasifikasiBawaan } from './klasifikasi.ts';
import { createCariKlasifikasi, lipatEjaan, searchKlasifikasi } from './klasifikasiCari.ts';
import { KATA_KUNCI_KLASIFIKASI } from './klasifikasiKataKunci.ts';

const codes = (query: string, batas?: number) => searchKlasifikasi(query, batas).map((each) => each.kode);

describe('searchKlasifikasi by code', () => {
  it('gives the code, then its children in their order', () => {
    expect(codes('400.9', 4)).toEqual(['400.9', '400.9.1', '400.9.2', '400.9.3']);
    expect(codes('400.9', 16).slice(-1)).toEqual(['400.9.15']);
    expect(codes('400.1', 2)).toEqual(['400.1', '400.1.1']);
    expect(codes('400.9.', 1)).toEqual(['400.9']);
  });

  it('takes a code without dots and one that is not finished', () => {
    expect(codes('4009145', 1)).toEqual(['400.9.14.5']);
    expect(codes('800.1.11.1')).toContain('800.1.11.13');
    expect(codes('800.1.11.1')[0]).toBe('800.1.11.1');
  });

  it('joins code and words', () => {
    const found = codes('800 cuti', 50);
    expect(found.length).toBeGreaterThanOrEqual(6);
    for (const kode of found) expect(kode).toMatch(/^800/);
  });

  it('knows no old codes', () => {
    expect(codes('005')).toEqual([]);
  });
});

describe('searchKlasifikasi by words: what a clerk types, and what must come first', () => {
  it.each([
    ['cuti besar', '800.1.11.6'],
    ['besar cuti', '800.1.11.6'],
    ['surat tugas', '800.1.11.1'],
    ['perjalanan dinas', '000.1.2.3'],
    ['sppd', '000.1.2.3'],
    ['kgb', '800.1.11.13'],
    ['pkh', '400.9.11'],
    ['sktm', '400.9.14.5'],
    ['lansia', '400.9.6'],
    ['karang taruna', '400.9.12.5'],
    ['undangan rapat', '000.1.5'],
    ['pensiun', '800.1.6.6'],
    ['SP2D', '900.1.3.1'],
    ['Rehabilitasi', '400.9.3'],
    // spelling
    ['pelindungan masyarakat', '300.1.4'],
    ['perlindungan masyarakat', '300.1.4'],
    ['analisa jabatan', '000.8.2.1'],
    ['kenikan pangkat', '800.1.3.2'],
    ['tuna sosal', '400.9.4'],
    ['pemusnahan arsp', '000.5.6.2'],
  ])('%s → %s', (query, kode) => {
    expect(codes(query, 3)[0]).toBe(kode);
  });

  it('finds both spellings of Perlindungan with either', () => {
    const [a, b] = [codes('perlindungan anak', 200), codes('pelindungan anak', 200)];
    expect([...a].sort()).toEqual([...b].sort());
    expect(a).toEqual(expect.arrayContaining(['400.2.4.2', '400.7.15.5']));
  });

  it('finds a word inside a word', () => {
    expect(codes('arsip', 200)).toContain('000.5');
  });

  it('tells the names above', () => {
    expect(searchKlasifikasi('cuti besar', 1)[0]).toEqual({
      kode: '800.1.11.6',
      nama: 'Cuti Besar',
      jalur: ['KEPEGAWAIAN', 'SUMBER DAYA MANUSIA', 'Administrasi Pegawai'],
    });
  });

  it('gives nothing for nothing, for an invitation without subject, and for words that do not go together', () => {
    for (const query of ['', '   ', '...', 'undangan', 'cuti kapal', 'xyzzy']) expect(codes(query)).toEqual([]);
  });

  it('passes over words that join, unless they are all there is', () => {
    expect(codes('cuti dan untuk besar')).toEqual(codes('cuti besar'));
    expect(codes('dan', 3000)).toContain('400.9.7');
  });

  it('keeps the limit', () => {
    expect(codes('sosial', 7)).toHaveLength(7);
    expect(codes('sosial')).toHaveLength(20);
  });
});

describe('any code of the list', () => {
  const daftar = klasifikasiBawaan();
  const anyEntry = fc.constantFrom(...daftar.semua);

  it('is found first by itself', () => {
    for (const { kode } of daftar.semua.filter((_, index) => index % 25 === 0)) expect(codes(kode, 1)).toEqual([kode]);
  });

  it('is found by any words of its name, also begun ones, in any order', () => {
    fc.assert(
      fc.property(anyEntry, fc.infiniteStream(fc.nat()), (entry, choices) => {
        const words = kataDari(entry.nama).filter((word) => /^\p{L}{4,}$/u.test(word) && word !== 'undangan');
        fc.pre(words.length > 0);
        const next = () => choices.next().value as number;
        const picked = Array.from({ length: 1 + (next() % 3) }, () => words[next() % words.length] as string);
        const typed = picked.map((word) => word.slice(0, 3 + (next() % (word.length - 2)))).reverse();
        expect(codes(typed.join(' '), 3000)).toContain(entry.kode);
      }),
      { numRuns: 60 },
    );
  });

  it('is answered only when every typed word is found', () => {
    const keywords = new Map(KATA_KUNCI_KLASIFIKASI);
    const word = fc.constantFrom('sosial', 'laporan', 'pegawai', 'anak', 'data', 'arsip', 'dana', 'kerja', 'cuti');
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), (typed) => {
        for (const { kode, nama, jalur } of searchKlasifikasi(typed.join(' '), 3000)) {
          const text = kataDari([nama, ...jalur, keywords.get(kode) ?? ''].join(' '))
            .map(lipatEjaan)
            .join(' ');
          for (const each of typed) expect(text).toContain(lipatEjaan(each));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => Array.isArray(searchKlasifikasi(query))));
    expect(codes('constructor __proto__ toString')).toEqual([]);
  });
});

describe('the words of clerks', () => {
  it('stand at codes that exist, each once', () => {
    const kodes = KATA_KUNCI_KLASIFIKASI.map(([kode]) => kode);
    expect(new Set(kodes).size).toBe(kodes.length);
    for (const kode of kodes) expect(klasifikasiBawaan().find(kode), kode).toBeDefined();
  });

  it('are found whatever list is searched', () => {
    const search = createCariKlasifikasi(
      createDaftarKlasifikasi([
        ['400.9.6', 'Lokal'],
        ['400', 'Kesra'],
      ]),
    );
    expect(search('jompo')).toEqual([{ kode: '400.9.6', nama: 'Lokal', jalur: ['Kesra'] }]);
    expect(indukKlasifikasi('400.9.6')).toBe('400.9');
  });
});
