/** How the main process side is built: electron/ → out/shell, out/web, out/threads, with what they share in out/chunks. */
import path from 'node:path';
import type { InlineConfig } from 'vite';

/** Programs of the main process side: name inside out/ → source. */
export const NODE_ENTRIES = {
  'shell/main': 'electron/shell/main.ts',
  'web/main': 'electron/web/main.ts',
  'threads/data': 'electron/compose/threads/data.ts',
  'threads/reader': 'electron/compose/threads/reader.ts',
  'threads/render': 'electron/compose/threads/render.ts',
} as const;

/**
 * Packages that stay in node_modules: they load native code, WASM, fonts or other files beside themselves, or pick their parts at run
 * time. Everything else is bundled.
 */
export const EXTERNAL_PACKAGES = [
  '@expo-google-fonts/arimo',
  '@expo-google-fonts/tinos',
  '@hyzyla/pdfium',
  'better-sqlite3',
  'bwip-js',
  'exceljs',
  'fastify',
  'pdf-lib',
  'pdfmake',
  'zxing-wasm',
];

const common = (root: string): InlineConfig => ({
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  json: { namedExports: false },
  ssr: { noExternal: true, external: ['electron', ...EXTERNAL_PACKAGES] },
});

export function nodeConfig(root: string): InlineConfig {
  return {
    ...common(root),
    build: {
      ssr: true,
      target: 'node24',
      outDir: path.join(root, 'out'),
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(NODE_ENTRIES).map(([name, source]) => [name, path.join(root, source)]),
        ),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

/** The preload runs in a sandbox, where only CommonJS and only `electron` can be had: one file. */
export function preloadConfig(root: string): InlineConfig {
  return {
    ...common(root),
    build: {
      ssr: true,
      target: 'chrome140',
      outDir: path.join(root, 'out', 'shell'),
      emptyOutDir: false,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: path.join(root, 'electron', 'shell', 'preload.ts'),
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  };
}
