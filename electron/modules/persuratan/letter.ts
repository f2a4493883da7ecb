/** A letter that a command works on: seen at the version the caller had, changed once, its status told at the end. */
import type { Updateable } from 'kysely';
import type { WriteContext } from '#electron/core/context.ts';
import type { SuratMasukTable } from '#electron/database/schema/persuratan.ts';
import { type CaseState, caseState } from '#electron/modules/alur/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Akses } from '#shared/modules/alur/akses.ts';
import { sebutAgenda } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { persuratanContract } from '#shared/modules/persuratan/contract.ts';
import type { LetterStatus } from '#shared/modules/persuratan/istilah.ts';
import { statusSurat } from '#shared/modules/persuratan/statusSurat.ts';
import { civilDateOf, clockTimeOf, formatTanggal } from '#shared/rules/tanggal.ts';
import { LETTER_KIND, type Letter, openLetter } from './access.ts';
import { recipientCounts, stateOf } from './letterRow.ts';

export interface OpenLetter {
  letter: Letter;
  akses: Exclude<Akses, 'tidak'>;
  perkaraId: number;
  state: CaseState;
}

/**
 * The letter with its case. Throws Refusal: TIDAK_DITEMUKAN, BENTROK (somebody else changed it since; says who, what and when), ATURAN for a letter of an
 * old register.
 */
export async function lockLetter(ctx: WriteContext, id: number, versi: number | undefined): Promise<OpenLetter> {
  const { letter, akses } = await openLetter(ctx, id);
  if (versi !== undefined && versi !== letter.versi) throw await changedSince(ctx, id);
  if (letter.perkara_id === null)
    throw new Refusal('ATURAN', 'Surat dari register lama tidak diproses lagi; tidak ada perkara di belakangnya.');
  return { letter, akses, perkaraId: letter.perkara_id, state: await caseState(ctx, letter.perkara_id) };
}

async function changedSince(ctx: WriteContext, id: number): Promise<Refusal> {
  const last = await ctx.read
    .selectFrom('audit')
    .select(['waktu', 'pencatat_nama', 'pelaku_nama', 'operasi'])
    .where('objek_jenis', '=', LETTER_KIND)
    .where('objek_id', '=', id)
    .where('hasil', '=', 'berhasil')
    .orderBy('seq', 'desc')
    .limit(10)
    .execute();
  const change = last.find((row) => row.operasi in persuratanContract && isChange(row.operasi));
  if (!change) return new Refusal('BENTROK', 'Surat ini sudah berubah; muat ulang untuk melihat keadaannya.', 'versi');
  const declaration = persuratanContract[change.operasi as keyof typeof persuratanContract];
  const what = 'audit' in declaration ? declaration.audit : 'mengubah surat';
  const when = `${formatTanggal(civilDateOf(change.waktu, ctx.zone))} ${clockTimeOf(change.waktu, ctx.zone).replace(':', '.')}`;
  const who = change.pelaku_nama ?? change.pencatat_nama;
  return new Refusal('BENTROK', `${who} sudah ${what} pada ${when}. Muat ulang untuk melihat keadaannya.`, 'versi');
}

/** Opening and printing change nothing. */
const isChange = (operation: string): boolean => !/\.(buka|baca|cetak|ekspor)/.test(operation);

/** Writes columns of the letter and raises its version; answers the new one. */
export async function changeLetter(
  ctx: WriteContext,
  letter: Pick<Letter, 'id' | 'versi'>,
  columns: Updateable<SuratMasukTable> = {},
): Promise<number> {
  const versi = letter.versi + 1;
  await ctx.db
    .updateTable('surat_masuk')
    .set({ ...columns, versi })
    .where('id', '=', letter.id)
    .execute();
  ctx.changed(LETTER_KIND, letter.id);
  return versi;
}

/** Raises the version where only the case or a part has moved. */
export async function touchLetter(ctx: WriteContext, id: number): Promise<number> {
  const { versi } = await ctx.db
    .updateTable('surat_masuk')
    .set((eb) => ({ versi: eb('versi', '+', 1) }))
    .where('id', '=', id)
    .returning('versi')
    .executeTakeFirstOrThrow();
  ctx.changed(LETTER_KIND, id);
  return versi;
}

export async function statusOf(ctx: Pick<WriteContext, 'read'>, perkaraId: number | null): Promise<LetterStatus> {
  if (perkaraId === null) return 'arsip_lama';
  const { langkah, status } = await caseState(ctx, perkaraId);
  const counts = await recipientCounts(ctx.read, [{ perkaraId, langkah }]);
  return statusSurat(stateOf({ langkah, status }, counts.get(perkaraId)));
}

/** What letter commands answer. */
export async function acted(ctx: WriteContext, letter: Pick<Letter, 'id' | 'perkara_id'>, versi: number) {
  return { id: letter.id, versi, status: await statusOf(ctx, letter.perkara_id) };
}

/** The letter as the log names it. */
export const auditObject = (letter: Pick<Letter, 'id' | 'nomor_agenda' | 'tahun' | 'keamanan'>) => ({
  jenis: LETTER_KIND,
  id: letter.id,
  label: `surat masuk ${sebutAgenda(letter.nomor_agenda, letter.tahun)}`,
  keamanan: letter.keamanan,
});

/** Throws Refusal ATURAN unless the case stands on one of the steps; `what` says what is then not possible. */
export function requireStep(open: OpenLetter, steps: readonly string[], what: string): void {
  if (open.state.status !== 'berjalan')
    throw new Refusal('ATURAN', `Surat ini sudah berakhir; tidak dapat ${what} lagi.`);
  if (!steps.includes(open.state.langkah))
    throw new Refusal('ATURAN', `Surat ini ada di “${open.state.namaLangkah}”; tidak dapat ${what} sekarang.`);
}
