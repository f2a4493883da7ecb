import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { layoutBagan } from '#shared/modules/alur/bagan.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { useSession } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { opensFor } from '../../../components/pageModule.ts';
import { RecordFailure } from '../../../components/RecordFailure.tsx';
import { RecordHeader } from '../../../components/RecordHeader.tsx';
import { startPageOf } from '../../../components/recordPages.ts';
import { Swimlane } from '../../../components/Swimlane.tsx';
import { asRancangan } from '../rancangan.ts';
import record from '../record.module.css';
import { ChildProcesses } from './ChildProcesses.tsx';
import { Extensions } from './Extensions.tsx';
import { PrintSheet, printSheet } from './PrintSheet.tsx';
import { ProcessFacts } from './ProcessFacts.tsx';
import classes from './ProcessPage.module.css';
import { pathTo } from './processTree.ts';
import { Sipoc } from './Sipoc.tsx';
import { StartDialog } from './StartDialog.tsx';

const route = getRouteApi('/bingkai/peta-proses/$prosesId');

/** One process: its peta lintas fungsi, its SIPOC, who owns it, and the button that starts a case. */
export function ProcessPage() {
  const { prosesId } = route.useParams();
  const { mulai, asal } = route.useSearch();
  const navigate = route.useNavigate();
  const goTo = useNavigate();
  const { peran } = useSession();
  const tree = useOperation('alur.proses', {});
  const { data, failure, pending, refetch } = useOperation('alur.lihatProses', { prosesId }, { topics: ['instansi'] });
  const rancangan = data?.rancangan == null ? undefined : asRancangan(data.rancangan);
  const bagan = useMemo(() => (rancangan === undefined ? undefined : layoutBagan(rancangan)), [rancangan]);
  if (data === undefined) {
    return (
      <div className={record.page}>
        <LoadingLine active={pending} />
        {failure !== undefined && <RecordFailure title="Proses tidak terbuka" failure={failure} onRetry={refetch} />}
      </div>
    );
  }
  const { proses } = data;
  const start = startPageOf(proses.kode);
  const form = start !== undefined && opensFor(start.roles, peran) ? start : undefined;
  const path = pathTo(tree.data ?? [], proses.id);
  const startHere = () => void navigate({ search: { mulai: true, ...(asal === undefined ? {} : { asal }) } });
  return (
    <div className={record.page}>
      <nav aria-label="Letak pada peta">
        <ol className={record.path}>
          <li>
            <Link to="/peta-proses">Peta proses</Link>
          </li>
          {path.map((node) => (
            <li key={node.id}>
              {node.milikKami ? (
                `${node.kode} ${node.nama}`
              ) : (
                <Link to="/peta-proses/$prosesId" params={{ prosesId: node.id }}>
                  {node.kode} {node.nama}
                </Link>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <RecordHeader
        nomor={proses.kode}
        judul={proses.nama}
        sub={proses.ringkasan}
        {...(data.dapatMulai
          ? { primary: { label: 'Mulai perkara', onPress: startHere } }
          : form !== undefined && { primary: { label: form.label, onPress: () => void goTo(form.link) } })}
        actions={
          proses.perkaraBerjalan > 0
            ? [
                {
                  label: `${proses.perkaraBerjalan.toLocaleString('id-ID')} perkara berjalan`,
                  onPress: () => void goTo({ to: '/perkara', search: { proses: proses.id } }),
                },
              ]
            : []
        }
        cetak={bagan === undefined ? [] : [{ label: 'Cetak bagan', onPress: printSheet }]}
      />
      <div className={classes.beside}>
        <div className={record.stack}>
          {bagan === undefined ? (
            <ChildProcesses nodes={tree.data ?? []} indukId={proses.id} />
          ) : (
            <Card title="Peta lintas fungsi" sub={`${bagan.boxes.length} langkah, ${bagan.lanes.length} pelaku`}>
              <Swimlane bagan={bagan} maxHeight="62vh" />
            </Card>
          )}
          <ProcessFacts view={data} rancangan={rancangan} />
          {data.ekstensi.length > 0 && <Extensions list={data.ekstensi} />}
        </div>
        <Sipoc sipoc={data.sipoc} />
      </div>
      {bagan !== undefined && <PrintSheet bagan={bagan} />}
      {data.dapatMulai && (
        <StartDialog
          key={asal}
          opened={mulai === true}
          onClose={() => void navigate({ search: {}, replace: true })}
          view={data}
          asalId={asal}
        />
      )}
    </div>
  );
}
