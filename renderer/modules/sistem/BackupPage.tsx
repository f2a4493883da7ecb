import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../client/useCommand.ts';
import { useJob } from '../../client/useJob.ts';
import { useOperation } from '../../client/useOperation.ts';
import { useHolds } from '../../client/useSession.ts';
import { ActionButton } from '../../components/ActionButton.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorText } from '../../components/ErrorText.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Page } from '../../components/Page.tsx';
import { BackupFacts } from './BackupFacts.tsx';
import { BackupTable } from './BackupTable.tsx';
import type { Backup } from './backup.ts';
import { PassPhraseForm } from './PassPhraseForm.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import { VerifyForm } from './VerifyForm.tsx';

const route = getRouteApi('/bingkai/cadangan');

type Opened = { what: 'periksa' | 'pulihkan'; backup: Backup } | { what: 'sandi' };

/** Backups: when the last one was made, a new one now, prove one, restore one. */
export function BackupPage() {
  const { pekerjaan } = route.useSearch();
  const navigate = route.useNavigate();
  const admin = useHolds('admin');
  const list = useOperation('sistem.daftarCadangan', {}, { topics: ['cadangan', 'pekerjaan'] });
  const about = useOperation('sistem.tentang', {}, { topics: ['cadangan', 'pekerjaan', 'instansi'] });
  const cadangkan = useCommand('sistem.cadangkan', { topics: ['pekerjaan'] });
  const job = useJob(pekerjaan);
  const [opened, setOpened] = useState<Opened>();
  const running = pekerjaan !== undefined && job.state === 'berjalan';
  const close = () => setOpened(undefined);
  const start = async () => {
    const outcome = await cadangkan.run({});
    if (outcome.ok) void navigate({ search: { pekerjaan: outcome.data.pekerjaanId }, replace: true });
  };
  return (
    <Page
      title="Cadangan dan pemulihan"
      actions={
        <>
          {admin && (
            <ActionButton
              label={
                about.data?.sandiCadanganDisetel === true ? 'Ganti kata sandi cadangan…' : 'Atur kata sandi cadangan…'
              }
              onPress={() => setOpened({ what: 'sandi' })}
            />
          )}
          <ActionButton
            label="Buat cadangan sekarang"
            onPress={() => void start()}
            pending={cadangkan.pending || running}
            primary
          />
        </>
      }
    >
      {about.data !== undefined && <BackupFacts about={about.data} />}
      {pekerjaan !== undefined && (
        <Card>
          <JobProgress
            label="Membuat cadangan"
            state={job.state}
            percent={job.percent}
            message={job.data?.pesan ?? (job.state === 'selesai' ? messageOf(job.data?.hasil) : undefined)}
            {...(running ? { onCancel: job.cancel } : {})}
          />
        </Card>
      )}
      {list.failure !== undefined && <ErrorText failure={list.failure} onRetry={list.refetch} />}
      <Card title="Cadangan yang ada" sub={list.data && `${list.data.length} salinan`} padded={false}>
        <BackupTable
          rows={list.data ?? []}
          pending={list.pending}
          onVerify={(backup) => setOpened({ what: 'periksa', backup })}
          {...(admin ? { onRestore: (backup: Backup) => setOpened({ what: 'pulihkan', backup }) } : {})}
        />
      </Card>
      <FormDialog opened={opened?.what === 'periksa'} onClose={close} title="Buktikan cadangan">
        {opened?.what === 'periksa' && <VerifyForm backup={opened.backup} onDone={close} />}
      </FormDialog>
      <FormDialog opened={opened?.what === 'pulihkan'} onClose={close} title="Pulihkan dari cadangan" size={600}>
        {opened?.what === 'pulihkan' && <RestoreForm backup={opened.backup} onDone={close} />}
      </FormDialog>
      <FormDialog opened={opened?.what === 'sandi'} onClose={close} title="Kata sandi cadangan">
        <PassPhraseForm onDone={close} />
      </FormDialog>
    </Page>
  );
}

/** What the finished job has to say about missing files or the second place. */
function messageOf(hasil: unknown): string | undefined {
  if (typeof hasil !== 'object' || hasil === null || !('pesan' in hasil)) return undefined;
  return typeof hasil.pesan === 'string' && hasil.pesan !== '' ? hasil.pesan : 'Cadangan terverifikasi.';
}
