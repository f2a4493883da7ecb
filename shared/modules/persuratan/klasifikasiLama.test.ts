import { describe, expect, it } from 'vitest';
import { klasifikasiBawaan } from './klasifikasi.ts';
import { findKodeLama, KODE_LAMA } from './klasifikasiLama.ts';

describe('the map from old codes', () => {
  it('leads only to codes that exist', () => {
    const daftar = klasifikasiBawaan();
    for (const entry of KODE_LAMA) {
      for (const kode of entry.ke) expect(daftar.find(kode), `${entry.nama}: ${kode}`).toBeDefined();
      for (const kode of entry.ke) if (entry.lama[0] !== '851') expect(entry.penjelasan).toContain(kode);
    }
  });

  it('names every old code once', () => {
    const old = KODE_LAMA.flatMap((entry) => entry.lama);
    expect(new Set(old).size).toBe(old.length);
  });
});

describe('findKodeLama', () => {
  it.each([
    ['005', 'Undangan'],
    ['005.1', 'Undangan'],
    ['188.45', 'Keputusan'],
    ['094', 'Perjalanan dinas'],
    ['465.1', 'Lanjut usia'],
    ['822.4', 'Kenaikan gaji berkala'],
    ['854', 'Cuti'],
    [' 460. ', 'Sosial'],
    ['undangan rapat', 'Undangan'],
  ])('%j: %s', (typed, nama) => {
    expect(findKodeLama(typed)?.nama).toBe(nama);
  });

  it('says for 005 that the subject of the meeting decides', () => {
    const advice = findKodeLama('005');
    expect(advice?.ke).toEqual([]);
    expect(advice?.penjelasan).toMatch(/Undangan: pakai kode substansi acaranya/);
  });

  it.each(['', '465.2', '188', '858', '400.9', '05', 'rapat', 'perundangan'])('has no advice for %j', (typed) => {
    expect(findKodeLama(typed)).toBeUndefined();
  });
});
