import { describe, expect, it } from 'vitest';
import { type DisposisiBaru, periksaDisposisi } from './aturanDisposisi.ts';

const HARI_INI = '2026-03-10';
const jabatan = (jabatanId: number, lain: Partial<DisposisiBaru['penerima'][number]> = {}) => ({
  jabatanId,
  nama: `Jabatan ${jabatanId}`,
  terisi: true,
  aktif: true,
  ...lain,
});
const periksa = (d: Partial<DisposisiBaru>) =>
  periksaDisposisi(
    {
      dariJabatanId: 1,
      rantai: [],
      penerima: [jabatan(2)],
      tanggal: HARI_INI,
      tanggalTerima: '2026-03-09',
      salinTanpaPindaian: false,
      ...d,
    },
    HARI_INI,
  );

describe('giving a disposisi', () => {
  it('is plain when nothing is odd', () => {
    expect(periksa({ batasWaktu: '2026-03-12', acaraTanggal: '2026-03-12' })).toEqual({ tolak: null, peringatan: [] });
  });
  it('to oneself: refused', () => {
    expect(periksa({ penerima: [jabatan(2), jabatan(1)] }).tolak).toEqual({
      field: 'penerima.1.jabatanId',
      pesan: 'Tidak dapat mendisposisikan kepada diri sendiri.',
    });
  });
  it('to the same post twice, or to one that is no longer used: refused', () => {
    expect(periksa({ penerima: [jabatan(2), jabatan(2)] }).tolak?.field).toBe('penerima.1.jabatanId');
    expect(periksa({ penerima: [jabatan(2, { aktif: false })] }).tolak?.field).toBe('penerima.0.jabatanId');
  });
  it('to a vacant post: refused, Plt., Plh. or Sekretaris offered', () => {
    expect(periksa({ penerima: [jabatan(2, { terisi: false })] }).tolak?.pesan).toMatch(/Plt\. atau Plh\..*Sekretaris/);
  });
  it('to somebody already in the chain: a warning', () => {
    const hasil = periksa({ rantai: [9, 2] });
    expect(hasil.tolak).toBeNull();
    expect(hasil.peringatan).toEqual(['Jabatan 2 sudah ada dalam rantai disposisi surat ini.']);
  });
  it('deadline before today, or after the event: warnings', () => {
    expect(periksa({ batasWaktu: '2026-03-09' }).peringatan).toEqual(['Batas waktu sudah lewat.']);
    expect(periksa({ batasWaktu: '2026-03-13', acaraTanggal: '2026-03-12' }).peringatan).toEqual([
      'Batas waktu sesudah tanggal acara (12 Maret 2026).',
    ]);
  });
  it('dated in the future: refused; before the letter came: a warning', () => {
    expect(periksa({ tanggal: '2026-03-11' }).tolak?.field).toBe('tanggal');
    expect(periksa({ tanggal: '2026-03-08' }).peringatan).toHaveLength(1);
  });
  it('copied from paper without its scan: a warning', () => {
    expect(periksa({ salinTanpaPindaian: true }).peringatan).toHaveLength(1);
  });
});
