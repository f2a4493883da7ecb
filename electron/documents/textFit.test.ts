import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssetName, assetPath } from './assets.ts';
import { fitLines, LINE_RATIO, lineCount, textWidth } from './textFit.ts';

/** Advance widths straight out of the font file: head, hhea, hmtx and a format 4 cmap. */
function fontOf(name: AssetName) {
  const file = readFileSync(assetPath(name));
  const tables = new Map<string, number>();
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    tables.set(file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8));
  }
  const table = (tag: string) => tables.get(tag) as number;
  const units = file.readUInt16BE(table('head') + 18);
  const metrics = file.readUInt16BE(table('hhea') + 34);
  const cmap = table('cmap');
  let sub = 0;
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index++) {
    const offset = cmap + file.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (file.readUInt16BE(offset) === 4) sub = offset;
  }
  const segments = file.readUInt16BE(sub + 6) / 2;
  const glyph = (code: number): number => {
    for (let segment = 0; segment < segments; segment++) {
      const end = file.readUInt16BE(sub + 14 + segment * 2);
      if (code > end) continue;
      const start = file.readUInt16BE(sub + 16 + segments * 2 + segment * 2);
      if (code < start) return 0;
      const delta = file.readInt16BE(sub + 16 + segments * 4 + segment * 2);
      const rangeAt = sub + 16 + segments * 6 + segment * 2;
      const range = file.readUInt16BE(rangeAt);
      return range === 0 ? (code + delta) & 0xffff : file.readUInt16BE(rangeAt + range + (code - start) * 2);
    }
    return 0;
  };
  return {
    width: (code: number) => (file.readUInt16BE(table('hmtx') + Math.min(glyph(code), metrics - 1) * 4) / units) * 1000,
    line: (file.readInt16BE(table('hhea') + 4) - file.readInt16BE(table('hhea') + 6)) / units,
  };
}

describe('textWidth', () => {
  it.each([
    ['Arimo-Regular.ttf', false],
    ['Arimo-Bold.ttf', true],
  ] as const)('knows the widths of %s', (name, bold) => {
    const font = fontOf(name);
    for (let code = 32; code < 127; code++) {
      expect(textWidth(String.fromCharCode(code), 1000, bold), String.fromCharCode(code)).toBeCloseTo(
        font.width(code),
        -0.3,
      );
    }
    expect(LINE_RATIO).toBeCloseTo(font.line, 3);
  });
});

describe('lineCount', () => {
  it('breaks between words and inside a word that is too long', () => {
    expect(lineCount('', 100, 10)).toBe(1);
    expect(lineCount('Sekretaris', 100, 10)).toBe(1);
    expect(lineCount('Kepala Bidang Rehabilitasi Sosial', 80, 10)).toBe(3);
    expect(lineCount('satu\ndua', 100, 10)).toBe(2);
    expect(lineCount('9'.repeat(100), 100, 10)).toBe(Math.ceil((100 * 5.56) / 100));
  });

  it('never grows when the column gets wider', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.integer({ min: 30, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        (text, width, more) => {
          expect(lineCount(text, width + more, 9)).toBeLessThanOrEqual(lineCount(text, width, 9));
        },
      ),
    );
  });
});

describe('fitLines', () => {
  it('leaves what fits and marks what it shortens', () => {
    expect(fitLines('Undangan rapat', 200, 10, 1, ' …')).toBe('Undangan rapat');
    const text = 'Permohonan bantuan sosial bagi warga terdampak banjir rob di wilayah pesisir';
    const short = fitLines(text, 120, 10, 2, ' … (lihat surat)');
    expect(short.endsWith(' … (lihat surat)')).toBe(true);
    expect(text.startsWith(short.replace(' … (lihat surat)', ''))).toBe(true);
    expect(lineCount(short, 120, 10)).toBeLessThanOrEqual(2);
  });
});
