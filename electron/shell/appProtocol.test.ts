import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NONCE_PLACEHOLDER } from '#electron/compose/securityHeaders.ts';
import { resolveAppRequest, serveApp } from './appProtocol.ts';

let base = '';
let root = '';
const get = (url: string) => ({ url, method: 'GET' });
const secret = 'rahasia';

beforeAll(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'penata-app-protocol-'));
  root = path.join(base, 'renderer');
  await mkdir(path.join(root, 'assets'), { recursive: true });
  await writeFile(path.join(root, 'index.html'), `<meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}">`);
  await writeFile(path.join(root, 'assets', 'app.js'), 'export {};');
  await writeFile(path.join(base, 'secret.js'), secret);
  await mkdir(path.join(base, 'renderer-other'));
  await writeFile(path.join(base, 'renderer-other', 'app.js'), secret);
  await symlink(path.join(base, 'secret.js'), path.join(root, 'assets', 'link.js'));
  await symlink(base, path.join(root, 'up'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

describe('what app:// serves', () => {
  it('a built file with its type, unsniffed', async () => {
    const response = await serveApp(get('app://penata/assets/app.js?v=1#x'), root);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('export {};');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'app://penata',
    'app://penata/',
    'app://penata/index.html',
    'app://penata/surat-masuk/12',
    'app://penata/nomor.12',
  ])('the page for %s, with a nonce of this load in text and policy', async (url) => {
    const [first, second] = [await serveApp(get(url), root), await serveApp(get(url), root)];
    const nonce = /nonce="([^"]+)"/.exec(await first.text())?.[1] ?? '';
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await second.text()).not.toContain(nonce);
  });
});

describe('what app:// refuses', () => {
  it.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get'])('method %s', async (method) => {
    expect((await serveApp({ url: 'app://penata/', method }, root)).status).toBe(405);
  });

  it.each([
    'app://other/assets/app.js',
    'app://penata.example/assets/app.js',
    'app://penata:80/assets/app.js',
    'app://user@penata/assets/app.js',
    'app:///assets/app.js',
    'https://penata/assets/app.js',
    'file:///etc/passwd',
    'not a url',
  ])('another origin: %s', async (url) => {
    expect((await serveApp(get(url), root)).status).toBe(403);
  });

  it.each([
    'app://penata/../secret.js',
    'app://penata/%2e%2e/secret.js',
    'app://penata/%2E%2E%2Fsecret.js',
    'app://penata/assets/..%2f..%2fsecret.js',
    'app://penata/assets/%2e%2e/%2e%2e/secret.js',
    'app://penata/%252e%252e/secret.js',
    'app://penata/..%5csecret.js',
    'app://penata/..\\secret.js',
    'app://penata/assets/app.js%00.png',
    'app://penata/%ff',
    'app://penata/%',
    'app://penata/../renderer-other/app.js',
  ])('a way out of the folder: %s', async (url) => {
    const response = await serveApp(get(url), root);
    expect([400, 403]).toContain(response.status);
    expect(await response.text()).not.toContain(secret);
  });

  it('an absolute path: it is read as one below the folder', async () => {
    const response = await serveApp(get(`app://penata/${path.join(base, 'secret.js')}`), root);
    expect(response.status).toBe(404);
  });

  it('symlinks that lead out of the folder', async () => {
    expect((await serveApp(get('app://penata/assets/link.js'), root)).status).toBe(404);
    expect((await serveApp(get('app://penata/up/secret.js'), root)).status).toBe(404);
  });

  it('an asset that is not there, without giving the page in its place', async () => {
    expect((await serveApp(get('app://penata/assets/none.js'), root)).status).toBe(404);
  });

  it('anything else that leaves the folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2F',
      '/',
      '\\',
      '%5C',
      'assets',
      'app.js',
      '%00',
      '%25',
      'C:',
      '~',
      '',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const resource = resolveAppRequest(get(`app://penata/${pieces.join('')}`), root);
        if (resource.kind === 'file') expect(resource.path.startsWith(root + path.sep)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
