import { describe, expect, it } from 'vitest';
import { KEAMANAN, type Keamanan } from '../alur/akses.ts';
import { bandingKeamanan, dicatatBilaDibuka, halTampil, isTersegel } from './samar.ts';

describe('sealed letters', () => {
  it('show no subject, open ones do', () => {
    expect(halTampil('rahasia', 'Hasil pemeriksaan khusus')).toBe('(Rahasia)');
    expect(halTampil('sangat_rahasia', 'Hasil pemeriksaan khusus')).toBe('(Sangat Rahasia)');
    for (const open of ['biasa', 'terbatas'] as const) expect(halTampil(open, 'Undangan rapat')).toBe('Undangan rapat');
  });

  it.each([
    ['biasa', false, false],
    ['terbatas', false, true],
    ['rahasia', true, true],
    ['sangat_rahasia', true, true],
  ] as const)('%s: sealed %s, opening logged %s', (keamanan, sealed, logged) => {
    expect([isTersegel(keamanan), dicatatBilaDibuka(keamanan)]).toEqual([sealed, logged]);
  });

  it('orders the levels', () => {
    const levels = Object.keys(KEAMANAN) as Keamanan[];
    for (const [i, a] of levels.entries())
      for (const [j, b] of levels.entries()) expect(Math.sign(bandingKeamanan(a, b))).toBe(Math.sign(j - i));
  });
});
