import { describe, expect, it } from 'vitest';
import type { PrintDefinition } from './definition.ts';
import { PAPER } from './page.ts';
import { renderPdf, sha256Hex } from './render.ts';

const sample = (): PrintDefinition => ({
  title: 'Contoh & cetakan',
  pageSize: PAPER.F4,
  pageMargins: [40, 40, 40, 40],
  defaultStyle: { font: 'Arimo', fontSize: 11 },
  content: [
    { text: 'Bismillah, huruf tebal', bold: true },
    { table: { widths: ['*', 80], body: [['kiri', 'kanan']] } },
  ],
});

describe('renderPdf', () => {
  it('gives the same bytes for the same definition, also for the same object twice', async () => {
    const definition = sample();
    const first = await renderPdf(definition);
    const again = await renderPdf(definition);
    const fresh = await renderPdf(sample());
    expect(sha256Hex(again)).toBe(sha256Hex(first));
    expect(sha256Hex(fresh)).toBe(sha256Hex(first));
    expect(definition).toEqual(sample());
  });
});
