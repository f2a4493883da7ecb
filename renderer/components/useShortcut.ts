import { createContext, useContext, useEffect, useRef } from 'react';
import { shortcuts } from './shortcutRegistry.ts';

/** The layer that the surrounding dialog raised; 0 on the page itself. */
export const ShortcutLayer = createContext(0);

export interface ShortcutOptions {
  /** False: registered nowhere, shown nowhere. */
  enabled?: boolean;
  /** Heading in the help; default 'Halaman ini'. */
  group?: string;
}

/** Makes the keys do something while the component is mounted, and shows them on `?`. The button that does the same shows them too. */
export function useShortcut(
  keys: string | undefined,
  label: string,
  fn: () => void,
  options: ShortcutOptions = {},
): void {
  const layer = useContext(ShortcutLayer);
  const latest = useRef(fn);
  useEffect(() => {
    latest.current = fn;
  });
  const { enabled = true, group = 'Halaman ini' } = options;
  useEffect(() => {
    if (keys === undefined || !enabled) return;
    return shortcuts.add({ keys, label, group, layer, run: () => latest.current() });
  }, [keys, label, group, layer, enabled]);
}
