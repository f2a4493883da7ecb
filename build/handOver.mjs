/**
 * Runs on whatever Node the machine has (20.19 or newer), before anything is installed: only `node:` modules here. Installs what
 * package-lock.json names when it is missing or stale, then hands over to the Node 24 inside node_modules.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');

/** Exit code of a child that a signal ended, as shells count it. */
const signalCode = (signal) => 128 + (os.constants.signals[signal] ?? 1);

/**
 * Why node_modules is not what package-lock.json says; undefined when it is.
 * @param {string} root folder of the project
 */
export function whyInstall(root = ROOT) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  if (wanted === undefined) return undefined;
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (present === undefined) return 'belum ada pustaka';
  for (const [place, { version, optional, devOptional, peer, link }] of Object.entries(wanted)) {
    if (place === '' || link) continue;
    const here = present[place];
    // an optional package of another platform is rightly absent
    if (here === undefined ? !(optional || devOptional || peer) : here.version !== version) {
      return `pustaka berubah: ${place.replace(/^.*node_modules\//, '')}`;
    }
  }
  return existsSync(nodeBinary(root)) ? undefined : 'Node 24 belum ada';
}

/** @returns {Record<string, {version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean}> | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The Node that runs everything after the start. */
export function nodeBinary(root = ROOT) {
  return path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Installs when needed, saying so. Ends the process when that fails. */
export function ensureInstalled(root = ROOT) {
  const why = whyInstall(root);
  if (why === undefined) return;
  console.log(`Penata: memasang pustaka (npm ci; ${why}). Sekali saja, beberapa menit …`);
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status, error } = spawnSync(command, [...args, 'ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm is a batch file there
    shell: process.platform === 'win32' && !npm,
  });
  const still = status === 0 ? whyInstall(root) : (error?.message ?? `npm ci berakhir dengan kode ${status}`);
  if (still === undefined) return;
  console.error(`Penata: pustaka tidak terpasang (${still}). Periksa jaringan, lalu ulangi perintah ini.`);
  process.exit(1);
}

/**
 * Runs one of our programs with Node 24 and ends as it ends.
 * @param {string} script file name inside build/
 * @param {readonly string[]} args
 */
export function handOver(script, args) {
  const child = spawn(nodeBinary(), [path.join(import.meta.dirname, script), ...args], { cwd: ROOT, stdio: 'inherit' });
  passSignals(child);
  child.on('error', (error) => {
    console.error(`Penata: Node 24 tidak dapat dijalankan (${error.message}).`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal ? signalCode(signal) : (code ?? 1)));
}

/**
 * Signals end the child, not us: we end when it has ended. Ctrl+C in a terminal reaches the child by itself; passing it on would be a second
 * one.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops passing them on
 */
export function passSignals(child) {
  const pass = Object.fromEntries(
    ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [
      signal,
      () => {
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      },
    ]),
  );
  for (const [signal, listener] of Object.entries(pass)) process.on(signal, listener);
  return () => {
    for (const [signal, listener] of Object.entries(pass)) process.off(signal, listener);
  };
}
