import { describe, expect, it } from 'vitest';
import { countWord, filtersOf, readSearch, selectionOf, urutOf, withFilters } from './registerSearch.ts';

describe('the register in the URL', () => {
  it('opens on the present year, newest first', () => {
    expect(selectionOf(readSearch({}), 2026)).toEqual({ saring: { tahun: 2026 }, urut: '-agenda' });
    expect(countWord({}, 2026)).toBe('surat 2026');
  });

  it('reads every filter and hands it to the host', () => {
    const search = readSearch({
      tahun: 2025,
      urut: 'tenggat',
      cari: ' 0415 ',
      diterima: '2025-01-01..',
      status: 'menunggu_disposisi',
      jenis: 'undangan',
      urgensi: 'segera',
      keamanan: 'terbatas',
      unit: 3,
      belum: true,
      lewat: 'true',
      pindai: true,
      susulan: true,
    });
    expect(selectionOf(search, 2026)).toEqual({
      saring: {
        tahun: 2025,
        status: ['menunggu_disposisi'],
        jenisNaskah: 'undangan',
        urgensi: 'segera',
        keamanan: 'terbatas',
        unitId: 3,
        cari: '0415',
        dari: '2025-01-01',
        belumSelesai: true,
        lewatTenggat: true,
        belumDipindai: true,
        terlambat: true,
      },
      urut: 'tenggat',
    });
  });

  it('asks for all years without a year', () => {
    expect(selectionOf({ tahun: 'semua' }, 2026).saring).toEqual({});
    expect(countWord({ tahun: 'semua' }, 2026)).toBe('surat');
  });

  it('drops what it does not know instead of failing', () => {
    expect(
      readSearch({ tahun: 'x', urut: 'warna', status: 'hilang', unit: -1, diterima: 'kemarin', belum: 'ya', lain: 1 }),
    ).toEqual({});
  });

  it('keeps a number typed as a search word', () => {
    // the router reads ?cari=415 as a number
    expect(readSearch({ cari: 415 })).toEqual({ cari: '415' });
  });

  it('turns into the filters of a list and back', () => {
    const search = readSearch({
      tahun: 2025,
      urut: 'pengirim',
      belum: true,
      jenis: 'laporan',
      unit: 7,
      cari: 'bansos',
      diterima: '..2025-06-30',
    });
    const filters = filtersOf(search);
    expect(filters).toEqual({
      belum: 'true',
      jenis: 'laporan',
      unit: '7',
      pengirim: 'bansos',
      tanggalTerima: '..2025-06-30',
    });
    expect(withFilters(search, filters)).toEqual(search);
    expect(withFilters(search, {})).toEqual({ tahun: 2025, urut: 'pengirim' });
  });

  it('falls back to the newest first for an order that does not exist', () => {
    expect(urutOf('-tenggat')).toBe('-agenda');
    expect(urutOf('-pengirim')).toBe('-pengirim');
  });
});
