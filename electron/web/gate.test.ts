import { describe, expect, it } from 'vitest';
import { type RequestSigns, refuseCrossSite, refuseForeign, refuseForm } from './gate.ts';

const own: RequestSigns = {
  method: 'POST',
  host: '127.0.0.1:4680',
  origin: 'http://127.0.0.1:4680',
  fetchSite: 'same-origin',
  guard: '1',
  contentType: 'application/json',
};

const refusalOf = (signs: RequestSigns) =>
  refuseForeign(signs, 4680) ?? refuseCrossSite(signs, false) ?? refuseForm(signs, false);

describe('the gate, each sign missing alone', () => {
  it('lets our own page and a program without browser headers in', () => {
    expect(refusalOf(own)).toBeUndefined();
    expect(refusalOf({ ...own, origin: undefined, fetchSite: undefined })).toBeUndefined();
    expect(refusalOf({ ...own, host: 'localhost:4680', origin: 'http://localhost:4680' })).toBeUndefined();
  });

  it.each<[string, Partial<RequestSigns>, number]>([
    ['a name that was rebound to us', { host: 'jahat.example:4680' }, 421],
    ['no Host', { host: undefined }, 421],
    ['another port of this computer', { host: '127.0.0.1:9999' }, 421],
    ['another site', { origin: 'https://jahat.example' }, 403],
    ['another program on this computer', { origin: 'http://127.0.0.1:9999' }, 403],
    ['our name under https', { origin: 'https://127.0.0.1:4680' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['an address that only contains ours', { origin: 'http://127.0.0.1:4680.jahat.example' }, 403],
    ['cross-site', { fetchSite: 'cross-site' }, 403],
    ['same-site', { fetchSite: 'same-site' }, 403],
    ['no custom header', { guard: undefined }, 403],
    ['another custom header value', { guard: '0' }, 403],
    ['a form', { contentType: 'application/x-www-form-urlencoded' }, 415],
    ['text/plain', { contentType: 'text/plain' }, 415],
    ['no content type', { contentType: undefined }, 415],
  ])('refuses %s', (_name, change, status) => expect(refusalOf({ ...own, ...change })?.status).toBe(status));

  it('opens pages that were typed or bookmarked, not ones that another site links into data', () => {
    expect(refuseCrossSite({ ...own, fetchSite: 'none' }, true)).toBeUndefined();
    expect(refuseCrossSite({ ...own, fetchSite: 'none' }, false)?.status).toBe(403);
  });

  it('takes files as raw bodies, never as forms', () => {
    expect(refuseForm({ ...own, contentType: 'application/pdf' }, true)).toBeUndefined();
    expect(refuseForm({ ...own, contentType: 'application/octet-stream' }, true)).toBeUndefined();
    expect(refuseForm({ ...own, contentType: 'multipart/form-data; boundary=x' }, true)?.status).toBe(415);
  });
});
