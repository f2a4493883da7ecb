/** Builds what is stale into out/. Run: node build/bundle.ts [--force]; `npm start` and `npm test` call `buildStale`. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { isStale, type Part, rebuild } from './staleness.ts';
import { NODE_ENTRIES, nodeConfig, preloadConfig } from './vite.node.ts';
import { rendererConfig } from './vite.renderer.ts';

const PAGES: Part = {
  label: 'halaman',
  sources: [
    'renderer/**/*.{ts,tsx,css,html,svg,png,woff2}',
    'shared/**/*.{ts,json}',
    'build/vite.renderer.ts',
    'build/icons/penata.svg',
    'package-lock.json',
  ],
  outputs: ['out/renderer/index.html'],
  stamp: 'out/renderer.stamp',
};

const PROGRAM: Part = {
  label: 'program',
  sources: [
    'electron/**/*.{ts,json}',
    'shared/**/*.{ts,json}',
    'build/vite.node.ts',
    'build/icons/penata.png',
    'package-lock.json',
  ],
  outputs: [...Object.keys(NODE_ENTRIES).map((name) => `out/${name}.js`), 'out/shell/preload.cjs'],
  stamp: 'out/program.stamp',
};

/**
 * Builds the parts that are not what their sources say.
 * @param say told, in words, before something that takes seconds
 */
export async function buildStale(root: string, { force = false, say = (_text: string) => {} } = {}): Promise<void> {
  mkdirSync(path.join(root, 'out'), { recursive: true });
  if (force || isStale(root, PAGES)) {
    say(`membangun ${PAGES.label} …`);
    await rebuild(root, PAGES, () => build(rendererConfig(root)));
  }
  if (force || isStale(root, PROGRAM)) {
    say(`membangun ${PROGRAM.label} …`);
    await rebuild(root, PROGRAM, () => buildProgram(root));
  }
}

async function buildProgram(root: string): Promise<void> {
  for (const folder of ['shell', 'web', 'threads', 'chunks']) {
    rmSync(path.join(root, 'out', folder), { recursive: true, force: true });
  }
  await build(nodeConfig(root));
  await build(preloadConfig(root));
  copyFileSync(path.join(root, 'build', 'icons', 'penata.png'), path.join(root, 'out', 'shell', 'penata.png'));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = path.resolve(import.meta.dirname, '..');
  await buildStale(root, { force: process.argv.includes('--force'), say: (text) => console.log(`Penata: ${text}`) });
}
