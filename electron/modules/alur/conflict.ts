/** Two people on the same case: the second is told who did what and when. */
import type { Moment } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { type JenisRiwayat, kalimatBentrok } from '#shared/modules/alur/kalimat.ts';
import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import { civilDateOf, clockTimeOf, formatTanggal } from '#shared/rules/tanggal.ts';

interface Seen {
  perkaraId: number;
  /** For a part: only what happened to it. */
  bagianId?: number;
  rancangan: Rancangan;
  current: number;
}

/** Throws Refusal BENTROK when the caller saw another version than the current one. Without `versi` nothing is checked. */
export async function requireVersion(
  db: ReadDb,
  moment: Moment,
  versi: number | undefined,
  { perkaraId, bagianId, rancangan, current }: Seen,
): Promise<void> {
  if (versi === undefined || versi === current) return;
  let events = db
    .selectFrom('riwayat')
    .select(['jenis', 'ke', 'pelaku_nama', 'pencatat_nama', 'waktu'])
    .where('perkara_id', '=', perkaraId)
    .where('jenis', 'not in', ['dokumen', 'izin', 'cabutIzin', 'ubah', 'keamanan'])
    .orderBy('id', 'desc')
    .limit(1);
  if (bagianId !== undefined) events = events.where('bagian_id', '=', bagianId);
  const last = await events.executeTakeFirst();
  const hal = bagianId === undefined ? 'Perkara' : 'Bagian';
  if (!last) {
    throw new Refusal('BENTROK', `${hal} ini sudah berubah; muat ulang untuk melihat keadaannya.`, 'versi');
  }
  const waktu = `${formatTanggal(civilDateOf(last.waktu, moment.zone))} ${clockTimeOf(last.waktu, moment.zone).replace(':', '.')}`;
  const keNama = rancangan.langkah.find((l) => l.id === last.ke)?.nama ?? null;
  const sentence = kalimatBentrok(
    hal,
    { jenis: last.jenis as JenisRiwayat, pelaku: last.pelaku_nama, pencatat: last.pencatat_nama, keNama },
    waktu,
  );
  throw new Refusal('BENTROK', sentence, 'versi');
}
