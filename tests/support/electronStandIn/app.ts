/** `app`: life and death of the program. */
import { EventEmitter } from 'node:events';
import os from 'node:os';
import { closeBrowser } from './browser.ts';
import { record } from './control.ts';
import { takeSingleInstance } from './singleInstance.ts';
import { PreventableEvent, strict } from './strict.ts';
import { BrowserWindow, windowSetting } from './windows.ts';

const emitter = new EventEmitter();
const paths = new Map<string, string>([['home', os.homedir()]]);
let ready = false;
let exiting = false;

windowSetting.profile = () => {
  const folder = paths.get('userData');
  if (folder === undefined)
    throw new Error('electron stand-in: userData must be set, so that no test touches a real profile');
  return folder;
};
windowSetting.onContents = (contents) => void emitter.emit('web-contents-created', {}, contents);
windowSetting.onAllClosed = () => {
  if (emitter.listenerCount('window-all-closed') === 0) quit();
  else emitter.emit('window-all-closed');
};

function exit(code = 0): void {
  if (exiting) return;
  exiting = true;
  void closeBrowser().finally(() => process.exit(code));
}

function quit(): void {
  const event = new PreventableEvent();
  emitter.emit('before-quit', event);
  if (event.prevented) return;
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
  exit(0);
}

// Electron itself quits on these; a handler of the program is called as well
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, quit);

export const app = strict('app', {
  isPackaged: false,
  getPath: (name: string) => {
    const found = paths.get(name);
    if (found === undefined) throw new Error(`electron stand-in: app.getPath('${name}') is not provided`);
    return found;
  },
  setPath: (name: string, folder: string) => {
    if (ready) throw new Error('electron stand-in: setPath comes before ready');
    paths.set(name, folder);
  },
  enableSandbox: () => {
    if (ready) throw new Error('electron stand-in: enableSandbox comes before ready');
    record('app.enableSandbox');
  },
  requestSingleInstanceLock: () =>
    takeSingleInstance(windowSetting.profile(), () => void emitter.emit('second-instance', {}, [], '')),
  on: (event: string, listener: (...given: unknown[]) => void) => emitter.on(event, listener),
  whenReady: async () => {
    await new Promise(setImmediate);
    ready = true;
  },
  quit,
  exit,
});

export const isReady = (): boolean => ready;
