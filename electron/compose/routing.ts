/** Carries one call from stage to stage. Where a stage runs (threads in the house, in place in tests) is the business of `StageRunners`. */
import type { StageAnswer, StageRequest } from '#electron/core/dispatch.ts';
import type { WorkPlace } from '#electron/core/implement.ts';
import type { OperationError } from '#shared/contract/errors.ts';
import type { RoutePlan } from './threadMessages.ts';

export type CallBase = Omit<StageRequest, 'stage'>;

export interface StageRunners {
  read(request: StageRequest): Promise<StageAnswer>;
  work(place: WorkPlace, request: StageRequest): Promise<StageAnswer>;
  write(request: StageRequest): Promise<StageAnswer>;
  /** Puts a refusal that the reader gave into the log. */
  refusal(base: CallBase, error: OperationError): Promise<void>;
  job(jobId: number, carried: unknown): Promise<void>;
  jobFailed(jobId: number, error: OperationError): Promise<void>;
}

export class CallRouter {
  readonly #plan: RoutePlan;
  readonly #run: StageRunners;
  readonly #jobs = new Set<Promise<void>>();

  constructor(plan: RoutePlan, run: StageRunners) {
    this.#plan = plan;
    this.#run = run;
  }

  async call(base: CallBase): Promise<StageAnswer> {
    const route = Object.hasOwn(this.#plan, base.operation) ? this.#plan[base.operation] : undefined;
    if (!route || route.kind === 'query') return this.#query(base, route?.work);
    if (route.kind === 'job') return this.#job(base, route);
    if (!route.read && route.work === undefined) return this.#run.write({ ...base, stage: 'write' });
    // A command with more than one stage is admitted on the reader before any work is done for it.
    const read = await this.#run.read({ ...base, stage: 'read' });
    if (!read.reply.ok) {
      await this.#run.refusal(base, read.reply.error);
      return read;
    }
    let carried = read.reply.data;
    if (route.work !== undefined) {
      const work = await this.#run.work(route.work, { ...base, stage: 'work', carried, zone: read.zone });
      if (!work.reply.ok) {
        await this.#run.refusal(base, work.reply.error);
        return work;
      }
      carried = work.reply.data;
    }
    return this.#run.write({ ...base, stage: 'write', carried });
  }

  /** Resolves when every job that was started has ended. */
  async jobsDone(): Promise<void> {
    await Promise.all(this.#jobs);
  }

  async #query(base: CallBase, place: WorkPlace | undefined): Promise<StageAnswer> {
    const read = await this.#read(base);
    if (!read.reply.ok || place === undefined) return read;
    return this.#run.work(place, { ...base, stage: 'work', carried: read.reply.data, zone: read.zone });
  }

  /** Of a question only a refused right is worth a line in the log. */
  async #read(base: CallBase): Promise<StageAnswer> {
    const answer = await this.#run.read({ ...base, stage: 'read' });
    if (!answer.reply.ok && answer.reply.error.code === 'TIDAK_BERWENANG')
      await this.#run.refusal(base, answer.reply.error);
    return answer;
  }

  /** Answers the job's number at once; its stages go on behind. */
  async #job(base: CallBase, route: RoutePlan[string]): Promise<StageAnswer> {
    const created = await this.#run.write({ ...base, stage: 'write' });
    if (!created.reply.ok) return created;
    const { pekerjaanId } = created.reply.data as { pekerjaanId: number };
    const running = this.#runJob(base, route, pekerjaanId).catch(() => undefined);
    this.#jobs.add(running);
    void running.finally(() => this.#jobs.delete(running));
    return created;
  }

  async #runJob(base: CallBase, route: RoutePlan[string], jobId: number): Promise<void> {
    let carried: unknown;
    let zone: string | undefined;
    if (route.read) {
      const read = await this.#run.read({ ...base, stage: 'read' });
      if (!read.reply.ok) return this.#run.jobFailed(jobId, read.reply.error);
      carried = read.reply.data;
      zone = read.zone;
    }
    if (route.work !== undefined) {
      const work = await this.#run.work(route.work, { ...base, stage: 'work', carried, zone });
      if (!work.reply.ok) return this.#run.jobFailed(jobId, work.reply.error);
      carried = work.reply.data;
    }
    return this.#run.job(jobId, carried);
  }
}
