/**
 * A data folder with a small office on real files, below the operations: the real schema, letters with consecutive agenda numbers, scans, and
 * a log that core wrote. For tests of what happens to the files.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AttachmentStore } from '#electron/core/attachments.ts';
import { appendAudit } from '#electron/core/audit.ts';
import type { AuditEntry } from '#electron/core/context.ts';
import { type Connection, inTransaction, openReader, openWriter, type WriteDb } from '#electron/database/connection.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { migrate } from '#electron/database/migrate.ts';
import { logicalDump } from '#electron/database/officeFacts.ts';

export const OFFICE = 'Dinas Sosial Kota Pasuruan';

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'penata-folder-'));

export const removeFolder = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });

/** Opens the writer of a folder, migrated. */
export async function openFolder(dataDir: string): Promise<Connection<WriteDb>> {
  const writer = openWriter(foldersOf(dataDir).database);
  await migrate(writer.sqlite, async () => {
    throw new Error('no migration is due in a test folder');
  });
  return writer;
}

/** The office's rows that letters and attachments point to. */
async function seed(db: WriteDb, office: string): Promise<void> {
  await db
    .insertInto('setelan')
    .values({ kunci: 'kantor', berlaku_sejak: '2020-01-01', nilai: JSON.stringify({ nama: office }) })
    .execute();
  await db.insertInto('pegawai').values({ id: 1, nama: 'Siti Aminah' }).execute();
  await db
    .insertInto('pengguna')
    .values({ id: 1, nama_pengguna: 'siti', pegawai_id: 1, sandi: '-', dibuat_pada: '2026-01-02T01:00:00.000Z' })
    .execute();
  await db.insertInto('pengirim').values({ id: 1, nama: 'Dinas Pendidikan', kunci: 'dinas pendidikan' }).execute();
  await db
    .insertInto('sesi')
    .values({
      token_hash: 'a'.repeat(64),
      pengguna_id: 1,
      dibuat_pada: '2026-01-02T01:00:00.000Z',
      terakhir_pada: '2026-01-02T01:00:00.000Z',
      tempat: 'desktop',
    })
    .execute();
}

export const log = (db: WriteDb, now: string, operation: string, entry: AuditEntry): Promise<void> =>
  appendAudit(db, {
    moment: { now, today: now.slice(0, 10), zone: 'Asia/Jakarta' },
    writer: { penggunaId: 1, nama: 'Siti Aminah', roles: ['petugasSurat'] },
    place: 'desktop',
    operation,
    outcome: 'berhasil',
    entry,
  });

/** One letter as a command writes it: taken number, row, line in the log, all in one transaction. Answers its agenda number. */
export async function addLetter(writer: Connection<WriteDb>, now: string, hal: string): Promise<number> {
  return inTransaction(writer.sqlite, 'write', async () => {
    const { db } = writer;
    const year = Number(now.slice(0, 4));
    const last = await db
      .selectFrom('surat_masuk')
      .select('urut')
      .where('tahun', '=', year)
      .orderBy('urut', 'desc')
      .limit(1)
      .executeTakeFirst();
    const urut = (last?.urut ?? 0) + 1;
    const nomor = String(urut).padStart(4, '0');
    const { id } = await db
      .insertInto('surat_masuk')
      .values({
        tahun: year,
        periode: String(year),
        urut,
        nomor_agenda: nomor,
        kunci_urut: nomor,
        tanggal_terima: now.slice(0, 10),
        kanal: 'langsung',
        pengirim_id: 1,
        pengirim_nama: 'Dinas Pendidikan',
        kunci_pengirim: 'dinas pendidikan',
        hal,
        jenis_naskah: 'surat_dinas',
        keamanan: 'biasa',
        urgensi: 'biasa',
        ditujukan_kepada: 'Kepala Dinas',
        tingkat_perkembangan: 'asli',
        petugas_id: 1,
        petugas_nama: 'Siti Aminah',
        dibuat_pada: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await log(db, now, 'suratMasuk.daftarkan', {
      objek: { jenis: 'suratMasuk', id, label: `${nomor} (Dinas Pendidikan)` },
      sesudah: { hal, tanggalTerima: now.slice(0, 10) },
    });
    return urut;
  });
}

/** A scan of a letter: the file, then its row. Answers its SHA-256. */
export async function addScan(
  writer: Connection<WriteDb>,
  dataDir: string,
  letterId: number,
  bytes: Uint8Array,
): Promise<string> {
  const sha256 = new AttachmentStore(foldersOf(dataDir).attachments).put(bytes);
  await inTransaction(writer.sqlite, 'write', async () => {
    await writer.db
      .insertInto('lampiran')
      .values({
        sha256,
        nama: `surat-${letterId}.pdf`,
        mime: 'application/pdf',
        ukuran: bytes.length,
        halaman: 1,
        pemilik_jenis: 'suratMasuk',
        pemilik_id: letterId,
        dibuat_oleh: 1,
        dibuat_pada: '2026-11-24T02:00:00.000Z',
      })
      .execute();
  });
  return sha256;
}

async function fill(dataDir: string, letters: number, office: string): Promise<void> {
  const writer = await openFolder(dataDir);
  // The template may be lost at a power cut; the copies that tests work on are opened as always.
  writer.sqlite.pragma('synchronous = OFF');
  try {
    await inTransaction(writer.sqlite, 'write', () => seed(writer.db, office));
    for (let number = 1; number <= letters; number += 1) {
      const minute = String(number % 60).padStart(2, '0');
      await addLetter(writer, `2026-11-24T02:${minute}:00.000Z`, `Undangan rapat koordinasi ${number}`);
      const scan = new TextEncoder().encode(`%PDF-1.7 pindaian surat ${number} di ${office}`);
      if (number % 5 === 0) await addScan(writer, dataDir, number, scan);
    }
  } finally {
    writer.close();
  }
}

const templates = new Map<string, string>();
process.once('exit', () => {
  for (const template of templates.values()) removeFolder(template);
});

/** A fresh folder with `letters` letters of 2026, every fifth with a scan. Nothing is left open. */
export async function filledFolder({
  letters = 20,
  office = OFFICE,
  dataDir = temporaryFolder(),
} = {}): Promise<string> {
  const key = `${letters} ${office}`;
  let template = templates.get(key);
  if (template === undefined) {
    template = temporaryFolder();
    templates.set(key, template);
    await fill(template, letters, office);
  }
  cpSync(template, dataDir, { recursive: true });
  return dataDir;
}

/** All rows of the office, sorted, as one text. */
export function dump(dataDir: string, without: readonly string[] = []): string {
  const reader = openReader(foldersOf(dataDir).database);
  try {
    return [...logicalDump(reader.sqlite, without)].join('\n');
  } finally {
    reader.close();
  }
}
