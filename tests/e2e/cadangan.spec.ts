/** Backups, as the administrator keeps them: one now, proved, and the office brought back to it. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './pages/kantor.ts';

test.use({ office: 'contoh' });

const HAL = 'Surat yang datang sesudah cadangan';

const cadangan = (page: Page): Locator => page.getByRole('table', { name: 'Cadangan yang ada' });

test('made now, proved, and restored with open eyes', async ({ kantor }) => {
  const { page, daftar } = kantor;
  kantor.keluhan.wajar(/401 /);
  await kantor.masuk('admin', '/cadangan');
  await page.getByRole('button', { name: 'Buat cadangan sekarang' }).click();
  await expect(page.getByRole('main')).toContainText('Membuat cadanganselesai');
  const [newest] = await kantor.jalankan('sistem.daftarCadangan', {});
  const row = cadangan(page)
    .getByRole('row')
    .filter({ hasText: newest?.nama ?? 'tidak ada' });
  await expect(row).toContainText('terverifikasi');

  await row.getByRole('button', { name: 'Buktikan…' }).click();
  const proof = page.getByRole('form', { name: 'Buktikan cadangan' });
  await proof.getByRole('button', { name: /^Buktikan cadangan/ }).click();
  await expect(proof.getByRole('status').filter({ hasText: 'utuh' })).toContainText('Dinas Sosial');
  await proof.getByRole('button', { name: 'Tutup' }).click();

  await test.step('a letter comes in after it', async () => {
    await kantor.masuk('siti.aminah');
    const hari = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await kantor.jalankan('suratMasuk.daftarkan', {
      tanggalTerima: hari,
      kanal: 'pos',
      pengirim: 'Kelurahan Petamanan',
      hal: HAL,
      jenisNaskah: 'laporan',
    });
    await kantor.buka('/surat-masuk');
    await expect(daftar.tabel).toContainText(HAL);
  });

  await test.step('and is not in the office that was brought back', async () => {
    await kantor.masuk('admin', '/cadangan');
    await row.getByRole('button', { name: 'Pulihkan…' }).click();
    const restore = page.getByRole('form', { name: 'Pulihkan dari cadangan' });
    await restore.getByRole('button', { name: /^Buktikan cadangan dahulu/ }).click();
    await restore.getByLabel('Alasan pemulihan').fill('Latihan pemulihan bulanan.');
    const exchange = restore.getByRole('button', { name: /^Ganti data sekarang/ });
    await exchange.click();
    await expect(restore).toContainText('Centang bila Anda setuju.');
    await restore.getByRole('checkbox', { name: /^Saya tahu bahwa/ }).check();
    await exchange.click();
    await page.getByRole('button', { name: /^Muat ulang Penata/ }).click();
    await expect(page.getByRole('form', { name: 'Masuk' })).toBeVisible();
    await kantor.masuk('siti.aminah', '/surat-masuk');
    await expect(daftar.tabel.getByRole('row').nth(1)).toBeVisible();
    await expect(daftar.tabel).not.toContainText(HAL);
    await kantor.masuk('auditor', '/jejak-audit');
    await expect(page.getByRole('main')).toContainText('Latihan pemulihan bulanan');
  });
});
