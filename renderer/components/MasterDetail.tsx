import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { ActionButton } from './ActionButton.tsx';
import classes from './MasterDetail.module.css';
import { useShortcut } from './useShortcut.ts';

/** Below this width list and detail do not stand beside each other (pixels). */
const SIDE_BY_SIDE = 880;

export interface MasterDetailProps {
  /** Names both parts for a screen reader: 'Surat masuk'. */
  label: string;
  /** Draws the list; `narrow` is true while a detail stands beside it. */
  list: (narrow: boolean) => ReactNode;
  /** The opened record; absent: the list has the whole width. Which one is open belongs in the URL. */
  detail?: ReactNode;
  onClose: () => void;
  /** The detail takes the whole width for a while: a form stands beside its scan. The list keeps its place under it. */
  alone?: boolean;
}

/** A list that stays while a row of it is open beside it. Esc closes the detail and leaves the focus in the list. */
export function MasterDetail({ label, list, detail, onClose, alone = false }: MasterDetailProps) {
  const { ref, width } = useElementSize();
  const open = detail !== undefined && detail !== null && detail !== false;
  const tight = open && width > 0 && width < SIDE_BY_SIDE;
  const single = tight || (open && alone);
  const listRef = useRef<HTMLElement>(null);
  const wasOpen = useRef(open);
  useShortcut('Escape', 'Tutup rincian', onClose, { enabled: open && !alone });
  useEffect(() => {
    if (wasOpen.current && !open) listRef.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <div ref={ref} className={classes.frame} data-open={open || undefined} data-single={single || undefined}>
      <section
        ref={listRef}
        className={classes.list}
        aria-label={`Daftar ${label.toLowerCase()}`}
        data-aside={single || undefined}
      >
        {list(open)}
      </section>
      {open && (
        <section className={classes.detail} aria-label={`Rincian ${label.toLowerCase()}`}>
          {tight && !alone && (
            <div>
              <ActionButton label="Kembali ke daftar" onPress={onClose} small />
            </div>
          )}
          {detail}
        </section>
      )}
    </div>
  );
}
