/**
 * Opens Penata, on Node 24: builds what is stale, then the desktop window, or, saying why, the browser host. Ends as the program ends.
 * `npm start` comes here through build/start.mjs.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { defaultDataFolder } from '#electron/compose/dataFolder.ts';
import { EXIT_REFUSED, RAISED_LINE, READY_LINE } from '#electron/shell/launchSigns.ts';
import { buildStale } from './bundle.ts';
import { findElectron, obtainElectron, whyNoDisplay } from './electronBinary.ts';
import { passSignals } from './handOver.mjs';
import { openBrowser } from './openBrowser.ts';
import { readStartOptions } from './startOptions.mjs';

/** A window that is not on the screen by then does not come up. Milliseconds. */
const WINDOW_LIMIT_MS = 60_000;

const root = path.resolve(import.meta.dirname, '..');
const say = (text: string) => console.log(`Penata: ${text}`);

const options = readStartOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
if ('problem' in options) {
  console.error(`Penata: ${options.problem}`);
  process.exit(2);
}
const data = options.data ?? defaultDataFolder({ platform: process.platform, env: process.env, home: os.homedir() });
const programArgs = ['--data', data, ...(options.sample ? ['--sample'] : [])];

await buildStale(root, { say });
process.exitCode = await open(options);

async function open({ web, port }: { web: boolean; port: number | undefined }): Promise<number> {
  if (!web) {
    const outcome = await openDesktop();
    if ('code' in outcome) return outcome.code;
    say(`${outcome.why}: dibuka di peramban.`);
  }
  return openWeb(port);
}

type DesktopOutcome = { code: number } | { why: string };

async function openDesktop(): Promise<DesktopOutcome> {
  const noDisplay = whyNoDisplay(process.platform, process.env);
  if (noDisplay !== undefined) return { why: noDisplay };
  const present = findElectron(root);
  const electron = present === undefined ? await obtainElectron(root, say) : { program: present };
  return 'why' in electron ? electron : runDesktop(electron.program);
}

/** Runs Electron until it ends. A window that never came up is told as `why`. */
function runDesktop(program: string): Promise<DesktopOutcome> {
  return new Promise((resolve) => {
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
    const child = spawn(program, [root, ...programArgs], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    passSignals(child);
    let up = false;
    let errors = '';
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ why: 'jendela Electron tidak muncul dalam satu menit' });
    }, WINDOW_LIMIT_MS);
    watchLines(child, (line) => {
      if (line !== READY_LINE && line !== RAISED_LINE) return;
      up = true;
      clearTimeout(limit);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      errors = (errors + chunk).slice(-4_000);
      process.stderr.write(chunk);
    });
    child.on('error', (error) => {
      clearTimeout(limit);
      resolve({ why: `Electron tidak dapat dijalankan (${error.message})` });
    });
    child.on('exit', (code, signal) => {
      clearTimeout(limit);
      if (up || code === 0 || code === EXIT_REFUSED) resolve({ code: code ?? 1 });
      else
        resolve({
          why: `Electron berhenti sebelum jendelanya muncul (${lastLine(errors) || (signal ?? `kode ${code}`)})`,
        });
    });
  });
}

/** Runs the browser host until it ends, and shows its address in the browser, if there is one. */
function openWeb(port: number | undefined): Promise<number> {
  return new Promise((resolve) => {
    const main = path.join(root, 'out', 'web', 'main.js');
    const portArgs = port === undefined ? [] : ['--port', String(port)];
    const args = ['--enable-source-maps', main, ...programArgs, ...portArgs];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    passSignals(child);
    let shown = false;
    watchLines(child, (line) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (address === undefined || shown) return;
      shown = true;
      openBrowser(address, process.platform, process.env);
    });
    child.on('error', (error) => {
      console.error(`Penata: peladen peramban tidak dapat dijalankan (${error.message}).`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Passes standard output on as it comes, and every whole line to `onLine`. */
function watchLines(child: ChildProcess, onLine: (line: string) => void): void {
  let rest = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim().slice(0, 160) ?? '';
