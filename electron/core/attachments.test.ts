import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from '#tests/support/dataFolder.ts';
import { canMount, onSmallDisk } from '#tests/support/smallDisk.ts';
import { AttachmentStore, sha256 } from './attachments.ts';

let folder: string;
let store: AttachmentStore;
beforeEach(() => {
  folder = temporaryFolder();
  store = new AttachmentStore(join(folder, 'lampiran'));
});
afterEach(() => removeFolder(folder));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const filesBelow = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
    : [];

describe('AttachmentStore', () => {
  it('gives back what was put in, byte for byte, under its SHA-256', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (content) => {
        const hash = store.put(content);
        expect(hash).toBe(sha256(content));
        expect(new Uint8Array(store.get(hash)!)).toEqual(content);
        expect(store.has(hash)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
  it('stores the same bytes once, and leaves no temporary file', () => {
    const hash = store.put(bytes('sama'));
    store.put(bytes('sama'));
    expect(store.list()).toEqual([hash]);
    expect(filesBelow(folder)).toEqual([hash]);
  });
  it('never shows an altered or cut file as the original', () => {
    const hash = store.put(bytes('asli'));
    writeFileSync(store.path(hash), 'lain');
    expect(store.get(hash)).toBeUndefined();
    expect(store.has(hash)).toBe(true);
    rmSync(store.path(hash));
    expect(store.get(hash)).toBeUndefined();
    expect(store.has(hash)).toBe(false);
  });
  it('puts the original in the place of an altered file when it comes again', () => {
    const hash = store.put(bytes('asli'));
    writeFileSync(store.path(hash), 'lain');
    expect(store.put(bytes('asli'))).toBe(hash);
    expect(readFileSync(store.path(hash), 'utf8')).toBe('asli');
  });
  it.each(['', '../../etc/passwd', 'a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(63)}/`, `${'a'.repeat(64)}\0`])(
    'makes no path of %j',
    (name) => expect(() => store.get(name)).toThrow(/bukan SHA-256/),
  );
  it('lists what is stored and nothing else', () => {
    const hashes = [store.put(bytes('satu')), store.put(bytes('dua'))];
    writeFileSync(join(store.folder, 'catatan.txt'), 'x');
    writeFileSync(join(store.folder, hashes[0]!.slice(0, 2), '.tulis-abc'), 'x');
    mkdirSync(join(store.folder, 'zz'));
    expect(store.list().sort()).toEqual(hashes.sort());
    expect(new AttachmentStore(join(folder, 'tidak-ada')).list()).toEqual([]);
  });
  it.runIf(canMount)('stores nothing on a full disk, and says so in words', () => {
    onSmallDisk(1, (disk) => {
      const small = new AttachmentStore(join(disk, 'lampiran'));
      expect(() => small.put(Buffer.alloc(3_000_000, 'x'))).toThrow(expect.objectContaining({ kind: 'penuh' }));
      expect(filesBelow(disk)).toEqual([]);
    });
  });
});
