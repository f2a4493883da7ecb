import { describe, expect, it } from 'vitest';
import { type CalonHimpunan, himpunanProblems, wajibTerhimpun } from './himpunan.ts';

const calon = (perkaraId: number, lain: Partial<CalonHimpunan> = {}): CalonHimpunan => ({
  perkaraId,
  nama: `SPJ ${perkaraId}`,
  prosesId: 'penatausahaan-keuangan',
  langkah: 'p3-1-spp-spm',
  status: 'berjalan',
  himpunanId: null,
  ...lain,
});

describe('himpunan', () => {
  it('takes many cases at one step, and its own members again', () => {
    expect(himpunanProblems([calon(1), calon(2), calon(3)])).toEqual([]);
    expect(himpunanProblems([calon(1, { himpunanId: 7 }), calon(2)], 7)).toEqual([]);
    expect(() => wajibTerhimpun([calon(1)])).not.toThrow();
  });

  it.each<[string, CalonHimpunan[], string[]]>([
    ['nothing', [], ['Pilih sekurangnya satu perkara untuk dihimpun.']],
    ['one twice', [calon(1), calon(1)], ['SPJ 1 dipilih dua kali.']],
    ['an ended case', [calon(1), calon(2, { status: 'selesai' })], ['SPJ 2 sudah selesai.']],
    ['a cancelled case', [calon(1, { status: 'dibatalkan' })], ['SPJ 1 sudah dibatalkan.']],
    [
      'another process',
      [calon(1), calon(2, { prosesId: 'x', langkah: 'y' })],
      ['SPJ 2 berjalan di proses lain dari SPJ 1.'],
    ],
    ['another step', [calon(1), calon(2, { langkah: 'x' })], ['SPJ 2 berdiri di langkah lain dari SPJ 1.']],
    ['a member of another', [calon(1), calon(2, { himpunanId: 7 })], ['SPJ 2 sudah ada di himpunan lain.']],
  ])('refuses %s', (_, semua, problems) => {
    expect(himpunanProblems(semua)).toEqual(problems);
    expect(() => wajibTerhimpun(semua)).toThrow(problems.join(' '));
  });
});
