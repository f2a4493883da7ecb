import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content, ContentNode } from './definition.ts';
import { rowHeight, splitTallRow } from './tallRows.ts';

const textOf = (content: Content): string => {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(textOf).join('|');
  return content.stack ? content.stack.map(textOf).join('|') : textOf(content.text ?? '');
};

describe('splitTallRow', () => {
  it('leaves a row that fits as it is', () => {
    const row: Content[] = ['1', { text: 'pendek' }];
    expect(splitTallRow(row, [20, 100], 8, 100)).toEqual([row]);
  });

  it('keeps style and what is not text', () => {
    const tick: ContentNode = { canvas: [] };
    const rows = splitTallRow(
      [tick, { text: 'kata '.repeat(200).trim(), decoration: 'lineThrough' }],
      [20, 100],
      8,
      60,
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows[0]?.[0]).toBe(tick);
    expect(rows[1]?.[0]).toBe('');
    for (const row of rows) expect(JSON.stringify(row[1])).toContain('lineThrough');
  });

  it('loses nothing and exceeds no limit', () => {
    const cell = fc.array(fc.string({ maxLength: 400 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(cell, cell, fc.integer({ min: 30, max: 200 }), (first, second, limit) => {
        const widths = [60, 120];
        const row: Content[] = [{ stack: first }, { stack: second.map((text): Content => ({ text, bold: true })) }];
        const rows = splitTallRow(row, widths, 8, limit);
        for (const piece of rows) expect(rowHeight(piece, widths, 8)).toBeLessThanOrEqual(limit + 0.001);
        for (const [column, texts] of [first, second].entries()) {
          const bare = (text: string) => text.replace(/[\s|]+/g, '');
          expect(bare(rows.map((piece) => textOf(piece[column] as Content)).join(''))).toBe(bare(texts.join('')));
        }
      }),
    );
  });
});
