/** What comes to a letter after its registration: scans, copies through other channels, who went to the event. */
import type { WriteContext } from '#electron/core/context.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { CHANNELS } from '#shared/modules/persuratan/istilah.ts';
import { type Letter, openLetter } from './access.ts';
import { attachScans } from './attach.ts';
import { auditObject, changeLetter, statusOf } from './letter.ts';

async function requireStanding(ctx: WriteContext, letter: Letter): Promise<void> {
  if ((await statusOf(ctx, letter.perkara_id)) === 'dibatalkan')
    throw new Refusal('ATURAN', 'Surat ini dibatalkan; tidak ada lagi yang ditambahkan padanya.');
}

export async function addScans(
  ctx: WriteContext,
  input: { id: number; lampiran: number[]; keterangan?: string | undefined },
): Promise<{ versi: number }> {
  const { letter } = await openLetter(ctx, input.id);
  await requireStanding(ctx, letter);
  await attachScans(ctx, letter.id, input.lampiran, input.keterangan);
  const versi = await changeLetter(ctx, letter);
  ctx.audit({
    objek: auditObject(letter),
    sesudah: { pindaian: input.lampiran.length, keterangan: input.keterangan ?? null },
  });
  return { versi };
}

/** The same letter once more, through another channel: one agenda number, several channels. */
export async function addCopy(
  ctx: WriteContext,
  input: {
    id: number;
    kanal: keyof typeof CHANNELS;
    tanggal: string;
    catatan?: string | undefined;
    lampiranId?: number | undefined;
  },
): Promise<{ versi: number }> {
  const { letter } = await openLetter(ctx, input.id);
  await requireStanding(ctx, letter);
  if (input.tanggal > ctx.today) throw new Refusal('ATURAN', 'Tanggal salinan belum tiba.', 'tanggal');
  if (input.lampiranId !== undefined)
    await attachScans(ctx, letter.id, [input.lampiranId], `Salinan lewat ${CHANNELS[input.kanal]}`);
  await ctx.db
    .insertInto('surat_masuk_salinan')
    .values({
      surat_masuk_id: letter.id,
      kanal: input.kanal,
      tanggal: input.tanggal,
      catatan: input.catatan ?? null,
      lampiran_id: input.lampiranId ?? null,
      dicatat_oleh: ctx.session.penggunaId,
      dicatat_pada: ctx.now,
    })
    .execute();
  const versi = await changeLetter(ctx, letter);
  ctx.audit({ objek: auditObject(letter), sesudah: { kanal: CHANNELS[input.kanal], tanggal: input.tanggal } });
  return { versi };
}

export async function recordAttendance(
  ctx: WriteContext,
  input: { id: number; dihadiri: string },
): Promise<{ versi: number }> {
  const { letter, akses } = await openLetter(ctx, input.id);
  if (akses === 'metadata') throw new Refusal('TIDAK_BERWENANG', 'Surat ini tidak dibuka bagi Anda.');
  await requireStanding(ctx, letter);
  if (letter.acara_tanggal === null) throw new Refusal('ATURAN', 'Surat ini tidak memuat acara.', 'id');
  const versi = await changeLetter(ctx, letter, { acara_dihadiri: input.dihadiri });
  ctx.audit({
    objek: auditObject(letter),
    sebelum: { dihadiri: letter.acara_dihadiri },
    sesudah: { dihadiri: input.dihadiri },
  });
  return { versi };
}
