/** How the pages are built: renderer/ → out/renderer. */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

export function rendererConfig(root: string): InlineConfig {
  return {
    configFile: false,
    root: path.join(root, 'renderer'),
    // the router uses real paths, on app:// as over HTTP
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: path.join(root, 'out', 'renderer'),
      emptyOutDir: true,
      // Electron is far ahead of this; the browser host serves what an office PC has
      target: ['chrome120', 'firefox121', 'edge120', 'safari17'],
      // the content security policy has no data: for fonts or scripts
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1_500,
      reportCompressedSize: false,
    },
  };
}
