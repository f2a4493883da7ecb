import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { clampZoom, fitZoom, type Kotak, keepPoint, MAX_ZOOM, MIN_ZOOM, openingZoom, scrollToShow } from './panZoom.ts';

const STEP = 1.2;
/** Below this many pixels a press is a click, above it a drag. */
const DRAG_AT = 4;

/**
 * Zoom and movement of a picture inside a scrolling element. The picture opens as wide as its place, but never so small that it
 * cannot be read, with `start` in sight; `zoom` is the factor to draw it with.
 */
export function usePanZoom(
  scrollRef: RefObject<HTMLElement | null>,
  picture: { width: number; height: number; laneWidth: number },
  start: Kotak | undefined,
) {
  const [chosen, setChosen] = useState<number | 'pas' | undefined>(undefined);
  const [room, setRoom] = useState(0);
  const anchor = useRef<{ x: number; y: number; from: number } | undefined>(undefined);
  const drag = useRef<{ x: number; y: number; left: number; top: number; moved: boolean } | undefined>(undefined);

  const fitting = fitZoom(room, picture.width);
  const zoom = chosen === undefined ? openingZoom(fitting) : chosen === 'pas' ? fitting : chosen;

  useLayoutEffect(() => {
    const element = scrollRef.current;
    if (element === null) return;
    setRoom(element.clientWidth);
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scrollRef]);

  // what was under the pointer (or in the middle) stays there
  useLayoutEffect(() => {
    const element = scrollRef.current;
    const point = anchor.current;
    anchor.current = undefined;
    if (element === null || point === undefined) return;
    const to = keepPoint({ left: element.scrollLeft, top: element.scrollTop }, point, zoom / point.from);
    element.scrollTo({ left: to.left, top: to.top });
  }, [zoom, scrollRef]);

  const show = (box: Kotak) => {
    const element = scrollRef.current;
    if (element === null) return;
    element.scrollTo(scrollToShow(box, zoom, picture.laneWidth, element));
  };
  const startId = start === undefined ? undefined : `${start.x},${start.y}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another step or the first measurement moves the picture by itself
  useLayoutEffect(() => {
    if (start !== undefined && room > 0) show(start);
  }, [startId, room > 0]);

  const zoomTo = (next: number, at?: { x: number; y: number }) => {
    const element = scrollRef.current;
    if (element === null) return;
    anchor.current = { ...(at ?? { x: element.clientWidth / 2, y: element.clientHeight / 2 }), from: zoom };
    setChosen(clampZoom(next));
  };
  const fitWidth = () => setChosen('pas');

  // React listens passively for wheels, but Ctrl and wheel must not zoom the page as well
  const onWheel = useRef<(event: WheelEvent) => void>(() => undefined);
  onWheel.current = (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const frame = scrollRef.current?.getBoundingClientRect();
    if (frame === undefined) return;
    zoomTo(zoom * (event.deltaY < 0 ? STEP : 1 / STEP), {
      x: event.clientX - frame.left,
      y: event.clientY - frame.top,
    });
  };
  useEffect(() => {
    const element = scrollRef.current;
    if (element === null) return;
    const listen = (event: WheelEvent) => onWheel.current(event);
    element.addEventListener('wheel', listen, { passive: false });
    return () => element.removeEventListener('wheel', listen);
  }, [scrollRef]);

  const handlers = (onPick: ((id: string) => void) | undefined) => ({
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === '+' || event.key === '=') zoomTo(zoom * STEP);
      else if (event.key === '-') zoomTo(zoom / STEP);
      else if (event.key === '0') fitWidth();
      else return;
      event.preventDefault();
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const element = event.currentTarget;
      if (event.button !== 0 || event.pointerType === 'touch') return;
      drag.current = {
        x: event.clientX,
        y: event.clientY,
        left: element.scrollLeft,
        top: element.scrollTop,
        moved: false,
      };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = drag.current;
      if (from === undefined || event.buttons === 0) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.moved && Math.hypot(dx, dy) < DRAG_AT) return;
      if (!from.moved) event.currentTarget.setPointerCapture(event.pointerId);
      from.moved = true;
      event.currentTarget.scrollTo({ left: from.left - dx, top: from.top - dy });
    },
    onClick: (event: MouseEvent<HTMLElement>) => {
      const moved = drag.current?.moved ?? false;
      drag.current = undefined;
      if (moved || onPick === undefined || !(event.target instanceof Element)) return;
      const id = event.target.closest('[data-langkah]')?.getAttribute('data-langkah');
      if (id) onPick(id);
    },
  });

  return {
    zoom,
    percent: Math.round(zoom * 100),
    zoomIn: () => zoomTo(zoom * STEP),
    zoomOut: () => zoomTo(zoom / STEP),
    fitWidth,
    fitted: Math.abs(zoom - fitting) < 0.005,
    atMin: zoom <= MIN_ZOOM,
    atMax: zoom >= MAX_ZOOM,
    show,
    handlers,
  };
}
