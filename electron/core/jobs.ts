/**
 * Long work as a chain of short commands. A job fills staging tables that nothing else reads; between two chunks every waiting command runs and a
 * cancel takes effect; its last transaction moves staging in, all of it. After a crash it stands `terhenti` and its staging is swept.
 */

import type { Connection, WriteDb } from '#electron/database/connection.ts';
import { asReadonly, inTransaction } from '#electron/database/connection.ts';
import type { OperationError } from '#shared/contract/errors.ts';
import { appendAudit } from './audit.ts';
import type { AuditEntry, Moment, Session, WriteContext } from './context.ts';
import type { Dispatcher, JobDesk } from './dispatch.ts';
import type { Implementation, JobStages } from './implement.ts';
import type { SerialQueue } from './serialQueue.ts';

export interface JobRunnerOptions {
  writer: Connection<WriteDb>;
  operations: Implementation;
  dispatcher: Dispatcher;
  queue: SerialQueue;
  publish(topic: string, ids?: number[]): void;
  files: WriteContext['files'];
}

interface Running {
  operation: string;
  input: unknown;
  session: Session;
  place: string;
}

export const JOB_TOPIC = 'pekerjaan';

export class JobRunner implements JobDesk {
  readonly #options: JobRunnerOptions;
  readonly #running = new Map<number, Running>();

  constructor(options: JobRunnerOptions) {
    this.#options = options;
  }

  async create(ctx: WriteContext, operation: string, input: unknown): Promise<{ pekerjaanId: number }> {
    const { id } = await ctx.db
      .insertInto('pekerjaan')
      .values({
        operasi: operation,
        masukan: JSON.stringify(input),
        status: 'antre',
        pengguna_id: ctx.session.penggunaId,
        dibuat_pada: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.audit({ objek: { jenis: 'pekerjaan', id, label: operation } });
    ctx.changed(JOB_TOPIC, id);
    const running = { operation, input, session: ctx.session, place: ctx.place };
    ctx.afterCommit(() => this.#running.set(id, running));
    return { pekerjaanId: id };
  }

  /** Works through the job; `carried` is what its read and work stages brought. Resolves when the job has ended, in whatever state. */
  async run(id: number, carried: unknown): Promise<void> {
    const running = this.#running.get(id);
    if (!running) return;
    const stages = this.#options.operations[running.operation] as JobStages<unknown, unknown>;
    try {
      let progress = 0;
      for (;;) {
        const step = await this.#transaction(running, async (ctx) => {
          if ((await this.#status(ctx, id)) === 'dibatalkan') return 'dibatalkan' as const;
          const chunk = await stages.chunk(ctx, running.input, { id, progress }, carried);
          await this.#set(ctx, id, {
            status: 'berjalan',
            kemajuan: chunk.progress,
            jumlah: chunk.total,
            pesan: chunk.message ?? null,
          });
          return chunk;
        });
        if (step === 'dibatalkan') return await this.#sweep(running, id);
        progress = step.progress;
        if (step.done) break;
      }
      const ended = await this.#transaction(running, async (ctx, lines) => {
        if ((await this.#status(ctx, id)) === 'dibatalkan') return false;
        const result = await stages.finish(ctx, running.input, { id, progress }, carried);
        await this.#set(ctx, id, { status: 'selesai', hasil: JSON.stringify(result), selesai_pada: ctx.now });
        if (lines.length === 0)
          lines.push({ objek: { jenis: 'pekerjaan', id, label: running.operation }, sesudah: { status: 'selesai' } });
        return true;
      });
      if (!ended) await this.#sweep(running, id);
    } catch (error) {
      await this.fail(id, error);
    } finally {
      this.#running.delete(id);
    }
  }

  /** A chunk threw: the job says why, its staging goes. */
  async fail(id: number, error: unknown): Promise<void> {
    const running = this.#running.get(id);
    if (running) await this.failWith(id, this.#options.dispatcher.errorOf(error, running.operation));
  }

  /** A stage before the chunks refused. */
  async failWith(id: number, error: OperationError): Promise<void> {
    const running = this.#running.get(id);
    if (!running) return;
    await this.#transaction(running, async (ctx) => {
      await (this.#options.operations[running.operation] as JobStages<unknown, unknown>).sweep(ctx, id);
      // A job that was cancelled stays so, whatever its work stage said afterwards.
      if ((await this.#status(ctx, id)) === 'dibatalkan') return;
      await this.#set(ctx, id, { status: 'gagal', pesan: error.message, selesai_pada: ctx.now });
    }).catch((failure) => this.#options.dispatcher.errorOf(failure, running.operation));
    this.#running.delete(id);
  }

  /** At start: what was running when the program died. */
  async recover(moment: Moment): Promise<void> {
    const { db, sqlite } = this.#options.writer;
    await inTransaction(sqlite, 'write', async () => {
      const lost = await db
        .selectFrom('pekerjaan')
        .select(['id', 'operasi'])
        .where('status', 'in', ['antre', 'berjalan'])
        .execute();
      for (const { id, operasi } of lost) {
        const stages = this.#options.operations[operasi] as JobStages<unknown, unknown> | undefined;
        await stages?.sweep(this.#context(moment, undefined, 'sistem', []), id);
        await db
          .updateTable('pekerjaan')
          .set({
            status: 'terhenti',
            pesan: 'Program berhenti sebelum pekerjaan ini selesai. Tidak ada yang masuk; mulai lagi.',
            selesai_pada: moment.now,
          })
          .where('id', '=', id)
          .execute();
      }
    });
  }

  async #sweep(running: Running, id: number): Promise<void> {
    await this.#transaction(running, async (ctx) => {
      await (this.#options.operations[running.operation] as JobStages<unknown, unknown>).sweep(ctx, id);
    });
  }

  async #status(ctx: WriteContext, id: number): Promise<string> {
    const row = await ctx.db.selectFrom('pekerjaan').select('status').where('id', '=', id).executeTakeFirstOrThrow();
    return row.status;
  }

  async #set(
    ctx: WriteContext,
    id: number,
    fields: Partial<{
      status: 'berjalan' | 'selesai' | 'gagal';
      kemajuan: number;
      jumlah: number;
      pesan: string | null;
      hasil: string;
      selesai_pada: string;
    }>,
  ): Promise<void> {
    await ctx.db.updateTable('pekerjaan').set(fields).where('id', '=', id).execute();
    ctx.changed(JOB_TOPIC, id);
  }

  #transaction<T>(running: Running, work: (ctx: WriteContext, lines: AuditEntry[]) => Promise<T>): Promise<T> {
    const { db, sqlite } = this.#options.writer;
    return this.#options.queue.add(async () => {
      const moment = await this.#options.dispatcher.moment(asReadonly(db));
      const lines: AuditEntry[] = [];
      const topics: [string, number[]][] = [];
      const result = await inTransaction(sqlite, 'write', async () => {
        const answer = await work(this.#context(moment, running.session, running.place, lines, topics), lines);
        for (const entry of lines) {
          await appendAudit(db, {
            moment,
            writer: running.session,
            place: running.place,
            operation: running.operation,
            outcome: 'berhasil',
            entry,
          });
        }
        return answer;
      });
      for (const [topic, ids] of topics) this.#options.publish(topic, ids.length === 0 ? undefined : ids);
      return result;
    });
  }

  #context(
    moment: Moment,
    session: Session | undefined,
    place: string,
    lines: AuditEntry[],
    topics: [string, number[]][] = [],
  ): WriteContext {
    const { db } = this.#options.writer;
    return {
      ...moment,
      db,
      read: asReadonly(db),
      place,
      files: this.#options.files,
      get session() {
        if (!session) throw new Error('no user is behind this work');
        return session;
      },
      audit: (entry) => void lines.push(entry),
      changed: (topic, ...ids) => void topics.push([topic, ids]),
      setSession: () => {
        throw new Error('a job has no host session');
      },
      afterCommit: () => {
        throw new Error('a job chunk has no afterCommit');
      },
      reopen: () => {
        throw new Error('a job does not reopen the house');
      },
    };
  }
}
