/** The monthly recap: letters that arrived in a month, by unit and by urgency, with the hours they took. Signed on paper, it carries the head of the log. */
import type { ReadContext } from '#electron/core/context.ts';
import { URGENCIES } from '#shared/modules/persuratan/istilah.ts';
import { AKHIR } from '#shared/modules/persuratan/statusSurat.ts';
import { addMonths, instantOf } from '#shared/rules/tanggal.ts';
import { letterShown } from './access.ts';

const GENESIS_HEAD = { seq: 0, hash: '0'.repeat(64) };

const load = (ctx: ReadContext, bulan: string) =>
  ctx.read
    .selectFrom('surat_masuk as s')
    .leftJoin('perkara as p', 'p.id', 's.perkara_id')
    .leftJoin('unit as u', 'u.id', 's.unit_pengolah_id')
    .where('s.tanggal_terima', '>=', `${bulan}-01`)
    .where('s.tanggal_terima', '<', addMonths(`${bulan}-01`, 1))
    .where(() => letterShown(ctx.session, 'tampak'))
    .select((eb) => [
      's.id',
      's.tanggal_terima',
      's.jam_terima',
      's.dibuat_pada',
      's.urgensi',
      's.tenggat',
      'u.nama as unit',
      'p.status',
      'p.langkah',
      'p.selesai_pada',
      eb
        .selectFrom('disposisi as d')
        .select((sub) => sub.fn.min('d.dicatat_pada').as('pada'))
        .whereRef('d.surat_masuk_id', '=', 's.id')
        .as('disposisi'),
    ])
    .execute();
type Row = Awaited<ReturnType<typeof load>>[number];

/** When the letter came: the hour that was written down, else the moment of registration on that day. */
const arrival = (row: Row, zone: string): string =>
  row.jam_terima === null ? row.dibuat_pada : instantOf(row.tanggal_terima, row.jam_terima, zone);

const hours = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;

const ended = (row: Row) => row.status === 'selesai';
const late = (row: Row, now: string) =>
  row.tenggat !== null && row.status !== 'dibatalkan' && row.status !== null && (row.selesai_pada ?? now) > row.tenggat;

export interface Figures {
  masuk: number;
  selesai: number;
  berjalan: number;
  lewatTenggat: number;
  jamTerimaDisposisi: number | null;
  jamDisposisiSelesai: number | null;
}

function figures(rows: readonly Row[], ctx: Pick<ReadContext, 'now' | 'zone'>): Figures {
  const disposed = rows.filter((row) => row.disposisi !== null);
  return {
    masuk: rows.length,
    selesai: rows.filter(ended).length,
    berjalan: rows.filter((row) => row.status === 'berjalan').length,
    lewatTenggat: rows.filter((row) => late(row, ctx.now)).length,
    jamTerimaDisposisi: average(disposed.map((row) => Math.max(0, hours(arrival(row, ctx.zone), row.disposisi!)))),
    jamDisposisiSelesai: average(
      disposed
        .filter((row) => ended(row) && row.selesai_pada !== null)
        .map((row) => hours(row.disposisi!, row.selesai_pada!)),
    ),
  };
}

const NO_UNIT = 'Belum didisposisikan';

export interface Recap {
  bulan: string;
  perBidang: ({ nama: string } & Figures)[];
  perSifat: ({ nama: string } & Figures)[];
  semua: Figures;
  dibatalkan: number;
  tanpaDisposisi: number;
  rantaiAudit: { urut: number; hash: string };
}

export async function recapOf(ctx: ReadContext, bulan: string): Promise<Recap> {
  const rows = await load(ctx, bulan);
  const head =
    (await ctx.read.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()) ??
    GENESIS_HEAD;
  const byUnit = [...Map.groupBy(rows, (row) => row.unit ?? NO_UNIT)].sort(([a], [b]) =>
    a === NO_UNIT ? 1 : b === NO_UNIT ? -1 : a < b ? -1 : 1,
  );
  const byUrgency = Map.groupBy(rows, (row) => row.urgensi);
  return {
    bulan,
    perBidang: byUnit.map(([nama, group]) => ({ nama, ...figures(group, ctx) })),
    perSifat: (Object.keys(URGENCIES) as (keyof typeof URGENCIES)[]).map((urgensi) => ({
      nama: URGENCIES[urgensi],
      ...figures(byUrgency.get(urgensi) ?? [], ctx),
    })),
    semua: figures(rows, ctx),
    dibatalkan: rows.filter((row) => row.status === 'dibatalkan').length,
    tanpaDisposisi: rows.filter((row) => row.langkah === AKHIR.tanpaDisposisi).length,
    rantaiAudit: { urut: head.seq, hash: head.hash },
  };
}

export async function recapLetters(ctx: ReadContext, input: { bulan: string }) {
  const recap = await recapOf(ctx, input.bulan);
  return {
    bulan: recap.bulan,
    jumlah: recap.semua.masuk,
    perUnit: recap.perBidang.map(({ nama, masuk, selesai, lewatTenggat }) => ({
      unit: nama,
      masuk,
      selesai,
      lewat: lewatTenggat,
    })),
    perSifat: recap.perSifat.map(({ nama, masuk }) => ({ sifat: nama, jumlah: masuk })),
    rataJam: {
      terimaKeDisposisi: recap.semua.jamTerimaDisposisi,
      disposisiKeSelesai: recap.semua.jamDisposisiSelesai,
    },
    kepalaAudit: recap.rantaiAudit.hash,
  };
}
