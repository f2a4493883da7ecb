import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseTools, processId } from '#tests/support/alurCases.ts';
import { type EngineOffice, type EngineUser, openEngineOffice } from '#tests/support/alurOffice.ts';
import {
  advanceCase,
  assignParts,
  completePart,
  partsOf,
  progressOf,
  startCase,
  submitPart,
  takeBackCase,
} from './index.ts';

let office: EngineOffice;
let tools: ReturnType<typeof caseTools>;
const post: Record<'rehsos' | 'dayasos' | 'linjamsos' | 'sekretaris' | 'stafRehsos', string> = {
  rehsos: '',
  dayasos: '',
  linjamsos: '',
  sekretaris: '',
  stafRehsos: '',
};
beforeAll(async () => {
  office = await openEngineOffice();
  tools = caseTools(office);
  post.rehsos = await office.key('jabatan', 'kabid-rehsos');
  post.dayasos = await office.key('jabatan', 'kabid-dayasos');
  post.linjamsos = await office.key('jabatan', 'kabid-linjamsos');
  post.sekretaris = await office.key('jabatan', 'sekretaris');
  post.stafRehsos = `pengguna:${office.ids.stafRehsos}`;
});
afterAll(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});

const tasks = async (user: EngineUser, perkaraId: number) =>
  (await office.as(user).call('alur.tugasSaya', { batas: 500 })).baris.filter((t) => t.perkaraId === perkaraId);
const part = async (perkaraId: number, penerima: string) =>
  (await tools.page(perkaraId)).bagian.filter((b) => b.penerima === penerima && b.status !== 'ditarik').at(-1)!;

/** A letter at `laksanakan-bidang`, disposed by the Kepala to these posts before it was distributed. */
async function disposed(...penerima: string[]): Promise<number> {
  const { perkaraId } = await office.as('petugasSurat').within((ctx) =>
    startCase(ctx, {
      prosesId: processId('P1.2.1.2'),
      judul: 'Surat uji bagian',
      completed: ['kirim', 'terima', 'registrasi', 'identifikasi', 'serahkan'].map((s) => ({
        langkah: `p1-2-1-2-${s}`,
      })),
    }),
  );
  await office.as('petugasSurat').within(async (ctx) => {
    await assignParts(ctx, {
      perkaraId,
      langkah: 'p1-2-1-2-laksanakan-bidang',
      bagian: penerima.map((p) => ({ penerima: p, peran: 'pelaksana_utama', catatan: 'tindak lanjuti' })),
    });
    await advanceCase(ctx, { perkaraId });
  });
  return perkaraId;
}

describe('a disposisi as parts', () => {
  it('waits for distribution, then each recipient has his task; all done ends the letter by itself', async () => {
    const id = await disposed(post.rehsos, post.dayasos);
    expect((await tools.page(id)).langkah).toBe('p1-2-1-2-distribusikan');
    expect(await tasks('kabidRehsos', id)).toEqual([]);
    const waiting = await part(id, post.rehsos);
    expect(
      await office.as('kabidRehsos').reply('alur.selesaikanBagian', { bagianId: waiting.id, versi: waiting.versi }),
    ).toMatchObject({ error: { code: 'ATURAN' } });

    await tools.advance(id, undefined, 'petugasSurat');
    expect(await tasks('kabidRehsos', id)).toMatchObject([
      { dari: 'Uji kepala', sebagai: 'pelaku', keterangan: expect.stringContaining('tindak lanjuti') },
    ]);
    expect(await tasks('petugasSurat', id)).toEqual([]);
    expect(await progressOf(office.read, [id])).toEqual(new Map([[id, { selesai: 0, semua: 2, kembali: 0 }]]));

    const first = await part(id, post.rehsos);
    const half = await office
      .as('kabidRehsos')
      .call('alur.selesaikanBagian', { bagianId: first.id, versi: first.versi, catatan: 'sudah dijawab' });
    expect(half.semuaSelesai).toBe(false);
    expect(await progressOf(office.read, [id])).toEqual(new Map([[id, { selesai: 1, semua: 2, kembali: 0 }]]));
    const second = await part(id, post.dayasos);
    const whole = await office
      .as('kabidDayasos')
      .call('alur.selesaikanBagian', { bagianId: second.id, versi: second.versi });
    expect(whole.semuaSelesai).toBe(true);
    const page = await tools.page(id);
    expect(page).toMatchObject({ status: 'selesai', langkah: 'p1-2-1-2-selesai', giliran: [] });
    expect(page.riwayat.at(-1)).toMatchObject({ jenis: 'maju', syarat: 'semua selesai', pelaku: 'Uji kabidDayasos' });
  });

  it('a part may have parts: the giver waits, and is done when his people are', async () => {
    const id = await disposed(post.rehsos, post.dayasos);
    await tools.advance(id, undefined, 'petugasSurat');
    const kabid = await part(id, post.rehsos);
    const { versi } = await tools.page(id);
    const { bagianIds } = await office.as('kabidRehsos').call('alur.bagi', {
      perkaraId: id,
      versi,
      indukId: kabid.id,
      bagian: [{ penerima: post.stafRehsos, peran: 'pelaksana', tenggat: '2026-11-30' }],
    });
    expect(await tasks('kabidRehsos', id)).toEqual([]);
    expect(await tasks('stafRehsos', id)).toMatchObject([
      { bagianId: bagianIds[0], dari: 'Uji kabidRehsos', tenggat: '2026-11-30T16:59:59.999Z' },
    ]);
    // Whoever has handed it on cannot finish it himself meanwhile.
    const held = await part(id, post.rehsos);
    expect(held.tindakan.selesaikan).toBe(false);
    expect(
      await office.as('kabidRehsos').reply('alur.selesaikanBagian', { bagianId: held.id, versi: held.versi }),
    ).toMatchObject({ error: { code: 'ATURAN' } });
    const child = await part(id, post.stafRehsos);
    await office.as('stafRehsos').call('alur.selesaikanBagian', { bagianId: child.id, versi: child.versi });
    expect((await part(id, post.rehsos)).status).toBe('selesai');
    expect((await tools.page(id)).status).toBe('berjalan');
    const other = await part(id, post.dayasos);
    await office.as('kabidDayasos').call('alur.selesaikanBagian', { bagianId: other.id, versi: other.versi });
    expect((await tools.page(id)).status).toBe('selesai');
  });

  it('"bukan kewenangan" goes back to the giver, who gives it to somebody else', async () => {
    const id = await disposed(post.rehsos, post.dayasos);
    await tools.advance(id, undefined, 'petugasSurat');
    const wrong = await part(id, post.rehsos);
    await office
      .as('kabidRehsos')
      .call('alur.kembalikanBagian', { bagianId: wrong.id, versi: wrong.versi, alasan: 'bukan bidang kami' });
    expect(await tasks('kabidRehsos', id)).toEqual([]);
    expect(await tasks('kepala', id)).toMatchObject([
      { bagianId: wrong.id, sebagai: 'pelaku', keterangan: expect.stringContaining('bukan bidang kami') },
    ]);
    expect(await tasks('petugasSurat', id)).toMatchObject([{ bagianId: wrong.id, sebagai: 'pencatat' }]);
    const returned = await part(id, post.rehsos);
    const other = await part(id, post.dayasos);
    await office.as('kabidDayasos').call('alur.selesaikanBagian', { bagianId: other.id, versi: other.versi });
    expect((await tools.page(id)).status).toBe('berjalan');

    expect(
      await office.as('kabidDayasos').reply('alur.gantiBagian', {
        bagianId: returned.id,
        versi: returned.versi,
        bagian: [{ penerima: post.linjamsos, peran: 'pelaksana_utama' }],
        alasan: 'sebab',
      }),
    ).toMatchObject({ error: { code: 'TIDAK_BERWENANG' } });
    await office.as('kepala').call('alur.gantiBagian', {
      bagianId: returned.id,
      versi: returned.versi,
      bagian: [{ penerima: post.linjamsos, peran: 'pelaksana_utama' }],
      alasan: 'urusan Linjamsos',
    });
    expect(await tasks('kepala', id)).toEqual([]);
    const page = await tools.page(id);
    const old = page.bagian.find((b) => b.id === wrong.id)!;
    expect(old).toMatchObject({ status: 'dikembalikan', digantiOleh: page.bagian.at(-1)!.id });
    const fresh = await part(id, post.linjamsos);
    await office.as('kabidLinjamsos').call('alur.selesaikanBagian', { bagianId: fresh.id, versi: fresh.versi });
    expect((await tools.page(id)).status).toBe('selesai');
  });

  it('the giver withdraws what is unread, not what was read; the rest decides about the step', async () => {
    const id = await disposed(post.rehsos, post.dayasos, post.linjamsos);
    await tools.advance(id, undefined, 'petugasSurat');
    const read = await part(id, post.rehsos);
    await office.as('kabidRehsos').call('alur.buka', { perkaraId: id, bagianId: read.id });
    const opened = await part(id, post.rehsos);
    expect(opened).toMatchObject({ status: 'dikerjakan', versi: read.versi });
    expect(opened.dibukaPada).not.toBeNull();
    const refused = await office
      .as('kepala')
      .reply('alur.tarikBagian', { bagianId: read.id, versi: read.versi, alasan: 'x' });
    expect(refused).toMatchObject({ error: { code: 'ATURAN' } });

    const unread = await part(id, post.dayasos);
    expect(
      await office
        .as('kabidRehsos')
        .reply('alur.tarikBagian', { bagianId: unread.id, versi: unread.versi, alasan: 'x' }),
    ).toMatchObject({ error: { code: 'TIDAK_BERWENANG' } });
    await office.as('kepala').call('alur.tarikBagian', { bagianId: unread.id, versi: unread.versi, alasan: 'keliru' });
    expect(await tasks('kabidDayasos', id)).toEqual([]);
    await office.as('kabidRehsos').call('alur.selesaikanBagian', { bagianId: read.id, versi: read.versi });
    // Withdrawing the last open one leaves only finished work: the step is done.
    const last = await part(id, post.linjamsos);
    await office.as('kepala').call('alur.tarikBagian', { bagianId: last.id, versi: last.versi, alasan: 'tidak perlu' });
    expect((await tools.page(id)).status).toBe('selesai');
  });

  it('when everything was withdrawn the step itself is in hand again', async () => {
    const id = await disposed(post.rehsos);
    await tools.advance(id, undefined, 'petugasSurat');
    const only = await part(id, post.rehsos);
    await office.as('kepala').call('alur.tarikBagian', { bagianId: only.id, versi: only.versi, alasan: 'keliru' });
    const page = await tools.page(id);
    expect(page.status).toBe('berjalan');
    expect(page.giliran.length).toBeGreaterThan(0);
    expect(page.giliran.every((g) => g.bagianId === null)).toBe(true);
    // With the Kepala who had given it and his recorders, not with the owner of the process.
    expect(page.giliran.map((g) => g.penerima).sort()).toEqual([
      'peran:kasubbagUmum',
      'peran:kepala',
      'peran:petugasSurat',
    ]);
  });

  it('a result is handed in, rejected, done again, accepted', async () => {
    const id = await disposed(post.rehsos);
    await tools.advance(id, undefined, 'petugasSurat');
    const work = await part(id, post.rehsos);
    const sent = await office
      .as('kabidRehsos')
      .within((ctx) => submitPart(ctx, { bagianId: work.id, versi: work.versi }));
    expect(await tasks('kabidRehsos', id)).toEqual([]);
    expect(await tasks('kepala', id)).toMatchObject([{ keterangan: expect.stringContaining('menunggu penilaian') }]);
    expect(
      await office.as('kabidRehsos').reply('alur.selesaikanBagian', { bagianId: work.id, versi: sent.versi }),
    ).toMatchObject({ error: { code: 'TIDAK_BERWENANG' } });
    const rejected = await office
      .as('kepala')
      .call('alur.tolakBagian', { bagianId: work.id, versi: sent.versi, alasan: 'belum dilampiri bukti' });
    expect(await tasks('kabidRehsos', id)).toMatchObject([
      { keterangan: expect.stringContaining('belum dilampiri bukti') },
    ]);
    const again = await office
      .as('kabidRehsos')
      .within((ctx) => submitPart(ctx, { bagianId: work.id, versi: rejected.versi }));
    await office.as('kepala').within((ctx) => completePart(ctx, { bagianId: work.id, versi: again.versi }));
    expect((await tools.page(id)).status).toBe('selesai');
  });

  it('a result rejected after the letter had ended by itself opens it again, as a return', async () => {
    const id = await disposed(post.rehsos);
    await tools.advance(id, undefined, 'petugasSurat');
    const work = await part(id, post.rehsos);
    await office.as('kabidRehsos').call('alur.selesaikanBagian', { bagianId: work.id, versi: work.versi });
    expect((await tools.page(id)).status).toBe('selesai');
    const done = await part(id, post.rehsos);
    await office
      .as('kepala')
      .call('alur.tolakBagian', { bagianId: done.id, versi: done.versi, alasan: 'belum sesuai' });
    const page = await tools.page(id);
    expect(page).toMatchObject({
      status: 'berjalan',
      langkah: 'p1-2-1-2-laksanakan-bidang',
      revisi: 1,
      selesaiPada: null,
    });
    expect(await tasks('kabidRehsos', id)).toHaveLength(1);
    const once = await part(id, post.rehsos);
    await office.as('kabidRehsos').call('alur.selesaikanBagian', { bagianId: once.id, versi: once.versi });
    expect((await tools.page(id)).status).toBe('selesai');
  });

  it('the Kepala takes his disposisi back before it is opened: the parts go with it', async () => {
    const id = await disposed(post.rehsos, post.dayasos);
    const { versi } = await tools.page(id);
    await office
      .as('petugasSurat')
      .within((ctx) => takeBackCase(ctx, { perkaraId: id, versi, alasan: 'salah centang' }));
    const page = await tools.page(id);
    expect(page.langkah).toBe('p1-2-1-2-disposisi');
    expect(page.bagian.map((b) => b.status)).toEqual(['ditarik', 'ditarik']);
  });

  it('two recipients, two versions: the second act on the same part is a conflict, on another part it is not', async () => {
    const id = await disposed(post.rehsos, post.dayasos);
    await tools.advance(id, undefined, 'petugasSurat');
    const [a, b] = [await part(id, post.rehsos), await part(id, post.dayasos)];
    await office
      .as('kabidRehsos')
      .call('alur.kembalikanBagian', { bagianId: a.id, versi: a.versi, alasan: 'bukan kami' });
    const stale = await office.as('kabidRehsos').reply('alur.selesaikanBagian', { bagianId: a.id, versi: a.versi });
    expect(stale).toMatchObject({ error: { code: 'BENTROK' } });
    expect(stale.ok ? '' : stale.error.message).toMatch(/Bagian ini sudah dikembalikan oleh Uji kabidRehsos pada/);
    await office.as('kabidDayasos').call('alur.selesaikanBagian', { bagianId: b.id, versi: b.versi });
  });

  it('refuses oneself, the same receiver twice, unknown receivers, a day that is over', async () => {
    const id = await tools.start('P1.2.2', {}, 'kasubbagUmum');
    const { versi } = await tools.page(id);
    const give = (user: EngineUser, ...bagian: { penerima: string; tenggat?: string }[]) =>
      office
        .as(user)
        .reply('alur.bagi', { perkaraId: id, versi, bagian: bagian.map((b) => ({ peran: 'pelaksana', ...b })) });
    const own = await office.key('jabatan', 'kasubbag-umum');
    expect(await give('kasubbagUmum', { penerima: own })).toMatchObject({ error: { code: 'ATURAN' } });
    expect(await give('kasubbagUmum', { penerima: post.rehsos }, { penerima: post.rehsos })).toMatchObject({
      error: { code: 'ATURAN' },
    });
    expect(await give('kasubbagUmum', { penerima: 'jabatan:987654' })).toMatchObject({
      error: { code: 'MASUKAN_SALAH' },
    });
    expect(await give('kasubbagUmum', { penerima: post.rehsos, tenggat: '2026-11-01' })).toMatchObject({
      error: { code: 'MASUKAN_SALAH', field: 'tenggat' },
    });
    expect(await give('kabidRehsos', { penerima: post.rehsos })).toMatchObject({ error: { code: 'TIDAK_BERWENANG' } });
    expect(await partsOf(office.read, id)).toEqual([]);
    expect((await tools.page(id)).versi).toBe(versi);
  });
});
