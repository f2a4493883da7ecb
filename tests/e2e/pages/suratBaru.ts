/** The form at the counter. */
import { expect, type Locator, type Page } from '@playwright/test';
import { type Berkas, dropFiles } from './berkas.ts';
import { berlabel } from './label.ts';

export class SuratBaru {
  readonly #page: Page;
  readonly form: Locator;
  /** The number that the letter has just been given, with its year: '0042/2026'. */
  readonly nomor: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.form = page.getByRole('form', { name: 'Surat masuk baru' });
    this.nomor = page.getByRole('region', { name: 'Nomor agenda yang baru diberikan' }).getByRole('status');
  }

  isian(label: string): Locator {
    return berlabel(this.form, label);
  }

  /** Types into the field that has the focus and goes on to the next one, as fingers do. */
  async ketik(label: string, teks: string): Promise<void> {
    await expect(this.isian(label)).toBeFocused();
    await this.#page.keyboard.type(teks);
    await this.#page.keyboard.press('Tab');
  }

  async lewati(label: string): Promise<void> {
    await expect(this.isian(label)).toBeFocused();
    await this.#page.keyboard.press('Tab');
  }

  async lepaskan(...berkas: Berkas[]): Promise<void> {
    await dropFiles(this.#page, berkas);
    const list = this.#page.getByRole('list', { name: 'Berkas pindaian surat' });
    for (const { nama } of berkas) await expect(list.getByRole('listitem').filter({ hasText: nama })).toBeVisible();
    await expect(list).not.toContainText('sedang diunggah');
  }

  /** Saves with the keyboard; answers the number as it stands there in large figures. */
  async simpan(): Promise<string> {
    await this.#page.keyboard.press('Control+Enter');
    await expect(this.nomor).toHaveText(/^\d{4}\/\d{4}$/);
    return (await this.nomor.textContent()) ?? '';
  }

  bukaYangTadi(): Promise<void> {
    return this.#page
      .getByRole('region', { name: 'Nomor agenda yang baru diberikan' })
      .getByRole('button', { name: /^Buka surat/ })
      .click();
  }
}
