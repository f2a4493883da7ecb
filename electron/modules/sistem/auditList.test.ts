import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterAt, register, upload } from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice } from '#tests/support/office.ts';
import { operationsWithWord, predicateOf } from './predicates.ts';

let office: TestOffice;
let plain: { id: number; nomorAgenda: string };
let secret: { id: number; nomorAgenda: string };
beforeAll(async () => {
  office = await openTestOffice();
  plain = await register(office, { hal: 'Undangan rapat koordinasi', pengirim: 'Dinas Pendidikan' });
  secret = await register(office, { hal: 'Dugaan pungli bantuan', pengirim: 'Inspektorat', keamanan: 'rahasia' });
  await office.as('petugasSurat').call('suratMasuk.perbaiki', {
    id: plain.id,
    versi: (await office.as('petugasSurat').call('suratMasuk.lihat', { id: plain.id })).versi,
    perubahan: { hal: 'Undangan rapat kerja' },
    alasan: 'salah baca',
  });
  await office.as('staf').reply('audit.daftar', {});
});
afterAll(() => office.close());

type Query = Parameters<ReturnType<TestOffice['as']>['call']>[1] & Record<string, unknown>;
const list = (query: Query = {} as Query) => office.as('auditor').call('audit.daftar', query as never);
const sentences = async (query: Query = {} as Query) => (await list(query)).baris.map(({ kalimat }) => kalimat);

describe('audit.daftar', () => {
  it('tells who did what to what, when and from where, newest first', async () => {
    const { baris, jumlah } = await list();
    expect(jumlah).toEqual({ nilai: baris.length, lebih: false });
    expect(baris.map(({ seq }) => seq)).toEqual(baris.map((_, at) => baris.length - at));
    const registered = baris.find(
      ({ kalimat }) => kalimat.includes('mendaftarkan surat masuk') && !kalimat.includes('rahasia'),
    );
    expect(registered?.kalimat).toMatch(
      /^Uji petugasSurat mendaftarkan surat masuk 0001\/2026 pada 24 November 2026 pukul 09\.00 WIB dari komputer ini\.$/,
    );
    expect(registered?.berhasil).toBe(true);
  });
  it('shows what changed as labels and values', async () => {
    const [line] = (await list({ operasi: 'suratMasuk.perbaiki' } as Query)).baris;
    expect(line?.rincian).toContainEqual({
      isian: 'Hal',
      sebelum: 'Undangan rapat koordinasi',
      sesudah: 'Undangan rapat kerja',
    });
    expect(JSON.stringify(line)).not.toMatch(/[{[]\\"/);
  });
  it('tells what was refused, and why', async () => {
    const [line] = (await list({ cari: 'ditolak' } as Query)).baris;
    expect(line).toMatchObject({ berhasil: false, rincian: [] });
    expect(line?.kalimat).toMatch(
      /^Uji staf ditolak ketika meminta "Jejak audit.*" pada .*; alasan: Peran Anda tidak berwenang/,
    );
  });
  it('tells that something happened to a secret letter, and nothing of it', async () => {
    const all = JSON.stringify(await list());
    expect(all).not.toMatch(/pungli|Inspektorat|Dugaan/);
    const closed = (await sentences()).filter((kalimat) => kalimat.includes('catatan rahasia'));
    expect(closed.length).toBeGreaterThan(0);
    expect(closed[0]).toMatch(/^Uji petugasSurat mendaftarkan surat masuk \(catatan rahasia/);
  });
  it('finds words of the sentence, of names, of reasons and of values', async () => {
    for (const cari of ['rapat kerja', 'petugassurat', 'memperbaiki', 'Undangan kerja', 'koordinasi'])
      expect(await sentences({ cari } as Query), cari).toContainEqual(
        expect.stringContaining('memperbaiki surat masuk'),
      );
    expect(await sentences({ cari: 'tidakadakatanya' } as Query)).toEqual([]);
  });
  it('does not confirm a guess about a secret letter', async () => {
    for (const cari of ['pungli', 'Dugaan', 'Inspektorat', 'bantuan'])
      expect(await list({ cari } as Query)).toMatchObject({ baris: [], jumlah: { nilai: 0 } });
  });
  it('does not confirm a guess about a letter that became secret afterwards either', async () => {
    const letter = await register(office, { hal: 'Pemeriksaan khusus gudang', pengirim: 'Kejaksaan' });
    expect((await list({ cari: 'gudang' } as Query)).baris).toHaveLength(1);
    const { versi } = await office.as('petugasSurat').call('suratMasuk.lihat', { id: letter.id });
    await office.as('petugasSurat').call('suratMasuk.perbaiki', {
      id: letter.id,
      versi,
      perubahan: { keamanan: 'rahasia' },
      alasan: 'isinya rahasia',
    });
    for (const cari of ['gudang', 'Kejaksaan'])
      expect(await list({ cari } as Query)).toMatchObject({ baris: [], jumlah: { nilai: 0, lebih: false } });
    expect(JSON.stringify(await list())).not.toMatch(/gudang|Kejaksaan/);
  });
  it('keeps to a user, an operation, a span of days', async () => {
    const { penggunaId } = office.as('petugasSurat');
    for (const { kalimat } of (await list({ penggunaId } as Query)).baris)
      expect(kalimat).toMatch(/^Uji petugasSurat /);
    expect((await list({ penggunaId, operasi: 'suratMasuk.daftarkan' } as Query)).baris.length).toBe(3);
    expect((await list({ dari: '2026-11-24', sampai: '2026-11-24' } as Query)).baris.length).toBeGreaterThan(3);
    expect(await list({ dari: '2026-11-25' } as Query)).toMatchObject({ baris: [], jumlah: { nilai: 0 } });
    expect(await list({ dari: '2026-11-25', sampai: '2026-11-01' } as Query)).toMatchObject({ baris: [] });
  });
  it('counts the day in the zone of the office', async () => {
    office.clock.set('2026-11-24T17:30:00.000Z');
    await upload(office, 'petugasSurat');
    expect(
      (await list({ dari: '2026-11-25', sampai: '2026-11-25' } as Query)).baris.map(({ kalimat }) => kalimat),
    ).toEqual([expect.stringContaining('pada 25 November 2026 pukul 00.30 WIB')]);
    office.clock.set('2026-11-24T02:00:00.000Z');
  });
  it('gives every line once, page by page', async () => {
    const all = (await list()).baris.map(({ seq }) => seq);
    const pages: number[] = [];
    for (let kursor: string | undefined; ; ) {
      const page = await list({ batas: 3, ...(kursor ? { kursor } : {}) } as Query);
      pages.push(...page.baris.map(({ seq }) => seq));
      if (page.berikut === null) break;
      kursor = page.berikut;
    }
    expect(pages).toEqual(all);
    expect(await office.as('auditor').reply('audit.daftar', { kursor: "1' or 1" })).toMatchObject({
      error: { code: 'MASUKAN_SALAH' },
    });
  });
  it('is for auditors', async () => {
    for (const user of ['admin', 'kepala', 'sekretaris', 'petugasSurat'] as const)
      expect(await office.as(user).reply('audit.daftar', {})).toMatchObject({ error: { code: 'TIDAK_BERWENANG' } });
  });
});

describe('audit.objek', () => {
  const of = (user: Parameters<TestOffice['as']>[0], jenis: string, id: number) =>
    office.as(user).reply('audit.objek', { jenis, id });
  it('tells the life of a record to those who may read it', async () => {
    const lines = await office.as('kepala').call('audit.objek', { jenis: 'suratMasuk', id: plain.id });
    expect(lines.map(({ kalimat }) => kalimat)).toEqual([
      expect.stringContaining('memperbaiki surat masuk'),
      expect.stringContaining('mendaftarkan surat masuk'),
    ]);
  });
  it('is not told to those who may not, nor of what does not exist or has no rule', async () => {
    expect(await of('stafDayasos', 'suratMasuk', secret.id)).toMatchObject({ error: { code: 'TIDAK_DITEMUKAN' } });
    expect(await of('auditor', 'suratMasuk', secret.id)).toMatchObject({ error: { code: 'TIDAK_DITEMUKAN' } });
    expect(await of('kepala', 'suratMasuk', 999_999)).toMatchObject({ error: { code: 'TIDAK_DITEMUKAN' } });
    expect(await of('admin', 'pengguna', 1)).toMatchObject({ error: { code: 'TIDAK_DITEMUKAN' } });
    expect((await of('kepala', 'suratMasuk', secret.id)).ok).toBe(true);
  });
});

describe('the words of the log', () => {
  it('name jobs by what they do, not by their operation', async () => {
    await office.as('admin').call('sistem.cadangkan', {});
    await office.jobsDone();
    const told = await sentences({ operasi: 'sistem.cadangkan' } as Query);
    expect(told.length).toBe(2);
    for (const kalimat of told) expect(kalimat).not.toContain('sistem.cadangkan');
  });
  it('know every operation, and say so of one that is gone', () => {
    expect(predicateOf('suratMasuk.daftarkan')).toBe('mendaftarkan surat masuk');
    expect(predicateOf('sudah.tidakAda')).toBe('melakukan "sudah.tidakAda"');
    expect(predicateOf('__proto__')).toBe('melakukan "__proto__"');
    expect(operationsWithWord('mendaftarkan')).toContain('suratMasuk.daftarkan');
    expect(operationsWithWord('xyz')).toEqual([]);
  });
  it('tell the log of a whole letter without a code or a brace', async () => {
    const { id } = await letterAt(office, 'bidang');
    for (const { kalimat, rincian } of await office.as('kepala').call('audit.objek', { jenis: 'suratMasuk', id })) {
      expect(kalimat).not.toMatch(/[{}[\]"]|undefined|null|_/);
      for (const { sebelum, sesudah } of rincian)
        expect(`${sebelum} ${sesudah}`).not.toMatch(/[{}]|undefined|\[object/);
    }
  });
});
