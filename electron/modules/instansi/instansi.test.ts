import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buatNip } from '#shared/rules/nip.ts';
import { openTestOffice, type TestOffice } from '#tests/support/office.ts';
import { receiverNames, standingOf } from './index.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const lastAudit = () =>
  office.writer.db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
const postOf = async (kode: string) =>
  (await office.as('admin').call('instansi.jabatan', {})).find((post) => post.kode === kode)!;

describe('posts and their holders', () => {
  it('gives Plh. the roles of the post for his period, and not a day longer', async () => {
    const kasubbag = office.as('kasubbagUmum');
    const kepala = await postOf('kepala-dinas');
    const people = await kasubbag.call('instansi.pegawai', {});
    const sekretaris = people.find(({ nama }) => nama === 'Uji sekretaris')!;
    await kasubbag.call('instansi.tetapkan', {
      pegawaiId: sekretaris.id,
      jabatanId: kepala.id,
      jenis: 'plh',
      mulai: '2026-11-24',
      sampai: '2026-11-26',
      dasar: 'ST 1',
    });
    const rolesOn = async (day: string) =>
      (await standingOf(office.writer.db as never, office.users.sekretaris, sekretaris.id, day)).roles;
    expect(await rolesOn('2026-11-23')).not.toContain('kepala');
    expect(await rolesOn('2026-11-24')).toContain('kepala');
    expect(await rolesOn('2026-11-26')).toContain('kepala');
    expect(await rolesOn('2026-11-27')).not.toContain('kepala');
    expect((await postOf('kepala-dinas')).pemangku).toMatchObject({ nama: 'Uji sekretaris', jenis: 'plh' });
  });

  it('refuses an acting official without an end, a second holder, and an end before the start', async () => {
    const kasubbag = office.as('kasubbagUmum');
    const kabid = await postOf('kabid-rehsos');
    const [person] = await kasubbag.call('instansi.pegawai', {});
    const base = { pegawaiId: person!.id, jabatanId: kabid.id, mulai: '2026-12-01', dasar: null } as const;
    await expect(kasubbag.call('instansi.tetapkan', { ...base, jenis: 'plt', sampai: null })).rejects.toThrow(
      /tanggal akhir/,
    );
    await expect(kasubbag.call('instansi.tetapkan', { ...base, jenis: 'definitif', sampai: null })).rejects.toThrow(
      /masih dijabat Uji kabid/,
    );
    await expect(kasubbag.call('instansi.tetapkan', { ...base, jenis: 'plh', sampai: '2026-11-01' })).rejects.toThrow(
      /lebih awal/,
    );
  });

  it('names receivers, and leaves out what does not exist', async () => {
    const post = await postOf('petugas-surat');
    const names = await receiverNames(office.writer.db as never, [
      'peran:kepala',
      `jabatan:${post.id}`,
      `pengguna:${office.users.staf}`,
      'unit:1',
      'peran:tidakAda',
      'jabatan:99999',
    ]);
    expect(Object.fromEntries(names)).toEqual({
      'peran:kepala': 'Kepala Dinas',
      [`jabatan:${post.id}`]: 'Petugas Surat',
      [`pengguna:${office.users.staf}`]: 'Uji staf',
      'unit:1': 'Sekretariat',
    });
  });
});

describe('the last administrator', () => {
  it('can neither be deactivated nor lose the post', async () => {
    const admin = office.as('admin');
    await expect(
      admin.call('pengguna.ubahStatus', { id: office.users.admin, aktif: false, alasan: 'uji' }),
    ).rejects.toThrow(/administrator terakhir/);
    const post = await postOf('administrator');
    const { pemangku: _, unit: __, ...fields } = post;
    await expect(admin.call('instansi.simpanJabatan', { ...fields, peran: [] })).rejects.toThrow(
      /administrator terakhir/,
    );
    const [held] = await admin.call('instansi.penugasan', { jabatanId: post.id });
    await expect(
      office.as('kasubbagUmum').call('instansi.akhiriPenugasan', { id: held!.id, sampai: '2026-11-23', alasan: 'uji' }),
    ).rejects.toThrow(/administrator terakhir/);
    expect((await postOf('administrator')).peran).toEqual(['admin']);
  });
});

describe('accounts', () => {
  it('creates, logs in, forces the first change, ends other sessions, deactivates', async () => {
    const admin = office.as('admin');
    const { id: pegawaiId } = await admin
      .reply('instansi.simpanPegawai', {
        nama: 'Budi Uji',
        nip: buatNip({ tanggalLahir: '1990-02-03', tahunTmt: 2015, bulanTmt: 3, kelamin: 'L', urut: 7 }),
        pangkat: null,
        golongan: null,
        aktif: true,
      })
      .then((reply) =>
        reply.ok ? (reply.data as { id: number }) : Promise.reject(new Error('admin may manage people')),
      );
    await expect(admin.call('pengguna.buat', { pegawaiId, namaPengguna: 'budi', kataSandi: 'pendek' })).rejects.toThrow(
      /12 huruf/,
    );
    const { id } = await admin.call('pengguna.buat', {
      pegawaiId,
      namaPengguna: 'Budi',
      kataSandi: 'kata pertama budi',
    });
    await expect(
      admin.call('pengguna.buat', { pegawaiId, namaPengguna: 'budi', kataSandi: 'kata pertama budi' }),
    ).rejects.toThrow(/sudah dipakai/);
    const wrong = await office.anonymous.reply('sesi.masuk', { namaPengguna: 'budi', kataSandi: 'bukan ini' });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'GAGAL_MASUK' } });
    expect(await lastAudit()).toMatchObject({ operasi: 'sesi.masuk', hasil: 'ditolak', pencatat_nama: 'budi' });
    expect(
      await office.anonymous.reply('sesi.masuk', { namaPengguna: 'BUDI', kataSandi: 'kata pertama budi' }),
    ).toMatchObject({ ok: true, data: { nama: 'Budi Uji', wajibGanti: true } });
    expect(await lastAudit()).toMatchObject({ operasi: 'sesi.masuk', hasil: 'berhasil', pencatat_nama: 'Budi Uji' });
    await admin.call('pengguna.ubahStatus', { id, aktif: false, alasan: 'pindah tugas' });
    expect(
      await office.anonymous.reply('sesi.masuk', { namaPengguna: 'budi', kataSandi: 'kata pertama budi' }),
    ).toMatchObject({ ok: false, error: { code: 'GAGAL_MASUK' } });
    expect(await office.writer.db.selectFrom('sesi').selectAll().where('pengguna_id', '=', id).execute()).toEqual([]);
  });

  it('never stores a password or a token as text', async () => {
    const rows = await office.writer.db.selectFrom('audit').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/kata pertama budi|bukan ini/);
  });
});

describe('a session', () => {
  it('ends after half an hour without a call and after twelve hours in any case', async () => {
    const start = '2026-11-25T01:00:00.000Z';
    office.clock.set(start);
    const insert = (token_hash: string, terakhir_pada: string, dibuat_pada = start) =>
      office.writer.db
        .insertInto('sesi')
        .values({ token_hash, pengguna_id: office.users.staf, dibuat_pada, terakhir_pada, tempat: 'uji' })
        .execute();
    await insert('segar', start);
    await insert('lama', start, '2026-11-24T12:59:00.000Z');
    const { sessionOf } = await import('./index.ts');
    const at = (now: string, hash: string) =>
      sessionOf(office.writer.db as never, hash, { now, today: '2026-11-25', zone: 'Asia/Jakarta' }, 'uji');
    expect(await at('2026-11-25T01:29:00.000Z', 'segar')).toBeDefined();
    expect(await at('2026-11-25T01:31:00.000Z', 'segar')).toBeUndefined();
    expect(await at('2026-11-25T01:00:00.000Z', 'lama')).toBeUndefined();
  });
});

describe('settings', () => {
  it('take effect on their day', async () => {
    const kasubbag = office.as('kasubbagUmum');
    await kasubbag.call('instansi.simpanSetelan', { setelan: { sekretarisMenutup: true }, berlakuSejak: '2026-12-01' });
    expect((await kasubbag.call('instansi.setelan', {})).sekretarisMenutup).toBe(false);
    office.clock.set('2026-12-01T00:00:00.000Z');
    expect((await kasubbag.call('instansi.setelan', {})).sekretarisMenutup).toBe(true);
    expect(await lastAudit()).toMatchObject({
      operasi: 'instansi.simpanSetelan',
      sebelum: '{"sekretarisMenutup":false}',
    });
  });

  it('keeps the old name of the office for the days before the change', async () => {
    const kasubbag = office.as('kasubbagUmum');
    const kantor = await kasubbag.call('instansi.lihat', {});
    await kasubbag.call('instansi.ubah', {
      kantor: { ...kantor, nama: 'Dinas Sosial dan Pemberdayaan' },
      berlakuSejak: '2027-01-01',
    });
    expect((await kasubbag.call('instansi.lihat', {})).nama).toBe('Dinas Sosial');
    office.clock.set('2027-01-01T00:00:00.000Z');
    expect((await kasubbag.call('instansi.lihat', {})).nama).toBe('Dinas Sosial dan Pemberdayaan');
  });
});

describe('number series', () => {
  it('refuses a monthly series without the month, and an opening value below what was given', async () => {
    const kasubbag = office.as('kasubbagUmum');
    await expect(
      kasubbag.call('instansi.simpanSeri', {
        kode: 'bulanan',
        nama: 'Bulanan',
        pola: '{urut}/{tahun}',
        reset: 'bulanan',
        digit: 3,
      }),
    ).rejects.toThrow(/bulan/);
    const [agenda] = await kasubbag.call('instansi.seri', {});
    await kasubbag.call('instansi.mulaiSeri', {
      seriId: agenda!.id,
      tahun: 2027,
      terakhir: 411,
      alasan: 'melanjutkan buku kertas',
    });
    await expect(
      kasubbag.call('instansi.mulaiSeri', { seriId: agenda!.id, tahun: 2027, terakhir: 400, alasan: 'salah' }),
    ).rejects.toThrow(/411/);
  });
});
