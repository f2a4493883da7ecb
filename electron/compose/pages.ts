/**
 * The built pages as both hosts serve them: what a path means, and its bytes with their headers. Decodes once; what still holds an escape, a NUL
 * or a backslash afterwards, or leaves the folder, is refused; a symlink that leads out of the folder counts as not there.
 */
import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { COMMON_HEADERS, FILE_HEADERS, pageHeaders, withNonce } from './securityHeaders.ts';

export type PageResource =
  | { kind: 'file'; path: string; mime: string }
  | { kind: 'page' }
  | { kind: 'refused'; status: 400 | 403 };

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

/**
 * What a path means. A path without a known file ending is a page of the program (the router reads it): it gets index.html.
 * @param rawPath as it was asked for, still encoded, without query
 * @param root absolute folder of the built pages
 */
export function resolvePage(rawPath: string, root: string): PageResource {
  let decoded: string;
  try {
    decoded = decodeURIComponent(rawPath);
  } catch {
    return { kind: 'refused', status: 400 };
  }
  if (/[\0\\%]/.test(decoded)) return { kind: 'refused', status: 400 };
  const segments = decoded.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '.' || segment === '..')) return { kind: 'refused', status: 403 };
  const file = path.resolve(root, ...segments);
  if (file !== root && !file.startsWith(root + path.sep)) return { kind: 'refused', status: 403 };
  const ending = path.extname(file).toLowerCase();
  if (ending === '' || decoded === '/' || decoded === '/index.html') return { kind: 'page' };
  const mime = MIME[ending];
  return mime === undefined ? { kind: 'page' } : { kind: 'file', path: file, mime };
}

export interface Served {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | string | null;
}

export const emptyAnswer = (status: number): Served => ({
  status,
  headers: { ...COMMON_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
  body: null,
});

/** The bytes behind a resource. Each page load has a nonce of its own. */
export async function servePage(resource: PageResource, root: string): Promise<Served> {
  if (resource.kind === 'refused') return emptyAnswer(resource.status);
  try {
    if (resource.kind === 'page') {
      const nonce = randomBytes(18).toString('base64');
      const html = await readFile(path.join(root, 'index.html'), 'utf8');
      return { status: 200, headers: pageHeaders(nonce), body: withNonce(html, nonce) };
    }
    const real = await realpath(resource.path);
    if (!real.startsWith((await realpath(root)) + path.sep)) return emptyAnswer(404);
    return {
      status: 200,
      headers: { ...FILE_HEADERS, 'Content-Type': resource.mime },
      body: new Uint8Array(await readFile(real)),
    };
  } catch {
    return emptyAnswer(404);
  }
}
