import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addLetter,
  addScan,
  dump,
  filledFolder,
  OFFICE,
  openFolder,
  removeFolder,
  temporaryFolder,
} from '#tests/support/dataFolder.ts';
import { canMount, onSmallDisk } from '#tests/support/smallDisk.ts';
import { readAttachmentList } from './attachmentList.ts';
import { type BackupOptions, backupName, makeBackup } from './backup.ts';
import { backupDue, changedSinceBackup } from './backupDue.ts';
import { DATABASE_FILE, listBackups, MANIFEST_FILE } from './backupList.ts';
import { readManifest } from './backupManifest.ts';
import { contentPath, listContent } from './contentPath.ts';
import type { DatabaseFault } from './errors.ts';
import { foldersOf } from './folders.ts';
import { type BackupChoice, inspectBackup } from './openBackup.ts';

let dataDir: string;
const folders = () => foldersOf(dataDir);
const back = (options: Partial<BackupOptions> = {}) =>
  makeBackup({ dataDir, reason: 'diminta', now: '2026-11-24T03:04:05.000Z', thorough: true, ...options });
const inspect = (name: string, choice: Partial<BackupChoice> = {}) =>
  inspectBackup({ dataDir, name, ...choice }, folders().restore);

beforeEach(async () => {
  dataDir = await filledFolder();
});
afterEach(() => removeFolder(dataDir));

describe('makeBackup', () => {
  it('tells in its manifest what it holds, and the copy proves it', () => {
    const manifest = back();
    expect(manifest).toMatchObject({
      nama: '2026-11-24_100405_diminta',
      kantor: OFFICE,
      skema: 1,
      nomorAgendaTerakhir: '0020',
      audit: { baris: 20, putus: null },
      lampiran: { jumlah: 4, hilang: 0 },
    });
    expect(manifest.jumlah).toMatchObject({ surat_masuk: 20, audit: 20, lampiran: 4, pengguna: 1 });
    expect(inspect(manifest.nama)).toEqual({ manifest, fault: undefined, lampiranRusak: 0 });
  });

  it('holds the same records as the office, and no log of its own beside it', () => {
    const { nama } = back();
    const copy = temporaryFolder();
    writeFileSync(foldersOf(copy).database, readFileSync(join(folders().backups, nama, DATABASE_FILE)));
    expect(dump(copy)).toBe(dump(dataDir));
    removeFolder(copy);
    expect(readdirSync(join(folders().backups, nama)).sort()).toEqual(['lampiran.txt', 'manifes.json', 'penata.db']);
  });

  it('never takes a name twice, also within one second', () => {
    const names = [back().nama, back().nama, back({ reason: 'harian' }).nama];
    expect(names).toEqual(['2026-11-24_100405_diminta', '2026-11-24_100405-2_diminta', '2026-11-24_100405-3_harian']);
    expect(listBackups(folders().backups)).toEqual([...names].reverse());
    expect(backupName(folders().backups, 'harian', '2026-12-31T17:30:09.000Z', 'Asia/Jakarta')).toBe(
      '2027-01-01_003009_harian',
    );
  });

  it('takes one state of the office while somebody writes', async () => {
    const writer = await openFolder(dataDir);
    try {
      // The command that is under way is not in the backup, and does not hold it up.
      writer.sqlite.exec('begin immediate');
      writer.sqlite.exec("update surat_masuk set hal = 'setengah' where id = 1");
      const before = back({ now: '2026-11-24T04:00:00.000Z' });
      writer.sqlite.exec('rollback');
      expect(inspect(before.nama).fault).toBeUndefined();
      await addLetter(writer, '2026-11-24T04:01:00.000Z', 'Surat sesudah cadangan');
      const after = back({ now: '2026-11-24T04:02:00.000Z' });
      expect([before.jumlah.surat_masuk, after.jumlah.surat_masuk]).toEqual([20, 21]);
      expect([before.audit.baris, after.audit.baris]).toEqual([20, 21]);
    } finally {
      writer.close();
    }
  });

  it('stores each attachment once for all backups, byte for byte', async () => {
    back();
    const store = join(folders().backups, 'lampiran');
    const stored = listContent(store);
    expect(stored.length).toBe(4);
    for (const sha256 of stored)
      expect(readFileSync(contentPath(store, sha256))).toEqual(
        readFileSync(contentPath(folders().attachments, sha256)),
      );
    const writer = await openFolder(dataDir);
    await addScan(writer, dataDir, 1, Buffer.from('%PDF-1.7 baru'));
    writer.close();
    expect(back().lampiran.jumlah).toBe(5);
    expect(listContent(store).length).toBe(5);
  });

  it('names an attachment that was lost before, and does not fail for it', () => {
    const [lost, altered] = listContent(folders().attachments) as [string, string];
    rmSync(contentPath(folders().attachments, lost));
    writeFileSync(contentPath(folders().attachments, altered), 'diubah orang');
    const manifest = back();
    expect(manifest.lampiran).toMatchObject({ jumlah: 2, hilang: 2 });
    expect(readAttachmentList(join(folders().backups, manifest.nama), manifest)?.hilang.sort()).toEqual(
      [lost, altered].sort(),
    );
  });

  it('keeps the good copy of an attachment that was lost after an earlier backup', () => {
    back();
    const [lost] = listContent(folders().attachments) as [string];
    rmSync(contentPath(folders().attachments, lost));
    expect(back().lampiran).toMatchObject({ jumlah: 4, hilang: 0 });
  });

  it('mends a stored attachment that went bad, when it looks at all of them', () => {
    back();
    const store = join(folders().backups, 'lampiran');
    const [bad] = listContent(store) as [string];
    writeFileSync(contentPath(store, bad), 'bit rot');
    const quick = back({ thorough: false });
    expect(inspect(quick.nama).lampiranRusak).toBe(1);
    const thorough = back();
    expect(inspect(thorough.nama)).toMatchObject({ lampiranRusak: 0 });
  });

  it('saves an office whose log was edited as it is, and says so', async () => {
    const writer = await openFolder(dataDir);
    for (const name of ['ubah', 'hapus', 'sisip']) writer.sqlite.exec(`drop trigger audit_tetap_${name}`);
    writer.sqlite.exec("update audit set alasan = 'lain' where seq = 7");
    writer.close();
    const manifest = back();
    expect(manifest.audit.putus).toBe('rantai jejak audit putus pada baris 7: isi berubah');
    expect(inspect(manifest.nama).fault).toBeUndefined();
  });

  it('sweeps what a killed attempt left, and does not list it', () => {
    const half = join(folders().backups, '.tulis-123-456');
    mkdirSync(half, { recursive: true });
    writeFileSync(join(half, MANIFEST_FILE), '{}');
    expect(listBackups(folders().backups)).toEqual([]);
    back();
    expect(existsSync(half)).toBe(false);
  });

  it('finds the finished one when an attempt with the same name is repeated', () => {
    const name = '2026-11-24_100405_sebelum-pemulihan';
    const first = back({ name, reason: 'sebelum-pemulihan' });
    expect(back({ name, reason: 'sebelum-pemulihan' })).toEqual(first);
    expect(listBackups(folders().backups)).toEqual([name]);
  });
});

describe('a backup that is not whole', () => {
  const damaged = (name: string, file: string, change: (bytes: Buffer) => Buffer) => {
    const path = join(folders().backups, name, file);
    writeFileSync(path, change(readFileSync(path)));
  };
  const flip = (at: number) => (bytes: Buffer) => {
    const index = at < 0 ? bytes.length + at : at;
    bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
    return bytes;
  };

  it.each([20, 5_000, -1, -3_000])('is refused in words for one flipped bit at byte %i of the database', (at) => {
    const { nama } = back();
    damaged(nama, DATABASE_FILE, flip(at));
    expect(inspect(nama).fault).toBe('berkas basis data berubah sejak cadangan dibuat');
  });
  it('is refused when the database was cut', () => {
    const { nama } = back();
    damaged(nama, DATABASE_FILE, (bytes) => bytes.subarray(0, 8_192));
    expect(inspect(nama).fault).toBeDefined();
  });
  it('is refused when the database is missing', () => {
    const { nama } = back();
    rmSync(join(folders().backups, nama, DATABASE_FILE));
    expect(inspect(nama).fault).toBe('berkas basis data tidak ada');
  });
  it('is refused when its manifest was edited, cut, or moved from another backup', () => {
    const { nama } = back();
    damaged(nama, MANIFEST_FILE, (bytes) => Buffer.from(bytes.toString().replace('0020', '0019')));
    expect(() => inspect(nama)).toThrow(/tidak dapat dipercaya/);
    const second = back().nama;
    damaged(second, MANIFEST_FILE, (bytes) => bytes.subarray(0, bytes.length - 40));
    expect(() => inspect(second)).toThrow(/tidak dapat dipercaya/);
    const [third, fourth] = [back().nama, back().nama];
    damaged(fourth, MANIFEST_FILE, () => readFileSync(join(folders().backups, third, MANIFEST_FILE)));
    expect(readManifest(folders().backups, fourth)).toBeUndefined();
  });
  it('is refused when the list of its attachments was edited', () => {
    const { nama } = back();
    damaged(nama, 'lampiran.txt', (bytes) => bytes.subarray(65));
    expect(() => inspect(nama)).toThrow(/tidak dapat dipercaya/);
  });
  it('counts attachments that are gone or altered', () => {
    const { nama } = back();
    const store = join(folders().backups, 'lampiran');
    const [first, second] = listContent(store) as [string, string];
    rmSync(contentPath(store, first));
    writeFileSync(contentPath(store, second), 'lain');
    expect(inspect(nama).lampiranRusak).toBe(2);
  });
  it('of another place on the disk cannot be named', () => {
    expect(() => inspect('../../etc')).toThrow(/tidak ditemukan/);
    expect(() => inspect('2026-01-01_000000_harian')).toThrow(/tidak ditemukan/);
  });
});

describe('a disk that refuses', () => {
  it.runIf(canMount)('is told full in numbers, before anything is written', () => {
    onSmallDisk(3, (disk) => {
      mkdirSync(foldersOf(disk).attachments);
      writeFileSync(foldersOf(disk).database, readFileSync(folders().database));
      writeFileSync(join(disk, 'penuh'), Buffer.alloc(1_500_000));
      const refused = () => back({ dataDir: disk });
      expect(refused).toThrow(/perlu \d+ MB, tersedia \d+ MB/);
      expect(refused).toThrow(expect.objectContaining({ kind: 'penuh' }) as DatabaseFault);
      expect(readdirSync(foldersOf(disk).backups)).toEqual([]);
    });
  });

  it.runIf(canMount)('is told read-only in words', () => {
    onSmallDisk(8, (disk, remount) => {
      mkdirSync(foldersOf(disk).attachments);
      writeFileSync(foldersOf(disk).database, readFileSync(folders().database));
      mkdirSync(foldersOf(disk).backups);
      remount('ro');
      expect(() => back({ dataDir: disk })).toThrow(expect.objectContaining({ kind: 'hanya-baca' }) as DatabaseFault);
    });
  });

  it('is told when a file stands where the folder should be', () => {
    writeFileSync(folders().backups, 'bukan folder');
    expect(() => back()).toThrow();
    expect(readFileSync(folders().backups, 'utf8')).toBe('bukan folder');
  });
});

describe('when a backup is due', () => {
  it('is due once on each day', () => {
    expect(backupDue('2026-11-24', [])).toBe(true);
    expect(backupDue('2026-11-24', ['2026-11-23_170000_penutupan'])).toBe(true);
    expect(backupDue('2026-11-24', ['2026-11-24_080000_harian', '2026-11-23_170000_penutupan'])).toBe(false);
  });
  it('is due at the close only when the work went on', async () => {
    expect(changedSinceBackup(dataDir)).toBe(true);
    back();
    expect(changedSinceBackup(dataDir)).toBe(false);
    const writer = await openFolder(dataDir);
    await addLetter(writer, '2026-11-24T05:00:00.000Z', 'Surat baru');
    writer.close();
    expect(changedSinceBackup(dataDir)).toBe(true);
  });
});
