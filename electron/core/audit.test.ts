import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AuditRow, chainHead, sealAuditRow, verifyChain } from '#electron/database/auditChain.ts';
import { type Connection, inTransaction, type WriteDb } from '#electron/database/connection.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { canonicalJson } from '#shared/rules/canonicalJson.ts';
import { log, openFolder, removeFolder, temporaryFolder } from '#tests/support/dataFolder.ts';
import { appendAudit } from './audit.ts';
import { SerialQueue } from './serialQueue.ts';

const NOW = '2026-11-24T02:00:00.000Z';

let dataDir: string;
let writer: Connection<WriteDb>;

const append = (number: number, now = NOW) =>
  inTransaction(writer.sqlite, 'write', () =>
    log(writer.db, now, 'suratMasuk.perbaiki', {
      objek: { jenis: 'suratMasuk', id: number, label: `surat ${number}` },
      sebelum: { hal: 'lama', penerima: ['Sekretaris', 'Kabid'] },
      sesudah: { hal: `baru ${number}`, penerima: ['Kabid'] },
      alasan: 'salah ketik',
    }),
  );

/** What somebody does who reaches the file with a tool of his own. */
function tamper(sql: string, ...values: unknown[]): void {
  const tool = new Sqlite(foldersOf(dataDir).database);
  for (const name of ['ubah', 'hapus', 'sisip']) tool.exec(`drop trigger if exists audit_tetap_${name}`);
  tool.prepare(sql).run(...values);
  tool.close();
}

beforeEach(async () => {
  dataDir = temporaryFolder();
  writer = await openFolder(dataDir);
  for (let number = 1; number <= 10; number += 1) await append(number);
});
afterEach(() => {
  writer.close();
  removeFolder(dataDir);
});

describe('the audit chain', () => {
  it('is whole after ordinary work', () => {
    const report = verifyChain(writer.sqlite);
    expect(report).toEqual({ rows: 10, head: chainHead(writer.sqlite).head });
    expect(report.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it('hashes the canonical JSON of all of a row but its hash', () => {
    const rows = writer.sqlite.prepare('select * from audit').all() as AuditRow[];
    for (const { hash, ...rest } of rows) {
      const text = `${rest.hash_sebelum}\n${canonicalJson(rest)}`;
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    }
  });

  it('refuses to be changed or deleted through the database', () => {
    expect(() => writer.sqlite.exec("update audit set alasan = 'lain' where seq = 4")).toThrow(/tidak dapat diubah/);
    expect(() => writer.sqlite.exec('delete from audit where seq = 4')).toThrow(/tidak dapat dihapus/);
    expect(() => writer.sqlite.exec('insert or replace into audit select * from audit where seq = 4')).toThrow(
      /di ujungnya/,
    );
    expect(verifyChain(writer.sqlite).broken).toBeUndefined();
  });

  it.each([
    ['pencatat_nama', 'Orang Lain'],
    ['waktu', '2026-11-23T02:00:00.000Z'],
    ['sebelum', '{"hal":"lain"}'],
    ['sesudah', null],
    ['alasan', 'lain'],
    ['hasil', 'ditolak'],
    ['keamanan', 'rahasia'],
    ['objek_id', 99],
    ['peran', 'admin'],
    ['tempat', '10.0.0.1'],
  ])('shows that %s of a row was changed', (column, value) => {
    tamper(`update audit set ${column} = ? where seq = 4`, value);
    expect(verifyChain(writer.sqlite).broken).toEqual({ seq: 4, reason: 'isi berubah' });
  });

  it('shows a changed row whose hash was computed anew', () => {
    const row = writer.sqlite.prepare('select * from audit where seq = 4').get() as AuditRow;
    const { hash: _old, ...unsealed } = { ...row, alasan: 'lain' };
    tamper('update audit set alasan = ?, hash = ? where seq = 4', 'lain', sealAuditRow(unsealed).hash);
    expect(verifyChain(writer.sqlite).broken).toEqual({ seq: 5, reason: 'urutan tidak bersambung' });
  });

  it('shows a row that was cut out, at the start, in the middle', () => {
    tamper('delete from audit where seq = 4');
    expect(verifyChain(writer.sqlite).broken).toEqual({ seq: 4, reason: 'baris hilang' });
    tamper('delete from audit where seq = 1');
    expect(verifyChain(writer.sqlite).broken).toEqual({ seq: 1, reason: 'baris hilang' });
  });

  it('shows rows that changed places', () => {
    tamper('update audit set seq = 1000 where seq = 4');
    tamper('update audit set seq = 4 where seq = 5');
    tamper('update audit set seq = 5 where seq = 1000');
    expect(verifyChain(writer.sqlite).broken).toEqual({ seq: 4, reason: 'urutan tidak bersambung' });
  });

  it('shows a row that was put in', () => {
    tamper('update audit set seq = seq + 1 where seq = 10');
    tamper(
      'insert into audit select 10, waktu, pencatat_id, pencatat_nama, pelaku_nama, peran, tempat, operasi, hasil, objek_jenis, objek_id, objek_label, keamanan, sebelum, sesudah, alasan, hash_sebelum, hash from audit where seq = 9',
    );
    expect(verifyChain(writer.sqlite).broken?.seq).toBe(10);
  });

  it('checks the last rows alone when asked to, and trusts what is before them', () => {
    tamper("update audit set alasan = 'lain' where seq = 2");
    expect(verifyChain(writer.sqlite, 5).broken).toBeUndefined();
    expect(verifyChain(writer.sqlite, 9).broken).toEqual({ seq: 2, reason: 'isi berubah' });
  });

  it('goes on when the clock goes wrong: the order is the order of writing', async () => {
    await append(11, '1970-01-01T00:00:00.000Z');
    await append(12, '2090-01-01T00:00:00.000Z');
    await append(13);
    expect(verifyChain(writer.sqlite)).toMatchObject({ rows: 13 });
    expect(verifyChain(writer.sqlite).broken).toBeUndefined();
  });

  it('stays whole and without gaps when many write at once', async () => {
    const queue = new SerialQueue();
    await Promise.all(Array.from({ length: 60 }, (_, at) => queue.add(() => append(100 + at))));
    expect(verifyChain(writer.sqlite)).toMatchObject({ rows: 70 });
    expect(verifyChain(writer.sqlite).broken).toBeUndefined();
  });

  it('loses the line with the change it belongs to', async () => {
    await expect(
      inTransaction(writer.sqlite, 'write', async () => {
        await log(writer.db, NOW, 'suratMasuk.batalkan', {});
        throw new Error('the command failed');
      }),
    ).rejects.toThrow('the command failed');
    expect(chainHead(writer.sqlite).rows).toBe(10);
  });

  it('keeps what stood before and after, lists included', async () => {
    const row = await writer.db
      .selectFrom('audit')
      .select(['sebelum', 'sesudah'])
      .where('seq', '=', 3)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(row.sebelum!)).toEqual({ hal: 'lama', penerima: ['Sekretaris', 'Kabid'] });
    expect(JSON.parse(row.sesudah!)).toEqual({ hal: 'baru 3', penerima: ['Kabid'] });
  });

  it('names the one who tried when nobody is logged in', async () => {
    await inTransaction(writer.sqlite, 'write', () =>
      appendAudit(writer.db, {
        moment: { now: NOW, today: '2026-11-24', zone: 'Asia/Jakarta' },
        writer: undefined,
        writerName: 'budi',
        place: '192.168.1.5',
        operation: 'sesi.masuk',
        outcome: 'ditolak',
        entry: { alasan: 'Nama atau kata sandi salah.' },
      }),
    );
    const row = await writer.db.selectFrom('audit').selectAll().where('seq', '=', 11).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ pencatat_id: null, pencatat_nama: 'budi', hasil: 'ditolak', tempat: '192.168.1.5' });
  });
});
