/**
 * Binds handlers to a module's contract: every declared operation has exactly one implementation, with the types of its declaration.
 * An operation runs in up to three stages, each on the thread that suits it: read → work → write (docs/architecture.md, Threads).
 */
import type {
  CommandDeclaration,
  Contract,
  JobDeclaration,
  OperationDeclaration,
  ParsedInputOf,
  QueryDeclaration,
  ResultOf,
} from '#shared/contract/operation.ts';
import type { ReadContext, WorkContext, WriteContext } from './context.ts';

/** `render`: heavy, own thread. `data`: waits outside JavaScript (scrypt). `backup`: long, own thread. */
export type WorkPlace = 'render' | 'data' | 'backup';

type Read<I, R> = (ctx: ReadContext, input: I) => Promise<R>;
type Work<I, C, R> = { on: WorkPlace; run: (ctx: WorkContext, input: I, carried: C) => Promise<R> };

// biome-ignore lint/suspicious/noExplicitAny: what one stage carries to the next is typed where the stages are written (`stages`)
type Carried = any;

export interface QueryStages<I, R> {
  read: Read<I, R | Carried>;
  work?: Work<I, Carried, R>;
}

export interface CommandStages<I, R> {
  read?: Read<I, Carried>;
  work?: Work<I, Carried, Carried>;
  write: (ctx: WriteContext, input: I, carried: Carried) => Promise<R>;
}

export interface JobRow {
  id: number;
  /** Chunks done so far. */
  progress: number;
}

export interface JobStages<I, R> {
  read?: Read<I, Carried>;
  work?: Work<I, Carried, Carried>;
  /** One short transaction; answers how far it is. `total` in the unit of `progress`. */
  chunk: (
    ctx: WriteContext,
    input: I,
    job: JobRow,
    carried: Carried,
  ) => Promise<{ progress: number; total: number; done: boolean; message?: string }>;
  /** The last transaction: moves staging in, all of it. */
  finish: (ctx: WriteContext, input: I, job: JobRow, carried: Carried) => Promise<R>;
  /** Removes staging after cancel, failure or crash. */
  sweep: (ctx: WriteContext, jobId: number) => Promise<void>;
}

export type StagesOf<D extends OperationDeclaration> = D extends QueryDeclaration
  ? QueryStages<ParsedInputOf<D>, ResultOf<D>>
  : D extends CommandDeclaration
    ? CommandStages<ParsedInputOf<D>, ResultOf<D>>
    : D extends JobDeclaration
      ? JobStages<ParsedInputOf<D>, ResultOf<D>>
      : never;

export type Implementation = { [name: string]: StagesOf<OperationDeclaration> };

/** All operations of a contract, none missing, none beside it. */
export const implement = <C extends Contract>(_contract: C, stages: { [N in keyof C]: StagesOf<C[N]> }) => stages;

/** Types a chain of stages whose carried values differ, then forgets them. */
export const stages = <I, A, B, R>(chain: {
  read: Read<I, A>;
  work: Work<I, A, B>;
  write: (ctx: WriteContext, input: I, carried: B) => Promise<R>;
}): CommandStages<I, R> => chain;
