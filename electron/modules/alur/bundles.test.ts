import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessToRecord } from '#electron/core/ownership.ts';
import { caseTools } from '#tests/support/alurCases.ts';
import { type EngineOffice, openEngineOffice } from '#tests/support/alurOffice.ts';

import { changeSecrecy } from './index.ts';

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

/** Cases of P1.2.2 at their first step, in the hands of the Subbag Umum. */
async function many(count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let i = 1; i <= count; i += 1) ids.push(await tools.start('P1.2.2', { judul: `Berkas ${i}` }));
  return ids;
}
const subbag = () => office.as('kasubbagUmum');
const stepsOf = async (ids: readonly number[]) => {
  const rows = await office.read.selectFrom('perkara').select('langkah').where('id', 'in', ids).execute();
  return new Set(rows.map((row) => row.langkah));
};

describe('himpunan', () => {
  it('fifty members move in one transaction, each with its own history', async () => {
    const ids = await many(50);
    const { himpunanId } = await subbag().call('alur.himpun', { perkaraIds: ids, judul: 'Rekap November' });
    expect((await tools.page(ids[0]!)).himpunan).toEqual([{ himpunanId, judul: 'Rekap November', status: 'terbuka' }]);
    const lampiran = await office.upload('kasubbagUmum', 'rekap.pdf');
    const moved = await subbag().call('alur.majukanHimpunan', {
      himpunanId,
      lampiran: [lampiran],
      catatan: 'sekaligus',
    });
    expect(moved.jumlah).toBe(50);
    expect(await stepsOf(ids)).toEqual(new Set(['p1-2-2-klasifikasi']));
    const view = await subbag().call('alur.himpunan', { himpunanId });
    expect(view).toMatchObject({ status: 'selesai', langkah: 'p1-2-2-terima' });
    expect(view.anggota).toHaveLength(50);
    for (const id of [ids[0]!, ids[49]!]) {
      const page = await tools.page(id);
      expect(page.riwayat.map((h) => h.jenis)).toEqual(['mulai', 'himpun', 'maju']);
      expect(page.riwayat.at(-1)!.lampiran).toEqual([{ id: lampiran, nama: 'rekap.pdf' }]);
    }
    // The one document is open to who may read all of its members.
    const readable = (user: 'stafRehsos' | 'admin') =>
      office.as(user).within((ctx) => accessToRecord(ctx, 'himpunan', himpunanId));
    expect(await readable('stafRehsos')).toEqual({ readable: true, keamanan: 'biasa' });
    expect((await readable('admin')).readable).toBe(false);
    await office.as('kepala').within((ctx) => changeSecrecy(ctx, ids[7]!, { keamanan: 'rahasia', alasan: 'uji' }));
    expect(await readable('stafRehsos')).toEqual({ readable: false, keamanan: 'rahasia' });
    // They are free again.
    await tools.advance(ids[0]!);
  });

  it('a member that cannot move stops all of them, and is named', async () => {
    const ids = await many(50);
    const { himpunanId } = await subbag().call('alur.himpun', { perkaraIds: ids, judul: 'Tertahan' });
    // One of them was reassigned meanwhile.
    const { versi } = await tools.page(ids[31]!);
    await office.writer.db
      .updateTable('perkara')
      .set({ alih: `pengguna:${office.ids.stafRehsos}`, versi: versi + 1 })
      .where('id', '=', ids[31]!)
      .execute();
    const before = await office.read
      .selectFrom('riwayat')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const reply = await office.as('kepegawaian').reply('alur.majukanHimpunan', { himpunanId });
    expect(reply).toMatchObject({ ok: false, error: { code: 'TIDAK_BERWENANG' } });
    expect(reply.ok ? '' : reply.error.message).toContain('“Berkas 32”');
    expect(await stepsOf(ids)).toEqual(new Set(['p1-2-2-terima']));
    const after = await office.read
      .selectFrom('riwayat')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(after.n).toBe(before.n);
    expect((await subbag().call('alur.himpunan', { himpunanId })).status).toBe('terbuka');

    await office.writer.db.updateTable('perkara').set({ alih: null }).where('id', '=', ids[31]!).execute();
    await subbag().call('alur.majukanHimpunan', { himpunanId });
    expect(await stepsOf(ids)).toEqual(new Set(['p1-2-2-klasifikasi']));
  });

  it('an edge that needs a reason needs it for all; the sentence names the first', async () => {
    const ids = [await tools.start('P2.1.2'), await tools.start('P2.1.2')];
    for (const id of ids) await tools.bring(id, 'p2-1-2-verifikasi');
    const perencana = office.as('perencana');
    const { himpunanId } = await perencana.call('alur.himpun', { perkaraIds: ids, judul: 'RKA dua bidang' });
    expect(await perencana.reply('alur.majukanHimpunan', { himpunanId })).toMatchObject({
      error: { code: 'MASUKAN_SALAH', field: 'ke' },
    });
    const ke = (await tools.page(ids[0]!, 'perencana')).rancangan as {
      langkah: { id: string; berikut: { ke: string }[] }[];
    };
    const edges = ke.langkah.find((l) => l.id.endsWith('p2-1-2-verifikasi'))!.berikut;
    await perencana.call('alur.majukanHimpunan', { himpunanId, ke: edges[0]!.ke });
    expect((await stepsOf(ids)).size).toBe(1);
  });

  it('a member waits with the others: alone it neither moves nor returns, but it can be released', async () => {
    const [a, b] = (await many(2)) as [number, number];
    const { himpunanId } = await subbag().call('alur.himpun', { perkaraIds: [a, b], judul: 'Menunggu' });
    const { versi, tindakan } = await tools.page(a, 'kasubbagUmum');
    expect(tindakan).toMatchObject({ maju: [], kembali: [], alihkan: false, bagi: false });
    for (const [operation, rest] of [
      ['alur.maju', {}],
      ['alur.kembalikan', { alasan: 'x' }],
      ['alur.alihkan', { penerima: 'peran:kepala', alasan: 'x' }],
      ['alur.bagi', { bagian: [{ penerima: 'peran:kepala', peran: 'x' }] }],
    ] as const) {
      const reply = await subbag().reply(operation, { perkaraId: a, versi, ...rest });
      expect(reply, operation).toMatchObject({ error: { code: 'ATURAN' } });
    }
    expect(
      await office.as('stafRehsos').reply('alur.lepasAnggota', { himpunanId, perkaraId: a, alasan: 'x' }),
    ).toMatchObject({
      error: { code: 'TIDAK_BERWENANG' },
    });
    await subbag().call('alur.lepasAnggota', { himpunanId, perkaraId: a, alasan: 'kurang berkas' });
    await tools.advance(a, undefined, 'kasubbagUmum');
    // Cancelled, the other one leaves too; a himpunan without members is over.
    const page = await tools.page(b);
    await subbag().call('alur.batalkan', { perkaraId: b, versi: page.versi, alasan: 'salah' });
    expect((await office.as('kepala').call('alur.himpunan', { himpunanId })).status).toBe('dibatalkan');
    expect(await subbag().reply('alur.majukanHimpunan', { himpunanId })).toMatchObject({ error: { code: 'ATURAN' } });
  });

  it('refuses cases of another step or process, ended, twice, in another himpunan, or not one’s own turn', async () => {
    const [a, b, c, d] = (await many(4)) as [number, number, number, number];
    const other = await tools.start('P1.2.1.1', {}, 'stafRehsos');
    await tools.advance(other, undefined, 'stafRehsos');
    const himpun = (...perkaraIds: number[]) => subbag().reply('alur.himpun', { perkaraIds, judul: 'X' });
    await tools.advance(b);
    const refusals = [
      [await himpun(a, b), 'langkah lain'],
      [await himpun(a, other), 'proses lain'],
      [await himpun(a, a), 'dua kali'],
    ] as const;
    for (const [reply, words] of refusals) {
      expect(reply).toMatchObject({ ok: false, error: { code: 'ATURAN' } });
      expect(reply.ok ? '' : reply.error.message).toContain(words);
    }
    await subbag().call('alur.himpun', { perkaraIds: [c], judul: 'Pertama' });
    const twice = await himpun(a, c);
    expect(twice.ok ? '' : twice.error.message).toContain('himpunan lain');
    const foreign = await office.as('stafRehsos').reply('alur.himpun', { perkaraIds: [a, d], judul: 'X' });
    expect(foreign).toMatchObject({ error: { code: 'TIDAK_BERWENANG' } });
    expect(await himpun(987_654)).toMatchObject({ error: { code: 'TIDAK_DITEMUKAN' } });
  });
});

describe('himpunan with a host', () => {
  it('the members wait for the host and move when it ends', async () => {
    const ids = await many(3);
    const host = await tools.start('P6.3.2.5', { judul: 'Surat pengantar' });
    const { himpunanId } = await subbag().call('alur.himpun', {
      perkaraIds: ids,
      judul: 'Satu pengantar',
      hostPerkaraId: host,
    });
    const early = await subbag().reply('alur.majukanHimpunan', { himpunanId });
    expect(early).toMatchObject({ error: { code: 'ATURAN' } });
    expect(early.ok ? '' : early.error.message).toContain('“Surat pengantar”');
    for (let guard = 0; (await tools.page(host)).status === 'berjalan' && guard < 10; guard += 1)
      await tools.advance(host);
    expect((await tools.page(host)).status).toBe('selesai');
    expect(await stepsOf(ids)).toEqual(new Set(['p1-2-2-klasifikasi']));
    expect((await subbag().call('alur.himpunan', { himpunanId })).status).toBe('selesai');
    expect((await tools.page(ids[0]!)).riwayat.at(-1)).toMatchObject({
      jenis: 'maju',
      catatan: 'Bersama perkara induk himpunan “Satu pengantar”.',
    });
  });

  it('where a choice is open they wait for it after the host has ended', async () => {
    const ids = [await tools.start('P2.1.2'), await tools.start('P2.1.2')];
    for (const id of ids) await tools.bring(id, 'p2-1-2-verifikasi');
    const host = await tools.start('P6.3.2.5');
    const perencana = office.as('perencana');
    const { himpunanId } = await perencana.call('alur.himpun', { perkaraIds: ids, judul: 'RKA', hostPerkaraId: host });
    for (let guard = 0; (await tools.page(host)).status === 'berjalan' && guard < 10; guard += 1)
      await tools.advance(host);
    expect((await perencana.call('alur.himpunan', { himpunanId })).status).toBe('berjalan');
    const { rancangan } = await tools.page(ids[0]!);
    const steps = (rancangan as { langkah: { id: string; berikut: { ke: string; syarat?: string }[] }[] }).langkah;
    const good = steps.find((l) => l.id.endsWith('p2-1-2-verifikasi'))!.berikut.find((b) => b.syarat === 'sesuai')!;
    await perencana.call('alur.majukanHimpunan', { himpunanId, ke: good.ke });
    expect(await stepsOf(ids)).toEqual(new Set([good.ke]));
  });

  it('a cancelled host lets its members go', async () => {
    const ids = await many(2);
    const host = await tools.start('P6.3.2.5');
    const { himpunanId } = await subbag().call('alur.himpun', { perkaraIds: ids, judul: 'Batal', hostPerkaraId: host });
    const { versi } = await tools.page(host);
    await office.as('kepala').call('alur.batalkan', { perkaraId: host, versi, alasan: 'tidak jadi' });
    expect((await subbag().call('alur.himpunan', { himpunanId })).status).toBe('dibatalkan');
    expect((await tools.page(ids[0]!)).riwayat.at(-1)).toMatchObject({
      jenis: 'lepas',
      alasan: 'perkara induknya dibatalkan',
    });
    await tools.advance(ids[0]!);
  });
});
