import { useEffect, useRef, useState } from 'react';

/**
 * Saving does not wait for the hand: pressed while files are still on their way, it happens by itself as soon as they have arrived.
 * @param busy files are on their way
 */
export function useAfterUploads(busy: boolean, save: () => void): { submit: () => void; waiting: boolean } {
  const [asked, setAsked] = useState(false);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    if (!asked || busy) return;
    setAsked(false);
    latest.current();
  }, [asked, busy]);
  return { submit: () => (busy ? setAsked(true) : save()), waiting: asked && busy };
}
