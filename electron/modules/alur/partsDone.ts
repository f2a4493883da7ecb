/** What the end of a part means: for the parts above it, for the step, for the case. */
import type { WriteContext } from '#electron/core/context.ts';
import { tuntas } from '#shared/modules/alur/bagian.ts';
import { maju } from '#shared/modules/alur/perkara.ts';
import { lanjutanBaku } from '#shared/modules/alur/rancangan.ts';
import { endOfCase } from './bundleMoves.ts';
import { openBundleOf } from './bundleStore.ts';
import { asBagian, isLive, loadCase, type PartRow, partsOfStep } from './caseStore.ts';
import type { Actor } from './history.ts';
import { ancestorsOf, moveCase } from './move.ts';
import { changePart } from './partStore.ts';
import { syncTurns } from './turns.ts';

/**
 * After a part was finished or withdrawn: parts above whose work is done are done; when every leaf of the step is, the case goes on by itself over the edge that
 * needs no choice, or ends on an end step. On a decision the step is in hand again, to be decided. Answers whether all parts are done.
 */
export async function settleStep(
  ctx: WriteContext,
  part: Pick<PartRow, 'id' | 'perkara_id' | 'langkah'>,
  pelaku: Actor,
  diaudit?: boolean,
): Promise<boolean> {
  await finishAncestors(ctx, part);
  const loaded = await loadCase(ctx, part.perkara_id);
  const { row, kini, rancangan, state } = loaded;
  const live = partsOfStep(loaded.parts, part.langkah).filter(isLive);
  const done = tuntas(live.map(asBagian));
  const here = row.langkah === part.langkah && row.status === 'berjalan';
  const edge = lanjutanBaku(kini);
  const choice = kini.jenis !== 'selesai' && edge === null;
  if (!done || !here || choice || (await openBundleOf(ctx.read, row.id))) {
    await syncTurns(ctx, row.id);
    return done;
  }
  const alasan = edge?.wajibAlasan ? 'semua bagian selesai' : undefined;
  const next = maju(rancangan, state, { ke: edge?.ke ?? null, alasan });
  await moveCase(ctx, loaded, next, {
    jenis: edge === null ? 'selesai' : edge.jenis === 'kembali' ? 'kembali' : 'maju',
    pelaku,
    syarat: edge?.syarat,
    alasan,
    bagianId: part.id,
    diaudit,
  });
  if (next.status !== 'berjalan') await endOfCase(ctx, row.id, next.status, pelaku);
  return true;
}

async function finishAncestors(ctx: WriteContext, part: Pick<PartRow, 'id' | 'perkara_id'>): Promise<void> {
  const { parts } = await loadCase(ctx, part.perkara_id);
  const self = parts.find((p) => p.id === part.id)!;
  const done = new Set(parts.filter((p) => isLive(p) && p.status === 'selesai').map((p) => p.id));
  for (const above of ancestorsOf(parts, self)) {
    const children = parts.filter((p) => p.induk_id === above.id && isLive(p));
    if (children.length === 0 || !children.every((p) => done.has(p.id))) return;
    await changePart(ctx, above, { status: 'selesai', selesai_pada: ctx.now });
    done.add(above.id);
  }
}
