import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampZoom,
  fitZoom,
  keepPoint,
  MAX_ZOOM,
  MIN_ZOOM,
  openingZoom,
  READABLE_ZOOM,
  scrollToShow,
} from './panZoom.ts';

describe('zoom', () => {
  it('fits the width, within what can be drawn', () => {
    expect(fitZoom(1000, 2000)).toBe(0.5);
    expect(fitZoom(1000, 400)).toBe(1.15);
    expect(fitZoom(10, 4000)).toBe(MIN_ZOOM);
    expect(fitZoom(0, 400)).toBe(1);
    expect(clampZoom(99)).toBe(MAX_ZOOM);
  });

  it('opens readable even where the picture is too wide', () => {
    expect(openingZoom(0.5)).toBe(READABLE_ZOOM);
    expect(openingZoom(0.95)).toBe(0.95);
  });
});

describe('movement', () => {
  it('keeps the spot under the pointer', () => {
    const angka = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(angka, angka, angka, angka, fc.double({ min: 1, max: 3, noNaN: true }), (left, top, x, y, ratio) => {
        const to = keepPoint({ left, top }, { x, y }, ratio);
        expect((to.left + x) / ratio).toBeCloseTo(left + x, 6);
        expect((to.top + y) / ratio).toBeCloseTo(top + y, 6);
      }),
    );
    expect(keepPoint({ left: 0, top: 0 }, { x: 100, y: 100 }, 0.5)).toEqual({ left: 0, top: 0 });
  });

  it('brings a step to the middle of what the lane names leave', () => {
    const view = { clientWidth: 1000, clientHeight: 400 };
    const to = scrollToShow({ x: 1500, y: 300, width: 100, height: 40 }, 0.5, 200, view);
    expect(to).toEqual({ left: 1550 * 0.5 - 550, top: 0 });
    expect(scrollToShow({ x: 210, y: 10, width: 100, height: 40 }, 1, 200, view)).toEqual({ left: 0, top: 0 });
  });
});
