import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tuntas } from './bagian.ts';
import { asBagianTest, daun } from './giliran.fixture.ts';
import { type BagianBergilir, bagianBerlaku, giliranBagian } from './giliran.ts';

const bagian = (id: number, lain: Partial<BagianBergilir> = {}): BagianBergilir => ({
  id,
  induk: null,
  status: 'menunggu',
  digantiOleh: null,
  ...lain,
});

describe('turns of parts', () => {
  it('the recipient works, the giver answers for what came back or waits to be judged', () => {
    expect(
      giliranBagian([
        bagian(1),
        bagian(2, { status: 'dikembalikan' }),
        bagian(3, { status: 'diajukan' }),
        bagian(4, { status: 'selesai' }),
        bagian(5, { status: 'ditarik' }),
        bagian(6, { status: 'dikembalikan', digantiOleh: 1 }),
      ]),
    ).toEqual([
      { bagianId: 1, kepada: 'penerima', untuk: 'bagian' },
      { bagianId: 2, kepada: 'pemberi', untuk: 'kembali' },
      { bagianId: 3, kepada: 'pemberi', untuk: 'nilai' },
    ]);
  });

  it('whoever has handed it on waits; when all he gave was withdrawn, it is his again', () => {
    const kabid = bagian(1, { status: 'dikerjakan' });
    expect(giliranBagian([kabid, bagian(2, { induk: 1 })])).toEqual([
      { bagianId: 2, kepada: 'penerima', untuk: 'bagian' },
    ]);
    expect(giliranBagian([kabid, bagian(2, { induk: 1, status: 'ditarik' })])).toEqual([
      { bagianId: 1, kepada: 'penerima', untuk: 'bagian' },
    ]);
  });

  it('never leaves an open step without somebody who has a turn', () => {
    fc.assert(
      fc.property(daun, (semua) => {
        const hidup = semua.filter(bagianBerlaku);
        fc.pre(hidup.length > 0);
        if (!tuntas(semua.map(asBagianTest))) expect(giliranBagian(semua).length).toBeGreaterThan(0);
        else expect(giliranBagian(semua)).toEqual([]);
      }),
    );
  });
});
