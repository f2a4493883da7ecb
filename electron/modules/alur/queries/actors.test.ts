import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PETA_2022 } from '#shared/modules/alur/peta2022.ts';
import { type EngineOffice, openEngineOffice } from '#tests/support/alurOffice.ts';

let office: EngineOffice;
beforeAll(async () => {
  office = await openEngineOffice();
});
afterAll(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});

describe('actors of the map', () => {
  it('are all named, with how each becomes somebody and where he acts', async () => {
    const actors = await office.as('admin').call('alur.aktor', {});
    expect(actors.map((actor) => actor.aktor)).toEqual(PETA_2022.aktor.map((actor) => actor.id));
    const of = (id: string) => actors.find((actor) => actor.aktor === id);
    expect(of('kepala-dinas')).toMatchObject({ ikat: 'tetap' });
    expect(of('bidang-terkait')).toMatchObject({ ikat: 'dipilih' });
    expect(of('dinsos-provinsi')).toMatchObject({ ikat: 'luar' });
    expect(of('dinsos-provinsi')?.proses.map((proses) => proses.kode)).toContain('P6.3.2.1');
    // every step of the map is acted by somebody of this list
    const leaves = new Set(actors.flatMap((actor) => actor.proses.map((proses) => proses.kode)));
    expect(leaves.size).toBe(39);
  });
});
