import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispose, followUp, letterAt, part, posts, read, register, toDesk, view } from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice } from '#tests/support/office.ts';

const openWith = async (setelan: { sekretarisMenutup?: boolean; lewatSekretarisDulu?: boolean }) => {
  const office = await openTestOffice({ now: '2026-03-10T02:00:00.000Z' });
  await office.as('admin').call('instansi.simpanSetelan', { setelan, berlakuSejak: '2026-01-01' });
  return office;
};
const status = async (office: TestOffice, id: number) => (await view(office, id)).status;
const seen = async (office: TestOffice, id: number) => ({ id, versi: (await view(office, id)).versi });
const buttons = async (office: TestOffice, id: number, as: 'sekretaris' | 'petugasSurat') =>
  (await view(office, id, as)).tindakan;

describe('"Sekretaris menutup": steps 9–12 of the map', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openWith({ sekretarisMenutup: true });
  });
  afterAll(async () => {
    expect(office.incidents).toEqual([]);
    await office.close();
  });

  const toSekretaris = async () => {
    const { id } = await letterAt(office, 'bidang');
    await followUp(office, id, 'kabid');
    expect(await followUp(office, id, 'kabidLinjamsos')).toMatchObject({ selesai: false });
    expect((await view(office, id)).statusTeks).toBe('Ditindaklanjuti, menuju Sekretaris');
    expect((await buttons(office, id, 'petugasSurat'))[0]).toBe('teruskanSekretaris');
    await office.as('petugasSurat').call('suratMasuk.teruskanSekretaris', await seen(office, id));
    expect(await status(office, id)).toBe('di_sekretaris');
    expect((await buttons(office, id, 'sekretaris'))[0]).toBe('tentukan');
    return id;
  };

  it('disposes again to an official, whose work ends the letter', async () => {
    const id = await toSekretaris();
    await office.as('sekretaris').call('suratMasuk.tentukan', { ...(await seen(office, id)), ke: 'disposisi-lagi' });
    expect((await buttons(office, id, 'sekretaris'))[0]).toBe('beriDisposisi');
    await dispose(office, id, ['kasubbagUmum', 'kabidDayasos'], { as: 'sekretaris' });
    expect((await view(office, id)).statusTeks).toBe('Ditindaklanjuti 0/2');
    expect((await view(office, id)).disposisi.at(-1)).toMatchObject({
      dariNama: 'Uji sekretaris',
      dariJabatan: 'Sekretaris',
    });
    await followUp(office, id, 'kasubbagUmum');
    expect(await followUp(office, id, 'kabidDayasos')).toMatchObject({ selesai: true });
    expect(await status(office, id)).toBe('selesai');
  });

  it('disposes straight from his decision', async () => {
    const id = await toSekretaris();
    await dispose(office, id, ['kasubbagUmum'], { as: 'sekretaris' });
    expect(await followUp(office, id, 'kasubbagUmum')).toMatchObject({ selesai: true });
  });

  it('sees to it himself', async () => {
    const id = await toSekretaris();
    await office.as('sekretaris').call('suratMasuk.tentukan', { ...(await seen(office, id)), ke: 'laksanakan' });
    expect((await buttons(office, id, 'sekretaris'))[0]).toBe('laksanakan');
    const task = (await office.as('sekretaris').call('alur.tugasSaya', {})).baris.find((t) => t.objek?.id === id);
    expect(task).toBeDefined();
    const input = { ...(await seen(office, id)), uraian: 'Dilaksanakan langsung.' };
    await expect(office.as('kabid').call('suratMasuk.laksanakan', input)).rejects.toThrow('TIDAK_BERWENANG');
    expect((await office.as('sekretaris').call('suratMasuk.laksanakan', input)).status).toBe('selesai');
  });

  it('has nothing to distribute, and is not forestalled by others', async () => {
    const id = await toSekretaris();
    const input = await seen(office, id);
    await expect(
      office.as('sekretaris').call('suratMasuk.tentukan', { ...input, ke: 'distribusikan' }),
    ).rejects.toThrow('ATURAN');
    await expect(office.as('kepala').call('suratMasuk.tentukan', { ...input, ke: 'laksanakan' })).rejects.toThrow(
      'TIDAK_BERWENANG',
    );
    await expect(dispose(office, id, ['kabid'], { as: 'kepala' })).rejects.toThrow('TIDAK_BERWENANG');
    expect(await status(office, id)).toBe('di_sekretaris');
  });
});

describe('"Lewat Sekretaris dulu"', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openWith({ lewatSekretarisDulu: true });
  });
  afterAll(async () => {
    expect(office.incidents).toEqual([]);
    await office.close();
  });
  const given = async (to: Parameters<typeof dispose>[2]) => {
    const { id } = await register(office);
    await toDesk(office, id);
    await dispose(office, id, to);
    return id;
  };

  it('the Kepala gives it to the Sekretaris, who gives it to the bidang', async () => {
    const id = await given(['sekretaris']);
    expect(await status(office, id)).toBe('di_sekretaris');
    expect((await part(office, id, 'sekretaris')).status).toBe('menunggu');
    expect(await buttons(office, id, 'sekretaris')).toEqual(expect.arrayContaining(['tentukan', 'beriDisposisi']));
    await dispose(office, id, ['kabid', 'kabidLinjamsos'], { as: 'sekretaris' });
    expect((await part(office, id, 'sekretaris')).status).toBe('selesai');
    expect((await view(office, id)).statusTeks).toBe('Distribusi 0/2');
    await read(office, id, 'kabid');
    await followUp(office, id, 'kabidLinjamsos');
    expect(await followUp(office, id, 'kabid')).toMatchObject({ selesai: true });
  });

  it('bidang that the Kepala named wait for the Sekretaris, who can only pass it on to them', async () => {
    const id = await given(['sekretaris', 'kabid']);
    const waiting = (await office.as('kabid').call('alur.tugasSaya', {})).baris.filter((task) => task.objek?.id === id);
    expect(waiting).toEqual([]);
    await expect(
      office.as('sekretaris').call('suratMasuk.tentukan', { ...(await seen(office, id)), ke: 'laksanakan' }),
    ).rejects.toThrow('ATURAN');
    await office.as('sekretaris').call('suratMasuk.tentukan', { ...(await seen(office, id)), ke: 'distribusikan' });
    expect((await view(office, id)).statusTeks).toBe('Distribusi 0/1');
    expect(await followUp(office, id, 'kabid')).toMatchObject({ selesai: true });
  });

  it('what the bidang gives back comes to the Sekretaris who gave it', async () => {
    const id = await given(['sekretaris']);
    await dispose(office, id, ['kabid'], { as: 'sekretaris' });
    const own = await part(office, id, 'kabid');
    await office
      .as('kabid')
      .call('disposisi.kembalikan', { bagianId: own.bagianId, versi: own.versi, alasan: 'Bukan kami.' });
    const returned = await part(office, id, 'kabid', 'sekretaris');
    expect(returned.tindakan.alihkan).toBe(true);
    const ids = await posts(office);
    await office.as('sekretaris').call('disposisi.alihkan', {
      bagianId: returned.bagianId,
      versi: returned.versi,
      penerima: [{ jabatanId: ids.kabidDayasos }],
      alasan: 'Dialihkan.',
      sumber: 'langsung',
    });
    expect(await followUp(office, id, 'kabidDayasos')).toMatchObject({ selesai: true });
  });

  it('the clerk records for the Sekretaris what he wrote', async () => {
    const id = await given(['sekretaris']);
    await dispose(office, id, ['kabid'], { as: 'petugasSurat', sumber: 'salin_tulisan' });
    expect((await view(office, id)).disposisi.at(-1)).toMatchObject({
      dariNama: 'Uji sekretaris',
      sumber: 'salin_tulisan',
    });
  });
});

it('both settings: through the Sekretaris first and last', async () => {
  const office = await openWith({ sekretarisMenutup: true, lewatSekretarisDulu: true });
  const { id } = await register(office);
  await toDesk(office, id);
  await dispose(office, id, ['sekretaris']);
  await dispose(office, id, ['kabid'], { as: 'sekretaris' });
  expect(await followUp(office, id, 'kabid')).toMatchObject({ selesai: false });
  await office.as('petugasSurat').call('suratMasuk.teruskanSekretaris', await seen(office, id));
  expect(await status(office, id)).toBe('di_sekretaris');
  await office.as('sekretaris').call('suratMasuk.tentukan', { ...(await seen(office, id)), ke: 'laksanakan' });
  const input = { ...(await seen(office, id)), uraian: 'Selesai.' };
  expect((await office.as('sekretaris').call('suratMasuk.laksanakan', input)).status).toBe('selesai');
  expect(office.incidents).toEqual([]);
  await office.close();
});
