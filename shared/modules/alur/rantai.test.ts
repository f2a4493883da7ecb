import { describe, expect, it } from 'vitest';
import { INDEKS_2022 } from './peta2022.ts';
import { type GiliranRantai, masukRantai } from './rantai.ts';

const giliran = (isi: Partial<GiliranRantai>): GiliranRantai => ({
  aktor: 'kepala-dinas',
  ikat: 'tetap',
  sebagai: 'pelaku',
  ...isi,
});

describe('who enters the chain by a turn', () => {
  it('whoever decides, and whoever got a part', () => {
    expect(masukRantai(giliran({}))).toBe(true);
    expect(masukRantai(giliran({ aktor: 'bidang-terkait', ikat: 'dipilih' }))).toBe(true);
    expect(masukRantai(giliran({ aktor: 'subbag-umum-kepegawaian' }))).toBe(true);
  });

  it('not who carries sealed paper, and not who writes down what an official decided', () => {
    expect(INDEKS_2022.aktorById.has('petugas-kantor')).toBe(true);
    expect(masukRantai(giliran({ aktor: 'petugas-kantor' }))).toBe(false);
    expect(masukRantai(giliran({ aktor: 'petugas-kantor', sebagai: 'pencatat' }))).toBe(false);
    expect(masukRantai(giliran({ sebagai: 'pencatat' }))).toBe(false);
    expect(masukRantai(giliran({ aktor: 'bidang-terkait', ikat: 'dipilih', sebagai: 'pencatat' }))).toBe(false);
  });

  it('whoever records for an outside party does: without him the case would stand still', () => {
    expect(masukRantai(giliran({ aktor: 'bkd', ikat: 'luar', sebagai: 'pencatat' }))).toBe(true);
  });
});
