/** A letter from the counter to each of its ends. */
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
