/**
 * The fuses of a packaged program, read back from its binary. electron-builder calls the default export after it has built everything; a
 * fuse that is not as electron-builder.yml says fails the release.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Stands in every Electron binary before its fuses; then come a version byte, a length byte and one state per fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const ON = '1'.charCodeAt(0);

/** In the order of the wire; the names of electron-builder.yml. `undefined`: not ours to set. */
const WIRE = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  undefined,
  'grantFileProtocolExtraPrivileges',
];

/**
 * @param {Buffer} binary
 * @returns {Record<string, boolean>} every fuse that we set, and whether it is on
 */
export function readFuses(binary) {
  const at = binary.indexOf(SENTINEL);
  if (at === -1) throw new Error('no fuses: this is not an Electron binary');
  const start = at + SENTINEL.length;
  const [version, length] = [binary[start], binary[start + 1] ?? 0];
  if (version !== 1) throw new Error(`fuses of an unknown version: ${version}`);
  if (length < WIRE.length) throw new Error(`only ${length} fuses, ${WIRE.length} expected`);
  return Object.fromEntries(
    WIRE.flatMap((name, index) => (name === undefined ? [] : [[name, binary[start + 2 + index] === ON]])),
  );
}

/**
 * @param {Record<string, boolean>} found
 * @param {Record<string, boolean>} wanted
 * @returns {string[]} what differs, in words
 */
export function differingFuses(found, wanted) {
  return Object.entries(wanted)
    .filter(([name, on]) => found[name] !== on)
    .map(([name, on]) => `${name} must be ${on ? 'on' : 'off'}`);
}

/** @param {{ outDir: string, configuration: { electronFuses?: Record<string, boolean> } }} result */
export default async function checkReleaseFuses({ outDir, configuration }) {
  const wanted = configuration.electronFuses ?? {};
  const programs = ['win-unpacked/Penata.exe', 'linux-unpacked/penata'];
  const present = new Set(await readdir(outDir));
  const built = programs.filter((file) => present.has(file.split('/')[0]));
  if (built.length === 0) throw new Error(`no packaged program in ${outDir}`);
  for (const file of built) {
    const differing = differingFuses(readFuses(await readFile(path.join(outDir, file))), wanted);
    if (differing.length > 0) throw new Error(`${file}: ${differing.join(', ')}`);
  }
  return [];
}
