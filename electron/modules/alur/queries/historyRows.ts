/** History rows as the timeline shows them. */
import type { Selectable } from 'kysely';
import type { ReadDb } from '#electron/database/connection.ts';
import type { RiwayatTable } from '#electron/database/schema/alur.ts';
import { type JenisRiwayat, kalimat } from '#shared/modules/alur/kalimat.ts';
import type { Rancangan } from '#shared/modules/alur/rancangan.ts';

export type HistoryRow = Selectable<RiwayatTable>;

/** The event as one sentence. `open` false: without the reason, for whoever may not read the contents. */
export function sentenceOf(row: HistoryRow, rancangan: Rancangan, open: boolean): string {
  const name = (id: string | null) => rancangan.langkah.find((l) => l.id === id)?.nama ?? id;
  return kalimat({
    jenis: row.jenis as JenisRiwayat,
    pelaku: row.pelaku_nama,
    pelakuJabatan: row.pelaku_jabatan,
    pencatat: row.pencatat_nama,
    dari: name(row.dari),
    ke: name(row.ke),
    syarat: row.syarat,
    perihal: open ? row.perihal : null,
    alasan: open ? row.alasan : null,
    revisi: row.revisi,
  });
}

/** The history of one case, oldest first, with its attachments where the contents are open to the caller. */
export async function historyOf(db: ReadDb, perkaraId: number, rancangan: Rancangan, open: boolean) {
  const rows = await db.selectFrom('riwayat').selectAll().where('perkara_id', '=', perkaraId).orderBy('id').execute();
  const attached = open
    ? await db
        .selectFrom('riwayat_lampiran')
        .innerJoin('riwayat', 'riwayat.id', 'riwayat_lampiran.riwayat_id')
        .innerJoin('lampiran', 'lampiran.id', 'riwayat_lampiran.lampiran_id')
        .select(['riwayat_lampiran.riwayat_id', 'lampiran.id', 'lampiran.nama'])
        .where('riwayat.perkara_id', '=', perkaraId)
        .execute()
    : [];
  const byEvent = Map.groupBy(attached, (row) => row.riwayat_id);
  return rows.map((row) => ({
    id: row.id,
    waktu: row.waktu,
    jenis: row.jenis,
    dari: row.dari,
    ke: row.ke,
    syarat: row.syarat,
    catatan: open ? row.catatan : null,
    alasan: open ? row.alasan : null,
    revisi: row.revisi,
    pelaku: row.pelaku_nama,
    pelakuJabatan: row.pelaku_jabatan,
    pencatat: row.pencatat_nama,
    kalimat: sentenceOf(row, rancangan, open),
    lampiran: (byEvent.get(row.id) ?? []).map(({ id, nama }) => ({ id, nama })),
  }));
}
