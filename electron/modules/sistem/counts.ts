/** Numbers of rows under the names that people use; tables that only serve others are left out. */
const NAMES: Record<string, string> = {
  surat_masuk: 'Surat masuk',
  disposisi: 'Disposisi',
  tindak_lanjut: 'Tindak lanjut',
  perkara: 'Perkara',
  ekspedisi: 'Lembar ekspedisi',
  lampiran: 'Lampiran',
  terbitan: 'Cetakan',
  pegawai: 'Pegawai',
  pengguna: 'Pengguna',
  audit: 'Jejak audit',
};

export const countsInWords = (rows: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(NAMES).flatMap(([table, name]) => (rows[table] === undefined ? [] : [[name, rows[table]]])),
  );
