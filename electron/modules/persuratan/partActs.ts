/** What recipients and givers do with one part of a disposisi: read, hand on, give back, give to somebody else, withdraw. */
import type { WriteContext } from '#electron/core/context.ts';
import {
  caseForPage,
  openPart,
  type PartActions,
  type PartRow,
  replacePart,
  returnPart,
  withdrawPart,
} from '#electron/modules/alur/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { type Letter, openLetter } from './access.ts';
import { logDisposition } from './dispose.ts';
import {
  checkedRecipients,
  type DispositionInput,
  deadlineOfParts,
  giveParts,
  type Place,
  storeDisposition,
} from './dispositionStore.ts';
import { returnWhenNothingLeft, settleDistribution } from './distribute.ts';
import { auditObject, touchLetter } from './letter.ts';
import { type Giver, giverInPerson, giverOnPaper, giverOnPost } from './recipients.ts';

export interface OpenPart {
  letter: Letter;
  perkaraId: number;
  part: PartRow;
  parts: PartRow[];
  actions: PartActions;
  recipient: {
    disposisi_id: number;
    jabatan_id: number;
    nama: string;
    jabatan: string;
    peran: string;
    tertutup: number;
  };
}

/** A recipient's part with its letter, as the caller may see them. Throws Refusal TIDAK_DITEMUKAN. */
export async function openRecipient(ctx: WriteContext, bagianId: number): Promise<OpenPart> {
  const row = await ctx.read
    .selectFrom('disposisi_penerima as dp')
    .innerJoin('disposisi as d', 'd.id', 'dp.disposisi_id')
    .select([
      'dp.disposisi_id',
      'dp.jabatan_id',
      'dp.nama',
      'dp.jabatan',
      'dp.peran',
      'd.tertutup',
      'd.surat_masuk_id',
      'd.perkara_id',
    ])
    .where('dp.bagian_id', '=', bagianId)
    .executeTakeFirst();
  const missing = new Refusal('TIDAK_DITEMUKAN', 'Disposisi itu tidak ada, atau tidak terbuka bagi Anda.', 'bagianId');
  if (!row) throw missing;
  const { letter, akses } = await openLetter(ctx, row.surat_masuk_id);
  if (akses === 'metadata') throw missing;
  const { parts, partActions } = await caseForPage(ctx, row.perkara_id);
  const part = parts.find((p) => p.id === bagianId);
  const actions = partActions.get(bagianId);
  if (!part || !actions) throw missing;
  return { letter, perkaraId: row.perkara_id, part, parts, actions, recipient: row };
}

/** Throws Refusal BENTROK when the part was changed since the caller saw it; says by whom. */
export async function requirePartVersion(ctx: WriteContext, part: PartRow, versi: number): Promise<void> {
  if (part.versi === versi) return;
  const last = await ctx.read
    .selectFrom('riwayat')
    .select(['pelaku_nama', 'waktu'])
    .where('perkara_id', '=', part.perkara_id)
    .where('bagian_id', '=', part.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  throw new Refusal(
    'BENTROK',
    `${last?.pelaku_nama ?? 'Seseorang'} lebih dahulu mengubah disposisi ini. Muat ulang untuk melihat keadaannya.`,
    'versi',
  );
}

const idsOf = ({ letter, perkaraId }: OpenPart) => ({ letterId: letter.id, perkaraId });

/** The recipient opens his disposisi in Penata: he has received it, and its giver cannot withdraw it any more. */
export async function readDisposition(ctx: WriteContext, input: { bagianId: number }): Promise<Record<string, never>> {
  const open = await openRecipient(ctx, input.bagianId);
  if (!holds(ctx, open.recipient.jabatan_id))
    throw new Refusal('TIDAK_BERWENANG', 'Disposisi ini ditujukan kepada jabatan lain.');
  const noted = await openPart(ctx, { bagianId: input.bagianId, diaudit: false });
  ctx.audit({ objek: auditObject(open.letter), sesudah: { penerima: open.recipient.jabatan } });
  if (noted) {
    await settleDistribution(ctx, idsOf(open));
    ctx.changed('suratMasuk', open.letter.id);
  }
  return {};
}

const holds = (ctx: WriteContext, jabatanId: number): boolean =>
  ctx.session.posts.some((post) => post.jabatanId === jabatanId);

const mayWriteDown = (ctx: WriteContext): boolean =>
  ctx.session.roles.includes('petugasSurat') || ctx.session.roles.includes('kasubbagUmum');

/** The recipient hands his part on, in person or on paper. */
export async function handOn(ctx: WriteContext, input: DispositionInput & { bagianId: number; versi: number }) {
  const open = await openRecipient(ctx, input.bagianId);
  await requirePartVersion(ctx, open.part, input.versi);
  const giver = await giverOnPart(ctx, open, input);
  const above = postsAbove(open.parts, open.part);
  const first = await ctx.read
    .selectFrom('disposisi')
    .select('dari_jabatan_id')
    .where('surat_masuk_id', '=', open.letter.id)
    .where('induk_bagian_id', 'is', null)
    .execute();
  const place: Place = {
    letter: open.letter,
    perkaraId: open.perkaraId,
    giver,
    indukBagianId: open.part.id,
    rantai: [...above, ...first.map((row) => row.dari_jabatan_id)],
    tenggat: await deadlineOfParts(ctx, input, open.part.tenggat ?? open.letter.tenggat),
  };
  const { recipients, peringatan } = await checkedRecipients(ctx, place, input);
  if (open.part.status === 'menunggu') await openPart(ctx, { bagianId: open.part.id, diaudit: false });
  const given = await giveParts(ctx, place, recipients, {});
  const disposisiId = await storeDisposition(
    ctx,
    place,
    input,
    recipients.map((recipient, index) => ({ recipient, bagianId: given.bagianIds[index]! })),
  );
  await settleDistribution(ctx, idsOf(open));
  await touchLetter(ctx, open.letter.id);
  logDisposition(ctx, open, giver, recipients, input);
  // The engine warns of a circle too; one warning is enough.
  return { disposisiId, suratMasukId: open.letter.id, peringatan };
}

/** Posts through whose hands the part came here. */
function postsAbove(parts: readonly PartRow[], part: PartRow): number[] {
  const above = parts.find((p) => p.id === part.induk_id);
  return above ? [Number(above.penerima.split(':')[1]), ...postsAbove(parts, above)] : [];
}

async function giverOnPart(
  ctx: WriteContext,
  { recipient, actions }: OpenPart,
  input: Pick<DispositionInput, 'sumber' | 'tanggal'>,
): Promise<Giver> {
  if (!actions.teruskan && !mayWriteDown(ctx))
    throw new Refusal('TIDAK_BERWENANG', `Disposisi ini ada pada ${recipient.jabatan}, bukan pada Anda.`);
  if (input.sumber === 'salin_tulisan') {
    if (!mayWriteDown(ctx) && !holds(ctx, recipient.jabatan_id))
      throw new Refusal('TIDAK_BERWENANG', 'Anda tidak mencatat disposisi untuk pejabat ini.');
    return giverOnPaper(ctx, `jabatan:${recipient.jabatan_id}`, input.tanggal);
  }
  const giver = giverOnPost(ctx.session, recipient.jabatan_id);
  if (!giver)
    throw new Refusal(
      'TIDAK_BERWENANG',
      'Disposisi langsung hanya diberikan pejabatnya sendiri. Pilih “disalin dari lembar” bila ia menulisnya di kertas.',
    );
  return giver;
}

/** "Bukan kewenangan saya": back to the giver, who must dispose again. */
export async function giveBack(ctx: WriteContext, input: { bagianId: number; versi: number; alasan: string }) {
  const open = await openRecipient(ctx, input.bagianId);
  await returnPart(ctx, { ...input, diaudit: false });
  await settleDistribution(ctx, idsOf(open));
  await touchLetter(ctx, open.letter.id);
  ctx.audit({
    objek: auditObject(open.letter),
    sesudah: { penerima: open.recipient.jabatan, status: 'dikembalikan' },
    alasan: input.alasan,
  });
  return { suratMasukId: open.letter.id };
}

export interface Replacement extends Pick<DispositionInput, 'penerima' | 'sumber' | 'lampiranId'> {
  bagianId: number;
  versi: number;
  alasan: string;
}

/** The giver names others for a part that came back. */
export async function giveToOthers(ctx: WriteContext, input: Replacement) {
  const open = await openRecipient(ctx, input.bagianId);
  await requirePartVersion(ctx, open.part, input.versi);
  const before = await ctx.read
    .selectFrom('disposisi')
    .selectAll()
    .where('id', '=', open.recipient.disposisi_id)
    .executeTakeFirstOrThrow();
  if (!open.actions.ganti && !(open.part.status !== 'dikembalikan' && holds(ctx, before.dari_jabatan_id)))
    throw new Refusal('TIDAK_BERWENANG', `Hanya ${before.dari_jabatan} yang mendisposisikan ulang, atau pencatatnya.`);
  const giver =
    input.sumber === 'langsung'
      ? await inPersonAs(ctx, before.dari_jabatan_id)
      : await giverOnPaper(ctx, `jabatan:${before.dari_jabatan_id}`, ctx.today);
  const again: DispositionInput = {
    penerima: input.penerima,
    catatan: input.alasan,
    ...(before.batas_waktu === null ? {} : { batasWaktu: before.batas_waktu }),
    tertutup: before.tertutup === 1,
    tanggal: ctx.today,
    sumber: input.sumber,
    lampiranId: input.lampiranId,
  };
  const place: Place = {
    letter: open.letter,
    perkaraId: open.perkaraId,
    giver,
    ...(before.induk_bagian_id === null ? {} : { indukBagianId: before.induk_bagian_id }),
    rantai: [],
    tenggat: open.part.tenggat,
  };
  const { recipients } = await checkedRecipients(ctx, place, again);
  const { bagianIds } = await replacePart(ctx, {
    bagianId: open.part.id,
    bagian: recipients.map(({ jabatanId, peran }) => ({
      penerima: `jabatan:${jabatanId}`,
      peran,
      tenggat: place.tenggat,
    })),
    alasan: input.alasan,
    pelaku: { nama: giver.nama, jabatan: giver.jabatan },
    wewenang: 'modul',
    diaudit: false,
  });
  await storeDisposition(
    ctx,
    place,
    again,
    recipients.map((recipient, index) => ({ recipient, bagianId: bagianIds[index]! })),
  );
  await touchLetter(ctx, open.letter.id);
  logDisposition(ctx, open, giver, recipients, { ...again, alasan: input.alasan });
  return { suratMasukId: open.letter.id };
}

async function inPersonAs(ctx: WriteContext, jabatanId: number): Promise<Giver> {
  const own = giverOnPost(ctx.session, jabatanId);
  if (own) return own;
  // Another one holds the role of the giver today: a Plt. on his own post.
  const roles = await ctx.read
    .selectFrom('jabatan_peran')
    .select('peran')
    .where('jabatan_id', '=', jabatanId)
    .execute();
  const role = roles.find((row) => row.peran === 'kepala' || row.peran === 'sekretaris')?.peran;
  if ((role === 'kepala' || role === 'sekretaris') && ctx.session.roles.includes(role)) return giverInPerson(ctx, role);
  throw new Refusal(
    'TIDAK_BERWENANG',
    'Disposisi langsung hanya diberikan pejabatnya sendiri. Pilih “disalin dari lembar” bila ia menulisnya di kertas.',
  );
}

/** The giver takes back what is unread or came back. With nothing left, the letter lies before him again. */
export async function withdraw(ctx: WriteContext, input: { bagianId: number; versi: number; alasan: string }) {
  const open = await openRecipient(ctx, input.bagianId);
  await withdrawPart(ctx, { ...input, diaudit: false });
  const from = open.part.induk_id === null ? open.part.dari_langkah : undefined;
  const back = from !== undefined && (await returnWhenNothingLeft(ctx, idsOf(open), from, input.alasan));
  if (!back) await settleDistribution(ctx, idsOf(open));
  await touchLetter(ctx, open.letter.id);
  ctx.audit({
    objek: auditObject(open.letter),
    sesudah: { penerima: open.recipient.jabatan, status: 'ditarik' },
    alasan: input.alasan,
  });
  return { suratMasukId: open.letter.id };
}
