/** The border where a map comes in: shape first, then the rules of a map. */
import { z } from 'zod';
import { type Peta, petaSchema } from './peta.ts';
import { petaProblems } from './petaCheck.ts';

/**
 * Reads a map from data. Throws an Error that lists every fault in words: a map with a fault is never run.
 */
export function readPeta(data: unknown): Peta {
  const parsed = petaSchema.safeParse(data);
  if (!parsed.success) throw new Error(`Peta proses tidak terbaca: ${z.prettifyError(parsed.error)}`);
  const problems = petaProblems(parsed.data);
  if (problems.length > 0) throw new Error(`Peta proses salah: ${problems.join('; ')}`);
  return parsed.data;
}
