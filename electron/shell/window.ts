/** Builds every window of the program: there is no other place that may. */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';

export interface WindowSettings {
  /** Absolute path of the bundled preload. */
  preload: string;
  /** Absolute path of the window's icon, where the system does not take it from the program. */
  icon?: string | undefined;
  /** Developer tools exist only then. */
  development: boolean;
}

/** The options of every window. What a page may do is decided here; a test pins each line. */
export function windowOptions({ preload, icon, development }: WindowSettings): BrowserWindowConstructorOptions {
  return {
    title: 'Penata',
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    ...(icon === undefined ? {} : { icon }),
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
      plugins: false,
      navigateOnDragDrop: false,
      // the dictionaries would be fetched from outside
      spellcheck: false,
      devTools: development,
    },
  };
}

/** Makes a window that shows itself, maximised, once its page is drawn. */
export function createWindow(
  Window: new (options: BrowserWindowConstructorOptions) => BrowserWindow,
  settings: WindowSettings,
): BrowserWindow {
  const window = new Window(windowOptions(settings));
  window.once('ready-to-show', () => {
    window.maximize();
    window.show();
  });
  return window;
}
