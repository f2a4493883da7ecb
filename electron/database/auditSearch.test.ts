import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendAudit } from '#electron/core/audit.ts';
import { openFolder, removeFolder, temporaryFolder } from '#tests/support/dataFolder.ts';
import type { AuditRow } from './auditChain.ts';
import { AUDIT_BATCH, type AuditFilter, auditText, countAudit, findAudit, periodMarks } from './auditSearch.ts';
import { asReadonly, type Connection, inTransaction, type WriteDb } from './connection.ts';

let dataDir: string;
let writer: Connection<WriteDb>;
const read = () => asReadonly(writer.db);

interface Sample {
  who: number;
  operation: string;
  label: string;
  reason: string;
  /** Days since 2025-01-01. */
  day: number;
  secret: boolean;
  refused: boolean;
}

const OPERATIONS = ['suratMasuk.daftarkan', 'suratMasuk.batalkan', 'sesi.masuk'];
const instantOf = (day: number): string => new Date(Date.UTC(2025, 0, 1, 3) + day * 86_400_000).toISOString();

const append = (sample: Sample): Promise<void> =>
  inTransaction(writer.sqlite, 'write', () =>
    appendAudit(writer.db, {
      moment: { now: instantOf(sample.day), today: instantOf(sample.day).slice(0, 10), zone: 'Asia/Jakarta' },
      writer: {
        penggunaId: sample.who,
        nama: ['Siti Aminah', 'Budi Santoso', 'Rina Wulandari'][sample.who - 1]!,
        roles: [],
      },
      place: 'desktop',
      operation: sample.operation,
      outcome: sample.refused ? 'ditolak' : 'berhasil',
      entry: {
        objek: { jenis: 'suratMasuk', id: 1, label: sample.label, keamanan: sample.secret ? 'rahasia' : 'biasa' },
        sesudah: { hal: sample.label, penerima: [{ nama: 'Kepala Bidang' }] },
        alasan: sample.reason,
      },
    }),
  );

beforeEach(async () => {
  dataDir = temporaryFolder();
  writer = await openFolder(dataDir);
  // Nothing here is about surviving a power cut.
  writer.sqlite.pragma('synchronous = OFF');
});
afterEach(() => {
  writer.close();
  removeFolder(dataDir);
});

const find = (filter: Partial<AuditFilter>, before?: number, limit = 500) =>
  findAudit(read(), { words: [], ...filter }, before, limit);
const word = (text: string, operations: string[] = []) => ({ word: text, operations });

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The same question asked of every row without an index. */
function expected(rows: AuditRow[], filter: AuditFilter): number[] {
  return rows
    .filter((row) => {
      const words = plain(auditText(row)).split(/[^\p{L}\p{N}]+/u);
      return (
        filter.words.every(
          (wanted) =>
            wanted.operations.includes(row.operasi) || words.some((each) => each.startsWith(plain(wanted.word))),
        ) &&
        (filter.penggunaId === undefined || row.pencatat_id === filter.penggunaId) &&
        (filter.operasi === undefined || row.operasi === filter.operasi) &&
        (filter.dari === undefined || row.waktu >= filter.dari) &&
        (filter.sampai === undefined || row.waktu < filter.sampai)
      );
    })
    .map((row) => row.seq)
    .reverse();
}

const sample = fc.record({
  who: fc.integer({ min: 1, max: 3 }),
  operation: fc.constantFrom(...OPERATIONS),
  label: fc.constantFrom('Undangan rapat', 'Permohonan bantuan', 'Laporan panti', 'Édaran rapat kerja'),
  reason: fc.constantFrom('', 'salah ketik', 'rapat dibatalkan'),
  day: fc.integer({ min: 0, max: 700 }),
  secret: fc.boolean(),
  refused: fc.boolean(),
});

const filter: fc.Arbitrary<AuditFilter> = fc.record(
  {
    words: fc.array(
      fc.record({
        word: fc.constantFrom(
          'rapat',
          'ra',
          'édar',
          'undangan',
          'siti',
          'ditolak',
          'bidang',
          'mendaftarkan',
          'tidakada',
          'x',
        ),
        operations: fc.subarray(OPERATIONS, { maxLength: 1 }),
      }),
      { maxLength: 2 },
    ),
    penggunaId: fc.integer({ min: 1, max: 4 }),
    operasi: fc.constantFrom(...OPERATIONS),
    dari: fc.integer({ min: 0, max: 700 }).map(instantOf),
    sampai: fc.integer({ min: 0, max: 700 }).map(instantOf),
  },
  { requiredKeys: ['words'] },
);

describe('search over the log', () => {
  it('finds what reading every row would find, newest first, in pages and in number', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sample, { minLength: 1, maxLength: 60 }),
        fc.array(filter, { minLength: 5, maxLength: 5 }),
        async (samples, filters) => {
          for (const each of samples) await append(each);
          const rows = (await read().selectFrom('audit').selectAll().orderBy('seq').execute()) as AuditRow[];
          for (const asked of filters) {
            const wanted = expected(rows, asked);
            const pages: number[] = [];
            for (let before: number | undefined; ; ) {
              const page = await findAudit(read(), asked, before, 7);
              pages.push(...page.map((row) => row.seq));
              before = page.at(-1)?.seq;
              if (page.length < 7) break;
            }
            expect(pages).toEqual(wanted);
            expect(await countAudit(read(), asked, 1_000)).toBe(wanted.length);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('indexes whole batches and reads the rest as it is', async () => {
    for (let at = 0; at < AUDIT_BATCH + 5; at += 1)
      await append({
        who: 1,
        operation: OPERATIONS[0]!,
        label: `surat ke${at}x`,
        reason: '',
        day: 1,
        secret: false,
        refused: false,
      });
    const indexed = writer.sqlite.prepare('select count(*) from cari_audit').pluck().get();
    expect(indexed).toBe(AUDIT_BATCH);
    expect((await find({ words: [word('ke3x')] })).map((row) => row.seq)).toEqual([4]);
    expect((await find({ words: [word(`ke${AUDIT_BATCH + 2}x`)] })).map((row) => row.seq)).toEqual([AUDIT_BATCH + 3]);
    expect(await countAudit(read(), { words: [word('surat')] }, 1_000)).toBe(AUDIT_BATCH + 5);
  });

  it('counts no further than asked', async () => {
    for (let at = 0; at < 20; at += 1)
      await append({
        who: 1,
        operation: OPERATIONS[0]!,
        label: 'sama',
        reason: '',
        day: 1,
        secret: false,
        refused: false,
      });
    expect(await countAudit(read(), { words: [word('sama')] }, 11)).toBe(11);
    expect(await countAudit(read(), { words: [] }, 11)).toBe(11);
  });

  it('never finds a secret record by what stands in it, only by who did what', async () => {
    await append({
      who: 2,
      operation: OPERATIONS[0]!,
      label: 'dugaan pungli',
      reason: 'laporan warga',
      day: 1,
      secret: true,
      refused: false,
    });
    for (const guess of ['dugaan', 'pungli', 'laporan', 'warga', 'bidang'])
      expect(await find({ words: [word(guess)] })).toEqual([]);
    expect(await find({ words: [word('budi')] })).toHaveLength(1);
    expect(await find({ penggunaId: 2, operasi: OPERATIONS[0]! })).toHaveLength(1);
  });

  it('takes what people type as words, never as a language of its own', async () => {
    await append({
      who: 1,
      operation: OPERATIONS[0]!,
      label: 'NEAR OR AND NOT',
      reason: '',
      day: 1,
      secret: false,
      refused: false,
    });
    for (const typed of ['NEAR', 'OR', 'AND', 'NOT']) expect(await find({ words: [word(typed)] })).toHaveLength(1);
  });
});

describe('periodMarks', () => {
  it('covers whole years by years, the rest by months', () => {
    expect(periodMarks('2024-11-05T00:00:00.000Z', '2027-02-01T00:00:00.000Z')).toEqual([
      'xqb202411',
      'xqb202412',
      'xqt2025',
      'xqt2026',
      'xqb202701',
      'xqb202702',
    ]);
    expect(periodMarks('2026-03-31T17:00:00.000Z', '2026-03-31T18:00:00.000Z')).toEqual(['xqb202603']);
  });
});
