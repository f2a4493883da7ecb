/** What hostile content in a page would try; on both hosts. Each hole that is ever found gets its attack here. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '#tests/support/app.ts';
import { ROOT } from '#tests/support/runningProgram.ts';

test.beforeEach(async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a page has no Node, and of the desktop exactly the bridge', async ({ app }) => {
  const found = await app.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
    bridge: 'penata' in window ? Object.keys(window.penata as object).sort() : undefined,
  }));
  expect(found.node).toEqual([]);
  expect(found.bridge).toEqual(app.host === 'desktop' ? ['call', 'onEvent', 'platform'] : undefined);
});

test('an injected script does not run', async ({ app }) => {
  const ran = await app.page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const holder = document.createElement('div');
    document.body.append(holder);
    holder.innerHTML =
      '<button onclick="window.handlerRan = true">x</button><a href="javascript:window.linkRan = true">y</a>';
    holder.querySelector('button')?.click();
    holder.querySelector('a')?.click();
    // text as code, in a task of its own: the debugger's evaluate is exempt from the policy
    const later: (code: string) => unknown = window.setTimeout;
    later('window.evalRan = true');
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      flags: ['inlineRan', 'handlerRan', 'linkRan', 'evalRan'].filter((name) => name in window),
      violations,
    };
  });
  expect(ran.flags).toEqual([]);
  expect(ran.violations.length).toBeGreaterThanOrEqual(4);
});

test('nothing is fetched from outside: image, script, style, font, frame, connection', async ({ app }) => {
  const outside: string[] = [];
  app.page.on('requestfinished', (request) => {
    if (request.url().includes('example.com')) outside.push(request.url());
  });
  const blocked = await app.page.evaluate(async () => {
    const violations = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => violations.add(event.effectiveDirective));
    const holder = document.createElement('div');
    holder.innerHTML =
      '<img src="https://example.com/a.png"><iframe src="https://example.com/"></iframe><object data="https://example.com/a.pdf"></object>' +
      '<link rel="stylesheet" href="https://example.com/a.css"><p style="background:url(https://example.com/b.png)">z</p>';
    document.body.append(holder);
    const script = document.createElement('script');
    script.src = 'https://example.com/a.js';
    document.body.append(script);
    await fetch('https://example.com/x').catch(() => undefined);
    new FontFace('X', 'url(https://example.com/a.woff2)').load().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return [...violations].sort();
  });
  expect(outside).toEqual([]);
  expect(blocked).toEqual(
    expect.arrayContaining([
      'connect-src',
      'font-src',
      'frame-src',
      'img-src',
      'object-src',
      'script-src-elem',
      'style-src-attr',
      'style-src-elem',
    ]),
  );
});

test('no permission is granted', async ({ app }) => {
  const states = await app.page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone'] as PermissionName[];
    const answers = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return answers.map(({ state }) => state);
  });
  expect(states).not.toContain('granted');
});

test('the PDF reader compiles WASM, evaluates no text, and reaches nothing outside', async ({ app }) => {
  const [file] = globSync('pdf.worker*.mjs', { cwd: path.join(ROOT, 'out', 'renderer', 'assets') });
  expect(file).toBeDefined();
  const [worker] = await Promise.all([
    app.page.waitForEvent('worker'),
    app.page.evaluate((url) => void new Worker(url, { type: 'module' }), `/assets/${file}`),
  ]);
  const found = await worker.evaluate(async () => {
    const later: (code: string | (() => void)) => unknown = setTimeout;
    // tasks of their own: the debugger's evaluate is exempt from the policy
    const wasm = await new Promise<string>((resolve) => {
      later(() => {
        const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
        WebAssembly.compile(empty).then(
          () => resolve('compiled'),
          (error: unknown) => resolve(String(error)),
        );
      });
    });
    later('self.evalRan = true');
    const outside = await new Promise<string>((resolve) => {
      later(() => {
        fetch('https://example.com/').then(
          () => resolve('reached'),
          () => resolve('blocked'),
        );
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { wasm, evalRan: 'evalRan' in self, outside };
  });
  expect(found).toEqual({ wasm: 'compiled', evalRan: false, outside: 'blocked' });
});
