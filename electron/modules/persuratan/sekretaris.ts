/** Steps 9–12 of the map: the letter goes through the Sekretaris, who disposes again or sees to it himself. */
import type { WriteContext } from '#electron/core/context.ts';
import { advanceCase, assignParts, caseForPage, completePart, partsOf } from '#electron/modules/alur/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import { advanceAs, finishOwnPart, standingOn } from './dispose.ts';
import { acted, auditObject, changeLetter, lockLetter, requireStep } from './letter.ts';
import { type Giver, giverInPerson, giverOnPaper } from './recipients.ts';

interface Seen {
  id: number;
  versi: number;
}

export async function forwardToSekretaris(ctx: WriteContext, input: Seen) {
  const open = await lockLetter(ctx, input.id, input.versi);
  requireStep(open, [STEP.teruskan], 'diteruskan ke Sekretaris');
  const versi = await changeLetter(ctx, open.letter, { posisi_fisik: 'Meja Sekretaris' });
  await advanceCase(ctx, { perkaraId: open.perkaraId, ke: STEP.tindakLanjut, diaudit: false });
  ctx.audit({ objek: auditObject(open.letter) });
  return acted(ctx, open.letter, versi);
}

const TARGETS = {
  'disposisi-lagi': STEP.disposisiLagi,
  laksanakan: STEP.laksanakan,
  distribusikan: STEP.distribusikan,
} as const;

/** The Sekretaris decides what happens with the letter. */
export async function decide(
  ctx: WriteContext,
  input: Seen & { ke: keyof typeof TARGETS; catatan?: string | undefined },
) {
  const open = await lockLetter(ctx, input.id, input.versi);
  requireStep(open, [STEP.tindakLanjut], 'ditentukan tindak lanjutnya');
  const sebagai = await standingOn(ctx, open.perkaraId);
  if (sebagai === null) throw new Refusal('TIDAK_BERWENANG', 'Surat ini ada pada Sekretaris, bukan pada Anda.');
  const giver: Giver =
    sebagai === 'pelaku'
      ? await giverInPerson(ctx, 'sekretaris')
      : await giverOnPaper(ctx, 'peran:sekretaris', ctx.today);
  const prepared = (await partsOf(ctx.read, open.perkaraId, STEP.laksanakanBidang)).some(
    (part) => part.diganti_oleh === null && (part.status === 'menunggu' || part.status === 'dikerjakan'),
  );
  if (prepared && input.ke !== 'distribusikan')
    throw new Refusal(
      'ATURAN',
      'Kepala sudah menunjuk penerima pada lembar disposisi; distribusikan dahulu kepada mereka.',
      'ke',
    );
  if (!prepared && input.ke === 'distribusikan')
    throw new Refusal('ATURAN', 'Belum ada bidang penerimanya; berikan disposisi kepada bidang.', 'ke');
  await finishOwnPart(ctx, open.perkaraId, giver);
  const versi = await changeLetter(ctx, open.letter);
  await advanceAs(ctx, open.perkaraId, giver, TARGETS[input.ke]);
  // "Langsung dilaksanakan": the map leaves open who does it; it is the one who decided so.
  if (input.ke === 'laksanakan')
    await assignParts(ctx, {
      perkaraId: open.perkaraId,
      langkah: STEP.laksanakan,
      dariLangkah: STEP.tindakLanjut,
      bagian: [{ penerima: `jabatan:${giver.jabatanId}`, peran: 'pelaksana_utama', tenggat: open.letter.tenggat }],
      pelaku: { nama: giver.nama, jabatan: giver.jabatan },
      wewenang: 'modul',
      diaudit: false,
    });
  ctx.audit({
    objek: auditObject(open.letter),
    sesudah: { keputusan: input.ke, catatan: input.catatan ?? null },
    pelaku: giver.nama,
  });
  return acted(ctx, open.letter, versi);
}

/** The last step without a further disposisi: what was done is written down, the letter is finished. */
export async function carryOut(ctx: WriteContext, input: Seen & { uraian: string; lampiran: number[] }) {
  const open = await lockLetter(ctx, input.id, input.versi);
  requireStep(open, [STEP.laksanakan], 'dilaksanakan');
  const { parts, partActions } = await caseForPage(ctx, open.perkaraId);
  const mine = parts.find((part) => part.langkah === STEP.laksanakan && partActions.get(part.id)?.selesaikan === true);
  const versi = await changeLetter(ctx, open.letter);
  if (mine) {
    await completePart(ctx, {
      bagianId: mine.id,
      catatan: input.uraian,
      lampiran: input.lampiran,
      diaudit: false,
    });
  } else {
    await advanceCase(ctx, {
      perkaraId: open.perkaraId,
      ke: null,
      catatan: input.uraian,
      lampiran: input.lampiran,
      diaudit: false,
    });
  }
  ctx.audit({ objek: auditObject(open.letter) });
  return acted(ctx, open.letter, versi);
}
