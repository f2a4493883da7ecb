/** The courier's book. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Ekspedisi {
  readonly #page: Page;
  readonly siap: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.siap = page.getByRole('grid', { name: 'Siap diantar' });
  }

  /** Makes the sheet of all that is marked, and prints it. */
  async buatLembar(kurir: string): Promise<void> {
    const form = this.#page.getByRole('form', { name: 'Lembar ekspedisi baru' });
    await form.getByLabel('Kurir').fill(kurir);
    await form.getByRole('button', { name: /^Buat dan cetak lembar/ }).click();
  }

  /** The sheet came back: everybody has signed. */
  async semuaParaf(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Semua sudah paraf' }).click();
    await this.#page.getByRole('button', { name: /^Catat paraf \(\d+\)/ }).click();
    await expect(this.#page.getByRole('main')).toContainText('Lengkap');
  }
}
