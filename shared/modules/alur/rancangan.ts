/**
 * The compiled definition of one leaf process: the map's steps with the chosen extensions laid over them, as plain JSON. A case
 * freezes it when it starts, so a later map or extension never changes a running case.
 */
import { z } from 'zod';
import { Refusal } from '../../contract/errors.ts';
import { canonicalJson } from '../../rules/canonicalJson.ts';
import { JENIS_LANGKAH } from './peta.ts';

const asal = z.enum(['peta', 'ekstensi']);

const lanjutan = z.strictObject({
  ke: z.string(),
  syarat: z.string().optional(),
  /** `kembali`: to an earlier step; counts as a return. */
  jenis: z.enum(['maju', 'kembali']),
  asal,
  ekstensiId: z.string().optional(),
  wajibAlasan: z.boolean(),
  saatTuntas: z.literal(true).optional(),
  oleh: z.array(z.string()).optional(),
});

const langkah = z.strictObject({
  id: z.string(),
  nama: z.string(),
  aktor: z.string(),
  jenis: z.enum(JENIS_LANGKAH),
  /** Place in the order, from 1. */
  urut: z.int().positive(),
  /** Length of the longest way here from the start, returns not counted. */
  peringkat: z.int().min(0),
  dokumenMasuk: z.array(z.string()),
  dokumenKeluar: z.array(z.string()),
  aplikasiLuar: z.string().optional(),
  tenggat: z.string().optional(),
  asal,
  ekstensiId: z.string().optional(),
  akhir: z.enum(['otomatis', 'batal']).optional(),
  dilewati: z.literal(true).optional(),
  berikut: z.array(lanjutan),
  /** Edges of the map that an extension switched off: drawn pale, never walked. `ekstensiId` says which one. */
  dimatikan: z.array(lanjutan),
});

export const rancanganSchema = z.strictObject({
  prosesId: z.string(),
  kode: z.string(),
  nama: z.string(),
  pemilik: z.string(),
  /** Actors in order of first appearance: the lanes of the picture. */
  aktor: z.array(z.strictObject({ id: z.string(), nama: z.string(), ikat: z.enum(['tetap', 'dipilih', 'luar']) })),
  ekstensi: z.array(z.strictObject({ id: z.string(), nama: z.string(), alasan: z.string(), sumber: z.string() })),
  langkah: z.array(langkah),
});

export type Rancangan = z.output<typeof rancanganSchema>;
export type LangkahRancangan = z.output<typeof langkah>;
export type Lanjutan = z.output<typeof lanjutan>;

/** The text that is stored and hashed: the same definition always gives the same text. */
export function rancanganText(rancangan: Rancangan): string {
  return canonicalJson(rancangan);
}

/** Reads a stored definition back. Throws an Error in words when it is not one. */
export function readRancangan(text: string): Rancangan {
  const parsed = rancanganSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`Rancangan alur tersimpan tidak terbaca: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The step, or `TIDAK_DITEMUKAN` in words. */
export function langkahOf(rancangan: Rancangan, id: string): LangkahRancangan {
  const found = rancangan.langkah.find((l) => l.id === id);
  if (found === undefined)
    throw new Refusal('TIDAK_DITEMUKAN', `Langkah "${id}" tidak ada di alur ${rancangan.kode} ${rancangan.nama}.`);
  return found;
}

/**
 * Who acts on a step: its actor, and the actor who records it in Penata (the owner of the process when the actor is outside).
 */
export function pelaksanaOf(
  rancangan: Rancangan,
  langkahId: string,
): { aktor: string; ikat: 'tetap' | 'dipilih' | 'luar'; pencatat: string } {
  const { aktor } = langkahOf(rancangan, langkahId);
  const ikat = rancangan.aktor.find((a) => a.id === aktor)?.ikat ?? 'tetap';
  return { aktor, ikat, pencatat: ikat === 'luar' ? rancangan.pemilik : aktor };
}

/** The edge that the engine takes by itself when the step is done: the marked one, else the one without condition, else the only one. */
export function lanjutanBaku(langkah: LangkahRancangan): Lanjutan | null {
  return (
    langkah.berikut.find((b) => b.saatTuntas) ??
    langkah.berikut.find((b) => b.syarat === undefined) ??
    (langkah.berikut.length === 1 ? (langkah.berikut[0] ?? null) : null)
  );
}
