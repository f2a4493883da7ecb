import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseTools } from '#tests/support/alurCases.ts';
import { type EngineOffice, openEngineOffice } from '#tests/support/alurOffice.ts';

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

const inbox = async (user: Parameters<EngineOffice['as']>[0]) =>
  (await office.as(user).call('alur.tugasSaya', { batas: 500 })).baris;

describe('two people on the same case', () => {
  it('the second is told who did what and when; nothing is lost', async () => {
    const id = await tools.start('P1.2.2');
    const { versi } = await tools.page(id);
    await office.as('kasubbagUmum').call('alur.maju', { perkaraId: id, versi });
    const second = await office.as('kepegawaian').reply('alur.maju', { perkaraId: id, versi });
    expect(second).toMatchObject({ ok: false, error: { code: 'BENTROK', field: 'versi' } });
    const message = second.ok ? '' : second.error.message;
    expect(message).toMatch(
      /sudah diteruskan ke “Klasifikasikan surat sesuai kode surat” oleh Uji kasubbagUmum pada 24 November 2026 09\.\d\d/,
    );
    expect((await tools.page(id)).versi).toBe(versi + 1);
  });

  it('also a return, a cancel and a reassignment of a stale page', async () => {
    const id = await tools.start('P1.2.2');
    const { versi } = await tools.page(id);
    await tools.advance(id);
    for (const [operation, input] of [
      ['alur.kembalikan', { alasan: 'sebab' }],
      ['alur.batalkan', { alasan: 'sebab' }],
      ['alur.alihkan', { penerima: 'peran:kepala', alasan: 'sebab' }],
      ['alur.bagi', { bagian: [{ penerima: 'peran:kepala', peran: 'pelaksana' }] }],
      ['alur.tarik', { alasan: 'sebab' }],
    ] as const) {
      const reply = await office.as('kasubbagUmum').reply(operation, { perkaraId: id, versi, ...input });
      expect(reply, operation).toMatchObject({ ok: false, error: { code: 'BENTROK' } });
    }
    expect((await tools.traces(id)).riwayat).toBe(2);
  });
});

describe('whose turn it is', () => {
  it('only the holder moves it; the others are told in whose hands it is', async () => {
    const id = await tools.start('P1.2.2');
    const { versi } = await tools.page(id);
    const reply = await office.as('stafRehsos').reply('alur.maju', { perkaraId: id, versi });
    expect(reply).toMatchObject({ ok: false, error: { code: 'TIDAK_BERWENANG' } });
    expect(reply.ok ? '' : reply.error.message).toContain('Subbagian Umum dan Kepegawaian');
    expect((await tools.page(id, 'stafRehsos')).tindakan).toMatchObject({ maju: [], sebagai: null, batal: false });
  });

  it('the case of an employee stays with him, whoever else is in his unit', async () => {
    const id = await tools.start('P1.3.1', { judul: 'Cuti tahunan' }, 'stafRehsos');
    expect((await inbox('stafRehsos')).map((t) => t.perkaraId)).toContain(id);
    expect((await inbox('kabidRehsos')).map((t) => t.perkaraId)).not.toContain(id);
    await tools.advance(id);
    const page = await tools.page(id);
    expect(page.giliran.map((g) => g.penerima)).toContain('peran:kasubbagUmum');
  });

  it('what an outside party did is recorded by the owner of the process', async () => {
    const id = await tools.start('P1.3.1', {}, 'stafRehsos');
    await tools.bring(id, 'verifikasi-bkd');
    const task = (await inbox('kasubbagUmum')).find((t) => t.perkaraId === id)!;
    expect(task).toMatchObject({ sebagai: 'pencatat', pihakLuar: true, aktor: 'Badan Kepegawaian Daerah (BKD)' });
    await tools.advance(id, undefined, 'kasubbagUmum');
    const last = (await tools.page(id)).riwayat.at(-1)!;
    expect(last).toMatchObject({ pelaku: 'Badan Kepegawaian Daerah (BKD)', pencatat: 'Uji kasubbagUmum' });
    expect(last.kalimat).toContain('dicatat oleh Uji kasubbagUmum');
  });

  it('a recorder writes for the official who holds the post today, or names another one', async () => {
    const id = await tools.start('P1.2.1.1', {}, 'stafRehsos');
    await tools.bring(id, 'koreksi');
    const { versi, tindakan } = await tools.page(id, 'petugasSurat');
    expect(tindakan.sebagai).toBe('pencatat');
    expect((await tools.page(id, 'kepala')).tindakan.sebagai).toBe('pelaku');
    const ke = tindakan.maju.find((e) => e.syarat === 'belum benar')!.ke;
    await office.as('petugasSurat').call('alur.maju', { perkaraId: id, versi, ke, catatan: 'lihat coretan' });
    expect((await tools.page(id)).riwayat.at(-1)).toMatchObject({
      pelaku: 'Uji kepala',
      pelakuJabatan: 'Kepala Dinas',
      pencatat: 'Uji petugasSurat',
      syarat: 'belum benar',
      catatan: 'lihat coretan',
    });
    await tools.bring(id, 'koreksi');
    const again = await tools.page(id, 'petugasSurat');
    await office.as('petugasSurat').call('alur.maju', {
      perkaraId: id,
      versi: again.versi,
      ke: again.tindakan.maju.find((e) => e.syarat === 'sudah benar')!.ke,
      pelaku: { nama: 'Siti Aminah', jabatan: 'Plh. Kepala Dinas' },
    });
    expect((await tools.page(id)).riwayat.at(-1)).toMatchObject({
      pelaku: 'Siti Aminah',
      pelakuJabatan: 'Plh. Kepala Dinas',
    });
  });

  it('a vacant post needs a name; no binding at all falls to the owner of the process', async () => {
    const id = await tools.start('P1.2.1.1', {}, 'stafRehsos');
    await tools.bring(id, 'koreksi');
    const { versi, tindakan } = await tools.page(id, 'petugasSurat');
    const end = (sampai: string | null) =>
      office.writer.db
        .updateTable('penugasan')
        .set({ sampai })
        .where('jabatan_id', 'in', (eb) => eb.selectFrom('jabatan').select('id').where('kode', '=', 'kepala-dinas'))
        .execute();
    await end('2026-01-01');
    const input = { perkaraId: id, versi, ke: tindakan.maju[0]!.ke };
    expect(await office.as('petugasSurat').reply('alur.maju', input)).toMatchObject({
      ok: false,
      error: { code: 'MASUKAN_SALAH', field: 'pelaku' },
    });
    await end(null);

    const before = await office.read
      .selectFrom('ikatan_aktor')
      .selectAll()
      .where('aktor', '=', 'pengurus-barang')
      .execute();
    await office.writer.db.deleteFrom('ikatan_aktor').where('aktor', '=', 'pengurus-barang').execute();
    const bmd = await tools.start('P1.2.3');
    expect((await tools.page(bmd)).giliran.map((g) => g.penerima)).toContain('peran:kasubbagUmum');
    await tools.advance(bmd, undefined, 'kasubbagUmum');
    await office.writer.db.insertInto('ikatan_aktor').values(before).execute();
  });

  it('is reassigned by who leads, and by nobody else; the new holder may act though nothing binds him', async () => {
    const id = await tools.start('P1.2.2');
    const { versi } = await tools.page(id);
    const penerima = `pengguna:${office.ids.stafRehsos}`;
    const input = { perkaraId: id, versi, penerima, alasan: 'sedang cuti' };
    expect(await office.as('stafRehsos').reply('alur.alihkan', input)).toMatchObject({
      error: { code: 'TIDAK_BERWENANG' },
    });
    expect(await office.as('kabidRehsos').reply('alur.alihkan', input)).toMatchObject({
      error: { code: 'TIDAK_BERWENANG' },
    });
    expect(await office.as('sekretaris').reply('alur.alihkan', { ...input, penerima: 'pengguna:99999' })).toMatchObject(
      { error: { code: 'MASUKAN_SALAH', field: 'penerima' } },
    );
    const acted = await office.as('sekretaris').call('alur.alihkan', input);
    expect(acted.versi).toBe(versi + 1);
    expect((await inbox('stafRehsos')).map((t) => t.perkaraId)).toContain(id);
    expect((await inbox('kepegawaian')).map((t) => t.perkaraId)).not.toContain(id);
    expect(await office.as('kepegawaian').reply('alur.maju', { perkaraId: id, versi: acted.versi })).toMatchObject({
      error: { code: 'TIDAK_BERWENANG' },
    });
    await office.as('stafRehsos').call('alur.maju', { perkaraId: id, versi: acted.versi });
    // The next step is its own actor's again.
    expect((await tools.page(id)).giliran.map((g) => g.penerima)).toContain('peran:kasubbagUmum');
  });

  it('deadlines come from the working days of the step, in the zone of the office', async () => {
    await office
      .as('kasubbagUmum')
      .call('instansi.simpanTenggatLangkah', { langkah: 'p1-2-2-klasifikasi', hariKerja: 2 });
    const id = await tools.start('P1.2.2');
    await tools.advance(id);
    // Tuesday 24 November 2026 + 2 working days = Thursday, until the last millisecond in Asia/Jakarta.
    expect((await tools.page(id)).tenggat).toBe('2026-11-26T16:59:59.999Z');
    expect((await inbox('kasubbagUmum')).find((t) => t.perkaraId === id)?.tenggat).toBe('2026-11-26T16:59:59.999Z');
  });
});
