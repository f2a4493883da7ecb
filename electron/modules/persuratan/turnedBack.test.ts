/** Given back, withdrawn, rejected, returned to a visited step, taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispose, followUp, letterAt, part, posts, read, register, today, view } from '#tests/support/letters.ts';
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
