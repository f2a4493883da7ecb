import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { denyEverything, type GuardedSession, mayLoad } from './permissions.ts';

/** A session that keeps the handlers it was given, to be asked like Chromium asks. */
function guarded(development: boolean) {
  const handlers = new Map<string, (...given: never[]) => unknown>();
  const keep = (name: string) => (handler: (...given: never[]) => unknown) => void handlers.set(name, handler);
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setBluetoothPairingHandler: keep('bluetooth'),
    webRequest: { onBeforeRequest: keep('fetch') },
  });
  denyEverything(session as unknown as GuardedSession, { development });
  const ask = (name: string, ...given: unknown[]) => handlers.get(name)?.(...(given as never[]));
  return { session, ask };
}

const PERMISSIONS = [
  'notifications',
  'media',
  'geolocation',
  'clipboard-read',
  'openExternal',
  'fullscreen',
  'pointerLock',
  'hid',
  'usb',
  'fileSystem',
  'unknown',
];

describe('permissions', () => {
  const { session, ask } = guarded(false);

  it.each(PERMISSIONS)('%s is denied when asked and when checked', (permission) => {
    const answers: unknown[] = [];
    ask('request', {}, permission, (granted: unknown) => answers.push(granted));
    expect(answers).toEqual([false]);
    expect(ask('check', {}, permission)).toBe(false);
  });

  it('no device, no screen, no pairing', () => {
    const answers: unknown[] = [];
    expect(ask('device', { deviceType: 'usb' })).toBe(false);
    ask('display', {}, (streams: unknown) => answers.push(streams));
    ask('bluetooth', {}, (reply: unknown) => answers.push(reply));
    expect(answers).toEqual([null, { confirmed: false }]);
  });

  it.each(['select-hid-device', 'select-serial-port', 'select-usb-device'])('%s gets no device', (event) => {
    const answers: unknown[] = [];
    let prevented = false;
    const rest = event === 'select-serial-port' ? [[], {}] : [{}];
    session.emit(
      event,
      {
        preventDefault: () => {
          prevented = true;
        },
      },
      ...rest,
      (device: unknown) => answers.push(device),
    );
    expect(prevented).toBe(true);
    expect(answers).toHaveLength(1);
    expect(answers[0] || undefined).toBeUndefined();
  });

  it('no download', () => {
    let prevented = false;
    session.emit('will-download', {
      preventDefault: () => {
        prevented = true;
      },
    });
    expect(prevented).toBe(true);
  });

  it('no request to anywhere else', () => {
    const cancelled = (url: string) => {
      let answer: { cancel?: boolean } = {};
      ask('fetch', { url }, (given: { cancel?: boolean }) => {
        answer = given;
      });
      return answer.cancel;
    };
    expect(cancelled('app://penata/assets/app.js')).toBe(false);
    expect(cancelled('blob:app://penata/0f')).toBe(false);
    expect(cancelled('data:image/png;base64,AA')).toBe(false);
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1:4680/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'blob:https://example.com/0f',
      'devtools://devtools/',
      'app://other/',
      'x',
    ]) {
      expect(cancelled(url), url).toBe(true);
    }
  });

  it('developer tools load in development only', () => {
    expect(mayLoad('devtools://devtools/bundled/x.js', true)).toBe(true);
    expect(mayLoad('https://example.com/', true)).toBe(false);
  });
});
