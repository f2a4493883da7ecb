/** The Electron program: whether it is there, whether it could show a window, and how to get it. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How long a person waits for the download, at most. Milliseconds. */
const DOWNLOAD_LIMIT_MS = 60_000;
/** After a failed download the next start does not wait again for this long. Milliseconds. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/** Path of the Electron program inside node_modules (or ELECTRON_OVERRIDE_DIST_PATH); undefined when it was never downloaded. */
export function findElectron(root: string): string | undefined {
  const folder = path.join(root, 'node_modules', 'electron');
  try {
    const name = readFileSync(path.join(folder, 'path.txt'), 'utf8');
    const program = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist'), name);
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** Why no window can be shown on this machine; undefined when one can. */
export function whyNoDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string | undefined {
  if (platform === 'win32' || platform === 'darwin') return undefined;
  return env.DISPLAY || env.WAYLAND_DISPLAY ? undefined : 'tidak ada layar (DISPLAY dan WAYLAND_DISPLAY kosong)';
}

/**
 * Downloads Electron with its own installer, for at most a minute, and says so. A failure is remembered for a day.
 * @returns the program, or in words why it could not be had
 */
export async function obtainElectron(
  root: string,
  say: (text: string) => void,
): Promise<{ program: string } | { why: string }> {
  const mark = path.join(root, '.cache', 'electron-download-failed');
  const last = readMark(mark);
  if (last !== undefined && Date.now() - last < RETRY_AFTER_MS) {
    return { why: 'Electron belum terunduh (dicoba kurang dari sehari lalu; ulangi sendiri: npx install-electron)' };
  }
  say('mengunduh Electron, paling lama satu menit …');
  const failure = await runInstaller(root, say);
  const program = findElectron(root);
  if (failure === undefined && program !== undefined) {
    rmSync(mark, { force: true });
    return { program };
  }
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, String(Date.now()));
  return { why: `Electron tidak dapat diunduh (${failure ?? 'programnya tidak ada sesudah diunduh'})` };
}

function readMark(file: string): number | undefined {
  try {
    const value = Number(readFileSync(file, 'utf8'));
    return Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined when it went well, else the reason in a few words. */
function runInstaller(root: string, say: (text: string) => void): Promise<string | undefined> {
  return new Promise((resolve) => {
    const installer = path.join(root, 'node_modules', 'electron', 'install.js');
    const child = spawn(process.execPath, [installer], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk).slice(-4_000);
    });
    const started = Date.now();
    const ticking = setInterval(
      () => say(`masih mengunduh Electron, ${Math.round((Date.now() - started) / 1000)} detik …`),
      15_000,
    );
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      end('lebih dari satu menit');
    }, DOWNLOAD_LIMIT_MS);
    const end = (result: string | undefined) => {
      clearInterval(ticking);
      clearTimeout(limit);
      resolve(result);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code) => end(code === 0 ? undefined : shortReason(errors)));
  });
}

/** The one line of a stack that says what happened. */
function shortReason(errors: string): string {
  const code = /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH)\b/.exec(errors)?.[1];
  if (code !== undefined) return `jaringan: ${code}`;
  if (errors.includes('fetch failed')) return 'tempat unduhannya tidak dapat dicapai';
  const line = errors.split('\n').find((text) => /error/i.test(text)) ?? errors.split('\n')[0] ?? '';
  return line.trim().slice(0, 120) || 'gagal';
}
