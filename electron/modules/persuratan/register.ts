/**
 * An arriving letter gets its agenda number and its case, in one transaction: sender, number, row, case with its first three steps done, scans, index,
 * log. A crash between any two statements leaves none of them.
 */
import type { WriteContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { indexText } from '#electron/database/search.ts';
import { startCase } from '#electron/modules/alur/index.ts';
import { holidaysBetween, isPeriodOpen, settingsOn, takeNumber } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Settings } from '#shared/modules/instansi/setelan.ts';
import {
  kunciAgenda,
  kunciUrutPengirim,
  periksaTanggal,
  pilihPeriode,
  sebutAgenda,
  tulisAgenda,
} from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import { halTampil, isTersegel } from '#shared/modules/persuratan/samar.ts';
import { tenggatSurat } from '#shared/modules/persuratan/tenggatSurat.ts';
import { formatAgenda, kunciUrutAgenda } from '#shared/rules/nomorAgenda.ts';
import { addDays } from '#shared/rules/tanggal.ts';
import { LETTER_KIND, openLetter } from './access.ts';
import { attachScans } from './attach.ts';
import { matchesOf } from './duplicates.ts';
import { addressee, type LetterInput, plainColumns, subjectOf } from './fields.ts';
import { LETTER_PROCESS } from './filters.ts';
import { auditObject } from './letter.ts';
import { searchText } from './search.ts';
import { senderKey, upsertSender } from './senders.ts';

export const AGENDA_SERIES = 'agendaMasuk';

export interface Registration extends LetterInput {
  lampiran: number[];
  alasanGanda?: string | undefined;
  tanggalSuratDiterima: boolean;
}

/** Deadlines reach so far: the longest rule is 90 working days. */
const HOLIDAYS_AHEAD = 400;

export async function deadlineOf(
  ctx: Pick<WriteContext, 'read' | 'today' | 'now' | 'zone'>,
  letter: { tanggalTerima: string; jamTerima?: string | null | undefined; urgensi: LetterInput['urgensi'] },
  known?: Settings,
): Promise<string> {
  const settings = known ?? (await settingsOn(ctx.read, ctx.today));
  const libur = await holidaysBetween(ctx.read, letter.tanggalTerima, addDays(ctx.today, HOLIDAYS_AHEAD));
  return tenggatSurat(letter, ctx.now, { aturan: settings.tenggatUrgensi, zona: ctx.zone, libur });
}

/** A past period counts as open when Penata itself numbered in it and nobody closed it: an older book of paper has a last number we do not know. */
async function isNumberedAndOpen(db: ReadDb, periode: string): Promise<boolean> {
  const numbered = await db
    .selectFrom('surat_masuk')
    .select('id')
    .where('periode', '=', periode)
    .where('urut', 'is not', null)
    .where('impor_id', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return numbered !== undefined && (await isPeriodOpen(db, AGENDA_SERIES, periode));
}

export async function registerLetter(ctx: WriteContext, input: Registration) {
  const hal = subjectOf(input);
  const dates = periksaTanggal(
    {
      tanggalTerima: input.tanggalTerima,
      tanggalSurat: input.tanggalSurat,
      tanggalSuratDiterima: input.tanggalSuratDiterima,
      acaraTanggal: input.acara?.tanggal,
      batasBalas: input.batasBalas,
    },
    ctx.today,
  );
  if (dates.tolak) throw new Refusal('ATURAN', dates.tolak.pesan, dates.tolak.field);
  const settings = await settingsOn(ctx.read, ctx.today);
  const warnings = [...dates.peringatan, ...(await refuseDouble(ctx, input, settings))];
  await requireRelated(ctx, input);

  const periode = await pilihPeriode(input.tanggalTerima, ctx.today, settings.agendaBulanan, (past) =>
    isNumberedAndOpen(ctx.read, past),
  );
  const { urut, digit } = await takeNumber(ctx, AGENDA_SERIES, periode);
  const nomor = formatAgenda(urut, digit);
  const nomorAgenda = tulisAgenda(periode, nomor);
  const tahun = Number(periode.slice(0, 4));
  const pengirimId = await upsertSender(ctx, {
    nama: input.pengirim,
    alamat: input.alamatPengirim,
    kontak: input.kontakPengirim,
  });
  const tenggat = await deadlineOf(ctx, input, settings);
  const columns = plainColumns(input);
  const { id } = await ctx.db
    .insertInto('surat_masuk')
    .values({
      ...columns,
      ...(await addressee(ctx.read, input)),
      tahun,
      periode,
      urut,
      nomor_agenda: nomorAgenda,
      kunci_urut: kunciAgenda(periode, kunciUrutAgenda(nomor)),
      pengirim_id: pengirimId,
      kunci_pengirim: kunciUrutPengirim(senderKey(input.pengirim)),
      hal,
      petugas_id: ctx.session.penggunaId,
      petugas_nama: ctx.session.nama,
      posisi_fisik: 'Meja agenda',
      terlambat: dates.terlambat ? 1 : 0,
      tenggat,
      alasan_ganda: input.alasanGanda ?? null,
      dibuat_pada: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const sebut = sebutAgenda(nomorAgenda, tahun);
  const sealed = isTersegel(input.keamanan);
  const started = await startCase(ctx, {
    prosesId: LETTER_PROCESS,
    judul: caseTitle(input.keamanan, hal),
    pemohon: input.pengirim,
    keamanan: input.keamanan,
    objek: { jenis: LETTER_KIND, id, nomor: sebut },
    completed: [
      { langkah: 'p1-2-1-2-kirim', pelaku: { nama: input.pengirim } },
      { langkah: STEP.terima },
      { langkah: STEP.registrasi },
    ],
    // The desk that registers a sealed letter does not thereby read it.
    pemulaiDalamRantai: !sealed,
    diaudit: false,
  });
  await ctx.db.updateTable('surat_masuk').set({ perkara_id: started.perkaraId }).where('id', '=', id).execute();
  await attachScans(ctx, id, input.lampiran);
  await indexText(ctx.db, 'cari_surat_masuk', id, searchText({ ...columns, nomor_agenda: nomorAgenda, tahun, hal }));
  ctx.audit({
    objek: auditObject({ id, nomor_agenda: nomorAgenda, tahun, keamanan: input.keamanan }),
    sesudah: {
      nomorAgenda: sebut,
      tanggalTerima: input.tanggalTerima,
      pengirim: input.pengirim,
      nomorSurat: input.nomorSurat ?? null,
      keamanan: input.keamanan,
      urgensi: input.urgensi,
      ...(sealed ? {} : { hal }),
    },
    alasan: input.alasanGanda,
  });
  ctx.changed(LETTER_KIND, id);
  return { id, nomorAgenda, tahun, perkaraId: started.perkaraId, terlambat: dates.terlambat, peringatan: warnings };
}

/** Title of the letter's case: the subject, or nothing of it. */
export const caseTitle = (keamanan: LetterInput['keamanan'], hal: string): string =>
  halTampil(keamanan, hal).slice(0, 300);

/** Throws Refusal ATURAN when the letter certainly stands already and nobody says why it is another one; answers the hints. */
async function refuseDouble(ctx: WriteContext, input: Registration, settings: Settings): Promise<string[]> {
  const found = await matchesOf(ctx, input, settings.hariHalSerupa);
  const certain = found.find(({ tingkat }) => tingkat === 'pasti');
  if (certain && input.alasanGanda === undefined) throw new Refusal('ATURAN', certain.pesan, 'alasanGanda');
  return found.map(({ pesan }) => pesan);
}

/** A letter that this one answers or corrects must be one that the caller may see. */
export async function requireRelated(
  ctx: WriteContext,
  input: { terkaitId?: number | undefined; meralatId?: number | undefined },
): Promise<void> {
  for (const field of ['terkaitId', 'meralatId'] as const) {
    const id = input[field];
    if (id === undefined) continue;
    try {
      await openLetter(ctx, id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal('TIDAK_DITEMUKAN', 'Surat yang dirujuk tidak ada, atau tidak terbuka bagi Anda.', field);
    }
  }
}
