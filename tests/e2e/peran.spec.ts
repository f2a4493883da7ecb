/** Everybody of the sample office logs in and finds his work, and nothing that is not his. */
import { SAMPLE_PEOPLE } from '#electron/compose/sample/people.ts';
import type { Role } from '#shared/contract/roles.ts';
import { expect, test } from './pages/kantor.ts';

test.use({ office: 'contoh' });

/** Modules beside those that everybody has. */
const ONLY: Readonly<Record<string, readonly Role[] | 'bukan admin'>> = {
  'Surat masuk': 'bukan admin',
  Ekspedisi: ['petugasSurat', 'kasubbagUmum', 'sekretaris', 'arsiparis', 'auditor'],
  Pengaturan: ['admin', 'kasubbagUmum'],
  Cadangan: ['admin', 'kasubbagUmum'],
  'Jejak audit': ['auditor'],
  Pemeriksaan: ['admin', 'auditor', 'kasubbagUmum'],
};
const MODULES = [
  'Tugas saya',
  'Beranda',
  'Surat masuk',
  'Ekspedisi',
  'Perkara',
  'Peta proses',
  'Pengaturan',
  'Cadangan',
  'Jejak audit',
  'Pemeriksaan',
  'Tentang',
];

function modulesOf(peran: Role): string[] {
  return MODULES.filter((modul) => {
    const who = ONLY[modul];
    return who === undefined || (who === 'bukan admin' ? peran !== 'admin' : who.includes(peran));
  });
}

test('each account lands on its tasks and is offered the modules of its role, each of which opens', async ({
  kantor,
  app,
}) => {
  const { bingkai, page } = kantor;
  const seen = new Set<Role>();
  for (const { nama, namaPengguna, peran } of SAMPLE_PEOPLE) {
    await test.step(`${peran} ${namaPengguna}`, async () => {
      const { kataSandi } = kantor.orang(namaPengguna);
      await app.login(namaPengguna, kataSandi);
      await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible();
      await expect(page).toHaveURL(/\/tugas$/);
      await expect(bingkai.akun(nama)).toBeVisible();
      expect(await bingkai.modul()).toEqual(modulesOf(peran));
      if (!seen.has(peran)) {
        seen.add(peran);
        for (const modul of modulesOf(peran).slice(1)) {
          await bingkai.buka(modul);
          await expect(bingkai.menu.locator('[aria-current="page"]')).toContainText(modul);
          await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
          await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
        }
      }
      await bingkai.keluar(nama);
    });
  }
  expect(kantor.keluhan.semua()).toEqual([]);
});
