/** Files that are whole or absent: written under another name, synced, renamed; and their SHA-256. */
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const CHUNK = 1_048_576;

/** Makes what stands in a folder survive a power cut. Windows cannot open a folder; its file systems order renames themselves. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The bytes of a file in pieces of at most one megabyte. The same buffer is used again for each piece. */
export function* fileChunks(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (;;) {
      const read = readSync(handle, buffer, 0, CHUNK, null);
      if (read === 0) return;
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(handle);
  }
}

export function sha256OfFile(file: string): string {
  const hash = createHash('sha256');
  for (const chunk of fileChunks(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** Writes all bytes to an open file. */
export function writeAll(handle: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(handle, bytes, written);
}

const temporaryBeside = (target: string): string => join(dirname(target), `.tulis-${randomBytes(8).toString('hex')}`);

/** Whatever `fill` writes to the temporary file becomes `target` at once, or nothing does. */
export function placeFile(target: string, fill: (temporary: string) => void): void {
  mkdirSync(dirname(target), { recursive: true });
  const temporary = temporaryBeside(target);
  try {
    fill(temporary);
    syncFile(temporary);
    renameSync(temporary, target);
    syncFolder(dirname(target));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a small file, readable by this user only. */
export function writeSmallFile(target: string, text: string): void {
  placeFile(target, (temporary) => {
    const handle = openSync(temporary, 'wx', 0o600);
    try {
      writeAll(handle, Buffer.from(text));
    } finally {
      closeSync(handle);
    }
  });
}

/**
 * Copies a file whose SHA-256 is known; the copy is read back and must have it.
 * @returns false when the source is not what its hash says, or the disk gave back something else
 */
export function copyProven(source: string, target: string, sha256: string): boolean {
  try {
    placeFile(target, (temporary) => {
      // A clone where the file system can (no second copy on disk), a plain copy elsewhere.
      copyFileSync(source, temporary, constants.COPYFILE_FICLONE);
      if (sha256OfFile(temporary) !== sha256) throw new NotProven();
    });
    return true;
  } catch (error) {
    if (error instanceof NotProven) return false;
    throw error;
  }
}

class NotProven extends Error {}
