/** Agenda numbers: no gap, no double, whatever happens at once; the year turns where the office is. */
import { describe, expect, it } from 'vitest';
import { letterInput, register, view } from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice } from '#tests/support/office.ts';

const numbers = async (office: TestOffice) =>
  office.writer.db
    .selectFrom('surat_masuk')
    .select(['periode', 'urut', 'nomor_agenda', 'tahun'])
    .orderBy('id')
    .execute();

async function within<T>(
  options: { now: string; zona?: string },
  work: (office: TestOffice) => Promise<T>,
): Promise<T> {
  const office = await openTestOffice({ now: options.now });
  try {
    if (options.zona)
      await office.writer.db
        .insertInto('setelan')
        .values({ kunci: 'zona', berlaku_sejak: '1990-01-01', nilai: JSON.stringify(options.zona) })
        .execute();
    const result = await work(office);
    expect(office.incidents).toEqual([]);
    return result;
  } finally {
    await office.close();
  }
}

describe('numbers', () => {
  it('50 registrations at once: 50 consecutive numbers', () =>
    within({ now: '2026-03-10T02:00:00.000Z' }, async (office) => {
      const given = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          register(office, {}, index % 2 === 0 ? 'petugasSurat' : 'kasubbagUmum'),
        ),
      );
      const expected = Array.from({ length: 50 }, (_, index) => String(index + 1).padStart(4, '0'));
      expect(given.map(({ nomorAgenda }) => nomorAgenda).sort()).toEqual(expected);
    }));

  it('a registration that is refused late takes no number, leaves no row and no case', () =>
    within({ now: '2026-03-10T02:00:00.000Z' }, async (office) => {
      await register(office);
      const broken = letterInput(office, { lampiran: [987_654] });
      expect(await office.as('petugasSurat').reply('suratMasuk.daftarkan', broken)).toMatchObject({
        error: { code: 'MASUKAN_SALAH' },
      });
      expect((await register(office)).nomorAgenda).toBe('0002');
      const cases = await office.writer.db.selectFrom('perkara').select('id').execute();
      expect([cases.length, (await numbers(office)).map((row) => row.urut)]).toEqual([2, [1, 2]]);
      expect(
        await office.writer.db.selectFrom('pengirim').select('id').where('nama', '=', broken.pengirim).execute(),
      ).toEqual([]);
    }));

  it('go on after the last number of the paper book', () =>
    within({ now: '2026-03-10T02:00:00.000Z' }, async (office) => {
      const [seri] = await office.as('admin').call('instansi.seri', {});
      await office
        .as('admin')
        .call('instansi.mulaiSeri', { seriId: seri!.id, tahun: 2026, terakhir: 412, alasan: 'Buku kertas.' });
      expect((await register(office)).nomorAgenda).toBe('0413');
    }));

  it('start again each month where the office wants so', () =>
    within({ now: '2026-03-31T02:00:00.000Z' }, async (office) => {
      await office
        .as('admin')
        .call('instansi.simpanSetelan', { setelan: { agendaBulanan: true }, berlakuSejak: '2026-01-01' });
      await register(office);
      await register(office);
      office.clock.set('2026-04-01T02:00:00.000Z');
      const april = await register(office);
      const late = await register(office, { tanggalTerima: '2026-03-31', tanggalSurat: '2026-03-31' });
      expect([april.nomorAgenda, late.nomorAgenda]).toEqual(['0001/IV', '0003/III']);
      const list = await office.as('petugasSurat').call('suratMasuk.daftar', { urut: 'agenda' });
      expect(list.baris.map((row) => row.nomorAgenda)).toEqual(['0001/III', '0002/III', '0003/III', '0001/IV']);
      expect((await office.as('petugasSurat').call('suratMasuk.cari', { cari: '3' })).baris[0]?.nomorAgenda).toBe(
        '0003/III',
      );
    }));
});

describe.each([
  ['Asia/Jakarta', 7],
  ['Asia/Makassar', 8],
  ['Asia/Jayapura', 9],
])('the turn of the year in %s', (zona, offset) => {
  /** An instant by the wall clock of the zone. */
  const wall = (date: string, hour: number) =>
    new Date(Date.parse(`${date}T00:00:00Z`) + (hour - offset) * 3_600_000).toISOString();

  it('a minute before midnight is the old year, midnight the new one; late letters of December still get its numbers until it is closed', () =>
    within({ now: new Date(Date.parse(wall('2026-12-31', 24)) - 60_000).toISOString(), zona }, async (office) => {
      const december = { tanggalTerima: '2026-12-31', tanggalSurat: '2026-12-30' };
      expect(await register(office, december)).toMatchObject({ nomorAgenda: '0001', tahun: 2026, terlambat: false });
      office.clock.set(wall('2027-01-01', 0));
      const january = { tanggalTerima: '2027-01-01', tanggalSurat: '2027-01-01' };
      expect(await register(office, january)).toMatchObject({ nomorAgenda: '0001', tahun: 2027 });
      expect(await register(office, december)).toMatchObject({ nomorAgenda: '0002', tahun: 2026, terlambat: true });

      await expect(
        office.as('kasubbagUmum').call('suratMasuk.tutupAgenda', { periode: '2027', alasan: 'x' }),
      ).rejects.toThrow('ATURAN');
      expect(
        await office.as('kasubbagUmum').call('suratMasuk.tutupAgenda', { periode: '2026', alasan: 'Tutup buku.' }),
      ).toEqual({ terakhir: 2 });
      await expect(
        office.as('kasubbagUmum').call('suratMasuk.tutupAgenda', { periode: '2026', alasan: 'x' }),
      ).rejects.toThrow('ATURAN');
      const after = await register(office, december);
      expect(after).toMatchObject({ nomorAgenda: '0002', tahun: 2027, terlambat: true });
      expect((await view(office, after.id)).tanggalTerima).toBe('2026-12-31');
    }));
});

it('a year that was kept on paper is not numbered by Penata', () =>
  within({ now: '2026-01-02T02:00:00.000Z' }, async (office) => {
    const late = await register(office, { tanggalTerima: '2025-12-30', tanggalSurat: '2025-12-29' });
    expect(late).toMatchObject({ nomorAgenda: '0001', tahun: 2026, terlambat: true });
  }));
