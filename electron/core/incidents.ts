/**
 * The log of what nobody foresaw. One line per incident in a file beside the data: the operation, the kind of error and the places in the program. Never a
 * message: whatever an exception says may carry a password, a NIK or the text of a letter, and no filter can tell a name from a word.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const MAX_BYTES = 5_000_000;
const MOST_PLACES = 8;

export interface IncidentLog {
  /** Writes and answers the incident number. Never throws. */
  write(operation: string, error: unknown): string;
}

const NAME = /^[A-Z][A-Za-z]{0,30}(Error|Fault|Refused|Broken)$|^Error$/;
const CODE = /^[A-Z][A-Z0-9_]{2,40}$/;
/** SQLite names table and columns of a broken rule, nothing of the row: "UNIQUE constraint failed: pengguna.nama_pengguna". */
const CONSTRAINT = /^(UNIQUE|NOT NULL|CHECK|FOREIGN KEY|PRIMARY KEY) constraint failed(: [a-z0-9_., ]{1,200})?$/;

/** Kind and code of an error, and what SQLite says of a broken rule. */
function kindOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' && CODE.test(error.code) ? ` ${error.code}` : '';
  const rule = code.startsWith(' SQLITE_CONSTRAINT') && CONSTRAINT.test(error.message) ? ` (${error.message})` : '';
  return `${NAME.test(error.name) ? error.name : 'Error'}${code}${rule}`;
}

/** Where in the program it happened. The message stands at the head of the stack and is cut off first: it may hold lines that look like places. */
function placesOf(error: Error): string {
  const stack = error.stack ?? '';
  const head = stack.indexOf(error.message);
  const places = head < 0 ? stack : stack.slice(head + error.message.length);
  return places
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, MOST_PLACES)
    .join(' | ');
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const cause = error.cause instanceof Error ? ` <- ${kindOf(error.cause)} ${placesOf(error.cause)}` : '';
  return `${kindOf(error)} ${placesOf(error)}${cause}`;
}

export function incidentLog(file: string, now: () => string): IncidentLog {
  return {
    write(operation, error) {
      const incident = randomBytes(4).toString('hex').toUpperCase();
      try {
        mkdirSync(dirname(file), { recursive: true });
        if (existsSync(file) && statSync(file).size > MAX_BYTES) renameSync(file, `${file}.lama`);
        appendFileSync(file, `${now()} ${incident} ${operation} ${inWords(error)}\n`, { mode: 0o600 });
      } catch {
        // A full disk must not turn one error into two.
      }
      return incident;
    },
  };
}
