import { useEffect } from 'react';
import { call } from './call.ts';
import { host } from './host.ts';
import { reportAlive } from './hostState.ts';
import { changeCollector, invalidateTopics, queryClient } from './queryClient.ts';

/** Keeps what the page shows true while somebody is logged in: every change that the host announces makes the queries of its topic ask again. */
export function useChangeStream(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    let broken = false;
    return host.listen(changeCollector(invalidateTopics), (alive) => {
      if (alive) reportAlive(true);
      // A broken stream is a host that is gone, or a session that ended: asking tells which.
      else
        void call('sistem.kesehatan', {}).then(
          () => invalidateTopics(['sesi']),
          () => undefined,
        );
      // What happened during the break was not heard.
      if (alive && broken) void queryClient.invalidateQueries();
      broken = !alive;
    });
  }, [active]);
}
