import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from './dataFolder.ts';

describe('default data folder', () => {
  it('is local to the machine on Windows', () => {
    const env = { LOCALAPPDATA: 'C:\\Users\\Siti\\AppData\\Local', APPDATA: 'C:\\Users\\Siti\\AppData\\Roaming' };
    expect(defaultDataFolder({ platform: 'win32', env, home: 'C:\\Users\\Siti' })).toBe(
      'C:\\Users\\Siti\\AppData\\Local\\Penata',
    );
    expect(defaultDataFolder({ platform: 'win32', env: {}, home: 'C:\\Users\\Siti' })).toBe(
      'C:\\Users\\Siti\\AppData\\Local\\Penata',
    );
  });

  it('is in Application Support on macOS', () => {
    expect(defaultDataFolder({ platform: 'darwin', env: {}, home: '/Users/siti' })).toBe(
      '/Users/siti/Library/Application Support/Penata',
    );
  });

  it('follows XDG on Linux, unless it is relative', () => {
    const at = (XDG_DATA_HOME?: string) =>
      defaultDataFolder({ platform: 'linux', env: { XDG_DATA_HOME }, home: '/home/siti' });
    expect(at()).toBe('/home/siti/.local/share/penata');
    expect(at('/data')).toBe('/data/penata');
    expect(at('data')).toBe('/home/siti/.local/share/penata');
    expect(at('')).toBe('/home/siti/.local/share/penata');
  });
});
