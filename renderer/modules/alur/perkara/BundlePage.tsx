import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Card } from '../../../components/Card.tsx';
import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { RecordFailure } from '../../../components/RecordFailure.tsx';
import { RecordHeader } from '../../../components/RecordHeader.tsx';
import { RowButton } from '../../../components/RowButton.tsx';
import { SimpleTable } from '../../../components/SimpleTable.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { statusBadge } from '../caseTone.ts';
import { asRancangan, edgeName, stepOf } from '../rancangan.ts';
import record from '../record.module.css';

const route = getRouteApi('/bingkai/himpunan/$id');

type Bundle = Output<'alur.himpunan'>;

/** Several cases that pass a step in one document: all of them go on, or none. */
export function BundlePage() {
  const himpunanId = Number(route.useParams().id);
  const { data, failure, pending, refetch } = useOperation('alur.himpunan', { himpunanId });
  return (
    <div className={record.page}>
      <LoadingLine active={pending} />
      {failure !== undefined && <RecordFailure title="Himpunan tidak terbuka" failure={failure} onRetry={refetch} />}
      {data !== undefined && <BundleRecord bundle={data} />}
    </div>
  );
}

function BundleRecord({ bundle }: { bundle: Bundle }) {
  const [leaving, setLeaving] = useState<Bundle['anggota'][number]>();
  const proses = useOperation('alur.lihatProses', { prosesId: bundle.prosesId });
  const lepas = useCommand('alur.lepasAnggota', { success: 'Perkara dilepas dari himpunan.', silent: true });
  const maju = useCommand('alur.majukanHimpunan', { success: ({ jumlah }) => `${jumlah} perkara maju bersama.` });
  const rancangan = proses.data?.rancangan == null ? undefined : asRancangan(proses.data.rancangan);
  const step = rancangan && stepOf(rancangan, bundle.langkah);
  const inside = bundle.anggota.filter((member) => !member.keluar);
  const open = inside.some((member) => member.langkah === bundle.langkah && member.status === 'berjalan');
  const ways = (open ? (step?.berikut ?? []) : [])
    .filter((edge) => edge.jenis === 'maju')
    .map((edge) => ({
      label: edgeName(edge, (rancangan && stepOf(rancangan, edge.ke)?.nama) ?? edge.ke),
      onPress: () => void maju.run({ himpunanId: bundle.id, ke: edge.ke }),
      pending: maju.pending,
    }));
  const [first, ...others] = ways;
  const release = async (alasan: string) => {
    if (leaving === undefined) return;
    const outcome = await lepas.run({ himpunanId: bundle.id, perkaraId: leaving.perkaraId, alasan });
    if (outcome.ok) setLeaving(undefined);
  };
  return (
    <>
      <RecordHeader
        judul={bundle.judul}
        sub={`Himpunan ${inside.length} perkara pada “${step?.nama ?? bundle.langkah}”`}
        badges={[{ tone: open ? 'accent' : 'off', label: bundle.status }]}
        primary={first}
        actions={others}
      />
      <Card title="Anggota" padded={false}>
        <SimpleTable
          label="Anggota himpunan"
          rows={bundle.anggota}
          rowId={(member) => member.perkaraId}
          rowTone={(member) => (member.keluar ? 'pudar' : undefined)}
          columns={[
            {
              id: 'judul',
              header: 'Perkara',
              width: 'sisa',
              cell: (member) => (
                <Link to="/perkara/$id" params={{ id: String(member.perkaraId) }}>
                  {member.judul}
                </Link>
              ),
            },
            {
              id: 'langkah',
              header: 'Langkah sekarang',
              width: 280,
              cell: (member) => (rancangan && stepOf(rancangan, member.langkah)?.nama) ?? member.langkah,
            },
            {
              id: 'status',
              header: 'Status',
              width: 110,
              cell: (member) => {
                const badge = statusBadge(member.status);
                return <StatusBadge tone={badge.tone}>{member.keluar ? 'Dilepas' : badge.label}</StatusBadge>;
              },
            },
            {
              id: 'lepas',
              header: 'Lepas',
              headerHidden: true,
              width: 96,
              cell: (member) =>
                open &&
                !member.keluar && <RowButton label="Lepas…" about={member.judul} onPress={() => setLeaving(member)} />,
            },
          ]}
        />
      </Card>
      <ReasonDialog
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        question={`Lepas “${leaving?.judul ?? ''}” dari himpunan?`}
        consequence="Perkaranya tetap pada langkah ini dan berjalan sendiri."
        confirmLabel="Lepas perkara"
        onConfirm={(alasan) => void release(alasan)}
        pending={lepas.pending}
        failure={lepas.failure}
      />
    </>
  );
}
