import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseTools, processId } from '#tests/support/alurCases.ts';
import { type EngineOffice, type EngineUser, openEngineOffice } from '#tests/support/alurOffice.ts';
import { declareTaskText, startCase } from './index.ts';
import { hiddenTurns, turnsOfReceiver } from './queries/inbox.ts';
import { cursorOf } from './queries/paging.ts';

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

type Task = Awaited<ReturnType<typeof page>>['baris'][number];
const page = (
  user: EngineUser,
  input: { kursor?: string; batas?: number; saring?: 'semua' | 'lewat' | 'hariIni' } = {},
) => office.as(user).call('alur.tugasSaya', input);

async function everything(user: EngineUser, batas: number): Promise<Task[]> {
  const all: Task[] = [];
  let kursor: string | undefined;
  do {
    const next = await page(user, { batas, ...(kursor === undefined ? {} : { kursor }) });
    all.push(...next.baris);
    kursor = next.berikut ?? undefined;
  } while (kursor !== undefined);
  return all;
}

describe('my tasks', () => {
  it('come once each, overdue first, then by deadline, then the oldest; pages fit together', async () => {
    await office.as('kasubbagUmum').call('instansi.simpanTenggatLangkah', { langkah: 'p1-2-2-terima', hariKerja: 3 });
    office.clock.set('2026-11-02T02:00:00.000Z');
    const late = await tools.start('P1.2.2', { judul: 'lewat' });
    office.clock.set('2026-11-19T02:00:00.000Z');
    const today = await tools.start('P1.2.2', { judul: 'hari ini' });
    office.clock.set('2026-11-23T02:00:00.000Z');
    const coming = await tools.start('P1.2.2', { judul: 'nanti' });
    const old = await tools.start('P1.1', { judul: 'tanpa tenggat, lama' });
    await tools.bring(old, 'pengadaan').catch(() => undefined);
    office.clock.set('2026-11-24T02:00:00.000Z');
    const plain = await tools.start('P1.2.1.2', { judul: 'tanpa tenggat' });

    const mine = await everything('kasubbagUmum', 500);
    const order = mine.map((t) => t.perkaraId).filter((id) => [late, today, coming, plain].includes(id));
    expect(order).toEqual([late, today, coming, plain]);
    for (const batas of [1, 2, 3]) expect(await everything('kasubbagUmum', batas)).toEqual(mine);
    // The Kasubbag holds this step as a role and through his unit: one task.
    expect(mine.filter((t) => t.perkaraId === late)).toHaveLength(1);

    const overdue = await page('kasubbagUmum', { saring: 'lewat' });
    expect(overdue.baris.map((t) => t.perkaraId)).toEqual([late]);
    expect((await page('kasubbagUmum', { saring: 'hariIni' })).baris.map((t) => t.perkaraId)).toEqual([today]);
    expect(overdue.jumlah).toEqual({
      semua: { nilai: mine.length, lebih: false },
      lewat: { nilai: 1, lebih: false },
      hariIni: { nilai: 1, lebih: false },
    });
  });

  it('an official who may also write it down decides himself', async () => {
    // The Kasubbag gets a turn of the Kepala as recorder; make him acting Kepala as well.
    const id = await tools.start('P1.2.1.1', {}, 'stafRehsos');
    await tools.bring(id, 'koreksi');
    const task = async () => (await everything('kasubbagUmum', 50)).filter((t) => t.perkaraId === id);
    expect(await task()).toMatchObject([{ sebagai: 'pencatat' }]);
    const kepala = await office.read
      .selectFrom('jabatan')
      .select('id')
      .where('kode', '=', 'kepala-dinas')
      .executeTakeFirstOrThrow();
    const person = await office.read
      .selectFrom('pengguna')
      .select('pegawai_id')
      .where('id', '=', office.ids.kasubbagUmum)
      .executeTakeFirstOrThrow();
    const { id: plh } = await office.writer.db
      .insertInto('penugasan')
      .values({
        pegawai_id: person.pegawai_id,
        jabatan_id: kepala.id,
        jenis: 'plh',
        mulai: '2026-11-01',
        sampai: null,
        dasar: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    expect(await task()).toMatchObject([{ sebagai: 'pelaku' }]);
    await tools.advance(id, (await tools.page(id, 'kasubbagUmum')).tindakan.maju[0]!.ke, 'kasubbagUmum');
    expect((await tools.page(id)).riwayat.at(-1)).toMatchObject({
      pelaku: 'Uji kasubbagUmum',
      pelakuJabatan: 'Plh. Kepala Dinas',
    });
    await office.writer.db.deleteFrom('penugasan').where('id', '=', plh).execute();
  });

  it('reads only the index of turns, whatever page', () => {
    const session = { roles: ['staf'], receivers: ['peran:staf', 'unit:2'], penggunaId: 1 } as never;
    const ctx = { read: office.read, session };
    for (const after of [undefined, ['2026-01-01T00:00:00.000Z x', 5, 0] as const]) {
      for (const range of [{}, { below: '2026-11-24T02:00:00.000Z' }, { from: '2026-11-24', below: '2026-11-25' }]) {
        const plan = office.planOf(turnsOfReceiver(ctx, 'unit:2', range, after, 101).compile());
        expect(plan[0]).toMatch(/^SEARCH giliran USING INDEX giliran_penerima \(penerima=\?/);
        expect(plan.join('\n')).not.toMatch(/SCAN|TEMP B-TREE/);
      }
    }
  });

  it('counts from the covering index, and hidden turns from the index of sealed cases', () => {
    const count = office.read
      .selectFrom('giliran')
      .select(['perkara_id', 'kunci_bagian'])
      .distinct()
      .where('penerima', 'in', ['a', 'b'])
      .where('urutan', '<', 'x')
      .compile();
    expect(office.planOf(count).join('\n')).toContain('COVERING INDEX giliran_penerima');
    const hidden = hiddenTurns({ read: office.read, session: { roles: ['staf'], receivers: ['peran:staf'] } as never });
    const plan = office.planOf(hidden.compile());
    expect(plan[0]).toContain('perkara_tersegel');
    expect(plan.join('\n')).toContain('giliran_perkara (perkara_id=?)');
  });

  it('a module names what stands under a title, asked once for all rows', async () => {
    let asked = 0;
    declareTaskText('suratUji', async (_db, ids) => {
      asked += 1;
      return new Map(ids.map((id) => [id, `Kecamatan · 005/${id}`]));
    });
    for (const id of [1, 2, 3]) {
      await office.as('petugasSurat').within((ctx) =>
        startCase(ctx, {
          prosesId: processId('P1.2.2'),
          judul: `Surat ${id}`,
          objek: { jenis: 'suratUji', id, nomor: null },
        }),
      );
    }
    const rows = (await everything('kasubbagUmum', 500)).filter((t) => t.objek?.jenis === 'suratUji');
    expect(rows.map((t) => t.keterangan)).toEqual(['Kecamatan · 005/1', 'Kecamatan · 005/2', 'Kecamatan · 005/3']);
    expect(asked).toBe(1);
    expect(() => declareTaskText('suratUji', async () => new Map())).toThrow(/twice/);
  });

  it('an administrator and an auditor have none', async () => {
    for (const user of ['admin', 'auditor'] as const) {
      expect(await page(user)).toEqual({
        baris: [],
        berikut: null,
        jumlah: {
          semua: { nilai: 0, lebih: false },
          lewat: { nilai: 0, lebih: false },
          hariIni: { nilai: 0, lebih: false },
        },
      });
    }
  });
});

describe('cursors', () => {
  it.each(['x', '', 'bnVsbA', cursorOf(['a']), cursorOf([1, 2]), cursorOf(['a', 1, 'b']), cursorOf(['a', 1.5, 2])])(
    'a cursor that is not ours (%j) is refused in words',
    async (kursor) => {
      expect(await office.as('kepala').reply('alur.tugasSaya', { kursor })).toMatchObject({
        error: { code: 'MASUKAN_SALAH', field: 'kursor' },
      });
    },
  );

  it('no text at all is an unexpected exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40 }), async (kursor) => {
        for (const operation of ['alur.tugasSaya', 'alur.daftar', 'alur.terkirim']) {
          const reply = await office.as('kepala').reply(operation, { kursor });
          if (!reply.ok) expect(reply.error.code).toBe('MASUKAN_SALAH');
        }
      }),
      { numRuns: 40 },
    );
  });
});
