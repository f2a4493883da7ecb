import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileSystemOf, refuseUnsafePlace } from './location.ts';
import { lockFolder } from './lock.ts';

const mounts = [
  '/dev/sda1 / ext4 rw 0 0',
  '//server/berbagi /mnt/kantor cifs rw 0 0',
  'host:/x /srv/nfs\\040satu nfs4 rw 0 0',
].join('\n');

describe('places where the data must not stand', () => {
  it('knows the file system of a path by its longest mount', () => {
    expect(fileSystemOf('/home/a', mounts)).toBe('ext4');
    expect(fileSystemOf('/mnt/kantor/data', mounts)).toBe('cifs');
    expect(fileSystemOf('/mnt/kantorlain', mounts)).toBe('ext4');
    expect(fileSystemOf('/srv/nfs satu/x', mounts)).toBe('nfs4');
  });

  it('refuses network shares and cloud folders in words, and takes a plain folder', () => {
    const root = mkdtempSync(join(tmpdir(), 'tempat-'));
    const cloud = join(root, 'OneDrive - Dinas', 'Penata');
    mkdirSync(cloud, { recursive: true });
    expect(() => refuseUnsafePlace(cloud)).toThrow(/awan/);
    expect(() => refuseUnsafePlace('\\\\server\\berbagi\\penata')).toThrow(/jaringan/);
    expect(() => refuseUnsafePlace(root, `x ${root} cifs rw 0 0`)).toThrow(/jaringan/);
    expect(() => refuseUnsafePlace(join(root, 'belum', 'ada'))).not.toThrow();
  });
});

describe('lockFolder', () => {
  it('lets one program in, says so to the second, and lets go', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kunci-'));
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/sudah berjalan/);
    lock.release();
    lockFolder(folder).release();
  });
});
