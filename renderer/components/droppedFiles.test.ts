import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCEPTED_SCANS, kindsInWords, refusalOf, sizeText } from './droppedFiles.ts';

describe('sizeText', () => {
  it('writes sizes as people read them', () => {
    expect(sizeText(512)).toBe('512 B');
    expect(sizeText(1536)).toBe('1,5 kB');
    expect(sizeText(20 * 1024 * 1024)).toBe('20 MB');
    expect(sizeText(1_234_567)).toBe('1,2 MB');
    expect(sizeText(3 * 1024 ** 3)).toBe('3 GB');
  });

  it('never shows more than three digits before the comma, up to a terabyte', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 * 1024 ** 3 }),
        (bytes) => sizeText(bytes).replace(/[,.].*/, '').length <= 8,
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1024, max: 999 * 1024 ** 3 }), (bytes) => {
        expect(Number.parseInt(sizeText(bytes).replace('.', ''), 10)).toBeLessThan(1024);
      }),
    );
  });
});

describe('refusalOf', () => {
  const file = (name: string, size: number, type: string) => ({ name, size, type });

  it('takes scans up to the limit, and what the browser does not know', () => {
    expect(refusalOf(file('surat.pdf', 1000, 'application/pdf'), ACCEPTED_SCANS, 1000)).toBeUndefined();
    expect(refusalOf(file('surat', 1000, ''), ACCEPTED_SCANS, 1000)).toBeUndefined();
  });

  it('names the file, the fault and the way out', () => {
    expect(refusalOf(file('a.pdf', 0, 'application/pdf'), ACCEPTED_SCANS, 10)).toMatch(/^a\.pdf kosong/);
    expect(refusalOf(file('a.pdf', 2048, 'application/pdf'), ACCEPTED_SCANS, 1024)).toBe(
      'a.pdf berukuran 2 kB; paling besar 1 kB. Pindai dengan ketajaman lebih rendah.',
    );
    expect(refusalOf(file('a.docx', 10, 'application/msword'), ACCEPTED_SCANS, 1024)).toBe(
      'a.docx bukan PDF, JPG, atau PNG.',
    );
  });

  it('lists kinds as a sentence does', () => {
    expect(kindsInWords(['application/pdf'])).toBe('PDF');
    expect(kindsInWords(['application/pdf', 'image/png'])).toBe('PDF atau PNG');
  });
});
