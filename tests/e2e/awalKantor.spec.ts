/** The very first start: an empty folder becomes an office. */
import { expect, test } from './pages/kantor.ts';

test('the first person names the office, becomes its administrator and is inside', async ({ kantor, app }) => {
  const { page, bingkai } = kantor;
  const form = page.getByRole('form', { name: 'Menyiapkan kantor' });
  await form.getByRole('button', { name: /^Siapkan kantor/ }).click();
  await expect(form.getByLabel('Nama kantor')).toBeFocused();
  kantor.keluhan.wajar(/instansi\.mulai/);

  await form.getByLabel('Nama kantor').fill('Dinas Sosial');
  await form.getByLabel('Pemerintah daerah').fill('Pemerintah Kota Pasuruan');
  await form.getByLabel('Kota atau kabupaten').fill('Pasuruan');
  await form.getByLabel('Alamat').fill('Jalan Contoh Raya Nomor 1');
  await form.getByRole('textbox', { name: 'Nama', exact: true }).fill('Yoga Prasetya');
  await form.getByLabel('Nama pengguna').fill('yoga');
  await form.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill('sandi-yang-panjang-2026');
  await form.getByLabel('Kata sandi sekali lagi').fill('sandi-yang-panjang-2026');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Dinas Sosial');
  await expect(page.getByRole('main')).toContainText('Tidak ada yang menunggu Anda.');
  await bingkai.keluar('Yoga Prasetya');
  await app.login('yoga', 'sandi-yang-panjang-2026');
  await expect(bingkai.akun('Yoga Prasetya')).toContainText('Administrator');
});

test.describe('the login page', () => {
  test.use({ office: 'contoh' });

  test('tells a wrong password in words; the right one still opens', async ({ kantor, app }) => {
    kantor.keluhan.wajar(/401 .*sesi\.masuk/);
    const { namaPengguna, kataSandi } = kantor.orang('sekretaris');
    const form = kantor.page.getByRole('form', { name: 'Masuk' });
    await form.getByLabel('Nama pengguna').fill(namaPengguna);
    await form.getByRole('textbox', { name: 'Kata sandi' }).fill('bukan sandinya');
    await form.getByRole('button', { name: 'Masuk' }).click();
    await expect(form.getByRole('alert')).toBeVisible();
    await app.login(namaPengguna, kataSandi);
    await expect(kantor.page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible();
  });
});
