import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dump, filledFolder, OFFICE, removeFolder, temporaryFolder } from '#tests/support/dataFolder.ts';
import { makeBackup } from './backup.ts';
import {
  adoptBackupKey,
  type BackupKey,
  createBackupKey,
  readBackupKey,
  unwrapBackupKey,
  writeBackupKey,
} from './backupKey.ts';
import { listBackups } from './backupList.ts';
import { listContent } from './contentPath.ts';
import { fileChunks } from './durableFiles.ts';
import { foldersOf } from './folders.ts';
import { inspectBackup } from './openBackup.ts';
import { sealedManifest } from './openSealedBackup.ts';
import { finishRestore, writeRestoreOrder } from './restoreOrder.ts';
import { stageRestore } from './restoreStage.ts';
import { readSealed, SealBroken, sealHeader, writeSealed } from './seal.ts';
import { sealBackup } from './sealBackup.ts';
import { rotateSealed, sealedBackup, secondPlace } from './secondPlace.ts';

const PHRASE = 'amplop biru di brankas';
let key: BackupKey;
beforeAll(() => {
  key = createBackupKey(PHRASE);
});

let dataDir: string;
let place: string;
let name: string;
beforeEach(async () => {
  dataDir = await filledFolder();
  place = temporaryFolder();
  name = makeBackup({ dataDir, reason: 'diminta', now: '2026-11-24T03:00:00.000Z', thorough: true }).nama;
});
afterEach(() => {
  removeFolder(dataDir);
  removeFolder(place);
});

const seal = (thorough = true) => sealBackup(foldersOf(dataDir).backups, name, place, key, thorough);
const useKey = (dir = dataDir) => {
  writeBackupKey(foldersOf(dir).backupKey, key, '2026-11-24T03:00:00.000Z');
  adoptBackupKey(foldersOf(dir).backupKey);
};
const inspect = (phrase?: string, dir = dataDir) =>
  inspectBackup({ dataDir: dir, name, second: place, phrase }, foldersOf(dir).restore);

/** Every file below a folder. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the key of the sealed backups', () => {
  it('comes back with the pass phrase and with no other', () => {
    expect(unwrapBackupKey(key.wrapped, PHRASE)).toEqual(key.key);
    expect(unwrapBackupKey(key.wrapped, `${PHRASE} `)).toBeUndefined();
    expect(unwrapBackupKey(key.wrapped, '')).toBeUndefined();
  });
  it('is read again from its file, which only its owner can read', () => {
    useKey();
    const file = foldersOf(dataDir).backupKey;
    expect(readBackupKey(file)).toEqual({ key: Buffer.from(key.key), wrapped: key.wrapped });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toContain(PHRASE);
  });
  it('counts as not set when its file is torn', () => {
    useKey();
    writeFileSync(foldersOf(dataDir).backupKey, '{"kunci":"');
    expect(readBackupKey(foldersOf(dataDir).backupKey)).toBeUndefined();
  });
});

describe('a sealed backup', () => {
  it('opens on the machine that made it without anybody typing, and is whole', () => {
    useKey();
    expect(seal()).toBe(statSync(sealedBackup(place, name)).size);
    expect(listBackups(place)).toEqual([name]);
    expect(inspect()).toMatchObject({ fault: undefined, lampiranRusak: 0, manifest: { nama: name, kantor: OFFICE } });
    expect(sealedManifest(place, name, key.key)?.nomorAgendaTerakhir).toBe('0020');
    expect(existsSync(join(foldersOf(dataDir).restore, 'terbuka'))).toBe(false);
  });
  it('opens on another machine with the pass phrase alone', () => {
    seal();
    const fresh = temporaryFolder();
    expect(inspect(PHRASE, fresh)).toMatchObject({ fault: undefined, lampiranRusak: 0 });
    removeFolder(fresh);
  });
  it('becomes the office again on an empty machine, scans included', async () => {
    seal();
    const fresh = temporaryFolder();
    const record = {
      now: '2026-11-25T01:00:00.000Z',
      pencatatId: null,
      pencatatNama: 'Penata',
      peran: '',
      tempat: 'sistem',
      alasan: 'komputer baru',
      setujuKantorLain: false,
    };
    const staged = await stageRestore({ dataDir: fresh, name, second: place, phrase: PHRASE }, record);
    expect(staged.lampiranHilang).toBe(0);
    writeRestoreOrder(fresh, staged.order);
    expect(finishRestore(fresh)).toMatchObject({ is: 'dipulihkan' });
    expect(dump(fresh, ['sesi', 'audit'])).toBe(dump(dataDir, ['sesi', 'audit']));
    expect(listContent(foldersOf(fresh).attachments).sort()).toEqual(
      listContent(foldersOf(dataDir).attachments).sort(),
    );
    removeFolder(fresh);
  });
  it('is refused in words without the phrase and with a wrong one', () => {
    seal();
    expect(() => inspect()).toThrow(/kata sandi cadangan yang lain/);
    expect(() => inspect('kata sandi salah')).toThrow('Kata sandi cadangan salah. Cadangan tidak dibuka.');
  });
  it('holds nothing that can be read, nor a name that tells which documents there are', () => {
    seal();
    const secrets = [
      OFFICE,
      'Siti Aminah',
      'Undangan rapat',
      'Dinas Pendidikan',
      'SQLite format 3',
      'pindaian surat',
      PHRASE,
    ];
    const files = filesBelow(place);
    expect(files.length).toBe(1 + 4);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const secret of secrets) expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false);
    }
    const hashes = readdirSync(join(foldersOf(dataDir).attachments), { recursive: true }).map(String);
    expect(files.some((file) => hashes.some((hash) => hash.length > 10 && file.endsWith(hash.slice(3))))).toBe(false);
  });
  it('leaves what is there already and mends what went bad', () => {
    useKey();
    seal();
    const attachment = filesBelow(join(place, 'lampiran'))[0] as string;
    const bytes = readFileSync(attachment);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 30) ^ 1, bytes.length - 30);
    writeFileSync(attachment, bytes);
    seal(false);
    expect(inspect().lampiranRusak).toBe(1);
    seal(true);
    expect(inspect().lampiranRusak).toBe(0);
  });
  it('tells that the first place went bad, not the second', () => {
    rmSync(join(foldersOf(dataDir).backups, 'lampiran'), { recursive: true });
    mkdirSync(join(foldersOf(dataDir).backups, 'lampiran'));
    expect(() => seal()).toThrow();
    expect(listBackups(place)).toEqual([]);
  });
  it.each([
    ['header', 40],
    ['database', -2_000],
    ['end', -1],
  ])('is refused in words for one flipped bit in its %s', (_part, at) => {
    seal();
    const file = sealedBackup(place, name);
    const bytes = readFileSync(file);
    const index = at < 0 ? bytes.length + at : at;
    bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
    writeFileSync(file, bytes);
    expect(() => inspect(PHRASE)).toThrow(/tidak dapat dipakai|Kata sandi cadangan salah/);
  });
  it('is refused when it was cut anywhere, or is something else', () => {
    useKey();
    seal();
    const file = sealedBackup(place, name);
    const bytes = readFileSync(file);
    for (const length of [0, 5, 11, 300, bytes.length - 17, bytes.length - 1]) {
      writeFileSync(file, bytes.subarray(0, length));
      expect(() => inspect()).toThrow(/tidak dapat dipakai/);
    }
    writeFileSync(file, 'bukan cadangan sama sekali');
    expect(() => inspect()).toThrow(/bukan cadangan tersegel/);
  });
  it('is not taken for one of another name', () => {
    seal();
    const other = '2026-11-23_080000_harian';
    writeFileSync(sealedBackup(place, other), readFileSync(sealedBackup(place, name)));
    expect(() =>
      inspectBackup({ dataDir, name: other, second: place, phrase: PHRASE }, foldersOf(dataDir).restore),
    ).toThrow(/nama di dalamnya lain/);
  });
  it('goes when rotation no longer keeps it', () => {
    for (let day = 1; day <= 28; day += 1)
      writeFileSync(sealedBackup(place, `2026-10-${String(day).padStart(2, '0')}_080000_harian`), 'x');
    seal();
    rotateSealed(place, '2026-11-24');
    expect(listBackups(place)[0]).toBe(name);
    expect(listBackups(place).length).toBeLessThan(15);
  });
});

describe('the seal', () => {
  const sealed = (content: Uint8Array, chunk: number): string => {
    const file = join(place, 'segel');
    const handle = openSync(file, 'w');
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < content.length; at += chunk) chunks.push(content.subarray(at, at + chunk));
    writeSealed(handle, 'lampiran', chunks, key);
    closeSync(handle);
    return file;
  };
  const opened = (file: string): Buffer => Buffer.concat([...readSealed(file, key.key, 'lampiran')]);

  it.each([0, 1, 1_048_575, 1_048_576, 1_048_577, 2_097_152, 3_000_000])('gives back %i bytes as they were', (size) => {
    const content = Buffer.alloc(size, 'penata');
    expect(opened(sealed(content, 70_000)).equals(content)).toBe(true);
  });
  it('gives back any content in any pieces', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), fc.integer({ min: 1, max: 5_000 }), (content, chunk) => {
        expect(opened(sealed(content, chunk)).equals(Buffer.from(content))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
  it('notices pieces that changed places, were repeated or left out', () => {
    const file = sealed(Buffer.alloc(3 * 1_048_576 + 5, 'x'), 1_048_576);
    const bytes = readFileSync(file);
    const piece = 1_048_576 + 16;
    const start = bytes.length - (3 * piece + 5 + 16);
    const part = (at: number) => bytes.subarray(start + at * piece, start + (at + 1) * piece);
    const [head, tail] = [bytes.subarray(0, start), bytes.subarray(start + 3 * piece)];
    for (const parts of [
      [part(1), part(0), part(2), tail],
      [part(0), part(1), part(1), tail],
      [part(0), part(1), tail],
      [part(0), part(1), part(2)],
    ]) {
      writeFileSync(file, Buffer.concat([head, ...parts]));
      expect(() => opened(file)).toThrow(SealBroken);
    }
  });
  it('never seals the same content into the same bytes', () => {
    const first = readFileSync(sealed(Buffer.from('sama'), 10));
    expect(readFileSync(sealed(Buffer.from('sama'), 10)).equals(first)).toBe(false);
  });
  it('tells whether it is a backup or an attachment, and keeps to it', () => {
    const file = sealed(Buffer.from('isi'), 10);
    expect(sealHeader(file).content).toBe('lampiran');
    expect(() => [...readSealed(file, key.key, 'cadangan')]).toThrow(SealBroken);
  });
  it('reads files in pieces of a megabyte', () => {
    const file = join(place, 'besar');
    writeFileSync(file, Buffer.alloc(2_500_000, 1));
    expect([...fileChunks(file)].map((chunk) => chunk.length)).toEqual([1_048_576, 1_048_576, 402_848]);
  });
});

describe('the second place', () => {
  it('is refused in words inside the data folder, when written half, and when it is not there', () => {
    expect(() => secondPlace(join(dataDir, 'usb'), dataDir)).toThrow(/tidak boleh di dalam folder data/);
    expect(() => secondPlace(dataDir, dataDir)).toThrow(/tidak boleh di dalam folder data/);
    expect(() => secondPlace('usb', dataDir)).toThrow(/ditulis lengkap/);
    expect(() => secondPlace(join(place, 'tidak-ada'), dataDir)).toThrow(/Pasang diskanya/);
    expect(secondPlace(place, dataDir)).toBe(place);
  });
});
