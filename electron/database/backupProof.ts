/** Proves that a copy is a whole office: structure, foreign keys, audit chain, and what its manifest says of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brokenInWords } from './auditChain.ts';
import { DATABASE_FILE } from './backupList.ts';
import type { Manifest } from './backupManifest.ts';
import { openReader } from './connection.ts';
import { sha256OfFile } from './durableFiles.ts';
import { type OfficeFacts, officeFacts, structuralFault } from './officeFacts.ts';

/** Opens a database file that nobody else uses, read-only, and checks all of it. `fault`: its structure; a broken log is a fact. Throws DatabaseFault when it cannot be read at all. */
export function proveCopy(file: string): { facts: OfficeFacts; fault: string | undefined } {
  const copy = openReader(file);
  try {
    const fault = structuralFault(copy.sqlite);
    return { facts: officeFacts(copy.sqlite), fault };
  } finally {
    copy.close();
  }
}

/** Reads a backup's manifest and compares the database file with it. The attachments are not looked at. */
export function proveBackupDatabase(folder: string, manifest: Manifest): string | undefined {
  const file = join(folder, DATABASE_FILE);
  if (!existsSync(file)) return 'berkas basis data tidak ada';
  if (sha256OfFile(file) !== manifest.basisData.sha256) return 'berkas basis data berubah sejak cadangan dibuat';
  const { facts, fault } = proveCopy(file);
  if (fault !== undefined) return fault;
  if (facts.kepalaAudit !== manifest.audit.kepala) return 'kepala jejak audit tidak sama dengan manifes';
  if (brokenInWords(facts.audit) !== manifest.audit.putus) return 'rantai jejak audit tidak seperti dalam manifes';
  const differs = Object.entries(manifest.jumlah).find(([table, count]) => facts.jumlah[table] !== count);
  return differs && `jumlah baris ${differs[0]} tidak sama dengan manifes`;
}
