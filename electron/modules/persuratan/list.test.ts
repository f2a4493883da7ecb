/** The list in every order and with every filter: pages join without gap or double, whatever the page size, and each question has an index that leads. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterSort } from '#shared/modules/persuratan/contract.ts';
import { LETTER_STATUSES, type LetterStatus } from '#shared/modules/persuratan/istilah.ts';
import {
  dispose,
  followUp,
  type Input,
  letterAt,
  read,
  register,
  today,
  upload,
  view,
} from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice } from '#tests/support/office.ts';

type Filter = NonNullable<Input<'suratMasuk.daftar'>['saring']>;
type Sort = (typeof letterSort.options)[number];
const SORTS = letterSort.options;

let office: TestOffice;
let all: Awaited<ReturnType<typeof list>>;
const ids: Record<string, number> = {};

const page = (saring: Filter, urut: Sort, over: { kursor?: string; batas?: number } = {}) =>
  office.as('petugasSurat').call('suratMasuk.daftar', { saring, urut, ...over });

async function list(saring: Filter = {}, urut: Sort = '-agenda', batas = 500) {
  const rows = [];
  let kursor: string | undefined;
  for (;;) {
    const { baris, berikut, jumlah } = await page(saring, urut, { batas, ...(kursor === undefined ? {} : { kursor }) });
    rows.push(...baris);
    if (berikut === null) {
      expect(jumlah).toEqual({ nilai: rows.length, lebih: false });
      return rows;
    }
    kursor = berikut;
  }
}

beforeAll(async () => {
  office = await openTestOffice({ now: '2025-12-29T02:00:00.000Z' });
  const kinds = ['undangan', 'permohonan', 'laporan'] as const;
  for (let index = 0; index < 24; index++) {
    if (index === 8) office.clock.set('2026-01-05T02:00:00.000Z');
    await register(office, {
      jenisNaskah: kinds[index % 3]!,
      pengirim: `Pengirim ${'CABD'[index % 4]}`,
      urgensi: index % 5 === 0 ? 'segera' : index % 7 === 0 ? 'sangat_segera' : 'biasa',
      keamanan: index % 6 === 0 ? 'terbatas' : index === 13 ? 'rahasia' : 'biasa',
      ...(index % 4 === 0 ? { tanggalSurat: '2025-12-20' } : index % 4 === 1 ? { tanggalSurat: '2025-11-02' } : {}),
      ...(index === 10 ? { tanggalTerima: '2026-01-02', tanggalSurat: '2026-01-01' } : {}),
      hal: index % 2 === 0 ? `Permohonan bantuan ${index}` : `Laporan bulanan ${index}`,
      ...(index % 8 === 0 ? { lampiran: [await upload(office)] } : {}),
    });
  }
  const {
    tanggalSurat: _t,
    nomorSurat: _n,
    ...bare
  } = { ...(await import('#tests/support/letters.ts')).letterInput(office) };
  await office.as('petugasSurat').call('suratMasuk.daftarkan', bare);
  for (const step of ['terverifikasi', 'meja', 'didisposisi', 'bidang'] as const)
    ids[step] = (await letterAt(office, step)).id;
  ids.dikerjakan = (await letterAt(office, 'bidang')).id;
  await followUp(office, ids.dikerjakan, 'kabid');
  ids.selesai = (await letterAt(office, 'meja')).id;
  await dispose(office, ids.selesai, ['kabid']);
  await read(office, ids.selesai, 'kabid');
  await followUp(office, ids.selesai, 'kabid');
  ids.batal = (await register(office)).id;
  await office
    .as('kasubbagUmum')
    .call('suratMasuk.batalkan', { id: ids.batal, versi: (await view(office, ids.batal)).versi, alasan: 'x' });
  office.clock.set('2026-01-09T02:00:00.000Z');
  all = await list();
});
afterAll(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});

const keyOf = (row: (typeof all)[number], sort: string): (string | number)[] => {
  switch (sort.replace('-', '')) {
    case 'agenda':
      return [row.tahun, row.nomorAgenda.padStart(9, '0'), row.id];
    case 'tanggalTerima':
      return [row.tanggalTerima, row.id];
    case 'tanggalSurat':
      return [row.tanggalSurat ?? '', row.id];
    case 'pengirim':
      return [row.pengirim.toLowerCase(), row.id];
    default:
      return [row.tenggat ?? '', row.id];
  }
};
const compare = (a: (string | number)[], b: (string | number)[]): number => {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value < b[index]! ? -1 : 1;
  return 0;
};
/** The list as a filter over everything, without any SQL. */
function expected(saring: Filter, sort: Sort) {
  const rows = all.filter(
    (row) =>
      (saring.tahun === undefined || row.tahun === saring.tahun) &&
      (saring.jenisNaskah === undefined || row.jenisNaskah === saring.jenisNaskah) &&
      (saring.urgensi === undefined || row.urgensi === saring.urgensi) &&
      (saring.keamanan === undefined || row.keamanan === saring.keamanan) &&
      (saring.dari === undefined || row.tanggalTerima >= saring.dari) &&
      (saring.sampai === undefined || row.tanggalTerima <= saring.sampai) &&
      (!saring.terlambat || row.terlambat) &&
      (!saring.belumDipindai || !row.adaPindaian) &&
      (!saring.belumSelesai || !['selesai', 'dibatalkan'].includes(row.status)) &&
      (!saring.lewatTenggat ||
        (!['selesai', 'dibatalkan'].includes(row.status) && row.tenggat! < office.clock.now())) &&
      (saring.status === undefined || saring.status.length === 0 || saring.status.includes(row.status)) &&
      (saring.cari === undefined ||
        saring.cari === '' ||
        (row.keamanan !== 'rahasia' && row.hal.toLowerCase().includes(saring.cari))) &&
      (sort !== 'tenggat' || !['selesai', 'dibatalkan'].includes(row.status)),
  );
  const sign = sort.startsWith('-') ? -1 : 1;
  return rows.sort((a, b) => sign * compare(keyOf(a, sort), keyOf(b, sort))).map((row) => row.id);
}

const filters: fc.Arbitrary<Filter> = fc.record(
  {
    tahun: fc.constantFrom(2025, 2026, 2024),
    status: fc.subarray(Object.keys(LETTER_STATUSES) as LetterStatus[], { maxLength: 4 }),
    belumSelesai: fc.constant(true),
    jenisNaskah: fc.constantFrom('undangan', 'permohonan', 'pengaduan'),
    urgensi: fc.constantFrom('biasa', 'segera', 'sangat_segera'),
    keamanan: fc.constantFrom('biasa', 'terbatas', 'rahasia'),
    dari: fc.constantFrom('2025-12-29', '2026-01-05', '2024-01-01'),
    sampai: fc.constantFrom('2025-12-29', '2026-01-05'),
    belumDipindai: fc.constant(true),
    lewatTenggat: fc.constant(true),
    terlambat: fc.constant(true),
    cari: fc.constantFrom('permohonan bantuan', 'laporan', 'tidakada', ''),
  },
  { requiredKeys: [] },
);

describe('the list', () => {
  it.each(SORTS)('in order %s, by pages of seven', async (sort) => {
    expect((await list({}, sort, 7)).map((row) => row.id)).toEqual(expected({}, sort));
  });

  it('with any filters in any order and any page size is the filter of everything', async () => {
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.constantFrom(...SORTS),
        fc.integer({ min: 1, max: 12 }),
        async (saring, sort, batas) => {
          expect((await list(saring, sort, batas)).map((row) => row.id)).toEqual(expected(saring, sort));
        },
      ),
      { numRuns: 150, seed: 20260109 },
    );
  });

  it('finds each letter under its status', async () => {
    for (const [status, id] of [
      ['terverifikasi', ids.terverifikasi],
      ['menunggu_disposisi', ids.meja],
      ['didisposisi', ids.didisposisi],
      ['didistribusikan', ids.bidang],
      ['ditindaklanjuti', ids.dikerjakan],
      ['selesai', ids.selesai],
      ['dibatalkan', ids.batal],
    ] as const)
      expect((await list({ status: [status] })).map((row) => row.id)).toContain(id);
  });

  it('by unit and by sender', async () => {
    const units = await office.as('admin').call('instansi.unit', {});
    const unit = units.find((u) => u.kode === 'bidang-rehsos')!;
    const found = (await list({ unitId: unit.id })).map((row) => row.id);
    expect(found.sort()).toEqual([ids.didisposisi, ids.bidang, ids.dikerjakan, ids.selesai].sort());
    const [sender] = await office.as('petugasSurat').call('pengirim.cari', { cari: 'pengirim b' });
    expect((await list({ pengirimId: sender!.id }, '-pengirim')).every((row) => row.pengirim === 'Pengirim B')).toBe(
      true,
    );
  });

  it.each([
    '',
    'abc',
    Buffer.from('{"k":[1]}').toString('base64url'),
    Buffer.from('{"k":["a","b","c"]}').toString('base64url'),
  ])('refuses the cursor %j in words', async (kursor) => {
    expect(await office.as('petugasSurat').reply('suratMasuk.daftar', { kursor })).toMatchObject({
      error: { code: 'MASUKAN_SALAH' },
    });
  });

  it('the same letter is found by agenda number, by sender’s number, by words, newest first', async () => {
    const { id, nomorAgenda } = await register(office, {
      nomorSurat: '400.9/ABC-77/2026',
      hal: 'Zakat profesi pegawai',
      pengirim: 'Baznas',
    });
    await register(office, { hal: 'Zakat mal pegawai', pengirim: 'Baznas' });
    const find = async (cari: string) =>
      (await office.as('staf').call('suratMasuk.cari', { cari })).baris.map((row) => row.id);
    expect((await find(`${Number(nomorAgenda)}/2026`))[0]).toBe(id);
    expect((await find(String(Number(nomorAgenda))))[0]).toBe(id);
    expect((await find('400.9 / abc 77 / 2026'))[0]).toBe(id);
    expect(await find('zakat pega')).toHaveLength(2);
    expect((await find('zakat pega'))[1]).toBe(id);
    expect(await find('zakat profesi')).toEqual([id]);
    expect(await find('"*) OR (')).toEqual([]);
  });

  it('pages of a search join, with one count', async () => {
    const found: number[] = [];
    let kursor: string | undefined;
    let count: number | undefined;
    do {
      const answer = await office
        .as('staf')
        .call('suratMasuk.cari', { cari: 'permohonan', batas: 5, ...(kursor ? { kursor } : {}) });
      found.push(...answer.baris.map((row) => row.id));
      count ??= answer.jumlah.nilai;
      expect(answer.jumlah.nilai).toBe(count);
      kursor = answer.berikut ?? undefined;
    } while (kursor);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toHaveLength(count);
    expect([...found].sort((a, b) => b - a)).toEqual(found);
  });

  it('knows its own clock: overdue is told against the office’s now', async () => {
    expect((await list({ lewatTenggat: true })).length).toBeGreaterThan(0);
    expect(today(office)).toBe('2026-01-09');
  });
});
