import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays, namaHari } from '#shared/rules/tanggal.ts';
import type { Output } from '../../../client/contract.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni, useHolds } from '../../../client/useSession.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { jamTitik } from '../../../components/timeText.ts';
import { AttendanceDialog } from '../surat/AttendanceDialog.tsx';
import classes from './DashboardPage.module.css';

type Invitation = Output<'suratMasuk.undangan'>[number];

/** Where the office is invited today and tomorrow, who goes, and what clashes. */
export function EventsSoon() {
  const hariIni = useHariIni();
  const events = useOperation(
    'suratMasuk.undangan',
    { dari: hariIni, sampai: addDays(hariIni, 1) },
    { topics: ['alur', 'disposisi'] },
  );
  const mayRecord = useHolds('petugasSurat', 'kasubbagUmum', 'sekretaris', 'kepala', 'kabid');
  const [asked, setAsked] = useState<Invitation>();
  return (
    <div className={classes.frame}>
      <LoadingLine active={events.pending} />
      {events.failure !== undefined && <ErrorText failure={events.failure} onRetry={events.refetch} />}
      {events.data?.length === 0 && <EmptyState text="Tidak ada undangan untuk hari ini dan besok." />}
      <ul className={classes.events}>
        {events.data?.map((one) => (
          <li key={one.id} className={classes.event}>
            <span className={classes.when}>
              {one.jam === null ? '–' : jamTitik(one.jam)}
              <span className={classes.sub}>{one.tanggal === hariIni ? 'hari ini' : namaHari(one.tanggal)}</span>
            </span>
            <span>
              <Link to="/surat-masuk/$id" params={{ id: String(one.id) }}>
                {one.hal}
              </Link>
              <br />
              <span className={classes.sub}>
                {[one.tempat ?? one.pengirim, one.dihadiri === null ? undefined : `dihadiri ${one.dihadiri}`]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>{' '}
              {one.bentrok && <StatusBadge tone="late">bentrok</StatusBadge>}
              {one.dihadiri === null && <StatusBadge tone="wait">belum ada yang hadir</StatusBadge>}
            </span>
            {mayRecord && (
              <ActionButton
                label={one.dihadiri === null ? 'Catat hadir' : 'Ubah'}
                small
                onPress={() => setAsked(one)}
              />
            )}
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <AttendanceDialog surat={asked} dihadiri={asked.dihadiri ?? ''} onClose={() => setAsked(undefined)} />
      )}
    </div>
  );
}
