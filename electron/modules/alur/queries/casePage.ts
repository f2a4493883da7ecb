/** One case: where it stands, how it came there, what is open to the caller. Contents only for whoever may read them. */
import type { ReadContext } from '#electron/core/context.ts';
import { receiverNames } from '#electron/modules/instansi/index.ts';
import { rancanganText } from '#shared/modules/alur/rancangan.ts';
import { accessOfCases, titleFor } from '../access.ts';
import { actionsOn, partActionsOn } from '../caseReading.ts';
import { caseNotFound, loadCase } from '../caseStore.ts';
import { checklistOf } from '../checklist.ts';
import { CaseHolders } from '../holders.ts';
import { formOf } from '../registry.ts';
import { caseRows, LIST_COLUMNS, namedRows } from './caseRows.ts';
import { historyOf } from './historyRows.ts';
import { handsOf } from './whoHolds.ts';

/** Throws Refusal TIDAK_DITEMUKAN when there is no such case for the caller. */
export async function viewCase(ctx: ReadContext, input: { perkaraId: number }) {
  const loaded = await loadCase(ctx, input.perkaraId);
  const { row, rancangan, state, parts } = loaded;
  const access = await accessOfCases(ctx.read, ctx.session, [row]);
  const akses = access.get(row.id) ?? 'tidak';
  if (akses === 'tidak') throw caseNotFound();
  const open = akses === 'penuh';
  const [named] = await namedRows(ctx.read, [row], access);
  const holders = await CaseHolders.of(ctx.read, loaded, ctx.today);
  const actions = await actionsOn(ctx, loaded, holders);
  const byPart = partActionsOn(ctx, loaded, holders);
  const generic = actions.formulir === null;
  const hands = (await handsOf(ctx.read, [row.id])).get(row.id) ?? [];
  const came = state.jejak.at(-2)?.langkah;
  return {
    ...named!,
    versi: row.versi,
    // Through its text, so that the answer is plain JSON.
    rancangan: JSON.parse(rancanganText(rancangan)),
    dilalui: state.jejak.map((k) => k.langkah),
    selesaiPada: row.selesai_pada,
    asal: await originOf(ctx, row.asal_id),
    turunan: await offspringOf(ctx, row.id),
    himpunan: await bundlesOf(ctx, row.id),
    giliran: hands.map(({ penerima, nama, sebagai, bagianId }) => ({ penerima, nama, sebagai, bagianId })),
    bagian: parts.map((part) => ({
      id: part.id,
      indukId: part.induk_id,
      langkah: part.langkah,
      penerima: part.penerima,
      nama: part.nama,
      peran: part.peran,
      status: part.status,
      dibuatPada: part.dibuat_pada,
      dibukaPada: part.dibuka_pada,
      selesaiPada: part.status === 'selesai' ? part.selesai_pada : null,
      tenggat: part.tenggat,
      catatan: open ? part.catatan : null,
      alasan: open ? part.alasan : null,
      digantiOleh: part.diganti_oleh,
      dari: part.dari,
      versi: part.versi,
      tindakan: byPart.get(part.id)!,
      formulir: formOf(row, part.langkah),
    })),
    riwayat: await historyOf(ctx.read, row.id, rancangan, open),
    dokumen: open ? await checklistOf(ctx.read, row.id, rancangan) : [],
    izin: await grantsOf(ctx, row.id),
    tindakan: {
      maju: generic ? actions.maju : [],
      akhiri: generic && actions.akhiri,
      kembali: generic ? actions.kembali : [],
      tarik: actions.tarik && (came === undefined || formOf(row, came) === null),
      batal: generic && actions.batal,
      alihkan: actions.alihkan,
      bagi: generic && actions.bagi,
      sebagai: actions.sebagai,
      formulir: actions.formulir,
    },
  };
}

async function originOf(ctx: ReadContext, asalId: number | null) {
  if (asalId === null) return null;
  const row = await ctx.read
    .selectFrom('perkara')
    .select(['id', 'judul', 'keamanan'])
    .where('id', '=', asalId)
    .executeTakeFirst();
  if (!row) return null;
  const akses = (await accessOfCases(ctx.read, ctx.session, [row])).get(row.id) ?? 'tidak';
  return akses === 'tidak' ? null : { perkaraId: row.id, judul: titleFor(akses, row.judul) };
}

/** Cases that were started from this one; those the caller may not know of are left out. */
async function offspringOf(ctx: ReadContext, perkaraId: number) {
  const rows = await ctx.read
    .selectFrom('perkara')
    .select(LIST_COLUMNS)
    .where('asal_id', '=', perkaraId)
    .orderBy('id')
    .execute();
  const access = await accessOfCases(ctx.read, ctx.session, rows);
  const seen = rows.filter((row) => access.get(row.id) !== 'tidak');
  const named = await caseRows(ctx, seen);
  return named.map(({ id, judul, prosesKode, status }) => ({ perkaraId: id, judul, prosesKode, status }));
}

/** Himpunan in which the case is a member, and those that wait for it. */
async function bundlesOf(ctx: ReadContext, perkaraId: number) {
  const columns = ['himpunan.id', 'himpunan.judul', 'himpunan.status'] as const;
  const asMember = await ctx.read
    .selectFrom('himpunan_anggota')
    .innerJoin('himpunan', 'himpunan.id', 'himpunan_anggota.himpunan_id')
    .select(columns)
    .where('himpunan_anggota.perkara_id', '=', perkaraId)
    .where('himpunan_anggota.keluar_pada', 'is', null)
    .execute();
  const asHost = await ctx.read
    .selectFrom('himpunan')
    .select(columns)
    .where('himpunan.perkara_id', '=', perkaraId)
    .execute();
  return [...asMember, ...asHost].map(({ id, judul, status }) => ({ himpunanId: id, judul, status }));
}

/** Written grants that stand, for the Kepala who gave them. */
async function grantsOf(ctx: ReadContext, perkaraId: number) {
  if (!ctx.session.roles.includes('kepala')) return [];
  const rows = await ctx.read
    .selectFrom('izin_akses')
    .select(['id', 'penerima', 'alasan', 'diberikan_pada'])
    .where('perkara_id', '=', perkaraId)
    .where('dicabut_pada', 'is', null)
    .orderBy('id')
    .execute();
  const names = await receiverNames(
    ctx.read,
    rows.map((row) => row.penerima),
  );
  return rows.map(({ id, penerima, alasan, diberikan_pada }) => ({
    id,
    penerima,
    nama: names.get(penerima) ?? penerima,
    alasan,
    diberikanPada: diberikan_pada,
  }));
}
