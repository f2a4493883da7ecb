import { useEffect, useRef } from 'react';
import { toFailure } from '../../../client/failure.ts';
import { notifyFailure } from '../../../components/notify.tsx';
import { fetchScan, type Scan } from '../scans.ts';

/** A scan that came in before the form was opened (a dropped sheet that was no disposisi) becomes the letter's first scan. */
export function useArrivedScan(
  id: number | undefined,
  update: (change: (old: readonly Scan[]) => readonly Scan[]) => void,
): void {
  const taken = useRef<number>(undefined);
  useEffect(() => {
    if (id === undefined || taken.current === id) return;
    taken.current = id;
    fetchScan(id)
      .then((scan) => update((old) => (old.some((one) => one.id === id) ? old : [...old, scan])))
      .catch((thrown: unknown) => notifyFailure(toFailure(thrown)));
  }, [id, update]);
}
