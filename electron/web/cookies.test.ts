import { describe, expect, it } from 'vitest';
import { endedCookie, SESSION_COOKIE, sessionCookie, tokenFrom } from './cookies.ts';
import { contentDisposition } from './rpc.ts';

const token = 'a'.repeat(43);

describe('session cookie', () => {
  it('carries every attribute that keeps it ours', () => {
    expect(sessionCookie(token, 43_200)).toBe(
      `__Host-penata=${token}; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Strict`,
    );
    expect(endedCookie).toContain('Max-Age=0');
  });

  it.each([
    [`${SESSION_COOKIE}=${token}`, token],
    [`lain=1; ${SESSION_COOKIE}=${token}; lagi=2`, token],
    [`x${SESSION_COOKIE}=${token}`, undefined],
    [`${SESSION_COOKIE}=pendek`, undefined],
    [`${SESSION_COOKIE}=${token};DROP TABLE`, token],
    [`${SESSION_COOKIE}=${'ä'.repeat(30)}`, undefined],
    [undefined, undefined],
    ['', undefined],
  ])('reads %s', (header, expected) => expect(tokenFrom(header)).toBe(expected));
});

describe('contentDisposition', () => {
  it('never lets a file name end the header or the quotes', () => {
    const header = contentDisposition('surat "rahasia"\r\nSet-Cookie: x=1;\\é.pdf');
    expect(header).not.toMatch(/[\r\n]/);
    expect(header.match(/"/g)).toHaveLength(2);
    expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toContain('é.pdf');
  });
});
