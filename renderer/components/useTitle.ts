import { useEffect } from 'react';

/** The title of the window or tab: what is open, then the program. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Penata' : `${title} · Penata`;
  }, [title]);
}
