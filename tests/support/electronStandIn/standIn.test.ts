import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCodec } from './codec.ts';
import { takeSingleInstance } from './singleInstance.ts';
import { StrictEmitter, strict } from './strict.ts';

const { encode, decode } = makeCodec();
const over = (value: unknown): unknown => decode(JSON.parse(JSON.stringify(encode(value))));

describe('values between page and main process', () => {
  it('arrive as a structured clone would bring them', () => {
    const leaf = fc.oneof(
      fc.string(),
      // structuredClone keeps the sign of a zero, JSON does not; no operation means anything by it
      fc.double().map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.boolean(),
      fc.bigInt(),
      fc.constantFrom(null, undefined),
      fc.date({ noInvalidDate: true }),
      fc.uint8Array(),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
        fc.array(tie('value')).map((items) => new Set(items)),
        fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map(entries)),
      ),
    }));
    fc.assert(
      fc.property(value, (given) => {
        fc.pre(!JSON.stringify(encode(given)).includes('__proto__'));
        expect(over(given)).toEqual(structuredClone(given));
      }),
    );
  });

  it('carry bytes of a whole file', () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256);
    expect(over({ isi: bytes })).toEqual({ isi: bytes });
  });

  it('are refused where a structured clone refuses them', () => {
    for (const value of [() => 1, Symbol('x'), { deep: [() => 1] }])
      expect(() => encode(value)).toThrow('could not be cloned');
  });
});

describe('what is not provided', () => {
  it('throws when it is read', () => {
    const shell = strict('shell', { openPath: () => '' });
    expect(shell.openPath()).toBe('');
    expect(() => (shell as unknown as Record<string, unknown>).trashItem).toThrow('shell.trashItem is not provided');
  });

  it('throws for classes too, whose private members still work', () => {
    class Window extends StrictEmitter {
      #shown = 0;
      show(): number {
        this.#shown += 1;
        this.emit('show');
        return this.#shown;
      }
    }
    const window = new Window('Window');
    let heard = 0;
    window.on('show', () => {
      heard += 1;
    });
    expect([window.show(), window.show(), heard]).toEqual([1, 2, 2]);
    expect(() => (window as unknown as Record<string, unknown>).setKiosk).toThrow('Window.setKiosk is not provided');
  });
});

describe('the single-instance lock', () => {
  it('is had by one, and the one hears of the other', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'penata-single-'));
    try {
      let heard: () => void = () => undefined;
      const second = new Promise<void>((resolve) => {
        heard = resolve;
      });
      expect(takeSingleInstance(folder, heard)).toBe(true);
      expect(takeSingleInstance(folder, () => undefined)).toBe(false);
      await second;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
