import { useOperation } from '../../../client/useOperation.ts';
import { CaseTimeline } from '../../../components/CaseTimeline.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import classes from './AuditTrail.module.css';

/** Everything that was done to the letter, as sentences, with what stood there before and after. */
export function AuditTrail({ id }: { id: number }) {
  const audit = useOperation(
    'audit.objek',
    { jenis: 'suratMasuk', id },
    { topics: ['suratMasuk', 'disposisi', 'alur'] },
  );
  return (
    <div className={classes.trail}>
      <LoadingLine active={audit.pending} />
      {audit.failure !== undefined && <ErrorText failure={audit.failure} onRetry={audit.refetch} />}
      {audit.data?.length === 0 && <EmptyState text="Belum ada yang tercatat pada surat ini." />}
      {audit.data !== undefined && audit.data.length > 0 && (
        <CaseTimeline
          label="Jejak audit surat ini"
          events={audit.data.map((row) => ({
            id: row.seq,
            pada: row.waktu,
            kalimat: row.kalimat,
            catatan:
              row.rincian.length === 0
                ? undefined
                : row.rincian.map((one) => (
                    <div key={one.isian}>
                      {one.isian}: {one.sebelum === '' ? '(kosong)' : one.sebelum} →{' '}
                      {one.sesudah === '' ? '(kosong)' : one.sesudah}
                    </div>
                  )),
          }))}
        />
      )}
    </div>
  );
}
