import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dangerousSwitches, readStartOptions } from './startSwitches.ts';

describe('dangerous switches', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '-remote-debugging-port=9222',
    '--REMOTE-DEBUGGING-PORT=1',
    '--no-sandbox',
    '--inspect',
    '--inspect-brk=0',
    '--disable-web-security',
    '--disable-site-isolation-trials',
    '--load-extension=/x',
    '--js-flags=--expose-gc',
    '--host-rules=MAP * evil',
    '--user-data-dir=/x',
    '--renderer-cmd-prefix=gdb',
    '--proxy-server=evil',
  ])('%s', (argument) => {
    expect(dangerousSwitches(['--data', '/x', argument], 'linux')).toEqual([argument]);
  });

  it('are written with a slash on Windows', () => {
    expect(dangerousSwitches(['/no-sandbox'], 'win32')).toEqual(['/no-sandbox']);
    expect(dangerousSwitches(['/no-sandbox'], 'linux')).toEqual([]);
  });

  it('are not the ordinary ones', () => {
    const ordinary = [
      '--data',
      '/srv/no-sandbox',
      '--data=/x',
      '--sample',
      '--ozone-platform=wayland',
      '--force-device-scale-factor=2',
      'inspect',
      '--',
    ];
    expect(dangerousSwitches(ordinary, 'linux')).toEqual([]);
  });
});

describe('start options', () => {
  const at = (...args: string[]) => readStartOptions(args, '/kantor');

  it('are the data folder and the sample office', () => {
    expect(at('--data', 'x', '--sample')).toEqual({ dataDir: path.resolve('/kantor/x'), sample: true });
    expect(at('--data=/abs')).toEqual({ dataDir: path.resolve('/abs'), sample: false });
  });

  it('ignore everything else', () => {
    expect(at('--unknown', '/root/of/program', '--data')).toEqual({ dataDir: undefined, sample: false });
    expect(at('--data', '--sample')).toEqual({ dataDir: undefined, sample: true });
    expect(at('--data=')).toEqual({ dataDir: undefined, sample: false });
  });
});
