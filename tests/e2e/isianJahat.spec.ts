/** What a hostile or careless hand writes into every field of a letter: nothing of it runs, and no page loses its shape. */
import type { Page } from '@playwright/test';
import { pdf } from './pages/berkas.ts';
import { cetakan } from './pages/cetakan.ts';
import { expect, test } from './pages/kantor.ts';

test.use({ office: 'contoh' });

const SCRIPT = `<script>window.jahat=1</script><img src=x onerror="window.jahat=2">`;
const LINK = '[klik](javascript:window.jahat=3) {{constructor.constructor("window.jahat=4")()}} <%= 7*7 %>';
const RTL = 'مرحبا بكم في إندونيسيا';
const LONG = 'Permohonanbantuansosial'.repeat(8);

/** Nothing ran, and nothing sticks out of the window. */
async function utuh(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    jahat: 'jahat' in window,
    melebar: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    isi: (document.querySelector('main')?.scrollWidth ?? 0) > (document.querySelector('main')?.clientWidth ?? 0),
  }));
  expect(found, page.url()).toEqual({ jahat: false, melebar: false, isi: false });
}

test('written into a letter, read back on every page that shows it', async ({ kantor }) => {
  const { page, suratBaru, surat, daftar, tugas, bingkai } = kantor;
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`);
  });
  await kantor.masuk('siti.aminah', '/surat-masuk/baru');
  const isi: [string, string][] = [
    ['Pengirim', `${RTL} ${SCRIPT}`],
    ['Alamat', LONG],
    ['Telepon atau kontak', LINK.slice(0, 120)],
    ['Pejabat penandatangan', `"'><b>${RTL}`],
    ['Nomor surat', `9/${'X'.repeat(90)}`],
    ['Hal', `${SCRIPT} ${LONG} ${RTL}`],
    ['Isi ringkas', `${LINK} ${LONG}${LONG}`],
  ];
  for (const [label, text] of isi) await suratBaru.isian(label).fill(text);
  await suratBaru.isian('Tanggal surat').fill('1/11');
  await suratBaru.isian('Jenis').selectOption('Undangan');
  await suratBaru.isian('Tanggal acara').fill('30/12');
  await suratBaru.isian('Tempat').fill(SCRIPT);
  await suratBaru.isian('Keterangan acara').fill(`${LONG} ${RTL}`);
  await page.getByText(/^Isian lain/).click();
  await suratBaru.isian('Lampiran').fill('<i>1 berkas</i>');
  await suratBaru.isian('Indeks').fill(LONG.slice(0, 120));
  await suratBaru.isian('Kondisi').fill(RTL);
  await suratBaru.isian('Catatan').fill(`${SCRIPT}\n${LINK}\n${LONG}`);
  await suratBaru.lepaskan(await pdf('<img src=x onerror=window.jahat=5>.pdf', 'isi'));
  await utuh(page);
  const nomor = await suratBaru.simpan();
  const [agenda = ''] = nomor.split('/');
  await utuh(page);

  await suratBaru.bukaYangTadi();
  await expect(surat.judul).toContainText(SCRIPT);
  await page.getByText(/^Rincian/).click();
  await expect(page.getByRole('main')).toContainText(LONG);
  await surat.bukaJejakAudit();
  await utuh(page);
  const letter = new URL(page.url()).pathname;

  await kantor.buka('/surat-masuk');
  await expect(daftar.baris(agenda)).toContainText(SCRIPT);
  await utuh(page);
  await kantor.buka('/tugas');
  await tugas.temukan(nomor);
  await utuh(page);
  await kantor.buka('/perkara');
  await expect(page.getByRole('main')).toContainText(RTL);
  await utuh(page);
  await kantor.buka('/beranda');
  await utuh(page);
  const found = await bingkai.cari('Permohonanbantuansosial');
  await expect(found).toContainText(LONG.slice(0, 40));
  // as a letter and, under the same roof, its case: one page, offered once
  await expect(found.getByRole('button').filter({ hasText: LONG.slice(0, 40) })).toHaveCount(1);
  await utuh(page);
  await page.keyboard.press('Escape');

  await kantor.buka(letter);
  await surat.verifikasi();
  const [receipt = ''] = await cetakan(kantor, () => surat.cetak('Tanda terima'));
  expect(receipt).toContain(agenda);
  await kantor.masuk('auditor', '/jejak-audit');
  await expect(page.getByRole('main')).toContainText(RTL);
  await utuh(page);
});
