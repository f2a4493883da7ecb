import { getRouteApi } from '@tanstack/react-router';
import { formatHariTanggal } from '#shared/rules/tanggal.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useHariIni, useHolds } from '../../../client/useSession.ts';
import { FilterChips } from '../../../components/FilterChips.tsx';
import { Page } from '../../../components/Page.tsx';
import { countText } from '../../../components/tableState.ts';
import { BackupAge } from './BackupAge.tsx';
import { Invitations } from './Invitations.tsx';
import { SentTable } from './SentTable.tsx';
import { TaskTable } from './TaskTable.tsx';
import { readTaskSearch } from './taskSearch.ts';
import classes from './tasks.module.css';
import { WaitingDays } from './WaitingDays.tsx';

const route = getRouteApi('/bingkai/tugas');

/** The first page: what waits for me, what I sent, and where the office stands. */
export function TasksPage() {
  const { saring = 'semua' } = route.useSearch();
  const navigate = route.useNavigate();
  const hariIni = useHariIni();
  const keepsBackups = useHolds('admin', 'kasubbagUmum');
  const { data } = useOperation('alur.tugasSaya', { batas: 1 }, { topics: ['suratMasuk', 'disposisi'] });
  const counts = data?.jumlah;
  const show = (value: string) => void navigate({ search: readTaskSearch({ saring: value }), replace: true });
  const sub =
    counts === undefined
      ? formatHariTanggal(hariIni)
      : `${countText(counts.semua)} menunggu${counts.lewat.nilai > 0 ? `, ${countText(counts.lewat)} lewat tenggat` : ''} · ${formatHariTanggal(hariIni)}`;
  return (
    <Page
      title="Tugas saya"
      sub={sub}
      chips={
        <FilterChips
          label="Tugas yang ditampilkan"
          value={saring}
          onChange={show}
          options={[
            { value: 'semua', label: 'Semua' },
            { value: 'lewat', label: 'Lewat tenggat', ...(counts && { count: counts.lewat.nilai }) },
            { value: 'hariIni', label: 'Hari ini', ...(counts && { count: counts.hariIni.nilai }) },
            { value: 'terkirim', label: 'Yang saya kirim' },
          ]}
        />
      }
    >
      {saring === 'terkirim' ? <SentTable long /> : <TaskTable saring={saring} onAll={() => show('semua')} />}
      <div className={classes.below}>
        <WaitingDays />
        <div className={classes.side}>
          {keepsBackups && <BackupAge />}
          <Invitations />
        </div>
      </div>
      {saring !== 'terkirim' && <SentTable />}
    </Page>
  );
}
