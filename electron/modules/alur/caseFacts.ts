/** Acts on a case that leave its token where it is: opened, reassigned, renamed, another secrecy, a written grant. */
import type { WriteContext } from '#electron/core/context.ts';
import { receiverNames } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { KEAMANAN, type Keamanan } from '#shared/modules/alur/akses.ts';
import { civilDateOf } from '#shared/rules/tanggal.ts';
import { actorOf } from './acting.ts';
import { requireUnbundled } from './bundleStore.ts';
import { changeCase, type LoadedCase } from './caseStore.ts';
import { leads, openForAct } from './cases.ts';
import { deadlineOn } from './deadlines.ts';
import { recordEvent } from './history.ts';
import { CaseHolders, standingAmong } from './holders.ts';
import { CASE_KIND } from './recordKinds.ts';
import { indexCase } from './startCase.ts';
import { syncTurns } from './turns.ts';

const auditObject = ({ row }: LoadedCase) => ({
  jenis: CASE_KIND,
  id: row.id,
  label: row.judul,
  keamanan: row.keamanan,
});

/**
 * Notes that a holder of the turn has opened the case: from then on it is not taken back. Whoever sent it opens his own paper without that. Answers whether
 * it was noted.
 */
export async function openCase(ctx: WriteContext, perkaraId: number): Promise<boolean> {
  const loaded = await openForAct(ctx, perkaraId, undefined);
  ctx.audit({ objek: auditObject(loaded) });
  const { row, lastMove } = loaded;
  if (row.status !== 'berjalan' || row.dibuka_pada !== null || lastMove.pencatatId === ctx.session.penggunaId)
    return false;
  const holders = await CaseHolders.of(ctx.read, loaded, ctx.today);
  if (standingAmong(ctx.session, holders.step) === null) return false;
  await changeCase(ctx, perkaraId, { dibuka_pada: ctx.now });
  ctx.changed('alur', perkaraId);
  return true;
}

/** The name behind a receiver key. Throws Refusal MASUKAN_SALAH for one that does not exist. */
export async function requireReceiver(ctx: Pick<WriteContext, 'read'>, penerima: string): Promise<string> {
  const nama = (await receiverNames(ctx.read, [penerima])).get(penerima);
  if (nama === undefined) throw new Refusal('MASUKAN_SALAH', 'Penerima itu tidak ada.', 'penerima');
  return nama;
}

/** The step goes to another receiver; it stays the same step. Whoever leads decides it. */
export async function reassignCase(
  ctx: WriteContext,
  act: { perkaraId: number; versi?: number | undefined; penerima: string; alasan: string },
): Promise<{ versi: number }> {
  const loaded = await openForAct(ctx, act.perkaraId, act.versi);
  const { row, kini } = loaded;
  if (row.status !== 'berjalan')
    throw new Refusal('ATURAN', 'Perkara ini sudah berakhir; tidak ada giliran yang dialihkan.');
  if (!(await leads(ctx, row.id)))
    throw new Refusal('TIDAK_BERWENANG', 'Giliran perkara ini hanya dialihkan oleh pimpinan yang membawahinya.');
  await requireUnbundled(ctx.read, row.id);
  const holders = await CaseHolders.of(ctx.read, loaded, ctx.today);
  if (holders.divided)
    throw new Refusal(
      'ATURAN',
      `“${kini.nama}” dibagi kepada beberapa penerima; ganti atau tarik bagiannya, bukan gilirannya.`,
    );
  const nama = await requireReceiver(ctx, act.penerima);
  if (row.alih === act.penerima) throw new Refusal('ATURAN', `Giliran ini sudah ada pada ${nama}.`, 'penerima');
  const pelaku = await actorOf(ctx, ['peran:kepala', 'peran:sekretaris', 'peran:kasubbagUmum', 'peran:kabid']);
  await recordEvent(ctx, {
    perkaraId: row.id,
    jenis: 'alih',
    pelaku,
    revisi: row.revisi,
    dari: row.langkah,
    perihal: nama,
    alasan: act.alasan,
  });
  const versi = row.versi + 1;
  await changeCase(ctx, row.id, { alih: act.penerima, versi });
  await syncTurns(ctx, row.id);
  ctx.audit({
    objek: auditObject(loaded),
    sebelum: { giliran: row.alih ?? kini.aktor },
    sesudah: { giliran: act.penerima },
    alasan: act.alasan,
    pelaku: pelaku.nama,
  });
  ctx.changed('alur', row.id);
  return { versi };
}

/**
 * The record behind the case has to be done at another time: the turn of the step follows. Parts keep the deadline that their giver set. Rights are the
 * calling module's.
 */
export async function followRecordDeadline(ctx: WriteContext, perkaraId: number): Promise<void> {
  const { row } = await openForAct(ctx, perkaraId, undefined);
  if (row.status !== 'berjalan') return;
  const begun = { now: row.sejak, today: civilDateOf(row.sejak, ctx.zone), zone: ctx.zone };
  const tenggat = await deadlineOn(ctx.read, row.langkah, row, begun);
  if (tenggat === row.tenggat) return;
  await changeCase(ctx, perkaraId, { tenggat });
  await syncTurns(ctx, perkaraId);
  ctx.changed('alur', perkaraId);
}

/** The record behind the case got another title, applicant or number. Rights are the calling module's. */
export async function renameCase(
  ctx: WriteContext,
  perkaraId: number,
  change: { judul?: string; pemohon?: string | null; objekNomor?: string | null; diaudit?: boolean },
): Promise<void> {
  const loaded = await openForAct(ctx, perkaraId, undefined);
  const { row } = loaded;
  const next = {
    judul: change.judul ?? row.judul,
    pemohon: change.pemohon === undefined ? row.pemohon : change.pemohon,
    objek_nomor: change.objekNomor === undefined ? row.objek_nomor : change.objekNomor,
  };
  if (next.judul === row.judul && next.pemohon === row.pemohon && next.objek_nomor === row.objek_nomor) return;
  await changeCase(ctx, perkaraId, next);
  await indexCase(ctx, { id: perkaraId, ...next, keamanan: row.keamanan, nomor: next.objek_nomor });
  const pelaku = await actorOf(ctx, []);
  await recordEvent(ctx, { perkaraId, jenis: 'ubah', pelaku, revisi: row.revisi, perihal: next.judul });
  if (change.diaudit !== false) {
    ctx.audit({
      objek: auditObject(loaded),
      sebelum: { judul: row.judul, pemohon: row.pemohon, nomor: row.objek_nomor },
      sesudah: { judul: next.judul, pemohon: next.pemohon, nomor: next.objek_nomor },
    });
  }
  ctx.changed('alur', perkaraId);
}

/** Another level of secrecy, or an open or closed chain. Rights are the calling module's; lists, search and inbox follow at once. */
export async function changeSecrecy(
  ctx: WriteContext,
  perkaraId: number,
  change: { keamanan?: Keamanan; tertutup?: boolean; alasan: string; diaudit?: boolean },
): Promise<void> {
  const loaded = await openForAct(ctx, perkaraId, undefined);
  const { row } = loaded;
  const keamanan = change.keamanan ?? row.keamanan;
  const tertutup = change.tertutup === undefined ? row.tertutup : change.tertutup ? 1 : 0;
  if (keamanan === row.keamanan && tertutup === row.tertutup) return;
  await changeCase(ctx, perkaraId, { keamanan, tertutup });
  await indexCase(ctx, { id: perkaraId, judul: row.judul, pemohon: row.pemohon, keamanan, nomor: row.objek_nomor });
  if (keamanan !== row.keamanan) {
    const pelaku = await actorOf(ctx, []);
    await recordEvent(ctx, {
      perkaraId,
      jenis: 'keamanan',
      pelaku,
      revisi: row.revisi,
      perihal: KEAMANAN[keamanan],
      alasan: change.alasan,
    });
  }
  if (change.diaudit !== false) {
    ctx.audit({
      objek: { ...auditObject(loaded), keamanan },
      sebelum: { keamanan: row.keamanan, tertutup: row.tertutup === 1 },
      sesudah: { keamanan, tertutup: tertutup === 1 },
      alasan: change.alasan,
    });
  }
  ctx.changed('alur', perkaraId);
}

/** The written grant of the Kepala to read a sealed case (SKKAAD: "by written grant"). */
export async function grantAccess(
  ctx: WriteContext,
  grant: { perkaraId: number; penerima: string; alasan: string },
): Promise<{ id: number }> {
  const loaded = await openForAct(ctx, grant.perkaraId, undefined);
  const nama = await requireReceiver(ctx, grant.penerima);
  const known = await ctx.read
    .selectFrom('izin_akses')
    .select('id')
    .where('perkara_id', '=', grant.perkaraId)
    .where('penerima', '=', grant.penerima)
    .where('dicabut_pada', 'is', null)
    .executeTakeFirst();
  if (known) throw new Refusal('ATURAN', `${nama} sudah mempunyai izin untuk perkara ini.`, 'penerima');
  const { id } = await ctx.db
    .insertInto('izin_akses')
    .values({
      perkara_id: grant.perkaraId,
      penerima: grant.penerima,
      alasan: grant.alasan,
      diberikan_oleh: ctx.session.penggunaId,
      diberikan_pada: ctx.now,
      dicabut_pada: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const pelaku = await actorOf(ctx, ['peran:kepala']);
  await recordEvent(ctx, {
    perkaraId: grant.perkaraId,
    jenis: 'izin',
    pelaku,
    revisi: loaded.row.revisi,
    perihal: nama,
    alasan: grant.alasan,
  });
  ctx.audit({ objek: auditObject(loaded), sesudah: { izin: grant.penerima, nama }, alasan: grant.alasan });
  ctx.changed('alur', grant.perkaraId);
  return { id };
}

/** Takes a written grant back. Throws Refusal TIDAK_DITEMUKAN when it does not stand. */
export async function revokeAccess(ctx: WriteContext, input: { izinId: number; alasan: string }): Promise<void> {
  const grant = await ctx.read
    .selectFrom('izin_akses')
    .select(['perkara_id', 'penerima'])
    .where('id', '=', input.izinId)
    .where('dicabut_pada', 'is', null)
    .executeTakeFirst();
  if (!grant) throw new Refusal('TIDAK_DITEMUKAN', 'Izin itu tidak ada atau sudah dicabut.', 'izinId');
  const loaded = await openForAct(ctx, grant.perkara_id, undefined);
  await ctx.db.updateTable('izin_akses').set({ dicabut_pada: ctx.now }).where('id', '=', input.izinId).execute();
  const nama = (await receiverNames(ctx.read, [grant.penerima])).get(grant.penerima) ?? grant.penerima;
  await recordEvent(ctx, {
    perkaraId: grant.perkara_id,
    jenis: 'cabutIzin',
    pelaku: await actorOf(ctx, ['peran:kepala']),
    revisi: loaded.row.revisi,
    perihal: nama,
    alasan: input.alasan,
  });
  ctx.audit({ objek: auditObject(loaded), sebelum: { izin: grant.penerima, nama }, alasan: input.alasan });
  ctx.changed('alur', grant.perkara_id);
}
