/** `session.defaultSession`: keeps the handlers that the program sets, and asks them as Chromium would. */
import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { record } from './control.ts';
import { PreventableEvent, strict } from './strict.ts';

type Filter = (details: { url: string }, answer: (given: { cancel?: boolean }) => void) => void;

let filter: Filter | undefined;
let check: ((contents: unknown, permission: string) => boolean) | undefined;
const emitter = new EventEmitter();

const setter = (name: string) => (_handler: unknown) => record(`session.${name}`);

export const defaultSession = strict('session', {
  setPermissionRequestHandler: setter('setPermissionRequestHandler'),
  setPermissionCheckHandler: (handler: typeof check) => {
    record('session.setPermissionCheckHandler');
    check = handler;
  },
  setDevicePermissionHandler: setter('setDevicePermissionHandler'),
  setDisplayMediaRequestHandler: setter('setDisplayMediaRequestHandler'),
  setBluetoothPairingHandler: setter('setBluetoothPairingHandler'),
  on: (event: string, listener: (...given: unknown[]) => void) => emitter.on(event, listener),
  webRequest: strict('session.webRequest', {
    onBeforeRequest: (handler: Filter) => {
      filter = handler;
    },
  }),
});

/** Playwright's names for what a page may be granted. */
const GRANTABLE = ['notifications', 'geolocation', 'clipboard-read', 'clipboard-write', 'camera', 'microphone'];

export const sessionHandlers = {
  /** What the program's request filter says; without one everything goes. */
  mayRequest(address: string): boolean {
    let cancel = false;
    filter?.({ url: address }, (given) => {
      cancel = given.cancel === true;
    });
    return !cancel;
  },
  /** Without a check handler Electron grants everything; so does this. */
  grantedPermissions(): string[] {
    return GRANTABLE.filter((permission) => check === undefined || check(null, permission));
  },
  /** Downloads that the program does not prevent are recorded, to be seen by a test. */
  watchDownloads(page: Page): void {
    page.on('download', (download) => {
      const event = new PreventableEvent();
      emitter.emit('will-download', event, {}, {});
      record('download', download.suggestedFilename(), event.prevented ? 'prevented' : 'let through');
      void download.cancel().catch(() => undefined);
    });
  },
};
