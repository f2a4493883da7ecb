/**
 * What the specs of the office's daily work start from: `import { expect, test } from './pages/kantor.ts'`. An office is open on the project's host; people
 * come to its window one after the other. A test fails when the page complained meanwhile, whatever else it saw.
 */
import { type APIRequestContext, expect, type Page, request } from '@playwright/test';
import type { Reply } from '#shared/contract/errors.ts';
import type { InputOf, OutputOf } from '#shared/contract/operation.ts';
import type { PenataBridge } from '#shared/contract/wire.ts';
import type { contract, OperationName } from '#shared/modules/contract.ts';
import { test as base, type PenataApp } from '#tests/support/app.ts';
import type { SampleUser } from '#tests/support/sampleFolder.ts';
import { Bingkai } from './bingkai.ts';
import { DaftarSurat } from './daftarSurat.ts';
import { Ekspedisi } from './ekspedisi.ts';
import { HalamanSurat } from './halamanSurat.ts';
import { Keluhan } from './keluhan.ts';
import { SuratBaru } from './suratBaru.ts';
import { TugasSaya } from './tugasSaya.ts';

/** A page that has not changed for so long has what it asked for. Longer than the moment after which it says that it is loading. */
const QUIET_MS = 350;

export class Kantor {
  readonly app: PenataApp;
  readonly page: Page;
  readonly keluhan: Keluhan;
  readonly bingkai: Bingkai;
  readonly tugas: TugasSaya;
  readonly suratBaru: SuratBaru;
  readonly surat: HalamanSurat;
  readonly daftar: DaftarSurat;
  readonly ekspedisi: Ekspedisi;

  constructor(app: PenataApp) {
    this.app = app;
    this.page = app.page;
    // what does not come is told soon, with the step that waited for it
    app.page.setDefaultTimeout(30_000);
    this.keluhan = new Keluhan(app.page);
    this.bingkai = new Bingkai(app.page);
    this.tugas = new TugasSaya(app.page);
    this.suratBaru = new SuratBaru(app.page);
    this.surat = new HalamanSurat(app.page);
    this.daftar = new DaftarSurat(app.page);
    this.ekspedisi = new Ekspedisi(app.page);
  }

  /** The account with this user name or role of the sample office. */
  orang(siapa: string): SampleUser {
    const found = this.app.users.find((user) => user.namaPengguna === siapa || user.peran === siapa);
    if (found === undefined) throw new Error(`the office has no ${siapa}`);
    return found;
  }

  /** Whoever is logged in leaves, `siapa` (user name or role) comes and sees this page. The login form has tests of its own. */
  async masuk(siapa: string, path = '/tugas'): Promise<void> {
    const { namaPengguna, kataSandi } = this.orang(siapa);
    await this.jalankan('sesi.masuk', { namaPengguna, kataSandi });
    await this.buka(path);
  }

  async buka(path: string): Promise<void> {
    await this.page.goto(this.app.url(path));
    await expect(this.page.getByRole('main')).not.toBeEmpty();
  }

  /** Waits until the page has what it asked for and no longer says that it is busy. */
  async tenang(): Promise<void> {
    await expect(this.page.getByRole('main').getByText(/^(Sedang memuat|.* sedang (dibuka|dibaca))$/)).toHaveCount(0);
    await this.page.evaluate(
      (quiet) =>
        new Promise<void>((resolve) => {
          let timer = setTimeout(resolve, quiet);
          new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(resolve, quiet);
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
      QUIET_MS,
    );
  }

  /** One operation in the name of whoever is logged in at the window, as the page itself would call it. */
  async panggil(operation: string, input: unknown): Promise<Reply> {
    return this.page.evaluate(
      async ([name, given]) => {
        const { penata } = window as { penata?: PenataBridge };
        if (penata !== undefined) return (await penata.call({ operation: name, input: given })) as Reply;
        const response = await fetch(`/rpc/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-penata': '1' },
          body: JSON.stringify(given),
        });
        return (await response.json()) as Reply;
      },
      [operation, input] as const,
    );
  }

  /** Somebody else at another window of the same office. Only in the browser: the desktop has one window. */
  async orangLain(siapa: string): Promise<OrangLain> {
    const { namaPengguna, kataSandi } = this.orang(siapa);
    const { origin } = new URL(this.app.url('/'));
    const context = await request.newContext({ baseURL: origin, extraHTTPHeaders: { 'x-penata': '1', origin } });
    const other = new OrangLain(context);
    await other.jalankan('sesi.masuk', { namaPengguna, kataSandi });
    return other;
  }

  /** The same, for an operation that must succeed. */
  async jalankan<N extends OperationName>(
    operation: N,
    input: InputOf<(typeof contract)[N]>,
  ): Promise<OutputOf<(typeof contract)[N]>> {
    return succeeded<N>(operation, await this.panggil(operation, input));
  }
}

class OrangLain {
  readonly #context: APIRequestContext;

  constructor(context: APIRequestContext) {
    this.#context = context;
  }

  async jalankan<N extends OperationName>(
    operation: N,
    input: InputOf<(typeof contract)[N]>,
  ): Promise<OutputOf<(typeof contract)[N]>> {
    const response = await this.#context.post(`/rpc/${operation}`, { data: input });
    return succeeded<N>(operation, (await response.json()) as Reply);
  }
}

function succeeded<N extends OperationName>(operation: N, reply: Reply): OutputOf<(typeof contract)[N]> {
  if (!reply.ok) throw new Error(`${operation}: ${reply.error.code}: ${reply.error.message}`);
  return reply.data as OutputOf<(typeof contract)[N]>;
}

interface Fixtures {
  kantor: Kantor;
}

export const test = base.extend<Fixtures>({
  kantor: async ({ app }, use) => {
    const kantor = new Kantor(app);
    await use(kantor);
    expect(kantor.keluhan.semua()).toEqual([]);
  },
});

export { expect };
