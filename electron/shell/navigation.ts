/** Pages stay where they are: no navigation away, no new window, no webview. */
import type { WebContents } from 'electron';
import { isAppUrl } from './origin.ts';

/** The part of WebContents that this file needs. */
export type NavigableContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** Called for every WebContents the moment it exists, also for ones that nobody should have made. */
export function fenceNavigation(contents: NavigableContents): void {
  contents.on('will-navigate', (event) => preventUnlessOurs(event, event.url));
  contents.on('will-redirect', (event) => preventUnlessOurs(event, event.url));
  contents.on('will-frame-navigate', (event) => preventUnlessOurs(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function preventUnlessOurs(event: { preventDefault(): void }, address: string): void {
  if (!isAppUrl(address)) event.preventDefault();
}
