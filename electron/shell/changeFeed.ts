/** Tells the windows what changed. A window where nobody is logged in hears nothing but that its session ended. */
import type { WebContents } from 'electron';
import type { House } from '#electron/compose/house.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';
import { EVENT_CHANNEL } from './channels.ts';
import type { WindowSessions } from './windowSessions.ts';

export type Listening = Pick<WebContents, 'id' | 'send' | 'isDestroyed'>;

/** The topic that makes a page ask who is logged in. */
export const SESSION_TOPIC: ChangeEvent = { topic: 'sesi' };

/** Passes every change on to the windows that have a session. Returns the function that stops it. */
export function feedChanges(house: House, sessions: WindowSessions, windows: () => Iterable<Listening>): () => void {
  return house.onChange((event) => {
    for (const contents of windows()) {
      if (!contents.isDestroyed() && sessions.tokenOf(contents.id) !== undefined) contents.send(EVENT_CHANNEL, event);
    }
  });
}

/** Logs everybody out and says so to the windows concerned. */
export async function lockWindows(
  house: House,
  sessions: WindowSessions,
  windows: () => Iterable<Listening>,
): Promise<void> {
  const ended = new Set(await sessions.endAll(house));
  for (const contents of windows()) {
    if (!contents.isDestroyed() && ended.has(contents.id)) contents.send(EVENT_CHANNEL, SESSION_TOPIC);
  }
}
