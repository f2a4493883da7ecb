import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLE_IDS } from '#shared/contract/roles.ts';
import { AKTOR_PERORANGAN } from '#shared/modules/alur/perorangan.ts';
import { caraIkat } from '#shared/modules/alur/peta.ts';
import { INDEKS_2022, PETA_2022 } from '#shared/modules/alur/peta2022.ts';
import { caseTools } from '#tests/support/alurCases.ts';
import { type EngineOffice, openEngineOffice } from '#tests/support/alurOffice.ts';
import { receiversFrom } from './bindings.ts';
import {
  actorsReboundSince,
  defaultBindings,
  mayActOnSteps,
  refreshTurns,
  refreshTurnsAtStart,
  seedBindings,
  seedMap,
} from './index.ts';

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

describe('the bindings of a new office', () => {
  it('name actors of the map, roles of the office and units of the map', () => {
    const units = new Set(PETA_2022.organisasi.unit.map((u) => u.id));
    for (const { aktor, jenis, nilai } of defaultBindings()) {
      const actor = INDEKS_2022.aktorById.get(aktor);
      expect(actor, aktor).toBeDefined();
      expect(caraIkat(actor!), aktor).toBe('tetap');
      if (jenis === 'peran') expect(ROLE_IDS).toContain(nilai);
      else expect(units).toContain(nilai);
    }
  });

  it('bind every actor of the office, except who asks and who is "Dinas Sosial" as a whole', () => {
    const bound = new Set(defaultBindings().map((b) => b.aktor));
    const unbound = PETA_2022.aktor
      .filter((a) => caraIkat(a) === 'tetap' && !bound.has(a.id) && !AKTOR_PERORANGAN.has(a.id))
      .map((a) => a.id);
    expect(unbound).toEqual(['dinas-sosial']);
  });

  it('are seeded once, and so is the map', async () => {
    const count = async (table: 'ikatan_aktor' | 'peta_versi') =>
      Number(
        (
          await office.read
            .selectFrom(table)
            .select((eb) => eb.fn.countAll<number>().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      );
    const before = [await count('ikatan_aktor'), await count('peta_versi')];
    await seedBindings(office.writer.db, '2026-11-24');
    await seedMap(office.writer.db, { today: '2026-11-24' });
    expect([await count('ikatan_aktor'), await count('peta_versi')]).toEqual(before);
    const map = await office.read.selectFrom('peta_versi').selectAll().executeTakeFirstOrThrow();
    expect(map).toMatchObject({ nama: '2022', status: 'berlaku' });
    expect(JSON.parse(map.isi)).toEqual(JSON.parse(JSON.stringify(PETA_2022)));
  });
});

describe('who stands for an actor', () => {
  const bound = new Map([
    ['kepala-dinas', { pelaku: ['peran:kepala'], pencatat: ['peran:petugasSurat', 'peran:kepala'] }],
    ['subbag', { pelaku: ['unit:2'], pencatat: ['peran:kasubbagUmum'] }],
  ]);
  const actor = (id: string, ikat: 'tetap' | 'dipilih' | 'luar') => ({ id, nama: id, ikat });

  it('the bound ones; nobody is official and recorder at once', () => {
    expect(receiversFrom(actor('kepala-dinas', 'tetap'), 'subbag', [], bound)).toMatchObject({
      pelaku: ['peran:kepala'],
      pencatat: ['peran:petugasSurat'],
    });
  });

  it('the chosen ones where the map leaves it open; the owner of the process where nobody is', () => {
    expect(receiversFrom(actor('bidang-terkait', 'dipilih'), 'subbag', ['unit:5', 'unit:6'], bound)).toMatchObject({
      pelaku: ['unit:5', 'unit:6'],
      pencatat: [],
    });
    expect(receiversFrom(actor('bidang-terkait', 'dipilih'), 'subbag', [], bound)).toMatchObject({
      pelaku: ['unit:2', 'peran:kasubbagUmum'],
    });
    expect(receiversFrom(actor('entah', 'tetap'), 'entah', [], new Map())).toMatchObject({
      pelaku: ['peran:kasubbagUmum'],
    });
  });

  it('an outside party is recorded by the owner, and never acts itself', () => {
    expect(receiversFrom(actor('bkd', 'luar'), 'subbag', [], bound)).toMatchObject({
      pelaku: [],
      pencatat: ['unit:2', 'peran:kasubbagUmum'],
    });
    expect(receiversFrom(actor('bkd', 'luar'), 'entah', [], new Map())).toMatchObject({
      pencatat: ['peran:kasubbagUmum'],
    });
  });
});

describe('whether a session may call operations of a step at all', () => {
  const asks = (user: Parameters<EngineOffice['as']>[0], ...steps: string[]) =>
    office.as(user).within((ctx) => mayActOnSteps(ctx.read, ctx.session, steps, ctx));

  it('follows the bindings of today', async () => {
    expect(await asks('petugasSurat', 'p1-2-1-2-registrasi')).toBe(true);
    expect(await asks('stafRehsos', 'p1-2-1-2-registrasi')).toBe(false);
    expect(await asks('petugasSurat', 'p1-2-1-2-disposisi')).toBe(true);
    expect(await asks('stafRehsos', 'p1-2-1-2-laksanakan-bidang')).toBe(true);
    expect(await asks('stafRehsos', 'p1-2-1-2-dikembalikan')).toBe(false);
    expect(await asks('petugasSurat', 'p1-2-1-2-dikembalikan')).toBe(true);
    expect(await asks('kasubbagUmum', 'p1-3-1-terima-bkd')).toBe(true);
    expect(await asks('stafRehsos', 'p1-3-1-terima-bkd')).toBe(false);
    expect(await asks('kepala', 'tidak-ada')).toBe(false);
    for (const user of ['admin', 'auditor'] as const)
      expect(await asks(user, 'p1-2-1-2-laksanakan-bidang')).toBe(false);
  });

  it('and lets in who has such a step by reassignment', async () => {
    const id = await tools.start('P1.2.3');
    const { versi } = await tools.page(id);
    expect(await asks('pptk', 'p1-2-3-instruksi')).toBe(false);
    const row = await office.read
      .selectFrom('perkara')
      .select('langkah')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await office
      .as('sekretaris')
      .call('alur.alihkan', { perkaraId: id, versi, penerima: `pengguna:${office.ids.pptk}`, alasan: 'cuti' });
    expect(await asks('pptk', row.langkah)).toBe(true);
  });
});

describe('a binding that changes', () => {
  it('decides at once about rights; the inbox follows when it is refreshed', async () => {
    const id = await tools.start('P1.2.3');
    const mine = async (user: 'pengurusBarang' | 'arsip') =>
      (await office.as(user === 'arsip' ? 'kepegawaian' : user).call('alur.tugasSaya', { batas: 500 })).baris.some(
        (t) => t.perkaraId === id,
      );
    expect(await mine('pengurusBarang')).toBe(true);
    await office.writer.db
      .updateTable('ikatan_aktor')
      .set({ sampai: '2026-11-23' })
      .where('aktor', '=', 'pengurus-barang')
      .execute();
    await office.writer.db
      .insertInto('ikatan_aktor')
      .values({
        aktor: 'pengurus-barang',
        sebagai: 'pelaku',
        jenis: 'peran',
        nilai: 'kepegawaian',
        mulai: '2026-11-24',
        sampai: null,
      })
      .execute();
    const { versi } = await tools.page(id);
    expect(await office.as('pengurusBarang').reply('alur.maju', { perkaraId: id, versi })).toMatchObject({
      error: { code: 'TIDAK_BERWENANG' },
    });
    expect(await actorsReboundSince(office.read, '2026-11-20', '2026-11-24')).toEqual(['pengurus-barang']);
    expect(await actorsReboundSince(office.read, '2026-11-24', '2026-11-24')).toEqual([]);
    const refreshed = await office.as('admin').within((ctx) => refreshTurns(ctx, ['pengurus-barang']));
    expect(refreshed).toBeGreaterThan(0);
    expect(await mine('pengurusBarang')).toBe(false);
    expect(await mine('arsip')).toBe(true);
    const rows = () => office.read.selectFrom('giliran').selectAll().orderBy('id').execute();
    const before = await rows();
    await office.as('admin').within((ctx) => refreshTurns(ctx, ['pengurus-barang', 'subbag-umum-kepegawaian']));
    expect(await rows()).toEqual(before);
    await tools.advance(id, undefined, 'kepegawaian');
  });

  it('saved in the settings, it moves the tasks in the same moment', async () => {
    const id = await tools.start('P6.3.2.4');
    await tools.advance(id);
    const holds = async (user: 'stafDayasos' | 'pptk') =>
      (await office.as(user).call('alur.tugasSaya', { batas: 500 })).baris.some((t) => t.perkaraId === id);
    expect([await holds('stafDayasos'), await holds('pptk')]).toEqual([true, false]);
    const own = await office.read
      .selectFrom('ikatan_aktor')
      .select('id')
      .where('aktor', '=', 'bidang-dayasos-fakmis')
      .executeTakeFirstOrThrow();
    await office.as('admin').call('instansi.simpanIkatan', {
      aktor: 'bidang-dayasos-fakmis',
      sebagai: 'pelaku',
      jenis: 'peran',
      nilai: 'pptk',
      mulai: '2026-11-24',
      sampai: null,
    });
    expect([await holds('stafDayasos'), await holds('pptk')]).toEqual([true, true]);
    await office.as('admin').call('instansi.akhiriIkatan', { id: own.id, sampai: '2026-11-23' });
    expect([await holds('stafDayasos'), await holds('pptk')]).toEqual([false, true]);
  });

  it('a period that ended while the program was closed is seen at its next start', async () => {
    const id = await tools.start('P1.2.2');
    await office.writer.db
      .updateTable('ikatan_aktor')
      .set({ sampai: '2026-11-25' })
      .where('aktor', '=', 'subbag-umum-kepegawaian')
      .where('jenis', '=', 'unit')
      .execute();
    const keys = async () => (await tools.page(id)).giliran.map((g) => g.penerima);
    expect(await keys()).toHaveLength(2);
    const at = (today: string) =>
      refreshTurnsAtStart({
        db: office.writer.db,
        read: office.read,
        today,
        now: `${today}T02:00:00.000Z`,
        zone: 'Asia/Jakarta',
      });
    expect(await at('2026-11-25')).toBe(0);
    expect(await at('2026-11-26')).toBeGreaterThan(0);
    expect(await keys()).toEqual(['peran:kasubbagUmum']);
  });
});
