import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INDEKS_2022 } from '#shared/modules/alur/peta2022.ts';
import { caseTools } from '#tests/support/alurCases.ts';
import { type EngineOffice, openEngineOffice } from '#tests/support/alurOffice.ts';
import { advanceCase, cancelCase, startCase } from './index.ts';
import { compiledToday, mapInForce } from './map.ts';

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

describe('return and take back', () => {
  it('returns to a visited step with a reason; the default is the last step of another actor', async () => {
    const id = await tools.start('P1.2.1.1', {}, 'stafRehsos');
    await tools.bring(id, 'koreksi');
    const page = await tools.page(id, 'kepala');
    expect(page.tindakan.kembali.find((k) => k.baku)?.langkah).toBe('p1-2-1-1-serahkan-konsep');
    expect(
      await office.as('kepala').reply('alur.kembalikan', { perkaraId: id, versi: page.versi, alasan: '  ' }),
    ).toMatchObject({ error: { code: 'MASUKAN_SALAH' } });
    expect(
      await office
        .as('kepala')
        .reply('alur.kembalikan', { perkaraId: id, versi: page.versi, ke: 'p1-2-1-1-nomor', alasan: 'x' }),
    ).toMatchObject({ error: { code: 'ATURAN' } });
    const acted = await office
      .as('kepala')
      .call('alur.kembalikan', { perkaraId: id, versi: page.versi, ke: 'p1-2-1-1-ajukan', alasan: 'perihal keliru' });
    expect(acted).toMatchObject({ langkah: 'p1-2-1-1-ajukan', status: 'berjalan' });
    const after = await tools.page(id, 'stafRehsos');
    expect(after).toMatchObject({ revisi: 1 });
    expect(after.riwayat.at(-1)).toMatchObject({ jenis: 'kembali', alasan: 'perihal keliru', revisi: 1 });
    expect(after.tindakan.maju).toHaveLength(1);
  });

  it('what I sent I take back until it is opened; opening my own paper does not count', async () => {
    const id = await tools.start('P1.2.1.1', {}, 'stafRehsos');
    await tools.advance(id, undefined, 'stafRehsos');
    const sent = await tools.page(id, 'stafRehsos');
    expect(sent.tindakan.tarik).toBe(true);
    expect((await tools.page(id, 'kasubbagUmum')).tindakan.tarik).toBe(false);
    await office.as('stafRehsos').call('alur.buka', { perkaraId: id });
    expect(
      await office.as('kasubbagUmum').reply('alur.tarik', { perkaraId: id, versi: sent.versi, alasan: 'sebab' }),
    ).toMatchObject({ error: { code: 'TIDAK_BERWENANG' } });
    const back = await office
      .as('stafRehsos')
      .call('alur.tarik', { perkaraId: id, versi: sent.versi, alasan: 'lampiran lupa' });
    expect(back.langkah).toBe('p1-2-1-1-ajukan');
    expect((await tools.page(id)).dilalui).toEqual(['p1-2-1-1-ajukan']);

    await tools.advance(id, undefined, 'stafRehsos');
    await office.as('kasubbagUmum').call('alur.buka', { perkaraId: id });
    const opened = await tools.page(id, 'stafRehsos');
    expect(opened.tindakan.tarik).toBe(false);
    const late = await office
      .as('stafRehsos')
      .reply('alur.tarik', { perkaraId: id, versi: opened.versi, alasan: 'sebab' });
    expect(late).toMatchObject({ ok: false, error: { code: 'ATURAN' } });
    expect(late.ok ? '' : late.error.message).toContain('sudah dibuka');
  });

  it('a return that was taken back no longer counts as a revision', async () => {
    const id = await tools.start('P1.2.1.1', {}, 'stafRehsos');
    await tools.bring(id, 'koreksi');
    const { versi } = await tools.page(id);
    const back = await office.as('kepala').call('alur.kembalikan', { perkaraId: id, versi, alasan: 'keliru' });
    expect((await tools.page(id)).revisi).toBe(1);
    const undone = await office
      .as('kepala')
      .call('alur.tarik', { perkaraId: id, versi: back.versi, alasan: 'ternyata benar' });
    expect(undone.langkah).toBe('p1-2-1-1-koreksi');
    expect((await tools.page(id)).revisi).toBe(0);
  });
});

describe('cancel', () => {
  it('exists at every step of every process, and leaves nothing waiting', async () => {
    const map = await mapInForce(office.read);
    for (const proses of INDEKS_2022.daun) {
      const { rancangan } = await compiledToday(office.read, map, proses.id, '2026-11-24');
      const reached = new Set<string>();
      // One case per step, brought there over the shortest way by the module's own right.
      const queue: string[][] = [[rancangan.langkah.find((l) => l.jenis === 'mulai')!.id]];
      for (const way of queue) {
        const step = rancangan.langkah.find((l) => l.id === way.at(-1))!;
        if (reached.has(step.id) || step.akhir) continue;
        reached.add(step.id);
        for (const edge of step.berikut) queue.push([...way, edge.ke]);
        const acted = await office.as('kasubbagUmum').within(async (ctx) => {
          const { perkaraId } = await startCase(ctx, { prosesId: proses.id, judul: `Batal di ${step.id}` });
          for (const ke of way.slice(1))
            await advanceCase(ctx, { perkaraId, ke, alasan: 'uji', wewenang: 'modul', diaudit: false });
          return cancelCase(ctx, { perkaraId, alasan: 'salah mulai' });
        });
        expect(acted.status).toBe('dibatalkan');
        const waiting = await office.read
          .selectFrom('giliran')
          .select('id')
          .where('perkara_id', '=', acted.perkaraId)
          .execute();
        expect(waiting).toEqual([]);
      }
      expect([...reached].sort()).toEqual(
        rancangan.langkah
          .filter((l) => !l.akhir && !l.dilewati)
          .map((l) => l.id)
          .sort(),
      );
    }
  });

  it('is for starter, holder and who leads; needs a reason; ends everything', async () => {
    const id = await tools.start('P1.2.2');
    const { versi } = await tools.page(id);
    expect(await office.as('stafRehsos').reply('alur.batalkan', { perkaraId: id, versi, alasan: 'x' })).toMatchObject({
      error: { code: 'TIDAK_BERWENANG' },
    });
    await office.as('stafDayasos').call('alur.batalkan', { perkaraId: id, versi, alasan: 'salah mulai' });
    const page = await tools.page(id);
    expect(page).toMatchObject({ status: 'dibatalkan', giliran: [] });
    expect(page.riwayat.at(-1)).toMatchObject({ jenis: 'batal', alasan: 'salah mulai' });
    expect(await office.as('kepala').reply('alur.maju', { perkaraId: id, versi: page.versi })).toMatchObject({
      error: { code: 'TIDAK_BERWENANG' },
    });
  });
});
