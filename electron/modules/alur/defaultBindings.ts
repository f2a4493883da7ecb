/**
 * Who stands for the actors of the map in a new office. Data only: the office changes it in its settings. Chosen actors (bidang terkait, pejabat
 * terkait), the requester of a letter and the employee of a leave are not bound: they are named on each case. "Dinas Sosial" as a whole is not bound: the
 * owner of each process acts for it. Outside actors are not bound either: the owner of the process records what they did.
 */
import type { WriteDb } from '#electron/database/connection.ts';

export interface DefaultBinding {
  aktor: string;
  sebagai: 'pelaku' | 'pencatat';
  jenis: 'peran' | 'unit';
  /** Role, or kode of a unit (the map's id of the unit). */
  nilai: string;
}

const bind =
  (sebagai: 'pelaku' | 'pencatat', jenis: 'peran' | 'unit') =>
  (aktor: string, ...nilai: string[]): DefaultBinding[] =>
    nilai.map((satu) => ({ aktor, sebagai, jenis, nilai: satu }));
const roles = bind('pelaku', 'peran');
const units = bind('pelaku', 'unit');
const writers = bind('pencatat', 'peran');

const LINJAMSOS = 'bidang-linjamsos';
const REHSOS = 'bidang-rehsos';
const DAYASOS = 'bidang-dayasos-fakmis';

/** A fresh copy, so that nobody changes the data behind it. */
export function defaultBindings(): DefaultBinding[] {
  return [
    ...roles('petugas-kantor', 'petugasSurat', 'kasubbagUmum'),
    // The Kepala decides on paper; the desk that gets the paper back writes it down.
    ...roles('kepala-dinas', 'kepala'),
    ...writers('kepala-dinas', 'petugasSurat', 'kasubbagUmum'),
    ...roles('sekretaris-dinas', 'sekretaris'),
    ...writers('sekretaris-dinas', 'petugasSurat'),
    ...roles('subbag-umum-kepegawaian', 'kasubbagUmum'),
    ...units('subbag-umum-kepegawaian', 'subbag-umum-kepegawaian'),
    ...roles('subbag-perencanaan', 'perencana'),
    ...units('subbag-perencanaan', 'subbag-perencanaan'),
    ...roles('bagian-keuangan', 'ppkSkpd'),
    ...units('bagian-keuangan', 'bagian-keuangan'),
    ...units('bidang-linjamsos', LINJAMSOS),
    ...units('bidang-rehsos', REHSOS),
    ...units('bidang-dayasos-fakmis', DAYASOS),
    ...roles('bendahara', 'bendahara'),
    ...writers('bendahara', 'bendaharaPembantu'),
    // Pengguna Anggaran is the Kepala; a KPA signs for his part.
    ...roles('pengguna-anggaran', 'kepala', 'kpa'),
    ...writers('pengguna-anggaran', 'ppkSkpd', 'bendahara'),
    ...roles('pptk', 'pptk'),
    ...roles('verifikator', 'verifikator', 'ppkSkpd'),
    ...roles('pengurus-barang', 'pengurusBarang'),
    ...units('operator-pbi', LINJAMSOS),
    ...units('tim-verifikasi-lapangan', REHSOS),
    ...units('pekerja-sosial', REHSOS),
    ...units('tim-verval', DAYASOS),
    ...units('tim-pendamping-kube', DAYASOS),
    ...units('penjaga-tmp', DAYASOS),
  ];
}

/** Binds the actors of a new office from a civil date on. A unit that the office does not have is passed over; what is bound already stays as it is. */
export async function seedBindings(db: WriteDb, mulai: string): Promise<void> {
  const unitRows = await db.selectFrom('unit').select(['id', 'kode']).execute();
  const unitIds = new Map(unitRows.map((row) => [row.kode, String(row.id)]));
  const bound = await db.selectFrom('ikatan_aktor').select('aktor').distinct().execute();
  const known = new Set(bound.map((row) => row.aktor));
  const values = defaultBindings().flatMap((binding) => {
    const nilai = binding.jenis === 'unit' ? unitIds.get(binding.nilai) : binding.nilai;
    return nilai === undefined || known.has(binding.aktor) ? [] : [{ ...binding, nilai, mulai, sampai: null }];
  });
  if (values.length > 0) await db.insertInto('ikatan_aktor').values(values).execute();
}
