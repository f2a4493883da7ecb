import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice, type TestUser } from '#tests/support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const code = async (user: TestUser, operation: string, input: unknown): Promise<string> => {
  const reply = await office.as(user).reply(operation, input);
  return reply.ok ? 'ok' : reply.error.code;
};
const rows = async () =>
  Number(
    (
      await office.writer.db
        .selectFrom('audit')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

describe('drafts', () => {
  it('come back as they were typed, to their writer alone, and leave no line in the log', async () => {
    const before = await rows();
    const isi = { hal: 'Undangan', penerima: [1, 2], tertutup: false, catatan: null };
    await office.as('staf').call('draf.simpan', { kunci: 'surat-baru', isi });
    expect(await office.as('staf').call('draf.ambil', { kunci: 'surat-baru' })).toEqual({
      isi,
      diubahPada: office.clock.now(),
    });
    expect(await office.as('kabid').call('draf.ambil', { kunci: 'surat-baru' })).toBeNull();
    await office.as('kabid').call('draf.hapus', { kunci: 'surat-baru' });
    expect(await office.as('staf').call('draf.ambil', { kunci: 'surat-baru' })).not.toBeNull();
    expect(await rows()).toBe(before);
  });

  it('are never taken for the next person who logs in over the page', async () => {
    const left = { kunci: 'ditinggal', pengguna: office.users.staf };
    const kabid = office.as('kabid');
    await office.as('staf').call('draf.simpan', { ...left, isi: 'milik staf' });
    await expect(kabid.call('draf.simpan', { ...left, isi: 'milik staf, lagi' })).rejects.toThrow(/pengguna lain/);
    expect(await kabid.call('draf.ambil', { kunci: left.kunci })).toBeNull();
    await kabid.call('draf.simpan', { kunci: left.kunci, isi: 'milik kabid' });
    await expect(kabid.call('draf.hapus', left)).rejects.toThrow(/pengguna lain/);
    expect((await kabid.call('draf.ambil', { kunci: left.kunci }))?.isi).toBe('milik kabid');
  });

  it('are replaced when saved again, and gone when dropped', async () => {
    await office.as('staf').call('draf.simpan', { kunci: 'surat-baru', isi: 'dua', pengguna: office.users.staf });
    expect((await office.as('staf').call('draf.ambil', { kunci: 'surat-baru' }))?.isi).toBe('dua');
    await office.as('staf').call('draf.hapus', { kunci: 'surat-baru' });
    expect(await office.as('staf').call('draf.ambil', { kunci: 'surat-baru' })).toBeNull();
  });
  it('are forms, not archives', async () => {
    expect(await code('staf', 'draf.simpan', { kunci: 'besar', isi: 'x'.repeat(600_000) })).toBe('TERLALU_BESAR');
    expect(await code('staf', 'draf.simpan', { kunci: '../x', isi: 1 })).toBe('MASUKAN_SALAH');
  });
  it('that nobody came back to go, the oldest first', async () => {
    for (let at = 0; at < 205; at += 1) {
      office.clock.advance(1);
      await office.as('arsiparis').call('draf.simpan', { kunci: `draf-${at}`, isi: at });
    }
    expect(await office.as('arsiparis').call('draf.ambil', { kunci: 'draf-4' })).toBeNull();
    expect((await office.as('arsiparis').call('draf.ambil', { kunci: 'draf-5' }))?.isi).toBe(5);
  });
});

describe('saved views', () => {
  it('are kept by name for each list, for their owner alone', async () => {
    const { id } = await office
      .as('staf')
      .call('tampilan.simpan', { daftar: 'suratMasuk', nama: 'Terlambat', isi: { saring: ['terlambat'] } });
    const again = await office
      .as('staf')
      .call('tampilan.simpan', { daftar: 'suratMasuk', nama: 'Terlambat', isi: { saring: [] } });
    expect(again.id).toBe(id);
    expect(await office.as('staf').call('tampilan.daftar', { daftar: 'suratMasuk' })).toEqual([
      { id, nama: 'Terlambat', isi: { saring: [] } },
    ]);
    expect(await office.as('staf').call('tampilan.daftar', { daftar: 'perkara' })).toEqual([]);
    expect(await office.as('kabid').call('tampilan.daftar', { daftar: 'suratMasuk' })).toEqual([]);
    expect(await code('kabid', 'tampilan.hapus', { id })).toBe('TIDAK_DITEMUKAN');
    await office.as('staf').call('tampilan.hapus', { id });
    expect(await office.as('staf').call('tampilan.daftar', { daftar: 'suratMasuk' })).toEqual([]);
  });
  it('are bounded', async () => {
    for (let at = 0; at < 50; at += 1)
      await office.as('perencana').call('tampilan.simpan', { daftar: 'x', nama: `n${at}`, isi: 0 });
    expect(await code('perencana', 'tampilan.simpan', { daftar: 'x', nama: 'lagi', isi: 0 })).toBe('ATURAN');
    expect(await code('perencana', 'tampilan.simpan', { daftar: 'x', nama: 'n7', isi: 1 })).toBe('ok');
    expect(await code('perencana', 'tampilan.simpan', { daftar: 'y', nama: 'n7', isi: 1 })).toBe('ok');
  });
});

describe('jobs', () => {
  it('are seen and stopped by their owner and the administrator alone', async () => {
    const { pekerjaanId: id } = await office.as('kasubbagUmum').call('sistem.cadangkan', {});
    expect(await code('sekretaris', 'sistem.pekerjaan', { id })).toBe('TIDAK_DITEMUKAN');
    expect(await code('sekretaris', 'sistem.batalkanPekerjaan', { id })).toBe('TIDAK_DITEMUKAN');
    await office.jobsDone();
    expect(await office.as('kasubbagUmum').call('sistem.pekerjaan', { id })).toMatchObject({
      status: 'selesai',
      kemajuan: 1,
    });
    expect((await office.as('admin').call('sistem.pekerjaan', { id })).operasi).toBe('sistem.cadangkan');
    const reply = await office.as('admin').reply('sistem.batalkanPekerjaan', { id });
    expect(reply).toMatchObject({
      error: { code: 'ATURAN', message: 'Pekerjaan ini sudah selesai; tidak ada yang dibatalkan.' },
    });
  });
  it('that wait are cancelled, with a line in the log', async () => {
    const { id } = await office.writer.db
      .insertInto('pekerjaan')
      .values({
        operasi: 'sistem.cadangkan',
        masukan: '{}',
        status: 'antre',
        pengguna_id: office.users.staf,
        dibuat_pada: office.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await office.as('staf').call('sistem.batalkanPekerjaan', { id });
    expect(await office.as('staf').call('sistem.pekerjaan', { id })).toMatchObject({
      status: 'dibatalkan',
      hasil: null,
    });
    const [line] = (await office.as('auditor').call('audit.daftar', { operasi: 'sistem.batalkanPekerjaan' })).baris;
    expect(line?.kalimat).toMatch(/^Uji staf membatalkan pekerjaan "membuat cadangan" pada/);
  });
});

describe('issued documents', { timeout: 60_000 }, () => {
  it('are listed with their record and printed again to the last byte, each time with a line', async () => {
    const { id } = await register(office);
    const first = await office.as('petugasSurat').call('suratMasuk.cetakTandaTerima', { id });
    const [issued] = await office.as('kepala').call('terbitan.daftar', { jenis: 'suratMasuk', id });
    expect(issued).toMatchObject({ nama: first.nama, dibuatOleh: 'Uji petugasSurat' });
    office.clock.advance(60);
    const again = await office.as('kepala').call('terbitan.cetakUlang', { id: issued!.id });
    expect(Buffer.from(again.isi).equals(Buffer.from(first.isi))).toBe(true);
    const [line] = (await office.as('auditor').call('audit.daftar', { operasi: 'terbitan.cetakUlang' })).baris;
    expect(line?.kalimat).toContain(`Uji kepala mencetak ulang ${first.nama}`);
  });
  it('follow their record: of a secret letter only its readers get them', async () => {
    const { id } = await register(office, { keamanan: 'rahasia' });
    await office.as('petugasSurat').call('suratMasuk.cetakTandaTerima', { id });
    const issued = await office.writer.db
      .selectFrom('terbitan')
      .select('id')
      .where('objek_id', '=', id)
      .executeTakeFirstOrThrow();
    for (const user of ['stafDayasos', 'auditor', 'admin'] as const) {
      expect(await code(user, 'terbitan.daftar', { jenis: 'suratMasuk', id })).toBe('TIDAK_DITEMUKAN');
      expect(await code(user, 'terbitan.cetakUlang', { id: issued.id })).toBe('TIDAK_DITEMUKAN');
    }
    expect(await code('kepala', 'terbitan.cetakUlang', { id: issued.id })).toBe('ok');
  });
  it('of no record are printed again by their maker alone', async () => {
    const sha256 = office.files.put(new Uint8Array([1, 2, 3]));
    const { id } = await office.writer.db
      .insertInto('terbitan')
      .values({
        jenis: 'bukuAgenda',
        versi_templat: 1,
        nama: 'agenda.pdf',
        mime: 'application/pdf',
        data: '{}',
        sha256,
        ukuran: 3,
        dibuat_oleh: office.users.kasubbagUmum,
        dibuat_oleh_nama: 'Uji kasubbagUmum',
        dibuat_pada: office.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    expect(await code('kasubbagUmum', 'terbitan.cetakUlang', { id })).toBe('ok');
    expect(await code('kepala', 'terbitan.cetakUlang', { id })).toBe('TIDAK_DITEMUKAN');
  });
});
