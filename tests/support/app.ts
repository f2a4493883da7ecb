/**
 * What every end-to-end test starts from: `import { expect, test } from '#tests/support/app.ts'`. The project decides the host (`browser` or
 * `desktop`); the test sees the same page either way. Every test has a data folder of its own; `test.use({ office: 'contoh' })` gives it
 * the sample office.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { startBrowserHost } from './browserHost.ts';
import { type DesktopHost, startDesktopHost } from './desktopHost.ts';
import type { RunningProgram } from './runningProgram.ts';
import { furnish, type Office, type SampleUser } from './sampleFolder.ts';

export type HostName = 'browser' | 'desktop';

export interface AppOptions {
  /** Set by the project in playwright.config.ts. */
  host: HostName;
  office: Office;
}

export interface PenataApp {
  host: HostName;
  page: Page;
  dataDir: string;
  /** Users of the sample office; none in an empty one. */
  users: SampleUser[];
  /** Only with host 'desktop'. */
  desktop: DesktopHost | undefined;
  /** Only with host 'browser'. */
  browserHost: RunningProgram | undefined;
  /** Address of a path of the program, for `page.goto`. */
  url(path: string): string;
  /** Logs in on the login page that is showing. */
  login(namaPengguna: string, kataSandi: string): Promise<void>;
  /** The same as the sample office's user with this role. */
  loginAs(peran: string): Promise<SampleUser>;
}

interface Fixtures extends AppOptions {
  /** A folder of this test alone, still empty. */
  dataDir: string;
  /** The users of the office that stands in `dataDir` from then on. */
  users: SampleUser[];
  app: PenataApp;
}

export const test = base.extend<Fixtures>({
  host: ['browser', { option: true }],
  office: ['kosong', { option: true }],

  dataDir: async ({ host: _ }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'penata-e2e-'));
    await use(path.join(folder, 'data'));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  // the first test that wants the sample office waits for it to be filled, on time of its own
  users: [async ({ office, dataDir }, use) => use(await furnish(dataDir, office)), { timeout: 600_000 }],

  app: async ({ host, users, dataDir, browser, contextOptions }, use, testInfo) => {
    const start = host === 'browser' ? onBrowser : onDesktop;
    const { page, url, desktop, program, end } = await start({ dataDir, browser, contextOptions });
    const login = async (namaPengguna: string, kataSandi: string) => {
      const form = page.getByRole('form', { name: 'Masuk' });
      await form.getByRole('textbox', { name: 'Nama pengguna' }).fill(namaPengguna);
      await form.getByRole('textbox', { name: 'Kata sandi' }).fill(kataSandi);
      await form.getByRole('button', { name: 'Masuk' }).click();
      await expect(form).toBeHidden();
    };
    const loginAs = async (peran: string) => {
      const user = users.find((candidate) => candidate.peran === peran);
      if (user === undefined)
        throw new Error(`the office has no ${peran}; it has ${users.map((each) => each.peran).join(', ') || 'nobody'}`);
      await login(user.namaPengguna, user.kataSandi);
      return user;
    };
    if (desktop !== undefined) testInfo.annotations.push({ type: 'desktop host', description: desktop.kind });
    await use({ host, page, dataDir, users, desktop, browserHost: program, url, login, loginAs });
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('page', {
        body: await page.screenshot().catch(() => Buffer.alloc(0)),
        contentType: 'image/png',
      });
      await testInfo.attach('output', { body: (desktop ?? program)?.output() ?? '', contentType: 'text/plain' });
    }
    await end();
  },
});

export { expect };

interface Opened {
  page: Page;
  url: (path: string) => string;
  desktop?: DesktopHost;
  program?: RunningProgram;
  end: () => Promise<void>;
}

interface OpenOptions {
  dataDir: string;
  browser: Browser;
  contextOptions: BrowserContextOptions;
}

async function onBrowser({ dataDir, browser, contextOptions }: OpenOptions): Promise<Opened> {
  const { program, address } = await startBrowserHost({ dataDir });
  const context = await browser.newContext(contextOptions);
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    url: (given) => new URL(given, address).href,
    program,
    end: async () => {
      await context.close();
      await program.close();
    },
  };
}

async function onDesktop({ dataDir }: OpenOptions): Promise<Opened> {
  const desktop = await startDesktopHost({ dataDir });
  const { page } = desktop;
  return {
    page,
    url: (given) => new URL(given, page.url()).href,
    desktop,
    end: async () => void (await desktop.close()),
  };
}
