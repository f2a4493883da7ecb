import { Link } from '@tanstack/react-router';
import { WORKING_ROLES } from '#shared/contract/roles.ts';
import { addDays, namaHari } from '#shared/rules/tanggal.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni, useSession } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { recordPageOf } from '../../../components/recordPages.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import classes from './tasks.module.css';

/** Who goes where today and tomorrow. */
export function Invitations() {
  const hariIni = useHariIni();
  const { peran } = useSession();
  const reads = peran.some((role) => role === 'auditor' || WORKING_ROLES.includes(role));
  const { data, failure, refetch } = useOperation(
    'suratMasuk.undangan',
    { dari: hariIni, sampai: addDays(hariIni, 1) },
    { enabled: reads, topics: ['alur', 'disposisi'] },
  );
  if (!reads) return null;
  const page = recordPageOf('suratMasuk');
  return (
    <Card title="Undangan hari ini dan besok">
      {failure !== undefined && <ErrorText failure={failure} onRetry={refetch} />}
      {data?.length === 0 && <p className={classes.empty}>Tidak ada undangan untuk hari ini dan besok.</p>}
      <ul className={classes.list}>
        {(data ?? []).map((row) => (
          <li key={row.id} className={classes.invitation}>
            <div>
              <div className={classes.clock}>{row.jam?.replace(':', '.') ?? '–'}</div>
              <div className={classes.sub}>{row.tanggal === hariIni ? 'hari ini' : namaHari(row.tanggal)}</div>
            </div>
            <div>
              {page === undefined ? row.hal : <Link {...page.link(row.id)}>{row.hal}</Link>}
              <div className={classes.sub}>
                {[
                  row.tempat ?? row.pengirim,
                  row.dihadiri === null ? 'belum ada yang ditunjuk' : `dihadiri ${row.dihadiri}`,
                ].join(' · ')}{' '}
                {row.bentrok && <StatusBadge tone="late">bentrok waktunya</StatusBadge>}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
