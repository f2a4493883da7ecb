import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { fenceNavigation, type NavigableContents } from './navigation.ts';
import { isAppUrl } from './origin.ts';

/** Addresses that look like ours and are not, and plain foreign ones. */
const FOREIGN = [
  'https://example.com/?next=app://penata/',
  'https://example.com/app://penata/',
  'app://penata.example.com/',
  'app://example.com/penata',
  'app://penata@example.com/',
  'app://example.com#app://penata/',
  'app://penata:1/',
  'app://user:word@penata/',
  'apps://penata/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:app://penata/x',
  'about:blank',
  '',
  '//penata/',
];

function fenced() {
  const emitter = new EventEmitter();
  let openHandler: ((details: { url: string }) => { action: string }) | undefined;
  const contents = Object.assign(emitter, {
    setWindowOpenHandler: (handler: typeof openHandler) => {
      openHandler = handler;
    },
  });
  fenceNavigation(contents as unknown as NavigableContents);
  const prevented = (name: string, url: string) => {
    let stopped = false;
    emitter.emit(name, {
      url,
      preventDefault: () => {
        stopped = true;
      },
    });
    return stopped;
  };
  return { prevented, open: (url: string) => openHandler?.({ url }) };
}

describe('navigation', () => {
  const { prevented, open } = fenced();
  const events = ['will-navigate', 'will-redirect', 'will-frame-navigate'];

  it.each(events.flatMap((event) => FOREIGN.map((url) => [event, url] as const)))(
    '%s to %j is prevented',
    (event, url) => {
      expect(prevented(event, url)).toBe(true);
    },
  );

  it.each(events)('%s within the program is let through', (event) => {
    expect(prevented(event, 'app://penata/surat-masuk?x=1#y')).toBe(false);
  });

  it('a webview is never attached', () => {
    expect(prevented('will-attach-webview', 'app://penata/')).toBe(true);
  });

  it.each([...FOREIGN, 'app://penata/'])('no new window for %j', (url) => {
    expect(open(url)).toEqual({ action: 'deny' });
  });
});

describe('our origin', () => {
  it('is compared as parsed parts', () => {
    expect(isAppUrl('app://penata/')).toBe(true);
    expect(isAppUrl('app://penata')).toBe(true);
    for (const url of FOREIGN) expect(isAppUrl(url), url).toBe(false);
    expect(isAppUrl(null)).toBe(false);
    expect(isAppUrl(undefined)).toBe(false);
  });
});
