import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchExpression, wordsOf } from './search.ts';

describe('what people type, as an expression of FTS5', () => {
  it('is quoted words, the last one as a beginning', () => {
    expect(matchExpression('undangan rapat')).toBe('"undangan" "rapat"*');
    expect(matchExpression('  005/12-A ')).toBe('"005" "12"');
    expect(matchExpression('rapat k')).toBe('"rapat"');
    expect(matchExpression('k')).toBe('"k"');
    expect(matchExpression('”"*^')).toBeUndefined();
    expect(matchExpression('')).toBeUndefined();
  });

  it('is a long number as it stands, a short one as a beginning', () => {
    expect(matchExpression('0123/2018')).toBe('"0123" "2018"');
    expect(matchExpression('470/12')).toBe('"470" "12"*');
    expect(matchExpression('tahun 2018a')).toBe('"tahun" "2018a"*');
  });

  it('holds nothing but words and quotes, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const expression = matchExpression(text);
        if (expression === undefined) expect(wordsOf(text)).toEqual([]);
        else expect(expression).toMatch(/^"[\p{L}\p{N}\p{M}]+"( "[\p{L}\p{N}\p{M}]+")*\*?$/u);
      }),
    );
  });
});
