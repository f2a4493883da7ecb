import { useEffect, useRef, useState } from 'react';
import { useSlow } from '../client/useSlow.ts';

/** Typing asks after this pause (milliseconds): short, the host answers in a few. */
const PAUSE_MS = 120;

export interface Suggestions<T> {
  list: readonly T[];
  /** Asking for longer than 300 ms. */
  slow: boolean;
  /** The answer belongs to the text that stands in the field now. */
  settled: boolean;
  failed: boolean;
}

/** Asks for suggestions while somebody types; an answer that comes after a later question is dropped. */
export function useSuggestions<T>(
  ask: (text: string) => Promise<readonly T[]>,
  text: string,
  active: boolean,
): Suggestions<T> {
  const [answer, setAnswer] = useState<{ text: string; list: readonly T[]; failed: boolean }>();
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!active) return;
    let dropped = false;
    const timer = setTimeout(() => {
      latest
        .current(text)
        .then((list) => ({ text, list, failed: false }))
        .catch(() => ({ text, list: [], failed: true }))
        .then((next) => {
          if (!dropped) setAnswer(next);
        });
    }, PAUSE_MS);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [text, active]);
  const settled = answer?.text === text;
  const slow = useSlow(active && !settled);
  return { list: active ? (answer?.list ?? []) : [], slow, settled, failed: settled && answer?.failed === true };
}
