/** A program that restores until it is killed: `node restoreProcess.ts DATA_DIR BACKUP`. Tells `mulai` before each round. */
import { writeSync } from 'node:fs';
import { finishRestore, writeRestoreOrder } from '#electron/database/restoreOrder.ts';
import { stageRestore } from '#electron/database/restoreStage.ts';

const [, , dataDir, name] = process.argv;
if (dataDir === undefined || name === undefined) throw new Error('the data folder or the backup is missing');
for (let round = 0; ; round += 1) {
  writeSync(1, 'mulai\n');
  const now = new Date(Date.parse('2026-11-25T01:00:00.000Z') + round * 1_000).toISOString();
  const { order } = await stageRestore(
    { dataDir, name },
    {
      now,
      pencatatId: 1,
      pencatatNama: 'Siti Aminah',
      peran: '',
      tempat: 'desktop',
      alasan: 'uji',
      setujuKantorLain: false,
    },
  );
  writeRestoreOrder(dataDir, order);
  finishRestore(dataDir);
}
