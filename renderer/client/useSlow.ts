import { useEffect, useState } from 'react';

/** After this long a page says that it is working (milliseconds). */
export const SLOW_AFTER_MS = 300;

/** True once `busy` has lasted longer than `afterMs`; false again at once when it ends. */
export function useSlow(busy: boolean, afterMs = SLOW_AFTER_MS): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [busy, afterMs]);
  return busy && late;
}
