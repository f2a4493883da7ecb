import { describe, expect, it } from 'vitest';
import { type GiliranRantai, masukRantai } from './rantai.ts';

const giliran = (isi: Partial<GiliranRantai>): GiliranRantai => ({
  aktor: 'kepala-dinas',
  ikat: 'tetap',
  sebagai: 'pelaku',
  penerima: 'peran:kepala',
  ...isi,
});

describe('who enters the chain by a turn', () => {
  it('whoever decides, and whoever got a part', () => {
    expect(masukRantai(giliran({}))).toBe(true);
    expect(masukRantai(giliran({ aktor: 'bidang-terkait', ikat: 'dipilih', penerima: 'unit:3' }))).toBe(true);
    expect(masukRantai(giliran({ aktor: 'subbag-umum-kepegawaian', penerima: 'peran:kasubbagUmum' }))).toBe(true);
  });

  it('not the agenda desk while it carries sealed paper or writes down what the Kepala decided', () => {
    expect(masukRantai(giliran({ aktor: 'petugas-kantor', penerima: 'peran:petugasSurat' }))).toBe(false);
    expect(masukRantai(giliran({ aktor: 'petugas-kantor', penerima: 'peran:kasubbagUmum' }))).toBe(false);
    expect(masukRantai(giliran({ sebagai: 'pencatat', penerima: 'peran:petugasSurat' }))).toBe(false);
  });

  it('whoever records for an outside party does: without him the case would stand still', () => {
    const luar = giliran({ aktor: 'bkd', ikat: 'luar', sebagai: 'pencatat', penerima: 'peran:kasubbagUmum' });
    expect(masukRantai(luar)).toBe(true);
    expect(masukRantai(giliran({ sebagai: 'pencatat', penerima: 'jabatan:4' }))).toBe(true);
  });
});
