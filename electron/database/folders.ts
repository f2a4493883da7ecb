/** What stands where in the data folder. */
import { join } from 'node:path';

export const foldersOf = (dataDir: string) => ({
  database: join(dataDir, 'penata.db'),
  attachments: join(dataDir, 'lampiran'),
  backups: join(dataDir, 'cadangan'),
  /** Key of the backups that leave the machine (backupKey.ts). */
  backupKey: join(dataDir, 'kunci-cadangan.json'),
  /** Where a restore is prepared (restoreOrder.ts). */
  restore: join(dataDir, 'pemulihan'),
  prints: join(dataDir, 'cetak'),
  incidents: join(dataDir, 'log', 'kejadian.log'),
});
