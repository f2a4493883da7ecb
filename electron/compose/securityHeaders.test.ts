import { describe, expect, it } from 'vitest';
import {
  COMMON_HEADERS,
  contentSecurityPolicy,
  FILE_HEADERS,
  NONCE_PLACEHOLDER,
  pageHeaders,
  withNonce,
} from './securityHeaders.ts';

const NONCE = 'AAAAAAAAAAAAAAAAAAAAAA==';
const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((directive) => [directive.split(' ')[0] as string, directive.split(' ').slice(1).join(' ')]),
  );

describe('content security policy', () => {
  it('allows own scripts only, and nothing that is not named', () => {
    const policy = directives(contentSecurityPolicy(NONCE));
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('style-src')).toBe(`'self' 'nonce-${NONCE}'`);
    expect(policy.get('img-src')).toBe("'self' blob: data:");
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(policy.get(name)).toBe("'none'");
    expect(contentSecurityPolicy(NONCE)).not.toMatch(/unsafe|https?:|\*/);
  });

  it.each(['', 'short', `${NONCE}'; script-src *`, `${NONCE}"><script>`, 'a'.repeat(65)])(
    'refuses the nonce %j',
    (nonce) => {
      expect(() => contentSecurityPolicy(nonce)).toThrow(TypeError);
      expect(() => withNonce('<html>', nonce)).toThrow(TypeError);
    },
  );
});

describe('page', () => {
  it('carries the same nonce in its text and its policy, and is not kept', () => {
    const html = withNonce(
      `<meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}"><script nonce="${NONCE_PLACEHOLDER}">`,
      NONCE,
    );
    expect(html).toBe(`<meta property="csp-nonce" nonce="${NONCE}"><script nonce="${NONCE}">`);
    expect(pageHeaders(NONCE)).toMatchObject({ ...COMMON_HEADERS, 'Cache-Control': 'no-store' });
    expect(pageHeaders(NONCE)['Content-Security-Policy']).toContain(`'nonce-${NONCE}'`);
  });

  it('gives its workers WASM and its own files, nothing more', () => {
    expect(directives(FILE_HEADERS['Content-Security-Policy'] ?? '')).toEqual(
      new Map([
        ['default-src', "'none'"],
        ['script-src', "'self' 'wasm-unsafe-eval'"],
        ['connect-src', "'self'"],
      ]),
    );
  });

  it('is never sniffed, framed or named to others', () => {
    expect(COMMON_HEADERS).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'X-Frame-Options': 'DENY',
    });
  });
});
