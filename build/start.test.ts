import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { whyNoDisplay } from './electronBinary.ts';
import { nodeBinary, whyInstall } from './handOver.mjs';
import { browserCommand } from './openBrowser.ts';
import { fingerprint, isStale, type Part, rebuild } from './staleness.ts';
import { readStartOptions } from './startOptions.mjs';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'penata-start-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const write = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
};

describe('options of npm start', () => {
  const read = (...args: string[]) => readStartOptions(args, '/kantor');

  it('are these four', () => {
    expect(read()).toEqual({ web: false, sample: false, help: false, port: undefined, data: undefined });
    expect(read('--web', '--port', '4700', '--data', 'x', '--sample')).toEqual({
      web: true,
      sample: true,
      help: false,
      port: 4700,
      data: path.resolve('/kantor/x'),
    });
    expect(read('--port=1', '--data=/abs')).toMatchObject({ port: 1, data: path.resolve('/abs') });
  });

  it.each([
    [['--wbe'], 'Pilihan --wbe tidak dikenal.'],
    [['-x'], 'Pilihan -x tidak dikenal.'],
    [['--wbe=1'], 'Pilihan --wbe tidak dikenal.'],
    [['web'], '"web" bukan pilihan. Pilihan diawali dengan --.'],
    [['--web=ya'], 'Pilihan --web tidak memakai nilai.'],
    [['--port'], 'Pilihan --port memerlukan nilai.'],
    [['--port', '--web'], 'Pilihan --port memerlukan nilai.'],
    [['--port', '0'], '--port harus angka 1 sampai 65535, bukan "0".'],
    [['--port', '65536'], '--port harus angka 1 sampai 65535, bukan "65536".'],
    [['--port', '80a'], '--port harus angka 1 sampai 65535, bukan "80a".'],
    [['--data', ' '], '--data memerlukan nama folder.'],
  ])('%j is refused in words', (args, problem) => {
    expect(read(...args)).toEqual({ problem });
  });

  it('that are unknown end the start with code 2, before anything is installed', () => {
    const script = path.join(import.meta.dirname, 'start.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--wbe'], { encoding: 'utf8', cwd: root });
    expect(status).toBe(2);
    expect(stderr).toContain('Pilihan --wbe tidak dikenal.');
    expect(stderr).toContain('Pemakaian: npm start');
  });
});

describe('the scripts that run before anything is installed', () => {
  it.each(['start.mjs', 'build.mjs', 'test.mjs', 'handOver.mjs', 'startOptions.mjs'])(
    '%s imports only node: and its like',
    async (name) => {
      const text = await readFile(path.join(import.meta.dirname, name), 'utf8');
      const source = text.replace(/\/\*[\s\S]*?\*\//g, '');
      const imported = [...source.matchAll(/^import .* from '([^']+)';$/gm)].map((match) => match[1] as string);
      expect(
        imported.filter((specifier) => !/^(node:[a-z_/]+|\.\/(handOver|startOptions)\.mjs)$/.test(specifier)),
      ).toEqual([]);
      expect(source).not.toMatch(/\bimport\(\s*['"`]/);
    },
  );

  it('are what npm runs', () => {
    expect(packageJson.scripts).toMatchObject({
      start: 'node build/start.mjs',
      test: 'node build/test.mjs',
      build: 'node build/build.mjs',
    });
  });
});

describe('what is installed', () => {
  const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages });
  const wanted = {
    '': { name: 'penata' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '2.0.0' },
    'node_modules/win-only': { version: '1.0.0', optional: true },
  };
  const here = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/a/node_modules/b': { version: '2.0.0' } };
  const plant = async (present: object | undefined) => {
    await write('package-lock.json', lock(wanted));
    if (present !== undefined) await write('node_modules/.package-lock.json', lock(present));
    await write(path.relative(root, nodeBinary(root)), '');
  };

  it('is enough when every package is there in its version; optional ones may be absent', async () => {
    await plant(here);
    expect(whyInstall(root)).toBeUndefined();
  });

  it('is told apart when missing, changed, or without Node 24', async () => {
    await plant(undefined);
    expect(whyInstall(root)).toBe('belum ada pustaka');
    await plant({ ...here, 'node_modules/a/node_modules/b': { version: '1.9.0' } });
    expect(whyInstall(root)).toBe('pustaka berubah: b');
    await plant({ 'node_modules/a': here['node_modules/a'] });
    expect(whyInstall(root)).toBe('pustaka berubah: b');
    await plant({ ...here, 'node_modules/win-only': { version: '0.9.0' } });
    expect(whyInstall(root)).toBe('pustaka berubah: win-only');
    await plant(here);
    await rm(nodeBinary(root));
    expect(whyInstall(root)).toBe('Node 24 belum ada');
  });
});

describe('what is stale', () => {
  const part: Part = { label: 'x', sources: ['src/**/*.ts', 'lock.json'], outputs: ['out/x.js'], stamp: 'out/x.stamp' };
  const build = () => rebuild(root, part, () => write('out/x.js', 'built'));

  it('is what was never built, changed, added, removed, or built halfway', async () => {
    await write('src/a.ts', 'a');
    await write('src/b.ts', 'b');
    await write('lock.json', '1');
    expect(isStale(root, part)).toBe(true);
    await build();
    expect(isStale(root, part)).toBe(false);

    const changes: [string, () => Promise<unknown>][] = [
      ['changed', () => write('src/a.ts', 'A')],
      ['added', () => write('src/deep/c.ts', 'c')],
      ['removed', () => rm(path.join(root, 'src/b.ts'))],
      ['lock', () => write('lock.json', '2')],
      ['output gone', () => rm(path.join(root, 'out/x.js'))],
    ];
    for (const [name, change] of changes) {
      await change();
      expect(isStale(root, part), name).toBe(true);
      await build();
      expect(isStale(root, part), name).toBe(false);
    }

    await expect(rebuild(root, part, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(isStale(root, part)).toBe(true);
  });

  it('is not what was only touched, nor a test', async () => {
    await write('src/a.ts', 'a');
    await build();
    await utimes(path.join(root, 'src/a.ts'), new Date(), new Date());
    await write('src/a.test.ts', 'test');
    await write('README.md', 'x');
    expect(isStale(root, part)).toBe(false);
  });

  it('is a moved line between two files', async () => {
    await write('src/a.ts', 'ab');
    await write('src/b.ts', 'c');
    const before = fingerprint(root, part);
    await write('src/a.ts', 'a');
    await write('src/b.ts', 'bc');
    expect(fingerprint(root, part)).not.toBe(before);
  });
});

describe('where it opens', () => {
  it('a window needs a display on Linux', () => {
    expect(whyNoDisplay('linux', {})).toContain('tidak ada layar');
    expect(whyNoDisplay('linux', { DISPLAY: ':0' })).toBeUndefined();
    expect(whyNoDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBeUndefined();
    expect(whyNoDisplay('win32', {})).toBeUndefined();
    expect(whyNoDisplay('darwin', {})).toBeUndefined();
  });

  it('the browser is opened where somebody sees it', () => {
    const address = 'http://127.0.0.1:4680';
    expect(browserCommand(address, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', address]);
    expect(browserCommand(address, 'darwin', {})).toEqual(['open', address]);
    expect(browserCommand(address, 'win32', {})).toEqual(['rundll32', 'url.dll,FileProtocolHandler', address]);
    expect(browserCommand(address, 'linux', {})).toBeUndefined();
    expect(browserCommand(address, 'win32', { CI: 'true' })).toBeUndefined();
  });
});
