import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../../../client/useOperation.ts';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
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
  if (!known) return <p className={classes.nowhere}>Surat ini tidak ada. Pilih surat lain dari daftar.</p>;
  if (letter.data === undefined) {
    return (
      <div className={classes.waiting}>
        <LoadingLine active={letter.pending} text="Surat sedang dibuka" />
        {letter.failure !== undefined && <ErrorText failure={letter.failure} onRetry={letter.refetch} />}
      </div>
    );
  }
  return <LetterView key={id} letter={letter.data} />;
}
