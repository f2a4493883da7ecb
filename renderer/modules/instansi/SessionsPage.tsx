import { useState } from 'react';
import { ROLES } from '#shared/contract/roles.ts';
import type { Output } from '../../client/contract.ts';
import { useCommand } from '../../client/useCommand.ts';
import { useOperation } from '../../client/useOperation.ts';
import { useSession, useZona } from '../../client/useSession.ts';
import { Card } from '../../components/Card.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { ErrorText } from '../../components/ErrorText.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Page } from '../../components/Page.tsx';
import { RowButton } from '../../components/RowButton.tsx';
import { SimpleTable } from '../../components/SimpleTable.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { waktuSingkat } from '../../components/timeText.ts';
import { KIND_WORDS } from './bagian/assignmentKinds.ts';

type SessionRow = Output<'sesi.daftar'>[number];

/** Who I am today, and where I am logged in. */
export function SessionsPage() {
  const session = useSession();
  const zona = useZona();
  const { data, failure, refetch } = useOperation('sesi.daftar', {});
  const [ending, setEnding] = useState<SessionRow>();
  const cabut = useCommand('sesi.cabut', { success: 'Sesi diakhiri.', silent: true });
  const end = async () => {
    if (ending === undefined) return;
    const outcome = await cabut.run({ kunci: ending.kunci });
    if (outcome.ok) setEnding(undefined);
  };
  return (
    <Page title="Akun saya" sub={session.nama}>
      <Card title="Hari ini">
        <Facts
          items={[
            ['Nama pengguna', session.namaPengguna],
            [
              'Jabatan',
              session.jabatan.map((post) => `${KIND_WORDS[post.jenis].prefix}${post.nama}`).join(', ') || 'tidak ada',
            ],
            ['Peran', session.peran.map((role) => ROLES[role]).join(', ')],
          ]}
        />
      </Card>
      <Card title="Sesi saya" sub="tempat Anda sedang masuk" padded={false}>
        {failure !== undefined && <ErrorText failure={failure} onRetry={refetch} />}
        <SimpleTable
          label="Sesi saya"
          rows={data ?? []}
          rowId={(row) => row.kunci}
          columns={[
            {
              id: 'tempat',
              header: 'Tempat',
              width: 'sisa',
              cell: (row) => (
                <>
                  {row.tempat} {row.ini && <StatusBadge tone="accent">sesi ini</StatusBadge>}
                </>
              ),
            },
            { id: 'dibuat', header: 'Masuk', width: 180, cell: (row) => waktuSingkat(row.dibuatPada, zona) },
            {
              id: 'terakhir',
              header: 'Terakhir dipakai',
              width: 180,
              cell: (row) => waktuSingkat(row.terakhirPada, zona),
            },
            {
              id: 'cabut',
              header: 'Akhiri',
              headerHidden: true,
              width: 96,
              align: 'kanan',
              cell: (row) =>
                !row.ini && <RowButton label="Akhiri…" about={row.tempat} onPress={() => setEnding(row)} />,
            },
          ]}
        />
      </Card>
      <ConfirmDialog
        opened={ending !== undefined}
        onClose={() => setEnding(undefined)}
        question={`Akhiri sesi di ${ending?.tempat ?? ''}?`}
        consequence="Yang sedang diketik di sana tetap ada sebagai draf; untuk melanjutkan, masuk lagi."
        confirmLabel="Akhiri sesi"
        tone="late"
        onConfirm={() => void end()}
        pending={cabut.pending}
        failure={cabut.failure}
      />
    </Page>
  );
}
