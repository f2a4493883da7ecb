/** A real disk of a few megabytes, in memory: full and read-only are then what the system says, not what a test pretends. Needs root on Linux. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function tryMount(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** False where the system does not let a test mount a disk. */
export const canMount: boolean = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'penata-disk-'));
  const mounted = tryMount(folder, 'size=1m');
  if (mounted) execFileSync('umount', [folder]);
  rmdirSync(folder);
  return mounted;
})();

type Remount = (mode: 'ro' | 'rw') => void;

/** Runs `work` with a disk of `megabytes`; the disk is gone afterwards. */
export function onSmallDisk<T>(megabytes: number, work: (disk: string, remount: Remount) => T): T {
  const disk = mkdtempSync(join(tmpdir(), 'penata-disk-'));
  if (!tryMount(disk, `size=${megabytes}m`)) throw new Error('this system does not let a test mount a disk');
  const end = () => {
    execFileSync('umount', ['-l', disk]);
    rmdirSync(disk);
  };
  const remount: Remount = (mode) => execFileSync('mount', ['-o', `remount,${mode}`, disk]);
  let result: T;
  try {
    result = work(disk, remount);
  } catch (error) {
    end();
    throw error;
  }
  if (result instanceof Promise) return result.finally(end) as T;
  end();
  return result;
}
