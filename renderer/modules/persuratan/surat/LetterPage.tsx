import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../../../client/useOperation.ts';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { RecordFailure } from '../../../components/RecordFailure.tsx';
import classes from './LetterPage.module.css';
import { LetterView } from './LetterView.tsx';

const route = getRouteApi('/bingkai/surat-masuk/$id');

/** One letter, beside the register. */
export function LetterPage() {
  const id = Number(route.useParams().id);
  const known = Number.isInteger(id) && id > 0;
  const letter = useOperation(
    'suratMasuk.lihat',
    { id: known ? id : 1 },
    { enabled: known, topics: ['alur', 'disposisi', 'ekspedisi'] },
  );
  if (!known) return <h1 className={classes.nowhere}>Surat ini tidak ada. Pilih surat lain dari daftar.</h1>;
  if (letter.data === undefined) {
    return (
      <div className={classes.waiting}>
        <LoadingLine active={letter.pending} text="Surat sedang dibuka" />
        {letter.failure !== undefined && (
          <RecordFailure title="Surat tidak terbuka" failure={letter.failure} onRetry={letter.refetch} />
        )}
      </div>
    );
  }
  return <LetterView key={id} letter={letter.data} />;
}
