/** One call reads its case once, and anew after every writing of it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseTools } from '#tests/support/alurCases.ts';
import { type EngineOffice, openEngineOffice } from '#tests/support/alurOffice.ts';
import { openCase, renameCase } from './caseFacts.ts';
import { type LoadedCase, loadCase } from './caseStore.ts';
import { advanceCase, returnCase } from './cases.ts';
import { assignParts } from './giveParts.ts';
import { withdrawPart } from './parts.ts';

let office: EngineOffice;
let tools: ReturnType<typeof caseTools>;
beforeAll(async () => {
  office = await openEngineOffice();
  tools = caseTools(office);
});
afterAll(() => office.close());

/** What a call that has loaded nothing yet finds. */
const afresh = (perkaraId: number): Promise<LoadedCase> => loadCase({ read: office.read }, perkaraId);

it('gives the same case twice, and never an old one after a write', async () => {
  const perkaraId = await tools.start('P1.2.1.1', {}, 'stafRehsos');
  await office.as('stafRehsos').within(async (ctx) => {
    const first = await loadCase(ctx, perkaraId);
    expect(await loadCase(ctx, perkaraId)).toBe(first);
    const acts: (() => Promise<unknown>)[] = [
      () => renameCase(ctx, perkaraId, { judul: 'Judul lain' }),
      () => advanceCase(ctx, { perkaraId, wewenang: 'modul' }),
      () => openCase(ctx, perkaraId),
      () => returnCase(ctx, { perkaraId, alasan: 'kurang lampiran', wewenang: 'modul', ke: first.row.langkah }),
    ];
    for (const act of acts) {
      await act();
      expect(await loadCase(ctx, perkaraId)).toEqual(await loadCase({ read: ctx.read }, perkaraId));
    }
    const penerima = await office.key('jabatan', 'kabid-rehsos');
    const given = await assignParts(ctx, {
      perkaraId,
      bagian: [{ penerima, peran: 'pelaksana' }],
      wewenang: 'modul',
    });
    expect((await loadCase(ctx, perkaraId)).parts.map((part) => part.id)).toEqual(given.bagianIds);
    await withdrawPart(ctx, { bagianId: given.bagianIds[0]!, alasan: 'keliru', wewenang: 'modul' });
    expect((await loadCase(ctx, perkaraId)).parts[0]!.status).toBe('ditarik');
    expect(await loadCase(ctx, perkaraId)).toEqual(await loadCase({ read: ctx.read }, perkaraId));
  });
  expect((await afresh(perkaraId)).row).toMatchObject({ judul: 'Judul lain', revisi: 1 });
});
