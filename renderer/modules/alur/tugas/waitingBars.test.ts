import { describe, expect, it } from 'vitest';
import { chartedProcesses, waitingBars } from './waitingBars.ts';

const days = (langkah: string, rataHari: number, jumlah = 1) => ({ langkah, namaLangkah: langkah, rataHari, jumlah });

describe('waitingBars', () => {
  it('marks what exceeds its own deadline, and the longest of the rest', () => {
    const bars = waitingBars(
      [days('registrasi', 0.2), days('disposisi', 3.4), days('laksanakan', 2.3)],
      [{ langkah: 'disposisi', hariKerja: 1 }],
    );
    expect(bars.map(({ label, tone }) => [label, tone])).toEqual([
      ['registrasi', undefined],
      ['disposisi', 'late'],
      ['laksanakan', 'wait'],
    ]);
    expect(bars[1]?.text).toBe('3,4 hari, tenggatnya 1 hari kerja');
  });

  it('leaves out steps that no case has passed, and those where nothing waits', () => {
    expect(waitingBars([days('kirim', 2, 0), days('terima', 0.04)], [])).toEqual([]);
    expect(waitingBars([days('terima', 0.05)], []).map(({ label }) => label)).toEqual(['terima']);
  });
});

describe('chartedProcesses', () => {
  const node = (kode: string, perkaraBerjalan: number, daun = true) => ({
    id: kode,
    kode,
    nama: kode,
    indukId: null,
    level: 1,
    jenis: 'inti' as const,
    daun,
    milikKami: false,
    ringkasan: '',
    jumlahLangkah: 1,
    perkaraBerjalan,
  });

  it('offers leaves with running cases, the busiest first', () => {
    const offered = chartedProcesses([
      node('P1', 9, false),
      node('P2.10', 3),
      node('P2.9', 3),
      node('P3', 5),
      node('P4', 0),
    ]);
    expect(offered.map(({ kode }) => kode)).toEqual(['P3', 'P2.9', 'P2.10']);
  });
});
