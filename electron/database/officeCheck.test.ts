import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttachmentStore } from '#electron/core/attachments.ts';
import { addLetter, filledFolder, openFolder, removeFolder } from '#tests/support/dataFolder.ts';
import { makeBackup } from './backup.ts';
import { contentPath, listContent } from './contentPath.ts';
import { foldersOf } from './folders.ts';
import { checkOffice } from './officeCheck.ts';
import { finishRestore, writeRestoreOrder } from './restoreOrder.ts';
import { stageRestore } from './restoreStage.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await filledFolder();
});
afterEach(() => removeFolder(dataDir));

const check = (thorough = true) => checkOffice(dataDir, thorough, Date.now());
const folder = () => foldersOf(dataDir).attachments;

/** What somebody does who reaches the file with a tool of his own. */
function tamper(sql: string): void {
  const tool = new Sqlite(foldersOf(dataDir).database);
  for (const name of ['ubah', 'hapus', 'sisip']) tool.exec(`drop trigger if exists audit_tetap_${name}`);
  tool.pragma('foreign_keys = OFF');
  tool.exec(sql);
  tool.close();
}

describe('the sanity check', () => {
  it('finds a working office whole, while somebody writes', async () => {
    const writer = await openFolder(dataDir);
    writer.sqlite.exec('begin immediate');
    writer.sqlite.exec("update surat_masuk set hal = 'setengah' where id = 1");
    for (const thorough of [true, false]) {
      const found = check(thorough);
      expect(found.basisData).toBeUndefined();
      expect(found.audit).toMatchObject({ rows: 20, terpotong: undefined });
      expect(found.audit.broken).toBeUndefined();
      expect(found.lampiran).toEqual({ jumlah: 4, hilang: [], berubah: [], yatim: [] });
    }
    writer.sqlite.exec('rollback');
    writer.close();
  });

  it('names missing, altered and orphaned files', () => {
    const [missing, altered] = listContent(folder()).sort() as [string, string];
    rmSync(contentPath(folder(), missing));
    writeFileSync(contentPath(folder(), altered), 'lain');
    const orphan = new AttachmentStore(folder()).put(Buffer.from('tanpa baris'));
    const long = new Date(Date.now() - 7_200_000);
    utimesSync(contentPath(folder(), orphan), long, long);
    expect(check().lampiran).toEqual({ jumlah: 4, hilang: [missing], berubah: [altered], yatim: [orphan] });
    expect(check(false).lampiran).toEqual({ jumlah: 4, hilang: [missing], berubah: [], yatim: [orphan] });
  });

  it('does not call a file orphaned whose command may still be writing its row', () => {
    new AttachmentStore(folder()).put(Buffer.from('baru saja diunggah'));
    expect(check().lampiran.yatim).toEqual([]);
  });

  it('finds rows that point to nothing', () => {
    tamper('delete from pengirim');
    expect(check().basisData).toMatch(/20 baris menunjuk ke baris yang tidak ada/);
  });

  it('finds a damaged page', () => {
    const file = readFileSync(foldersOf(dataDir).database);
    file.fill(0xa5, 12 * 4_096, 13 * 4_096);
    writeFileSync(foldersOf(dataDir).database, file);
    expect(check().basisData ?? check().audit.broken?.reason).toBeDefined();
  });

  it('finds an edited log', () => {
    tamper("update audit set pencatat_nama = 'Orang Lain' where seq = 3");
    expect(check().audit.broken).toEqual({ seq: 3, reason: 'isi berubah' });
  });

  it('finds a log whose tail was cut, by the heads in the manifests', async () => {
    const { nama } = makeBackup({ dataDir, reason: 'harian', now: '2026-11-24T03:00:00.000Z', thorough: true });
    tamper('delete from audit where seq > 15');
    const found = check();
    expect(found.audit.broken).toBeUndefined();
    expect(found.audit).toMatchObject({ rows: 15, terpotong: nama });
  });

  it('finds a log that was cut and written anew', async () => {
    const { nama } = makeBackup({ dataDir, reason: 'harian', now: '2026-11-24T03:00:00.000Z', thorough: true });
    tamper('delete from audit where seq > 15; delete from surat_masuk where id > 15');
    const writer = await openFolder(dataDir);
    for (let letter = 0; letter < 8; letter += 1) await addLetter(writer, '2026-11-24T04:00:00.000Z', 'Lain');
    writer.close();
    expect(check().audit).toMatchObject({ rows: 23, terpotong: nama });
  });

  it('does not take a restore for a cut', async () => {
    const early = makeBackup({ dataDir, reason: 'diminta', now: '2026-11-24T03:00:00.000Z', thorough: true }).nama;
    const writer = await openFolder(dataDir);
    for (let letter = 0; letter < 8; letter += 1) await addLetter(writer, '2026-11-24T04:00:00.000Z', 'Sesudah');
    writer.close();
    makeBackup({ dataDir, reason: 'diminta', now: '2026-11-24T05:00:00.000Z', thorough: true });
    const record = {
      now: '2026-11-24T06:00:00.000Z',
      pencatatId: 1,
      pencatatNama: 'Siti Aminah',
      peran: '',
      tempat: 'desktop',
      alasan: 'uji',
      setujuKantorLain: false,
    };
    writeRestoreOrder(dataDir, (await stageRestore({ dataDir, name: early }, record)).order);
    finishRestore(dataDir);
    expect(check().audit).toMatchObject({ rows: 21, terpotong: undefined });
  });
});
