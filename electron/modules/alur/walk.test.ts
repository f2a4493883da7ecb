import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INDEKS_2022 } from '#shared/modules/alur/peta2022.ts';
import { type Lanjutan, langkahOf, type Rancangan } from '#shared/modules/alur/rancangan.ts';
import { type EngineOffice, openEngineOffice } from '#tests/support/alurOffice.ts';
import { compiledToday, mapInForce } from './map.ts';

let office: EngineOffice;
beforeAll(async () => {
  office = await openEngineOffice();
});
afterAll(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});

/** The edges of a shortest way from a step to the first one that `enough` accepts, cancelled ends left out. */
function wayTo(r: Rancangan, from: string, enough: (id: string) => boolean): Lanjutan[] {
  const queue: [string, Lanjutan[]][] = [[from, []]];
  const seen = new Set([from]);
  for (const [id, way] of queue) {
    if (enough(id)) return way;
    for (const edge of langkahOf(r, id).berikut) {
      if (seen.has(edge.ke) || langkahOf(r, edge.ke).akhir === 'batal') continue;
      seen.add(edge.ke);
      queue.push([edge.ke, [...way, edge]]);
    }
  }
  throw new Error(`no way from ${from}`);
}

/** Moves one step over an edge as whoever may, through the operations. Steps that were divided are done part by part. */
async function take(perkaraId: number, edge: Lanjutan | null): Promise<void> {
  for (;;) {
    const user = await office.holder(perkaraId);
    const page = await office.as(user).call('alur.perkara', { perkaraId });
    const part = page.bagian.find((b) => b.tindakan.selesaikan);
    if (page.giliran.some((g) => g.bagianId !== null)) {
      expect(part).toBeDefined();
      await office.as(user).call('alur.selesaikanBagian', { bagianId: part!.id, versi: part!.versi });
      const after = await office.as(user).call('alur.perkara', { perkaraId });
      if (after.langkah !== page.langkah || after.status !== 'berjalan') {
        // All parts done: the engine has moved by itself, over the edge that needs no choice.
        expect(after.langkah).toBe(edge?.ke ?? page.langkah);
        return;
      }
      continue;
    }
    const alasan = 'menurut uji';
    const doer = edge?.oleh ? await ofEdge(perkaraId, edge) : user;
    const before = await office.as(doer).call('alur.perkara', { perkaraId });
    if (edge === null) expect(before.tindakan.akhiri).toBe(true);
    else expect(before.tindakan.maju.map((e) => e.ke)).toContain(edge.ke);
    const acted = await office.as(doer).call('alur.maju', {
      perkaraId,
      versi: before.versi,
      ...(edge === null ? {} : { ke: edge.ke, ...(edge.wajibAlasan ? { alasan } : {}) }),
    });
    expect(acted.versi).toBe(before.versi + 1);
    if (edge) {
      expect(acted.langkah).toBe(edge.ke);
      const after = await office.as('kepala').call('alur.perkara', { perkaraId });
      expect(after.revisi).toBe(before.revisi + (edge.jenis === 'kembali' ? 1 : 0));
    }
    return;
  }
}

/** A user bound to one of the actors that an edge names. */
async function ofEdge(perkaraId: number, edge: Lanjutan) {
  for (const user of office.everybody) {
    if (user === 'admin' || user === 'auditor') continue;
    const page = await office.as(user).call('alur.perkara', { perkaraId });
    if (page.tindakan.maju.some((e) => e.ke === edge.ke)) return user;
  }
  throw new Error(`nobody may go to ${edge.ke}`);
}

/** `many`: "bidang terkait" are two bidang, so that their steps are divided by themselves; else one, who decides himself. */
async function start(prosesId: string, judul: string, many: boolean) {
  const view = await office.as('stafDayasos').call('alur.lihatProses', { prosesId });
  const aktor = view.aktorDipilih.flatMap(({ aktor, usul }) =>
    usul.slice(0, many ? 2 : 1).map(({ penerima }) => ({ aktor, penerima })),
  );
  expect(view.dapatMulai).toBe(true);
  return office.as('stafDayasos').call('alur.mulai', { prosesId, judul, pemohon: 'Pemohon Uji', aktor });
}

async function expectEnded(perkaraId: number): Promise<void> {
  const page = await office.as('kepala').call('alur.perkara', { perkaraId });
  expect(page.status).toBe('selesai');
  expect(page.giliran).toEqual([]);
  expect(page.selesaiPada).not.toBeNull();
  expect(page.tindakan.maju).toEqual([]);
}

/** Takes every edge at least once, each in a case that is brought to its end. */
async function walkAll(kode: string, prosesId: string): Promise<void> {
  const { rancangan } = await compiledToday(office.read, await mapInForce(office.read), prosesId, '2026-11-24');
  const first = rancangan.langkah.find((l) => l.jenis === 'mulai')!.id;
  const walked = new Set<string>();
  const edges = rancangan.langkah.flatMap((l) => l.berikut.map((b) => ({ dari: l.id, ...b })));
  const open = edges.filter(({ ke }) => langkahOf(rancangan, ke).akhir !== 'batal');
  const key = (dari: string, ke: string) => `${dari} → ${ke}`;
  for (const { dari, ...edge } of open) {
    if (walked.has(key(dari, edge.ke))) continue;
    const way = [...wayTo(rancangan, first, (id) => id === dari), edge];
    const rest = wayTo(rancangan, edge.ke, (id) => langkahOf(rancangan, id).jenis === 'selesai');
    const all = [...way, ...rest];
    const steps = [first, ...all.map((next) => next.ke)];
    // Where the engine would go another way by itself, one bidang decides.
    const many = all.every((next, i) =>
      langkahOf(rancangan, steps[i]!).berikut.every((b) => !b.saatTuntas || b.ke === next.ke),
    );
    const { perkaraId } = await start(prosesId, `Uji ${kode} ${dari}`, many);
    let at = first;
    for (const next of all) {
      await take(perkaraId, next);
      walked.add(key(at, next.ke));
      at = next.ke;
    }
    if (langkahOf(rancangan, at).akhir !== 'otomatis') await take(perkaraId, null);
    await expectEnded(perkaraId);
  }
  expect([...walked].sort()).toEqual(open.map(({ dari, ke }) => key(dari, ke)).sort());
}

describe('every edge of every process, through the operations, by the users of the office', () => {
  it.each(INDEKS_2022.daun.map((p) => [p.kode, p.id] as const))('%s', walkAll);

  it.each([
    ['Sekretaris menutup', { sekretarisMenutup: true, lewatSekretarisDulu: false }],
    ['lewat Sekretaris dulu', { sekretarisMenutup: false, lewatSekretarisDulu: true }],
    ['both', { sekretarisMenutup: true, lewatSekretarisDulu: true }],
  ])('P1.2.1.2 under the setting %s', async (_, setelan) => {
    await office.as('admin').call('instansi.simpanSetelan', { setelan, berlakuSejak: '2026-11-24' });
    await walkAll('P1.2.1.2', INDEKS_2022.prosesByKode.get('P1.2.1.2')!.id);
  });
});
