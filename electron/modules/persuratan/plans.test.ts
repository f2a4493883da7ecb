/** How SQLite answers the register's questions: by an index that fits order and filter, never by reading every letter. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadContext } from '#electron/core/context.ts';
import { asReadonly } from '#electron/database/connection.ts';
import { letterSort } from '#shared/modules/persuratan/contract.ts';
import { openTestOffice, type TestOffice } from '#tests/support/office.ts';
import type { LetterFilter } from './filters.ts';
import { letterPlan, ordered, type Selection } from './list.ts';
import { orderOf } from './order.ts';

let office: TestOffice;
let ctx: ReadContext;
beforeAll(async () => {
  office = await openTestOffice();
  ctx = {
    read: asReadonly(office.writer.db),
    now: '2026-03-10T02:00:00.000Z',
    today: '2026-03-10',
    zone: 'Asia/Jakarta',
    session: { roles: ['staf'], receivers: ['peran:staf', 'pengguna:1'] },
  } as unknown as ReadContext;
});
afterAll(() => office.close());

async function planOf(selection: Selection): Promise<{ lines: string[]; sorted: boolean }> {
  const plan = await letterPlan(ctx, selection);
  if (plan === 'nothing') throw new Error('nothing to explain');
  const { sql, parameters } = ordered(plan.query, orderOf(selection.urut, selection.saring), plan.sorted)
    .select('s.hal')
    .limit(101)
    .compile();
  const rows = office.writer.sqlite.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[];
  return { lines: rows.map((row) => row.detail), sorted: plan.sorted };
}

const ORDERS = letterSort.options.filter((sort) => sort !== 'tenggat');
const READ_IN_ORDER: LetterFilter[] = [
  {},
  { tahun: 2026 },
  { jenisNaskah: 'undangan' },
  { urgensi: 'segera' },
  { keamanan: 'terbatas' },
  { unitId: 2 },
  { status: ['selesai'] },
  { status: ['selesai', 'didisposisi'] },
];

describe('in order', () => {
  it.each(READ_IN_ORDER.flatMap((saring) => ORDERS.map((urut) => ({ saring, urut }))))('%j', async (selection) => {
    const { lines, sorted } = await planOf(selection);
    const letters = lines.find((line) => /^(SCAN|SEARCH) s\b/.test(line));
    expect(letters).toMatch(/USING INDEX surat_masuk_/);
    expect(sorted).toBe(false);
    expect(lines.filter((line) => line.includes('TEMP B-TREE'))).toEqual([]);
  });
});

describe('few rows, then sorted', () => {
  it.each([
    [{ belumSelesai: true }, /SEARCH p USING (?:COVERING )?INDEX perkara_(berjalan|proses_status|status)/],
    [{ status: ['menunggu_disposisi'] }, /SEARCH p USING (?:COVERING )?INDEX perkara_/],
    [{ lewatTenggat: true }, /SEARCH p USING (?:COVERING )?INDEX perkara_/],
    [{ status: ['dikembalikan'] }, /SEARCH p USING (?:COVERING )?INDEX perkara_akhir/],
    [{ status: ['dibatalkan'] }, /SEARCH p USING (?:COVERING )?INDEX perkara_/],
    [{ terlambat: true }, /SEARCH s USING INDEX surat_masuk_terlambat/],
    [{ belumDipindai: true }, /SEARCH s USING INDEX surat_masuk_belum_pindai/],
    [{ dari: '2026-03-01', sampai: '2026-03-31' }, /SEARCH s USING INDEX surat_masuk_terima/],
    [{ pengirimId: 5 }, /SEARCH s USING INDEX surat_masuk_pengirim/],
  ] as [LetterFilter, RegExp][])('%j', async (saring, leading) => {
    for (const urut of ORDERS) {
      const { lines } = await planOf({ saring, urut });
      expect(
        lines.some((line) => leading.test(line)),
        `${urut}: ${lines.join(' | ')}`,
      ).toBe(true);
      expect(lines.filter((line) => /^SCAN (s|p)$/.test(line))).toEqual([]);
    }
  });
});
