/** When the papers have reached everybody, and what follows from it. A recipient has received by his paraf or by reading in Penata. */
import type { WriteContext } from '#electron/core/context.ts';
import {
  advanceCase,
  caseState,
  completePart,
  type PartRow,
  partsOf,
  returnCase,
} from '#electron/modules/alur/index.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import { LANGKAH_KERJA } from '#shared/modules/persuratan/statusSurat.ts';
import { touchLetter } from './letter.ts';

const isLive = (part: PartRow) => part.status !== 'ditarik' && part.diganti_oleh === null;
const isOpen = (part: PartRow) => isLive(part) && (part.status === 'menunggu' || part.status === 'dikerjakan');

export interface LetterCase {
  letterId: number;
  perkaraId: number;
}

/**
 * The distribution is done when each recipient of the first level has received; then whatever was done meanwhile counts. Answers whether the case moved.
 */
export async function settleDistribution(ctx: WriteContext, { letterId, perkaraId }: LetterCase): Promise<boolean> {
  const state = await caseState(ctx, perkaraId);
  if (state.status !== 'berjalan') return false;
  let moved = false;
  if (state.langkah === STEP.distribusikan) {
    const first = (await partsOf(ctx.read, perkaraId, STEP.laksanakanBidang)).filter(
      (part) => isLive(part) && part.induk_id === null,
    );
    const received = await receivedOnPaper(ctx, first);
    if (first.length === 0 || !first.every((part) => part.dibuka_pada !== null || received.has(part.id))) return false;
    await advanceCase(ctx, { perkaraId, ke: STEP.laksanakanBidang, wewenang: 'modul', diaudit: false });
    moved = true;
  }
  moved = (await settleWork(ctx, perkaraId)) || moved;
  if (moved) await touchLetter(ctx, letterId);
  return moved;
}

async function receivedOnPaper(ctx: WriteContext, parts: readonly PartRow[]): Promise<Set<number>> {
  if (parts.length === 0) return new Set();
  const rows = await ctx.read
    .selectFrom('disposisi_penerima')
    .select('bagian_id')
    .where(
      'bagian_id',
      'in',
      parts.map((part) => part.id),
    )
    .where('diterima_fisik_pada', 'is not', null)
    .execute();
  return new Set(rows.map((row) => row.bagian_id));
}

/**
 * Parts that are done in substance: "untuk diketahui" once it is received, and those whose follow-up was recorded while the papers were still carried round.
 */
async function settleWork(ctx: WriteContext, perkaraId: number): Promise<boolean> {
  let moved = false;
  for (;;) {
    const { langkah, status } = await caseState(ctx, perkaraId);
    if (status !== 'berjalan' || !LANGKAH_KERJA.includes(langkah)) return moved;
    const parts = await partsOf(ctx.read, perkaraId, langkah);
    const parents = new Set(parts.filter(isLive).map((part) => part.induk_id));
    const open = parts.filter((part) => isOpen(part) && !parents.has(part.id));
    const next = await doneInSubstance(ctx, open);
    if (!next) return moved;
    await completePart(ctx, {
      bagianId: next.bagianId,
      pelaku: { nama: next.nama, jabatan: next.jabatan },
      // The history of a case is read by everybody who may read the letter.
      catatan: next.tertutup === 1 ? undefined : (next.uraian ?? undefined),
      wewenang: 'modul',
      diaudit: false,
    });
    moved = true;
  }
}

async function doneInSubstance(ctx: WriteContext, open: readonly PartRow[]) {
  if (open.length === 0) return undefined;
  const rows = await ctx.read
    .selectFrom('disposisi_penerima as dp')
    .innerJoin('bagian as b', 'b.id', 'dp.bagian_id')
    .innerJoin('disposisi as d', 'd.id', 'dp.disposisi_id')
    .leftJoin('tindak_lanjut as tl', (join) =>
      join.onRef('tl.bagian_id', '=', 'dp.bagian_id').on('tl.status', '=', 'diajukan'),
    )
    .select([
      'dp.bagian_id as bagianId',
      'dp.nama',
      'dp.jabatan',
      'dp.peran',
      'dp.diterima_fisik_pada',
      'b.dibuka_pada',
      'd.tertutup',
      'tl.uraian',
    ])
    .where(
      'dp.bagian_id',
      'in',
      open.map((part) => part.id),
    )
    .orderBy('dp.bagian_id')
    .execute();
  return rows.find(
    (row) =>
      row.uraian !== null ||
      (row.peran === 'untuk_diketahui' && (row.dibuka_pada !== null || row.diterima_fisik_pada !== null)),
  );
}

/** Everything was withdrawn: the letter lies before its giver again, who must dispose anew. */
export async function returnWhenNothingLeft(
  ctx: WriteContext,
  { letterId, perkaraId }: LetterCase,
  dariLangkah: string,
  alasan: string,
): Promise<boolean> {
  const state = await caseState(ctx, perkaraId);
  if (state.status !== 'berjalan' || (state.langkah !== STEP.distribusikan && !LANGKAH_KERJA.includes(state.langkah)))
    return false;
  const work = state.langkah === STEP.distribusikan ? STEP.laksanakanBidang : state.langkah;
  if ((await partsOf(ctx.read, perkaraId, work)).some((part) => isLive(part))) return false;
  if (!state.dilalui.includes(dariLangkah)) return false;
  await returnCase(ctx, { perkaraId, ke: dariLangkah, alasan, wewenang: 'modul', diaudit: false });
  await touchLetter(ctx, letterId);
  return true;
}
