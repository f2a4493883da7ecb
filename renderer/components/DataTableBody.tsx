import { Checkbox } from '@mantine/core';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import classes from './DataTable.module.css';
import { rowAfterKey, toggled } from './tableState.ts';
import type { Column, DataTableProps } from './tableTypes.ts';

export interface DataTableBodyProps<Row> extends DataTableProps<Row> {
  shown: readonly Column<Row>[];
  data: readonly Row[];
  scrollRef: RefObject<HTMLDivElement | null>;
  /** `aria-rowindex` of the first data row. */
  firstRowIndex: number;
}

/** The following page is asked for when this many rows are left below. */
const ASK_AHEAD = 30;
const OVERSCAN = 8;

/** The rows in sight, and the roving focus over them. */
export function DataTableBody<Row extends object>(props: DataTableBodyProps<Row>) {
  const { data, rowId, shown, scrollRef, openId, onOpen, selected, onSelected, hasMore = false, onMore } = props;
  const [activeId, setActiveId] = useState<number | undefined>(openId);
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  const found = data.findIndex((row) => rowId(row) === activeId);
  const active = Math.max(found, 0);
  const edges = stickyEdges(scrollRef.current);

  const virtualizer = useVirtualizer({
    count: data.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => props.rowHeight ?? 50,
    getItemKey: (index) => {
      const row = data[index];
      return row === undefined ? index : rowId(row);
    },
    overscan: OVERSCAN,
    // The heading covers as much of the top as it pushes the rows down; below, both take from what is in sight.
    scrollPaddingEnd: edges,
    // The row with the focus stays in the page however far one scrolls: otherwise the keyboard would lose its place.
    rangeExtractor: useCallback(
      (range: Range) => {
        const inSight = defaultRangeExtractor(range);
        if (active >= range.count || inSight.includes(active)) return inSight;
        return [...inSight, active].sort((a, b) => a - b);
      },
      [active],
    ),
    initialRect: { width: 400, height: 700 },
  });
  const items = virtualizer.getVirtualItems();

  const lastIndex = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (hasMore && data.length > 0 && lastIndex >= data.length - ASK_AHEAD) onMore?.();
  }, [hasMore, onMore, lastIndex, data.length]);

  // A list that opens on a record shows it, once its row is there.
  const shownOpen = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (openId === undefined || shownOpen.current === openId) return;
    const index = data.findIndex((row) => rowId(row) === openId);
    if (index < 0) return;
    shownOpen.current = openId;
    setActiveId(openId);
    requestAnimationFrame(() => virtualizer.scrollToIndex(index, { align: 'center' }));
  }, [openId, data, rowId, virtualizer]);

  const moveTo = (index: number) => {
    const row = data[index];
    if (row === undefined) return;
    setActiveId(rowId(row));
    virtualizer.scrollToIndex(index, { align: 'auto' });
    requestAnimationFrame(() => {
      bodyRef.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = data[active];
    if (row === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!(event.target instanceof HTMLTableRowElement)) return;
    if (event.key === 'Enter' && onOpen !== undefined) onOpen(row);
    else if (event.key === ' ' && selected !== undefined && onSelected !== undefined)
      onSelected(toggled(selected, rowId(row)));
    else {
      const page = Math.floor((scrollRef.current?.clientHeight ?? 0) / (props.rowHeight ?? 50));
      const next = rowAfterKey(event.key, active, data.length, page);
      if (next === undefined) return;
      if (event.key === 'End' && hasMore) onMore?.();
      moveTo(next);
    }
    event.preventDefault();
  };

  const onRowClick = (event: MouseEvent<HTMLElement>, row: Row) => {
    // A button or link inside the row does its own thing.
    if (event.target instanceof Element && event.target.closest('button, a, input, label') !== null) return;
    setActiveId(rowId(row));
    onOpen?.(row);
  };

  return (
    <tbody ref={bodyRef} className={classes.body} style={{ height: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
      {items.map((item) => {
        const row = data[item.index];
        if (row === undefined) return null;
        const id = rowId(row);
        const chosen = selected?.has(id) ?? false;
        return (
          <tr
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            aria-rowindex={item.index + props.firstRowIndex}
            aria-selected={selected === undefined ? id === openId : chosen}
            tabIndex={item.index === active ? 0 : -1}
            className={classes.row}
            data-open={id === openId || undefined}
            data-chosen={chosen || undefined}
            data-tone={props.rowTone?.(row)}
            data-clickable={onOpen !== undefined || undefined}
            style={{ transform: `translateY(${item.start}px)` }}
            onClick={(event) => onRowClick(event, row)}
            onFocus={() => setActiveId(id)}
          >
            {selected !== undefined && onSelected !== undefined && (
              <td className={classes.check}>
                <Checkbox
                  size="xs"
                  aria-label="Pilih baris ini"
                  tabIndex={-1}
                  checked={chosen}
                  onChange={() => onSelected(toggled(selected, id))}
                />
              </td>
            )}
            {shown.map((column) => (
              <td key={column.id} className={classes.cell} data-align={column.align}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

/** Pixels that the sticky heading and the sums take from the rows. */
function stickyEdges(scroll: HTMLElement | null): number {
  const height = (selector: string) => scroll?.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
  return height('[data-sticky-head]') + height('[data-sticky-foot]');
}
