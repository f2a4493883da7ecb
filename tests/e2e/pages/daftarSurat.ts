/** The register. */
import type { Locator, Page } from '@playwright/test';

export class DaftarSurat {
  readonly tabel: Locator;

  constructor(page: Page) {
    this.tabel = page.getByRole('grid', { name: 'Surat masuk' });
  }

  baris(nomorAgenda: string): Locator {
    return this.tabel
      .getByRole('row')
      .filter({ has: this.tabel.page().getByRole('gridcell', { name: nomorAgenda, exact: true }) });
  }
}
