/** A letter's page: what it is, what comes next, to whom it went, what became of it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { type Berkas, dropFiles } from './berkas.ts';

export interface Penerima {
  jabatan: string;
  peran?: string;
}

export class HalamanSurat {
  readonly #page: Page;
  readonly judul: Locator;
  readonly kepala: Locator;
  readonly pindaian: Locator;
  readonly disposisi: Locator;
  readonly riwayat: Locator;
  readonly jejak: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.judul = page.getByRole('heading', { level: 1 });
    this.kepala = page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) });
    this.pindaian = page.getByRole('region', { name: 'Pindaian surat' });
    this.disposisi = page.getByRole('table', { name: 'Disposisi' });
    this.riwayat = page.getByRole('region', { name: 'Riwayat perkara' });
    this.jejak = page.getByRole('region', { name: 'Jejak audit surat ini' });
  }

  tombol(nama: string): Locator {
    return this.#page.getByRole('main').getByRole('button', { name: nama, exact: true });
  }

  /** The badge of its status says so. */
  async berstatus(status: string): Promise<void> {
    await expect(this.kepala.getByText(status, { exact: true })).toBeVisible();
  }

  async verifikasi(): Promise<void> {
    const form = this.#page.getByRole('form', { name: 'Verifikasi surat' });
    if (!(await form.isVisible())) await this.tombol('Verifikasi').click();
    await form.getByRole('button', { name: 'Semua benar' }).click();
    await form.getByRole('button', { name: 'Simpan verifikasi' }).click();
    await expect(form).toBeHidden();
  }

  /** Something under "Cetak". */
  async cetak(apa: string): Promise<void> {
    await this.tombol('Cetak').click();
    await this.#page.getByRole('menuitem', { name: apa }).click();
  }

  /** Something under "⋯". */
  async tindakanLain(apa: string): Promise<void> {
    await this.#page.getByRole('main').getByRole('button', { name: 'Tindakan lain' }).click();
    await this.#page.getByRole('menuitem', { name: apa }).click();
  }

  formulir(nama: string | RegExp): Locator {
    return this.#page.getByRole('form', { name: nama });
  }

  /** Fills the sheet that is open: to whom, what they are to do. */
  async isiDisposisi(penerima: readonly Penerima[], instruksi: readonly string[]): Promise<Locator> {
    const form = this.formulir(/^(Salin disposisi|Disposisi|Teruskan disposisi|Disposisikan ulang)/);
    for (const { jabatan, peran } of penerima) {
      await form.getByRole('checkbox', { name: jabatan, exact: true }).check();
      if (peran !== undefined) await form.getByRole('combobox', { name: `Peran ${jabatan}` }).selectOption(peran);
    }
    for (const teks of instruksi) await form.getByRole('checkbox', { name: teks, exact: true }).check();
    return form;
  }

  /** What may be done with the disposisi to this post. */
  atas(jabatan: string): Locator {
    return this.disposisi.getByRole('group', { name: `Tindakan atas disposisi kepada ${jabatan}` });
  }

  barisPenerima(jabatan: string): Locator {
    return this.disposisi
      .getByRole('row')
      .filter({ has: this.#page.getByRole('rowheader', { name: new RegExp(jabatan) }) });
  }

  async tindakLanjut(jabatan: string, uraian: string, bukti: readonly Berkas[] = []): Promise<void> {
    await this.atas(jabatan).getByRole('button', { name: 'Tindak lanjuti' }).click();
    const form = this.formulir(`Tindak lanjut oleh ${jabatan}`);
    await form.getByLabel(`Yang dikerjakan ${jabatan}`).fill(uraian);
    if (bukti.length > 0) {
      await dropFiles(this.#page, bukti);
      await expect(this.#page.getByRole('dialog').getByRole('img', { name: /^Halaman 1 dari/ })).toBeVisible();
    }
    await form.getByRole('button', { name: 'Catat tindak lanjut' }).click();
    await expect(form).toBeHidden();
  }

  async bukaJejakAudit(): Promise<void> {
    await this.#page.getByText(/^Jejak audit/).click();
    await expect(this.jejak.getByRole('listitem').first()).toBeVisible();
  }
}
