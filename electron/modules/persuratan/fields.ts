/** From the form of a letter to its columns, and the names of what changed. */
import type { z } from 'zod';
import type { ReadDb } from '#electron/database/connection.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { letterFields } from '#shared/modules/persuratan/contract.ts';
import { kunciNomor } from '#shared/modules/persuratan/ganda.ts';
import { halTampil, isTersegel } from '#shared/modules/persuratan/samar.ts';

export type LetterInput = z.output<z.ZodObject<typeof letterFields>>;

/** Jabatan and text of whom the letter is addressed to; the Kepala Dinas unless it says otherwise. */
export async function addressee(
  db: ReadDb,
  input: Pick<LetterInput, 'ditujukanJabatanId' | 'ditujukanKepada'>,
): Promise<{ ditujukan_jabatan_id: number | null; ditujukan_kepada: string }> {
  if (input.ditujukanJabatanId === undefined && input.ditujukanKepada !== undefined)
    return { ditujukan_jabatan_id: null, ditujukan_kepada: input.ditujukanKepada };
  let query = db.selectFrom('jabatan').select(['jabatan.id', 'jabatan.nama']).where('jabatan.aktif', '=', 1);
  query =
    input.ditujukanJabatanId === undefined
      ? query
          .innerJoin('jabatan_peran', 'jabatan_peran.jabatan_id', 'jabatan.id')
          .where('jabatan_peran.peran', '=', 'kepala')
      : query.where('jabatan.id', '=', input.ditujukanJabatanId);
  const post = await query.orderBy('jabatan.urut').limit(1).executeTakeFirst();
  if (!post && input.ditujukanJabatanId !== undefined)
    throw new Refusal('TIDAK_DITEMUKAN', 'Jabatan tujuan tidak ada atau tidak lagi dipakai.', 'ditujukanJabatanId');
  return {
    ditujukan_jabatan_id: post?.id ?? null,
    ditujukan_kepada: input.ditujukanKepada ?? post?.nama ?? 'Kepala Dinas',
  };
}

/** The subject; a sealed letter that nobody opened has none. Throws Refusal MASUKAN_SALAH where an open letter has none. */
export function subjectOf(input: Pick<LetterInput, 'hal' | 'keamanan'>): string {
  if (input.hal !== undefined) return input.hal;
  if (isTersegel(input.keamanan)) return halTampil(input.keamanan, '');
  throw new Refusal('MASUKAN_SALAH', 'Isian "hal" wajib diisi.', 'hal');
}

/** Columns that only repeat what was typed. */
export const plainColumns = (input: LetterInput) => ({
  tanggal_terima: input.tanggalTerima,
  jam_terima: input.jamTerima ?? null,
  kanal: input.kanal,
  pengirim_nama: input.pengirim,
  pejabat_pengirim: input.pejabatPengirim ?? null,
  alamat_pengirim: input.alamatPengirim ?? null,
  kontak_pengirim: input.kontakPengirim ?? null,
  nomor_surat: input.nomorSurat ?? null,
  kunci_nomor: kunciNomor(input.nomorSurat),
  tanggal_surat: input.tanggalSurat ?? null,
  isi_ringkas: input.isiRingkas ?? null,
  jenis_naskah: input.jenisNaskah,
  keamanan: input.keamanan,
  urgensi: input.urgensi,
  lampiran_jumlah: input.lampiranJumlah ?? null,
  kode_klasifikasi: input.kodeKlasifikasi ?? null,
  indeks: input.indeks ?? null,
  tembusan: input.tembusan ? 1 : 0,
  acara_tanggal: input.acara?.tanggal ?? null,
  acara_jam: input.acara?.jam ?? null,
  acara_tempat: input.acara?.tempat ?? null,
  acara_keterangan: input.acara?.keterangan ?? null,
  perlu_balasan: input.perluBalasan ? 1 : 0,
  batas_balas: input.batasBalas ?? null,
  terkait_id: input.terkaitId ?? null,
  meralat_id: input.meralatId ?? null,
  tingkat_perkembangan: input.tingkatPerkembangan,
  jumlah_lembar: input.jumlahLembar ?? null,
  kondisi: input.kondisi ?? null,
  catatan: input.catatan ?? null,
  nomor_srikandi: input.nomorSrikandi ?? null,
});
