import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INDEKS_2022 } from '#shared/modules/alur/peta2022.ts';
import { caseTools, processId } from '#tests/support/alurCases.ts';
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
    expect(JSON.parse(last.sebelum!)).toMatchObject({ langkah: 'p1-2-2-klasifikasi', status: 'berjalan' });
    expect(JSON.parse(last.sesudah!)).toMatchObject({ langkah: 'p1-2-2-simpan' });
  });
});
