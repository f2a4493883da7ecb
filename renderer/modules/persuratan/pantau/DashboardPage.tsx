import { useNavigate } from '@tanstack/react-router';
import { WORKING_ROLES } from '#shared/contract/roles.ts';
import { formatHariTanggal } from '#shared/rules/tanggal.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni, useHolds } from '../../../client/useSession.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { Card } from '../../../components/Card.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { Page } from '../../../components/Page.tsx';
import { BackupState } from './BackupState.tsx';
import { Counters } from './Counters.tsx';
import classes from './DashboardPage.module.css';
import { DaysPerStep } from './DaysPerStep.tsx';
import { EventsSoon } from './EventsSoon.tsx';
import { LettersPerMonth } from './LettersPerMonth.tsx';
import { OverdueByUnit } from './OverdueByUnit.tsx';

/** How the office stands with its letters today. */
export function DashboardPage() {
  const hariIni = useHariIni();
  const navigate = useNavigate();
  const readsLetters = useHolds('auditor', ...WORKING_ROLES);
  const mayRecap = useHolds('petugasSurat', 'kasubbagUmum', 'sekretaris', 'kepala', 'kabid', 'auditor');
  const pantau = useOperation(
    'suratMasuk.pantau',
    {},
    { enabled: readsLetters, topics: ['alur', 'disposisi', 'ekspedisi'], refetchEveryMs: EVERY_MS },
  );
  return (
    <Page
      title="Beranda"
      sub={formatHariTanggal(hariIni)}
      actions={
        mayRecap ? (
          <ActionButton label="Rekap bulanan" small onPress={() => void navigate({ to: '/rekap-surat-masuk' })} />
        ) : undefined
      }
    >
      <div className={classes.frame}>
        <LoadingLine active={pantau.pending} />
        {pantau.failure !== undefined && pantau.data === undefined && (
          <ErrorText failure={pantau.failure} onRetry={pantau.refetch} />
        )}
        {pantau.data !== undefined && <Counters penghitung={pantau.data.penghitung} />}
      </div>
      <div className={classes.columns}>
        <div className={classes.column}>
          {readsLetters && (
            <Card title="Undangan hari ini dan besok">
              <EventsSoon />
            </Card>
          )}
          {pantau.data !== undefined && (
            <Card title="Surat masuk per bulan" sub="menurut tanggal diterima">
              <LettersPerMonth months={pantau.data.suratPerBulan} />
            </Card>
          )}
        </div>
        <div className={classes.column}>
          <Card title="Hari menunggu per langkah" sub="surat masuk, 30 hari terakhir">
            <DaysPerStep />
          </Card>
          {pantau.data !== undefined && (
            <Card title="Lewat tenggat per unit">
              <OverdueByUnit units={pantau.data.lewatPerUnit} />
            </Card>
          )}
        </div>
      </div>
      <BackupState />
    </Page>
  );
}

/** Ages grow without an event (milliseconds). */
const EVERY_MS = 60_000;
