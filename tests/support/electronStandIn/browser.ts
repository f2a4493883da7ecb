/**
 * Chromium under the stand-in. Pages of app://host/ live at https://host.app.standin/ there, because Chromium has no app scheme of its own;
 * everything a page asks for is answered from the program's protocol handler, nothing reaches a network.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type BrowserContext,
  type Request as BrowserRequest,
  chromium,
  type Frame,
  type Page,
  type Route,
} from '@playwright/test';
import { tellBrowser } from './control.ts';
import { sessionHandlers } from './session.ts';

type Handler = (request: Request) => Promise<Response> | Response;

const protocols = new Map<string, Handler>();
const SUFFIX = '.standin';

/** https://penata.app.standin/x for app://penata/x; undefined when no such protocol is handled. */
export function toPage(address: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address);
  if (match === null || !protocols.has(match[1] as string)) return address;
  return `https://${match[2]}.${match[1]}${SUFFIX}${match[3]}`;
}

/** The way back. */
export function fromPage(address: string): string {
  const match = /^(blob:)?https:\/\/(.*)\.([a-z][a-z0-9+-]*)\.standin(?=[/?#]|$)(.*)$/i.exec(address);
  return match === null ? address : `${match[1] ?? ''}${match[3]}://${match[2]}${match[4]}`;
}

export function handleProtocol(scheme: string, handler: Handler): void {
  if (protocols.has(scheme)) throw new Error(`electron stand-in: ${scheme} is handled already`);
  protocols.set(scheme, handler);
}

/** Asked before a navigation that the page itself began: false stops it. */
export type NavigationGuard = (page: Page, address: string, isMainFrame: boolean) => boolean;
/** Told about a page that nobody made: a popup. */
export type PopupGuard = (popup: Page) => void;

let opened: Promise<BrowserContext> | undefined;

/** Starts Chromium, once. Its profile is the program's userData folder. */
export function openBrowser(
  profile: string,
  guards: { navigation: NavigationGuard; popup: PopupGuard },
): Promise<BrowserContext> {
  opened ??= launch(profile, guards);
  return opened;
}

export async function closeBrowser(): Promise<void> {
  const context = await opened?.catch(() => undefined);
  await context?.close().catch(() => undefined);
}

async function launch(
  profile: string,
  guards: { navigation: NavigationGuard; popup: PopupGuard },
): Promise<BrowserContext> {
  const folder = path.join(profile, 'chromium');
  mkdirSync(folder, { recursive: true });
  const executablePath = process.env.PENATA_CHROMIUM;
  const context = await chromium.launchPersistentContext(folder, {
    ...(executablePath ? { executablePath } : {}),
    headless: process.env.PENATA_HEADED !== '1',
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    acceptDownloads: false,
    // the program ends by its own signal handlers
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--remote-debugging-port=0'],
  });
  const [port, address] = readFileSync(path.join(folder, 'DevToolsActivePort'), 'utf8').split('\n');
  await context.route('**/*', (route) => answer(route, guards.navigation));
  context.on('page', (page) => guards.popup(page));
  tellBrowser(`ws://127.0.0.1:${port}${address}`);
  return context;
}

/** A popup asks for its address before it has a frame: undefined. It is closed as soon as it is there. */
function frameOf(request: BrowserRequest): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

async function answer(route: Route, mayNavigate: NavigationGuard): Promise<void> {
  const request = route.request();
  const address = fromPage(request.url());
  if (request.isNavigationRequest()) {
    const frame = frameOf(request);
    if (frame === undefined) return route.abort('blockedbyclient');
    // 204 leaves the page where it is, as a prevented navigation does in Electron
    if (!mayNavigate(frame.page(), address, frame.parentFrame() === null)) return route.fulfill({ status: 204 });
  }
  if (!sessionHandlers.mayRequest(address)) return route.abort('blockedbyclient');
  const handler = protocols.get(new URL(address).protocol.slice(0, -1));
  if (handler === undefined) return route.abort('failed');
  const response = await handler(new Request(address, { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
