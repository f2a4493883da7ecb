/** The offered filters of the register as conditions on `surat_masuk as s` and its case `perkara as p`. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { z } from 'zod';
import type { Moment } from '#electron/core/context.ts';
import { isRunning } from '#electron/database/caseConditions.ts';
import type { Schema } from '#electron/database/schema/schema.ts';
import type { letterFilter } from '#shared/modules/persuratan/contract.ts';
import { BELUM_SELESAI } from '#shared/modules/persuratan/istilah.ts';
import { type CariStatus, cariStatus } from '#shared/modules/persuratan/statusSurat.ts';

/** The leaf of the map behind every letter. */
export const LETTER_PROCESS = 'pelayanan-surat-masuk';

export type LetterFilter = z.output<z.ZodObject<typeof letterFilter>>;
export type LetterTables = Schema & { s: Schema['surat_masuk']; p: Schema['perkara'] };
export type LetterEb = ExpressionBuilder<LetterTables, 's' | 'p'>;

/** True when every letter that passes has a running case: the list is then led by the cases, which are few. */
export function onlyRunning(filter: LetterFilter, sort: string): boolean {
  if (sort === 'tenggat' || filter.belumSelesai === true || filter.lewatTenggat === true) return true;
  return (
    filter.status !== undefined && filter.status.length > 0 && filter.status.every((s) => BELUM_SELESAI.includes(s))
  );
}

/** All conditions but search; `running` says that the case is joined as a running one already. */
export function conditionsOf(
  eb: LetterEb,
  filter: LetterFilter,
  moment: Moment,
  running: boolean,
): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = [];
  if (filter.tahun !== undefined) found.push(eb('s.tahun', '=', filter.tahun));
  if (filter.jenisNaskah !== undefined) found.push(eb('s.jenis_naskah', '=', filter.jenisNaskah));
  if (filter.urgensi !== undefined)
    found.push(filter.urgensi === 'biasa' ? eb('s.urgensi', '=', 'biasa') : eb('s.urgensi_lain', '=', filter.urgensi));
  if (filter.keamanan !== undefined)
    found.push(
      filter.keamanan === 'biasa' ? eb('s.keamanan', '=', 'biasa') : eb('s.keamanan_lain', '=', filter.keamanan),
    );
  if (filter.unitId !== undefined) found.push(eb('s.unit_pengolah_id', '=', filter.unitId));
  if (filter.pengirimId !== undefined) found.push(eb('s.pengirim_id', '=', filter.pengirimId));
  if (filter.dari !== undefined) found.push(eb('s.tanggal_terima', '>=', filter.dari));
  if (filter.sampai !== undefined) found.push(eb('s.tanggal_terima', '<=', filter.sampai));
  if (filter.belumDipindai === true) found.push(eb('s.pindaian', '=', eb.lit(0)), eb('s.perkara_id', 'is not', null));
  if (filter.terlambat === true) found.push(eb('s.terlambat', '=', eb.lit(1)));
  if (filter.lewatTenggat === true) found.push(eb('s.tenggat', '<', moment.now));
  if (filter.status !== undefined && filter.status.length > 0) {
    const wanted = filter.status.flatMap((status) => cariStatus(status));
    found.push(eb.or(wanted.map((c) => statusCondition(eb, c, running))));
  }
  return found;
}

function statusCondition(eb: LetterEb, wanted: CariStatus, running: boolean): Expression<SqlBool> {
  if (wanted.perkara === 'tanpa') return eb('s.perkara_id', 'is', null);
  if (wanted.perkara === 'dibatalkan') return eb('p.status', '=', 'dibatalkan');
  if (wanted.perkara === 'selesai') {
    return eb.and([
      eb('p.status', '=', 'selesai'),
      ...(wanted.langkah === undefined ? [] : [eb('p.langkah', '=', wanted.langkah)]),
      ...(wanted.selainLangkah === undefined ? [] : [eb('p.langkah', 'not in', [...wanted.selainLangkah])]),
    ]);
  }
  const done = eb.exists(
    eb
      .selectFrom('bagian')
      .select('bagian.id')
      .whereRef('bagian.perkara_id', '=', 'p.id')
      .whereRef('bagian.langkah', '=', 'p.langkah')
      .where('bagian.status', '=', 'selesai'),
  );
  return eb.and([
    ...(running ? [] : [isRunning(eb.ref('p.status'))]),
    eb('p.langkah', 'in', [...wanted.langkah]),
    ...(wanted.bagianSelesai === undefined ? [] : [wanted.bagianSelesai ? done : eb.not(done)]),
  ]);
}
