/** Says why the office did not open, in words, with the backups there are. Never opens an empty office in its place. */
import path from 'node:path';
import type { Dialog, MessageBoxOptions, Shell } from 'electron';
import type { HouseRefused } from '#electron/compose/house.ts';

const TITLES: Record<HouseRefused['kind'], string> = {
  terkunci: 'Penata sudah berjalan',
  rusak: 'Data Penata rusak',
  'lebih-baru': 'Data berasal dari Penata yang lebih baru',
  'hanya-baca': 'Data Penata tidak dapat ditulis',
  penuh: 'Ruang penyimpanan penuh',
  tempat: 'Data tidak boleh disimpan di sini',
  migrasi: 'Data tidak dapat diperbarui',
};

/** More would not fit a small screen; the folder holds the rest. */
const SHOWN_BACKUPS = 8;

/** What the message box says. With backups, its first button opens their folder. */
export function refusalMessage({ kind, message, backups }: HouseRefused, backupsFolder: string): MessageBoxOptions {
  const shown = backups.slice(0, SHOWN_BACKUPS).map((file) => `• ${path.basename(file)}`);
  const more = backups.length - shown.length;
  const list = [`Cadangan yang ada di ${backupsFolder}:`, ...shown, ...(more > 0 ? [`… dan ${more} lagi`] : [])].join(
    '\n',
  );
  return {
    type: 'error',
    title: 'Penata',
    message: TITLES[kind],
    detail: backups.length === 0 ? message : `${message}\n\n${list}`,
    buttons: backups.length === 0 ? ['Tutup'] : ['Buka folder cadangan', 'Tutup'],
    defaultId: backups.length === 0 ? 0 : 1,
    cancelId: backups.length === 0 ? 0 : 1,
    noLink: true,
  };
}

/**
 * Shows the refusal; opens the folder of the backups when asked to.
 * @param backupsFolder Penata's own, absolute: the only folder that is opened
 */
export async function showRefusal(
  refused: HouseRefused,
  backupsFolder: string,
  electron: { dialog: Pick<Dialog, 'showMessageBox'>; shell: Pick<Shell, 'openPath'> },
): Promise<void> {
  const { response } = await electron.dialog.showMessageBox(refusalMessage(refused, backupsFolder));
  if (refused.backups.length > 0 && response === 0) await electron.shell.openPath(backupsFolder);
}
