import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INDEKS_2022 } from '#shared/modules/alur/peta2022.ts';
import { caseTools, processId } from '#tests/support/alurCases.ts';
import { type EngineOffice, openEngineOffice } from '#tests/support/alurOffice.ts';
import { advanceCase, startCase } from './index.ts';
import { sentRows } from './queries/sent.ts';

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

describe('lists of cases', () => {
  it('by process, group, status and words, newest first, in pages', async () => {
    const ids: number[] = [];
    for (let i = 1; i <= 7; i += 1)
      ids.push(await tools.start('P6.3.2.4', { judul: `Perpanjangan izin LKSA nomor ${i}` }));
    const { versi } = await tools.page(ids[2]!);
    await office.as('kepala').call('alur.batalkan', { perkaraId: ids[2]!, versi, alasan: 'uji' });
    const list = (input: object) => office.as('stafRehsos').call('alur.daftar', input);
    const prosesId = processId('P6.3.2.4');
    const all = await list({ prosesId });
    expect(all.baris.map((r) => r.id)).toEqual([...ids].reverse());
    expect(all.jumlah).toEqual({ nilai: 7, lebih: false });
    expect((await list({ prosesId, status: 'dibatalkan' })).baris.map((r) => r.id)).toEqual([ids[2]]);
    expect((await list({ prosesId: processId('P6.3'), cari: 'perpanjangan izin' })).jumlah.nilai).toBe(7);
    expect((await list({ prosesId: processId('P1'), cari: 'perpanjangan izin' })).jumlah.nilai).toBe(0);

    for (const cari of [undefined, 'lksa perpanj']) {
      const paged: number[] = [];
      let kursor: string | undefined;
      do {
        const part = await list({ prosesId, batas: 3, ...(cari ? { cari } : {}), ...(kursor ? { kursor } : {}) });
        paged.push(...part.baris.map((r) => r.id));
        expect(part.jumlah.nilai).toBe(7);
        kursor = part.berikut ?? undefined;
      } while (kursor);
      expect(paged).toEqual([...ids].reverse());
    }
    expect(all.baris[0]).toMatchObject({ prosesKode: 'P6.3.2.4', namaLangkah: expect.any(String), status: 'berjalan' });
  });

  it('what I sent and where it is: my last act on each case, once', async () => {
    const id = await tools.start('P1.2.1.1', { judul: 'Surat saya' }, 'stafLinjamsos');
    await tools.advance(id, undefined, 'stafLinjamsos');
    const mine = async () => (await office.as('stafLinjamsos').call('alur.terkirim', {})).baris;
    expect(await mine()).toMatchObject([
      {
        id,
        terakhirSaya: expect.stringContaining('menyelesaikan “Ajukan permohonan surat kepada Kepala OPD”'),
        diTangan: 'Kasubbag Umum dan Kepegawaian, Subbagian Umum dan Kepegawaian',
      },
    ]);
    await tools.bring(id, 'koreksi');
    expect((await mine())[0]).toMatchObject({ diTangan: 'Kepala Dinas' });
    await tools.bring(id, 'terima');
    expect((await mine())[0]?.diTangan).toMatch(/^OPD\/Masyarakat penerima surat \(dicatat /);
    await tools.advance(id);
    expect((await mine())[0]).toMatchObject({ diTangan: 'Selesai', status: 'selesai' });
    const plan = office.planOf(
      sentRows(
        { read: office.read, session: { penggunaId: 1, roles: ['staf'], receivers: ['peran:staf'] } as never },
        9,
        101,
      ).compile(),
    );
    expect(plan.join('\n')).toContain('riwayat_pencatat');
    expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|SCAN/);
  });

  it('days per step are what the history says', async () => {
    office.clock.set('2026-11-24T02:00:00.000Z');
    const started = await office
      .as('kasubbagUmum')
      .within((ctx) => startCase(ctx, { prosesId: processId('P4.4.2'), judul: 'A' }));
    for (const at of ['2026-11-26T02:00:00.000Z', '2026-11-26T14:00:00.000Z']) {
      office.clock.set(at);
      await office
        .as('kasubbagUmum')
        .within((ctx) => advanceCase(ctx, { perkaraId: started.perkaraId, alasan: 'uji', wewenang: 'modul' }));
    }
    const ask = (sejak: string) =>
      office.as('kepala').call('alur.hariPerLangkah', { prosesId: processId('P4.4.2'), sejak });
    const days = await ask('2026-11-01');
    expect(days.map((d) => [d.jumlah, d.rataHari])).toEqual([
      [1, 2],
      [1, 0.5],
    ]);
    expect(await ask('2026-11-27')).toEqual([]);
  });
});

describe('the map', () => {
  it('is a tree of all processes with the groups that the document leaves without heading', async () => {
    const tree = await office.as('stafRehsos').call('alur.proses', {});
    expect(tree.filter((n) => !n.milikKami)).toHaveLength(57);
    expect(tree.filter((n) => n.milikKami).map((n) => n.kode)).toEqual(['P4', 'P5']);
    expect(tree.filter((n) => n.daun)).toHaveLength(39);
    for (const node of tree) {
      if (node.indukId !== null) expect(tree.some((n) => n.id === node.indukId)).toBe(true);
      const children = tree.filter((n) => n.indukId === node.id);
      if (children.length > 0)
        expect(node.perkaraBerjalan).toBe(children.reduce((sum, n) => sum + n.perkaraBerjalan, 0));
    }
  });

  it.each(['kelompok-p4', ...INDEKS_2022.peta.proses.map((p) => p.id)])('%s can be looked at', async (prosesId) => {
    const view = await office.as('stafRehsos').call('alur.lihatProses', { prosesId });
    const leaf = INDEKS_2022.daun.some((p) => p.id === prosesId);
    expect(view.dapatMulai).toBe(leaf);
    expect(view.rancangan === null).toBe(!leaf);
    const ids = new Set(INDEKS_2022.peta.aktor.map((a) => a.id));
    for (const name of [...view.sipoc.supplier, ...view.sipoc.customer]) expect(ids.has(name)).toBe(false);
    for (const { usul } of view.aktorDipilih) expect(usul.length).toBeGreaterThan(0);
  });

  it('proposes the bidang for "bidang terkait" and oneself for who asks', async () => {
    const rka = await office.as('stafRehsos').call('alur.lihatProses', { prosesId: processId('P2.1.2') });
    expect(rka.aktorDipilih.map((a) => [a.aktor, a.usul.length])).toEqual([['bidang-terkait', 3]]);
    const leave = await office.as('stafRehsos').call('alur.lihatProses', { prosesId: processId('P1.3.1') });
    expect(leave.aktorDipilih).toEqual([
      {
        aktor: 'pegawai',
        nama: 'Pegawai',
        usul: [{ penerima: `pengguna:${office.ids.stafRehsos}`, nama: 'Uji stafRehsos' }],
      },
    ]);
    expect((await office.as('auditor').call('alur.lihatProses', { prosesId: processId('P1.3.1') })).dapatMulai).toBe(
      false,
    );
  });
});
