/** The classification field: search while typing, and the code that is written on a letter. */
import type { ReadContext } from '#electron/core/context.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { klasifikasiBawaan } from '#shared/modules/persuratan/klasifikasi.ts';
import { searchKlasifikasi } from '#shared/modules/persuratan/klasifikasiCari.ts';
import { findKodeLama } from '#shared/modules/persuratan/klasifikasiLama.ts';

/** A new use of an unknown code is refused (domain rule persuratan §6, code retired or unknown); letters keep what they have. */
export function requireCode(kode: string | null | undefined, field = 'kodeKlasifikasi'): void {
  if (kode === null || kode === undefined || klasifikasiBawaan().find(kode)) return;
  throw new Refusal(
    'ATURAN',
    `Kode klasifikasi "${kode}" tidak ada pada Permendagri 83/2022. Pilih dari daftar.`,
    field,
  );
}

/** Codes by code or words; an old code is explained instead of being met with silence. */
export async function searchCodes(_ctx: ReadContext, input: { cari: string; batas: number }) {
  const hasil = searchKlasifikasi(input.cari, input.batas);
  return {
    hasil: hasil.map(({ kode, nama, jalur }) => ({ kode, nama, jalur: jalur.join(' › ') })),
    penjelasan: findKodeLama(input.cari)?.penjelasan ?? null,
  };
}
