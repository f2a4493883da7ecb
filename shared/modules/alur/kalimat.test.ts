import { describe, expect, it } from 'vitest';
import { JENIS_RIWAYAT, kalimat, kalimatBentrok, type Peristiwa } from './kalimat.ts';

const peristiwa = (isi: Partial<Peristiwa>): Peristiwa => ({
  jenis: 'maju',
  pelaku: 'Budi',
  pelakuJabatan: null,
  pencatat: 'Budi',
  dari: 'Periksa berkas',
  ke: 'Tanda tangani',
  syarat: null,
  perihal: null,
  alasan: null,
  revisi: 0,
  ...isi,
});

describe('one event, one sentence', () => {
  it('names who, what, from where, to where', () => {
    expect(kalimat(peristiwa({}))).toBe('Budi menyelesaikan “Periksa berkas” dan meneruskannya ke “Tanda tangani”.');
    expect(kalimat(peristiwa({ syarat: 'lengkap' }))).toBe(
      'Budi menyelesaikan “Periksa berkas” (lengkap) dan meneruskannya ke “Tanda tangani”.',
    );
    expect(kalimat(peristiwa({ jenis: 'selesai', ke: null }))).toBe(
      'Budi menyelesaikan “Periksa berkas”; perkara selesai.',
    );
    expect(kalimat(peristiwa({ jenis: 'kembali', revisi: 2, alasan: 'akta belum ada.' }))).toBe(
      'Budi mengembalikan perkara dari “Periksa berkas” ke “Tanda tangani”, revisi ke-2: akta belum ada.',
    );
  });

  it('tells the official from the recorder', () => {
    const text = kalimat(peristiwa({ pelaku: 'Dra. Sri', pelakuJabatan: 'Kepala Dinas', pencatat: 'Rina' }));
    expect(text).toMatch(/^Dra\. Sri \(Kepala Dinas\), dicatat oleh Rina, menyelesaikan/);
  });

  it.each(JENIS_RIWAYAT)('%s is a whole sentence without holes', (jenis) => {
    const text = kalimat(peristiwa({ jenis, perihal: 'Kabid Rehsos', alasan: 'sebab' }));
    expect(text).toMatch(/^Budi [a-z].*\.$/);
    expect(text).not.toMatch(/null|undefined|–/);
    expect(text.endsWith('..')).toBe(false);
    expect(kalimat(peristiwa({ jenis, dari: null, ke: null }))).not.toMatch(/null|undefined/);
  });
});

describe('whoever comes second', () => {
  it('is told who did what and when', () => {
    const text = kalimatBentrok(
      'Perkara',
      { jenis: 'maju', pelaku: 'Dra. Sri', pencatat: 'Rina', keNama: 'Tanda tangani' },
      '24 November 2026 09.15',
    );
    expect(text).toContain(
      'sudah diteruskan ke “Tanda tangani” oleh Dra. Sri (dicatat Rina) pada 24 November 2026 09.15',
    );
    expect(text).toContain('muat ulang');
  });

  it.each(JENIS_RIWAYAT)('after %s', (jenis) => {
    const text = kalimatBentrok(
      'Bagian',
      { jenis, pelaku: 'Budi', pencatat: 'Budi', keNama: null },
      '1 Mei 2026 08.00',
    );
    expect(text).toMatch(/^Bagian ini sudah di[a-z]/);
  });
});
