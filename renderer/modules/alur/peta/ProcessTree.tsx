import { type KeyboardEvent, useRef, useState } from 'react';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import classes from './ProcessTree.module.css';
import { type TreeRow, treeMove } from './processTree.ts';

export interface ProcessTreeProps {
  rows: readonly TreeRow[];
  onToggle: (id: string, open: boolean) => void;
  onOpen: (id: string) => void;
}

/** The tree of the map. ↑ ↓ walk, ← → shut and open, Enter goes to the process. */
export function ProcessTree({ rows, onToggle, onOpen }: ProcessTreeProps) {
  const [activeId, setActiveId] = useState<string>();
  const ref = useRef<HTMLDivElement>(null);
  const at = Math.max(
    rows.findIndex((row) => row.node.id === activeId),
    0,
  );
  const focus = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    setActiveId(row.node.id);
    ref.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const row = rows[at];
    if (row === undefined) return;
    if (event.key === 'Enter') onOpen(row.node.id);
    else {
      const move = treeMove(event.key, rows, at);
      if (move === undefined) return;
      if ('to' in move) focus(move.to);
      else if ('open' in move) onToggle(move.open, true);
      else onToggle(move.close, false);
    }
    event.preventDefault();
  };
  return (
    <div ref={ref} role="tree" aria-label="Pohon proses" className={classes.tree} onKeyDown={onKeyDown}>
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys for all its items
        <div
          key={row.node.id}
          role="treeitem"
          data-row={index}
          data-level={row.level}
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.siblings}
          aria-expanded={row.open}
          aria-selected={index === at}
          tabIndex={index === at ? 0 : -1}
          className={classes.row}
          style={{ '--level': row.level }}
          onFocus={() => setActiveId(row.node.id)}
          onClick={() => onOpen(row.node.id)}
        >
          <Twist row={row} onToggle={onToggle} />
          <span className={classes.kode}>{row.node.kode}</span>
          <span className={classes.what}>
            <span className={row.level === 1 ? classes.top : undefined}>{row.node.nama}</span>
            {row.node.milikKami && <StatusBadge tone="off">judul dari Penata</StatusBadge>}
          </span>
          <span className={classes.steps}>{row.node.daun ? `${row.node.jumlahLangkah} langkah` : ''}</span>
          <span className={classes.running} data-some={row.running > 0 || undefined}>
            {row.running > 0 ? `${row.running.toLocaleString('id-ID')} berjalan` : ''}
          </span>
        </div>
      ))}
    </div>
  );
}

/** Only for the mouse: the keys ← → do the same for whoever is on the row. */
function Twist({ row, onToggle }: { row: TreeRow; onToggle: ProcessTreeProps['onToggle'] }) {
  if (row.open === undefined) return <span className={classes.twist} />;
  return (
    <span
      className={classes.twist}
      data-open={row.open || undefined}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onToggle(row.node.id, row.open !== true);
      }}
    >
      ▸
    </span>
  );
}
