/**
 * The disposisi of the Kepala, and of the Sekretaris on his steps: given in person or copied from the signed sheet. The case goes on over the edge that its
 * frozen definition offers: to distribution, or to the Sekretaris first.
 */
import type { WriteContext } from '#electron/core/context.ts';
import { advanceCase, type CaseActions, caseForPage, completePart, partsOf } from '#electron/modules/alur/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Role } from '#shared/contract/roles.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import {
  checkedRecipients,
  type DispositionInput,
  deadlineOfParts,
  giveParts,
  type Place,
  storeDisposition,
} from './dispositionStore.ts';
import { acted, auditObject, changeLetter, lockLetter, type OpenLetter, requireStep } from './letter.ts';
import { type Giver, giverInPerson, giverOnPaper, type Recipient } from './recipients.ts';

export interface GiveDisposition extends DispositionInput {
  id: number;
  versi: number;
}

/** Steps after the first disposisi at which its giver may still add recipients: what was read cannot be withdrawn, only corrected. */
const ADDITION: readonly string[] = [STEP.distribusikan, STEP.laksanakanBidang];
const OF_SEKRETARIS: readonly string[] = [STEP.tindakLanjut, STEP.disposisiLagi];

export async function giveDisposition(ctx: WriteContext, input: GiveDisposition) {
  const open = await lockLetter(ctx, input.id, input.versi);
  requireStep(open, [STEP.disposisi, ...OF_SEKRETARIS, ...ADDITION], 'didisposisikan');
  const { langkah } = open.state;
  const role: Role = OF_SEKRETARIS.includes(langkah) ? 'sekretaris' : 'kepala';
  const giver = await giverOf(ctx, role, langkah, await standingOn(ctx, open.perkaraId), input);
  const place: Place = {
    letter: open.letter,
    perkaraId: open.perkaraId,
    giver,
    rantai: role === 'kepala' ? [] : await givenBefore(ctx, open.letter.id, giver.jabatanId),
    tenggat: await deadlineOfParts(ctx, input, open.letter.tenggat),
  };
  const { recipients, peringatan } = await checkedRecipients(ctx, place, input);
  if (langkah === STEP.tindakLanjut) await finishOwnPart(ctx, open.perkaraId, giver);
  const { actions } = await caseForPage(ctx, open.perkaraId);
  const route = routeOf(langkah, actions);
  const move = async () => {
    for (const ke of route.moves) await advanceAs(ctx, open.perkaraId, giver, ke);
  };
  // Work that stands before the present step in the order of the map can be given only once the case is on its way there.
  if (langkah === STEP.tindakLanjut) await move();
  const given = await giveAlong(ctx, place, recipients, route);
  const disposisiId = await storeDisposition(ctx, place, input, given.parts);
  if (langkah !== STEP.tindakLanjut) await move();
  const unit = recipients.find((r) => r.peran === 'pelaksana_utama')?.unitId ?? recipients[0]?.unitId ?? null;
  const versi = await changeLetter(ctx, open.letter, {
    unit_pengolah_id: unit ?? open.letter.unit_pengolah_id,
    ...(ADDITION.includes(langkah) ? {} : { posisi_fisik: 'Meja agenda, menunggu distribusi' }),
  });
  logDisposition(ctx, open, giver, recipients, input);
  return { ...(await acted(ctx, open.letter, versi)), disposisiId, peringatan: [...peringatan, ...given.peringatan] };
}

export const advanceAs = (ctx: WriteContext, perkaraId: number, giver: Giver, ke: string) =>
  advanceCase(ctx, {
    perkaraId,
    ke,
    pelaku: { nama: giver.nama, jabatan: giver.jabatan },
    wewenang: 'modul',
    diaudit: false,
  });

/** As what the caller stands on the present step; where the step was handed to one official, on his part of it. */
export async function standingOn(ctx: WriteContext, perkaraId: number): Promise<CaseActions['sebagai']> {
  const { state, actions, parts, partActions } = await caseForPage(ctx, perkaraId);
  if (state.langkah !== STEP.tindakLanjut) return actions.sebagai;
  const own = parts.find((part) => part.langkah === state.langkah && partActions.get(part.id)?.selesaikan === true);
  return own ? (partActions.get(own.id)?.sebagai ?? null) : actions.sebagai;
}

export function logDisposition(
  ctx: WriteContext,
  open: Pick<OpenLetter, 'letter'>,
  giver: Giver,
  recipients: readonly Recipient[],
  input: Pick<DispositionInput, 'sumber' | 'batasWaktu' | 'sifat'> & { alasan?: string },
): void {
  ctx.audit({
    objek: auditObject(open.letter),
    sesudah: {
      kepada: recipients.map((r) => r.jabatan).join(', '),
      sumber: input.sumber === 'langsung' ? 'diberikan langsung' : 'disalin dari lembar',
      ...(input.batasWaktu === undefined ? {} : { batasWaktu: input.batasWaktu }),
      ...(input.sifat === undefined ? {} : { sifat: input.sifat }),
    },
    alasan: input.alasan,
    pelaku: giver.nama,
  });
}

/** In person: the official himself, on his turn. From paper: whoever writes down for him. */
async function giverOf(
  ctx: WriteContext,
  role: Role,
  langkah: string,
  sebagai: CaseActions['sebagai'],
  input: DispositionInput,
): Promise<Giver> {
  const { roles } = ctx.session;
  const adding = ADDITION.includes(langkah);
  const decides = adding ? roles.includes(role) : sebagai === 'pelaku';
  const writes = adding ? roles.includes('petugasSurat') || roles.includes('kasubbagUmum') : sebagai === 'pencatat';
  if (input.sumber === 'langsung') {
    if (decides) return giverInPerson(ctx, role);
    throw new Refusal(
      'TIDAK_BERWENANG',
      writes
        ? 'Disposisi langsung hanya diberikan pejabatnya sendiri. Pilih “disalin dari lembar” bila ia menulisnya di kertas.'
        : 'Surat ini tidak sedang ada pada Anda untuk didisposisikan.',
    );
  }
  if (!decides && !writes) throw new Refusal('TIDAK_BERWENANG', 'Anda tidak mencatat disposisi untuk pejabat ini.');
  return giverOnPaper(ctx, `peran:${role}`, input.tanggal);
}

interface Route {
  /** Where the work of the recipients stands. */
  work: string;
  /** The step whose actor gives it. */
  from: string;
  /** Where the Sekretaris has his own part, when the disposisi goes through him first. */
  sekretarisAt?: string;
  moves: string[];
}

function routeOf(langkah: string, actions: CaseActions): Route {
  const offers = (step: string) => actions.maju.some((edge) => edge.ke === step);
  switch (langkah) {
    case STEP.disposisi:
      return offers(STEP.distribusikan)
        ? { work: STEP.laksanakanBidang, from: langkah, moves: [STEP.distribusikan] }
        : { work: STEP.laksanakanBidang, from: langkah, sekretarisAt: STEP.tindakLanjut, moves: [STEP.tindakLanjut] };
    case STEP.tindakLanjut:
      return offers(STEP.distribusikan)
        ? { work: STEP.laksanakanBidang, from: langkah, moves: [STEP.distribusikan] }
        : { work: STEP.laksanakan, from: langkah, moves: [STEP.disposisiLagi, STEP.laksanakan] };
    case STEP.disposisiLagi:
      return { work: STEP.laksanakan, from: langkah, moves: [STEP.laksanakan] };
    default:
      return { work: STEP.laksanakanBidang, from: STEP.disposisi, moves: [] };
  }
}

async function giveAlong(ctx: WriteContext, place: Place, recipients: readonly Recipient[], route: Route) {
  const sekretaris = route.sekretarisAt === undefined ? [] : await sekretarisAmong(ctx, recipients);
  const others = recipients.filter((r) => !sekretaris.includes(r));
  const parts: { recipient: Recipient; bagianId: number }[] = [];
  const peringatan: string[] = [];
  for (const [group, langkah] of [
    [sekretaris, route.sekretarisAt ?? ''],
    [others, route.work],
  ] as const) {
    if (group.length === 0) continue;
    const given = await giveParts(ctx, place, group, { langkah, dariLangkah: route.from });
    peringatan.push(...given.peringatan);
    parts.push(...group.map((recipient, index) => ({ recipient, bagianId: given.bagianIds[index]! })));
  }
  return { parts, peringatan };
}

async function sekretarisAmong(ctx: WriteContext, recipients: readonly Recipient[]): Promise<Recipient[]> {
  const rows = await ctx.read
    .selectFrom('jabatan_peran')
    .select('jabatan_id')
    .where('peran', '=', 'sekretaris')
    .execute();
  const posts = new Set(rows.map((row) => row.jabatan_id));
  return recipients.filter((r) => posts.has(r.jabatanId));
}

/** Posts that gave or received a disposisi of the letter before, without the giver's own. */
async function givenBefore(ctx: WriteContext, letterId: number, own: number): Promise<number[]> {
  const rows = await ctx.read
    .selectFrom('disposisi')
    .innerJoin('disposisi_penerima', 'disposisi_penerima.disposisi_id', 'disposisi.id')
    .select(['disposisi.dari_jabatan_id', 'disposisi_penerima.jabatan_id'])
    .where('disposisi.surat_masuk_id', '=', letterId)
    .execute();
  return [...new Set(rows.flatMap((row) => [row.dari_jabatan_id, row.jabatan_id]))].filter((post) => post !== own);
}

/** The Sekretaris has decided: the part that the Kepala gave him on this step is done. */
export async function finishOwnPart(ctx: WriteContext, perkaraId: number, giver: Giver): Promise<void> {
  for (const part of await partsOf(ctx.read, perkaraId, STEP.tindakLanjut)) {
    if (part.diganti_oleh !== null || (part.status !== 'menunggu' && part.status !== 'dikerjakan')) continue;
    await completePart(ctx, {
      bagianId: part.id,
      pelaku: { nama: giver.nama, jabatan: giver.jabatan },
      wewenang: 'modul',
      diaudit: false,
    });
  }
}
