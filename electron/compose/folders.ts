/** What stands where in the data folder. */
import { join } from 'node:path';

export const foldersOf = (dataDir: string) => ({
  database: join(dataDir, 'penata.db'),
  attachments: join(dataDir, 'lampiran'),
  backups: join(dataDir, 'cadangan'),
  prints: join(dataDir, 'cetak'),
  incidents: join(dataDir, 'log', 'kejadian.log'),
});
