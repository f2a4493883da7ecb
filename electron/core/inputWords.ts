/** What is wrong with an input where its schema gave no sentence of its own, in Indonesian. Completes 'Isian "x" …'. */
import type { z } from 'zod';
import type { OperationError } from '#shared/contract/errors.ts';

const KINDS: Record<string, string> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'ya atau tidak',
  array: 'daftar',
  object: 'kumpulan isian',
  record: 'kumpulan isian',
  null: 'kosong',
  date: 'tanggal',
};
const UNITS: Record<string, string> = { string: ' huruf', array: ' buah', set: ' buah' };

const unit = (origin: string): string => UNITS[origin] ?? '';

export const inputWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'wajib diisi' : `harus berupa ${KINDS[issue.expected] ?? 'isian lain'}`;
    case 'too_small':
      return `paling sedikit ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `paling banyak ${issue.maximum}${unit(issue.origin)}`;
    case 'invalid_value':
      return issue.input === undefined ? 'wajib diisi' : 'bukan pilihan yang ada';
    case 'invalid_format':
      return 'bentuknya tidak benar';
    case 'not_multiple_of':
      return `harus kelipatan ${issue.divisor}`;
    case 'unrecognized_keys':
      return 'memuat isian yang tidak dikenal';
    default:
      return issue.input === undefined ? 'wajib diisi' : 'tidak benar';
  }
};

/** The first thing wrong with an input, in words with its field. */
export function inputError(error: z.ZodError): OperationError {
  const issue = error.issues[0];
  const field = issue?.path.map(String).join('.') ?? '';
  const message = issue?.message ?? 'tidak benar';
  return {
    code: 'MASUKAN_SALAH',
    message: field === '' ? `Masukan tidak dapat dibaca: ${message}.` : `Isian "${field}" ${message}.`,
    ...(field === '' ? {} : { field }),
  };
}
