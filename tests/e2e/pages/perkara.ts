/** A case on its own page: the generic form of every step of every process. */
import { expect, type Locator, type Page } from '@playwright/test';

export class HalamanPerkara {
  readonly #page: Page;
  readonly langkah: Locator;
  readonly kepala: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.kepala = page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) });
    this.langkah = page.getByRole('region', { name: 'Langkah sekarang' });
  }

  /** The button that leads on to this step, whatever decision stands before the arrow; a long name is cut on it. */
  jalan(langkah: string): Locator {
    return this.kepala.getByRole('button', { name: `→ ${langkah.slice(0, 28)}` });
  }

  /** Presses it and waits until the case stands there. */
  async maju(langkah: string): Promise<void> {
    await this.jalan(langkah).click();
    await expect(this.langkah).toContainText(langkah);
    await expect(this.jalan(langkah)).toHaveCount(0);
  }

  async selesaikan(): Promise<void> {
    await this.kepala.getByRole('button', { name: 'Selesaikan perkara' }).click();
    await expect(this.kepala).toContainText('Selesai');
  }

  /** Every paper that the present step asks for is there. */
  async centangDokumen(): Promise<void> {
    const boxes = this.#page.getByRole('main').getByRole('checkbox', { name: /, dokumen (masuk|keluar)$/ });
    for (const box of await boxes.all()) {
      await box.click();
      await expect(box).toBeChecked();
    }
  }
}
