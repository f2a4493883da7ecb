import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dispose,
  followUp,
  letterAt,
  part,
  posts,
  read,
  register,
  toDesk,
  today,
  upload,
  verify,
  view,
} from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice } from '#tests/support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice({ now: '2026-03-10T02:00:00.000Z' });
});
afterAll(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});

const status = async (id: number) => {
  const { status: s, statusTeks } = await view(office, id);
  return [s, statusTeks];
};
const seen = async (id: number) => ({ id, versi: (await view(office, id)).versi });

describe('a letter from the counter to its end', () => {
  it('registered, verified, on the desk, disposed over two levels, followed up, finished by itself', async () => {
    const scan = await upload(office);
    const { id, nomorAgenda, perkaraId, terlambat, peringatan } = await register(office, {
      lampiran: [scan],
      pengirim: 'Kecamatan Gadingrejo',
      nomorSurat: '400.9/77/2026',
    });
    expect(nomorAgenda).toMatch(/^\d{4}$/);
    expect([terlambat, peringatan]).toEqual([false, []]);
    expect(await status(id)).toEqual(['tercatat', 'Tercatat']);
    expect((await view(office, id, 'petugasSurat')).lampiran).toMatchObject([{ id: scan, mime: 'image/png' }]);

    expect((await verify(office, id)).status).toBe('terverifikasi');
    expect((await office.as('petugasSurat').call('suratMasuk.serahkan', await seen(id))).status).toBe(
      'menunggu_disposisi',
    );
    expect((await view(office, id, 'kepala')).tindakan[0]).toBe('beriDisposisi');
    expect((await view(office, id, 'petugasSurat')).tindakan[0]).toBe('salinDisposisi');

    const given = await dispose(
      office,
      id,
      [
        { kepada: 'kabid', instruksi: ['Proses lebih lanjut'] },
        { kepada: 'sekretaris', peran: 'untuk_diketahui' },
        'kabidLinjamsos',
      ],
      { catatan: 'Selesaikan minggu ini.', batasWaktu: '2026-03-13' },
    );
    expect(given).toMatchObject({ status: 'didisposisi', peringatan: [] });
    expect(await status(id)).toEqual(['didisposisi', 'Distribusi 0/3']);
    expect((await view(office, id)).unitPengolah).toBe('Bidang Rehabilitasi Sosial');

    await read(office, id, 'kabid');
    expect(await status(id)).toEqual(['didisposisi', 'Distribusi 1/3']);
    await read(office, id, 'sekretaris');
    const sheet = await office.as('petugasSurat').call('ekspedisi.buat', {
      bagianIds: [(await part(office, id, 'kabidLinjamsos')).bagianId],
      kurir: 'Pak Slamet',
      tanggal: today(office),
    });
    expect(sheet.nomor).toBe('E-0001/2026');
    const { baris } = await office.as('petugasSurat').call('ekspedisi.lihat', { id: sheet.id });
    expect(baris).toMatchObject([{ suratMasukId: id, diterimaOleh: null }]);
    const receipt = {
      id: sheet.id,
      baris: [{ id: baris[0]!.id, diterimaOleh: 'Bu Rina' }],
      lampiranId: await upload(office),
    };
    expect(await office.as('petugasSurat').call('ekspedisi.tandaTerima', receipt)).toEqual({ status: 'selesai' });

    // All received: the papers are distributed, "untuk diketahui" is done with having been read.
    expect(await status(id)).toEqual(['ditindaklanjuti', 'Ditindaklanjuti 1/3']);

    const own = await part(office, id, 'kabid');
    const ids = await posts(office);
    const handed = await office.as('kabid').call('disposisi.teruskan', {
      bagianId: own.bagianId,
      versi: own.versi,
      penerima: [{ jabatanId: ids.staf, instruksi: ['Siapkan jawaban/konsep'] }],
      tanggal: today(office),
      sumber: 'langsung',
    });
    expect(handed.peringatan).toEqual([]);
    expect((await part(office, id, 'kabid')).tindakan.tindakLanjuti).toBe(false);
    const evidence = await upload(office, 'staf', 'bukti.png');
    expect(
      await followUp(office, id, 'staf', {
        uraian: 'Konsep jawaban dibuat.',
        rujukan: '400.9/12',
        lampiran: [evidence],
      }),
    ).toMatchObject({
      selesai: false,
    });
    expect((await part(office, id, 'kabid')).status).toBe('selesai');
    expect(await status(id)).toEqual(['ditindaklanjuti', 'Ditindaklanjuti 2/3']);
    expect((await part(office, id, 'staf', 'kepala')).tindakLanjut).toMatchObject([
      { status: 'diajukan', rujukan: '400.9/12', lampiran: [{ id: evidence }] },
    ]);

    expect(await followUp(office, id, 'kabidLinjamsos')).toMatchObject({ selesai: true });
    expect(await status(id)).toEqual(['selesai', 'Selesai']);
    const history = await office.as('kepala').call('alur.perkara', { perkaraId });
    expect(history).toMatchObject({ langkah: 'p1-2-1-2-selesai', status: 'selesai' });
    expect(history.dilalui).toEqual(
      [
        'kirim',
        'terima',
        'registrasi',
        'identifikasi',
        'serahkan',
        'disposisi',
        'distribusikan',
        'laksanakan-bidang',
        'selesai',
      ].map((step) => `p1-2-1-2-${step}`),
    );
    expect((await part(office, id, 'staf', 'kepala')).tindakLanjut).toMatchObject([{ status: 'diterima' }]);
  });

  it('work done while the courier is still on his way counts when the papers have arrived', async () => {
    const { id } = await letterAt(office, 'didisposisi');
    expect((await part(office, id, 'kabid')).tindakan.tindakLanjuti).toBe(true);
    expect(await followUp(office, id, 'kabid')).toMatchObject({ selesai: false });
    expect(await status(id)).toEqual(['didisposisi', 'Distribusi 1/2']);
    expect((await part(office, id, 'kabid')).tindakan).toMatchObject({ tindakLanjuti: false, kembalikan: false });
    await read(office, id, 'kabidLinjamsos');
    expect(await status(id)).toEqual(['ditindaklanjuti', 'Ditindaklanjuti 1/2']);
    expect(await followUp(office, id, 'kabidLinjamsos')).toMatchObject({ selesai: true });
  });

  it('only to be noted: finished when everybody has read it', async () => {
    const { id } = await letterAt(office, 'meja');
    await dispose(office, id, [
      { kepada: 'kabid', peran: 'untuk_diketahui' },
      { kepada: 'sekretaris', peran: 'untuk_diketahui' },
    ]);
    await read(office, id, 'kabid');
    await read(office, id, 'sekretaris');
    expect(await status(id)).toEqual(['selesai', 'Selesai']);
  });

  it('the inbox shows a disposisi at once, and no more when it is done', async () => {
    const { id, perkaraId } = await letterAt(office, 'didisposisi');
    const mine = async () =>
      (await office.as('kabid').call('alur.tugasSaya', {})).baris.filter((task) => task.perkaraId === perkaraId);
    expect(await mine()).toMatchObject([{ objek: { jenis: 'suratMasuk', id } }]);
    await read(office, id, 'kabidLinjamsos');
    await followUp(office, id, 'kabid');
    expect(await mine()).toEqual([]);
  });

  it('copied from the signed sheet: the official of that day decided, the clerk recorded', async () => {
    const { id } = await letterAt(office, 'meja');
    const sheet = await upload(office, 'petugasSurat', 'lembar.png');
    await dispose(office, id, ['kabid'], { as: 'petugasSurat', sumber: 'salin_tulisan', lampiranId: sheet });
    const [disposisi] = (await view(office, id)).disposisi;
    expect(disposisi).toMatchObject({
      dariNama: 'Uji kepala',
      dariJabatan: 'Kepala Dinas',
      sumber: 'salin_tulisan',
      dicatatOleh: 'Uji petugasSurat',
      lampiran: { id: sheet },
    });
    const audit = await office.writer.db
      .selectFrom('audit')
      .select(['pelaku_nama', 'pencatat_nama'])
      .where('operasi', '=', 'disposisi.beri')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(audit).toEqual({ pelaku_nama: 'Uji kepala', pencatat_nama: 'Uji petugasSurat' });
  });

  it('the clerk does not dispose in his own name, nobody for another', async () => {
    const { id } = await letterAt(office, 'meja');
    await expect(dispose(office, id, ['kabid'], { as: 'petugasSurat' })).rejects.toThrow(
      /TIDAK_BERWENANG.*disalin dari lembar/,
    );
    await expect(dispose(office, id, ['kabid'], { as: 'sekretaris' })).rejects.toThrow(/TIDAK_BERWENANG/);
  });

  it('a correcting disposisi adds a recipient after the papers are out', async () => {
    const { id } = await letterAt(office, 'bidang');
    await dispose(office, id, ['kabidDayasos'], { catatan: 'Ikut serta.' });
    expect(await status(id)).toEqual(['didistribusikan', 'Didistribusikan 0/3']);
    for (const user of ['kabid', 'kabidLinjamsos', 'kabidDayasos'] as const) await followUp(office, id, user);
    expect((await status(id))[0]).toBe('selesai');
  });
});

describe('returned, withdrawn, rejected', () => {
  it('"bukan kewenangan" goes back to the giver, who names another one', async () => {
    const { id } = await letterAt(office, 'bidang');
    const back = await part(office, id, 'kabid');
    await office
      .as('kabid')
      .call('disposisi.kembalikan', { bagianId: back.bagianId, versi: back.versi, alasan: 'Urusan Dayasos.' });
    await followUp(office, id, 'kabidLinjamsos');
    expect((await status(id))[0]).toBe('ditindaklanjuti');
    const returned = await part(office, id, 'kabid', 'kepala');
    expect(returned).toMatchObject({ status: 'dikembalikan', catatan: 'Urusan Dayasos.', tindakan: { alihkan: true } });
    const ids = await posts(office);
    await office.as('kepala').call('disposisi.alihkan', {
      bagianId: returned.bagianId,
      versi: returned.versi,
      penerima: [{ jabatanId: ids.kabidDayasos }],
      alasan: 'Dialihkan.',
      sumber: 'langsung',
    });
    expect((await view(office, id)).disposisi).toHaveLength(2);
    expect(await followUp(office, id, 'kabidDayasos')).toMatchObject({ selesai: true });
  });

  it('on paper: the clerk records that the Kepala names another one', async () => {
    const { id } = await letterAt(office, 'didisposisi');
    const back = await part(office, id, 'kabid');
    await office
      .as('kabid')
      .call('disposisi.kembalikan', { bagianId: back.bagianId, versi: back.versi, alasan: 'Bukan kami.' });
    const returned = await part(office, id, 'kabid', 'petugasSurat');
    const ids = await posts(office);
    const input = {
      bagianId: returned.bagianId,
      versi: returned.versi,
      penerima: [{ jabatanId: ids.sekretaris }],
      alasan: 'Dialihkan.',
    };
    await expect(office.as('petugasSurat').call('disposisi.alihkan', { ...input, sumber: 'langsung' })).rejects.toThrow(
      'TIDAK_BERWENANG',
    );
    await expect(office.as('kabidDayasos').call('disposisi.alihkan', { ...input, sumber: 'langsung' })).rejects.toThrow(
      'TIDAK_BERWENANG',
    );
    await office.as('petugasSurat').call('disposisi.alihkan', { ...input, sumber: 'salin_tulisan' });
    expect((await view(office, id)).disposisi.at(-1)).toMatchObject({
      dariNama: 'Uji kepala',
      dicatatOleh: 'Uji petugasSurat',
    });
  });

  it('a giver withdraws what is unread; with nobody left the letter lies before him again', async () => {
    const { id } = await letterAt(office, 'meja');
    await dispose(office, id, ['kabid', 'kabidLinjamsos']);
    await read(office, id, 'kabidLinjamsos');
    const readPart = await part(office, id, 'kabidLinjamsos', 'kepala');
    expect(readPart.tindakan.tarik).toBe(false);
    await expect(
      office
        .as('kepala')
        .call('disposisi.tarik', { bagianId: readPart.bagianId, versi: readPart.versi, alasan: 'Keliru.' }),
    ).rejects.toThrow('ATURAN');
    const unread = await part(office, id, 'kabid', 'kepala');
    await office
      .as('kepala')
      .call('disposisi.tarik', { bagianId: unread.bagianId, versi: unread.versi, alasan: 'Keliru.' });
    // The other one has received: the distribution is complete.
    expect(await status(id)).toEqual(['didistribusikan', 'Didistribusikan 0/1']);

    const alone = await letterAt(office, 'meja');
    await dispose(office, alone.id, ['kabid']);
    const only = await part(office, alone.id, 'kabid', 'kepala');
    await office
      .as('kepala')
      .call('disposisi.tarik', { bagianId: only.bagianId, versi: only.versi, alasan: 'Salah bidang.' });
    expect((await status(alone.id))[0]).toBe('menunggu_disposisi');
    await dispose(office, alone.id, ['kabidDayasos']);
    expect(await status(alone.id)).toEqual(['didisposisi', 'Distribusi 0/1']);
  });

  it('"belum sesuai" opens the part again, also after the letter had ended with it', async () => {
    const { id } = await letterAt(office, 'bidang');
    await followUp(office, id, 'kabid', { uraian: 'Sudah.' });
    const done = await part(office, id, 'kabid', 'kepala');
    expect(done.tindakan.nilai).toBe(true);
    await office
      .as('kepala')
      .call('tindakLanjut.tolak', { tindakLanjutId: done.tindakLanjut[0]!.id, alasan: 'Belum ada bukti.' });
    expect((await part(office, id, 'kabid')).tindakLanjut).toMatchObject([
      { status: 'ditolak', alasanTolak: 'Belum ada bukti.' },
    ]);
    await followUp(office, id, 'kabidLinjamsos');
    expect(await followUp(office, id, 'kabid', { uraian: 'Dengan bukti.' })).toMatchObject({ selesai: true });
    const last = await part(office, id, 'kabid', 'kepala');
    await office
      .as('kepala')
      .call('tindakLanjut.tolak', { tindakLanjutId: last.tindakLanjut.at(-1)!.id, alasan: 'Masih kurang.' });
    expect(await status(id)).toEqual(['ditindaklanjuti', 'Ditindaklanjuti 1/2']);
    expect(await followUp(office, id, 'kabid', { uraian: 'Lengkap.' })).toMatchObject({ selesai: true });
  });

  it('a recipient of a second level gives back to the one who handed on', async () => {
    const { id } = await letterAt(office, 'bidang');
    const own = await part(office, id, 'kabid');
    const ids = await posts(office);
    await office.as('kabid').call('disposisi.teruskan', {
      bagianId: own.bagianId,
      versi: own.versi,
      penerima: [{ jabatanId: ids.staf }],
      tanggal: today(office),
      sumber: 'langsung',
    });
    const theirs = await part(office, id, 'staf');
    await office
      .as('staf')
      .call('disposisi.kembalikan', { bagianId: theirs.bagianId, versi: theirs.versi, alasan: 'Bukan tugas saya.' });
    const returned = await part(office, id, 'staf', 'kabid');
    expect(returned.tindakan).toMatchObject({ alihkan: true, tarik: true });
    expect((await part(office, id, 'staf', 'kepala')).tindakan.alihkan).toBe(false);
    await office.as('kabid').call('disposisi.tarik', {
      bagianId: returned.bagianId,
      versi: returned.versi,
      alasan: 'Saya kerjakan sendiri.',
    });
    await followUp(office, id, 'kabidLinjamsos');
    expect(await followUp(office, id, 'kabid')).toMatchObject({ selesai: true });
  });
});

describe('back along the way', () => {
  it('the Kepala returns a letter to the desk; it comes again', async () => {
    const { id } = await letterAt(office, 'meja');
    const { kembaliKe } = await view(office, id);
    expect(kembaliKe.map(({ langkah, baku }) => [langkah, baku])).toEqual([
      ['p1-2-1-2-serahkan', true],
      ['p1-2-1-2-identifikasi', false],
    ]);
    const back = await office
      .as('kepala')
      .call('suratMasuk.kembalikanLangkah', { ...(await seen(id)), alasan: 'Lampirannya mana?' });
    expect(back.status).toBe('terverifikasi');
    await office.as('petugasSurat').call('suratMasuk.serahkan', await seen(id));
    await dispose(office, id, ['kabid']);
    expect(await followUp(office, id, 'kabid')).toMatchObject({ selesai: true });
  });

  it('from the bidang back to the Kepala: what was given is withdrawn, he disposes anew', async () => {
    const { id } = await letterAt(office, 'bidang');
    await followUp(office, id, 'kabid');
    await office
      .as('kepala')
      .call('suratMasuk.kembalikanLangkah', { ...(await seen(id)), ke: 'p1-2-1-2-disposisi', alasan: 'Keliru semua.' });
    expect((await status(id))[0]).toBe('menunggu_disposisi');
    expect((await part(office, id, 'kabidLinjamsos', 'kepala')).status).toBe('ditarik');
    await dispose(office, id, ['kabidDayasos']);
    expect(await followUp(office, id, 'kabidDayasos')).toMatchObject({ selesai: true });
  });

  it('is taken back by whoever sent it, until it is opened; a registration is never undone', async () => {
    const { id, perkaraId } = await letterAt(office, 'meja');
    expect((await view(office, id, 'petugasSurat')).dapatDitarik).toBe(true);
    await expect(
      office.as('kasubbagUmum').call('suratMasuk.tarik', { ...(await seen(id)), alasan: 'x' }),
    ).rejects.toThrow('TIDAK_BERWENANG');
    expect(
      (await office.as('petugasSurat').call('suratMasuk.tarik', { ...(await seen(id)), alasan: 'Belum lengkap.' }))
        .status,
    ).toBe('terverifikasi');
    await office.as('petugasSurat').call('suratMasuk.serahkan', await seen(id));
    await office.as('kepala').call('alur.buka', { perkaraId });
    expect((await view(office, id, 'petugasSurat')).dapatDitarik).toBe(false);
    await expect(
      office.as('petugasSurat').call('suratMasuk.tarik', { ...(await seen(id)), alasan: 'x' }),
    ).rejects.toThrow('ATURAN');

    const fresh = await register(office);
    expect(await view(office, fresh.id, 'petugasSurat')).toMatchObject({ dapatDitarik: false, kembaliKe: [] });
    await expect(
      office.as('petugasSurat').call('suratMasuk.tarik', { ...(await seen(fresh.id)), alasan: 'x' }),
    ).rejects.toThrow('ATURAN');
    await expect(
      office.as('petugasSurat').call('suratMasuk.kembalikanLangkah', { ...(await seen(fresh.id)), alasan: 'x' }),
    ).rejects.toThrow('ATURAN');
    expect((await status(fresh.id))[0]).toBe('tercatat');
  });

  it('the generic case page does not step in', async () => {
    const { id, perkaraId } = await letterAt(office, 'meja');
    const { versi } = await office.as('kepala').call('alur.perkara', { perkaraId });
    await expect(office.as('kepala').call('alur.maju', { perkaraId, versi })).rejects.toThrow('ATURAN');
    await expect(office.as('petugasSurat').call('alur.batalkan', { perkaraId, versi, alasan: 'x' })).rejects.toThrow(
      'ATURAN',
    );
    expect((await status(id))[0]).toBe('menunggu_disposisi');
  });
});

describe('ways out before the disposisi', () => {
  const leave = async (
    id: number,
    operation:
      | 'suratMasuk.kembalikan'
      | 'suratMasuk.teruskanKeluar'
      | 'suratMasuk.tanpaDisposisi'
      | 'suratMasuk.batalkan',
  ) => {
    const input = { ...(await seen(id)), alasan: 'Alasan uji.' };
    switch (operation) {
      case 'suratMasuk.kembalikan':
        return office.as('petugasSurat').call(operation, { ...input, sebab: 'lampiran_kurang' });
      case 'suratMasuk.teruskanKeluar':
        return office.as('petugasSurat').call(operation, { ...input, kepada: 'Dinas Kesehatan' });
      default:
        return office.as('kasubbagUmum').call(operation, input);
    }
  };

  it.each([
    ['tercatat', 'suratMasuk.kembalikan', 'dikembalikan'],
    ['terverifikasi', 'suratMasuk.kembalikan', 'dikembalikan'],
    ['terverifikasi', 'suratMasuk.teruskanKeluar', 'diteruskan_keluar'],
    ['terverifikasi', 'suratMasuk.tanpaDisposisi', 'tanpa_disposisi'],
    ['tercatat', 'suratMasuk.batalkan', 'dibatalkan'],
    ['meja', 'suratMasuk.batalkan', 'dibatalkan'],
    ['bidang', 'suratMasuk.batalkan', 'dibatalkan'],
  ] as const)('from %s by %s: %s, and nothing more can be done', async (step, operation, end) => {
    const { id } = await letterAt(office, step);
    expect((await leave(id, operation)).status).toBe(end);
    expect((await status(id))[0]).toBe(end);
    await expect(verify(office, id)).rejects.toThrow('ATURAN');
    await expect(leave(id, 'suratMasuk.batalkan')).rejects.toThrow('ATURAN');
  });

  it('is not possible from the wrong step', async () => {
    const { id } = await letterAt(office, 'tercatat');
    await expect(leave(id, 'suratMasuk.teruskanKeluar')).rejects.toThrow('ATURAN');
    await expect(leave(id, 'suratMasuk.tanpaDisposisi')).rejects.toThrow('ATURAN');
    await toDesk(office, id);
    await expect(leave(id, 'suratMasuk.kembalikan')).rejects.toThrow('ATURAN');
  });

  it('a faulty letter goes on only with a note', async () => {
    const { id } = await letterAt(office, 'tercatat');
    const hasil = { alamatBenar: true, ditandatangani: false, lampiranLengkap: true, jenisBenar: true };
    const input = { ...(await seen(id)), hasil };
    await expect(office.as('petugasSurat').call('suratMasuk.verifikasi', input)).rejects.toThrow('MASUKAN_SALAH');
    await office.as('petugasSurat').call('suratMasuk.verifikasi', { ...input, catatan: 'Ditandatangani menyusul.' });
    expect((await status(id))[0]).toBe('terverifikasi');
  });
});

describe('the second of two people', () => {
  it('is told who did what and when, and nothing is lost', async () => {
    const { id } = await letterAt(office, 'tercatat');
    const stale = await seen(id);
    await verify(office, id, 'kasubbagUmum');
    const reply = await office
      .as('petugasSurat')
      .reply('suratMasuk.kembalikan', { ...stale, alasan: 'x', sebab: 'lainnya' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'BENTROK' } });
    expect(JSON.stringify(reply)).toMatch(/Uji kasubbagUmum sudah memverifikasi surat masuk pada 10 Maret 2026 09\.00/);
    expect((await status(id))[0]).toBe('terverifikasi');
  });
});
