import { describe, expect, it } from 'vitest';
import { cariBarisJudul, judulBaris, KOLOM_IMPOR_IDS, nilaiJudul, usulKolom } from './imporKolom.ts';

describe('columns of an old agenda', () => {
  it.each([
    [
      ['No.', 'Tgl. Terima', 'Terima dari', 'No Surat', 'Tgl Surat', 'Perihal', 'Ket.'],
      ['nomorAgenda', 'tanggalTerima', 'pengirim', 'nomorSurat', 'tanggalSurat', 'hal', 'catatan'],
    ],
    [
      ['NO URUT', 'TANGGAL PENERIMAAN', 'NOMER SURAT', 'TANGGAL SURAT', 'PENGIRIM', 'ISI SINGKAT'],
      ['nomorAgenda', 'tanggalTerima', 'nomorSurat', 'tanggalSurat', 'pengirim', 'isiRingkas'],
    ],
    [
      [
        'No',
        'No. Agenda',
        'Tanggal',
        'Asal Surat',
        'No. & Tgl Surat',
        'Hal/Isi Ringkas',
        'Kode Klas.',
        'Sifat',
        'Lamp.',
        'Disposisi',
        'Tindak Lanjut/Tgl Selesai',
      ],
      [
        null,
        'nomorAgenda',
        'tanggalTerima',
        'pengirim',
        'nomorTanggalSurat',
        'hal',
        'kodeKlasifikasi',
        'sifat',
        'lampiran',
        'disposisi',
        'tindakLanjut',
      ],
    ],
    [
      ['Nomor Agnda', 'Tangal Trima', 'Pengrim', 'Prihal', 'Warna map'],
      ['nomorAgenda', 'tanggalTerima', 'pengirim', 'hal', null],
    ],
    [
      ['Agenda', 'Diterima Tgl', 'Surat Dari', 'Surat Nomor', 'Surat Tanggal', 'Tentang', 'Diteruskan Kepada'],
      ['nomorAgenda', 'tanggalTerima', 'pengirim', 'nomorSurat', 'tanggalSurat', 'hal', 'disposisi'],
    ],
  ])('%j', (headers, expected) => {
    expect(usulKolom(headers)).toEqual(expected);
  });

  it('proposes each field once', () => {
    const found = usulKolom(['No', 'No', 'Nomor', 'Tanggal', 'Tanggal', 'Tanggal Surat']).filter(
      (field) => field !== null,
    );
    expect(new Set(found).size).toBe(found.length);
  });

  it('knows its own plainest spellings and not other words', () => {
    expect(nilaiJudul('Tanggal Surat', 'tanggalSurat')).toBeGreaterThan(nilaiJudul('Tanggal Surat', 'tanggalTerima'));
    for (const field of KOLOM_IMPOR_IDS) expect(nilaiJudul('Warna map', field)).toBe(0);
  });

  it('finds the header under merged titles, and reads two rows of header as one', () => {
    const rows = [
      Array.from({ length: 7 }, () => 'BUKU AGENDA SURAT MASUK'),
      Array.from({ length: 7 }, () => 'TAHUN 2024'),
      [null, null, null, null, null, null, null],
      ['No. Agenda', 'Tgl Terima', 'Pengirim', 'Surat', 'Surat', 'Perihal', 'Ket'],
      ['No. Agenda', 'Tgl Terima', 'Pengirim', 'Nomor', 'Tanggal', 'Perihal', 'Ket'],
      [1, 2, 3, 4, 5, 6, 7],
      [1, '2 Januari 2024', 'Kecamatan Purworejo', '005/1/2024', '2-1-2024', 'Undangan', null],
    ];
    expect(cariBarisJudul(rows)).toBe(4);
    expect(judulBaris(rows, 4)).toEqual([
      'No. Agenda',
      'Tgl Terima',
      'Pengirim',
      'Surat Nomor',
      'Surat Tanggal',
      'Perihal',
      'Ket',
    ]);
    expect(
      cariBarisJudul([
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ]),
    ).toBe(0);
    expect(cariBarisJudul([])).toBe(0);
  });
});
