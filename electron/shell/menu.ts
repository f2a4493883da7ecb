/** The application menu. On Windows and Linux it hides behind Alt; its shortcuts (zoom above all) work all the same. */
import type { MenuItemConstructorOptions } from 'electron';

export function menuTemplate({
  platform,
  development,
}: {
  platform: NodeJS.Platform;
  development: boolean;
}): MenuItemConstructorOptions[] {
  const edit: MenuItemConstructorOptions = {
    label: 'Sunting',
    submenu: [
      { role: 'undo', label: 'Urungkan' },
      { role: 'redo', label: 'Ulangi' },
      { type: 'separator' },
      { role: 'cut', label: 'Potong' },
      { role: 'copy', label: 'Salin' },
      { role: 'paste', label: 'Tempel' },
      { role: 'selectAll', label: 'Pilih semua' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: 'Tampilan',
    submenu: [
      { role: 'zoomIn', label: 'Perbesar' },
      // the same key without Shift
      { role: 'zoomIn', label: 'Perbesar', accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomOut', label: 'Perkecil' },
      { role: 'resetZoom', label: 'Ukuran semula' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Layar penuh' },
      { role: 'reload', label: 'Muat ulang' },
      ...(development ? [{ role: 'toggleDevTools', label: 'Alat pengembang' } as const] : []),
    ],
  };
  const program: MenuItemConstructorOptions = {
    label: 'Penata',
    submenu: [
      ...(platform === 'darwin'
        ? [{ role: 'hide', label: 'Sembunyikan' } as const, { type: 'separator' } as const]
        : []),
      { role: 'quit', label: 'Keluar' },
    ],
  };
  return [program, edit, view];
}
