/** Starts a program of this folder and kills it as a power cut does: without warning, at a moment that nobody chose. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs `program` and kills it (-9) `afterMs` milliseconds after its first line. Answers the lines it told before.
 * @throws when the program ends by itself
 */
export function runAndKill(program: string, args: readonly string[], afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, program), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let told = '';
    let complaint = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on('data', (bytes: Buffer) => {
      told += bytes.toString();
      timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.stderr.on('data', (bytes: Buffer) => {
      complaint += bytes.toString();
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL') return reject(new Error(`${program} ended by itself: ${complaint}`));
      // A line that was cut by the kill was not told.
      resolve(
        told
          .slice(0, told.lastIndexOf('\n') + 1)
          .split('\n')
          .filter((line) => line !== ''),
      );
    });
  });
}

/** How often a trial is repeated: a few times in `npm test`, as often as asked in `npm run trials`. */
export const trials = (few: number): number => Number(process.env.PENATA_TRIALS ?? few);
