/** The token of a case moves: history row, case row, parts of the step it leaves and of the step it reaches, turns. Rights are checked before. */

import type { RecordRef } from '#electron/core/claimAttachments.ts';
import type { WriteContext } from '#electron/core/context.ts';
import { receiverNames } from '#electron/modules/instansi/index.ts';
import type { JenisRiwayat } from '#shared/modules/alur/kalimat.ts';
import type { KeadaanPerkara } from '#shared/modules/alur/perkara.ts';
import { langkahOf, type Rancangan } from '#shared/modules/alur/rancangan.ts';
import { chosenOn } from './bindings.ts';
import { changeCase, isLive, isOpen, type LoadedCase, type PartRow, partsOfStep } from './caseStore.ts';
import { deadlineOn } from './deadlines.ts';
import { type Actor, recordEvent } from './history.ts';
import { changePart, closeParts, insertPart, reopenParts, startParts } from './partStore.ts';
import { CASE_KIND } from './recordKinds.ts';
import { syncTurns } from './turns.ts';

export interface Move {
  jenis: Extract<JenisRiwayat, 'maju' | 'selesai' | 'kembali' | 'tarik' | 'batal'>;
  pelaku: Actor;
  syarat?: string | null | undefined;
  catatan?: string | undefined;
  alasan?: string | undefined;
  lampiran?: readonly number[];
  pemilikLampiran?: RecordRef | undefined;
  /** The part whose end moves the case by itself. */
  bagianId?: number | null;
  /** Deadline of the step that is reached, UTC ISO; absent: as the office has set it for the step and the record has it. */
  tenggat?: string | null | undefined;
  /** False where the caller's own audit line says it all. */
  diaudit?: boolean | undefined;
}

export const objekOf = (row: Pick<LoadedCase['row'], 'objek_jenis' | 'objek_id'>): RecordRef | null =>
  row.objek_jenis === null || row.objek_id === null ? null : { jenis: row.objek_jenis, id: row.objek_id };

/** Writes the next state of a case. Answers its new version. */
export async function moveCase(
  ctx: WriteContext,
  loaded: LoadedCase,
  next: KeadaanPerkara,
  event: Move,
): Promise<number> {
  const { row } = loaded;
  const ended = next.status !== 'berjalan';
  const finished = event.jenis === 'selesai';
  await recordEvent(ctx, {
    perkaraId: row.id,
    jenis: event.jenis,
    pelaku: event.pelaku,
    revisi: next.revisi,
    bagianId: event.bagianId ?? null,
    dari: row.langkah,
    ke: finished ? null : next.langkah,
    syarat: event.syarat ?? null,
    catatan: event.catatan,
    alasan: event.alasan,
    // An ended case that is opened again has not been waiting.
    sejak: row.status === 'berjalan' ? row.sejak : null,
    lampiran: event.lampiran ?? [],
    objek: objekOf(row),
    pemilikLampiran: event.pemilikLampiran,
  });
  const tenggat = ended
    ? null
    : event.tenggat === undefined
      ? await deadlineOn(ctx.read, next.langkah, row, ctx)
      : event.tenggat;
  const versi = row.versi + 1;
  await changeCase(ctx, row.id, {
    langkah: next.langkah,
    status: next.status,
    revisi: next.revisi,
    sejak: finished ? row.sejak : ctx.now,
    selesai_pada: ended ? ctx.now : null,
    tenggat,
    dibuka_pada: next.dibuka ? ctx.now : null,
    alih: null,
    versi,
  });
  await settleParts(ctx, loaded, next, event);
  await syncTurns(ctx, row.id);
  if (event.diaudit !== false) {
    const stepName = (id: string) => langkahOf(loaded.rancangan, id).nama;
    ctx.audit({
      objek: { jenis: CASE_KIND, id: row.id, label: row.judul, keamanan: row.keamanan },
      sebelum: { langkah: stepName(row.langkah), status: row.status, revisi: row.revisi },
      sesudah: { langkah: stepName(next.langkah), status: next.status, revisi: next.revisi },
      alasan: event.alasan,
      pelaku: event.pelaku.nama,
    });
  }
  ctx.changed('alur', row.id);
  return versi;
}

const urutOf = (rancangan: Rancangan, langkah: string): number => langkahOf(rancangan, langkah).urut;

async function settleParts(ctx: WriteContext, loaded: LoadedCase, next: KeadaanPerkara, event: Move): Promise<void> {
  const { row, parts, rancangan } = loaded;
  const open = parts.filter(isOpen);
  if (next.status !== 'berjalan') {
    return closeParts(
      ctx,
      open,
      next.status === 'selesai' ? 'Perkara selesai.' : `Perkara dibatalkan: ${event.alasan}`,
    );
  }
  if (event.jenis === 'tarik') return takeBackParts(ctx, loaded, next);
  let left: PartRow[] = [];
  if (event.jenis === 'kembali') {
    const back = urutOf(rancangan, next.langkah);
    left = open.filter((part) => part.langkah !== next.langkah && urutOf(rancangan, part.langkah) > back);
    await closeParts(ctx, left, event.alasan ?? 'Perkara dikembalikan.');
  }
  const here = partsOfStep(parts, next.langkah).filter((part) => isLive(part) && !left.includes(part));
  const waiting = here.filter(isOpen);
  if (waiting.length > 0) return startParts(ctx, waiting);
  if (here.length > 0) return reopenParts(ctx, here, event.alasan ?? null);
  await divideAmongChosen(ctx, row.id, rancangan, next.langkah, row.langkah, event.pelaku.nama);
}

/** What a move did to parts is undone with it: those it gave go, those it finished or reopened or withdrew stand as before. */
async function takeBackParts(ctx: WriteContext, loaded: LoadedCase, next: KeadaanPerkara): Promise<void> {
  const { parts, row, lastMove } = loaded;
  const left = partsOfStep(parts, row.langkah).filter(isOpen);
  const finishedBefore = left.filter((part) => part.selesai_pada !== null);
  for (const part of finishedBefore) await changePart(ctx, part, { status: 'selesai', ditolak: part.ditolak - 1 });
  const given = parts.filter(
    (part) => isOpen(part) && part.dari_langkah === next.langkah && part.langkah !== next.langkah,
  );
  const gone = new Set([...left, ...given].filter((part) => !finishedBefore.includes(part)));
  await closeParts(ctx, [...gone], 'Perkara ditarik kembali.');
  // The return withdrew them in the same instant in which it moved the case.
  const withdrawn = parts.filter(
    (part) => part.status === 'ditarik' && part.sejak === lastMove.waktu && part.diganti_oleh === null,
  );
  for (const part of withdrawn) {
    await changePart(ctx, part, { status: part.dibuka_pada === null ? 'menunggu' : 'dikerjakan', alasan: null });
  }
  const mover = parts.find((part) => part.id === lastMove.bagianId);
  if (!mover) return;
  const chain = [mover, ...ancestorsOf(parts, mover)].filter((part) => part.status === 'selesai');
  for (const part of chain) await changePart(ctx, part, { status: 'dikerjakan', selesai_pada: null });
}

/** The parts above one, the nearest first. */
export function ancestorsOf(parts: readonly PartRow[], part: PartRow): PartRow[] {
  const above = parts.find((p) => p.id === part.induk_id);
  return above ? [above, ...ancestorsOf(parts, above)] : [];
}

/**
 * A step whose actor was chosen several times on the case ("bidang-bidang terkait") is divided among them by itself: the step is done when each of them
 * has done his part.
 */
export async function divideAmongChosen(
  ctx: WriteContext,
  perkaraId: number,
  rancangan: Rancangan,
  langkah: string,
  dariLangkah: string,
  dari: string,
): Promise<void> {
  const { aktor } = langkahOf(rancangan, langkah);
  if (rancangan.aktor.find((a) => a.id === aktor)?.ikat !== 'dipilih') return;
  const chosen = (await chosenOn(ctx.read, perkaraId)).get(aktor) ?? [];
  if (chosen.length < 2) return;
  const names = await receiverNames(ctx.read, chosen);
  for (const penerima of chosen) {
    await insertPart(ctx, {
      perkaraId,
      langkah,
      dariLangkah,
      indukId: null,
      penerima,
      nama: names.get(penerima) ?? penerima,
      peran: 'pelaksana',
      dari,
    });
  }
}
