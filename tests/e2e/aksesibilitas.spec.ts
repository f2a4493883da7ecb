/**
 * Every page for everybody: no finding of axe by light and by dark, nothing beside the window at 1366×768, and at 200 % zoom all of it still
 * readable without scrolling sideways (WCAG 2.2 AA: 1.4.3, 1.4.10 and the rest that a program can see).
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SECTIONS } from '#renderer/modules/instansi/sections.ts';
import { expect, type Kantor, test } from './pages/kantor.ts';

/** What a window of 1366×768 shows at 200 %. */
const ZOOMED = { width: 683, height: 384 };
const WINDOW = { width: 1366, height: 768 };

async function gelap(page: Page, dark: boolean): Promise<void> {
  await page.evaluate(
    (scheme) => {
      document.documentElement.dataset.mantineColorScheme = scheme;
    },
    dark ? 'dark' : 'light',
  );
}

/** Findings as a person reads them. Legacy mode: the desktop allows no second page, which axe would otherwise open. */
async function temuan(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
}

/** What sticks out of the window sideways. */
const melebar = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const main = document.querySelector('main');
    const wide = [document.documentElement, ...(main === null ? [] : [main])].filter(
      (element) => element.scrollWidth > element.clientWidth,
    );
    if (wide.length === 0) return [];
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`);
  });

/** A page that has just got another size is laid out again in its own time. */
const softly = expect.configure({ soft: true });

async function periksa(page: Page, where: string, without: string[] = []): Promise<void> {
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await softly.poll(() => melebar(page), `${where} at 1366×768`).toEqual([]);
  await gelap(page, false);
  expect.soft(await temuan(new AxeBuilder({ page }).disableRules(without)), `${where}, light`).toEqual([]);
  await gelap(page, true);
  expect.soft(await temuan(new AxeBuilder({ page }).withRules('color-contrast')), `${where}, dark`).toEqual([]);
  await gelap(page, false);
  await page.setViewportSize(ZOOMED);
  await softly.poll(() => melebar(page), `${where} at 200 %`).toEqual([]);
  await page.setViewportSize(WINDOW);
}

/** Statuses in which a letter's page looks different. */
const LOOKS = ['tercatat', 'menunggu_disposisi', 'didistribusikan', 'selesai'] as const;

/** Why some pages are looked at on one host only. */
const SAME_FILES = 'the same files as in the browser; the desk and its forms are looked at on both';

/** Opens each page and looks at it once it has what it shows. */
async function periksaSemua(kantor: Kantor, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await test.step(path, async () => {
      await kantor.buka(path);
      await kantor.tenang();
      kantor.keluhan.wajar(/404 .*(suratMasuk\.lihat|alur\.perkara)/);
      await periksa(kantor.page, path);
    });
  }
}

test('an office that is not there yet', async ({ kantor }) => {
  await expect(kantor.page.getByRole('form', { name: 'Menyiapkan kantor' })).toBeVisible();
  await periksa(kantor.page, 'first start');
});

test.describe('the sample office', () => {
  test.use({ office: 'contoh' });

  test('at the desk', async ({ kantor }) => {
    const { page } = kantor;
    await expect(page.getByRole('form', { name: 'Masuk' })).toBeVisible();
    await periksa(page, 'login');
    await kantor.masuk('siti.aminah');
    const surat = await suratPerStatus(kantor);
    await periksaSemua(kantor, [
      '/tugas',
      '/tugas?saring=terkirim',
      '/beranda',
      '/surat-masuk',
      '/surat-masuk?tahun=semua&lewat=true&urut=tenggat',
      '/surat-masuk/baru',
      ...LOOKS.map((status) => `/surat-masuk/${surat[status]}`),
      '/ekspedisi',
      '/rekap-surat-masuk',
      '/surat-masuk/impor',
    ]);
    await test.step('what hangs over a page', async () => {
      await kantor.buka('/surat-masuk');
      const found = await kantor.bingkai.cari('undangan');
      await expect(found).toContainText('Undangan');
      await kantor.tenang();
      await periksa(page, 'search box');
      await page.keyboard.press('Escape');
      await expect(found).toBeHidden();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Pintasan papan ketik' })).toBeVisible();
      await periksa(page, 'help');
      await page.keyboard.press('Escape');
      await page.getByRole('banner').getByRole('button', { name: 'Siti Aminah' }).click();
      await expect(page.getByRole('menuitem', { name: 'Keluar' })).toBeVisible();
      // a menu hangs beside the landmarks, as long as it is open
      await periksa(page, 'menu of the account', ['region']);
    });
  });

  test('forms and dialogs of a letter', async ({ kantor }) => {
    const { page, surat } = kantor;
    await kantor.masuk('ratna.dewi');
    const { tercatat, menunggu_disposisi: diMeja, didistribusikan } = await suratPerStatus(kantor);
    await periksaSemua(kantor, [
      `/surat-masuk/${tercatat}?kerja=verifikasi`,
      `/surat-masuk/${tercatat}?kerja=perbaiki`,
      `/surat-masuk/${diMeja}?kerja=salin`,
    ]);
    await kantor.buka(`/surat-masuk/${tercatat}`);
    for (const apa of ['Kembalikan ke pengirim…', 'Batalkan registrasi…', 'Tambah pindaian…']) {
      await surat.tindakanLain(apa);
      await expect(page.getByRole('dialog')).toBeVisible();
      await periksa(page, apa);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await kantor.buka(`/surat-masuk/${didistribusikan}`);
    await page.getByText(/^Rincian/).click();
    await surat.bukaJejakAudit();
    await periksa(page, 'letter with everything opened');
  });

  test.describe('beyond the desk', () => {
    test.skip(({ host }) => host === 'desktop', SAME_FILES);

    test('whoever manages the office', async ({ kantor }) => {
      await kantor.masuk('ratna.dewi');
      await periksaSemua(kantor, ['/tugas', ...SECTIONS.map(({ id }) => `/pengaturan/${id}`)]);
      await kantor.masuk('admin');
      await periksaSemua(kantor, ['/pengaturan/pengguna', '/cadangan', '/pemeriksaan', '/akun', '/tentang']);
    });

    test('everybody else', async ({ kantor }) => {
      await kantor.masuk('kepala');
      await periksaSemua(kantor, ['/tugas', '/beranda']);
      await kantor.masuk('staf.dayasos');
      const { perkaraId } = await kantor.jalankan('alur.mulai', {
        prosesId: 'pendirian-lksa',
        judul: 'Pendirian LKSA',
      });
      await periksaSemua(kantor, [
        '/tugas',
        '/perkara',
        `/perkara/${perkaraId}`,
        '/peta-proses',
        '/peta-proses/pendirian-lksa',
        '/peta-proses/pendirian-lksa?mulai=true',
        '/peta-proses/pelayanan-surat-masuk',
        '/surat-masuk/999999',
        '/perkara/999999',
        '/tidak-ada',
      ]);
      await kantor.masuk('auditor');
      await periksaSemua(kantor, ['/tugas', '/jejak-audit', '/pemeriksaan']);
    });
  });
});

type PerStatus = Readonly<Record<string, number>>;

/** One letter of each status there is. */
async function suratPerStatus(kantor: Kantor): Promise<PerStatus> {
  const { baris } = await kantor.jalankan('suratMasuk.daftar', { batas: 100, saring: { keamanan: 'biasa' } });
  return Object.fromEntries(baris.map((row) => [row.status, row.id]));
}
