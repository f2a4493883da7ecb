/** When a backup is due: the first writing of a day, and the closing of the program when the office's work went on. */
import { chainHead } from './auditChain.ts';
import { listBackups } from './backupList.ts';
import { readManifest } from './backupManifest.ts';
import { openReader } from './connection.ts';
import { foldersOf } from './folders.ts';

/**
 * True when none of the backups was made today.
 * @param today civil date in the office's zone
 * @param names as `listBackups` answers
 */
export const backupDue = (today: string, names: readonly string[]): boolean =>
  !names.some((name) => name.startsWith(`${today}_`));

/** What the log does not count as work of the office: coming and going, and the looking after itself. */
const NO_WORK = ['sesi.masuk', 'sesi.keluar', 'sistem.cadangkan', 'sistem.periksa', 'sistem.periksaCadangan'];

/** True when the log went on since the newest backup, or there is none yet of an office that works. */
export function changedSinceBackup(dataDir: string): boolean {
  const folders = foldersOf(dataDir);
  const [newest] = listBackups(folders.backups);
  const manifest = newest === undefined ? undefined : readManifest(folders.backups, newest);
  const source = openReader(folders.database);
  try {
    const { rows, head } = chainHead(source.sqlite);
    if (!manifest) return rows > 0;
    if (rows === manifest.audit.baris) return head !== manifest.audit.kepala;
    const work = source.sqlite
      .prepare(
        `select 1 from audit where seq > ? and operasi not in (${NO_WORK.map(() => '?').join(', ')}) and hasil = 'berhasil' limit 1`,
      )
      .get(manifest.audit.baris, ...NO_WORK);
    return rows < manifest.audit.baris || work !== undefined;
  } finally {
    source.close();
  }
}
