import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../../../client/contract.ts';
import { useFileCommand } from '../../../client/useFileCommand.ts';
import { useJob } from '../../../client/useJob.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { ActionButton } from '../../../components/ActionButton.tsx';
import { Card } from '../../../components/Card.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { JobProgress } from '../../../components/JobProgress.tsx';
import classes from './Import.module.css';
import { ConfirmImport, DropImport } from './ImportDecision.tsx';
import { ImportRows } from './ImportRows.tsx';
import { readResult } from './importMapping.ts';

/** The job as it runs, then what it found; nothing of it stands in the register before it is confirmed. */
export function ImportReport({ pekerjaanId }: { pekerjaanId: number }) {
  const navigate = useNavigate();
  const job = useJob(pekerjaanId);
  const [asking, setAsking] = useState<'konfirmasi' | 'buang'>();
  const [taken, setTaken] = useState<Output<'suratMasuk.konfirmasiImpor'>>();
  const result = job.state === 'selesai' ? readResult(job.data?.hasil) : undefined;
  const report = useOperation(
    'suratMasuk.laporanImpor',
    { pekerjaanId, hanyaMasalah: true },
    { enabled: result !== undefined },
  );
  const save = useFileCommand('suratMasuk.unduhLaporanImpor', 'simpan', 'Laporan impor');
  const again = () => void navigate({ to: '/surat-masuk/impor', search: {} });
  const confirmed = taken !== undefined || report.data?.dikonfirmasi === true;
  return (
    <div className={classes.steps}>
      <Card>
        <JobProgress
          label="Membaca buku agenda lama"
          state={job.state}
          percent={job.percent}
          detail={job.state === 'gagal' ? undefined : (job.data?.pesan ?? undefined)}
          message={job.state === 'gagal' ? (job.data?.pesan ?? undefined) : undefined}
          onCancel={job.cancel}
        />
      </Card>
      {(job.state === 'batal' || job.state === 'gagal') && (
        <EmptyState
          text="Tidak ada yang masuk register. Yang sudah dibaca sudah dibuang."
          action={{ label: 'Pilih berkas lagi', onPress: again }}
        />
      )}
      {result !== undefined && (
        <Card title="Hasil pemeriksaan">
          <dl className={classes.figures}>
            <Figure label="baris dibaca" value={result.baris} />
            <Figure label="siap masuk register" value={result.siap} />
            <Figure label="bermasalah" value={result.bermasalah} />
            <Figure label="nomor ganda" value={result.ganda.length} />
            <Figure label="celah nomor" value={result.celah.length} />
          </dl>
          {result.ganda.length > 0 && (
            <p className={classes.numbers}>
              <b>Nomor ganda:</b> {result.ganda.join(', ')}
            </p>
          )}
          {result.celah.length > 0 && (
            <p className={classes.numbers}>
              <b>Nomor yang tidak ada:</b> {result.celah.join(', ')}
            </p>
          )}
          {confirmed ? (
            <p className={classes.numbers} role="status">
              {taken === undefined
                ? 'Sudah masuk register.'
                : `${taken.masuk.toLocaleString('id-ID')} surat masuk register, ${taken.dilewati.toLocaleString('id-ID')} baris dilewati.`}{' '}
              <Link to="/surat-masuk" search={{ tahun: 'semua', status: 'arsip_lama' }}>
                Buka register lama
              </Link>
            </p>
          ) : (
            <div className={classes.buttons}>
              <ActionButton
                label="Masukkan ke register…"
                keys="Ctrl+Enter"
                primary
                disabled={result.siap === 0}
                why="Tidak ada baris yang siap masuk."
                onPress={() => setAsking('konfirmasi')}
              />
              <ActionButton label="Buang…" tone="late" onPress={() => setAsking('buang')} />
              <ActionButton
                label="Simpan laporan (XLSX)"
                onPress={() => void save.run({ pekerjaanId })}
                pending={save.pending}
              />
            </div>
          )}
        </Card>
      )}
      {result !== undefined && !confirmed && <ImportRows pekerjaanId={pekerjaanId} />}
      {asking === 'konfirmasi' && result !== undefined && (
        <ConfirmImport
          pekerjaanId={pekerjaanId}
          result={result}
          onClose={() => setAsking(undefined)}
          onDone={(outcome) => {
            setTaken(outcome);
            setAsking(undefined);
          }}
        />
      )}
      {asking === 'buang' && (
        <DropImport pekerjaanId={pekerjaanId} onClose={() => setAsking(undefined)} onDone={again} />
      )}
    </div>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div className={classes.figure}>
      <dd>{value.toLocaleString('id-ID')}</dd>
      <dt>{label}</dt>
    </div>
  );
}
