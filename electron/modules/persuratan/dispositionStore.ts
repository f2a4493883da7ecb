/** Writing a disposisi: its row, its recipients with their parts of the case, its signed sheet. */
import type { WriteContext } from '#electron/core/context.ts';
import { assignParts } from '#electron/modules/alur/index.ts';
import { holidaysBetween, settingsOn } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { periksaDisposisi } from '#shared/modules/persuratan/aturanDisposisi.ts';
import { tenggatDisposisi } from '#shared/modules/persuratan/tenggatSurat.ts';
import { addDays } from '#shared/rules/tanggal.ts';
import type { Letter } from './access.ts';
import { attach } from './attach.ts';
import type { LetterInput } from './fields.ts';
import { type Giver, type Recipient, type RecipientInput, resolveRecipients } from './recipients.ts';

export interface DispositionInput {
  penerima: RecipientInput[];
  catatan?: string | undefined;
  sifat?: LetterInput['urgensi'] | undefined;
  batasWaktu?: string | undefined;
  tertutup: boolean;
  tanggal: string;
  jam?: string | undefined;
  sumber: 'langsung' | 'salin_tulisan';
  lampiranId?: number | undefined;
}

export interface Place {
  letter: Letter;
  perkaraId: number;
  giver: Giver;
  /** The part that is handed on; undefined at the first level. */
  indukBagianId?: number | undefined;
  /** Posts above in the chain. */
  rantai: readonly number[];
  /** Deadline of the letter or of the part that is handed on. */
  tenggat: string | null;
}

/** Recipients by the rules, with what is odd about them. Throws Refusal ATURAN. */
export async function checkedRecipients(
  ctx: WriteContext,
  place: Pick<Place, 'letter' | 'giver' | 'rantai'>,
  input: DispositionInput,
): Promise<{ recipients: Recipient[]; peringatan: string[] }> {
  const recipients = await resolveRecipients(ctx, input.penerima);
  const checked = periksaDisposisi(
    {
      dariJabatanId: place.giver.jabatanId,
      rantai: place.rantai,
      penerima: recipients.map(({ jabatanId, jabatan, terisi, aktif }) => ({
        jabatanId,
        nama: jabatan,
        terisi,
        aktif,
      })),
      tanggal: input.tanggal,
      batasWaktu: input.batasWaktu,
      acaraTanggal: place.letter.acara_tanggal,
      tanggalTerima: place.letter.tanggal_terima,
      salinTanpaPindaian: input.sumber === 'salin_tulisan' && input.lampiranId === undefined,
    },
    ctx.today,
  );
  if (checked.tolak) throw new Refusal('ATURAN', checked.tolak.pesan, checked.tolak.field);
  return { recipients, peringatan: checked.peringatan };
}

export async function deadlineOfParts(
  ctx: WriteContext,
  input: Pick<DispositionInput, 'batasWaktu' | 'sifat'>,
  otherwise: string | null,
): Promise<string | null> {
  const settings = await settingsOn(ctx.read, ctx.today);
  const libur = await holidaysBetween(ctx.read, ctx.today, addDays(ctx.today, 400));
  return tenggatDisposisi(input, otherwise, ctx.now, { aturan: settings.tenggatUrgensi, zona: ctx.zone, libur });
}

/** Parts of a step (or of a part) for the recipients. Answers their ids in the same order. */
export async function giveParts(
  ctx: WriteContext,
  place: Pick<Place, 'perkaraId' | 'giver' | 'indukBagianId' | 'tenggat'>,
  recipients: readonly Recipient[],
  at: { langkah?: string; dariLangkah?: string },
): Promise<{ bagianIds: number[]; peringatan: string[] }> {
  const { bagianIds, peringatan } = await assignParts(ctx, {
    perkaraId: place.perkaraId,
    ...(place.indukBagianId === undefined ? at : { indukId: place.indukBagianId }),
    bagian: recipients.map(({ jabatanId, peran }) => ({
      penerima: `jabatan:${jabatanId}`,
      peran,
      tenggat: place.tenggat,
    })),
    pelaku: { nama: place.giver.nama, jabatan: place.giver.jabatan },
    wewenang: 'modul',
    diaudit: false,
  });
  return { bagianIds, peringatan };
}

/** The row with its recipients, whose parts stand already. */
export async function storeDisposition(
  ctx: WriteContext,
  place: Place,
  input: DispositionInput,
  given: readonly { recipient: Recipient; bagianId: number }[],
): Promise<number> {
  const { id } = await ctx.db
    .insertInto('disposisi')
    .values({
      surat_masuk_id: place.letter.id,
      perkara_id: place.perkaraId,
      induk_bagian_id: place.indukBagianId ?? null,
      dari_jabatan_id: place.giver.jabatanId,
      dari_nama: place.giver.nama,
      dari_jabatan: place.giver.jabatan,
      tanggal: input.tanggal,
      jam: input.jam ?? null,
      catatan: input.catatan ?? null,
      sifat: input.sifat ?? null,
      batas_waktu: input.batasWaktu ?? null,
      tertutup: input.tertutup ? 1 : 0,
      sumber: input.sumber,
      lampiran_id: input.lampiranId ?? null,
      dicatat_oleh: ctx.session.penggunaId,
      dicatat_pada: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await ctx.db
    .insertInto('disposisi_penerima')
    .values(
      given.map(({ recipient, bagianId }) => ({
        bagian_id: bagianId,
        disposisi_id: id,
        jabatan_id: recipient.jabatanId,
        nama: recipient.nama,
        jabatan: recipient.jabatan,
        peran: recipient.peran,
        instruksi: JSON.stringify(recipient.instruksi),
        diterima_fisik_pada: null,
        diterima_oleh: null,
      })),
    )
    .execute();
  if (input.lampiranId !== undefined) await attachSheet(ctx, place.letter.id, id, input.lampiranId);
  return id;
}

/** The signed sheet: freshly uploaded, or a scan that has attached itself to the letter by its QR code. */
async function attachSheet(
  ctx: WriteContext,
  letterId: number,
  disposisiId: number,
  lampiranId: number,
): Promise<void> {
  const known = await ctx.read
    .selectFrom('lampiran')
    .select(['pemilik_jenis', 'pemilik_id'])
    .where('id', '=', lampiranId)
    .executeTakeFirst();
  if (known?.pemilik_jenis === 'suratMasuk' && known.pemilik_id === letterId) return;
  await attach(ctx, { jenis: 'disposisi', id: disposisiId }, [lampiranId], 'Lembar disposisi');
}
