import { describe, expect, it } from 'vitest';
import { windowOptions } from './window.ts';

describe('windows', () => {
  it('are built with exactly these options', () => {
    expect(windowOptions({ preload: '/p/preload.cjs', development: false })).toEqual({
      title: 'Penata',
      width: 1366,
      height: 768,
      minWidth: 800,
      minHeight: 560,
      show: false,
      autoHideMenuBar: true,
      webPreferences: {
        preload: '/p/preload.cjs',
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
        spellcheck: false,
        devTools: false,
      },
    });
  });

  it('have developer tools in development only', () => {
    expect(windowOptions({ preload: 'p', development: true }).webPreferences?.devTools).toBe(true);
  });
});
