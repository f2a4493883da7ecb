import { useEffect } from 'react';
import { call } from '../client/call.ts';
import { useHostState } from '../client/hostState.ts';
import { queryClient } from '../client/queryClient.ts';
import classes from './Frame.module.css';

/** Asks this often whether the host is back (milliseconds). */
const ASK_MS = 2_500;

/** Says that Penata does not answer, and notices when it does again. */
export function OfflineBanner() {
  const { alive } = useHostState();
  useEffect(() => {
    if (alive) return;
    const timer = setInterval(() => void call('sistem.kesehatan', {}).catch(() => undefined), ASK_MS);
    return () => {
      clearInterval(timer);
      void queryClient.invalidateQueries();
    };
  }, [alive]);
  if (alive) return null;
  return (
    <div className={classes.offline} role="alert">
      Penata tidak menjawab. Yang sudah diketik tetap ada di halaman ini; sambungan dicoba terus.
    </div>
  );
}
