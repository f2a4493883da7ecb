/**
 * Start of the desktop program. In order: refuse dangerous switches; one program per data folder; fences around every page; open the house
 * while the window draws; close both cleanly. Two lines on standard output tell the launcher how it went: READY_LINE and RAISED_LINE.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron';
import { defaultDataFolder } from '#electron/compose/dataFolder.ts';
import { foldersOf } from '#electron/compose/folders.ts';
import { type House, HouseRefused } from '#electron/compose/house.ts';
import { openHouse } from '#electron/compose/openHouse.ts';
import { serveApp } from './appProtocol.ts';
import { feedChanges, lockWindows } from './changeFeed.ts';
import { sweepPrints } from './filesOut.ts';
import { lockWhenAway } from './idleLock.ts';
import { registerCall } from './ipc.ts';
import { EXIT_DANGEROUS, EXIT_FAILED, EXIT_REFUSED, RAISED_LINE, READY_LINE } from './launchSigns.ts';
import { menuTemplate } from './menu.ts';
import { fenceNavigation } from './navigation.ts';
import { APP_SCHEME, APP_START } from './origin.ts';
import { denyEverything } from './permissions.ts';
import { showRefusal } from './refusal.ts';
import { shellOperations } from './shellOperations.ts';
import { dangerousSwitches, readStartOptions } from './startSwitches.ts';
import { createWindow } from './window.ts';
import { WindowSessions } from './windowSessions.ts';

const development = !app.isPackaged;
const here = import.meta.dirname;
const args = process.argv.slice(1);
const options = readStartOptions(args, process.cwd());
const dataDir =
  options.dataDir ?? defaultDataFolder({ platform: process.platform, env: process.env, home: app.getPath('home') });
const folders = foldersOf(dataDir);
/** Chromium's own profile, inside the data folder: that makes the single-instance lock one per data folder. */
const profile = path.join(dataDir, 'peramban');

const dangerous = development ? [] : dangerousSwitches(args, process.platform);
if (dangerous.length > 0) {
  process.stderr.write(`Penata tidak dapat dibuka dengan ${dangerous.join(' ')}.\n`);
  app.exit(EXIT_DANGEROUS);
} else if (!makeFolder(profile)) {
  const message = `Folder data ${dataDir} tidak dapat dibuat atau ditulis. Periksa izin folder itu, atau pilih folder lain.`;
  process.stderr.write(`${message}\n`);
  dialog.showErrorBox('Penata', message);
  app.exit(EXIT_REFUSED);
} else {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.setPath('userData', profile);
  app.enableSandbox();
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', raiseWindow);
    app.whenReady().then(start).catch(fail);
  } else {
    process.stdout.write(`${RAISED_LINE}\n`);
    app.exit(0);
  }
}

async function start(): Promise<void> {
  app.on('web-contents-created', (_event, contents) => fenceNavigation(contents));
  denyEverything(session.defaultSession, { development });
  protocol.handle(APP_SCHEME, (request) => serveApp(request, path.join(here, '..', 'renderer')));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform: process.platform, development })));

  const opening = openHouse({
    dataDir,
    sample: options.sample,
    onSampleLine: (line) => console.log(line),
  });
  // dealt with once the window stands; until then it must not count as unhandled
  opening.catch(() => undefined);
  const sessions = new WindowSessions();
  registerCall(ipcMain, {
    house: opening,
    sessions,
    isOurWindow: (id) => windowOf(id) !== undefined,
    shellOperations: shellOperations({ printsFolder: folders.prints, dialog, shell, windowOf }),
    log: (message, detail) => console.error(message, detail),
  });
  closeHouseBeforeQuit(opening);

  // the program ends by app.quit() below, not with its window: a refusal is still to be read then
  app.on('window-all-closed', () => undefined);
  const window = createWindow(BrowserWindow, {
    preload: path.join(here, 'preload.cjs'),
    icon: process.platform === 'linux' ? path.join(here, 'penata.png') : undefined,
    development,
  });
  const contentsId = window.webContents.id;
  window.once('show', () => process.stdout.write(`${READY_LINE}\n`));
  const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()));
  reviveCrashedPage(window);
  await Promise.race([window.loadURL(APP_START), closed]);

  const house = await opening.catch((error: unknown) => refuse(error, window));
  if (house === undefined) return;
  const contents = () => BrowserWindow.getAllWindows().map((each) => each.webContents);
  feedChanges(house, sessions, contents);
  lockWhenAway(powerMonitor, () => void lockWindows(house, sessions, contents).catch(logError));
  void closed
    .then(() => sessions.end(contentsId, house))
    .catch(logError)
    .finally(() => app.quit());

  await sweepPrints(folders.prints, new Date());
}

/** Tells why the house did not open, with the backups there are, and ends. */
async function refuse(error: unknown, window: BrowserWindow): Promise<undefined> {
  if (!window.isDestroyed()) window.destroy();
  if (!(error instanceof HouseRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  await showRefusal(error, folders.backups, { dialog, shell });
  app.exit(EXIT_REFUSED);
}

/** The program ends only after the house has closed: the running command is done, the closing backup made. */
function closeHouseBeforeQuit(opening: Promise<House>): void {
  let closing = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    for (const window of BrowserWindow.getAllWindows()) window.hide();
    opening
      .catch(() => undefined)
      .then((house) => house?.close())
      .then(
        () => app.exit(0),
        (error: unknown) => {
          logError(error);
          app.exit(EXIT_FAILED);
        },
      );
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}

/** A page whose process died is loaded again; the house and the session live on. Twice within ten seconds is a loop, and stays down. */
function reviveCrashedPage(window: BrowserWindow): void {
  let last = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = Date.now();
    if (reason === 'clean-exit' || now - last < 10_000) return;
    last = now;
    window.loadURL(APP_START).catch(logError);
  });
}

function windowOf(contentsId: number): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => !window.isDestroyed() && window.webContents.id === contentsId);
}

function raiseWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

function logError(error: unknown): void {
  console.error(error);
}

function fail(error: unknown): void {
  logError(error);
  dialog.showErrorBox(
    'Penata',
    'Penata tidak dapat dibuka karena kesalahan yang tidak terduga. Coba lagi; bila berulang, laporkan.',
  );
  app.exit(EXIT_FAILED);
}
