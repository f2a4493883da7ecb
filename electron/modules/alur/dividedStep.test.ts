import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const tasks = async (user: EngineUser, perkaraId: number) =>
  (await office.as(user).call('alur.tugasSaya', { batas: 500 })).baris.filter((t) => t.perkaraId === perkaraId);

describe('a step divided among chosen bidang', () => {
  /** P2.1.1 at `kumpulkan`, for three bidang. */
  async function collecting(): Promise<{ id: number; units: string[] }> {
    const units = [];
    for (const kode of ['bidang-linjamsos', 'bidang-rehsos', 'bidang-dayasos-fakmis'])
      units.push(await office.key('unit', kode));
    const id = await tools.start('P2.1.1', { aktor: units.map((penerima) => ({ aktor: 'bidang-terkait', penerima })) });
    await tools.bring(id, 'kumpulkan');
    return { id, units };
  }
  const STAF: EngineUser[] = ['stafLinjamsos', 'stafRehsos', 'stafDayasos'];
  async function allDone(id: number): Promise<void> {
    for (const user of STAF) {
      const mine = (await tools.page(id, user)).bagian.find((b) => b.tindakan.selesaikan);
      if (mine) await office.as(user).call('alur.selesaikanBagian', { bagianId: mine.id, versi: mine.versi });
    }
  }

  it('each of them has his part, and none of them moves the case alone', async () => {
    const { id } = await collecting();
    for (const user of STAF) expect(await tasks(user, id)).toHaveLength(1);
    const { versi } = await tools.page(id);
    expect(await office.as('stafRehsos').reply('alur.maju', { perkaraId: id, versi })).toMatchObject({
      error: { code: 'TIDAK_BERWENANG' },
    });
    const asGiver = await office.as('perencana').reply('alur.maju', { perkaraId: id, versi });
    expect(asGiver).toMatchObject({ error: { code: 'ATURAN' } });
    expect(asGiver.ok ? '' : asGiver.error.message).toContain('baru 0 yang selesai');
    await allDone(id);
    expect((await tools.page(id)).langkah).toBe('p2-1-1-verifikasi-data');
  });

  it('a return to it opens the same parts again; taken back, they are done as before', async () => {
    const { id } = await collecting();
    await allDone(id);
    const at = await tools.page(id, 'perencana');
    const back = await office.as('perencana').call('alur.kembalikan', {
      perkaraId: id,
      versi: at.versi,
      ke: 'p2-1-1-kumpulkan',
      alasan: 'kurang lengkap',
    });
    const reopened = await tools.page(id);
    expect(reopened.bagian.map((b) => b.status)).toEqual(['dikerjakan', 'dikerjakan', 'dikerjakan']);
    expect(reopened.giliran).toHaveLength(3);
    await office.as('perencana').call('alur.tarik', { perkaraId: id, versi: back.versi, alasan: 'ternyata ada' });
    const undone = await tools.page(id);
    expect(undone).toMatchObject({ langkah: 'p2-1-1-verifikasi-data', revisi: 0 });
    expect(undone.bagian.map((b) => b.status)).toEqual(['selesai', 'selesai', 'selesai']);

    const again = await office.as('perencana').call('alur.kembalikan', {
      perkaraId: id,
      versi: undone.versi,
      ke: 'p2-1-1-kumpulkan',
      alasan: 'kurang lengkap',
    });
    expect(again.langkah).toBe('p2-1-1-kumpulkan');
    await allDone(id);
    expect((await tools.page(id)).langkah).toBe('p2-1-1-verifikasi-data');
  });

  it('whoever finished it last takes the move back and has his part again', async () => {
    const { id } = await collecting();
    await allDone(id);
    const page = await tools.page(id, 'stafDayasos');
    expect(page.tindakan.tarik).toBe(true);
    await office.as('stafDayasos').call('alur.tarik', { perkaraId: id, versi: page.versi, alasan: 'salah berkas' });
    const undone = await tools.page(id);
    expect(undone.langkah).toBe('p2-1-1-kumpulkan');
    expect(undone.giliran).toHaveLength(1);
    expect(await tasks('stafDayasos', id)).toHaveLength(1);
    await allDone(id);
    expect((await tools.page(id)).langkah).toBe('p2-1-1-verifikasi-data');
  });

  it('the case is returned over the heads of open parts: they are withdrawn', async () => {
    const { id } = await collecting();
    const { versi } = await tools.page(id);
    await office
      .as('perencana')
      .call('alur.kembalikan', { perkaraId: id, versi, ke: 'p2-1-1-disposisi', alasan: 'salah alamat' });
    const page = await tools.page(id);
    expect(page.bagian.map((b) => b.status)).toEqual(['ditarik', 'ditarik', 'ditarik']);
    expect(page.langkah).toBe('p2-1-1-disposisi');
  });
});
