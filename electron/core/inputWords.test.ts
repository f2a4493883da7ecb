import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/modules/contract.ts';
import { inputWords } from './inputWords.ts';

const words = (schema: z.ZodType, input: unknown): string =>
  schema.safeParse(input, { error: inputWords }).error?.issues[0]?.message ?? '';

describe('inputWords', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string(), undefined, 'wajib diisi'],
    [z.string(), 5, 'harus berupa teks'],
    [z.int(), 1.5, 'harus berupa bilangan bulat'],
    [z.int().max(5), 6, 'paling banyak 5'],
    [z.string().min(3), 'x', 'paling sedikit 3 huruf'],
    [z.array(z.string()).max(1), ['a', 'b'], 'paling banyak 1 buah'],
    [z.enum(['a', 'b']), 'c', 'bukan pilihan yang ada'],
    [z.enum(['a', 'b']), undefined, 'wajib diisi'],
    [z.iso.datetime(), 'kemarin', 'bentuknya tidak benar'],
    [z.union([z.string(), z.int()]), {}, 'tidak benar'],
    [z.strictObject({}), { a: 1 }, 'memuat isian yang tidak dikenal'],
    [z.string('sendiri'), 5, 'sendiri'],
  ])('%#', (schema, input, expected) => expect(words(schema, input)).toBe(expected));

  it('leaves no English to any input of the contract', () => {
    for (const [name, { input }] of Object.entries(contract)) {
      for (const wrong of [
        undefined,
        null,
        5,
        'x',
        [],
        {},
        { id: -1 },
        { id: 'x', alasan: 5, kunci: '!', batas: 10_000 },
      ]) {
        const { error } = (input as z.ZodType).safeParse(wrong, { error: inputWords });
        for (const { message } of error?.issues ?? [])
          expect(message, name).not.toMatch(/[Ii]nvalid|expected|received|[Rr]equired|[Tt]oo /);
      }
    }
  });
});
