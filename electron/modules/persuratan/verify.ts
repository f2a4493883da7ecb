/** From the counter to the Kepala's desk, and the ways out before it: returned, passed on, needs no disposisi, registered by mistake. */
import type { WriteContext } from '#electron/core/context.ts';
import { advanceCase, cancelCase } from '#electron/modules/alur/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import { AKHIR } from '#shared/modules/persuratan/statusSurat.ts';
import { requireCode } from './classification.ts';
import { acted, auditObject, changeLetter, lockLetter, requireStep } from './letter.ts';

const CHECKS = {
  alamatBenar: ['alamat benar', 'alamat salah'],
  ditandatangani: ['ditandatangani', 'tidak ditandatangani'],
  lampiranLengkap: ['lampiran lengkap', 'lampiran kurang'],
  jenisBenar: ['jenis benar', 'jenis tidak sesuai'],
} as const;

export interface Verification {
  id: number;
  versi: number;
  hasil: Record<keyof typeof CHECKS, boolean>;
  kodeKlasifikasi?: string | undefined;
  catatan?: string | undefined;
}

/** Identified and checked. What is not in order is not hidden: it goes on only with a note. */
export async function verifyLetter(ctx: WriteContext, input: Verification) {
  const open = await lockLetter(ctx, input.id, input.versi);
  requireStep(open, [STEP.identifikasi], 'diverifikasi');
  requireCode(input.kodeKlasifikasi);
  const outcome = Object.entries(CHECKS).map(([name, [good, bad]]) =>
    input.hasil[name as keyof typeof CHECKS] ? good : bad,
  );
  const faulty = Object.values(input.hasil).some((good) => !good);
  if (faulty && input.catatan === undefined)
    throw new Refusal(
      'MASUKAN_SALAH',
      'Ada yang tidak beres pada surat ini. Kembalikan kepada pengirim, atau tulis catatan mengapa tetap diteruskan.',
      'catatan',
    );
  const kode = input.kodeKlasifikasi ?? open.letter.kode_klasifikasi;
  const versi = await changeLetter(ctx, open.letter, { kode_klasifikasi: kode });
  await advanceCase(ctx, {
    perkaraId: open.perkaraId,
    ke: STEP.serahkan,
    catatan: [outcome.join(', '), input.catatan].filter((part) => part !== undefined).join('. '),
    diaudit: false,
  });
  ctx.audit({
    objek: auditObject(open.letter),
    ...(kode === open.letter.kode_klasifikasi ? {} : { sebelum: { kodeKlasifikasi: open.letter.kode_klasifikasi } }),
    sesudah: {
      pemeriksaan: outcome.join(', '),
      ...(kode === open.letter.kode_klasifikasi ? {} : { kodeKlasifikasi: kode }),
    },
    alasan: input.catatan,
  });
  return acted(ctx, open.letter, versi);
}

interface Seen {
  id: number;
  versi: number;
}

export async function handOver(ctx: WriteContext, input: Seen) {
  const open = await lockLetter(ctx, input.id, input.versi);
  requireStep(open, [STEP.serahkan], 'diserahkan');
  const versi = await changeLetter(ctx, open.letter, { posisi_fisik: 'Meja Kepala Dinas' });
  await advanceCase(ctx, { perkaraId: open.perkaraId, ke: STEP.disposisi, diaudit: false });
  ctx.audit({ objek: auditObject(open.letter) });
  return acted(ctx, open.letter, versi);
}

/** A way out of the process: an edge to an end, with its reason. */
async function leave(
  ctx: WriteContext,
  input: Seen & { alasan: string },
  way: {
    dari: readonly string[];
    ke: string;
    what: string;
    posisi: string | null;
    alasan: string;
    sesudah: Record<string, unknown>;
  },
) {
  const open = await lockLetter(ctx, input.id, input.versi);
  requireStep(open, way.dari, way.what);
  const versi = await changeLetter(ctx, open.letter, way.posisi === null ? {} : { posisi_fisik: way.posisi });
  await advanceCase(ctx, { perkaraId: open.perkaraId, ke: way.ke, alasan: way.alasan, diaudit: false });
  ctx.audit({ objek: auditObject(open.letter), sesudah: way.sesudah, alasan: input.alasan });
  return acted(ctx, open.letter, versi);
}

export const closeWithoutDisposition = (ctx: WriteContext, input: Seen & { alasan: string }) =>
  leave(ctx, input, {
    dari: [STEP.serahkan],
    ke: AKHIR.tanpaDisposisi,
    what: 'ditutup tanpa disposisi',
    posisi: 'Meja agenda',
    alasan: input.alasan,
    sesudah: {},
  });

const SEBAB = {
  salah_alamat: 'Salah alamat',
  tidak_ditandatangani: 'Tidak ditandatangani',
  lampiran_kurang: 'Lampiran kurang',
  lainnya: 'Lainnya',
} as const;

/** Back to the sender; the agenda number stays used. */
export const returnToSender = (ctx: WriteContext, input: Seen & { alasan: string; sebab: keyof typeof SEBAB }) =>
  leave(ctx, input, {
    dari: [STEP.identifikasi, STEP.serahkan],
    ke: AKHIR.dikembalikan,
    what: 'dikembalikan kepada pengirim',
    posisi: 'Dikembalikan kepada pengirim',
    alasan: `${SEBAB[input.sebab]}: ${input.alasan}`,
    sesudah: { sebab: SEBAB[input.sebab] },
  });

export const passOn = (ctx: WriteContext, input: Seen & { alasan: string; kepada: string }) =>
  leave(ctx, input, {
    dari: [STEP.serahkan],
    ke: AKHIR.diteruskanKeluar,
    what: 'diteruskan keluar',
    posisi: `Diteruskan ke ${input.kepada}`.slice(0, 200),
    alasan: `Kepada ${input.kepada}: ${input.alasan}`,
    sesudah: { kepada: input.kepada },
  });

/** Registered by mistake: the row stays, struck through, and its number is not used again. */
export async function voidLetter(ctx: WriteContext, input: Seen & { alasan: string }) {
  const open = await lockLetter(ctx, input.id, input.versi);
  if (open.state.status !== 'berjalan')
    throw new Refusal('ATURAN', 'Surat ini sudah berakhir; tidak dapat dibatalkan.');
  const versi = await changeLetter(ctx, open.letter);
  await cancelCase(ctx, { perkaraId: open.perkaraId, alasan: input.alasan, wewenang: 'modul', diaudit: false });
  ctx.audit({ objek: auditObject(open.letter), alasan: input.alasan });
  return acted(ctx, open.letter, versi);
}
