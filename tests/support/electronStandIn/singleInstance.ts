/** One program per userData folder, as Chromium's process singleton: a file with the holder's number, and notes from those who came later. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const NOTE = 'second-instance-';

/**
 * @param onSecond called when another program wanted this folder
 * @returns false when another living program has it; that one is told
 */
export function takeSingleInstance(folder: string, onSecond: () => void): boolean {
  mkdirSync(folder, { recursive: true });
  const lock = path.join(folder, 'single-instance');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = openSync(lock, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      process.on('exit', () => rmSync(lock, { force: true }));
      listenForNotes(folder, onSecond);
      return true;
    } catch {
      if (isAlive(lock)) {
        writeFileSync(path.join(folder, `${NOTE}${process.pid}`), '');
        return false;
      }
      rmSync(lock, { force: true });
    }
  }
  return false;
}

function isAlive(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

function listenForNotes(folder: string, onSecond: () => void): void {
  const watcher = watch(folder, () => {
    // the folder of a test that is over
    if (!existsSync(folder)) return watcher.close();
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith(NOTE))) {
      rmSync(path.join(folder, name), { force: true });
      onSecond();
    }
    return undefined;
  });
  watcher.unref();
}
