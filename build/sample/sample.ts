/**
 * Fills a folder with a sample office of so many letters. Up to 2,000 all of them are lived; of more, 1,000 are, and the rest are copies
 * (largeOffice.ts). The folder appears when it is whole.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#electron/core/clock.ts';
import { buildLargeOffice, livedOf } from './largeOffice.ts';

const USAGE = `Pemakaian: npm run sample -- --letters N --data FOLDER

  --letters N    banyaknya surat masuk, 1–5000000
  --data FOLDER  folder data yang belum ada atau masih kosong`;

function readOptions(): { letters: number; dataDir: string } | undefined {
  try {
    const { values } = parseArgs({ options: { letters: { type: 'string' }, data: { type: 'string' } } });
    const letters = Number(values.letters);
    if (values.data === undefined || !Number.isSafeInteger(letters) || letters < 1 || letters > 5_000_000)
      return undefined;
    return { letters, dataDir: path.resolve(values.data) };
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (!options) {
  console.error(`Penata: pilihan tidak dapat dibaca.\n\n${USAGE}`);
  process.exit(2);
}
const { letters, dataDir } = options;
if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
  console.error(`Penata: folder ${dataDir} tidak kosong. Sebutkan folder yang belum ada.`);
  process.exit(2);
}
const unfinished = `${dataDir}.belum-jadi`;
rmSync(unfinished, { recursive: true, force: true });
mkdirSync(unfinished, { recursive: true });
const began = performance.now();
try {
  await buildLargeOffice({
    dataDir: unfinished,
    letters,
    ...livedOf(letters),
    clock: systemClock,
    onUser: (line) => console.log(line),
    say: (text) => console.log(`Penata: ${text}`),
  });
  if (existsSync(dataDir)) rmdirSync(dataDir);
  renameSync(unfinished, dataDir);
} catch (error) {
  rmSync(unfinished, { recursive: true, force: true });
  throw error;
}
console.log(`Penata: ${letters} surat di ${dataDir}, ${Math.round((performance.now() - began) / 1000)} detik`);
