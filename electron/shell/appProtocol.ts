/**
 * app://penata/…: the built pages and nothing else. What may be served is decided by `resolveAppRequest`, which knows no Electron;
 * `serveApp` reads the file and puts the headers on.
 */
import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { COMMON_HEADERS, pageHeaders, withNonce } from '#electron/compose/securityHeaders.ts';
import { isAppUrl } from './origin.ts';

export type AppResource =
  | { kind: 'file'; path: string; mime: string }
  | { kind: 'page' }
  | { kind: 'refused'; status: 400 | 403 | 404 | 405 };

const MIME: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
};

const refused = (status: 400 | 403 | 404 | 405): AppResource => ({ kind: 'refused', status });

/**
 * What a request to app:// means. Decodes once; what still holds an escape, a NUL or a backslash afterwards, or leaves the folder, is refused.
 * A path without a known file ending is a page of the program (the router reads it): it gets index.html.
 * @param root absolute folder of the built pages
 */
export function resolveAppRequest(request: { url: string; method: string }, root: string): AppResource {
  if (request.method !== 'GET') return refused(405);
  if (!isAppUrl(request.url)) return refused(403);
  let decoded: string;
  try {
    decoded = decodeURIComponent(rawPath(request.url));
  } catch {
    return refused(400);
  }
  if (/[\0\\%]/.test(decoded)) return refused(400);
  const segments = decoded.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '.' || segment === '..')) return refused(403);
  const file = path.resolve(root, ...segments);
  if (file !== root && !file.startsWith(root + path.sep)) return refused(403);
  const ending = path.extname(file).toLowerCase();
  if (ending === '' || decoded === '/' || decoded === '/index.html') return { kind: 'page' };
  const mime = MIME[ending];
  return mime === undefined ? { kind: 'page' } : { kind: 'file', path: file, mime };
}

/** The path as it was asked for: URL would fold encoded dots away before we could see them. */
function rawPath(address: string): string {
  const afterHost = address.slice(address.indexOf('://') + 3);
  const slash = afterHost.indexOf('/');
  const rest = slash === -1 ? '/' : afterHost.slice(slash);
  return rest.split(/[?#]/, 1)[0] as string;
}

/**
 * Answers one request with our own files only. A symlink that leads out of the folder counts as not there.
 * @param root absolute folder of the built pages
 */
export async function serveApp(request: { url: string; method: string }, root: string): Promise<Response> {
  const resource = resolveAppRequest(request, root);
  if (resource.kind === 'refused') return plain(resource.status);
  if (resource.kind === 'page') return servePage(root);
  try {
    const real = await realpath(resource.path);
    if (!real.startsWith((await realpath(root)) + path.sep)) return plain(404);
    const headers = { ...COMMON_HEADERS, 'Content-Type': resource.mime };
    return new Response(await readFile(real), { headers });
  } catch {
    return plain(404);
  }
}

async function servePage(root: string): Promise<Response> {
  const nonce = randomBytes(18).toString('base64');
  const html = await readFile(path.join(root, 'index.html'), 'utf8');
  return new Response(withNonce(html, nonce), { headers: pageHeaders(nonce) });
}

const plain = (status: number): Response =>
  new Response(null, { status, headers: { ...COMMON_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' } });
