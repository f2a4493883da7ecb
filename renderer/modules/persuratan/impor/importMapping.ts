/** Which column of an old agenda holds what, as the person decides it; proposals come from the host. */
import { KOLOM_IMPOR, KOLOM_IMPOR_IDS, KOLOM_WAJIB, type KolomImpor } from '#shared/modules/persuratan/imporKolom.ts';
import type { Output } from '../../../client/contract.ts';

export type Peek = Output<'suratMasuk.periksaImpor'>;

/** By column of the file; a column that is not read is absent. */
export type Mapping = Readonly<Record<number, KolomImpor>>;

export const isKolom = (text: string | null): text is KolomImpor => KOLOM_IMPOR_IDS.some((one) => one === text);

export function proposedMapping(peek: Peek): Mapping {
  const mapping: Record<number, KolomImpor> = {};
  for (const { indeks, usul } of peek.kolom) if (isKolom(usul)) mapping[indeks] = usul;
  return mapping;
}

/** One field comes from one column: choosing it here takes it from where it was. */
export function withColumn(mapping: Mapping, indeks: number, field: KolomImpor | undefined): Mapping {
  const others = Object.entries(mapping).filter(([column, kept]) => Number(column) !== indeks && kept !== field);
  return Object.fromEntries(field === undefined ? others : [...others, [indeks, field]]);
}

/** Fields without which no row can enter the register, in words. */
export const missingColumns = (mapping: Mapping): string[] =>
  KOLOM_WAJIB.filter((field) => !Object.values(mapping).includes(field)).map((field) => KOLOM_IMPOR[field]);

/** As the job takes it: column by field. */
export const columnsOf = (mapping: Mapping): Record<string, number> =>
  Object.fromEntries(Object.entries(mapping).map(([column, field]) => [field, Number(column)]));

export interface ImportResult {
  baris: number;
  siap: number;
  bermasalah: number;
  ganda: string[];
  celah: string[];
}

/** The result of a finished import job; undefined when it is none. */
export function readResult(hasil: unknown): ImportResult | undefined {
  if (typeof hasil !== 'object' || hasil === null) return undefined;
  const { baris, siap, bermasalah, ganda, celah } = hasil as Record<string, unknown>;
  if (typeof baris !== 'number' || typeof siap !== 'number' || typeof bermasalah !== 'number') return undefined;
  const texts = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
  return { baris, siap, bermasalah, ganda: texts(ganda), celah: texts(celah) };
}
