/** What only a desktop can do, as operations: `shell.bukaCetak`, `shell.simpan`, `shell.bukaTautan`. See filesOut.ts and externalLinks.ts. */
import type { BrowserWindow, Dialog, Shell } from 'electron';
import { openExternalLink } from './externalLinks.ts';
import { openPrint, saveFile } from './filesOut.ts';
import type { ShellOperation } from './ipc.ts';

export interface ShellOperationSetting {
  /** Penata's own folder for prints, absolute. */
  printsFolder: string;
  dialog: Pick<Dialog, 'showSaveDialog' | 'showMessageBox'>;
  shell: Pick<Shell, 'openPath' | 'openExternal'>;
  windowOf(contentsId: number): BrowserWindow | undefined;
}

export function shellOperations(setting: ShellOperationSetting): Record<string, ShellOperation> {
  const { printsFolder, dialog, shell, windowOf } = setting;
  return {
    'shell.bukaCetak': (input) => openPrint(input, { folder: printsFolder, shell }),
    'shell.simpan': (input, contentsId) => saveFile(input, { dialog, window: windowOf(contentsId) }),
    'shell.bukaTautan': async (input) => {
      const address = typeof input === 'object' && input !== null && 'alamat' in input ? input.alamat : undefined;
      return { ok: true, data: { dibuka: await openExternalLink(address, { dialog, shell }) } };
    },
  };
}
