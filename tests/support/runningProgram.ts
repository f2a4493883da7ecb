/** A program of Penata that a test started: its output by lines, and its end. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface RunningProgram {
  child: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** Resolves with the first line that matches; rejects with what was printed when the program ends before. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  /** Exit code; a signal counts as -1. */
  ended: Promise<number>;
  /** Asks it to end (SIGTERM) and waits until it has. */
  close(): Promise<number>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<number>;
}

/** @param args arguments for Node */
export function startProgram(args: readonly string[], env: NodeJS.ProcessEnv = {}): RunningProgram {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const watchers = new Set<() => void>();
  const keep = (chunk: Buffer) => {
    output += chunk;
    for (const watcher of watchers) watcher();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  const end = (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return ended;
  };
  const line = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        for (const text of output.split(/\r?\n/)) {
          const found = pattern.exec(text);
          if (found === null) continue;
          watchers.delete(look);
          resolve(found);
          return;
        }
      };
      watchers.add(look);
      look();
      void ended.then((code) => reject(new Error(`the program ended (${code}) before ${pattern}:\n${output}`)));
    });
  return { child, output: () => output, line, ended, close: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
