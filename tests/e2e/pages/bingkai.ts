/** The frame around every page: modules, search, messages, who is logged in. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Bingkai {
  readonly #page: Page;
  readonly menu: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.menu = page.getByRole('navigation', { name: 'Modul' });
  }

  /** Names of the modules that are offered, without their counts. */
  async modul(): Promise<string[]> {
    const texts = await this.menu.getByRole('link').allTextContents();
    return texts.map((text) => text.replace(/\d.*$/, '').trim());
  }

  buka(modul: string): Promise<void> {
    return this.menu.getByRole('link', { name: modul }).click();
  }

  /** A short message at the lower right. */
  pesan(teks: string | RegExp): Locator {
    return this.#page.getByRole('status').or(this.#page.getByRole('alert')).filter({ hasText: teks });
  }

  /** Who is logged in, and as what. */
  akun(nama: string): Locator {
    return this.#page.getByRole('banner').getByRole('button', { name: nama });
  }

  async keluar(nama: string): Promise<void> {
    await this.akun(nama).click();
    await this.#page.getByRole('menuitem', { name: 'Keluar' }).click();
    await expect(this.#page.getByRole('form', { name: 'Masuk' })).toBeVisible();
  }

  /** Opens the search box from the keyboard and types; answers what is offered. */
  async cari(teks: string): Promise<Locator> {
    const dialog = this.#page.getByRole('dialog', { name: 'Cari surat, perkara, atau perintah' });
    // A dialog that is just closing, or a page that is just coming, may take the key for itself.
    await expect(async () => {
      await this.#page.keyboard.press('Control+k');
      await expect(dialog).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await dialog.getByRole('textbox', { name: 'Cari' }).fill(teks);
    return dialog;
  }

  async gelap(): Promise<void> {
    await this.#page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'dark'));
  }
}
