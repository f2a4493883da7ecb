import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLE_IDS, type Role } from '#shared/contract/roles.ts';
import { aksesSurat, KEAMANAN, type Keamanan } from '#shared/modules/alur/akses.ts';
import { caseTools } from '#tests/support/alurCases.ts';
import { type EngineOffice, openEngineOffice } from '#tests/support/alurOffice.ts';
import { accessOfCases, SEALED_TITLE, whereAccessible } from './access.ts';
import { changeSecrecy, startCase } from './index.ts';

const LEVELS = Object.keys(KEAMANAN) as Keamanan[];
const KEYS = ['peran:kabid', 'peran:staf', 'peran:petugasSurat', 'jabatan:1', 'jabatan:2', 'unit:3', 'pengguna:5'];

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

interface Fact {
  keamanan: Keamanan;
  chain: string[];
  grants: { key: string; revoked: boolean }[];
}

/** Writes cases with these facts straight into the tables, in a transaction that is undone. */
async function withCases<T>(facts: readonly Fact[], work: (ids: number[]) => Promise<T>): Promise<T> {
  const { sqlite, db } = office.writer;
  sqlite.exec('begin');
  try {
    const template = await db.selectFrom('perkara').selectAll().limit(1).executeTakeFirstOrThrow();
    const ids: number[] = [];
    for (const fact of facts) {
      const { id: _id, ...row } = template;
      const { id } = await db
        .insertInto('perkara')
        .values({ ...row, keamanan: fact.keamanan, objek_id: null, objek_jenis: null })
        .returning('id')
        .executeTakeFirstOrThrow();
      ids.push(id);
      for (const penerima of new Set(fact.chain))
        await db.insertInto('perkara_peserta').values({ perkara_id: id, penerima }).execute();
      for (const { key, revoked } of fact.grants) {
        await db
          .insertInto('izin_akses')
          .values({
            perkara_id: id,
            penerima: key,
            alasan: 'uji',
            diberikan_oleh: office.ids.kepala,
            diberikan_pada: '2026-01-01T00:00:00.000Z',
            dicabut_pada: revoked ? '2026-02-01T00:00:00.000Z' : null,
          })
          .execute();
      }
    }
    return await work(ids);
  } finally {
    sqlite.exec('rollback');
  }
}

const fact: fc.Arbitrary<Fact> = fc.record({
  keamanan: fc.constantFrom(...LEVELS),
  chain: fc.subarray(KEYS),
  grants: fc.array(fc.record({ key: fc.constantFrom(...KEYS), revoked: fc.boolean() }), { maxLength: 3 }),
});

describe('the policy in SQL', () => {
  it('is the pure policy, for every mix of roles, chain and grants', async () => {
    await tools.start('P1.2.2');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fact, { minLength: 1, maxLength: 6 }),
        fc.subarray([...ROLE_IDS] as Role[]),
        fc.subarray(KEYS),
        async (facts, roles, receivers) => {
          const session = { roles, receivers };
          await withCases(facts, async (ids) => {
            const wanted = facts.map((f) =>
              aksesSurat({
                keamanan: f.keamanan,
                peran: roles,
                dalamRantai: f.chain.some((key) => receivers.includes(key)),
                izinTertulis: f.grants.some((g) => !g.revoked && receivers.includes(g.key)),
              }),
            );
            const byLevel = async (level: 'tampak' | 'penuh') => {
              const rows = await office.read
                .selectFrom('perkara')
                .select('perkara.id')
                .where('perkara.id', 'in', ids)
                .where((eb) =>
                  whereAccessible(session, level, {
                    keamanan: eb.ref('perkara.keamanan'),
                    perkaraId: eb.ref('perkara.id'),
                  }),
                )
                .execute();
              return new Set(rows.map((row) => row.id));
            };
            const seen = await byLevel('tampak');
            const open = await byLevel('penuh');
            const one = await accessOfCases(
              office.read,
              session,
              ids.map((id, at) => ({ id, keamanan: facts[at]!.keamanan })),
            );
            for (const [at, id] of ids.entries()) {
              expect(one.get(id)).toBe(wanted[at]);
              expect(seen.has(id)).toBe(wanted[at] !== 'tidak');
              expect(open.has(id)).toBe(wanted[at] === 'penuh');
            }
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a sealed case', () => {
  const TITLE = 'Rencana mutasi pejabat';

  /** Registered sealed by the desk, on its way to the Kepala. */
  async function sealed(): Promise<number> {
    const { perkaraId } = await office.as('petugasSurat').within((ctx) =>
      startCase(ctx, {
        prosesId: 'pelayanan-surat-masuk',
        judul: TITLE,
        pemohon: 'Sekretariat Daerah',
        keamanan: 'rahasia',
        pemulaiDalamRantai: false,
        objek: { jenis: 'suratUji', id: 99, nomor: '0417' },
        completed: ['kirim', 'terima', 'registrasi'].map((s) => ({ langkah: `p1-2-1-2-${s}` })),
      }),
    );
    return perkaraId;
  }
  const found = async (user: Parameters<EngineOffice['as']>[0], cari: string) =>
    (await office.as(user).call('alur.daftar', { cari })).baris;

  it('is worked on by the desk without being read, and does not exist for others', async () => {
    const id = await sealed();
    const task = (await office.as('petugasSurat').call('alur.tugasSaya', {})).baris.find((t) => t.perkaraId === id)!;
    expect(task).toMatchObject({ judul: SEALED_TITLE, keterangan: 'Sekretariat Daerah' });
    const page = await tools.page(id, 'petugasSurat');
    expect(page).toMatchObject({ judul: SEALED_TITLE, dokumen: [], pemohon: 'Sekretariat Daerah' });
    expect(JSON.stringify(page)).not.toContain(TITLE);
    expect(page.tindakan.maju.length).toBeGreaterThan(0);
    expect((await tools.page(id, 'kepala')).judul).toBe(TITLE);

    for (const user of ['stafRehsos', 'kabidRehsos', 'sekretaris', 'auditor', 'admin'] as const) {
      expect(await office.as(user).reply('alur.perkara', { perkaraId: id }), user).toMatchObject({
        error: { code: 'TIDAK_DITEMUKAN' },
      });
      const rows = await office.as(user).call('alur.daftar', { prosesId: 'pelayanan-surat-masuk' });
      expect(rows.baris.map((r) => r.id)).not.toContain(id);
    }
    const missing = await office.as('stafRehsos').reply('alur.perkara', { perkaraId: 987_654 });
    const hidden = await office.as('stafRehsos').reply('alur.perkara', { perkaraId: id });
    expect(hidden).toEqual(missing);
  });

  it('is not found by the words of its title, only by its number; counts leave it out', async () => {
    const id = await sealed();
    expect((await found('kepala', 'mutasi')).map((r) => r.id)).not.toContain(id);
    expect((await found('kepala', '0417')).map((r) => r.id)).toContain(id);
    expect((await found('petugasSurat', '0417')).find((r) => r.id === id)?.judul).toBe(SEALED_TITLE);
    expect((await found('stafRehsos', '0417')).map((r) => r.id)).not.toContain(id);
    const of = async (user: 'kepala' | 'stafRehsos') =>
      (await office.as(user).call('alur.proses', {})).find((p) => p.kode === 'P1.2.1.2')!.perkaraBerjalan;
    expect((await of('kepala')) - (await of('stafRehsos'))).toBeGreaterThanOrEqual(2);
    const list = async (user: 'kepala' | 'stafRehsos') =>
      (await office.as(user).call('alur.daftar', { prosesId: 'pelayanan-surat-masuk' })).jumlah.nilai;
    expect((await list('kepala')) - (await list('stafRehsos'))).toBeGreaterThanOrEqual(2);
  });

  it('opens with a written grant of the Kepala, and closes when it is revoked', async () => {
    const id = await sealed();
    const penerima = `pengguna:${office.ids.stafRehsos}`;
    expect(
      await office.as('sekretaris').reply('alur.beriIzin', { perkaraId: id, penerima, alasan: 'tim' }),
    ).toMatchObject({ error: { code: 'TIDAK_BERWENANG' } });
    const { id: izinId } = await office
      .as('kepala')
      .call('alur.beriIzin', { perkaraId: id, penerima, alasan: 'anggota tim' });
    expect((await tools.page(id, 'stafRehsos')).judul).toBe(TITLE);
    expect((await tools.page(id, 'kepala')).izin).toMatchObject([{ id: izinId, nama: 'Uji stafRehsos' }]);
    expect(await office.as('kepala').reply('alur.beriIzin', { perkaraId: id, penerima, alasan: 'lagi' })).toMatchObject(
      {
        error: { code: 'ATURAN' },
      },
    );
    await office.as('kepala').call('alur.cabutIzin', { izinId, alasan: 'selesai' });
    expect(await office.as('stafRehsos').reply('alur.perkara', { perkaraId: id })).toMatchObject({
      error: { code: 'TIDAK_DITEMUKAN' },
    });
  });

  it('a title leaves the index when a case becomes secret, and comes back with it', async () => {
    const id = await tools.start('P1.2.2', { judul: 'Zamrud khatulistiwa' }, 'kasubbagUmum');
    expect((await found('stafRehsos', 'zamrud')).map((r) => r.id)).toEqual([id]);
    await office.as('kepala').within((ctx) => changeSecrecy(ctx, id, { keamanan: 'rahasia', alasan: 'uji' }));
    expect(await found('kepala', 'zamrud')).toEqual([]);
    await office.as('kepala').within((ctx) => changeSecrecy(ctx, id, { keamanan: 'biasa', alasan: 'uji' }));
    expect((await found('stafRehsos', 'zamrud')).map((r) => r.id)).toEqual([id]);
    const kalimat = (await tools.page(id)).riwayat.map((h) => h.kalimat);
    expect(kalimat).toContain('Uji kepala (Kepala Dinas) mengubah sifat keamanan menjadi Rahasia: uji.');
  });

  it('a restricted case shows its line to everybody and its contents to its chain', async () => {
    const id = await tools.start('P1.2.2', { judul: 'Laporan terbatas', keamanan: 'terbatas' }, 'kasubbagUmum');
    const { versi } = await tools.page(id, 'kasubbagUmum');
    await office.as('kasubbagUmum').call('alur.maju', { perkaraId: id, versi, catatan: 'ISI CATATAN' });
    const outside = await tools.page(id, 'stafRehsos');
    expect(outside.judul).toBe('Laporan terbatas');
    expect(JSON.stringify(outside)).not.toContain('ISI CATATAN');
    expect(outside.dokumen).toEqual([]);
    expect(JSON.stringify(await tools.page(id, 'sekretaris'))).toContain('ISI CATATAN');
    expect(JSON.stringify(await tools.page(id, 'kepegawaian'))).toContain('ISI CATATAN');
  });
});

describe('hostile words', () => {
  it.each([
    '"',
    '" OR 1=1 --',
    'a" * (',
    'NEAR(a b, 3)',
    'teks : x',
    '-klasifikasi',
    '^awal',
    'AND OR NOT',
    '*',
    '   ',
    "'; drop table perkara; --",
    '\u0000',
    '😀😀',
    'ａｂｃ',
    '(((((',
    'x'.repeat(200),
    'a '.repeat(100),
  ])('%j finds or finds nothing, and never fails', async (cari) => {
    const reply = await office.as('stafRehsos').reply('alur.daftar', { cari });
    expect(reply.ok, JSON.stringify(reply)).toBe(true);
  });

  it('words of any script are found, the last one while it is typed, in any order, without accents', async () => {
    const id = await tools.start('P1.2.2', {
      judul: 'Pengaduan Ny. Béatrix – Jl. Merdeka/12',
      pemohon: 'Yayasan Kasih',
    });
    for (const cari of ['beatrix', 'merdeka pengad', 'kasih 12', 'BÉATRIX mer', 'yayasan k', 'merdeka']) {
      const { baris } = await office.as('stafRehsos').call('alur.daftar', { cari });
      expect(
        baris.map((r) => r.id),
        cari,
      ).toContain(id);
    }
    const { baris } = await office.as('stafRehsos').call('alur.daftar', { cari: 'pengad merdeka' });
    expect(baris.map((r) => r.id)).not.toContain(id);
  });
});
