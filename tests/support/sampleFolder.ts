/** Data folders for tests: an empty one, or a copy of a small sample office, which is filled once per build and copied for each test. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT, startProgram } from './runningProgram.ts';

/** 'kosong': nothing there yet, the first-start page comes. 'contoh': the sample office with its users. */
export type Office = 'kosong' | 'contoh';

export interface SampleUser {
  peran: string;
  namaPengguna: string;
  kataSandi: string;
}

/** Letters of the two years, and of the last weeks: enough for something to wait for everybody. */
const LETTERS = { spread: '12', latest: '36' };

const LOCK_PAUSE_MS = 500;
const LOCK_TRIES = 1_200;

/** Makes `dataDir` ready to be opened. Returns the users who can log in. */
export async function furnish(dataDir: string, office: Office): Promise<SampleUser[]> {
  if (office === 'kosong') return [];
  const sample = await sampleOffice();
  cpSync(path.join(sample, 'data'), dataDir, { recursive: true });
  return JSON.parse(readFileSync(path.join(sample, 'users.json'), 'utf8')) as SampleUser[];
}

/** Folder with the filled sample office of this build. Several test processes may want it at once: one fills it, the others wait. */
async function sampleOffice(): Promise<string> {
  const stamp = readFileSync(path.join(ROOT, 'out', 'program.stamp'), 'utf8').slice(0, 16);
  const base = path.join(ROOT, '.cache', 'e2e');
  const folder = path.join(base, `sample-${stamp}`);
  const lock = `${folder}.lock`;
  mkdirSync(base, { recursive: true });
  for (let attempt = 0; attempt < LOCK_TRIES; attempt += 1) {
    if (existsSync(folder)) return folder;
    try {
      mkdirSync(lock);
    } catch {
      await wait(LOCK_PAUSE_MS);
      continue;
    }
    try {
      dropOldSamples(base, folder);
      await fillSample(folder);
      return folder;
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  throw new Error(`somebody else has been filling ${folder} for too long; remove ${lock} if nobody is`);
}

/** Those of earlier builds; nobody needs them any more. */
function dropOldSamples(base: string, current: string): void {
  for (const name of readdirSync(base)) {
    const folder = path.join(base, name);
    if (folder !== current && folder !== `${current}.lock`) rmSync(folder, { recursive: true, force: true });
  }
}

async function fillSample(folder: string): Promise<void> {
  const building = `${folder}.building`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  const script = path.join(ROOT, 'tests', 'support', 'fillSample.ts');
  const program = startProgram([script, path.join(building, 'data'), LETTERS.spread, LETTERS.latest]);
  const code = await program.ended;
  if (code !== 0) throw new Error(`the sample office could not be filled (${code}):\n${program.output()}`);
  const users = [...program.output().matchAll(/^(\w+) ([a-z0-9._-]+) (\S+)$/gm)].map(
    ([, peran = '', namaPengguna = '', kataSandi = '']): SampleUser => ({ peran, namaPengguna, kataSandi }),
  );
  if (users.length === 0) throw new Error(`the sample office named no users:\n${program.output()}`);
  writeFileSync(path.join(building, 'users.json'), JSON.stringify(users));
  renameSync(building, folder);
}
