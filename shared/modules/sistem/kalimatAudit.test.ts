import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../contract.ts';
import {
  type BarisAudit,
  kalimatAudit,
  kalimatTertutup,
  labelIsian,
  rincianAudit,
  waktuKantor,
} from './kalimatAudit.ts';

const baris: BarisAudit = {
  waktu: '2026-11-24T02:15:30.000Z',
  pencatat: 'Siti Aminah',
  pelaku: null,
  tempat: 'desktop',
  hasil: 'berhasil',
  objek: '0123/2026 (Dinas Pendidikan)',
  alasan: null,
};

describe('kalimatAudit', () => {
  it('names who, what, which, when and from where', () => {
    expect(kalimatAudit(baris, 'mendaftarkan surat masuk', 'Asia/Jakarta')).toBe(
      'Siti Aminah mendaftarkan surat masuk 0123/2026 (Dinas Pendidikan) pada 24 November 2026 pukul 09.15 WIB dari aplikasi desktop.',
    );
  });
  it('tells the one who decided from the one who recorded', () => {
    const kalimat = kalimatAudit(
      { ...baris, pelaku: 'dr. Hasan, M.Si.', alasan: 'sesuai lembar disposisi.' },
      'mencatat disposisi',
      'Asia/Makassar',
    );
    expect(kalimat).toBe(
      'dr. Hasan, M.Si. (dicatat Siti Aminah) mencatat disposisi 0123/2026 (Dinas Pendidikan) pada 24 November 2026 pukul 10.15 WITA dari aplikasi desktop; alasan: sesuai lembar disposisi.',
    );
  });
  it.each([
    ['mendaftarkan surat masuk', 'surat masuk 0123/2026', 'mendaftarkan surat masuk 0123/2026'],
    ['mengubah setelan', 'Setelan kantor', 'mengubah setelan kantor'],
    ['mencetak ulang', 'ulang.pdf', 'mencetak ulang ulang.pdf'],
    ['memulai perkara', 'perkara', 'memulai perkara'],
    ['menyerahkan surat kepada Kepala', 'surat masuk 0123/2026', 'menyerahkan surat masuk 0123/2026 kepada Kepala'],
    ['menutup surat tanpa disposisi', 'surat masuk 0123/2026', 'menutup surat masuk 0123/2026 tanpa disposisi'],
    ['meneruskan surat ke Sekretaris', 'lembar 12', 'meneruskan surat ke Sekretaris lembar 12'],
    ['mencetak lembar disposisi', 'surat masuk 0123/2026', 'mencetak lembar disposisi surat masuk 0123/2026'],
    ['masuk', '', 'masuk'],
  ])('says what "%s" ends with and "%s" begins with once', (predikat, objek, kalimat) => {
    expect(kalimatAudit({ ...baris, objek }, predikat, 'Asia/Jakarta')).toContain(`Siti Aminah ${kalimat} pada 24`);
  });
  it('does not name the same person twice', () => {
    expect(kalimatAudit({ ...baris, pelaku: 'Siti Aminah' }, 'masuk', 'Asia/Jakarta')).not.toContain('dicatat');
  });
  it('says that something was refused', () => {
    const kalimat = kalimatAudit(
      { ...baris, hasil: 'ditolak', objek: null, tempat: '192.168.1.20', alasan: 'Peran Anda tidak berwenang.' },
      'membuka surat rahasia',
      'Asia/Jayapura',
    );
    expect(kalimat).toBe(
      'Siti Aminah ditolak ketika membuka surat rahasia pada 24 November 2026 pukul 11.15 WIT dari 192.168.1.20; alasan: Peran Anda tidak berwenang.',
    );
  });
  it('hides the contents of a secret record, not that something happened', () => {
    const kalimat = kalimatTertutup({ ...baris, alasan: 'dugaan pungli' }, 'mendaftarkan surat masuk', 'Asia/Jakarta');
    expect(kalimat).toContain('Siti Aminah mendaftarkan surat masuk (catatan rahasia');
    expect(kalimat).not.toMatch(/0123|Pendidikan|pungli/);
  });
  it('has a predicate that reads as a sentence for every operation that leaves a line', () => {
    for (const [nama, operasi] of Object.entries(contract)) {
      if (operasi.kind === 'query') continue;
      expect(operasi.audit, nama).toMatch(/^[a-z]/);
      expect(operasi.audit, nama).not.toMatch(/[.;]$/);
    }
  });
});

describe('waktuKantor', () => {
  it('moves to the next day of the office when the day changed there', () => {
    expect(waktuKantor('2026-12-31T17:30:00.000Z', 'Asia/Jakarta')).toBe('1 Januari 2027 pukul 00.30 WIB');
  });
});

describe('rincianAudit', () => {
  it('shows labels and values that a person reads', () => {
    const rincian = rincianAudit(
      { tanggalTerima: '2026-11-23', keamanan: 'biasa', jabatanId: 4, hal: 'Undangan' },
      {
        tanggalTerima: '2026-11-24',
        keamanan: 'sangat_rahasia',
        tertutup: true,
        hal: 'Undangan',
        kodeOpd: null,
        pada: '2026-11-24T02:00:00.000Z',
        tenggat: { jam: 24 },
        penerima: ['Kabid Rehabilitasi Sosial', 'Sekretaris'],
      },
      'Asia/Jakarta',
    );
    expect(rincian).toEqual([
      { isian: 'Jabatan', sebelum: 'nomor 4', sesudah: '' },
      { isian: 'Keamanan', sebelum: 'biasa', sesudah: 'sangat rahasia' },
      { isian: 'Kode OPD', sebelum: '', sesudah: '(kosong)' },
      { isian: 'Pada', sebelum: '', sesudah: '24 November 2026 pukul 09.00 WIB' },
      { isian: 'Penerima', sebelum: '', sesudah: 'Kabid Rehabilitasi Sosial; Sekretaris' },
      { isian: 'Tanggal terima', sebelum: '23 November 2026', sesudah: '24 November 2026' },
      { isian: 'Tenggat', sebelum: '', sesudah: 'Jam: 24' },
      { isian: 'Tertutup', sebelum: '', sesudah: 'ya' },
    ]);
  });
  it('never shows JSON, whatever was logged', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z]{0,9}$/), fc.jsonValue({ noUnicodeString: true })),
        (isi) => {
          for (const { sesudah } of rincianAudit(null, isi, 'Asia/Jakarta')) {
            expect(sesudah).not.toBe('[object Object]');
            expect(sesudah).not.toBe('');
          }
        },
      ),
    );
    expect(rincianAudit(null, { a: [{ b: 1 }, { b: [] }] }, 'Asia/Jakarta')[0]?.sesudah).toBe('B: 1; B: (kosong)');
  });
  it('keeps what a person wrote as it was written', () => {
    expect(rincianAudit(null, { hal: 'Undangan Rapat_1' }, 'Asia/Jakarta')[0]?.sesudah).toBe('Undangan Rapat_1');
    expect(rincianAudit(null, { nomor: '2026-13-45' }, 'Asia/Jakarta')[0]?.sesudah).toBe('2026-13-45');
  });
});

describe('labelIsian', () => {
  it.each([
    ['tanggalTerima', 'Tanggal terima'],
    ['tanggal_terima', 'Tanggal terima'],
    ['nip', 'NIP'],
    ['pengirim_id', 'Pengirim'],
    ['id', 'Id'],
  ])('%s → %s', (nama, label) => expect(labelIsian(nama)).toBe(label));
});
