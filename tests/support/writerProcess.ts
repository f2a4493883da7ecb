/**
 * A program that writes until it is killed: letters, scans, backups. Run as `node writerProcess.ts DATA_DIR`; tells on standard output what it has been
 * promised, one line each: a number once its commit has returned, `cadangan NAME` once a backup is there.
 */
import { writeSync } from 'node:fs';
import { makeBackup } from '#electron/database/backup.ts';
import { addLetter, addScan, openFolder } from './dataFolder.ts';

/** Straight to the pipe: what was told must not sit in a buffer when the kill comes. */
const tell = (line: string): void => void writeSync(1, `${line}\n`);

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('the data folder is missing');
const writer = await openFolder(dataDir);
tell('mulai');
for (let round = 1; ; round += 1) {
  const now = new Date(Date.parse('2026-11-24T06:00:00.000Z') + round * 1_000).toISOString();
  const number = await addLetter(writer, now, `Surat ronde ${round}`);
  tell(String(number));
  if (round % 3 === 0) await addScan(writer, dataDir, number, Buffer.from(`%PDF-1.7 ronde ${round} ${process.pid}`));
  if (round % 12 === 0) tell(`cadangan ${makeBackup({ dataDir, reason: 'diminta', now, thorough: false }).nama}`);
}
