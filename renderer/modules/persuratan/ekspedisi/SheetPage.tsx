import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../../../client/useOperation.ts';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { RecordFailure } from '../../../components/RecordFailure.tsx';
import classes from './SheetView.module.css';
import { SheetView } from './SheetView.tsx';

const route = getRouteApi('/bingkai/ekspedisi/$id');

/** One sheet beside the list. */
export function SheetPage() {
  const id = Number(route.useParams().id);
  const known = Number.isInteger(id) && id > 0;
  const sheet = useOperation('ekspedisi.lihat', { id: known ? id : 1 }, { enabled: known, topics: ['suratMasuk'] });
  if (!known) return <h1 className={classes.nowhere}>Lembar ini tidak ada. Pilih lembar lain dari daftar.</h1>;
  if (sheet.data === undefined) {
    return (
      <div className={classes.waiting}>
        <LoadingLine active={sheet.pending} text="Lembar sedang dibuka" />
        {sheet.failure !== undefined && (
          <RecordFailure title="Lembar ekspedisi tidak terbuka" failure={sheet.failure} onRetry={sheet.refetch} />
        )}
      </div>
    );
  }
  return (
    <SheetView key={`${id} ${sheet.data.baris.filter((row) => row.diterimaPada !== null).length}`} sheet={sheet.data} />
  );
}
