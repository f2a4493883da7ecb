/** Where a file named by its SHA-256 stands: in a folder of its first two letters. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NAME = /^[0-9a-f]{64}$/;

/** @throws TypeError when the name is not a SHA-256: a name from outside never becomes a path */
export function contentPath(folder: string, sha256: string): string {
  if (!NAME.test(sha256)) throw new TypeError('bukan SHA-256');
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Every file of the store by its name. */
export function listContent(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.length === 2)
    .flatMap((entry) => readdirSync(join(folder, entry.name)).filter((name) => NAME.test(name)));
}
