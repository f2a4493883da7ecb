import { useState } from 'react';
import { useCommand } from '../../../client/useCommand.ts';
import { useZona } from '../../../client/useSession.ts';
import { Card } from '../../../components/Card.tsx';
import { ReasonDialog } from '../../../components/ConfirmDialog.tsx';
import { RowButton } from '../../../components/RowButton.tsx';
import { SimpleTable } from '../../../components/SimpleTable.tsx';
import { waktuSingkat } from '../../../components/timeText.ts';
import type { CaseView } from '../caseTone.ts';
import record from '../record.module.css';

type Grant = CaseView['izin'][number];

/** Written grants to read a restricted case; the Kepala gives and takes them. */
export function GrantsCard({ view }: { view: CaseView }) {
  const zona = useZona();
  const [leaving, setLeaving] = useState<Grant>();
  const cabut = useCommand('alur.cabutIzin', { success: 'Izin dicabut.', silent: true });
  const revoke = async (alasan: string) => {
    if (leaving === undefined) return;
    const outcome = await cabut.run({ izinId: leaving.id, alasan });
    if (outcome.ok) setLeaving(undefined);
  };
  return (
    <Card title="Izin membaca" padded={false}>
      <SimpleTable
        label="Izin membaca"
        rows={view.izin}
        rowId={(grant) => grant.id}
        columns={[
          {
            id: 'nama',
            header: 'Kepada',
            width: 'sisa',
            cell: (grant) => (
              <>
                {grant.nama}
                <div className={record.sub}>
                  {waktuSingkat(grant.diberikanPada, zona)} · {grant.alasan}
                </div>
              </>
            ),
          },
          {
            id: 'cabut',
            header: 'Cabut',
            headerHidden: true,
            width: 86,
            cell: (grant) => <RowButton label="Cabut…" about={grant.nama} onPress={() => setLeaving(grant)} />,
          },
        ]}
      />
      <ReasonDialog
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        question={`Cabut izin ${leaving?.nama ?? ''} membaca “${view.judul}”?`}
        consequence="Yang sudah dibacanya tetap tercatat."
        confirmLabel="Cabut izin"
        tone="late"
        onConfirm={(alasan) => void revoke(alasan)}
        pending={cabut.pending}
        failure={cabut.failure}
      />
    </Card>
  );
}
