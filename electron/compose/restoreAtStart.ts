/** Restores a backup while the house is shut: for an office whose database does not open any more, or a new computer. */
import { mkdirSync } from 'node:fs';
import { faultOf } from '#electron/database/errors.ts';
import { refuseUnsafePlace } from '#electron/database/location.ts';
import { lockFolder } from '#electron/database/lock.ts';
import { finishRestore, writeRestoreOrder } from '#electron/database/restoreOrder.ts';
import { stageRestore } from '#electron/database/restoreStage.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { refusalOf } from './openHouse.ts';

export interface StartRestore {
  dataDir: string;
  /** Name of the backup, as `HouseRefused.backups` lists it. */
  name: string;
  /** Folder of the second place, when the backup is there. */
  second?: string | undefined;
  /** Pass phrase of a backup from the second place on a machine that does not have its key. */
  phrase?: string | undefined;
}

/**
 * Puts the backup in place of what is there, which is kept as a backup or, when it is damaged, beside the backups. Answers in words.
 * @throws HouseRefused when the folder is in use or the disk refuses, Refusal when the backup is not to be used
 */
export async function restoreAtStart({ dataDir, name, second, phrase }: StartRestore): Promise<string> {
  try {
    refuseUnsafePlace(dataDir);
    mkdirSync(dataDir, { recursive: true });
    const lock = lockFolder(dataDir);
    try {
      finishRestore(dataDir);
      const staged = await stageRestore(
        { dataDir, name, second, phrase },
        {
          now: new Date().toISOString(),
          pencatatId: null,
          pencatatNama: 'Penata',
          peran: '',
          tempat: 'sistem',
          alasan: 'dipulihkan ketika Penata dibuka',
          // Whoever starts the program with the name of a backup has chosen it with open eyes.
          setujuKantorLain: true,
        },
      );
      writeRestoreOrder(dataDir, staged.order);
      const outcome = finishRestore(dataDir);
      if (outcome.is !== 'dipulihkan')
        throw new Refusal(
          'ATURAN',
          outcome.is === 'dibatalkan' ? outcome.pesan : 'Pemulihan tidak dijalankan. Ulangi.',
        );
      return inWords(outcome.simpanan, staged.manifest.kantor, name, staged.lampiranHilang);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw faultOf(error) ? refusalOf(error, dataDir) : error;
  }
}

function inWords(saved: string | undefined, office: string, name: string, lost: number): string {
  const kept =
    saved === undefined
      ? 'Berkas sebelumnya, bila ada, disisihkan di folder cadangan.'
      : `Data sebelumnya tersimpan sebagai cadangan ${saved}.`;
  const files = lost === 0 ? '' : ` ${lost} lampiran tidak ada dalam cadangan maupun folder data.`;
  return `Cadangan ${name} dari "${office}" dipulihkan.${files} ${kept}`;
}
