/** What a page may ask of the machine: nothing. And what it may fetch: our own files. */
import type { Session } from 'electron';
import { isAppUrl } from './origin.ts';

/** The part of Session that this file needs. */
export type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setBluetoothPairingHandler'
  | 'on'
> & { webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/**
 * Denies every permission (asked and checked), every device, every download (files leave through the save dialog of the shell), and every
 * request that is not for our own pages. The last one is a second wall behind the content security policy.
 * @param development lets the developer tools load themselves
 */
export function denyEverything(session: GuardedSession, { development }: { development: boolean }): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer('');
  });
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, development) }));
}

/** True for our pages, for what a page holds in its own memory, and in development for the developer tools. */
export function mayLoad(address: string, development: boolean): boolean {
  if (isAppUrl(address)) return true;
  let protocol: string;
  try {
    ({ protocol } = new URL(address));
  } catch {
    return false;
  }
  if (protocol === 'blob:') return isAppUrl(address.slice('blob:'.length));
  return protocol === 'data:' || (development && protocol === 'devtools:');
}
