/** Where a thread's program stands: the .ts source when run from sources, the bundle under out/threads otherwise. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type ThreadName = 'data' | 'reader' | 'render';

export function threadFile(name: ThreadName, from = dirname(fileURLToPath(import.meta.url))): string {
  const candidates = [
    join(from, 'threads', `${name}.ts`),
    join(from, '..', 'threads', `${name}.js`),
    join(from, 'threads', `${name}.js`),
  ];
  const found = candidates.find((file) => existsSync(file));
  if (!found) throw new Error(`thread program "${name}" is missing beside ${from}`);
  return found;
}
