import { Link } from '@tanstack/react-router';
import { useOperation } from '../../../client/useOperation.ts';
import { Card } from '../../../components/Card.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { lama } from '../../../components/timeText.ts';
import classes from './tasks.module.css';

/** A backup older than this is worth a warning: one is made every day and at every closing. */
const OLD_HOURS = 36;

/** The age of the last verified backup, for whoever keeps it. */
export function BackupAge() {
  const { data } = useOperation('sistem.tentang', {}, { topics: ['cadangan', 'pekerjaan'] });
  if (data === undefined) return null;
  const last = data.cadanganTerakhir;
  const now = new Date().toISOString();
  const old = last === null || Date.parse(now) - Date.parse(last.dibuatPada) > OLD_HOURS * 3_600_000;
  const umur = last === null ? undefined : lama(last.dibuatPada, now);
  return (
    <Card title="Cadangan" actions={<Link to="/cadangan">Buka</Link>}>
      {umur === undefined ? (
        <>
          <StatusBadge tone="late">belum ada</StatusBadge> Belum ada cadangan yang terverifikasi.
        </>
      ) : (
        <>
          <StatusBadge tone={old ? 'late' : 'ok'}>{old ? 'sudah lama' : 'terverifikasi'}</StatusBadge> Dibuat {umur}{' '}
          yang lalu
        </>
      )}
      <div className={classes.sub}>{secondPlace(data, now)}</div>
    </Card>
  );
}

function secondPlace(data: { tempatKeduaDisetel: boolean; cadanganKeduaTerakhir: string | null }, now: string): string {
  if (!data.tempatKeduaDisetel) return 'Tempat kedua belum disetel: bila komputer ini rusak, cadangannya ikut rusak.';
  if (data.cadanganKeduaTerakhir === null) return 'Belum ada salinan di tempat kedua.';
  const umur = lama(data.cadanganKeduaTerakhir, now);
  return `Salinan di tempat kedua: ${umur} yang lalu.`;
}
