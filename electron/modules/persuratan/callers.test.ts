/** Who may call what, written out: nobody gets a right by a change elsewhere. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROLE_IDS, type Role, WORKING_ROLES } from '#shared/contract/roles.ts';
import { persuratanContract } from '#shared/modules/persuratan/contract.ts';
import { openTestOffice, type TestOffice, userOfRole } from '#tests/support/office.ts';

type Name = keyof typeof persuratanContract;

const DESK: Role[] = ['petugasSurat', 'kasubbagUmum'];
const BOOKS: Role[] = [...DESK, 'sekretaris', 'arsiparis', 'auditor'];
const WORKERS = [...WORKING_ROLES];
const READERS: Role[] = [...WORKERS, 'auditor'];
const HEADS: Role[] = ['kepala', 'kabid'];
/** The Kepala, and the desk that writes down for him. */
const DISPOSERS: Role[] = ['kepala', 'sekretaris', ...DESK];

const MAY: Record<Name, readonly Role[]> = {
  'suratMasuk.daftarkan': DESK,
  'suratMasuk.periksaGanda': DESK,
  'suratMasuk.daftar': READERS,
  'suratMasuk.cari': READERS,
  'suratMasuk.lihat': READERS,
  'suratMasuk.buka': WORKERS,
  'suratMasuk.perbaiki': DESK,
  'suratMasuk.turunkanKeamanan': ['kepala'],
  'suratMasuk.tambahLampiran': DESK,
  'suratMasuk.tambahSalinan': DESK,
  'suratMasuk.verifikasi': DESK,
  'suratMasuk.serahkan': DESK,
  'suratMasuk.tanpaDisposisi': ['kasubbagUmum', 'sekretaris'],
  'suratMasuk.kembalikan': DESK,
  'suratMasuk.teruskanKeluar': DESK,
  'suratMasuk.batalkan': ['kasubbagUmum'],
  'suratMasuk.catatKehadiran': [...DESK, 'sekretaris', ...HEADS],
  'suratMasuk.teruskanSekretaris': DESK,
  'suratMasuk.tentukan': ['sekretaris', 'petugasSurat'],
  // Whoever holds a part: the part decides.
  'suratMasuk.laksanakan': WORKERS,
  // Whoever has the letter in hand, or sent it: the case decides.
  'suratMasuk.kembalikanLangkah': WORKERS,
  'suratMasuk.tarik': WORKERS,
  'suratMasuk.tutupAgenda': ['kasubbagUmum'],
  'disposisi.beri': DISPOSERS,
  'disposisi.teruskan': WORKERS,
  'disposisi.kembalikan': WORKERS,
  'disposisi.alihkan': WORKERS,
  'disposisi.tarik': WORKERS,
  'disposisi.baca': WORKERS,
  'tindakLanjut.catat': WORKERS,
  'tindakLanjut.tolak': WORKERS,
  'ekspedisi.buat': DESK,
  'ekspedisi.daftar': BOOKS,
  'ekspedisi.lihat': BOOKS,
  'ekspedisi.siap': DESK,
  'ekspedisi.tandaTerima': DESK,
  'pengirim.cari': [...DESK, 'sekretaris', 'arsiparis'],
  'pengirim.gabungkan': ['kasubbagUmum'],
  'klasifikasi.cari': ROLE_IDS,
  'suratMasuk.pantau': READERS,
  'suratMasuk.undangan': READERS,
  'suratMasuk.rekap': [...DESK, 'sekretaris', ...HEADS, 'auditor'],
  'suratMasuk.cetakLembarDisposisi': [...DESK, 'sekretaris', ...HEADS],
  'suratMasuk.cetakTandaTerima': DESK,
  'suratMasuk.cetakKartuKendali': DESK,
  'suratMasuk.cetakAgenda': BOOKS,
  'suratMasuk.eksporAgenda': BOOKS,
  'suratMasuk.cetakRekap': [...DESK, 'sekretaris', ...HEADS, 'auditor'],
  'ekspedisi.cetak': DESK,
  'suratMasuk.kenaliLembar': DESK,
  'suratMasuk.unggahImpor': DESK,
  'suratMasuk.periksaImpor': DESK,
  'suratMasuk.impor': DESK,
  'suratMasuk.laporanImpor': DESK,
  'suratMasuk.konfirmasiImpor': DESK,
  'suratMasuk.buangImpor': DESK,
  'suratMasuk.unduhLaporanImpor': DESK,
};

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});

it('names every operation', () => {
  expect(Object.keys(MAY).sort()).toEqual(Object.keys(persuratanContract).sort());
});

/** An input that no operation takes: whoever is admitted hears about the input. */
const NONSENSE = 7;

it.each(Object.keys(MAY) as Name[])('%s', async (name) => {
  expect(await office.anonymous.reply(name, NONSENSE)).toMatchObject({ error: { code: 'BELUM_MASUK' } });
  const admitted: Role[] = [];
  for (const role of ROLE_IDS) {
    const reply = await office.as(userOfRole(role)).reply(name, NONSENSE);
    expect(reply).toMatchObject({ ok: false });
    if (!reply.ok && reply.error.code !== 'TIDAK_BERWENANG') {
      expect(reply.error.code).toBe('MASUKAN_SALAH');
      admitted.push(role);
    }
  }
  expect(admitted.sort()).toEqual([...MAY[name]].sort());
});
