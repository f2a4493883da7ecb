/** `BrowserWindow`: a page of the stand-in's Chromium, with the preload in its isolated world. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { fromPage, openBrowser, toPage } from './browser.ts';
import { makeCodec } from './codec.ts';
import { record } from './control.ts';
import { answerInvoke } from './ipcMain.ts';
import { sessionHandlers } from './session.ts';
import { PreventableEvent, StrictEmitter } from './strict.ts';
import { isolatedWorldSource, mainWorldSource } from './worlds.ts';

interface WindowOptions {
  webPreferences?: { preload?: string; contextIsolation?: boolean; sandbox?: boolean; nodeIntegration?: boolean };
}

const WORLD = 'preload';
const BINDING = 'standInInvoke';
const PREFIX = 'stand-in-';
const codec = makeCodec();

/** Set by app.ts: where the profile stands, and who hears of a new WebContents. */
export const windowSetting = {
  profile: (): string => {
    throw new Error('electron stand-in: the app has no userData folder');
  },
  onContents: (_contents: object): void => undefined,
  onAllClosed: (): void => undefined,
};

export class BrowserWindow extends StrictEmitter {
  static #all: BrowserWindow[] = [];
  static #nextId = 1;
  static readonly getAllWindows = (): BrowserWindow[] => [...BrowserWindow.#all];

  readonly webContents: WebContents;
  readonly #page: Promise<Page>;
  #destroyed = false;
  #shown = false;

  constructor(options: WindowOptions) {
    super('BrowserWindow');
    record('BrowserWindow', options);
    const { contextIsolation, sandbox, nodeIntegration, preload } = options.webPreferences ?? {};
    if (contextIsolation !== true || sandbox !== true || nodeIntegration !== false) {
      throw new Error('electron stand-in: only isolated, sandboxed windows without Node are provided');
    }
    this.webContents = new WebContents(BrowserWindow.#nextId++, () => this.#destroyed);
    BrowserWindow.#all.push(this);
    windowSetting.onContents(this.webContents);
    this.#page = this.#open(preload);
    this.#page.catch(() => undefined);
  }

  async #open(preload: string | undefined): Promise<Page> {
    const context = await openBrowser(windowSetting.profile(), {
      navigation: (page, address, isMainFrame) => contentsOf(page)?.mayNavigate(address, isMainFrame) ?? true,
      popup: closePopup,
    });
    const blank = context.pages().find((page) => page.url() === 'about:blank' && contentsOf(page) === undefined);
    const page = blank ?? (await makePage(context));
    pages.set(page, this.webContents);
    await context.grantPermissions(sessionHandlers.grantedPermissions());
    sessionHandlers.watchDownloads(page);
    page.on('close', () => this.#closed());
    page.on('crash', () => this.webContents.emit('render-process-gone', {}, { reason: 'crashed' }));
    await this.webContents.attach(await context.newCDPSession(page), page, preload);
    return page;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#page;
    this.webContents.expect(address);
    await page.goto(toPage(address), { waitUntil: 'load' });
    if (!this.#shown) this.emit('ready-to-show');
  }

  show(): void {
    record('window.show');
    this.#shown = true;
    this.emit('show');
  }

  hide(): void {
    this.#shown = false;
  }

  focus(): void {
    record('window.focus');
  }

  maximize(): void {
    record('window.maximize');
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    record('window.restore');
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  close(): void {
    void this.#page.then(
      (page) => page.close(),
      () => this.#closed(),
    );
  }

  destroy(): void {
    this.close();
    this.#closed();
  }

  #closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    BrowserWindow.#all = BrowserWindow.#all.filter((window) => window.webContents !== this.webContents);
    this.emit('closed');
    if (BrowserWindow.#all.length === 0) windowSetting.onAllClosed();
  }
}

let making = 0;

async function makePage(context: BrowserContext): Promise<Page> {
  making += 1;
  try {
    return await context.newPage();
  } finally {
    making -= 1;
  }
}

/** A page that no window of the program made was opened by another page, whose handler has been asked by then: it goes. */
function closePopup(page: Page): void {
  if (making === 0) void page.close().catch(() => undefined);
}

const pages = new WeakMap<Page, WebContents>();
const contentsOf = (page: Page): WebContents | undefined => pages.get(page);

type OpenHandler = (details: { url: string }) => { action: string };

class WebContents extends StrictEmitter {
  readonly id: number;
  readonly #isDestroyed: () => boolean;
  #page: Page | undefined;
  #session: CDPSession | undefined;
  #world: number | undefined;
  #expected: string | undefined;
  #openHandler: OpenHandler | undefined;

  constructor(id: number, isDestroyed: () => boolean) {
    super('webContents');
    this.id = id;
    this.#isDestroyed = isDestroyed;
  }

  readonly mainFrame = { parent: null, url: '' };

  async attach(session: CDPSession, page: Page, preload: string | undefined): Promise<void> {
    this.#session = session;
    this.#page = page;
    Object.defineProperty(this.mainFrame, 'url', { get: () => fromPage(page.url()) });
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD && context.auxData?.frameId === mainFrameId) this.#world = context.id;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) void this.#invoked(payload, executionContextId);
    });
    session.on('Page.windowOpen', ({ url }) => record('window.open', fromPage(url), this.mayOpen(fromPage(url))));
    const { frameTree } = await session.send('Page.getFrameTree');
    const mainFrameId = frameTree.frame.id;
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(PREFIX) });
    if (preload === undefined) return;
    const source = isolatedWorldSource(PREFIX, BINDING, readFileSync(preload, 'utf8'));
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD });
  }

  async #invoked(payload: string, contextId: number): Promise<void> {
    const { id, channel, given } = JSON.parse(payload) as { id: number; channel: string; given: unknown };
    const event = { sender: this, senderFrame: this.mainFrame };
    const outcome = await answerInvoke(channel, event, codec.decode(given) as unknown[]).then(
      (value) => [null, codec.encode(value)],
      (error: unknown) => [`Error invoking remote method '${channel}': ${String(error)}`, null],
    );
    await this.#evaluate(contextId, `standIn.settle(${id}, ${outcome.map((part) => JSON.stringify(part)).join(', ')})`);
  }

  send(channel: string, ...given: unknown[]): void {
    if (this.#world === undefined) return;
    void this.#evaluate(
      this.#world,
      `standIn.deliver(${JSON.stringify(channel)}, ${JSON.stringify(codec.encode(given))})`,
    );
  }

  /** A document that has gone meanwhile hears nothing, as in Electron. */
  async #evaluate(contextId: number, expression: string): Promise<void> {
    await this.#session?.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed();
  }

  getURL(): string {
    return this.#page === undefined ? '' : fromPage(this.#page.url());
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** The next navigation to this address is the program's own. */
  expect(address: string): void {
    this.#expected = address;
  }

  mayNavigate(address: string, isMainFrame: boolean): boolean {
    if (isMainFrame && address === this.#expected) {
      this.#expected = undefined;
      return true;
    }
    const event = Object.assign(new PreventableEvent(), { url: address, isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event);
    record('navigation', address, event.prevented ? 'prevented' : 'let through');
    return !event.prevented;
  }

  mayOpen(address: string): string {
    return this.#openHandler?.({ url: address }).action ?? 'allow';
  }
}
