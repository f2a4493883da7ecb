/**
 * The log of what nobody foresaw. One line per incident in a file beside the data; never passwords, tokens, NIK or letter text:
 * only the operation, the kind of error and the stack's places.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const MAX_BYTES = 5_000_000;

export interface IncidentLog {
  /** Writes and answers the incident number. Never throws. */
  write(operation: string, error: unknown): string;
}

/** Quoted text, long digit runs and hex of a message may be data of a citizen or a secret: only their kind is kept. */
export const redact = (message: string): string =>
  message
    .replace(/'[^']*'|"[^"]*"|`[^`]*`/g, '"…"')
    .replace(/[0-9a-f]{24,}/gi, '…')
    .replace(/\d{6,}/g, '…')
    .slice(0, 300);

export function incidentLog(file: string, now: () => string): IncidentLog {
  return {
    write(operation, error) {
      const incident = randomBytes(4).toString('hex').toUpperCase();
      const name = error instanceof Error ? error.name : typeof error;
      const message = error instanceof Error ? redact(error.message) : '';
      const places =
        error instanceof Error
          ? (error.stack ?? '')
              .split('\n')
              .filter((line) => line.trimStart().startsWith('at '))
              .slice(0, 8)
              .map((line) => line.trim())
              .join(' | ')
          : '';
      try {
        mkdirSync(dirname(file), { recursive: true });
        if (existsSync(file) && statSync(file).size > MAX_BYTES) renameSync(file, `${file}.lama`);
        appendFileSync(file, `${now()} ${incident} ${operation} ${name}: ${message} ${places}\n`);
      } catch {
        // A full disk must not turn one error into two.
      }
      return incident;
    },
  };
}
