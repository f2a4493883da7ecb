import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '#electron/core/clock.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { runAndKill } from '#tests/support/killedProcess.ts';
import { prepareOffice } from '../prepareOffice.ts';
import { dropUnfinished, unmark } from './unfinished.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'penata-contoh-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const LETTERS = 3;
const FILL = fileURLToPath(import.meta.resolve('#tests/support/fillSample.ts'));

async function lettersThere(): Promise<number> {
  const writer = await prepareOffice(dataDir, systemClock);
  const count = writer.sqlite.prepare('select count(*) from surat_masuk').pluck().get() as number;
  writer.close();
  return count;
}

it('a sample office whose filling was killed is thrown away and filled anew', async () => {
  await runAndKill('fillSample.ts', [dataDir, '2000', '0'], 500);
  expect(dropUnfinished(dataDir)).toBe(true);
  expect(readdirSync(dataDir)).not.toContain('penata.db');
  execFileSync(process.execPath, [FILL, dataDir, String(LETTERS), '0']);
  expect(await lettersThere()).toBe(LETTERS);
  expect(dropUnfinished(dataDir)).toBe(false);
  expect(await lettersThere()).toBe(LETTERS);
});

it('half a sample office in which somebody went on to work stays', async () => {
  await runAndKill('fillSample.ts', [dataDir, '2000', '0'], 500);
  const left = readdirSync(foldersOf(dataDir).attachments);
  unmark(dataDir);
  expect(dropUnfinished(dataDir)).toBe(false);
  expect(readdirSync(dataDir)).toContain('penata.db');
  expect(readdirSync(foldersOf(dataDir).attachments)).toEqual(left);
});
