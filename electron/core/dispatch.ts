/**
 * The one door. For each stage of each call: (1) find the operation, (2) session, (3) right, (4) input, (5) run the handler inside one transaction,
 * (6) audit row in the same transaction, (7) after the commit tell what changed. Answers are values; an unexpected exception becomes
 * TAK_TERDUGA with an incident number, its details go to the log only.
 */
import type { z } from 'zod';
import type { Connection, ReadDb, WriteDb } from '#electron/database/connection.ts';
import { asReadonly, inTransaction } from '#electron/database/connection.ts';
import { faultOf } from '#electron/database/errors.ts';
import { type ErrorCode, type OperationError, Refusal, type Reply } from '#shared/contract/errors.ts';
import type { Contract, OperationDeclaration } from '#shared/contract/operation.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';
import { type Authority, admit } from './admission.ts';
import type { AttachmentStore } from './attachments.ts';
import { appendAudit } from './audit.ts';
import type { Clock } from './clock.ts';
import { momentOf } from './clock.ts';
import type { AuditEntry, Moment, ReadContext, Session, WorkContext, WriteContext } from './context.ts';
import type { CommandStages, Implementation, QueryStages, WorkPlace } from './implement.ts';
import type { IncidentLog } from './incidents.ts';
import { inputError, inputWords } from './inputWords.ts';

export interface StageRequest {
  stage: 'read' | 'work' | 'write';
  operation: string;
  input: unknown;
  tokenHash: string | undefined;
  place: string;
  carried?: unknown;
  /** The office's zone, from the read stage, for a thread that has no database to ask. */
  zone?: string | undefined;
}

export interface StageAnswer {
  reply: Reply;
  events?: ChangeEvent[];
  session?: { token: string; maxAgeSeconds: number } | 'ended';
  /** Of a read stage. */
  zone?: string;
  /** The house must let go of the database and open again (a restore). */
  reopen?: true;
}

export interface DispatchOptions {
  contract: Contract;
  operations: Implementation;
  authority: Authority;
  clock: Clock;
  files: AttachmentStore;
  dataDir: string;
  incidents: IncidentLog;
  reader?: Connection<ReadDb>;
  writer?: Connection<WriteDb>;
  /** Answers are checked against their schema: on in tests, off where the same code already ran there. */
  checkOutput?: boolean;
}

/** Creates the row of a job; the runner works on it afterwards (jobs.ts). */
export interface JobDesk {
  create(ctx: WriteContext, operation: string, input: unknown): Promise<{ pekerjaanId: number }>;
}

const refuse = (error: OperationError): StageAnswer => ({ reply: { ok: false, error } });

/** For the work of a job that reads nothing; only the text of a date could show it. */
const DEFAULT_ZONE = 'Asia/Jakarta';

/** What the log keeps of refusals: rights, rules and failed logins; not every mistyped form. */
const LOGGED_REFUSALS = new Set<ErrorCode>(['TIDAK_BERWENANG', 'GAGAL_MASUK', 'ATURAN']);

export class Dispatcher {
  readonly #options: DispatchOptions;
  #jobs: JobDesk | undefined;

  constructor(options: DispatchOptions) {
    this.#options = options;
  }

  attachJobs(jobs: JobDesk): void {
    this.#jobs = jobs;
  }

  #needJobs(): JobDesk {
    if (!this.#jobs) throw new Error('this thread runs no jobs');
    return this.#jobs;
  }

  /** Where the `work` stage of an operation runs; undefined when it has none. */
  workPlace(operation: string): WorkPlace | undefined {
    return this.#options.operations[operation]?.work?.on;
  }

  async run(request: StageRequest): Promise<StageAnswer> {
    const declaration = this.#options.contract[request.operation];
    const stages = Object.hasOwn(this.#options.operations, request.operation)
      ? this.#options.operations[request.operation]
      : undefined;
    if (!declaration || !stages) {
      return refuse({
        code: 'OPERASI_TIDAK_DIKENAL',
        message: 'Perintah ini tidak dikenal Penata. Muat ulang halaman.',
      });
    }
    try {
      const parsed = declaration.input.safeParse(request.input, { error: inputWords });
      if (request.stage === 'work') return await this.#work(request, stages, parsed);
      return request.stage === 'read'
        ? await this.#read(request, declaration, stages, parsed)
        : await this.#write(request, declaration, stages, parsed);
    } catch (error) {
      return refuse(this.errorOf(error, request.operation));
    }
  }

  /** An exception as a value. What is not a rule and not the disk goes to the log under its incident number. */
  errorOf(error: unknown, operation: string): OperationError {
    if (error instanceof Refusal) return error.toError();
    const fault = faultOf(error);
    if (fault) {
      this.#options.incidents.write(operation, error);
      return { code: 'BASIS_DATA', message: fault.message };
    }
    const incident = this.#options.incidents.write(operation, error);
    return {
      code: 'TAK_TERDUGA',
      message: `Terjadi kesalahan yang tidak terduga. Tidak ada yang disimpan. Ulangi; bila tetap terjadi, sebutkan nomor kejadian ${incident}.`,
      incident,
    };
  }

  async moment(db: ReadDb): Promise<Moment> {
    return momentOf(this.#options.clock, await this.#options.authority.zone(db));
  }

  async #read(
    request: StageRequest,
    declaration: OperationDeclaration,
    stages: Implementation[string],
    parsed: Parsed,
  ): Promise<StageAnswer> {
    const { sqlite, db } = this.#need(this.#options.reader);
    return inTransaction(sqlite, 'read', async () => {
      const moment = await this.moment(db);
      const admitted = await admit(this.#options.authority, request, declaration, db, moment);
      if (!parsed.success) return refuse(inputError(parsed.error));
      const ctx = this.#readContext(request, db, moment, admitted);
      const data = stages.read ? await (stages as QueryStages<unknown, unknown>).read(ctx, parsed.data) : undefined;
      if (declaration.kind === 'query' && !stages.work) this.#checkOutput(declaration, data, request.operation);
      return { reply: { ok: true, data }, zone: moment.zone };
    });
  }

  async #work(request: StageRequest, stages: Implementation[string], parsed: Parsed): Promise<StageAnswer> {
    if (!parsed.success) return refuse(inputError(parsed.error));
    if (!stages.work) throw new Error(`${request.operation} has no work stage`);
    const ctx: WorkContext = {
      ...momentOf(this.#options.clock, request.zone ?? DEFAULT_ZONE),
      place: request.place,
      files: this.#options.files,
      dataDir: this.#options.dataDir,
    };
    const run = stages.work.run as (ctx: WorkContext, input: unknown, carried: unknown) => Promise<unknown>;
    return { reply: { ok: true, data: await run(ctx, parsed.data, request.carried) } };
  }

  async #write(
    request: StageRequest,
    declaration: OperationDeclaration,
    stages: Implementation[string],
    parsed: Parsed,
  ): Promise<StageAnswer> {
    const { sqlite, db } = this.#need(this.#options.writer);
    const read = asReadonly(db);
    const moment = await this.moment(read);
    try {
      const events: ChangeEvent[] = [];
      const after: (() => void)[] = [];
      let change: StageAnswer['session'];
      let reopen = false;
      const data = await inTransaction(sqlite, 'write', async () => {
        const session = await admit(this.#options.authority, request, declaration, read, moment);
        if (!parsed.success) throw new InvalidInput(inputError(parsed.error));
        const lines: AuditEntry[] = [];
        const own: Omit<WriteContext, keyof ReadContext> = {
          db,
          audit: (entry) => void lines.push(entry),
          changed: (topic, ...ids) => void events.push(ids.length === 0 ? { topic } : { topic, ids }),
          setSession: (next) => {
            change = next;
          },
          afterCommit: (work) => void after.push(work),
          reopen: () => {
            reopen = true;
          },
        };
        // Assigned, not spread: `session` must stay a getter that refuses only when it is asked for.
        const ctx: WriteContext = Object.assign(this.#readContext(request, read, moment, session), own);
        const result =
          declaration.kind === 'job'
            ? await this.#needJobs().create(ctx, request.operation, parsed.data)
            : await (stages as CommandStages<unknown, unknown>).write(ctx, parsed.data, request.carried);
        this.#checkOutput(declaration, result, request.operation);
        if (!('unaudited' in declaration && declaration.unaudited)) {
          for (const entry of lines.length === 0 ? [{}] : lines) {
            await appendAudit(db, {
              moment,
              writer: session,
              place: request.place,
              operation: request.operation,
              outcome: 'berhasil',
              entry,
            });
          }
        }
        return result;
      });
      for (const work of after) work();
      return {
        reply: { ok: true, data },
        events: mergeEvents(events),
        ...(change === undefined ? {} : { session: change }),
        ...(reopen ? { reopen } : {}),
      };
    } catch (error) {
      const value = error instanceof InvalidInput ? error.value : this.errorOf(error, request.operation);
      await this.recordRefusal(request, value, error instanceof Refusal ? error.who : undefined);
      return refuse(value);
    }
  }

  /** Refusals and failed logins leave their line in a transaction of their own. */
  async recordRefusal(request: Omit<StageRequest, 'stage'>, error: OperationError, who?: string): Promise<void> {
    if (!LOGGED_REFUSALS.has(error.code)) return;
    const { sqlite, db } = this.#need(this.#options.writer);
    try {
      await inTransaction(sqlite, 'write', async () => {
        const read = asReadonly(db);
        const moment = await this.moment(read);
        const writer =
          request.tokenHash === undefined
            ? undefined
            : await this.#options.authority.session(read, request.tokenHash, moment, request.place);
        await appendAudit(db, {
          moment,
          writer,
          writerName: who ?? 'tidak dikenal',
          place: request.place,
          operation: request.operation,
          outcome: 'ditolak',
          entry: { alasan: error.message },
        });
      });
    } catch (failure) {
      this.#options.incidents.write(request.operation, failure);
    }
  }

  #readContext(request: StageRequest, read: ReadDb, moment: Moment, session: Session | undefined): ReadContext {
    return {
      ...moment,
      read,
      place: request.place,
      files: this.#options.files,
      get session() {
        if (!session) throw new Refusal('BELUM_MASUK', 'Anda belum masuk. Masuk dahulu.');
        return session;
      },
    };
  }

  #checkOutput(declaration: OperationDeclaration, data: unknown, operation: string): void {
    if (!this.#options.checkOutput || declaration.kind === 'job') return;
    const result = declaration.output.safeParse(data);
    if (!result.success) throw new Error(`${operation}: answer does not fit its schema: ${result.error.message}`);
  }

  #need<Db>(connection: Connection<Db> | undefined): Connection<Db> {
    if (!connection) throw new Error('this thread has no such connection');
    return connection;
  }
}

type Parsed = { success: true; data: unknown } | { success: false; error: z.ZodError };

class InvalidInput extends Error {
  readonly value: OperationError;
  constructor(value: OperationError) {
    super(value.message);
    this.value = value;
  }
}

const MANY = 50;

/** One event per topic; with many rows the ids are left out ("anything of this topic"). */
function mergeEvents(events: ChangeEvent[]): ChangeEvent[] {
  const topics = new Map<string, Set<number> | 'any'>();
  for (const { topic, ids } of events) {
    const known = topics.get(topic) ?? new Set<number>();
    if (ids === undefined || known === 'any') {
      topics.set(topic, 'any');
      continue;
    }
    for (const id of ids) known.add(id);
    topics.set(topic, known.size > MANY ? 'any' : known);
  }
  return [...topics].map(([topic, ids]) => (ids === 'any' ? { topic } : { topic, ids: [...ids] }));
}
