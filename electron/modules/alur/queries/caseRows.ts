/** One line of a case in a list, named and masked for the caller. */
import type { ReadContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import type { Akses, Keamanan } from '#shared/modules/alur/akses.ts';
import { accessOfCases, titleFor } from '../access.ts';
import { definitionsOf } from '../map.ts';

export const LIST_COLUMNS = [
  'perkara.id',
  'perkara.rancangan_id',
  'perkara.proses_id',
  'perkara.judul',
  'perkara.pemohon',
  'perkara.langkah',
  'perkara.status',
  'perkara.mulai_pada',
  'perkara.sejak',
  'perkara.tenggat',
  'perkara.revisi',
  'perkara.keamanan',
  'perkara.objek_jenis',
  'perkara.objek_id',
  'perkara.objek_nomor',
] as const;

export interface ListedCase {
  id: number;
  rancangan_id: number;
  proses_id: string;
  judul: string;
  pemohon: string | null;
  langkah: string;
  status: 'berjalan' | 'selesai' | 'dibatalkan';
  mulai_pada: string;
  sejak: string;
  tenggat: string | null;
  revisi: number;
  keamanan: Keamanan;
  objek_jenis: string | null;
  objek_id: number | null;
  objek_nomor: string | null;
}

export const recordOf = (row: Pick<ListedCase, 'objek_jenis' | 'objek_id' | 'objek_nomor'>) =>
  row.objek_jenis === null || row.objek_id === null
    ? null
    : { jenis: row.objek_jenis, id: row.objek_id, nomor: row.objek_nomor };

/** As the contract's case row; one question for access and one for definitions, however many rows. */
export async function caseRows(ctx: Pick<ReadContext, 'read' | 'session'>, rows: readonly ListedCase[]) {
  const access = await accessOfCases(ctx.read, ctx.session, rows);
  return namedRows(ctx.read, rows, access);
}

export async function namedRows(db: ReadDb, rows: readonly ListedCase[], access: ReadonlyMap<number, Akses>) {
  const definitions = await definitionsOf(
    db,
    rows.map((row) => row.rancangan_id),
  );
  return rows.map((row) => {
    const rancangan = definitions.get(row.rancangan_id)!;
    return {
      id: row.id,
      judul: titleFor(access.get(row.id) ?? 'tidak', row.judul),
      prosesId: row.proses_id,
      prosesKode: rancangan.kode,
      proses: rancangan.nama,
      langkah: row.langkah,
      namaLangkah: rancangan.langkah.find((l) => l.id === row.langkah)?.nama ?? row.langkah,
      status: row.status,
      pemohon: row.pemohon,
      mulaiPada: row.mulai_pada,
      sejak: row.sejak,
      tenggat: row.tenggat,
      revisi: row.revisi,
      keamanan: row.keamanan,
      objek: recordOf(row),
    };
  });
}
