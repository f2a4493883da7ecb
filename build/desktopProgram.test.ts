import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EXIT_REFUSED, RAISED_LINE, READY_LINE } from '#electron/shell/launchSigns.ts';
import { runDesktop } from './desktopProgram.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'penata-desktop-program-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** A program that does what `script` says, started as Electron would be. */
async function run(script: string, limitMs?: number) {
  const file = path.join(folder, 'electron.mjs');
  await writeFile(file, `#!${process.execPath}\n${script}`);
  await chmod(file, 0o755);
  return runDesktop(file, ['/program', '--data', '/x'], limitMs);
}

describe('the desktop program', () => {
  it.each([
    ['showed its window', `console.log(${JSON.stringify(READY_LINE)})`, 0],
    ['showed its window and failed later', `console.log(${JSON.stringify(READY_LINE)}); process.exitCode = 9`, 9],
    ['raised the one that was open', `console.log(${JSON.stringify(RAISED_LINE)})`, 0],
    ['refused the office in words', `process.exitCode = ${EXIT_REFUSED}`, EXIT_REFUSED],
  ])('that %s ends as it ended', async (_what, script, code) => {
    expect(await run(script)).toEqual({ code });
  });

  it('gets its arguments', async () => {
    const script = `console.log(process.argv.slice(2).join() === '/program,--data,/x' ? ${JSON.stringify(READY_LINE)} : 'no')`;
    expect(await run(script)).toEqual({ code: 0 });
  });

  it.each([
    ['failed', 'console.error("cannot open display"); process.exitCode = 1', 'cannot open display'],
    ['failed without a word', 'process.exitCode = 5', 'kode 5'],
    ['was killed', "process.kill(process.pid, 'SIGKILL')", 'SIGKILL'],
    ['ended well but never showed a window', '', 'kode 0'],
    ['only spoke of a window', `console.log('x ' + ${JSON.stringify(READY_LINE)})`, 'kode 0'],
  ])('that %s did not run', async (_what, script, reason) => {
    expect(await run(script)).toEqual({ why: `Electron berhenti sebelum jendelanya muncul (${reason})` });
  });

  it('that shows nothing is ended and did not run', async () => {
    expect(await run('setInterval(() => {}, 1000)', 1_000)).toEqual({
      why: 'jendela Electron tidak muncul dalam 1 detik',
    });
  });

  it('that is not there did not run', async () => {
    expect(await runDesktop(path.join(folder, 'none'), [])).toEqual({
      why: expect.stringContaining('tidak dapat dijalankan'),
    });
  });
});
