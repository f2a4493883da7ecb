/** Holds docs/operations.md against the contract. `--write` brings it up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { operationsDoc } from './operationsDoc.ts';

const file = path.resolve(import.meta.dirname, '..', 'docs', 'operations.md');
const wanted = operationsDoc();
if (process.argv.includes('--write')) {
  writeFileSync(file, wanted);
} else if (readFileSync(file, 'utf8') !== wanted) {
  console.error('docs/operations.md is not what the contract says. Run: node build/checkDocs.ts --write');
  process.exitCode = 1;
}
