import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../../../client/useOperation.ts';
import { LoadingLine } from '../../../components/LoadingLine.tsx';
import { RecordFailure } from '../../../components/RecordFailure.tsx';
import { CaseRecord } from './CaseRecord.tsx';

const route = getRouteApi('/bingkai/perkara/$id');

/** One case, whatever its process. */
export function CasePage() {
  const { id } = route.useParams();
  const perkaraId = Number(id);
  const { data, failure, pending, refetch } = useOperation(
    'alur.perkara',
    { perkaraId },
    { topics: ['suratMasuk', 'disposisi'] },
  );
  if (data === undefined) {
    return (
      <>
        <LoadingLine active={pending} />
        {failure !== undefined && <RecordFailure title="Perkara tidak terbuka" failure={failure} onRetry={refetch} />}
      </>
    );
  }
  return <CaseRecord key={data.id} view={data} onReload={refetch} />;
}
