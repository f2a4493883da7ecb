/** The session cookie (electron-security B5). Browsers treat loopback as trustworthy, so `Secure` and the `__Host-` prefix hold without TLS. */
export const SESSION_COOKIE = '__Host-penata';

const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Strict';

export const sessionCookie = (token: string, maxAgeSeconds: number): string =>
  `${SESSION_COOKIE}=${token}; Max-Age=${Math.floor(maxAgeSeconds)}; ${ATTRIBUTES}`;

export const endedCookie = `${SESSION_COOKIE}=; Max-Age=0; ${ATTRIBUTES}`;

const TOKEN = /^[A-Za-z0-9_-]{20,100}$/;

/** The token in a Cookie header; undefined when there is none or it is no token. */
export function tokenFrom(header: string | undefined): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at === -1 || pair.slice(0, at).trim() !== SESSION_COOKIE) continue;
    const value = pair.slice(at + 1).trim();
    if (TOKEN.test(value)) return value;
  }
  return undefined;
}
