/**
 * Attachments are files named by their SHA-256 in two-letter folders. Written to a temporary name, synced, renamed; the database row comes
 * after the file, so a crash leaves at most a file without a row, which the sanity check finds. The hash grants nothing.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { contentPath, listContent } from '#electron/database/contentPath.ts';
import { placeFile } from '#electron/database/durableFiles.ts';
import { faultOf } from '#electron/database/errors.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export class AttachmentStore {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @throws TypeError when the name is not a SHA-256 */
  path(hash: string): string {
    return contentPath(this.folder, hash);
  }

  /**
   * Stores the bytes and answers their hash; the same bytes are stored once. A file under that name with other content is replaced.
   * @throws DatabaseFault when the disk refuses; then nothing is stored
   */
  put(bytes: Uint8Array): string {
    const hash = sha256(bytes);
    if (this.get(hash)) return hash;
    try {
      placeFile(this.path(hash), (temporary) => writeFileSync(temporary, bytes, { flag: 'wx', mode: 0o600 }));
      return hash;
    } catch (error) {
      throw faultOf(error) ?? error;
    }
  }

  /** The bytes, or undefined when the file is missing. Their hash is checked: an altered file is never shown as the original. */
  get(hash: string): Uint8Array<ArrayBuffer> | undefined {
    const file = this.path(hash);
    if (!existsSync(file)) return undefined;
    const bytes = readFileSync(file);
    return sha256(bytes) === hash ? bytes : undefined;
  }

  has(hash: string): boolean {
    return existsSync(this.path(hash));
  }

  /** Every stored hash. */
  list(): string[] {
    return listContent(this.folder);
  }
}
