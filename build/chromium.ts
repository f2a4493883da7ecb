/** The browser that tests and the icon maker use: the system's, else Playwright's own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Path of a Chromium that is there; undefined when none is. `PENATA_CHROMIUM` overrides. */
export function findChromium(): string | undefined {
  const named = process.env.PENATA_CHROMIUM;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  return [...SYSTEM_PLACES, chromium.executablePath()].find((file) => existsSync(file));
}

/**
 * Finds Chromium, or installs it: by apt-get where this is Linux and we are root, else by Playwright.
 * @throws Error in words when it cannot be had
 */
export function ensureChromium(say: (text: string) => void): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('installing Chromium with apt-get …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-q'], env);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env);
  }
  if (findChromium() === undefined) {
    say('installing Chromium with Playwright …');
    run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], process.env);
  }
  const installed = findChromium();
  if (installed === undefined) throw new Error('no Chromium: install one, or name it in PENATA_CHROMIUM');
  return installed;
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv): void {
  const { status, stderr } = spawnSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) console.error(stderr?.trim() ?? `${command} failed`);
}
