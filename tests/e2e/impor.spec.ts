/** An old agenda of the office, as it was kept in Excel, becomes part of the register. */
import { messyAgenda } from '#tests/support/messyAgenda.ts';
import { dropFiles } from './pages/berkas.ts';
import { expect, test } from './pages/kantor.ts';

test.use({ office: 'contoh' });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test('read, looked over, and taken in whole once somebody agrees', async ({ kantor }) => {
  const { page, daftar } = kantor;
  const { isi, expected } = await messyAgenda({ rows: 60, year: 2019 });
  await kantor.masuk('siti.aminah', '/surat-masuk/impor');
  await dropFiles(page, [{ nama: 'Agenda 2019.xlsx', mime: XLSX, isi: Buffer.from(isi) }]);
  const form = page.getByRole('form', { name: 'Pemetaan kolom' });
  await expect(form.getByRole('combobox', { name: 'Kolom NO. URUT menjadi' })).toHaveValue('nomorAgenda');
  await form.getByLabel('Tahun agenda').fill('2019');
  await form.getByRole('button', { name: /^Baca dan periksa/ }).click();

  const main = page.getByRole('main');
  await expect(main.getByText('Hasil pemeriksaan')).toBeVisible();
  await expect(main).toContainText(`${expected.ready}siap masuk register`);
  for (const number of [...expected.doubles, ...expected.gaps]) await expect(main).toContainText(number);
  await expect(main.getByRole('table', { name: 'Baris yang dibaca' })).toContainText('Tidak masuk');

  await test.step('nothing of it stands in the register yet', async () => {
    const { jumlah } = await kantor.jalankan('suratMasuk.daftar', { saring: { status: ['arsip_lama'] } });
    expect(jumlah.nilai).toBe(0);
  });

  await main.getByRole('button', { name: /^Masukkan ke register/ }).click();
  await page
    .getByRole('dialog', { name: `Masukkan ${expected.ready} surat lama ke register?` })
    .getByRole('button', { name: `Masukkan ${expected.ready} surat` })
    .click();
  await expect(main.getByRole('status').filter({ hasText: `${expected.ready} surat masuk register` })).toBeVisible();
  await main.getByRole('link', { name: 'Buka register lama' }).click();
  await expect(daftar.tabel.getByRole('row').filter({ hasText: '/2019' }).first()).toContainText('Register lama');
  for (const number of expected.odd.slice(0, 2)) {
    const { jumlah } = await kantor.jalankan('suratMasuk.daftar', { saring: { tahun: 2019, cari: number } });
    expect(jumlah.nilai).toBeGreaterThan(0);
  }
});
