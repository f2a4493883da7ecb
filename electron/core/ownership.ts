/**
 * Attachments, issued documents and audit lines belong to records of modules. Each module declares here, once, who may see its records; whatever
 * hangs on a record is then filtered by the same rule, wherever it is shown.
 */
import type { ReadContext, Secrecy } from './context.ts';

export interface RecordAccess {
  /** The contents (facts, scans, prints). */
  readable: boolean;
  keamanan: Secrecy;
}

export type AccessRule = (ctx: ReadContext, id: number) => Promise<RecordAccess>;

const rules = new Map<string, AccessRule>();

/** Declares the rule of a kind of record, as in 'suratMasuk'. A kind has one rule. */
export function declareOwner(kind: string, rule: AccessRule): void {
  if (rules.has(kind)) throw new Error(`the access rule of "${kind}" is declared twice`);
  rules.set(kind, rule);
}

/** True when a module declared who may see this kind of record. */
export const isOwned = (kind: string): boolean => rules.has(kind);

/** Deny by default: a kind that nobody declared is not readable. */
export async function accessToRecord(ctx: ReadContext, kind: string, id: number): Promise<RecordAccess> {
  const rule = rules.get(kind);
  return rule ? rule(ctx, id) : { readable: false, keamanan: 'sangat_rahasia' };
}
