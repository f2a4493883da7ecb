/** The first page: what waits for me. */
import { expect, type Locator, type Page } from '@playwright/test';

export class TugasSaya {
  readonly #page: Page;
  readonly tabel: Locator;
  readonly terkirim: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.tabel = page.getByRole('grid', { name: 'Tugas saya' });
    this.terkirim = page.getByRole('grid', { name: 'Yang saya kirim dan di mana sekarang' });
  }

  baris(teks: string): Locator {
    return this.tabel.getByRole('row').filter({ hasText: teks });
  }

  /** Scrolls the list until the row is there: only what is in sight is drawn. */
  async temukan(teks: string): Promise<Locator> {
    const row = this.baris(teks);
    await expect(this.tabel.getByRole('row').nth(1)).toBeVisible();
    await expect(async () => {
      if (await row.isVisible()) return;
      await this.tabel.hover();
      await this.#page.mouse.wheel(0, 240);
      await expect(row).toBeVisible({ timeout: 200 });
    }).toPass({ intervals: [0], timeout: 15_000 });
    return row;
  }

  /** The one button of the row. */
  async kerjakan(teks: string): Promise<void> {
    const row = await this.temukan(teks);
    await row.getByRole('button').click();
  }
}
