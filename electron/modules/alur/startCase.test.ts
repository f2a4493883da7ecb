import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseTools, processId } from '#tests/support/alurCases.ts';
import { type EngineOffice, openEngineOffice } from '#tests/support/alurOffice.ts';
import { renameCase, startCase } from './index.ts';

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

describe('start', () => {
  it('writes the steps that are already done, in order, with who did them', async () => {
    const started = await office.as('petugasSurat').within((ctx) =>
      startCase(ctx, {
        prosesId: processId('P1.2.1.2'),
        judul: 'Undangan rapat',
        pemohon: 'Kecamatan Bugul Kidul',
        objek: { jenis: 'suratUji', id: 7, nomor: '0001' },
        completed: [
          { langkah: 'p1-2-1-2-kirim', pelaku: { nama: 'Kecamatan Bugul Kidul' } },
          { langkah: 'p1-2-1-2-terima' },
          { langkah: 'p1-2-1-2-registrasi' },
        ],
      }),
    );
    expect(started).toMatchObject({ versi: 1, langkah: 'p1-2-1-2-identifikasi' });
    const page = await tools.page(started.perkaraId);
    expect(page.riwayat.map((h) => [h.jenis, h.pelaku])).toEqual([
      ['mulai', 'Uji petugasSurat'],
      ['maju', 'Kecamatan Bugul Kidul'],
      ['maju', 'Uji petugasSurat'],
      ['maju', 'Uji petugasSurat'],
    ]);
    expect(page.objek).toEqual({ jenis: 'suratUji', id: 7, nomor: '0001' });
    await expect(
      office.as('petugasSurat').within((ctx) =>
        startCase(ctx, {
          prosesId: processId('P1.2.1.2'),
          judul: 'Salah urut',
          completed: [{ langkah: 'p1-2-1-2-registrasi' }],
        }),
      ),
    ).rejects.toMatchObject({ code: 'ATURAN' });
  });

  it('freezes its definition: a setting that changes later does not touch it', async () => {
    const before = await tools.start('P1.2.1.2');
    await office
      .as('admin')
      .call('instansi.simpanSetelan', { setelan: { sekretarisMenutup: true }, berlakuSejak: '2026-11-24' });
    const after = await tools.start('P1.2.1.2');
    const steps = async (id: number) =>
      ((await tools.page(id)).rancangan as { langkah: { id: string }[] }).langkah.map((l) => l.id);
    expect(await steps(before)).toContain('p1-2-1-2-selesai');
    expect(await steps(after)).not.toContain('p1-2-1-2-selesai');
    await office
      .as('admin')
      .call('instansi.simpanSetelan', { setelan: { sekretarisMenutup: false }, berlakuSejak: '2026-11-24' });
  });

  it('refuses groups, unknown processes, and choosing for an actor whom the office has bound', async () => {
    const asStaf = office.as('stafRehsos');
    const start = (rest: object) =>
      asStaf.reply('alur.mulai', { prosesId: processId('P1.2.1.1'), judul: 'X', ...rest });
    expect(await start({ prosesId: processId('P1.2') })).toMatchObject({ error: { code: 'ATURAN' } });
    expect(await start({ prosesId: 'entah' })).toMatchObject({ error: { code: 'TIDAK_DITEMUKAN' } });
    const me = `pengguna:${office.ids.stafRehsos}`;
    expect(await start({ aktor: [{ aktor: 'kepala-dinas', penerima: me }] })).toMatchObject({
      error: { code: 'ATURAN' },
    });
    expect(await start({ aktor: [{ aktor: 'bkd', penerima: me }] })).toMatchObject({
      error: { code: 'MASUKAN_SALAH' },
    });
    expect(await start({ aktor: [{ aktor: 'pemohon-surat', penerima: 'pengguna:424242' }] })).toMatchObject({
      error: { code: 'MASUKAN_SALAH' },
    });
    expect(await start({ asalId: 999_999 })).toMatchObject({ error: { code: 'TIDAK_DITEMUKAN' } });
  });

  it('is tied to the case it came from, both ways', async () => {
    const letter = await tools.start('P1.2.2', { judul: 'Surat asal' });
    const child = await tools.start('P6.3.2.1', { judul: 'Pendirian LKSA', asalId: letter });
    expect((await tools.page(child)).asal).toEqual({ perkaraId: letter, judul: 'Surat asal' });
    expect((await tools.page(letter)).turunan).toEqual([
      { perkaraId: child, judul: 'Pendirian LKSA', prosesKode: 'P6.3.2.1', status: 'berjalan' },
    ]);
  });

  it('every act leaves a history row and a log line with before and after', async () => {
    const id = await tools.start('P1.2.2');
    await tools.advance(id);
    await tools.advance(id);
    const { riwayat, audit } = await tools.traces(id);
    expect({ riwayat, audit }).toEqual({ riwayat: 3, audit: 3 });
    const last = await office.read
      .selectFrom('audit')
      .select(['sebelum', 'sesudah', 'pelaku_nama'])
      .where('objek_id', '=', id)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(last.sebelum!)).toMatchObject({
      langkah: 'Klasifikasikan surat sesuai kode surat',
      status: 'berjalan',
    });
    expect(JSON.parse(last.sesudah!)).toMatchObject({ langkah: 'Simpan surat di filing cabinet' });
  });

  it('a corrected record renames its case: title, search and history follow, the version stays', async () => {
    const id = await tools.start('P1.2.2', { judul: 'Undangan rpaat', pemohon: 'Kec. Bugul' });
    const { versi } = await tools.page(id);
    const found = async (cari: string) =>
      (await office.as('stafRehsos').call('alur.daftar', { cari })).baris.some((r) => r.id === id);
    expect([await found('rpaat'), await found('rapat')]).toEqual([true, false]);
    await office
      .as('kasubbagUmum')
      .within((ctx) => renameCase(ctx, id, { judul: 'Undangan rapat', pemohon: 'Kecamatan Bugul Kidul' }));
    expect([await found('rpaat'), await found('rapat'), await found('kidul')]).toEqual([false, true, true]);
    const page = await tools.page(id);
    expect(page).toMatchObject({ judul: 'Undangan rapat', pemohon: 'Kecamatan Bugul Kidul', versi });
    expect(page.riwayat.at(-1)!.kalimat).toBe(
      'Uji kasubbagUmum (Kepala Subbagian Umum dan Kepegawaian) mengubah judul perkara menjadi “Undangan rapat”.',
    );
    await tools.advance(id);
  });
});
