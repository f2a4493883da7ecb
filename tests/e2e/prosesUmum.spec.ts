/** Somebody new starts a process of the map that has no form of its own, and brings it to its end by clicking. */
import { cetakan } from './pages/cetakan.ts';
import { expect, test } from './pages/kantor.ts';
import { HalamanPerkara } from './pages/perkara.ts';

test.use({ office: 'contoh' });

test('Fasilitasi Proses Pendirian LKSA from Peta proses to its end', async ({ kantor }) => {
  const { page, bingkai, tugas } = kantor;
  const perkara = new HalamanPerkara(page);
  await kantor.masuk('staf.dayasos');
  await bingkai.buka('Peta proses');
  await page.getByRole('treeitem').filter({ hasText: 'Fasilitasi Proses Pendirian LKSA' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Fasilitasi Proses Pendirian LKSA');
  await page.getByRole('button', { name: 'Mulai perkara' }).click();
  const start = page.getByRole('form', { name: 'Mulai perkara' });
  await start.getByLabel('Judul perkara').fill('Pendirian LKSA Harapan Bunda');
  await start.getByLabel('Pemohon').fill('Yayasan Harapan Bunda');
  await start.getByRole('button', { name: 'Mulai perkara' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pendirian LKSA Harapan Bunda' })).toBeVisible();

  for (const next of [
    'Verifikasi dan validasi proposal',
    'Susun rekomendasi pendirian',
    'Kirim rekomendasi ke Dinas Sosial Provinsi',
    'Terima rekomendasi dan tentukan kesesuaiannya',
  ]) {
    await perkara.centangDokumen();
    await perkara.maju(next);
  }

  await test.step('it is found among the tasks again, and a decision of the province is written down', async () => {
    await kantor.buka('/tugas');
    await tugas.kerjakan('Pendirian LKSA Harapan Bunda');
    await expect(page.getByText(/Anda mencatat untuk/)).toBeVisible();
    await page.getByLabel('Yang memutuskan atau melakukan').fill('Kepala Bidang Dinsos Provinsi');
    await perkara.maju('Terbitkan persetujuan pendirian');
  });

  for (const next of [
    'Terima persetujuan pendirian',
    'Kirim persetujuan pendirian kepada LKSA',
    'Terima persetujuan pendirian',
  ]) {
    await perkara.maju(next);
  }
  await perkara.selesaikan();
  await expect(page.getByRole('button', { name: 'Tarik kembali' })).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('Kepala Bidang Dinsos Provinsi');
  const [sheet = ''] = await cetakan(kantor, () =>
    perkara.kepala.getByRole('button', { name: 'Cetak lembar kendali' }).click(),
  );
  expect(sheet).toContain('Pendirian LKSA Harapan Bunda');
  await kantor.buka('/tugas');
  await expect(tugas.baris('Pendirian LKSA Harapan Bunda')).toHaveCount(0);
});
