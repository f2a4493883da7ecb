import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../../../client/useOperation.ts';
import { ErrorText } from '../../../components/ErrorText.tsx';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import classes from './SheetView.module.css';
import { SheetView } from './SheetView.tsx';

const route = getRouteApi('/bingkai/ekspedisi/$id');

/** One sheet beside the list. */
export function SheetPage() {
  const id = Number(route.useParams().id);
  const known = Number.isInteger(id) && id > 0;
  const sheet = useOperation('ekspedisi.lihat', { id: known ? id : 1 }, { enabled: known, topics: ['suratMasuk'] });
  if (!known) return <p className={classes.nowhere}>Lembar ini tidak ada. Pilih lembar lain dari daftar.</p>;
  if (sheet.data === undefined) {
    return (
      <div className={classes.waiting}>
        <LoadingLine active={sheet.pending} text="Lembar sedang dibuka" />
        {sheet.failure !== undefined && <ErrorText failure={sheet.failure} onRetry={sheet.refetch} />}
      </div>
    );
  }
  return (
    <SheetView key={`${id} ${sheet.data.baris.filter((row) => row.diterimaPada !== null).length}`} sheet={sheet.data} />
  );
}
