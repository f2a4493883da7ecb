/** Knows whether a built part is still what its sources say: by content, so a fresh checkout or a touched file does not count. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Part {
  /** As a person reads it while waiting. */
  label: string;
  /** Globs, relative to the root. Test files never count. */
  sources: readonly string[];
  /** Files whose absence means "not built", relative to the root. */
  outputs: readonly string[];
  /** Where the fingerprint of the last build is kept, relative to the root. */
  stamp: string;
}

/** Fingerprint of everything that the part is built from. */
export function fingerprint(root: string, part: Part): string {
  const hash = createHash('sha256');
  const files = part.sources.flatMap((pattern) => globSync(pattern, { cwd: root })).filter((file) => !isTest(file));
  for (const file of [...new Set(files)].sort()) {
    const full = path.join(root, file);
    const content = readFileSync(full);
    hash.update(`${file.split(path.sep).join('/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

export function isStale(root: string, part: Part): boolean {
  if (!part.outputs.every((file) => existsSync(path.join(root, file)))) return true;
  const stamp = path.join(root, part.stamp);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(root, part);
}

/** Builds the part; the stamp is away while that runs, so that a broken build counts as stale. */
export async function rebuild(root: string, part: Part, build: () => Promise<unknown>): Promise<void> {
  const stamp = path.join(root, part.stamp);
  // taken before the build: what changes meanwhile is stale afterwards
  const print = fingerprint(root, part);
  rmSync(stamp, { force: true });
  await build();
  writeFileSync(stamp, print);
}
