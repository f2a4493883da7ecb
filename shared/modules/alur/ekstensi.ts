/**
 * Extensions: what practice needs and the approved map does not print, as data beside the map, with reason, source and dates. They
 * add steps and edges or switch an edge off; the map itself is never edited. A profile is a named set of extensions.
 */
import { z } from 'zod';
import { civilDate } from '../../contract/fields.ts';
import { JENIS_LANGKAH } from './peta.ts';

/**
 * Named sets: `PROFIL_SEED` is the map as it was approved, `PROFIL_77` the order of Permendagri 77/2020. An extension without
 * profile belongs to both.
 */
export const PROFIL = ['PROFIL_SEED', 'PROFIL_77'] as const;
export type Profil = (typeof PROFIL)[number];
export const PROFIL_BAKU: Profil = 'PROFIL_SEED';

/** Settings of the office that switch extensions; each is off until the office turns it on. */
export const SETELAN_ALUR = {
  sekretarisMenutup: 'Sekretaris menutup surat masuk (langkah 9–12 peta)',
  lewatSekretarisDulu: 'Disposisi Kepala lewat Sekretaris dulu sebelum didistribusikan',
} as const;
export type KunciSetelan = keyof typeof SETELAN_ALUR;
export type SetelanAlur = Partial<Record<KunciSetelan, boolean>>;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const teks = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'berspasi di awal atau akhir');

const langkahTambahan = z.strictObject({
  id: slug,
  nama: teks,
  aktor: slug,
  jenis: z.enum(JENIS_LANGKAH),
  /** The step after which it stands in the order; without it, last. Order decides what counts as a return. */
  setelah: slug.optional(),
  /** An end without work: `otomatis` closes the case on arrival, `batal` is where a cancelled case is drawn. */
  akhir: z.enum(['otomatis', 'batal']).optional(),
  dokumenMasuk: z.array(teks).default([]),
  dokumenKeluar: z.array(teks).default([]),
});

const edgeTambahan = z.strictObject({
  dari: slug,
  ke: slug,
  syarat: teks.optional(),
  /** Says that an edge to an earlier step is no return (no reason, no revision). */
  jenis: z.literal('maju').optional(),
  wajibAlasan: z.literal(true).optional(),
  /** The engine takes it by itself when all parts of the step are done. */
  saatTuntas: z.literal(true).optional(),
  /** Actors who may take it, where that is not the actor of the step. */
  oleh: z.array(slug).min(1).optional(),
});

export const ekstensiSchema = z.strictObject({
  id: slug,
  prosesKode: z.string().regex(/^P\d+(\.\d+)*$/),
  nama: teks,
  alasan: teks,
  sumber: teks,
  berlakuSejak: civilDate,
  berlakuSampai: civilDate.optional(),
  profil: z.array(z.enum(PROFIL)).min(1).optional(),
  syaratSetelan: z
    .strictObject({ kunci: z.enum(Object.keys(SETELAN_ALUR) as [KunciSetelan, ...KunciSetelan[]]), nilai: z.boolean() })
    .optional(),
  tambahLangkah: z.array(langkahTambahan).default([]),
  tambahEdge: z.array(edgeTambahan).default([]),
  matikanEdge: z.array(z.strictObject({ dari: slug, ke: slug })).default([]),
  /** Steps of the map that the switched-off edges take out of the flow; they stay in the picture, pale. */
  lewatiLangkah: z.array(slug).default([]),
});

export type Ekstensi = z.output<typeof ekstensiSchema>;
export type LangkahTambahan = z.output<typeof langkahTambahan>;
export type EdgeTambahan = z.output<typeof edgeTambahan>;

/** Reads extensions from data. Throws an Error in words on a wrong shape, a double id, or a period that ends before it begins. */
export function readEkstensi(data: unknown): Ekstensi[] {
  const parsed = z.array(ekstensiSchema).safeParse(data);
  if (!parsed.success) throw new Error(`Ekstensi tidak terbaca: ${z.prettifyError(parsed.error)}`);
  const ids = new Set<string>();
  for (const e of parsed.data) {
    if (ids.has(e.id)) throw new Error(`Ekstensi salah: ${e.id} ada dua kali`);
    ids.add(e.id);
    if (e.berlakuSampai !== undefined && e.berlakuSampai < e.berlakuSejak)
      throw new Error(`Ekstensi salah: ${e.id} berakhir (${e.berlakuSampai}) sebelum berlaku (${e.berlakuSejak})`);
  }
  return parsed.data;
}

/**
 * The extensions that a case of process `kode` gets when it starts on `tanggal` (civil date), in the order of the data.
 * `berlakuSampai` is the last day. A setting that the office never touched counts as off.
 */
export function pilihEkstensi(
  semua: readonly Ekstensi[],
  pilihan: { kode: string; tanggal: string; profil?: Profil; setelan?: SetelanAlur },
): Ekstensi[] {
  const { kode, tanggal, profil = PROFIL_BAKU, setelan = {} } = pilihan;
  return semua.filter(
    (e) =>
      e.prosesKode === kode &&
      e.berlakuSejak <= tanggal &&
      (e.berlakuSampai === undefined || tanggal <= e.berlakuSampai) &&
      (e.profil === undefined || e.profil.includes(profil)) &&
      (e.syaratSetelan === undefined || (setelan[e.syaratSetelan.kunci] ?? false) === e.syaratSetelan.nilai),
  );
}
