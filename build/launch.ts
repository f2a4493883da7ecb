/**
 * Opens Penata, on Node 24: builds what is stale, then the desktop window, or, saying why, the browser host. Ends as the program ends.
 * `npm start` comes here through build/start.mjs.
 */
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { defaultDataFolder } from '#electron/compose/dataFolder.ts';
import { EXIT_REFUSED } from '#electron/compose/exitCodes.ts';
import { buildStale } from './bundle.ts';
import { type DesktopOutcome, runDesktop, watchLines } from './desktopProgram.ts';
import { findElectron, obtainElectron, whyNoDisplay } from './electronBinary.ts';
import { passSignals } from './handOver.mjs';
import { openBrowser } from './openBrowser.ts';
import { readStartOptions } from './startOptions.mjs';

const root = path.resolve(import.meta.dirname, '..');
const say = (text: string) => console.log(`Penata: ${text}`);

const options = readStartOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
if ('problem' in options) {
  console.error(`Penata: ${options.problem}`);
  process.exit(2);
}
const data = options.data ?? defaultDataFolder({ platform: process.platform, env: process.env, home: os.homedir() });
const programArgs = ['--data', data, ...(options.sample ? ['--sample'] : [])];

/** Ctrl+C while the window was on its way is no reason to open the browser. */
const INTERRUPTED = 130;
let interrupted = false;

if (options.pulihkan !== undefined) await restore(data, options.pulihkan);
await buildStale(root, { say });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupted = true;
  });
}
process.exitCode = await open(options);

/** Before anything opens: a backup in place of a database that does not open any more. Ends the process when it is refused. */
async function restore(dataDir: string, name: string): Promise<void> {
  const { restoreAtStart } = await import('#electron/compose/restoreAtStart.ts');
  try {
    say(await restoreAtStart({ dataDir, name }));
  } catch (error) {
    console.error(`Penata: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(EXIT_REFUSED);
  }
}

async function open({ web, port }: { web: boolean; port: number | undefined }): Promise<number> {
  if (!web) {
    const outcome = await openDesktop();
    if ('code' in outcome) return outcome.code;
    if (interrupted) return INTERRUPTED;
    say(`${outcome.why}: dibuka di peramban.`);
  }
  return openWeb(port);
}

async function openDesktop(): Promise<DesktopOutcome> {
  const noDisplay = whyNoDisplay(process.platform, process.env);
  if (noDisplay !== undefined) return { why: noDisplay };
  const present = findElectron(root);
  const electron = present === undefined ? await obtainElectron(root, say) : { program: present };
  return 'why' in electron ? electron : runDesktop(electron.program, [root, ...programArgs]);
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
