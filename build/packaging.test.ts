import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Configuration } from 'electron-builder';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import packageLock from '../package-lock.json' with { type: 'json' };
import checkReleaseFuses, { readFuses } from './releaseFuses.mjs';
import { EXTERNAL_PACKAGES } from './vite.node.ts';

const root = path.resolve(import.meta.dirname, '..');
/** electron-builder's own reader and schema: what it would see. */
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config') as {
  getConfig(projectDir: string, configPath: string | null, options: null): Promise<Configuration>;
  validateConfiguration(config: Configuration, log: { isEnabled: boolean; add(): void }): Promise<void>;
};

const FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  grantFileProtocolExtraPrivileges: false,
};

describe('electron-builder.yml', () => {
  let config: Configuration;
  beforeAll(async () => {
    config = await getConfig(root, path.join(root, 'electron-builder.yml'), null);
  });

  it('is what electron-builder understands', async () => {
    await validateConfiguration(config, { isEnabled: false, add: () => undefined });
    await expect(
      validateConfiguration({ ...config, asarr: true } as Configuration, { isEnabled: false, add: () => undefined }),
    ).rejects.toThrow('asarr');
  });

  it('sets exactly these fuses, and reads them back', () => {
    expect(config.electronFuses).toEqual(FUSES);
    expect(existsSync(path.join(root, String(config.afterAllArtifactBuild)))).toBe(true);
  });

  it('packs everything but native modules into the archive', () => {
    expect(config.asar).toEqual({ smartUnpack: false });
    expect(config.asarUnpack).toEqual(['**/*.node']);
  });

  it('compiles nothing and publishes nothing', () => {
    expect(config).toMatchObject({
      npmRebuild: false,
      nodeGypRebuild: false,
      buildDependenciesFromSource: false,
      publish: null,
    });
  });

  it('makes NSIS, AppImage and deb, and never removes the records', () => {
    expect(config.win?.target).toEqual([{ target: 'nsis', arch: ['x64'] }]);
    expect(config.linux?.target).toEqual([
      { target: 'AppImage', arch: ['x64'] },
      { target: 'deb', arch: ['x64'] },
    ]);
    expect(config.nsis).toMatchObject({ oneClick: false, deleteAppDataOnUninstall: false, language: '1057' });
  });

  it('names icons that are there', () => {
    for (const icon of [config.win?.icon, config.linux?.icon])
      expect(existsSync(path.join(root, String(icon))), String(icon)).toBe(true);
    const ico = readFileSync(path.join(root, 'build/icons/penata.ico'));
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico[6 + 16 * index] || 256);
    expect(sizes).toContain(256);
    expect(sizes).toContain(16);
  });

  it('ships the built program, without maps', () => {
    expect(config.files).toEqual([{ filter: expect.arrayContaining(['out/**', '!out/**/*.map', 'package.json']) }]);
    expect(packageJson.main).toBe('out/shell/main.js');
  });
});

describe('what is packaged', () => {
  const packages = packageLock.packages as Record<string, { dev?: boolean; devOptional?: boolean; optional?: boolean }>;
  const production = Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional)
    .map(([place]) => place);

  it('has exactly the native modules of better-sqlite3 outside the archive', () => {
    const native = production.flatMap((place) =>
      globSync('**/*.node', { cwd: path.join(root, place) }).map((file) =>
        `${place}/${file}`.split(path.sep).join('/'),
      ),
    );
    expect([...new Set(native)].sort()).toEqual(
      [
        'darwin-arm64',
        'darwin-x64',
        'linux-arm64',
        'linux-x64',
        'linuxmusl-arm64',
        'linuxmusl-x64',
        'win32-arm64',
        'win32-x64',
      ].map((platform) => `node_modules/better-sqlite3/prebuilds/${platform}.node`),
    );
  });

  it('holds every package that the build leaves outside the bundle', () => {
    expect(EXTERNAL_PACKAGES.filter((name) => !Object.hasOwn(packageJson.dependencies, name))).toEqual([]);
  });

  it('has no Electron of its own', () => {
    expect(production.filter((place) => /node_modules\/electron($|\/)/.test(place))).toEqual([]);
  });
});

describe('fuses of a release', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'penata-fuses-'));
    await mkdir(path.join(folder, 'linux-unpacked'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** A binary as Electron builds it, with these fuse states in the order of the wire. */
  const binary = (states: string, version = 1) =>
    Buffer.concat([
      Buffer.from('…code…dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
      Buffer.from([version, states.length]),
      Buffer.from(states),
      Buffer.from('…'),
    ]);
  const check = async (states: string) => {
    await writeFile(path.join(folder, 'linux-unpacked', 'penata'), binary(states));
    return checkReleaseFuses({ outDir: folder, configuration: { electronFuses: FUSES } });
  };

  it('are read in the order of the wire', () => {
    expect(readFuses(binary('01001100'))).toEqual(FUSES);
    expect(readFuses(binary('1r11001101'))).toMatchObject({
      runAsNode: true,
      enableCookieEncryption: false,
      grantFileProtocolExtraPrivileges: true,
    });
  });

  it('pass when they are as configured', async () => {
    expect(await check('01001100')).toEqual([]);
  });

  it.each([
    ['11001100', 'runAsNode must be off'],
    ['00001100', 'enableCookieEncryption must be on'],
    ['01101100', 'enableNodeOptionsEnvironmentVariable must be off'],
    ['01011100', 'enableNodeCliInspectArguments must be off'],
    ['01000100', 'enableEmbeddedAsarIntegrityValidation must be on'],
    ['01001000', 'onlyLoadAppFromAsar must be on'],
    ['01001101', 'grantFileProtocolExtraPrivileges must be off'],
  ])('%s fails: %s', async (states, reason) => {
    await expect(check(states)).rejects.toThrow(reason);
  });

  it('that cannot be read fail', async () => {
    expect(() => readFuses(Buffer.from('no Electron'))).toThrow('not an Electron binary');
    expect(() => readFuses(binary('01001100', 2))).toThrow('unknown version');
    expect(() => readFuses(binary('0100'))).toThrow('only 4 fuses');
    await rm(path.join(folder, 'linux-unpacked'), { recursive: true });
    await expect(checkReleaseFuses({ outDir: folder, configuration: { electronFuses: FUSES } })).rejects.toThrow(
      'no packaged program',
    );
  });
});
