import { describe, expect, it } from 'vitest';
import { compile } from '#shared/modules/alur/compile.ts';
import { PETA_2022 } from '#shared/modules/alur/peta2022.ts';
import { actorName, edgeName, edgeOf, shortened, stepOf } from './rancangan.ts';

const lksa = compile(PETA_2022, 'pendirian-lksa', []);

describe('a definition as pages read it', () => {
  it('finds steps, actors and edges', () => {
    expect(stepOf(lksa, 'p6-3-2-1-periksa')?.nama).toBe('Terima rekomendasi dan tentukan kesesuaiannya');
    expect(stepOf(lksa, 'lain')).toBeUndefined();
    expect(edgeOf(lksa, 'p6-3-2-1-periksa', 'p6-3-2-1-tolak')?.syarat).toBe('tidak sesuai');
    expect(edgeOf(lksa, 'p6-3-2-1-periksa', 'p6-3-2-1-ajukan')).toBeUndefined();
    expect(actorName(lksa, 'dinsos-provinsi')).not.toBe('dinsos-provinsi');
    expect(actorName(lksa, 'tidak-ada')).toBe('tidak-ada');
  });

  it('names an edge by its condition and the step it leads to', () => {
    expect(edgeName({ syarat: 'tidak sesuai', jenis: 'maju' }, 'Tolak')).toBe('Tidak sesuai → Tolak');
    expect(edgeName({ jenis: 'maju' }, 'Tolak')).toBe('Teruskan → Tolak');
    expect(edgeName({ jenis: 'kembali' }, 'Ajukan')).toBe('Kembalikan → Ajukan');
  });

  it('cuts a long name between words', () => {
    expect(shortened('Teruskan → Susun rekomendasi', 40)).toBe('Teruskan → Susun rekomendasi');
    expect(shortened('Teruskan → Koordinasikan anggaran dengan bidang', 30)).toBe('Teruskan → Koordinasikan…');
    expect(shortened('Tanpaspasisamasekalidisini', 10)).toBe('Tanpaspas…');
  });
});
