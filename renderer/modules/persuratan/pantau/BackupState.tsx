import { useOperation } from '../../../client/useOperation.ts';
import { useZona } from '../../../client/useSession.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { lama, waktuSingkat } from '../../../components/timeText.ts';
import classes from './DashboardPage.module.css';

/** A verified backup older than this is worth a red word (hours): one is made every day. */
const TUA_JAM = 36;

/** How old the last verified backup is. */
export function BackupState() {
  const zona = useZona();
  const about = useOperation('sistem.tentang', {}, { topics: ['pekerjaan'] });
  if (about.data === undefined) return null;
  const { cadanganTerakhir: last } = about.data;
  const now = new Date().toISOString();
  if (last === null || !last.terverifikasi) {
    return (
      <p className={classes.backup}>
        <StatusBadge tone="late">Belum ada cadangan</StatusBadge>{' '}
        <span className={classes.sub}>Minta administrator membuat cadangan dari halaman Cadangan.</span>
      </p>
    );
  }
  const old = Date.parse(now) - Date.parse(last.dibuatPada) > TUA_JAM * 3_600_000;
  return (
    <p className={classes.backup}>
      <StatusBadge tone={old ? 'late' : 'ok'}>Cadangan terverifikasi</StatusBadge>{' '}
      <span className={classes.sub}>
        {lama(last.dibuatPada, now)} lalu ({waktuSingkat(last.dibuatPada, zona)})
      </span>
    </p>
  );
}
