import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addLetter,
  addScan,
  dump,
  filledFolder,
  openFolder,
  removeFolder,
  temporaryFolder,
} from '#tests/support/dataFolder.ts';
import { canMount, onSmallDisk } from '#tests/support/smallDisk.ts';
import { verifyChain } from './auditChain.ts';
import { makeBackup } from './backup.ts';
import { listBackups } from './backupList.ts';
import { openReader } from './connection.ts';
import { contentPath, listContent } from './contentPath.ts';
import { foldersOf } from './folders.ts';
import { refuseLostDatabase } from './lostDatabase.ts';
import { inspectBackup } from './openBackup.ts';
import { finishRestore, orderFile, readyFile, writeRestoreOrder } from './restoreOrder.ts';
import { type RestoreRecord, stageRestore } from './restoreStage.ts';

const RECORD: RestoreRecord = {
  now: '2026-11-25T01:00:00.000Z',
  pencatatId: 1,
  pencatatNama: 'Siti Aminah',
  peran: 'admin',
  tempat: 'desktop',
  alasan: 'salah impor',
  setujuKantorLain: false,
};

let dataDir: string;
let backup: string;
/** The office when the backup was made, and as it went on from there. */
let original: string;
let present: string;

const folders = () => foldersOf(dataDir);
/** What a restore changes by itself: it ends the sessions and adds its own line. */
const records = (dir = dataDir) => dump(dir, ['sesi', 'audit']);
const stage = (record: Partial<RestoreRecord> = {}) =>
  stageRestore({ dataDir, name: backup }, { ...RECORD, ...record });
const facts = (dir = dataDir) => {
  const reader = openReader(foldersOf(dir).database);
  try {
    return {
      chain: verifyChain(reader.sqlite),
      last: reader.sqlite.prepare('select * from audit order by seq desc limit 1').get() as Record<string, unknown>,
      sessions: reader.sqlite.prepare('select count(*) from sesi').pluck().get(),
    };
  } finally {
    reader.close();
  }
};

beforeEach(async () => {
  dataDir = await filledFolder();
  backup = makeBackup({ dataDir, reason: 'harian', now: '2026-11-24T03:00:00.000Z', thorough: true }).nama;
  original = records();
  const writer = await openFolder(dataDir);
  for (let extra = 0; extra < 5; extra += 1) await addLetter(writer, '2026-11-24T06:00:00.000Z', `Sesudah ${extra}`);
  writer.close();
  present = records();
});
afterEach(() => removeFolder(dataDir));

describe('a restore', () => {
  it('brings back the office as it was, with its own line in a whole log and no session alive', async () => {
    const staged = await stage();
    expect(records()).toBe(present);
    writeRestoreOrder(dataDir, staged.order);
    const outcome = finishRestore(dataDir);
    expect(outcome).toMatchObject({ is: 'dipulihkan', simpanan: staged.order.simpanan });
    expect(records()).toBe(original);
    const { chain, last, sessions } = facts();
    expect(chain).toMatchObject({ rows: 21 });
    expect(chain.broken).toBeUndefined();
    expect(sessions).toBe(0);
    expect(last).toMatchObject({
      operasi: 'sistem.pulihkan',
      pencatat_nama: 'Siti Aminah',
      objek_label: backup,
      alasan: 'salah impor',
    });
    expect(JSON.parse(String(last.sebelum))).toMatchObject({ nomorAgendaTerakhir: '0025', barisJejakAudit: 25 });
    expect(JSON.parse(String(last.sesudah))).toMatchObject({ nomorAgendaTerakhir: '0020' });
    expect(existsSync(folders().restore)).toBe(false);
  });

  it('keeps the office that it replaced, whole, and can go back to it', async () => {
    writeRestoreOrder(dataDir, (await stage()).order);
    finishRestore(dataDir);
    const [saved] = listBackups(folders().backups) as [string];
    expect(saved).toMatch(/_sebelum-pemulihan$/);
    expect(inspectBackup({ dataDir, name: saved }, folders().restore).fault).toBeUndefined();
    const back = await stageRestore({ dataDir, name: saved }, { ...RECORD, now: '2026-11-25T02:00:00.000Z' });
    writeRestoreOrder(dataDir, back.order);
    finishRestore(dataDir);
    expect(records()).toBe(present);
  });

  it('tells the numbers that may come twice', async () => {
    const staged = await stage();
    expect([staged.manifest.nomorAgendaTerakhir, staged.nomorAgendaSekarang]).toEqual(['0020', '0025']);
  });

  it('works into an empty folder, attachments included', async () => {
    const fresh = temporaryFolder();
    mkdirSync(foldersOf(fresh).backups);
    renameSync(join(folders().backups, backup), join(foldersOf(fresh).backups, backup));
    renameSync(join(folders().backups, 'lampiran'), join(foldersOf(fresh).backups, 'lampiran'));
    const staged = await stageRestore({ dataDir: fresh, name: backup }, RECORD);
    expect(staged.lampiranHilang).toBe(0);
    writeRestoreOrder(fresh, staged.order);
    expect(finishRestore(fresh)).toMatchObject({ is: 'dipulihkan', simpanan: undefined });
    expect(records(fresh)).toBe(original);
    expect(listContent(foldersOf(fresh).attachments).sort()).toEqual(listContent(folders().attachments).sort());
    removeFolder(fresh);
  });

  it('mends attachments that are lost or altered, and removes none', async () => {
    const writer = await openFolder(dataDir);
    const added = await addScan(writer, dataDir, 1, Buffer.from('%PDF-1.7 sesudah cadangan'));
    writer.close();
    const [lost, altered] = listContent(folders().attachments).filter((hash) => hash !== added) as [string, string];
    rmSync(contentPath(folders().attachments, lost));
    writeFileSync(contentPath(folders().attachments, altered), 'diubah');
    expect((await stage()).lampiranHilang).toBe(0);
    expect(existsSync(contentPath(folders().attachments, lost))).toBe(true);
    expect(readFileSync(contentPath(folders().attachments, altered), 'utf8')).toMatch(/^%PDF/);
    expect(existsSync(contentPath(folders().attachments, added))).toBe(true);
  });

  it('counts attachments that nobody has any more, and goes on', async () => {
    const [lost] = listContent(folders().attachments) as [string];
    rmSync(contentPath(folders().attachments, lost));
    rmSync(contentPath(join(folders().backups, 'lampiran'), lost));
    expect((await stage()).lampiranHilang).toBe(1);
  });

  it('puts an office in the place of one that is damaged, and sets the damaged files aside', async () => {
    truncateSync(folders().database, 10_000);
    const staged = await stage();
    writeRestoreOrder(dataDir, staged.order);
    expect(finishRestore(dataDir)).toMatchObject({ is: 'dipulihkan', simpanan: undefined });
    expect(records()).toBe(original);
    const aside = join(folders().backups, `rusak-${staged.order.simpanan}`);
    expect(readFileSync(join(aside, 'penata.db')).length).toBe(10_000);
    expect(listBackups(folders().backups)).toEqual([backup]);
  });

  it('never plays the log of the old office into the new one', async () => {
    const writer = await openFolder(dataDir);
    await addLetter(writer, '2026-11-24T07:00:00.000Z', 'Hanya dalam log');
    // As after a crash: the log beside the file holds what the file does not.
    const wal = readFileSync(`${folders().database}-wal`);
    const file = readFileSync(folders().database);
    writer.close();
    writeFileSync(folders().database, file);
    writeFileSync(`${folders().database}-wal`, wal);
    writeRestoreOrder(dataDir, (await stage()).order);
    finishRestore(dataDir);
    expect(readdirSync(dataDir).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
    expect(records()).toBe(original);
    const [saved] = listBackups(folders().backups) as [string];
    expect(inspectBackup({ dataDir, name: saved }, folders().restore).manifest.jumlah.surat_masuk).toBe(26);
  });
});

describe('a restore that is refused leaves the office as it is', () => {
  it('of a backup that is not whole', async () => {
    const file = join(folders().backups, backup, 'penata.db');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(9_000) ^ 1, 9_000);
    writeFileSync(file, bytes);
    await expect(stage()).rejects.toThrow(/tidak utuh.*Data sekarang tidak diubah/s);
    expect(existsSync(folders().restore)).toBe(false);
    expect(records()).toBe(present);
  });
  it('of another office, unless that is agreed to', async () => {
    const other = await filledFolder({ office: 'Dinas Perpustakaan' });
    const name = makeBackup({
      dataDir: other,
      reason: 'diminta',
      now: '2026-11-24T03:00:00.000Z',
      thorough: true,
    }).nama;
    renameSync(join(foldersOf(other).backups, name), join(folders().backups, name));
    const choose = (setujuKantorLain: boolean) => stageRestore({ dataDir, name }, { ...RECORD, setujuKantorLain });
    await expect(choose(false)).rejects.toThrow(/milik kantor lain: "Dinas Perpustakaan"/);
    expect((await choose(true)).manifest.kantor).toBe('Dinas Perpustakaan');
    removeFolder(other);
  });
  it('of a newer program', async () => {
    const newer = new Sqlite(folders().database);
    newer.pragma('user_version = 999');
    newer.close();
    // The backup was made by the newer program, so its manifest fits.
    await expect(async () =>
      makeBackup({ dataDir, reason: 'diminta', now: '2026-11-24T08:00:00.000Z', thorough: true }),
    ).rejects.toThrow(/lebih baru/);
  });
  it.runIf(canMount)('on a full disk', async () => {
    await onSmallDisk(4, async (disk) => {
      cpSync(dataDir, disk, { recursive: true });
      writeFileSync(join(disk, 'penuh'), Buffer.alloc(200_000));
      const before = readFileSync(foldersOf(disk).database);
      await expect(stageRestore({ dataDir: disk, name: backup }, RECORD)).rejects.toMatchObject({ kind: 'penuh' });
      expect(readFileSync(foldersOf(disk).database).equals(before)).toBe(true);
      expect(existsSync(foldersOf(disk).restore)).toBe(false);
    });
  });
});

describe('a restore that is interrupted', () => {
  it('while the copy is made ready leaves the old office and no traces', async () => {
    await stage();
    expect(finishRestore(dataDir)).toEqual({ is: 'tidak-ada' });
    expect(existsSync(folders().restore)).toBe(false);
    expect(records()).toBe(present);
  });
  it('after the present was saved goes forward, without saving it twice', async () => {
    const { order } = await stage();
    writeRestoreOrder(dataDir, order);
    makeBackup({ dataDir, reason: 'sebelum-pemulihan', now: order.dibuatPada, thorough: false, name: order.simpanan });
    expect(finishRestore(dataDir)).toMatchObject({ is: 'dipulihkan' });
    expect(records()).toBe(original);
    expect(listBackups(folders().backups)).toEqual([order.simpanan, backup]);
  });
  it('after the exchange only tidies up', async () => {
    const { order } = await stage();
    writeRestoreOrder(dataDir, order);
    renameSync(readyFile(dataDir), folders().database);
    expect(finishRestore(dataDir)).toMatchObject({ is: 'dipulihkan' });
    expect(existsSync(folders().restore)).toBe(false);
    expect(records()).toBe(original);
  });
  it('is dropped when the copy is no longer the one that was proven', async () => {
    writeRestoreOrder(dataDir, (await stage()).order);
    truncateSync(readyFile(dataDir), 8_192);
    expect(finishRestore(dataDir)).toMatchObject({
      is: 'dibatalkan',
      pesan: expect.stringMatching(/data sekarang tetap/),
    });
    expect(records()).toBe(present);
    expect(existsSync(folders().restore)).toBe(false);
  });
  it('is dropped when the order itself is torn', async () => {
    await stage();
    writeFileSync(orderFile(dataDir), '{"sha256":"');
    expect(finishRestore(dataDir)).toEqual({ is: 'tidak-ada' });
    expect(records()).toBe(present);
  });
  it.runIf(canMount)('is dropped when there is no room to save the present', async () => {
    await onSmallDisk(8, async (disk) => {
      cpSync(dataDir, disk, { recursive: true });
      writeRestoreOrder(disk, (await stageRestore({ dataDir: disk, name: backup }, RECORD)).order);
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(join(disk, 'penuh'), Buffer.alloc(bavail * bsize - 1_000_000));
      expect(finishRestore(disk)).toMatchObject({ is: 'dibatalkan', pesan: expect.stringMatching(/Ruang/) });
      expect(records(disk)).toBe(present);
    });
  });
});

describe('an office whose database is lost', () => {
  it('is never taken for a fresh one', () => {
    rmSync(folders().database);
    expect(() => refuseLostDatabase(dataDir)).toThrow(/tidak membuat kantor kosong/);
    writeFileSync(folders().database, '');
    expect(() => refuseLostDatabase(dataDir)).toThrow(/pulihkan cadangan/);
    rmSync(folders().backups, { recursive: true });
    expect(() => refuseLostDatabase(dataDir)).toThrow(/hilang atau kosong/);
  });
  it('is told from a folder that was never used', () => {
    const fresh = temporaryFolder();
    expect(() => refuseLostDatabase(fresh)).not.toThrow();
    expect(() => refuseLostDatabase(dataDir)).not.toThrow();
    removeFolder(fresh);
  });
});
