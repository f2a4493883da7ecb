/** What crosses between the house and its threads. Every question has an id; the answer carries it back. */
import type { StageAnswer, StageRequest } from '#electron/core/dispatch.ts';
import type { WorkPlace } from '#electron/core/implement.ts';
import type { BackupReason } from '#electron/database/backupManifest.ts';
import type { RestoreOutcome } from '#electron/database/restoreOrder.ts';
import type { OperationError } from '#shared/contract/errors.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';
import type { BackupOutcome } from './backupNotes.ts';

export interface ThreadSettings {
  dataDir: string;
  /** Fixed clock for tests and demos, as an instant; it then advances with real time. */
  startAt?: string;
  checkOutput?: boolean;
  /** Fills a fresh office with the sample. */
  sample?: boolean;
}

/** Which stages an operation has, so that the house can route it without loading a module. */
export type RoutePlan = Record<
  string,
  { kind: 'query' | 'command' | 'job'; read: boolean; work: WorkPlace | undefined; raw: boolean }
>;

export type Question =
  | { ask: 'stage'; request: StageRequest }
  | { ask: 'refusal'; request: Omit<StageRequest, 'stage'>; error: OperationError }
  | { ask: 'job'; jobId: number; carried: unknown }
  | { ask: 'jobFailed'; jobId: number; error: OperationError }
  | { ask: 'session'; tokenHash: string }
  /** The session was used: keep it alive. */
  | { ask: 'touch'; tokenHash: string }
  /** Data thread: is today's backup still to be made? */
  | { ask: 'backupDue' }
  /** Backup thread: make one in both places. */
  | { ask: 'backup'; reason: BackupReason }
  /** Data thread: put what became of it into the log. */
  | { ask: 'noteBackup'; outcome: BackupOutcome }
  | { ask: 'close'; closingBackup: boolean };

export type Answer =
  | { is: 'stage'; answer: StageAnswer }
  | { is: 'done' }
  | { is: 'session'; alive: boolean }
  | { is: 'due'; due: boolean }
  | { is: 'backup'; outcome: BackupOutcome };

export type FromThread =
  | { id: number; answer: Answer }
  | { id: number; failure: string }
  | { ready: RoutePlan; restored?: RestoreOutcome }
  | { sampleLine: string }
  | { refused: { kind: string; message: string } }
  | { changed: ChangeEvent };

export type ToThread = { id: number; question: Question };
