/** Letters that a spec needs and does not itself type. */
import { type Berkas, pdf } from './berkas.ts';
import type { Kantor } from './kantor.ts';

/** Stands only in what is sealed. */
export const RAHASIA = 'Zirkonium';

export const berkasRahasia = (): Promise<Berkas> => pdf(`Laporan ${RAHASIA}.pdf`, `Pemeriksaan perkara ${RAHASIA}`);

/** Registered on the form that is open. */
export async function suratRahasia(kantor: Kantor, berkas: Berkas): Promise<{ id: number; nomorAgenda: string }> {
  const { suratBaru } = kantor;
  await suratBaru.isian('Pengirim').fill('Inspektorat Kota Pasuruan');
  await suratBaru.isian('Nomor surat').fill('700/9/423.300/2026');
  await suratBaru.isian('Tanggal surat').fill('1/11');
  await suratBaru.isian('Hal').fill(`Pemeriksaan dugaan pelanggaran ${RAHASIA}`);
  await suratBaru.isian('Isi ringkas').fill(`Klarifikasi perkara ${RAHASIA}`);
  await suratBaru.isian('Jenis').selectOption('Laporan');
  await suratBaru.isian('Sifat keamanan').selectOption('Rahasia');
  await suratBaru.lepaskan(berkas);
  const nomor = await suratBaru.simpan();
  const [nomorAgenda = ''] = nomor.split('/');
  const { baris } = await kantor.jalankan('suratMasuk.daftar', { batas: 1 });
  const [row] = baris;
  if (row?.nomorAgenda !== nomorAgenda) throw new Error(`${nomor} is not the newest letter`);
  return { id: row.id, nomorAgenda };
}
