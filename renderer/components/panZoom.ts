/** The arithmetic of zooming and moving a picture inside a scrolling element; lengths in px, zoom as a factor. */

export interface Kotak {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const MIN_ZOOM = 0.3;
export const MAX_ZOOM = 3;
/** A picture is never opened smaller: its text (11 px) could not be read. */
export const READABLE_ZOOM = 0.8;
/** A small picture is not blown up to fill its place. */
const WIDEST_FIT = 1.15;

export const clampZoom = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

/** The zoom at which the picture is as wide as its place; 1 before the place was measured. */
export function fitZoom(room: number, width: number): number {
  return room <= 0 || width <= 0 ? 1 : clampZoom(Math.min(WIDEST_FIT, room / width));
}

export const openingZoom = (fitting: number): number => Math.max(READABLE_ZOOM, fitting);

/** Where to scroll so that the point (in px from the corner of the element) shows the same spot after zooming by `ratio`. */
export function keepPoint(
  scroll: { left: number; top: number },
  point: { x: number; y: number },
  ratio: number,
): { left: number; top: number } {
  return {
    left: Math.max(0, (scroll.left + point.x) * ratio - point.x),
    top: Math.max(0, (scroll.top + point.y) * ratio - point.y),
  };
}

/** Where to scroll so that the box stands in the middle of what the names of the lanes leave free. */
export function scrollToShow(
  box: Kotak,
  zoom: number,
  laneWidth: number,
  view: { clientWidth: number; clientHeight: number },
): { left: number; top: number } {
  const lanes = laneWidth * zoom;
  const middleX = lanes + (view.clientWidth - lanes) / 2;
  return {
    left: Math.max(0, (box.x + box.width / 2) * zoom - middleX),
    top: Math.max(0, (box.y + box.height / 2) * zoom - view.clientHeight / 2),
  };
}
