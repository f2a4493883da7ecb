import { describe, expect, it } from 'vitest';
import type { CasePart } from '../caseTone.ts';
import { partLines } from './partTree.ts';

const part = (id: number, indukId: number | null): CasePart => ({
  id,
  indukId,
  langkah: 'x',
  penerima: 'jabatan:1',
  nama: `Penerima ${id}`,
  peran: 'pelaksana',
  status: 'menunggu',
  dibuatPada: '2026-11-24T03:00:00.000Z',
  dibukaPada: null,
  selesaiPada: null,
  tenggat: null,
  catatan: null,
  alasan: null,
  digantiOleh: null,
  dari: 'Kepala Dinas',
  versi: 1,
  formulir: null,
  tindakan: {
    buka: false,
    selesaikan: false,
    teruskan: false,
    kembalikan: false,
    ganti: false,
    tarik: false,
    tolak: false,
    terima: false,
    sebagai: null,
  },
});

describe('partLines', () => {
  it('puts each part under the one it was handed on from', () => {
    const lines = partLines([part(1, null), part(2, null), part(3, 1), part(4, 3), part(5, 1)]);
    expect(lines.map(({ part: { id }, depth }) => [id, depth])).toEqual([
      [1, 0],
      [3, 1],
      [4, 2],
      [5, 1],
      [2, 0],
    ]);
  });

  it('loses no part whose giver is not in the list', () => {
    expect(partLines([part(7, 99)]).map(({ depth }) => depth)).toEqual([0]);
  });
});
