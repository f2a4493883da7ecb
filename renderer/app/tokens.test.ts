import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function tokensOf(scheme: 'light' | 'dark'): Record<string, string> {
  const block = css.split(`[data-mantine-color-scheme="${scheme}"] {`)[1]?.split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const WHITE = '#ffffff';
const TONES = ['accent', 'ok', 'wait', 'late', 'seal', 'off'];

describe.each(['light', 'dark'] as const)('colours, %s', (scheme) => {
  const tokens = tokensOf(scheme);
  const ratio = (text: string, ground: string) => contrast(tokens[text] ?? text, tokens[ground] ?? ground);

  it('has every colour', () => {
    expect(Object.keys(tokens).length).toBeGreaterThan(35);
  });

  it.each(['bg', 'card', 'head', 'accent-soft', 'off-soft'])('ink and mute can be read on %s', (ground) => {
    expect(ratio('ink', ground)).toBeGreaterThanOrEqual(4.5);
    expect(ratio('mute', ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(TONES)('%s can be read on its soft ground, on cards, on the page and on a selected row', (tone) => {
    for (const ground of [`${tone}-soft`, 'card', 'bg', 'accent-soft']) {
      expect(ratio(tone, ground), `${tone} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['accent-fill', 'accent-fill-hover', 'late-fill', 'late-fill-hover', 'nav-pill'])(
    'white can be read on %s',
    (fill) => {
      expect(ratio(WHITE, fill)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('the navigation can be read', () => {
    expect(ratio('nav-ink', 'nav')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('nav-head', 'nav')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('nav-ink-on', 'nav-on')).toBeGreaterThanOrEqual(4.5);
  });

  it('edges of fields, the focus ring and bars of charts stand out from what is around them', () => {
    for (const ground of ['card', 'bg']) {
      expect(ratio('edge', ground)).toBeGreaterThanOrEqual(3);
      expect(ratio('focus', ground)).toBeGreaterThanOrEqual(3);
    }
    for (const bar of ['bar', 'bar-ok', 'bar-wait', 'bar-late'])
      expect(ratio(bar, 'card'), bar).toBeGreaterThanOrEqual(3);
  });
});
