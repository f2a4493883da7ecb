import { type ReactNode, useEffect, useState } from 'react';
import { shortcuts } from './shortcutRegistry.ts';
import { ShortcutLayer } from './useShortcut.ts';

/** Mutes the shortcuts of the page beneath while it is mounted; those of its children work. Put it inside every dialog. */
export function DialogLayer({ children }: { children: ReactNode }) {
  const [layer, setLayer] = useState<number>();
  useEffect(() => {
    const raised = shortcuts.raise();
    setLayer(raised.layer);
    return raised.lower;
  }, []);
  return <ShortcutLayer value={layer ?? Number.POSITIVE_INFINITY}>{children}</ShortcutLayer>;
}
