/** What each operation does, in the words of the log. */

import type { OperationDeclaration } from '#shared/contract/operation.ts';
import { contract } from '#shared/modules/contract.ts';

const operations: Record<string, OperationDeclaration> = contract;

/** A query leaves a line only when it was refused; an operation of an older version has no words any more. */
export function predicateOf(operation: string): string {
  const declared = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (!declared) return `melakukan "${operation}"`;
  return declared.kind === 'query' ? `meminta "${declared.summary.replace(/\.$/, '')}"` : declared.audit;
}

const words = new Map(
  Object.keys(operations).map((name) => [
    name,
    predicateOf(name)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  ]),
);

/** Names of the operations whose words have one that begins with `word`. */
export function operationsWithWord(word: string): string[] {
  const beginning = word.toLowerCase();
  return [...words].filter(([, known]) => known.some((each) => each.startsWith(beginning))).map(([name]) => name);
}
