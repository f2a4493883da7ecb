/** The offered filters of the register as conditions on `surat_masuk as s` and its case `perkara as p`. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { z } from 'zod';
import { hasEnded } from '#electron/database/caseConditions.ts';
import { noIndex } from '#electron/database/letterSearch.ts';
import type { Schema } from '#electron/database/schema/schema.ts';
import type { letterFilter } from '#shared/modules/persuratan/contract.ts';
import { BELUM_SELESAI, type LetterStatus } from '#shared/modules/persuratan/istilah.ts';
import { type CariStatus, cariStatus } from '#shared/modules/persuratan/statusSurat.ts';

/** The leaf of the map behind every letter. */
export const LETTER_PROCESS = 'pelayanan-surat-masuk';

export type LetterFilter = z.output<z.ZodObject<typeof letterFilter>>;
export type LetterTables = Schema & { s: Schema['surat_masuk']; p: Schema['perkara'] };
export type LetterEb = ExpressionBuilder<LetterTables, 's' | 'p'>;

/**
 * Which rows lead the question; the rest is checked row by row. `berjalan`: running cases, which are few. `berakhir`: cases that ended in a rare way. `rentang`:
 * a short range of arrival. `sedikit`: letters not scanned, or registered late. `urut`: the index of the order.
 */
export type Lead = 'berjalan' | 'berakhir' | 'rentang' | 'sedikit' | 'urut';

/** A range of at most so many days leads; a longer one is mostly passed by walking the order. */
const SHORT_RANGE_DAYS = 400;
const RARE_ENDS: readonly LetterStatus[] = ['dikembalikan', 'diteruskan_keluar', 'tanpa_disposisi', 'dibatalkan'];

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export function leadOf(filter: LetterFilter, sort: string, today: string): Lead {
  const status = filter.status ?? [];
  if (sort === 'tenggat' || filter.belumSelesai === true || filter.lewatTenggat === true) return 'berjalan';
  if (status.length > 0 && status.every((s) => BELUM_SELESAI.includes(s))) return 'berjalan';
  if (status.length > 0 && status.every((s) => RARE_ENDS.includes(s))) return 'berakhir';
  if (filter.belumDipindai === true || filter.terlambat === true) return 'sedikit';
  const byArrival = sort.endsWith('tanggalTerima');
  if (filter.dari !== undefined && !byArrival && days(filter.dari, filter.sampai ?? today) <= SHORT_RANGE_DAYS)
    return 'rentang';
  return 'urut';
}

/** All conditions but search. */
export function conditionsOf(
  eb: LetterEb,
  filter: LetterFilter,
  { now, lead, sort }: { now: string; lead: Lead; sort: string },
): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = [];
  const arrival =
    lead === 'rentang' || sort.endsWith('tanggalTerima')
      ? eb.ref('s.tanggal_terima')
      : noIndex(eb.ref('s.tanggal_terima'));
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
  if (filter.dari !== undefined) found.push(eb(arrival, '>=', filter.dari));
  if (filter.sampai !== undefined) found.push(eb(arrival, '<=', filter.sampai));
  if (filter.belumDipindai === true) found.push(eb('s.belum_pindai', '=', eb.lit(1)));
  if (filter.terlambat === true) found.push(eb('s.terlambat', '=', eb.lit(1)));
  if (filter.lewatTenggat === true) found.push(eb('s.tenggat', '<', now));
  if (sort === 'tenggat') found.push(eb('s.tenggat', 'is not', null));
  if (filter.status !== undefined && filter.status.length > 0) {
    const wanted = filter.status.flatMap((status) => cariStatus(status));
    found.push(eb.or(wanted.map((c) => statusCondition(eb, c, lead))));
  }
  return found;
}

function statusCondition(eb: LetterEb, wanted: CariStatus, lead: Lead): Expression<SqlBool> {
  if (wanted.perkara === 'tanpa') return eb('s.perkara_id', 'is', null);
  const leads = lead === 'berjalan' || lead === 'berakhir';
  const status = leads ? eb.ref('p.status') : noIndex(eb.ref('p.status'));
  const langkah = leads ? eb.ref('p.langkah') : noIndex(eb.ref('p.langkah'));
  if (wanted.perkara === 'dibatalkan') return eb(status, '=', 'dibatalkan');
  if (wanted.perkara === 'selesai') {
    return eb.and([
      ...(lead === 'berakhir' ? [hasEnded(eb.ref('p.status'))] : []),
      ...(wanted.langkah === undefined ? [] : [eb(langkah, '=', wanted.langkah)]),
      eb(lead === 'berakhir' ? noIndex(eb.ref('p.status')) : status, '=', 'selesai'),
      ...(wanted.selainLangkah === undefined ? [] : [eb(langkah, 'not in', [...wanted.selainLangkah])]),
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
    // Where running cases lead, that they run is said already.
    ...(lead === 'berjalan' ? [] : [eb(status, '=', 'berjalan')]),
    eb(langkah, 'in', [...wanted.langkah]),
    ...(wanted.bagianSelesai === undefined ? [] : [wanted.bagianSelesai ? done : eb.not(done)]),
  ]);
}
