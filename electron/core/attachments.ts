/**
 * Attachments are files named by their SHA-256 in two-letter folders. Written to a temporary name, synced, renamed; the database row comes
 * after the file, so a crash leaves at most a file without a row, which the sanity check finds. The hash grants nothing.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { faultOf } from '#electron/database/errors.ts';

const NAME = /^[0-9a-f]{64}$/;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function syncFolder(folder: string): void {
  // Windows cannot open a folder; its file systems order the rename themselves.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export class AttachmentStore {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  path(hash: string): string {
    if (!NAME.test(hash)) throw new TypeError('bukan SHA-256');
    return join(this.folder, hash.slice(0, 2), hash);
  }

  /** Stores the bytes and answers their hash; the same bytes are stored once. Throws DatabaseFault when the disk refuses. */
  put(bytes: Uint8Array): string {
    const hash = sha256(bytes);
    const target = this.path(hash);
    if (existsSync(target)) return hash;
    const parent = join(this.folder, hash.slice(0, 2));
    const temporary = join(this.folder, `.tulis-${randomBytes(8).toString('hex')}`);
    try {
      mkdirSync(parent, { recursive: true });
      const handle = openSync(temporary, 'wx', 0o600);
      try {
        let written = 0;
        while (written < bytes.length) written += writeSync(handle, bytes, written);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(temporary, target);
      syncFolder(parent);
      return hash;
    } catch (error) {
      if (existsSync(temporary)) unlinkSync(temporary);
      throw faultOf(error) ?? error;
    }
  }

  /** The bytes, or undefined when the file is missing. Their hash is checked: an altered file is never shown as the original. */
  get(hash: string): Uint8Array | undefined {
    const file = this.path(hash);
    if (!existsSync(file)) return undefined;
    const bytes = readFileSync(file);
    if (sha256(bytes) !== hash) return undefined;
    return bytes;
  }

  has(hash: string): boolean {
    return existsSync(this.path(hash));
  }

  /** Every stored hash. */
  list(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.length === 2)
      .flatMap((entry) => readdirSync(join(this.folder, entry.name)).filter((name) => NAME.test(name)));
  }
}
