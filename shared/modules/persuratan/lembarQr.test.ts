import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bacaQr, cocokQr, isiQr } from './lembarQr.ts';

const surat = { id: 4711, nomorAgenda: '0123', tahun: 2026, dibuatPada: '2026-03-10T02:00:00.000Z' };

describe('QR code of a lembar disposisi', () => {
  it('finds its letter', () => {
    expect(isiQr(surat)).toMatch(/^PENATA:SM:4711:[0-9A-Z]{6}$/);
    expect(bacaQr(` ${isiQr(surat)}\n`)).toEqual({ id: 4711 });
    expect(cocokQr(isiQr(surat), surat)).toBe(true);
  });
  it.each([
    '',
    'https://example.org',
    'PENATA:SM:0:ABCDEF',
    'PENATA:SM:1:ABC',
    'PENATA:SK:1:ABCDEF',
    'penata:sm:1:ABCDEF',
  ])('refuses the stray code %j', (payload) => expect(bacaQr(payload)).toBeNull());
  it('does not take the code of another letter or another office', () => {
    expect(cocokQr(isiQr(surat), { ...surat, dibuatPada: '2026-03-10T02:00:00.001Z' })).toBe(false);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (id) => {
        const other = { ...surat, id };
        expect(cocokQr(isiQr(other), surat)).toBe(id === surat.id);
        expect(bacaQr(isiQr(other))).toEqual({ id });
      }),
    );
  });
});
