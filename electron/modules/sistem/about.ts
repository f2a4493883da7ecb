/** What the program is, where its data lie, and how old the last proven backup is. */
import type { QueryStages } from '#electron/core/implement.ts';
import { databaseSize } from '#electron/database/diskRoom.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { MIGRATIONS } from '#electron/database/migrations/all.ts';
import { VERSION } from '#shared/contract/version.ts';
import { type BackupRow, hasBackupKey, newestProven } from './backupRows.ts';
import { secondFolder } from './backups.ts';

interface AboutOutput {
  versi: string;
  skema: number;
  folderData: string;
  cadanganTerakhir: BackupRow | null;
  cadanganKeduaTerakhir: string | null;
  tempatKeduaDisetel: boolean;
  sandiCadanganDisetel: boolean;
  ukuranBasisData: number;
}

interface AboutOffice {
  tempatKeduaDisetel: boolean;
  cadanganKeduaTerakhir: string | null;
}

export const about: QueryStages<Record<string, never>, AboutOutput> = {
  read: async (ctx): Promise<AboutOffice> => {
    const last = await ctx.read
      .selectFrom('cadangan_kedua')
      .select('dibuat_pada')
      .orderBy('dibuat_pada', 'desc')
      .limit(1)
      .executeTakeFirst();
    return {
      tempatKeduaDisetel: (await secondFolder(ctx)) !== '',
      cadanganKeduaTerakhir: last?.dibuat_pada ?? null,
    };
  },
  work: {
    on: 'data',
    run: async ({ dataDir }, _input, office: AboutOffice) => ({
      versi: VERSION,
      skema: MIGRATIONS.length,
      folderData: dataDir,
      cadanganTerakhir: newestProven(dataDir),
      sandiCadanganDisetel: hasBackupKey(dataDir),
      ukuranBasisData: databaseSize(foldersOf(dataDir).database),
      ...office,
    }),
  },
};
