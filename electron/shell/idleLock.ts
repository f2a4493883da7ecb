/** Locks Penata when nobody is there: the screen is locked, the machine sleeps, or no key was touched for the length of a session's idle time. */
import type { PowerMonitor } from 'electron';

/** As long as a session may idle anyway. Seconds. */
export const IDLE_LIMIT_SECONDS = 30 * 60;
const LOOK_EVERY_MS = 30_000;

export type WatchedPower = Pick<PowerMonitor, 'getSystemIdleTime'> & {
  on(event: 'lock-screen' | 'suspend' | 'user-did-resign-active', listener: () => void): unknown;
};

/** Calls `lock` at each of these moments; once per stretch of idleness. Returns the function that stops watching. */
export function lockWhenAway(power: WatchedPower, lock: () => void): () => void {
  power.on('lock-screen', lock);
  power.on('suspend', lock);
  power.on('user-did-resign-active', lock);
  let away = false;
  const timer = setInterval(() => {
    const idle = power.getSystemIdleTime() >= IDLE_LIMIT_SECONDS;
    if (idle && !away) lock();
    away = idle;
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
