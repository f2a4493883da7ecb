import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '#electron/core/clock.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { runAndKill } from '#tests/support/killedProcess.ts';
import { prepareOffice } from '../prepareOffice.ts';
import { fillSampleOffice } from './sampleOffice.ts';
import { dropUnfinished, unmark } from './unfinished.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'penata-contoh-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const LETTERS = 3;

async function fill(): Promise<void> {
  const writer = await prepareOffice(dataDir, systemClock);
  const incidents = {
    write: (operation: string, error: unknown) => {
      throw new Error(operation, { cause: error });
    },
  };
  try {
    await fillSampleOffice({
      dataDir,
      writer,
      clock: systemClock,
      incidents,
      letters: LETTERS,
      onUser: () => undefined,
    });
  } finally {
    writer.close();
  }
}

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
  await fill();
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
