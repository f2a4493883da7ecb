import { describe, expect, it } from 'vitest';
import { tenggatDisposisi, tenggatSurat } from './tenggatSurat.ts';

const kantor = {
  aturan: { sangat_segera: { jam: 24 }, segera: { jam: 48 }, biasa: { hariKerja: 5 } },
  zona: 'Asia/Jakarta',
  libur: new Set(['2026-03-19', '2026-03-20']),
};
const SEKARANG = '2026-03-16T03:00:00.000Z'; // Monday 10.00 WIB

describe('deadline of a letter', () => {
  it('counts hours from the arrival that was written down', () => {
    expect(
      tenggatSurat({ tanggalTerima: '2026-03-16', jamTerima: '09:00', urgensi: 'sangat_segera' }, SEKARANG, kantor),
    ).toBe('2026-03-17T02:00:00.000Z');
  });
  it('counts from now when only the day is known and it is today', () => {
    expect(tenggatSurat({ tanggalTerima: '2026-03-16', urgensi: 'segera' }, SEKARANG, kantor)).toBe(
      '2026-03-18T03:00:00.000Z',
    );
  });
  it('counts from the end of an earlier day', () => {
    expect(tenggatSurat({ tanggalTerima: '2026-03-15', urgensi: 'sangat_segera' }, SEKARANG, kantor)).toBe(
      '2026-03-16T16:59:59.999Z',
    );
  });
  it('counts working days over weekend and holidays', () => {
    expect(tenggatSurat({ tanggalTerima: '2026-03-16', urgensi: 'biasa' }, SEKARANG, kantor)).toBe(
      '2026-03-25T16:59:59.999Z',
    );
  });
  it('depends on the zone of the office', () => {
    const timur = { ...kantor, zona: 'Asia/Jayapura' };
    expect(tenggatSurat({ tanggalTerima: '2026-03-16', urgensi: 'biasa' }, SEKARANG, timur)).toBe(
      '2026-03-25T14:59:59.999Z',
    );
  });
});

describe('deadline of a disposisi', () => {
  const surat = '2026-03-25T16:59:59.999Z';
  it('is the day that was named, to its end', () => {
    expect(tenggatDisposisi({ batasWaktu: '2026-03-18', sifat: 'segera' }, surat, SEKARANG, kantor)).toBe(
      '2026-03-18T16:59:59.999Z',
    );
  });
  it('else follows the urgency that was set', () => {
    expect(tenggatDisposisi({ sifat: 'sangat_segera' }, surat, SEKARANG, kantor)).toBe('2026-03-17T03:00:00.000Z');
  });
  it('else the letter', () => {
    expect(tenggatDisposisi({}, surat, SEKARANG, kantor)).toBe(surat);
  });
});
