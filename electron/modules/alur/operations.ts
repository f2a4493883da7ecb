/** The operations of the engine: what the contract declares, bound to what does it. The generic ones step back where a module has its own form. */
import type { WriteContext } from '#electron/core/context.ts';
import { implement } from '#electron/core/implement.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { alurContract } from '#shared/modules/alur/contract.ts';
import { langkahOf } from '#shared/modules/alur/rancangan.ts';
import { akhirHari } from '#shared/rules/hariKerja.ts';
import { formatTanggal } from '#shared/rules/tanggal.ts';
import { accessToCase } from './access.ts';
import { membersOf } from './bundleStore.ts';
import { advanceBundle, bundleCases, releaseMember } from './bundles.ts';
import { grantAccess, openCase, reassignCase, revokeAccess } from './caseFacts.ts';
import { caseState } from './caseReading.ts';
import { caseNotFound } from './caseStore.ts';
import { advanceCase, cancelCase, openForAct, returnCase, takeBackCase } from './cases.ts';
import { tickDocument } from './checklist.ts';
import { printControlSheet } from './controlSheet.ts';
import { assignParts, replacePart } from './giveParts.ts';
import { compiledToday, mapInForce } from './map.ts';
import { openPartForAct } from './partActs.ts';
import { completePart, reopenPart } from './partResults.ts';
import { openPart, returnPart, withdrawPart } from './parts.ts';
import { mapActors } from './queries/actors.ts';
import { viewBundle } from './queries/bundlePage.ts';
import { listCases } from './queries/caseList.ts';
import { viewCase } from './queries/casePage.ts';
import { daysPerStep } from './queries/daysPerStep.ts';
import { myTasks } from './queries/inbox.ts';
import { processTree, viewProcess } from './queries/processes.ts';
import { sentByMe } from './queries/sent.ts';
import { refuseForm, startFormOf } from './registry.ts';
import { startCase } from './startCase.ts';

/** Refuses where the step of the case belongs to a module's form. */
async function generic(ctx: WriteContext, perkaraId: number, versi: number | undefined): Promise<void> {
  const { row, kini } = await openForAct(ctx, perkaraId, versi);
  refuseForm(row, row.langkah, kini.nama);
}

async function genericPart(ctx: WriteContext, act: { bagianId: number; versi?: number }): Promise<void> {
  const { loaded, part } = await openPartForAct(ctx, act);
  refuseForm(loaded.row, part.langkah, langkahOf(loaded.rancangan, part.langkah).nama);
}

/** A civil date as the instant after which it is late. Throws Refusal MASUKAN_SALAH for a day that is over. */
function deadlineOf(ctx: WriteContext, tenggat: string | undefined): string | undefined {
  if (tenggat === undefined) return undefined;
  if (tenggat < ctx.today)
    throw new Refusal('MASUKAN_SALAH', `Tenggat ${formatTanggal(tenggat)} sudah lewat.`, 'tenggat');
  return akhirHari(tenggat, ctx.zone);
}

const withDeadlines = <P extends { tenggat?: string | undefined }>(ctx: WriteContext, bagian: readonly P[]) =>
  bagian.map((part) => ({ ...part, tenggat: deadlineOf(ctx, part.tenggat) }));

export const alurOperations = implement(alurContract, {
  'alur.proses': { read: (ctx) => processTree(ctx) },
  'alur.lihatProses': { read: viewProcess },
  'alur.aktor': { read: mapActors },
  'alur.perkara': { read: viewCase },
  'alur.daftar': { read: listCases },
  'alur.tugasSaya': { read: myTasks },
  'alur.terkirim': { read: sentByMe },
  'alur.hariPerLangkah': { read: daysPerStep },
  'alur.himpunan': { read: viewBundle },

  'alur.mulai': {
    write: async (ctx, input) => {
      const { rancangan } = await compiledToday(ctx.read, await mapInForce(ctx.read), input.prosesId, ctx.today);
      const form = startFormOf(rancangan);
      if (form !== null)
        throw new Refusal('ATURAN', `${rancangan.nama} dimulai lewat formulirnya sendiri (${form}).`, 'prosesId');
      if (input.asalId !== undefined && (await accessToCase(ctx, input.asalId)).akses === 'tidak') throw caseNotFound();
      return startCase(ctx, input);
    },
  },
  'alur.maju': {
    write: async (ctx, input) => {
      await generic(ctx, input.perkaraId, input.versi);
      return advanceCase(ctx, input);
    },
  },
  'alur.kembalikan': {
    write: async (ctx, input) => {
      await generic(ctx, input.perkaraId, input.versi);
      return returnCase(ctx, input);
    },
  },
  'alur.tarik': {
    write: async (ctx, input) => {
      const { row, rancangan, state } = await openForAct(ctx, input.perkaraId, input.versi);
      const came = state.jejak.at(-2)?.langkah;
      if (came !== undefined) refuseForm(row, came, langkahOf(rancangan, came).nama);
      return takeBackCase(ctx, input);
    },
  },
  'alur.batalkan': {
    write: async (ctx, input) => {
      await generic(ctx, input.perkaraId, input.versi);
      return cancelCase(ctx, input);
    },
  },
  'alur.alihkan': {
    write: async (ctx, input) => {
      const { versi } = await reassignCase(ctx, input);
      const { langkah, status } = await caseState(ctx, input.perkaraId);
      return { perkaraId: input.perkaraId, versi, langkah, status };
    },
  },
  'alur.buka': {
    write: async (ctx, { perkaraId, bagianId }) => {
      if (bagianId === undefined) await openCase(ctx, perkaraId);
      else await openPart(ctx, { bagianId });
      return {};
    },
  },
  'alur.catatDokumen': {
    write: async (ctx, input) => {
      await tickDocument(ctx, input);
      return {};
    },
  },

  'alur.bagi': {
    write: async (ctx, { bagian, ...input }) => {
      await generic(ctx, input.perkaraId, input.versi);
      const { bagianIds, versi } = await assignParts(ctx, { ...input, bagian: withDeadlines(ctx, bagian) });
      return { bagianIds, versi };
    },
  },
  'alur.selesaikanBagian': {
    write: async (ctx, input) => {
      await genericPart(ctx, input);
      return completePart(ctx, input);
    },
  },
  'alur.kembalikanBagian': {
    write: async (ctx, input) => {
      await genericPart(ctx, input);
      return returnPart(ctx, input);
    },
  },
  'alur.gantiBagian': {
    write: async (ctx, { bagian, ...input }) => {
      await genericPart(ctx, input);
      return replacePart(ctx, { ...input, bagian: withDeadlines(ctx, bagian) });
    },
  },
  'alur.tolakBagian': {
    write: async (ctx, input) => {
      await genericPart(ctx, input);
      return reopenPart(ctx, input);
    },
  },
  'alur.tarikBagian': {
    write: async (ctx, input) => {
      await genericPart(ctx, input);
      return withdrawPart(ctx, input);
    },
  },

  'alur.himpun': {
    write: async (ctx, input) => {
      for (const perkaraId of input.perkaraIds) await generic(ctx, perkaraId, undefined);
      return bundleCases(ctx, input);
    },
  },
  'alur.lepasAnggota': {
    write: async (ctx, input) => {
      await generic(ctx, input.perkaraId, undefined);
      await releaseMember(ctx, input);
      return {};
    },
  },
  'alur.majukanHimpunan': {
    write: async (ctx, input) => {
      for (const perkaraId of await membersOf(ctx.read, input.himpunanId)) await generic(ctx, perkaraId, undefined);
      return advanceBundle(ctx, input);
    },
  },

  'alur.beriIzin': { write: grantAccess },
  'alur.cabutIzin': {
    write: async (ctx, input) => {
      await revokeAccess(ctx, input);
      return {};
    },
  },
  'alur.cetakLembarKendali': printControlSheet,
});
