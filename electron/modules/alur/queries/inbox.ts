/**
 * What waits for me. Each receiver key of the session has its own run of the index, ordered by deadline and age; the runs are merged, so a page costs the
 * same however many cases there are. A turn that reaches the caller under several keys is one task.
 */
import type { ReadContext } from '#electron/core/context.ts';
import { isRunning, isSealed } from '#electron/database/caseConditions.ts';
import type { Keamanan } from '#shared/modules/alur/akses.ts';
import { akhirHari } from '#shared/rules/hariKerja.ts';
import { accessOfCases, titleFor, whereAccessible } from '../access.ts';
import { isWorking } from '../bindings.ts';
import { definitionsOf } from '../map.ts';
import { taskTexts } from '../registry.ts';
import { recordOf } from './caseRows.ts';
import { cappedAt, countUpTo, pageOf, readCursor } from './paging.ts';

interface InboxInput {
  kursor?: string | undefined;
  batas: number;
  saring: 'semua' | 'lewat' | 'hariIni';
}

/** Bounds of `urutan`: at least, and below. */
interface Range {
  from?: string;
  below?: string;
}

function rangesOf(ctx: Pick<ReadContext, 'now' | 'today' | 'zone'>): Record<InboxInput['saring'], Range> {
  const endOfDay = akhirHari(ctx.today, ctx.zone);
  // '~' sorts after every character of an instant: the last turn that is due at the end of the day is among them.
  return { semua: {}, lewat: { below: ctx.now }, hariIni: { from: ctx.now, below: `${endOfDay}~` } };
}

type Key = readonly [urutan: string, perkaraId: number, bagianId: number];

/** Turns of one receiver from `after` on, in order. Exported for the test of its query plan. */
export function turnsOfReceiver(
  ctx: Pick<ReadContext, 'read' | 'session'>,
  receiver: string,
  range: Range,
  after: Key | undefined,
  limit: number,
) {
  let rows = ctx.read
    .selectFrom('giliran')
    .innerJoin('perkara', 'perkara.id', 'giliran.perkara_id')
    .leftJoin('bagian', 'bagian.id', 'giliran.bagian_id')
    .select([
      'giliran.id',
      'giliran.perkara_id',
      'giliran.bagian_id',
      'giliran.kunci_bagian',
      'giliran.sebagai',
      'giliran.langkah',
      'giliran.sejak',
      'giliran.tenggat',
      'giliran.urutan',
      'giliran.untuk',
      'giliran.dari',
      'giliran.luar',
      'perkara.judul',
      'perkara.pemohon',
      'perkara.keamanan',
      'perkara.rancangan_id',
      'perkara.objek_jenis',
      'perkara.objek_id',
      'perkara.objek_nomor',
      'bagian.nama as bagian_nama',
      'bagian.catatan as bagian_catatan',
      'bagian.alasan as bagian_alasan',
    ])
    .where('giliran.penerima', '=', receiver)
    .where((eb) =>
      whereAccessible(ctx.session, 'tampak', { keamanan: eb.ref('perkara.keamanan'), perkaraId: eb.ref('perkara.id') }),
    )
    .orderBy('giliran.urutan')
    .orderBy('giliran.perkara_id')
    .orderBy('giliran.kunci_bagian')
    .limit(limit);
  if (range.from !== undefined) rows = rows.where('giliran.urutan', '>=', range.from);
  if (range.below !== undefined) rows = rows.where('giliran.urutan', '<', range.below);
  if (after) {
    const [urutan, perkaraId, bagianId] = after;
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('giliran.urutan', 'giliran.perkara_id', 'giliran.kunci_bagian'),
        '>',
        tuple(urutan, perkaraId, bagianId),
      ),
    );
  }
  return rows;
}

type Turn = Awaited<ReturnType<ReturnType<typeof turnsOfReceiver>['execute']>>[number];

const compareTurns = (a: Turn, b: Turn): number =>
  a.urutan < b.urutan ? -1 : a.urutan > b.urutan ? 1 : a.perkara_id - b.perkara_id || a.kunci_bagian - b.kunci_bagian;

/** Merges the runs; of equal turns the one in which the caller decides himself stays. */
function merge(runs: readonly Turn[][]): Turn[] {
  const byKey = new Map<string, Turn>();
  for (const turn of runs.flat()) {
    const key = `${turn.perkara_id} ${turn.kunci_bagian}`;
    const known = byKey.get(key);
    if (!known || (known.sebagai === 'pencatat' && turn.sebagai === 'pelaku')) byKey.set(key, turn);
  }
  return [...byKey.values()].sort(compareTurns);
}

export async function myTasks(ctx: ReadContext, input: InboxInput) {
  const after = readCursor(input.kursor, ['string', 'number', 'number']);
  if (!isWorking(ctx.session)) {
    return { baris: [], berikut: null, jumlah: { semua: cappedAt(0), lewat: cappedAt(0), hariIni: cappedAt(0) } };
  }
  const ranges = rangesOf(ctx);
  const runs: Turn[][] = [];
  for (const receiver of ctx.session.receivers) {
    runs.push(await turnsOfReceiver(ctx, receiver, ranges[input.saring], after, input.batas + 1).execute());
  }
  const { baris, berikut } = pageOf(merge(runs), input.batas, (t) => [t.urutan, t.perkara_id, t.kunci_bagian]);
  return { baris: await tasksFrom(ctx, baris), berikut, jumlah: await countTasks(ctx, ranges) };
}

async function tasksFrom(ctx: ReadContext, turns: readonly Turn[]) {
  const access = await accessOfCases(
    ctx.read,
    ctx.session,
    turns.map((turn) => ({ id: turn.perkara_id, keamanan: turn.keamanan as Keamanan })),
  );
  const definitions = await definitionsOf(
    ctx.read,
    turns.map((turn) => turn.rancangan_id),
  );
  const texts = await taskTexts(
    ctx.read,
    turns.map((turn) => ({ perkaraId: turn.perkara_id, objekJenis: turn.objek_jenis, objekId: turn.objek_id })),
  );
  return turns.map((turn) => {
    const rancangan = definitions.get(turn.rancangan_id)!;
    const langkah = rancangan.langkah.find((l) => l.id === turn.langkah)!;
    const akses = access.get(turn.perkara_id) ?? 'tidak';
    const base = texts.get(turn.perkara_id) ?? turn.pemohon ?? rancangan.nama;
    return {
      giliranId: turn.id,
      perkaraId: turn.perkara_id,
      bagianId: turn.bagian_id,
      judul: titleFor(akses, turn.judul),
      keterangan: [base, akses === 'penuh' ? partText(turn) : null].filter((text) => text !== null).join(' · '),
      prosesKode: rancangan.kode,
      proses: rancangan.nama,
      langkah: turn.langkah,
      namaLangkah: langkah.nama,
      aktor: rancangan.aktor.find((a) => a.id === langkah.aktor)?.nama ?? langkah.aktor,
      sebagai: turn.sebagai,
      pihakLuar: turn.luar === 1,
      dari: turn.dari,
      sejak: turn.sejak,
      tenggat: turn.tenggat,
      keamanan: turn.keamanan,
      objek: recordOf(turn),
    };
  });
}

function partText(turn: Turn): string | null {
  switch (turn.untuk) {
    case 'kembali':
      return `dikembalikan ${turn.bagian_nama ?? ''}: ${turn.bagian_alasan ?? 'bukan kewenangan'}`;
    case 'nilai':
      return `hasil ${turn.bagian_nama ?? ''} menunggu penilaian`;
    case 'bagian':
      return turn.bagian_alasan ?? turn.bagian_catatan;
    case 'langkah':
      return null;
  }
}

/** Turns of the session on sealed cases that it must not see. Exported for the test of its query plan. */
export function hiddenTurns(ctx: Pick<ReadContext, 'read' | 'session'>) {
  return (
    ctx.read
      .selectFrom('perkara')
      // A cross join fixes the order: the few sealed cases lead, not the many turns.
      .crossJoin('giliran')
      .select(['giliran.perkara_id', 'giliran.kunci_bagian', 'giliran.urutan'])
      .distinct()
      .whereRef('giliran.perkara_id', '=', 'perkara.id')
      .where((eb) => isSealed(eb.ref('perkara.keamanan')))
      .where((eb) => isRunning(eb.ref('perkara.status')))
      // Not an index condition on purpose: the turns of a case are a handful, those of a receiver are thousands.
      .where((eb) => eb(eb.fn.coalesce('giliran.penerima', eb.val('')), 'in', [...ctx.session.receivers]))
      .where((eb) =>
        eb.not(
          whereAccessible(ctx.session, 'tampak', {
            keamanan: eb.ref('perkara.keamanan'),
            perkaraId: eb.ref('perkara.id'),
          }),
        ),
      )
  );
}

/**
 * Counts from the index alone. The few turns on sealed cases that the caller must not see are found by the index of sealed cases and taken off.
 */
async function countTasks(ctx: ReadContext, ranges: Record<InboxInput['saring'], Range>) {
  const receivers = [...ctx.session.receivers];
  const hidden = await hiddenTurns(ctx).execute();
  const count = (range: Range) => {
    const within = ({ urutan }: { urutan: string }) =>
      (range.from === undefined || urutan >= range.from) && (range.below === undefined || urutan < range.below);
    let rows = ctx.read
      .selectFrom('giliran')
      .select(['perkara_id', 'kunci_bagian'])
      .distinct()
      .where('penerima', 'in', receivers);
    if (range.from !== undefined) rows = rows.where('urutan', '>=', range.from);
    if (range.below !== undefined) rows = rows.where('urutan', '<', range.below);
    return countUpTo(ctx.read, rows, hidden.filter(within).length);
  };
  return { semua: await count(ranges.semua), lewat: await count(ranges.lewat), hariIni: await count(ranges.hariIni) };
}
