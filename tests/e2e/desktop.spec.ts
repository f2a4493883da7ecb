/** The desktop shell as a whole: its fences, its files, its locks, its end. Over the stand-in, which sees what the program asks of the machine. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PenataBridge } from '#shared/contract/wire.ts';
import { expect, type PenataApp, test } from '#tests/support/app.ts';
import { type DesktopHost, startStandIn } from '#tests/support/desktopHost.ts';

declare global {
  interface Window {
    penata?: PenataBridge;
  }
}

const PDF = '%PDF-1.7\nisi';

function standIn(app: PenataApp): DesktopHost {
  const { desktop } = app;
  if (desktop === undefined) throw new Error('not a desktop');
  test.skip(desktop.kind !== 'stand-in', 'asks the stand-in what the program did');
  return desktop;
}

/** Calls through the bridge, as the page does. */
const call = (app: PenataApp, operation: string, input: unknown) =>
  app.page.evaluate(([name, given]) => window.penata?.call({ operation: name as string, input: given }), [
    operation,
    input,
  ] as const);

test.describe('pages', () => {
  test.beforeEach(async ({ app }) => {
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('stay where they are', async ({ app }) => {
    const { records } = standIn(app);
    const before = app.page.url();
    const hostile = ['https://example.com/?next=app://penata/', 'https://penata.example.com/', 'http://127.0.0.1:1/'];
    for (const address of hostile) {
      await app.page.evaluate((href) => {
        const link = Object.assign(document.createElement('a'), { href, textContent: 'x' });
        document.body.append(link);
        link.click();
      }, address);
      await expect
        .poll(() => records.filter(({ what }) => what === 'navigation').map(({ given }) => given))
        .toContainEqual([address, 'prevented']);
    }
    expect(app.page.url()).toBe(before);
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('open no window', async ({ app }) => {
    const { records } = standIn(app);
    await app.page.evaluate(() => void window.open('https://example.com/'));
    await expect
      .poll(() => records.filter(({ what }) => what === 'window.open').map(({ given }) => given))
      .toEqual([['https://example.com/', 'deny']]);
    await expect.poll(() => app.page.context().pages().length).toBe(1);
  });

  test('get no download', async ({ app }) => {
    const { records } = standIn(app);
    await app.page.evaluate(() => {
      const href = URL.createObjectURL(new Blob(['x'], { type: 'application/octet-stream' }));
      const link = Object.assign(document.createElement('a'), { href, download: 'x.exe' });
      document.body.append(link);
      link.click();
    });
    await expect
      .poll(() => records.filter(({ what }) => what === 'download').map(({ given }) => given))
      .toEqual([['x.exe', 'prevented']]);
  });

  test('are built with the walls up', async ({ app }) => {
    const { records } = standIn(app);
    const of = (what: string) => records.filter((record) => record.what === what);
    expect(of('app.enableSandbox')).toHaveLength(1);
    expect(of('session.setPermissionRequestHandler')).toHaveLength(1);
    expect(of('protocol.registerSchemesAsPrivileged')[0]?.given).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }],
    ]);
    expect(of('BrowserWindow')[0]?.given[0]).toMatchObject({
      webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
    });
  });

  test('reach nothing of the shell before somebody logged in', async ({ app }) => {
    const { records } = standIn(app);
    for (const operation of ['shell.bukaCetak', 'shell.simpan', 'shell.bukaTautan']) {
      expect(await call(app, operation, {})).toMatchObject({ ok: false, error: { code: 'BELUM_MASUK' } });
    }
    expect(records.filter(({ what }) => /^(shell|dialog)\./.test(what))).toEqual([]);
  });
});

test.describe('somebody who is logged in', () => {
  test.use({ office: 'contoh' });

  test.beforeEach(async ({ app }) => {
    await app.loginAs('petugasSurat');
  });

  test('prints into Penata’s own folder and the system’s viewer', async ({ app }) => {
    const { records } = standIn(app);
    const reply = await app.page.evaluate(
      (text) =>
        window.penata?.call({
          operation: 'shell.bukaCetak',
          input: { nama: '../../Tanda terima.pdf', isi: new TextEncoder().encode(text) },
        }),
      PDF,
    );
    expect(reply).toEqual({ ok: true, data: { dibuka: true } });
    const folder = path.join(app.dataDir, 'cetak');
    const [file] = await readdir(folder);
    expect(file).toMatch(/^Tanda terima-[0-9a-f]{12}\.pdf$/);
    expect(await readFile(path.join(folder, file as string), 'utf8')).toBe(PDF);
    expect(records.filter(({ what }) => what === 'shell.openPath').map(({ given }) => given)).toEqual([
      [path.join(folder, file as string)],
    ]);
  });

  test('saves where the dialog says', async ({ app }) => {
    const desktop = standIn(app);
    const target = path.join(app.dataDir, '..', 'Agenda.pdf');
    desktop.answerDialogs(() => ({ canceled: false, filePath: target }));
    const reply = await app.page.evaluate(
      (text) =>
        window.penata?.call({
          operation: 'shell.simpan',
          input: { nama: 'Agenda', mime: 'application/pdf', isi: new TextEncoder().encode(text) },
        }),
      PDF,
    );
    expect(reply).toEqual({ ok: true, data: { disimpan: true } });
    expect(await readFile(target, 'utf8')).toBe(PDF);
  });

  test('leaves for a link only after agreeing, and never for a hostile one', async ({ app }) => {
    const desktop = standIn(app);
    const asked: unknown[] = [];
    desktop.answerDialogs((_what, question) => {
      asked.push(question);
      return { response: 0 };
    });
    expect(await call(app, 'shell.bukaTautan', { alamat: 'file:///etc/passwd' })).toEqual({
      ok: true,
      data: { dibuka: false },
    });
    expect(asked).toEqual([]);
    expect(await call(app, 'shell.bukaTautan', { alamat: 'https://jdih.example.go.id/' })).toEqual({
      ok: true,
      data: { dibuka: true },
    });
    expect(asked).toHaveLength(1);
    expect(desktop.records.filter(({ what }) => what === 'shell.openExternal').map(({ given }) => given)).toEqual([
      ['https://jdih.example.go.id/'],
    ]);
  });

  test('stays logged in when the page is loaded again', async ({ app }) => {
    await app.page.reload();
    await expect(app.page.getByRole('navigation').first()).toBeVisible();
    await expect(app.page.getByRole('form', { name: 'Masuk' })).toBeHidden();
  });

  for (const event of ['lock-screen', 'suspend']) {
    test(`is logged out by ${event}`, async ({ app }) => {
      standIn(app).power(event);
      await expect(app.page.getByRole('textbox', { name: 'Kata sandi' })).toBeVisible();
      expect(await call(app, 'sesi.saya', {})).toMatchObject({ ok: false, error: { code: 'BELUM_MASUK' } });
    });
  }
});

test.describe('the program', () => {
  test('started twice on one folder raises its window and ends the second', async ({ app }) => {
    const desktop = standIn(app);
    const second = startStandIn({ dataDir: app.dataDir });
    expect(await second.program.ended).toBe(0);
    expect(second.program.output()).toContain('sudah terbuka');
    await expect.poll(() => desktop.records.filter(({ what }) => what === 'window.focus').length).toBeGreaterThan(0);
  });

  test('ends cleanly with its window', async ({ app }) => {
    const desktop = standIn(app);
    await app.page.close();
    expect(await desktop.ended).toBe(0);
    const again = startStandIn({ dataDir: app.dataDir });
    await again.program.line(/^Penata: jendela terbuka$/);
    expect(await again.program.close()).toBe(0);
  });

  test('says in words why a damaged office does not open, and never opens an empty one', async ({ dataDir }) => {
    await mkdir(dataDir, { recursive: true });
    const damaged = Buffer.alloc(8_192, 'bukan basis data');
    await writeFile(path.join(dataDir, 'penata.db'), damaged);
    const started = startStandIn({ dataDir });
    started.answerDialogs(() => ({ response: 0 }));
    expect(await started.program.ended).toBe(3);
    const [box] = started.records.filter(({ what }) => what === 'dialog.showMessageBox');
    expect(box?.given[0]).toMatchObject({ type: 'error', message: expect.stringMatching(/rusak|Data/) });
    expect(await readFile(path.join(dataDir, 'penata.db'))).toEqual(damaged);
  });
});
