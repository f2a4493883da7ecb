/** The files that printing and reading need beside the code: fonts and WASM, each as its package brings it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Name → where its package keeps it. */
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

/** Absolute path of one asset. */
export const assetPath = (name: AssetName): string => createRequire(import.meta.url).resolve(ASSETS[name]);

export const readAsset = (name: AssetName): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(assetPath(name)));
