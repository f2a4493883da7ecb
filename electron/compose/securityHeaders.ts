/**
 * What both hosts say to the page about what it may do. Pure text: the shell puts it on app:// responses, the browser host on HTTP ones.
 *
 * Styles: Mantine writes `<style>` elements while it runs, so style-src needs a nonce, one per page load. The build leaves
 * NONCE_PLACEHOLDER in index.html (Vite's `html.cspNonce`); the host replaces it with `withNonce` and names the same nonce in the policy.
 * The page reads it from `<meta property="csp-nonce">` and hands it to Mantine's `getStyleNonce`. Scripts need none: they come from
 * 'self' only, so an injected inline script never runs.
 */

/** Stands in the built index.html wherever the nonce of the page load belongs. */
export const NONCE_PLACEHOLDER = '__PENATA_NONCE__';

/** A nonce is base64 text of at least 16 random bytes; anything else could end the attribute or the directive it is put in. */
const NONCE = /^[A-Za-z0-9+/_=-]{22,64}$/;

/**
 * The page's Content-Security-Policy.
 * @param nonce random text of this page load
 * @throws TypeError when the nonce is not plain base64 of at least 16 bytes
 */
export function contentSecurityPolicy(nonce: string): string {
  assertNonce(nonce);
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every response, page or not. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
};

/**
 * Headers of the files that a page is made of. The policy matters for workers alone: theirs is that of their own file, not of the page. The
 * PDF reader's worker compiles WASM (JPEG 2000, JBIG2: what scanners write), reads our own files and nothing else.
 */
export const FILE_HEADERS: Readonly<Record<string, string>> = {
  ...COMMON_HEADERS,
  'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
};

/** Headers of index.html: the page is never kept, because its nonce is good for one load. */
export function pageHeaders(nonce: string): Record<string, string> {
  return {
    ...COMMON_HEADERS,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Cache-Control': 'no-store',
  };
}

/** The built index.html with this load's nonce in it. */
export function withNonce(indexHtml: string, nonce: string): string {
  assertNonce(nonce);
  return indexHtml.replaceAll(NONCE_PLACEHOLDER, nonce);
}

function assertNonce(nonce: string): void {
  if (!NONCE.test(nonce)) throw new TypeError('nonce must be base64 of at least 16 random bytes');
}
