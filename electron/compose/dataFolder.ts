/** Where Penata keeps its records when nobody says otherwise. The same folder for both hosts, so that they lock each other out. */
import path from 'node:path';

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}

/**
 * The platform's place for data of one user on one machine. On Windows the local one, never the roaming profile: that is copied over
 * the network at login, which a database does not survive.
 */
export function defaultDataFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') {
    return path.win32.join(env.LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local'), 'Penata');
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Penata');
  // the XDG specification: a relative value is to be ignored
  const xdg = env.XDG_DATA_HOME;
  const base = xdg !== undefined && path.posix.isAbsolute(xdg) ? xdg : path.posix.join(home, '.local', 'share');
  return path.posix.join(base, 'penata');
}
