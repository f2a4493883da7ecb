import { describe, expect, it } from 'vitest';
import {
  changesOf,
  emptyForm,
  fieldsOf,
  isEmptyForm,
  type LetterForm,
  missingFields,
  parseForm,
  registrationOf,
} from './letterForm.ts';

const empty = () => emptyForm('2026-11-24', '09:15', 'kurir');
const filled = (more: Partial<LetterForm> = {}): LetterForm => ({
  ...empty(),
  pengirim: ' Setda, Bagian Kesra ',
  nomorSurat: '400.9.11/2260/2026',
  tanggalSurat: '2026-11-19',
  hal: 'Undangan rakor',
  jenisNaskah: 'undangan',
  acaraTanggal: '2026-11-26',
  acaraJam: '09:00',
  ...more,
});

describe('the form of a new letter', () => {
  it('is empty until somebody types, whatever day and channel it came up with', () => {
    expect(isEmptyForm(empty())).toBe(true);
    expect(isEmptyForm({ ...empty(), hal: 'x' })).toBe(false);
    expect(isEmptyForm({ ...empty(), tanpaNomor: true })).toBe(false);
    expect(isEmptyForm({ ...empty(), lampiran: [{ id: 1, nama: 'a', mime: 'image/png', ukuran: 1 }] })).toBe(false);
  });

  it('names each missing field with what to do', () => {
    expect(Object.keys(missingFields(empty()))).toEqual([
      'pengirim',
      'nomorSurat',
      'tanggalSurat',
      'hal',
      'jenisNaskah',
    ]);
    expect(missingFields({ ...empty(), nomorSurat: ' ' }).nomorSurat).toContain('Tanpa nomor');
    expect(missingFields(filled())).toEqual({});
    expect(missingFields(filled({ acaraTanggal: '' }))).toHaveProperty(['acara.tanggal']);
  });

  it('takes "tanpa nomor" and "tanpa tanggal" as facts', () => {
    const form = filled({ nomorSurat: '', tanpaNomor: true, tanggalSurat: '', tanpaTanggal: true });
    expect(missingFields(form)).toEqual({});
    expect(registrationOf(form)).not.toHaveProperty('nomorSurat');
    expect(registrationOf(form)).not.toHaveProperty('tanggalSurat');
  });

  it('does not send a number that was typed before "tanpa nomor" was ticked', () => {
    expect(registrationOf(filled({ tanpaNomor: true }))).not.toHaveProperty('nomorSurat');
  });

  it('sends what is filled, trimmed, and nothing empty', () => {
    const scan = { id: 9, nama: 'a.pdf', mime: 'application/pdf', ukuran: 12 };
    expect(registrationOf(filled({ lampiran: [scan], jumlahLembar: 2 }))).toEqual({
      tanggalTerima: '2026-11-24',
      jamTerima: '09:15',
      kanal: 'kurir',
      pengirim: 'Setda, Bagian Kesra',
      nomorSurat: '400.9.11/2260/2026',
      tanggalSurat: '2026-11-19',
      hal: 'Undangan rakor',
      jenisNaskah: 'undangan',
      keamanan: 'biasa',
      urgensi: 'biasa',
      tembusan: false,
      acara: { tanggal: '2026-11-26', jam: '09:00' },
      perluBalasan: false,
      tingkatPerkembangan: 'asli',
      jumlahLembar: 2,
      lampiran: [9],
      tanggalSuratDiterima: false,
    });
  });

  it('leaves the event out when the letter is no invitation any more', () => {
    expect(fieldsOf(filled({ jenisNaskah: 'edaran' }))).not.toHaveProperty('acara');
  });

  it('gives a kept draft back as it was', () => {
    const form = filled({ klasifikasi: { kode: '400.9', nama: 'Sosial' }, ditujukan: { id: 3, nama: 'Sekretaris' } });
    expect(parseForm(JSON.parse(JSON.stringify(form)))).toEqual(form);
  });

  it('keeps what fits of a draft of another version and drops the rest', () => {
    expect(
      parseForm({ hal: 'Undangan', kanal: 'merpati', jumlahLembar: 'dua', ditujukan: 5, lampiran: [{}], baru: 1 }),
    ).toEqual({ ...emptyForm('', ''), hal: 'Undangan' });
    expect(parseForm(null)).toBeUndefined();
    expect(parseForm('teks')).toBeUndefined();
    expect(parseForm({ kanal: 'pos' })).toBeUndefined();
  });

  it('does not ask for the subject of a sealed letter', () => {
    expect(missingFields(filled({ hal: '' }))).toHaveProperty('hal');
    expect(missingFields(filled({ hal: '', keamanan: 'rahasia' }))).toEqual({});
    expect(registrationOf(filled({ hal: '', keamanan: 'rahasia' }))).not.toHaveProperty('hal');
  });

  it('empties a field with null, except the addressee', () => {
    const before = filled({ catatan: 'x', ditujukan: { id: 3, nama: 'Sekretaris' } });
    expect(
      changesOf(before, {
        ...before,
        catatan: '',
        tanpaNomor: true,
        jenisNaskah: 'edaran',
        ditujukan: null,
        ditujukanKepada: 'Panitia',
      }),
    ).toEqual({ catatan: null, nomorSurat: null, jenisNaskah: 'edaran', acara: null, ditujukanKepada: 'Panitia' });
  });

  it('sends only what a correction changes', () => {
    const before = filled();
    expect(changesOf(before, { ...before })).toEqual({});
    expect(changesOf(before, { ...before, hal: 'Undangan rapat', acaraJam: '10:00' })).toEqual({
      hal: 'Undangan rapat',
      acara: { tanggal: '2026-11-26', jam: '10:00' },
    });
  });
});
