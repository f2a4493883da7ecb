/** Members of a himpunan move together; what the end of a case means for himpunan. */
import type { WriteContext } from '#electron/core/context.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { maju } from '#shared/modules/alur/perkara.ts';
import { langkahOf, lanjutanBaku } from '#shared/modules/alur/rancangan.ts';
import { type Bundle, leave, membersOf, OPEN, openBundleOf, setStatus } from './bundleStore.ts';
import { type LoadedCase, loadCase } from './caseStore.ts';
import { type Actor, recordEvent } from './history.ts';
import { moveCase } from './move.ts';
import { BUNDLE_KIND } from './recordKinds.ts';

/** A member as a sentence names it. */
export const nameOf = (loaded: LoadedCase): string => `“${loaded.row.judul}”`;

export interface MemberStep {
  ke?: string | undefined;
  alasan?: string | undefined;
  catatan?: string | undefined;
  lampiran?: readonly number[];
}

export async function advanceMember(
  ctx: WriteContext,
  bundle: Bundle,
  loaded: LoadedCase,
  pelaku: Actor,
  input: MemberStep,
): Promise<void> {
  if (loaded.row.langkah !== bundle.langkah || loaded.row.status !== 'berjalan')
    throw new Refusal('ATURAN', `${nameOf(loaded)} tidak lagi di langkah himpunan; lepaskan dahulu.`);
  const { kini, rancangan, state } = loaded;
  const ke = input.ke ?? (kini.jenis === 'selesai' ? null : (lanjutanBaku(kini)?.ke ?? undefined));
  if (ke === undefined)
    throw new Refusal('MASUKAN_SALAH', `Pilih ke mana “${kini.nama}” berlanjut bagi semua anggota.`, 'ke');
  try {
    const next = maju(rancangan, state, { ke, alasan: input.alasan });
    const edge = ke === null ? undefined : kini.berikut.find((b) => b.ke === ke);
    await moveCase(ctx, loaded, next, {
      jenis: ke === null ? 'selesai' : edge?.jenis === 'kembali' ? 'kembali' : 'maju',
      pelaku,
      syarat: edge?.syarat,
      catatan: input.catatan,
      alasan: input.alasan,
      lampiran: input.lampiran ?? [],
      pemilikLampiran: { jenis: BUNDLE_KIND, id: bundle.id },
    });
    if (next.status !== 'berjalan') await endOfCase(ctx, loaded.row.id, next.status, pelaku);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, `${nameOf(loaded)}: ${error.message}`, error.field);
    throw error;
  }
}

/**
 * What the end of a case means for himpunan: as a member it leaves; as a host it takes its members along over the edge that needs no choice (else they
 * wait for somebody to choose), or lets them go when it was cancelled.
 */
export async function endOfCase(
  ctx: WriteContext,
  perkaraId: number,
  status: 'selesai' | 'dibatalkan',
  pelaku: Actor,
): Promise<void> {
  const waiting = await openBundleOf(ctx.read, perkaraId);
  if (waiting && status === 'dibatalkan') await leave(ctx, waiting, perkaraId);
  const hosted = await ctx.read
    .selectFrom('himpunan')
    .select(['id', 'perkara_id', 'judul', 'langkah', 'status'])
    .where('perkara_id', '=', perkaraId)
    .where('status', 'in', [...OPEN])
    .execute();
  for (const bundle of hosted) {
    const ids = await membersOf(ctx.read, bundle.id);
    if (status === 'dibatalkan') {
      await setStatus(ctx, bundle.id, 'dibatalkan');
      for (const id of ids) await noteRelease(ctx, bundle, id, pelaku);
      continue;
    }
    const members = [];
    for (const id of ids) members.push(await loadCase(ctx, id));
    const first = members[0];
    const choiceless = first && (first.kini.jenis === 'selesai' || takenByItself(first) !== null);
    if (!choiceless) {
      await setStatus(ctx, bundle.id, 'berjalan');
      continue;
    }
    for (const member of members) {
      await advanceMember(ctx, bundle, member, pelaku, {
        ke: takenByItself(member) ?? undefined,
        catatan: `Bersama perkara induk himpunan “${bundle.judul}”.`,
      });
    }
    await setStatus(ctx, bundle.id, 'selesai');
  }
}

/** The edge that needs neither a choice nor a reason. */
function takenByItself({ kini, rancangan }: LoadedCase): string | null {
  const edge = lanjutanBaku(kini);
  if (edge === null || edge.wajibAlasan || langkahOf(rancangan, edge.ke).akhir === 'batal') return null;
  return edge.ke;
}

async function noteRelease(ctx: WriteContext, bundle: Bundle, perkaraId: number, pelaku: Actor): Promise<void> {
  const { row } = await loadCase(ctx, perkaraId);
  await recordEvent(ctx, {
    perkaraId,
    jenis: 'lepas',
    pelaku,
    revisi: row.revisi,
    perihal: bundle.judul,
    alasan: 'perkara induknya dibatalkan',
  });
  ctx.changed('alur', perkaraId);
}
