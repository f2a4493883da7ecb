/** Nothing typed is ever lost: a crash, a session that ends, a host that is gone. */
import { startBrowserHost } from '#tests/support/browserHost.ts';
import { startDesktopHost } from '#tests/support/desktopHost.ts';
import { expect, Kantor, test } from './pages/kantor.ts';
import { SuratBaru } from './pages/suratBaru.ts';

test.use({ office: 'contoh' });

const HAL = 'Permohonan data yang belum selesai diketik';

async function ketikSetengah({ suratBaru }: Pick<Kantor, 'suratBaru'>): Promise<void> {
  await suratBaru.isian('Pengirim').fill('Kelurahan Petamanan');
  await suratBaru.isian('Hal').fill(HAL);
}

test('a letter half typed is back after a power cut', async ({ kantor }) => {
  const { app } = kantor;
  await kantor.masuk('siti.aminah', '/surat-masuk/baru');
  await ketikSetengah(kantor);
  await expect(kantor.page.getByText('Draf tersimpan')).toBeVisible();
  await (app.desktop ?? app.browserHost)?.kill();
  kantor.keluhan.wajar(/./);

  if (app.desktop !== undefined) {
    const desktop = await startDesktopHost({ dataDir: app.dataDir });
    const after = new Kantor({
      ...app,
      desktop,
      page: desktop.page,
      url: (path) => new URL(path, desktop.page.url()).href,
    });
    await kembali(after);
    await desktop.close();
  } else {
    const { program, address } = await startBrowserHost({ dataDir: app.dataDir });
    await kembali(new Kantor({ ...app, url: (path) => new URL(path, address).href }));
    await program.close();
  }
});

async function kembali(kantor: Kantor): Promise<void> {
  await kantor.page.goto(kantor.app.url('/'));
  await kantor.masuk('siti.aminah', '/surat-masuk/baru');
  await expect(kantor.suratBaru.isian('Hal')).toHaveValue(HAL);
  await kantor.suratBaru.isian('Nomor surat').fill('7/PTM/2026');
  await kantor.suratBaru.isian('Tanggal surat').fill('1/11');
  await kantor.suratBaru.isian('Jenis').selectOption('Permohonan');
  await kantor.suratBaru.simpan();
}

test('a session that ends keeps what is typed, for the one who typed it', async ({ kantor }) => {
  const { page, suratBaru } = kantor;
  // what the first one's page still wanted to keep when the second one came is refused
  kantor.keluhan.wajar(/401 |403 .*draf\.simpan/);
  await kantor.masuk('siti.aminah', '/surat-masuk/baru');
  await suratBaru.isian('Pengirim').fill('Kelurahan Petamanan');
  await kantor.jalankan('sesi.keluar', {});
  await suratBaru.isian('Hal').fill(HAL);
  const dialog = page.getByRole('dialog', { name: 'Masuk lagi untuk melanjutkan' });
  await expect(dialog).toContainText('Sesi Siti Aminah sudah berakhir');
  await expect(dialog.getByLabel('Nama pengguna')).toHaveValue('siti.aminah');
  await dialog.getByRole('textbox', { name: 'Kata sandi' }).fill(kantor.orang('siti.aminah').kataSandi);
  await dialog.getByRole('button', { name: 'Masuk', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(suratBaru.isian('Pengirim')).toHaveValue('Kelurahan Petamanan');
  await expect(suratBaru.isian('Hal')).toHaveValue(HAL);

  await test.step('but another person finds an empty form', async () => {
    await kantor.jalankan('sesi.keluar', {});
    await suratBaru.isian('Hal').fill(`${HAL}, lagi`);
    await dialog.getByLabel('Nama pengguna').fill('dwi.cahyono');
    await dialog.getByRole('textbox', { name: 'Kata sandi' }).fill(kantor.orang('dwi.cahyono').kataSandi);
    await dialog.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(kantor.bingkai.akun('Dwi Cahyono')).toBeVisible();
    await expect(suratBaru.isian('Hal')).toHaveValue('');
    // nor was it kept as his
    await page.reload();
    await expect(suratBaru.isian('Pengirim')).toBeFocused();
    await expect(suratBaru.isian('Hal')).toHaveValue('');
  });

  await test.step('and the first one has it back', async () => {
    await kantor.masuk('siti.aminah', '/surat-masuk/baru');
    await expect(suratBaru.isian('Hal')).toHaveValue(`${HAL}, lagi`);
  });
});

test.describe('in the browser', () => {
  test.skip(({ host }) => host === 'desktop', 'on the desktop the host, the window and the page are one program');

  for (const answered of [true, false])
    test(`a letter half typed is back after the page was closed in the middle of it, ${answered ? 'drafts read' : 'before the host said whether there is a draft'}`, async ({
      kantor,
    }) => {
      const { page } = kantor;
      if (!answered) await page.route('**/rpc/draf.ambil', () => new Promise<void>(() => undefined));
      await kantor.masuk('siti.aminah', '/surat-masuk/baru');
      await ketikSetengah(kantor);
      // at once: what the host has not got yet stands in the copy beside the page
      await page.close();
      const next = await page.context().newPage();
      await next.goto(kantor.app.url('/surat-masuk/baru'));
      await expect(next.getByText(/^Isian yang belum disimpan pukul/)).toBeVisible();
      const again = new SuratBaru(next);
      await expect(again.isian('Hal')).toHaveValue(HAL);
      await expect(again.isian('Pengirim')).toHaveValue('Kelurahan Petamanan');
      await next.getByRole('button', { name: 'Buang isian ini' }).click();
      await expect(again.isian('Hal')).toHaveValue('');
      await next.reload();
      await expect(again.isian('Pengirim')).toBeFocused();
      await expect(again.isian('Hal')).toHaveValue('');
    });

  test('a host that is gone is told, and noticed when it is back', async ({ kantor }) => {
    const { app, page, suratBaru } = kantor;
    kantor.keluhan.wajar(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
    await kantor.masuk('siti.aminah', '/surat-masuk/baru');
    await ketikSetengah(kantor);
    const { port } = new URL(app.url('/'));
    await app.browserHost?.kill();
    const banner = page.getByRole('alert').filter({ hasText: 'Penata tidak menjawab' });
    await expect(banner).toBeVisible();
    const { program } = await startBrowserHost({ dataDir: app.dataDir, args: ['--port', port] });
    await expect(banner).toBeHidden();
    await expect(suratBaru.isian('Hal')).toHaveValue(HAL);
    await suratBaru.isian('Nomor surat').fill('7/PTM/2026');
    await suratBaru.isian('Tanggal surat').fill('1/11');
    await suratBaru.isian('Jenis').selectOption('Permohonan');
    await suratBaru.simpan();
    await program.close();
  });
});
