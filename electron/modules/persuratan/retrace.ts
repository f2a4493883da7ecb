/** Back along the way a letter came: returned with a reason, or taken back while nobody has opened it. A registration is never undone. */
import type { WriteContext } from '#electron/core/context.ts';
import { caseState, returnCase, takeBackCase } from '#electron/modules/alur/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import { acted, auditObject, changeLetter, lockLetter } from './letter.ts';

/** Steps before the number was given: no letter goes back behind its registration. */
export const BEFORE_NUMBER: readonly string[] = ['p1-2-1-2-kirim', STEP.terima, STEP.registrasi];

const noUndo = () =>
  new Refusal(
    'ATURAN',
    'Registrasi tidak dapat diurungkan; nomor agenda sudah terpakai. Perbaiki isiannya, atau Kasubbag membatalkannya.',
  );

interface Back {
  id: number;
  versi: number;
  alasan: string;
}

/** Whoever has the letter in hand returns it to a step on its way here; without `ke` to the last one of another actor. */
export async function sendBack(ctx: WriteContext, input: Back & { ke?: string | undefined }) {
  const open = await lockLetter(ctx, input.id, input.versi);
  if (input.ke !== undefined && BEFORE_NUMBER.includes(input.ke)) throw noUndo();
  const before = open.state.langkah;
  const moved = await returnCase(ctx, {
    perkaraId: open.perkaraId,
    ke: input.ke,
    alasan: input.alasan,
    diaudit: false,
  });
  if (BEFORE_NUMBER.includes(moved.langkah)) throw noUndo();
  return noted(ctx, open, before, input.alasan);
}

/** Whoever made the last move undoes it while the next one has not opened the letter. */
export async function takeBack(ctx: WriteContext, input: Back) {
  const open = await lockLetter(ctx, input.id, input.versi);
  const before = open.state.langkah;
  if (BEFORE_NUMBER.includes(open.state.dilalui.at(-2) ?? '')) throw noUndo();
  await takeBackCase(ctx, { perkaraId: open.perkaraId, alasan: input.alasan, diaudit: false });
  return noted(ctx, open, before, input.alasan);
}

async function noted(
  ctx: WriteContext,
  { letter, perkaraId }: Awaited<ReturnType<typeof lockLetter>>,
  before: string,
  alasan: string,
) {
  const versi = await changeLetter(ctx, letter);
  const { langkah } = await caseState(ctx, perkaraId);
  ctx.audit({ objek: auditObject(letter), sebelum: { langkah: before }, sesudah: { langkah }, alasan });
  return acted(ctx, letter, versi);
}
