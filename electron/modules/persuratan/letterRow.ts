/** A letter as lists show it: masked where it is sealed, with its status named from its case. */
import type { Selectable } from 'kysely';
import type { ReadDb } from '#electron/database/connection.ts';
import type { PerkaraTable } from '#electron/database/schema/alur.ts';
import type { SuratMasukTable } from '#electron/database/schema/persuratan.ts';
import { daunBagian, type StatusBagian } from '#shared/modules/alur/bagian.ts';
import type { LetterRow } from '#shared/modules/persuratan/contract.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import { halTampil } from '#shared/modules/persuratan/samar.ts';
import { type KeadaanSurat, LANGKAH_KERJA, statusSurat, statusTeks } from '#shared/modules/persuratan/statusSurat.ts';

/** Columns of `surat_masuk as s` and of its case `perkara as p` that a row needs. */
export const ROW_COLUMNS = [
  's.id',
  's.tahun',
  's.nomor_agenda',
  's.tanggal_terima',
  's.pengirim_nama',
  's.nomor_surat',
  's.tanggal_surat',
  's.hal',
  's.jenis_naskah',
  's.keamanan',
  's.urgensi',
  's.kode_klasifikasi',
  's.tenggat',
  's.terlambat',
  's.pindaian',
  's.perkara_id',
  'p.langkah',
  'p.status',
] as const;

export type RowFacts = Pick<
  Selectable<SuratMasukTable>,
  | 'id'
  | 'tahun'
  | 'nomor_agenda'
  | 'tanggal_terima'
  | 'pengirim_nama'
  | 'nomor_surat'
  | 'tanggal_surat'
  | 'hal'
  | 'jenis_naskah'
  | 'keamanan'
  | 'urgensi'
  | 'kode_klasifikasi'
  | 'tenggat'
  | 'terlambat'
  | 'pindaian'
  | 'perkara_id'
> & { langkah: string | null; status: Selectable<PerkaraTable>['status'] | null };

type Counts = KeadaanSurat['penerima'];
const NOBODY: Counts = { jumlah: 0, diterima: 0, selesai: 0 };

/** Recipients received and done, of the cases that stand on a step where that is told. */
export async function recipientCounts(
  db: ReadDb,
  cases: readonly { perkaraId: number; langkah: string }[],
): Promise<Map<number, Counts>> {
  const told = cases.filter(({ langkah }) => langkah === STEP.distribusikan || LANGKAH_KERJA.includes(langkah));
  const counts = new Map<number, Counts>();
  if (told.length === 0) return counts;
  const rows = await db
    .selectFrom('bagian as b')
    .leftJoin('disposisi_penerima as dp', 'dp.bagian_id', 'b.id')
    .select([
      'b.id',
      'b.perkara_id',
      'b.langkah',
      'b.induk_id',
      'b.penerima',
      'b.status',
      'b.diganti_oleh',
      'b.dibuka_pada',
      'dp.diterima_fisik_pada',
    ])
    .where(
      'b.perkara_id',
      'in',
      told.map((c) => c.perkaraId),
    )
    .execute();
  const byCase = Map.groupBy(rows, (row) => row.perkara_id);
  for (const { perkaraId, langkah } of told) {
    const workStep = langkah === STEP.distribusikan ? STEP.laksanakanBidang : langkah;
    const parts = (byCase.get(perkaraId) ?? []).filter((part) => part.langkah === workStep);
    const live = parts.filter((part) => part.status !== 'ditarik' && part.diganti_oleh === null);
    if (langkah === STEP.distribusikan) {
      const first = live.filter((part) => part.induk_id === null);
      const received = first.filter((part) => part.dibuka_pada !== null || part.diterima_fisik_pada !== null);
      counts.set(perkaraId, { jumlah: first.length, diterima: received.length, selesai: 0 });
      continue;
    }
    const leaves = daunBagian(
      live.map((part) => ({
        id: part.id,
        induk: part.induk_id,
        penerima: part.penerima,
        status: (part.status === 'diajukan' ? 'dikerjakan' : part.status) as StatusBagian,
        digantiOleh: part.diganti_oleh,
        ditolak: 0,
        alasan: null,
      })),
    );
    const done = leaves.filter((leaf) => leaf.status === 'selesai').length;
    counts.set(perkaraId, { jumlah: leaves.length, diterima: leaves.length, selesai: done });
  }
  return counts;
}

export const stateOf = (row: Pick<RowFacts, 'langkah' | 'status'>, penerima: Counts | undefined): KeadaanSurat => ({
  perkara: row.langkah === null || row.status === null ? null : { langkah: row.langkah, status: row.status },
  penerima: penerima ?? NOBODY,
});

export function letterRow(row: RowFacts, counts: Counts | undefined): LetterRow {
  const state = stateOf(row, counts);
  return {
    id: row.id,
    tahun: row.tahun,
    nomorAgenda: row.nomor_agenda,
    tanggalTerima: row.tanggal_terima,
    pengirim: row.pengirim_nama,
    nomorSurat: row.nomor_surat,
    tanggalSurat: row.tanggal_surat,
    hal: halTampil(row.keamanan, row.hal),
    jenisNaskah: row.jenis_naskah as LetterRow['jenisNaskah'],
    keamanan: row.keamanan,
    urgensi: row.urgensi,
    kodeKlasifikasi: row.kode_klasifikasi,
    status: statusSurat(state),
    statusTeks: statusTeks(state),
    tenggat: row.tenggat,
    terlambat: row.terlambat === 1,
    adaPindaian: row.pindaian > 0,
    perkaraId: row.perkara_id,
  };
}

/** Rows of a page, with what their parts say in one question. */
export async function letterRows(db: ReadDb, rows: readonly RowFacts[]): Promise<LetterRow[]> {
  const running = rows.flatMap((row) =>
    row.perkara_id !== null && row.status === 'berjalan' && row.langkah !== null
      ? [{ perkaraId: row.perkara_id, langkah: row.langkah }]
      : [],
  );
  const counts = await recipientCounts(db, running);
  return rows.map((row) => letterRow(row, row.perkara_id === null ? undefined : counts.get(row.perkara_id)));
}
