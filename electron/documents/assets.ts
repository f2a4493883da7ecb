/**
 * The files that printing and reading need beside the code: fonts and WASM. From the sources they are found in node_modules; the
 * program that ships copies each of {@link ASSETS} under its own name into one folder and names that folder once at start.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** File name in the shipped folder → where the package keeps it. The build copies exactly these. */
export const ASSETS = {
  'Arimo-Regular.ttf': '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'Arimo-Bold.ttf': '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  'Arimo-Italic.ttf': '@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf',
  'Arimo-BoldItalic.ttf': '@expo-google-fonts/arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf',
  'Tinos-Regular.ttf': '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  'Tinos-Bold.ttf': '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  'Tinos-Italic.ttf': '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'Tinos-BoldItalic.ttf': '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  'pdfium.wasm': '@hyzyla/pdfium/pdfium.wasm',
  'zxing_reader.wasm': 'zxing-wasm/reader/zxing_reader.wasm',
} as const;

export type AssetName = keyof typeof ASSETS;

let shippedFolder: string | undefined;

/** Reads every asset from this folder from now on; called once, before the first print, by the program that ships. */
export function useAssetFolder(folder: string): void {
  shippedFolder = folder;
}

/** Absolute path of one asset, here and now: also what the build copies from. */
export function assetPath(name: AssetName): string {
  if (shippedFolder !== undefined) return join(shippedFolder, name);
  return createRequire(import.meta.url).resolve(ASSETS[name]);
}

export const readAsset = (name: AssetName): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(assetPath(name)));
