/**
 * How an operation is declared. Each one is declared once, in its module's contract; IPC, HTTP, permissions, the audit sentence,
 * docs/operations.md and the permission and fuzz tests are derived from the declaration.
 */
import { z } from 'zod';
import type { Role } from './roles.ts';

/** Who may call. `langkah` derives the callers from the binding of the map's actors: there is no second list. */
export type Callers =
  | { by: 'umum' }
  | { by: 'sesi' }
  | { by: 'peran'; roles: readonly Role[] }
  | { by: 'langkah'; steps: readonly string[] | 'semua' };

/** Anybody, before login: only login and first start. */
export const publik: Callers = { by: 'umum' };
/** Every logged-in user, whatever the role. */
export const bySession: Callers = { by: 'sesi' };
/** Users who hold one of these roles. */
export const byRoles = (...roles: [Role, ...Role[]]): Callers => ({ by: 'peran', roles });
/** Users to whom the actor of one of these steps of the process map is bound; `semua`: the step is named in the input. */
export const bySteps = (...steps: [string, ...string[]]): Callers => ({ by: 'langkah', steps });
export const byCurrentStep: Callers = { by: 'langkah', steps: 'semua' };

export type OperationKind = 'query' | 'command' | 'job';

interface Declaration<I extends z.ZodType, O extends z.ZodType> {
  input: I;
  output: O;
  callers: Callers;
  /** One line for the reference page, in Indonesian. */
  summary: string;
}

export interface QueryDeclaration<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends Declaration<I, O> {
  kind: 'query';
}

export interface CommandDeclaration<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends Declaration<I, O> {
  kind: 'command';
  /** Predicate of the audit sentence: "<pelaku> <audit> <objek>", as in "mendaftarkan surat masuk". */
  audit: string;
  /** Saving a draft is the one command that leaves no audit row. */
  unaudited?: true;
}

export interface JobDeclaration<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends Declaration<I, O> {
  kind: 'job';
  audit: string;
}

export type OperationDeclaration = QueryDeclaration | CommandDeclaration | JobDeclaration;

export const query = <I extends z.ZodType, O extends z.ZodType>(
  declaration: Omit<QueryDeclaration<I, O>, 'kind'>,
): QueryDeclaration<I, O> => ({ kind: 'query', ...declaration });

export const command = <I extends z.ZodType, O extends z.ZodType>(
  declaration: Omit<CommandDeclaration<I, O>, 'kind'>,
): CommandDeclaration<I, O> => ({ kind: 'command', ...declaration });

/** A job answers at once with its number; progress and result are read with `sistem.pekerjaan`. `output` is the final result. */
export const job = <I extends z.ZodType, O extends z.ZodType>(
  declaration: Omit<JobDeclaration<I, O>, 'kind'>,
): JobDeclaration<I, O> => ({ kind: 'job', ...declaration });

export type Contract = Record<string, OperationDeclaration>;

/** What a caller sends and gets; a job's caller gets the number of the job. */
export type InputOf<D extends OperationDeclaration> = z.input<D['input']>;
export type ParsedInputOf<D extends OperationDeclaration> = z.output<D['input']>;
export type ResultOf<D extends OperationDeclaration> = z.output<D['output']>;
export type OutputOf<D extends OperationDeclaration> = D extends JobDeclaration ? { pekerjaanId: number } : ResultOf<D>;

/** Bytes cross IPC as they are and HTTP as the body; the schema marks where they stand. */
export const fileBytes = z.instanceof(Uint8Array).meta({ format: 'binary', description: 'isi berkas' });

/** A file as an output: a print, an export. */
export const fileOutput = z.object({
  nama: z.string(),
  mime: z.string(),
  isi: fileBytes,
});
export type FileOutput = z.output<typeof fileOutput>;
