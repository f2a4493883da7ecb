/**
 * The process map as it was approved: its shape, checked with zod where it enters, and the look-ups that everything else uses.
 * Nothing here knows cases or extensions. Source: Peta Proses Bisnis Dinas Sosial Kota Pasuruan 2022 (Permen PANRB 19/2018).
 */
import { z } from 'zod';

const teks = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'berspasi di awal atau akhir');
const daftarTeks = z.array(teks);

export const JENIS_LANGKAH = ['mulai', 'kegiatan', 'keputusan', 'selesai'] as const;
export type JenisLangkah = (typeof JENIS_LANGKAH)[number];

const unit = z.strictObject({ id: teks, nama: teks, induk: teks.nullable() });
const aktor = z.strictObject({ id: teks, nama: teks, jenis: z.enum(['internal', 'eksternal']), unit: teks.optional() });
const lanjutan = z.strictObject({ ke: teks, syarat: teks.optional() });

const langkah = z.strictObject({
  id: teks,
  nama: teks,
  aktor: teks,
  jenis: z.enum(JENIS_LANGKAH),
  dokumenMasuk: daftarTeks,
  dokumenKeluar: daftarTeks,
  /** An application outside Penata in which the step is done (SIPD, SIKS-NG). */
  aplikasiLuar: teks.optional(),
  /** Deadline as the document words it; deadlines that count are settings of the office. */
  tenggat: teks.optional(),
  berikut: z.array(lanjutan),
});

const isiSipoc = daftarTeks.min(1);
const proses = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kode: z.string().regex(/^P\d+(\.\d+)*$/),
  kodeDokumen: teks,
  nomorUrut: z.int().positive(),
  nama: teks,
  induk: teks.nullable(),
  level: z.int().min(0),
  jenis: z.enum(['inti', 'pendukung']),
  ringkasan: teks,
  pemilik: teks,
  dasarHukum: daftarTeks,
  sipoc: z.strictObject({
    supplier: isiSipoc,
    input: isiSipoc,
    process: isiSipoc,
    output: isiSipoc,
    customer: isiSipoc,
  }),
  langkah: z.array(langkah),
});

export const petaSchema = z.strictObject({
  organisasi: z.strictObject({
    nama: teks,
    dasarHukum: daftarTeks,
    tugas: teks,
    fungsi: daftarTeks,
    visi: teks,
    misi: daftarTeks,
    misiKota: daftarTeks,
    unit: z.array(unit),
    bidang: z.array(z.strictObject({ id: teks, nama: teks, singkatan: teks, tugas: teks, fungsi: daftarTeks })),
  }),
  aktor: z.array(aktor),
  proses: z.array(proses),
});

export type Peta = z.output<typeof petaSchema>;
export type Proses = z.output<typeof proses>;
export type Langkah = z.output<typeof langkah>;
export type LanjutanPeta = z.output<typeof lanjutan>;
export type Aktor = z.output<typeof aktor>;
export type Unit = z.output<typeof unit>;

/** Look-ups over one map. `daun` are the processes that have a flow of their own, in the order of the document. */
export interface IndeksPeta {
  peta: Peta;
  prosesById: ReadonlyMap<string, Proses>;
  prosesByKode: ReadonlyMap<string, Proses>;
  /** Step ids are unique over the whole map. */
  langkahById: ReadonlyMap<string, { proses: Proses; langkah: Langkah }>;
  aktorById: ReadonlyMap<string, Aktor>;
  unitById: ReadonlyMap<string, Unit>;
  daun: readonly Proses[];
}

export function indexPeta(peta: Peta): IndeksPeta {
  const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
  const punyaAnak = new Set(peta.proses.map((p) => p.induk));
  return {
    peta,
    prosesById: byId(peta.proses),
    prosesByKode: new Map(peta.proses.map((p) => [p.kode, p])),
    langkahById: new Map(peta.proses.flatMap((p) => p.langkah.map((l) => [l.id, { proses: p, langkah: l }] as const))),
    aktorById: byId(peta.aktor),
    unitById: byId(peta.organisasi.unit),
    daun: peta.proses.filter((p) => !punyaAnak.has(p.id)),
  };
}

/**
 * How an actor of the map becomes somebody in the office: `luar` is outside, the owner of the process records what he did;
 * `dipilih` ("bidang terkait", "pejabat terkait") is chosen on each case; `tetap` is bound once in the office's settings.
 */
export type CaraIkat = 'tetap' | 'dipilih' | 'luar';

export function caraIkat(pelaku: Pick<Aktor, 'id' | 'jenis'>): CaraIkat {
  if (pelaku.jenis === 'eksternal') return 'luar';
  return pelaku.id.endsWith('-terkait') ? 'dipilih' : 'tetap';
}
