/** What the page knows about its host: whether it answers, and whether it still knows who we are. */
import { useSyncExternalStore } from 'react';

export interface HostState {
  alive: boolean;
  /** Set when a call was refused for want of a session; the frame then asks for the login without leaving the page. */
  ended: 'BELUM_MASUK' | 'GANTI_KATA_SANDI' | undefined;
  /** What was said when a backup took the place of the data: nothing that stands on this page is true any more. */
  restored: string | undefined;
}

let state: HostState = { alive: true, ended: undefined, restored: undefined };
const listeners = new Set<() => void>();

function change(next: Partial<HostState>): void {
  const merged = { ...state, ...next };
  if (merged.alive === state.alive && merged.ended === state.ended && merged.restored === state.restored) return;
  state = merged;
  for (const listener of listeners) listener();
}

export const reportAlive = (alive: boolean): void => change({ alive });
export const reportSessionEnded = (why: 'BELUM_MASUK' | 'GANTI_KATA_SANDI'): void => change({ ended: why });
export const reportSessionBegun = (): void => change({ ended: undefined });

export const reportRestored = (pesan: string): void => change({ restored: pesan });

export const hostState = (): HostState => state;

export function onHostState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useHostState = (): HostState => useSyncExternalStore(onHostState, hostState);
