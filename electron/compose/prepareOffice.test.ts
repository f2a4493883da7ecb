import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '#electron/database/auditChain.ts';
import { makeBackup } from '#electron/database/backup.ts';
import type { Connection, WriteDb } from '#electron/database/connection.ts';
import { DatabaseFault, faultOf } from '#electron/database/errors.ts';
import { structuralFault } from '#electron/database/officeFacts.ts';
import { addLetter, filledFolder, openFolder, removeFolder } from '#tests/support/dataFolder.ts';
import { canMount, onSmallDisk } from '#tests/support/smallDisk.ts';
import { foldersOf } from './folders.ts';
import { prepareOffice } from './prepareOffice.ts';

const clock = { now: () => '2026-11-25T01:00:00.000Z' };

let dataDir: string;
const database = () => foldersOf(dataDir).database;

beforeEach(async () => {
  dataDir = await filledFolder();
});
afterEach(() => removeFolder(dataDir));

const faultKind = async (dir = dataDir): Promise<string | undefined> => {
  try {
    (await prepareOffice(dir, clock)).close();
    return undefined;
  } catch (error) {
    return faultOf(error)?.kind ?? String(error);
  }
};

/** Numbers 1, 2, 3 … without gap or double, and a log that is whole: what every recovered office must have. */
function expectWhole({ sqlite }: Connection<WriteDb>): number {
  const numbers = sqlite.prepare('select urut from surat_masuk order by urut').pluck().all() as number[];
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  expect(structuralFault(sqlite)).toBeUndefined();
  expect(verifyChain(sqlite).broken).toBeUndefined();
  const logged = sqlite.prepare("select count(*) from audit where operasi = 'suratMasuk.daftarkan'").pluck().get();
  expect(logged).toBe(numbers.length);
  return numbers.length;
}

/** The files as a crash leaves them: the log holds letters that the database does not. */
async function crashWithLog(letters: number): Promise<Buffer> {
  const writer = await openFolder(dataDir);
  for (let letter = 0; letter < letters; letter += 1)
    await addLetter(writer, '2026-11-24T06:00:00.000Z', `Dalam log ${letter}`);
  const [file, log] = [readFileSync(database()), readFileSync(`${database()}-wal`)];
  writer.close();
  writeFileSync(database(), file);
  writeFileSync(`${database()}-wal`, log);
  return log;
}

describe('a write-ahead log left by a crash', () => {
  it('is played in whole', async () => {
    await crashWithLog(10);
    const writer = await prepareOffice(dataDir, clock);
    expect(expectWhole(writer)).toBe(30);
    writer.close();
  });
  it.each([0.95, 0.7, 0.5, 0.2, 0.01])(
    'that was cut to %d of its length gives back whole commands only',
    async (part) => {
      const log = await crashWithLog(10);
      truncateSync(`${database()}-wal`, Math.floor(log.length * part));
      const writer = await prepareOffice(dataDir, clock);
      const letters = expectWhole(writer);
      expect(letters).toBeGreaterThanOrEqual(20);
      expect(letters).toBeLessThan(30);
      writer.close();
    },
  );
  it.each([33, 5_000, 20_000])('with one flipped bit at byte %i gives back what stands before it', async (at) => {
    const log = await crashWithLog(10);
    log.writeUInt8(log.readUInt8(at) ^ 1, at);
    writeFileSync(`${database()}-wal`, log);
    const writer = await prepareOffice(dataDir, clock);
    expectWhole(writer);
    writer.close();
  });
});

describe('a database that is not whole', () => {
  it.each([4_096, 20_480, 100_000])('is refused when it was cut to %i bytes', async (length) => {
    truncateSync(database(), length);
    expect(await faultKind()).toBe('rusak');
  });
  it('is refused after a crash when a page of it is garbage', async () => {
    await crashWithLog(1);
    const file = readFileSync(database());
    file.fill(0xa5, 8 * 4_096, 9 * 4_096);
    writeFileSync(database(), file);
    rmSync(`${database()}-wal`);
    writeFileSync(`${database()}-wal`, '');
    expect(await faultKind()).toBe('rusak');
  });
  it('is refused when it is no database at all', async () => {
    writeFileSync(database(), 'Ini daftar belanja, bukan basis data. '.repeat(500));
    expect(await faultKind()).toBe('rusak');
  });
  it('is refused when another program made it', async () => {
    rmSync(database());
    const other = new Sqlite(database());
    other.exec('create table lain (a)');
    other.close();
    expect(await faultKind()).toBe('bukan-penata');
  });
  it('is refused when a newer Penata made it, and stays as it is', async () => {
    const newer = new Sqlite(database());
    newer.pragma('user_version = 99');
    newer.close();
    await expect(prepareOffice(dataDir, clock)).rejects.toThrow(/lebih baru/);
    const still = new Sqlite(database());
    expect(still.pragma('user_version', { simple: true })).toBe(99);
    still.close();
  });
  it('is refused when it is empty or gone, never replaced by an empty office', async () => {
    makeBackup({ dataDir, reason: 'harian', now: clock.now(), thorough: false });
    truncateSync(database(), 0);
    expect(await faultKind()).toBe('rusak');
    rmSync(database());
    expect(await faultKind()).toBe('rusak');
    expect(existsSync(database())).toBe(false);
  });
});

describe('a log that was edited outside Penata', () => {
  it('is told in the log itself, and the office opens', async () => {
    const tool = new Sqlite(database());
    for (const name of ['ubah', 'hapus', 'sisip']) tool.exec(`drop trigger audit_tetap_${name}`);
    tool.exec("update audit set alasan = 'lain' where seq = 7");
    tool.close();
    const writer = await prepareOffice(dataDir, clock);
    const last = writer.sqlite.prepare('select * from audit order by seq desc limit 1').get();
    expect(last).toMatchObject({
      operasi: 'sistem.periksa',
      hasil: 'ditolak',
      alasan: expect.stringContaining('baris 7'),
    });
    writer.close();
  });
});

describe.runIf(canMount)('a disk that refuses', () => {
  const copyTo = (disk: string) => {
    mkdirSync(foldersOf(disk).attachments);
    copyFileSync(database(), foldersOf(disk).database);
  };
  it('is told read-only in words', async () => {
    await onSmallDisk(8, async (disk, remount) => {
      copyTo(disk);
      remount('ro');
      expect(await faultKind(disk)).toBe('hanya-baca');
      remount('rw');
      expect(await faultKind(disk)).toBeUndefined();
    });
  });
  it('that is full stops the command, and nothing of it stays; work goes on when there is room', async () => {
    await onSmallDisk(8, async (disk) => {
      copyTo(disk);
      const writer = await openFolder(disk);
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(`${disk}/penuh`, Buffer.alloc(bavail * bsize - 300_000));
      let written = 0;
      let fault: DatabaseFault | undefined;
      while (!fault && written < 500) {
        try {
          await addLetter(writer, '2026-11-24T06:00:00.000Z', `Surat ${written}`);
          written += 1;
        } catch (error) {
          fault = error instanceof DatabaseFault ? error : undefined;
          if (!fault) throw error;
        }
      }
      expect(fault?.kind).toBe('penuh');
      expect(fault?.message).toMatch(/Ruang penyimpanan penuh. Tidak ada yang disimpan/);
      expect(expectWhole(writer)).toBe(20 + written);
      rmSync(`${disk}/penuh`);
      await addLetter(writer, '2026-11-24T07:00:00.000Z', 'Sesudah dikosongkan');
      expect(expectWhole(writer)).toBe(21 + written);
      writer.close();
    });
  });
});
