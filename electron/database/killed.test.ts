/** kill -9 at any moment: what was promised is there, nothing is half there, numbers have no gap and no double. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#electron/core/attachments.ts';
import { addLetter, dump, filledFolder, openFolder, removeFolder } from '#tests/support/dataFolder.ts';
import { runAndKill, trials } from '#tests/support/killedProcess.ts';
import { verifyChain } from './auditChain.ts';
import { makeBackup } from './backup.ts';
import { listBackups } from './backupList.ts';
import { contentPath } from './contentPath.ts';
import { foldersOf } from './folders.ts';
import { referencedFiles, structuralFault } from './officeFacts.ts';
import { inspectBackup } from './openBackup.ts';
import { finishRestore } from './restoreOrder.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await filledFolder();
});
afterEach(() => removeFolder(dataDir));

/** Spread over the span in which the program does all it can do, the same in every run. */
const moments = (count: number, spanMs: number): number[] =>
  Array.from({ length: count }, (_, at) => 5 + Math.round(((at * 0.618034) % 1) * spanMs));

/** A slow machine takes a minute per kill. Milliseconds. */
const PATIENCE_MS = 60_000 + trials(3) * 60_000;

describe('a program that is killed while it writes', () => {
  it(
    'keeps every promised letter, scan and backup',
    async () => {
      let promised = 20;
      const proven = new Set<string>();
      for (const after of moments(trials(3), 1_500)) {
        const told = await runAndKill('writerProcess.ts', [dataDir], after);
        const numbers = told.filter((line) => /^\d+$/.test(line)).map(Number);
        const writer = await openFolder(dataDir);
        try {
          const kept = writer.sqlite.prepare('select urut from surat_masuk order by urut').pluck().all() as number[];
          expect(kept).toEqual(kept.map((_, at) => at + 1));
          promised = Math.max(promised, ...numbers);
          expect(kept.length).toBeGreaterThanOrEqual(promised);
          expect(kept.length - promised).toBeLessThanOrEqual(1);
          promised = kept.length;
          expect(structuralFault(writer.sqlite)).toBeUndefined();
          const chain = verifyChain(writer.sqlite);
          expect(chain.broken).toBeUndefined();
          expect(chain.rows).toBe(kept.length);
          for (const hash of referencedFiles(writer.sqlite))
            expect(sha256(readFileSync(contentPath(foldersOf(dataDir).attachments, hash)))).toBe(hash);
        } finally {
          writer.close();
        }
        const backups = listBackups(foldersOf(dataDir).backups);
        for (const line of told.filter((text) => text.startsWith('cadangan ')))
          expect(backups).toContain(line.slice(9));
        // A backup is not written to again: one that was proven stays so.
        for (const name of backups.filter((one) => !proven.has(one))) {
          expect(inspectBackup({ dataDir, name }, foldersOf(dataDir).restore)).toMatchObject({
            fault: undefined,
            lampiranRusak: 0,
          });
          proven.add(name);
        }
      }
    },
    PATIENCE_MS,
  );
});

describe('a restore that is killed', () => {
  it(
    'leaves the old office or the new one, whole',
    async () => {
      const { backups, restore } = foldersOf(dataDir);
      const name = makeBackup({ dataDir, reason: 'diminta', now: '2026-11-24T03:00:00.000Z', thorough: true }).nama;
      const records = () => dump(dataDir, ['sesi', 'audit']);
      const original = records();
      let present = original;
      for (const after of moments(trials(3), 400)) {
        // Between two kills the office goes on, so that old and new differ.
        const writer = await openFolder(dataDir);
        await addLetter(writer, '2026-11-24T09:00:00.000Z', `Sebelum ${after}`);
        writer.close();
        present = records();
        await runAndKill('restoreProcess.ts', [dataDir, name], after);
        finishRestore(dataDir);
        expect([original, present]).toContain(records());
        const opened = await openFolder(dataDir);
        expect(structuralFault(opened.sqlite)).toBeUndefined();
        expect(verifyChain(opened.sqlite).broken).toBeUndefined();
        opened.close();
        for (const kept of listBackups(backups))
          expect(inspectBackup({ dataDir, name: kept }, restore)).toMatchObject({ fault: undefined, lampiranRusak: 0 });
      }
    },
    PATIENCE_MS,
  );
});
