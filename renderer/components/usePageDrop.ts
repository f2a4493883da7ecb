import { useEffect, useRef, useState } from 'react';

interface Taker {
  take: (files: readonly File[]) => void;
  hover: (over: boolean) => void;
}

/** Who takes files that are dropped on or pasted into the page; the newest wins, so a form stands before the list under it. */
const takers: Taker[] = [];

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

function onDragOver(event: DragEvent): void {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  takers.at(-1)?.hover(true);
}

function onDragLeave(event: DragEvent): void {
  // Only when the pointer leaves the window; every element in between fires this too.
  if (event.relatedTarget === null) takers.at(-1)?.hover(false);
}

function onDrop(event: DragEvent): void {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  takers.at(-1)?.hover(false);
  takers.at(-1)?.take([...(event.dataTransfer?.files ?? [])]);
}

function onPaste(event: ClipboardEvent): void {
  const pasted = [...(event.clipboardData?.files ?? [])];
  if (pasted.length === 0) return;
  event.preventDefault();
  takers.at(-1)?.take(pasted);
}

function add(taker: Taker): () => void {
  takers.push(taker);
  if (takers.length === 1) {
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
  }
  return () => {
    takers.splice(takers.indexOf(taker), 1);
    if (takers.length > 0) return;
    window.removeEventListener('dragover', onDragOver);
    window.removeEventListener('dragleave', onDragLeave);
    window.removeEventListener('drop', onDrop);
    window.removeEventListener('paste', onPaste);
  };
}

/**
 * Takes files that are dropped anywhere on the page or pasted into it, while enabled.
 * @returns true while files hover over the page and would be taken here
 */
export function usePageDrop(take: (files: readonly File[]) => void, enabled = true): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (!enabled) return;
    const remove = add({ take: (files) => latest.current(files), hover: setOver });
    return () => {
      remove();
      setOver(false);
    };
  }, [enabled]);
  return over;
}
