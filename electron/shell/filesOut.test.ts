import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FILE_KINDS, safeBaseName } from './fileKinds.ts';
import { openPrint, saveFile, sweepPrints } from './filesOut.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'penata-files-out-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const pdf = bytes('%PDF-1.7\n…');
const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const xlsx = Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0);
const refusedWith = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('printing', () => {
  const viewer = (problem = '') => {
    const opened: string[] = [];
    const openPath = async (file: string) => {
      opened.push(file);
      return problem;
    };
    return { opened, setting: { folder: path.join(folder, 'cetak'), shell: { openPath } } };
  };

  it('writes into its own folder under its own name, and opens exactly that file', async () => {
    const { opened, setting } = viewer();
    expect(await openPrint({ nama: 'Lembar disposisi 045/2026.pdf', isi: pdf }, setting)).toEqual({
      ok: true,
      data: { dibuka: true },
    });
    const files = await readdir(setting.folder);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/^Lembar disposisi 045-2026-[0-9a-f]{12}\.pdf$/);
    expect(opened).toEqual([path.join(setting.folder, files[0] as string)]);
    expect(await readFile(opened[0] as string)).toEqual(Buffer.from(pdf));
  });

  it.each(['../../.bashrc', 'C:\\Windows\\x', '/etc/passwd', '..', 'a\0b', '', 'NUL'])(
    'keeps %j inside the folder',
    async (nama) => {
      const { opened, setting } = viewer();
      await openPrint({ nama, isi: pdf }, setting);
      expect(path.dirname(opened[0] as string)).toBe(setting.folder);
      expect(await readdir(folder)).toEqual(['cetak']);
    },
  );

  it('two prints of one name do not touch each other', async () => {
    const { opened, setting } = viewer();
    await openPrint({ nama: 'a.pdf', isi: pdf }, setting);
    await openPrint({ nama: 'a.pdf', isi: pdf }, setting);
    expect(new Set(opened).size).toBe(2);
  });

  it.each<[string, unknown]>([
    ['a program that calls itself a PDF', { nama: 'a.pdf', mime: 'application/pdf', isi: bytes('MZ\x90\0') }],
    ['a page', { nama: 'a.pdf', isi: bytes('<html>') }],
    ['no bytes', { nama: 'a.pdf', isi: new Uint8Array() }],
    ['text for bytes', { nama: 'a.pdf', isi: '%PDF-1.7' }],
    ['no name', { isi: pdf }],
    ['a path for bytes', { nama: 'a.pdf', jalur: '/etc/passwd' }],
    ['nothing', undefined],
  ])('refuses %s', async (_what, input) => {
    const { opened, setting } = viewer();
    expect(await openPrint(input, setting)).toEqual(refusedWith('MASUKAN_SALAH'));
    expect(opened).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says so when nothing opens PDFs', async () => {
    const { setting } = viewer('no application');
    expect(await openPrint({ nama: 'a.pdf', isi: pdf }, setting)).toEqual(refusedWith('ATURAN'));
  });

  it('sweeps prints older than a day and nothing else', async () => {
    const now = new Date('2026-11-24T04:00:00Z');
    const aged = async (name: string, hours: number) => {
      await writeFile(path.join(folder, name), 'x');
      const at = new Date(now.getTime() - hours * 3_600_000);
      await utimes(path.join(folder, name), at, at);
    };
    await aged('old.pdf', 25);
    await aged('new.pdf', 23);
    await aged('old.txt', 25);
    await sweepPrints(folder, now);
    expect((await readdir(folder)).sort()).toEqual(['new.pdf', 'old.txt']);
    await sweepPrints(path.join(folder, 'none'), now);
  });
});

describe('saving', () => {
  const dialogAt = (filePath: string | undefined) => {
    const asked: unknown[] = [];
    const showSaveDialog = async (...given: unknown[]) => {
      asked.push(given.at(-1));
      return { canceled: filePath === undefined, filePath: filePath ?? '' };
    };
    return { asked, setting: { dialog: { showSaveDialog }, window: undefined } };
  };

  it('writes where the person pointed, with the right ending', async () => {
    const { asked, setting } = dialogAt(path.join(folder, 'Agenda 2026'));
    expect(await saveFile({ nama: 'Agenda.xlsx', mime: xlsxMime, isi: xlsx }, setting)).toEqual({
      ok: true,
      data: { disimpan: true },
    });
    expect(asked).toEqual([
      { defaultPath: 'Agenda.xlsx', filters: [{ name: 'Lembar kerja Excel', extensions: ['xlsx'] }] },
    ]);
    expect(await readdir(folder)).toEqual(['Agenda 2026.xlsx']);
    expect(await readFile(path.join(folder, 'Agenda 2026.xlsx'))).toEqual(Buffer.from(xlsx));
  });

  it('replaces what the system asked about, but not what it did not', async () => {
    await writeFile(path.join(folder, 'a.xlsx'), 'old');
    const named = dialogAt(path.join(folder, 'a.xlsx'));
    expect(await saveFile({ nama: 'a', mime: xlsxMime, isi: xlsx }, named.setting)).toEqual({
      ok: true,
      data: { disimpan: true },
    });
    await writeFile(path.join(folder, 'b.xlsx'), 'old');
    const unnamed = dialogAt(path.join(folder, 'b'));
    expect(await saveFile({ nama: 'b', mime: xlsxMime, isi: xlsx }, unnamed.setting)).toEqual(refusedWith('ATURAN'));
    expect(await readFile(path.join(folder, 'b.xlsx'), 'utf8')).toBe('old');
  });

  it('answers without a path, saved or not', async () => {
    const { setting } = dialogAt(undefined);
    expect(await saveFile({ nama: 'a', mime: xlsxMime, isi: xlsx }, setting)).toEqual({
      ok: true,
      data: { disimpan: false },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('says so when the place cannot be written', async () => {
    const { setting } = dialogAt(path.join(folder, 'none', 'a.xlsx'));
    expect(await saveFile({ nama: 'a', mime: xlsxMime, isi: xlsx }, setting)).toEqual(refusedWith('ATURAN'));
  });

  it.each<[string, unknown]>([
    ['a kind that is not on the list', { nama: 'a.exe', mime: 'application/octet-stream', isi: bytes('MZ') }],
    ['a program named as a workbook', { nama: 'a.xlsx', mime: xlsxMime, isi: bytes('MZ') }],
    ['a page named as text', { nama: 'a.html', mime: 'text/html', isi: bytes('<html>') }],
    ['bytes that are no text', { nama: 'a.csv', mime: 'text/csv', isi: Uint8Array.of(0xff, 0xfe, 0) }],
    ['no kind', { nama: 'a.pdf', isi: pdf }],
  ])('refuses %s without asking where', async (_what, input) => {
    const { asked, setting } = dialogAt(path.join(folder, 'x'));
    expect(await saveFile(input, setting)).toEqual(refusedWith('MASUKAN_SALAH'));
    expect(asked).toEqual([]);
  });
});

describe('file names', () => {
  it('are safe on every system, whatever was suggested', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const name = safeBaseName(text);
        expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N} ._-]*$/u);
        expect([...name].length).toBeLessThanOrEqual(80);
        expect(name).not.toMatch(/[ .]$|\.\./);
        expect(path.basename(name)).toBe(name);
        expect(path.win32.basename(name)).toBe(name);
      }),
      { numRuns: 2_000 },
    );
    expect(safeBaseName('con.pdf')).toBe('berkas');
    expect(safeBaseName('Nota Dinas 045/2026.pdf')).toBe('Nota Dinas 045-2026');
  });

  it('every kind has an ending that is a plain word', () => {
    for (const kind of FILE_KINDS.values()) expect(kind.extension).toMatch(/^[a-z]{3,4}$/);
  });
});
