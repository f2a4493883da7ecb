import { describe, expect, it } from 'vitest';
import { type ProcessNode, pathTo, treeMove, treeRows } from './processTree.ts';

const node = (kode: string, induk: string | null, extra: Partial<ProcessNode> = {}): ProcessNode => ({
  id: kode,
  kode,
  nama: `Proses ${kode}`,
  indukId: induk,
  level: kode.split('.').length - 1,
  jenis: 'inti',
  daun: false,
  milikKami: false,
  ringkasan: '',
  jumlahLangkah: 0,
  perkaraBerjalan: 0,
  ...extra,
});

const NODES = [
  node('P1', null),
  node('P1.10', 'P1', { daun: true, perkaraBerjalan: 2, nama: 'Cuti pegawai' }),
  node('P1.2', 'P1', { nama: 'Surat' }),
  node('P1.2.1', 'P1.2', { daun: true, perkaraBerjalan: 3, nama: 'Surat masuk' }),
  node('P1.2.2', 'P1.2', { daun: true, nama: 'Arsip dinamis' }),
  node('P2', null, { daun: true, nama: 'Perencanaan', ringkasan: 'menyusun renja' }),
];
const codes = (rows: ReturnType<typeof treeRows>) => rows.map((row) => row.node.kode);
const NONE: ReadonlySet<string> = new Set();

describe('treeRows', () => {
  it('stands in the order of the codes, with what runs below each group', () => {
    const rows = treeRows(NODES, NONE, '');
    expect(codes(rows)).toEqual(['P1', 'P1.2', 'P1.2.1', 'P1.2.2', 'P1.10', 'P2']);
    expect(rows.map((row) => row.running)).toEqual([5, 3, 3, 0, 2, 0]);
    expect(rows[4]).toMatchObject({ level: 2, position: 2, siblings: 2, open: undefined });
  });

  it('hides what is under a shut group', () => {
    expect(codes(treeRows(NODES, new Set(['P1']), ''))).toEqual(['P1', 'P2']);
  });

  it('shows hits with the groups above them, shut or not', () => {
    expect(codes(treeRows(NODES, new Set(['P1']), 'MASUK surat'))).toEqual(['P1', 'P1.2', 'P1.2.1']);
    expect(codes(treeRows(NODES, NONE, 'renja'))).toEqual(['P2']);
    expect(treeRows(NODES, NONE, 'tidak ada')).toEqual([]);
  });

  it('keeps what is under a group that is itself a hit', () => {
    expect(codes(treeRows(NODES, NONE, 'p1.2'))).toEqual(['P1', 'P1.2', 'P1.2.1', 'P1.2.2']);
  });
});

describe('treeMove', () => {
  const rows = treeRows(NODES, NONE, '');

  it('walks, enters and leaves', () => {
    expect(treeMove('ArrowDown', rows, 0)).toEqual({ to: 1 });
    expect(treeMove('ArrowUp', rows, 0)).toEqual({ to: 0 });
    expect(treeMove('End', rows, 0)).toEqual({ to: 5 });
    expect(treeMove('ArrowRight', rows, 0)).toEqual({ to: 1 });
    expect(treeMove('ArrowRight', rows, 2)).toBeUndefined();
    expect(treeMove('ArrowLeft', rows, 2)).toEqual({ to: 1 });
    expect(treeMove('ArrowLeft', rows, 1)).toEqual({ close: 'P1.2' });
    expect(treeMove('ArrowLeft', rows, 5)).toBeUndefined();
    expect(treeMove('x', rows, 0)).toBeUndefined();
  });

  it('opens a shut group', () => {
    expect(treeMove('ArrowRight', treeRows(NODES, new Set(['P1']), ''), 0)).toEqual({ open: 'P1' });
  });
});

describe('pathTo', () => {
  it('names the groups above, the topmost first', () => {
    expect(pathTo(NODES, 'P1.2.1').map((one) => one.kode)).toEqual(['P1', 'P1.2']);
    expect(pathTo(NODES, 'P2')).toEqual([]);
    expect(pathTo(NODES, 'tidak-ada')).toEqual([]);
  });
});
