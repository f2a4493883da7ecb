import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bagianBerlaku } from '#shared/modules/alur/giliran.ts';
import { INDEKS_2022 } from '#shared/modules/alur/peta2022.ts';
import { caseTools } from '#tests/support/alurCases.ts';
import { type EngineOffice, type EngineUser, openEngineOffice } from '#tests/support/alurOffice.ts';

let office: EngineOffice;
let tools: ReturnType<typeof caseTools>;
beforeAll(async () => {
  office = await openEngineOffice();
  tools = caseTools(office);
});
afterAll(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});

/** What must hold of a case after any act. */
async function expectSound(perkaraId: number, acts: number): Promise<void> {
  const page = await tools.page(perkaraId);
  const moves = page.riwayat.filter((h) => ['maju', 'selesai', 'kembali', 'tarik', 'batal'].includes(h.jenis));
  if (page.status === 'berjalan') {
    // Somebody has it in hand, and he is a user of the office.
    expect(page.giliran.length).toBeGreaterThan(0);
    await office.holder(perkaraId);
    expect(page.selesaiPada).toBeNull();
  } else {
    expect(page.giliran).toEqual([]);
    expect(page.bagian.filter((b) => bagianBerlaku(b) && b.status !== 'selesai')).toEqual([]);
  }
  expect(page.dilalui.at(-1)).toBe(page.langkah);
  expect(page.revisi).toBeGreaterThanOrEqual(0);
  expect(moves.length).toBeLessThanOrEqual(acts * 2);
  // Each move leaves the step at which the one before arrived.
  const arrivals = page.riwayat.filter((h) => ['mulai', 'maju', 'kembali', 'tarik', 'batal'].includes(h.jenis));
  for (const [at, move] of arrivals.slice(1).entries()) expect(move.dari).toBe(arrivals[at]!.ke);
  const turns = await office.read
    .selectFrom('giliran')
    .select(['penerima', 'kunci_bagian'])
    .where('perkara_id', '=', perkaraId)
    .execute();
  expect(new Set(turns.map((t) => `${t.kunci_bagian} ${t.penerima}`)).size).toBe(turns.length);
}

/** One act of one user, picked by numbers out of what his page offers. */
async function act(perkaraId: number, user: EngineUser, pick: number): Promise<boolean> {
  const page = await tools.page(perkaraId, user);
  const seen = { perkaraId, versi: page.versi };
  const alasan = 'acak';
  const choices: [string, object][] = [
    ...page.tindakan.maju.map((e): [string, object] => ['alur.maju', { ...seen, ke: e.ke, alasan }]),
    ...(page.tindakan.akhiri ? ([['alur.maju', seen]] as [string, object][]) : []),
    ...page.tindakan.kembali
      .slice(0, 2)
      .map((k): [string, object] => ['alur.kembalikan', { ...seen, ke: k.langkah, alasan }]),
    ...(page.tindakan.tarik ? ([['alur.tarik', { ...seen, alasan }]] as [string, object][]) : []),
    ...(page.tindakan.bagi && pick % 3 === 0
      ? ([
          [
            'alur.bagi',
            { ...seen, bagian: RECEIVERS.slice(0, 1 + (pick % 3)).map((penerima) => ({ penerima, peran: 'x' })) },
          ],
        ] as [string, object][])
      : []),
    ...page.bagian.flatMap((b): [string, object][] => {
      const part = { bagianId: b.id, versi: b.versi };
      const t = b.tindakan;
      return [
        ...(t.selesaikan ? ([['alur.selesaikanBagian', part]] as [string, object][]) : []),
        ...(t.kembalikan ? ([['alur.kembalikanBagian', { ...part, alasan }]] as [string, object][]) : []),
        ...(t.tarik ? ([['alur.tarikBagian', { ...part, alasan }]] as [string, object][]) : []),
        ...(t.tolak ? ([['alur.tolakBagian', { ...part, alasan }]] as [string, object][]) : []),
        ...(t.teruskan && pick % 4 === 0
          ? ([['alur.bagi', { ...seen, indukId: b.id, bagian: [{ penerima: RECEIVERS[pick % 4], peran: 'x' }] }]] as [
              string,
              object,
            ][])
          : []),
        ...(t.ganti
          ? ([
              ['alur.gantiBagian', { ...part, bagian: [{ penerima: RECEIVERS[(pick + 1) % 4], peran: 'x' }], alasan }],
            ] as [string, object][])
          : []),
      ];
    }),
    ...(page.tindakan.batal && pick === 97 ? ([['alur.batalkan', { ...seen, alasan }]] as [string, object][]) : []),
  ];
  const choice = choices[pick % Math.max(1, choices.length)];
  if (!choice) return false;
  if (pick % 2 === 0) await office.as(user).call('alur.buka', { perkaraId });
  const before = await tools.page(perkaraId);
  const reply = await office.as(user).reply(choice[0], choice[1]);
  // What a page offers may still meet a rule between parts (the same receiver twice); then nothing has changed.
  if (!reply.ok) {
    expect(['ATURAN', 'MASUKAN_SALAH'], `${choice[0]}: ${reply.error.code} ${reply.error.message}`).toContain(
      reply.error.code,
    );
    expect(await tools.page(perkaraId)).toEqual(before);
  }
  return reply.ok;
}

const RECEIVERS: string[] = [];

describe('any sequence of acts that the pages offer', () => {
  it('keeps every case sound and never stuck', async () => {
    for (const kode of ['kabid-rehsos', 'kabid-dayasos', 'sekretaris', 'pptk'])
      RECEIVERS.push(await office.key('jabatan', kode));
    const units = [await office.key('unit', 'bidang-rehsos'), await office.key('unit', 'bidang-dayasos-fakmis')];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...INDEKS_2022.daun.map((p) => p.kode)),
        fc.array(fc.record({ who: fc.nat(), pick: fc.nat({ max: 97 }) }), { minLength: 5, maxLength: 25 }),
        async (kode, steps) => {
          const lanes = INDEKS_2022.prosesByKode.get(kode)!.langkah.map((l) => l.aktor);
          const aktor = ['bidang-terkait', 'pejabat-terkait']
            .filter((a) => lanes.includes(a))
            .flatMap((a) => units.map((penerima) => ({ aktor: a, penerima })));
          const id = await tools.start(kode, { aktor }, 'stafRehsos');
          let acts = 1;
          for (const { who, pick } of steps) {
            const { status } = await tools.page(id);
            if (status !== 'berjalan' && pick % 5 !== 0) break;
            const user =
              status === 'berjalan' && who % 3 !== 0 ? await office.holder(id) : office.everybody[2 + (who % 20)]!;
            if (await act(id, user, pick)) acts += 1;
            await expectSound(id, acts);
          }
        },
      ),
      { numRuns: 12, seed: 20261124, endOnFailure: true },
    );
  });
});
