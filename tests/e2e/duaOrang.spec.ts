/** Two people with the same letter before them: the second is told who did what and when, and nothing of either is lost. */
import { expect, test } from './pages/kantor.ts';
import { HalamanPerkara } from './pages/perkara.ts';

test.use({ office: 'contoh' });
test.skip(({ host }) => host === 'desktop', 'the desktop has one window, and one person at it');

test('the second one to verify a letter learns who was first', async ({ kantor }) => {
  const { page, surat, bingkai } = kantor;
  kantor.keluhan.wajar(/409 .*suratMasuk\.verifikasi/);
  const dwi = await kantor.orangLain('dwi.cahyono');
  const { baris } = await dwi.jalankan('suratMasuk.daftar', { saring: { status: ['tercatat'] } });
  const [letter] = baris;
  if (letter === undefined) throw new Error('no letter of the sample office waits for its verification');

  await kantor.masuk('siti.aminah', `/surat-masuk/${letter.id}?kerja=verifikasi`);
  const form = surat.formulir('Verifikasi surat');
  await form.getByRole('button', { name: 'Semua benar' }).click();
  await form.getByLabel('Catatan').fill('Diperiksa Siti.');
  // he saves while her press is on its way
  await page.route('**/rpc/suratMasuk.verifikasi', async (route) => {
    const { versi } = await dwi.jalankan('suratMasuk.lihat', { id: letter.id });
    const hasil = { alamatBenar: true, ditandatangani: true, lampiranLengkap: true, jenisBenar: true };
    await dwi.jalankan('suratMasuk.verifikasi', { id: letter.id, versi, hasil });
    await route.continue();
  });
  await form.getByRole('button', { name: 'Simpan verifikasi' }).click();
  await expect(bingkai.pesan('Sudah lebih dulu diubah')).toContainText(
    /Dwi Cahyono sudah memverifikasi surat masuk pada \d+ \w+ \d{4} \d\d\.\d\d/,
  );
  await surat.berstatus('Terverifikasi');
});

test('a case that somebody moved meanwhile keeps the note of the second one', async ({ kantor }) => {
  const { page } = kantor;
  kantor.keluhan.wajar(/409 .*alur\.maju/);
  const fauzi = await kantor.orangLain('kabid.dayasos');
  const { perkaraId } = await fauzi.jalankan('alur.mulai', { prosesId: 'pendirian-lksa', judul: 'LKSA Dua Orang' });
  await kantor.masuk('staf.dayasos', `/perkara/${perkaraId}`);
  await page.getByLabel('Catatan').fill('Catatan Rini yang tidak boleh hilang.');
  await page.route('**/rpc/alur.maju', async (route) => {
    const { versi } = await fauzi.jalankan('alur.perkara', { perkaraId });
    await fauzi.jalankan('alur.maju', { perkaraId, versi });
    await route.continue();
  });
  await new HalamanPerkara(page).jalan('Verifikasi dan validasi proposal').click();
  const notice = page.getByRole('alert').filter({ hasText: 'Ir. Mochamad Fauzi' });
  await expect(notice).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Catatan Rini yang tidak boleh hilang.');
});
