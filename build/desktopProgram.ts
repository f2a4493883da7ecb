/** Runs the desktop program and finds out whether its window came up. */
import { type ChildProcess, spawn } from 'node:child_process';
import { EXIT_REFUSED, RAISED_LINE, READY_LINE } from '#electron/shell/launchSigns.ts';
import { passSignals } from './handOver.mjs';

/** A window that is not on the screen by then does not come up. Milliseconds. */
const WINDOW_LIMIT_MS = 60_000;

/** `code`: it ran, or refused in words, and ended so. `why`: its window never came up. */
export type DesktopOutcome = { code: number } | { why: string };

/**
 * Runs Electron until it ends. That it ran is said only when its window showed itself, another one was raised, or the office was refused in
 * words; everything else is a reason to try the browser.
 */
export function runDesktop(
  program: string,
  args: readonly string[],
  limitMs = WINDOW_LIMIT_MS,
): Promise<DesktopOutcome> {
  return new Promise((resolve) => {
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const release = passSignals(child);
    let up = false;
    let errors = '';
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      end({ why: `jendela Electron tidak muncul dalam ${Math.round(limitMs / 1000)} detik` });
    }, limitMs);
    const end = (outcome: DesktopOutcome) => {
      clearTimeout(limit);
      release();
      resolve(outcome);
    };
    watchLines(child, (line) => {
      if (line !== READY_LINE && line !== RAISED_LINE) return;
      up = true;
      clearTimeout(limit);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk).slice(-4_000);
      process.stderr.write(chunk);
    });
    child.on('error', (error) => end({ why: `Electron tidak dapat dijalankan (${error.message})` }));
    child.on('close', (code, signal) => {
      if (up || code === EXIT_REFUSED) end({ code: code ?? 1 });
      else
        end({ why: `Electron berhenti sebelum jendelanya muncul (${lastLine(errors) || signal || `kode ${code}`})` });
    });
  });
}

/** Passes standard output on as it comes, and every whole line to `onLine`. */
export function watchLines(child: ChildProcess, onLine: (line: string) => void): void {
  let rest = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim().slice(0, 160) ?? '';
