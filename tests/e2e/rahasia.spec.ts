/** A sealed letter: the register shows that it is there, nobody reads what it is about but those who may, and each opening is written down. */
import { berkasRahasia, RAHASIA, suratRahasia } from './pages/contohSurat.ts';
import { expect, type Kantor, test } from './pages/kantor.ts';

test.use({ office: 'contoh' });

async function tidakTampak(kantor: Kantor): Promise<void> {
  await expect(kantor.page.getByRole('main')).not.toContainText(new RegExp(RAHASIA, 'i'));
}

test('sealed in every place for those who may not read it, opened by the Kepala with a press that is logged', async ({
  kantor,
}) => {
  const { page, surat, daftar, bingkai } = kantor;
  await kantor.masuk('siti.aminah', '/surat-masuk/baru');
  const { id, nomorAgenda } = await suratRahasia(kantor, await berkasRahasia());

  /** Nowhere else: search, cases, tasks. */
  const takDitemukan = async () => {
    const found = await bingkai.cari(RAHASIA);
    await expect(found.getByText(/Tidak ada yang cocok/)).toBeVisible();
    await page.keyboard.press('Escape');
    await kantor.buka('/perkara');
    await tidakTampak(kantor);
    await kantor.buka('/tugas');
    await tidakTampak(kantor);
  };

  for (const siapa of ['siti.aminah', 'ratna.dewi']) {
    await test.step(`${siapa} of the desk sees that it is there and not what it is`, async () => {
      await kantor.masuk(siapa, '/surat-masuk');
      await expect(daftar.baris(nomorAgenda)).toContainText('(Rahasia)');
      await tidakTampak(kantor);
      await kantor.buka(`/surat-masuk/${id}`);
      await expect(surat.judul).toContainText('(Rahasia)');
      await expect(surat.pindaian).toContainText('tidak dibuka bagi Anda');
      await expect(surat.tombol('Cetak')).toHaveCount(0);
      await tidakTampak(kantor);
      await takDitemukan();
    });
  }

  kantor.keluhan.wajar(/404 .*suratMasuk\.lihat/);
  for (const siapa of ['kabid.rehsos', 'arsiparis', 'staf.rehsos', 'auditor', 'bambang.hariyanto']) {
    await test.step(`for ${siapa} it is not there`, async () => {
      await kantor.masuk(siapa, '/surat-masuk');
      await expect(daftar.tabel.getByRole('row').nth(1)).toBeVisible();
      await expect(daftar.baris(nomorAgenda)).toHaveCount(0);
      await kantor.buka(`/surat-masuk/${id}`);
      await expect(page.getByRole('alert')).toContainText('Surat itu tidak ada, atau tidak terbuka bagi Anda.');
      await takDitemukan();
    });
  }

  await test.step('the log of the auditor says that it was registered, not what it is about', async () => {
    await kantor.masuk('auditor', '/jejak-audit');
    await expect(page.getByRole('main')).toContainText('mendaftarkan surat masuk');
    await tidakTampak(kantor);
  });

  await test.step('the Kepala opens it with the button that is logged', async () => {
    await kantor.masuk('kepala', `/surat-masuk/${id}`);
    await tidakTampak(kantor);
    await surat.pindaian.getByRole('button', { name: 'Buka surat rahasia (dicatat)' }).click();
    await expect(surat.judul).toContainText(RAHASIA);
    await surat.pindaian.getByRole('button', { name: 'Buka pindaian (dicatat)' }).click();
    await expect(page.getByRole('img', { name: /^Halaman 1 dari 1/ })).toBeVisible();
  });

  await test.step('and that is what the auditor finds', async () => {
    await kantor.masuk('auditor', '/jejak-audit');
    await expect(page.getByRole('main')).toContainText(/Dra\. Endang Sulistyowati, M\.M\..* membuka isi surat/);
    await tidakTampak(kantor);
  });
});
