/**
 * Stands in for the module 'electron' where its binary cannot be had: the program's own main process runs in Node, its windows are pages of
 * a real Chromium. Only what Penata uses is provided; everything else throws. What it cannot show: packaging, fuses, asar, native menus and
 * dialogs, the operating system's sandbox. See register.ts for how it takes the module's place.
 */
import { EventEmitter } from 'node:events';
import { handleProtocol } from './browser.ts';
import { askPerson, onTestMessage, record } from './control.ts';
import { defaultSession } from './session.ts';
import { strict } from './strict.ts';

export { app } from './app.ts';
export { ipcMain } from './ipcMain.ts';
export { BrowserWindow } from './windows.ts';

export const session = strict('session', { defaultSession });

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: unknown) => record('protocol.registerSchemesAsPrivileged', schemes),
  handle: handleProtocol,
});

export const shell = strict('shell', {
  openPath: async (file: string) => {
    record('shell.openPath', file);
    return '';
  },
  openExternal: async (address: string) => record('shell.openExternal', address),
});

/** A window given as the first argument is not part of the question. */
const question = (given: unknown[]): unknown => given.at(-1);

export const dialog = strict('dialog', {
  showMessageBox: (...given: unknown[]) => askPerson('dialog.showMessageBox', question(given)),
  showSaveDialog: (...given: unknown[]) => askPerson('dialog.showSaveDialog', question(given)),
  showErrorBox: (title: string, content: string) => record('dialog.showErrorBox', title, content),
});

export const Menu = strict('Menu', {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => record('Menu.setApplicationMenu', menu),
});

const power = new EventEmitter();
let idleSeconds = 0;
onTestMessage((message) => {
  if (message.is === 'power') power.emit(message.event);
  if (message.is === 'idle') idleSeconds = message.seconds;
});

export const powerMonitor = strict('powerMonitor', {
  on: (event: string, listener: () => void) => power.on(event, listener),
  getSystemIdleTime: () => idleSeconds,
});
