import { describe, expect, it } from 'vitest';
import type { RecordPage } from '../../../components/recordPages.ts';
import { actOf, placeOf, type Task } from './taskAct.ts';

const task: Task = {
  giliranId: 1,
  perkaraId: 7,
  bagianId: null,
  judul: 'Rekomendasi pendirian LKSA',
  keterangan: '',
  prosesKode: 'P6.3.2.1',
  proses: 'Fasilitasi Proses Pendirian LKSA',
  langkah: 'p6-3-2-1-periksa',
  namaLangkah: 'Terima rekomendasi dan tentukan kesesuaiannya',
  aktor: 'dinsos-provinsi',
  sebagai: 'pelaku',
  pihakLuar: false,
  dari: null,
  sejak: '2026-11-09T02:00:00.000Z',
  tenggat: null,
  keamanan: 'biasa',
  objek: null,
};
const letter: Task = { ...task, objek: { jenis: 'suratMasuk', id: 412, nomor: '0412' }, langkah: 'verifikasi' };

const page: RecordPage = {
  jenis: 'suratMasuk',
  sebutan: 'surat',
  link: (id) => ({ to: '/surat-masuk/$id', params: { id: String(id) } }),
  act: ({ objekId, langkah }) =>
    langkah === 'verifikasi'
      ? { label: 'Verifikasi', link: { to: '/surat-masuk/$id', params: { id: String(objekId) } } }
      : undefined,
};
const pageOf = (jenis: string) => (jenis === page.jenis ? page : undefined);

describe('the button of a task', () => {
  it('names the turn of a case without a record', () => {
    expect(actOf(task, pageOf)).toEqual({ label: 'Kerjakan', link: { to: '/perkara/$id', params: { id: '7' } } });
    expect(actOf({ ...task, sebagai: 'pencatat' }, pageOf).label).toBe('Catat hasil');
    expect(actOf({ ...task, bagianId: 3 }, pageOf).label).toBe('Kerjakan bagian');
  });

  it('goes to the record in the words of its module', () => {
    expect(actOf(letter, pageOf)).toEqual({
      label: 'Verifikasi',
      link: { to: '/surat-masuk/$id', params: { id: '412' } },
    });
    expect(actOf({ ...letter, langkah: 'lain' }, pageOf).label).toBe('Buka surat');
  });

  it('goes to the case when no page is known for the record', () => {
    const unknown = { ...letter, objek: { jenis: 'npd', id: 1, nomor: null } };
    expect(actOf(unknown, pageOf).link).toEqual({ to: '/perkara/$id', params: { id: '7' } });
    expect(placeOf(unknown, pageOf)).toEqual({ to: '/perkara/$id', params: { id: '7' } });
  });
});
