/**
 * The whole program on one thread: the same dispatcher, handlers and routing as in the house. For filling the sample office, for the demo and for
 * integration tests; hosts use the house, whose threads keep typing apart from printing.
 */
import { createHash, randomBytes } from 'node:crypto';
import { AttachmentStore } from '#electron/core/attachments.ts';
import type { Clock } from '#electron/core/clock.ts';
import { Dispatcher, type StageAnswer } from '#electron/core/dispatch.ts';
import type { IncidentLog } from '#electron/core/incidents.ts';
import { JobRunner } from '#electron/core/jobs.ts';
import { SerialQueue } from '#electron/core/serialQueue.ts';
import { type Connection, openReader, type WriteDb } from '#electron/database/connection.ts';
import type { ChangeEvent } from '#shared/contract/wire.ts';
import { contract } from '#shared/modules/contract.ts';
import { authority, operations, routePlan } from './composition.ts';
import { foldersOf } from './folders.ts';
import { CallRouter } from './routing.ts';

export interface InProcessOptions {
  dataDir: string;
  clock: Clock;
  writer: Connection<WriteDb>;
  incidents: IncidentLog;
  /** Answers are checked against their schemas. */
  checkOutput?: boolean;
  onChange?(event: ChangeEvent): void;
}

export interface InProcess {
  files: AttachmentStore;
  call(operation: string, input: unknown, tokenHash: string | undefined): Promise<StageAnswer>;
  /** A session without a login, that begins now; answers its token hash. */
  openSession(penggunaId: number): Promise<string>;
  jobsDone(): Promise<void>;
  /** Waits for what runs and closes the reading connection; the writer stays with its owner. */
  close(): Promise<void>;
}

export function runInProcess(options: InProcessOptions): InProcess {
  const { dataDir, clock, writer } = options;
  const folders = foldersOf(dataDir);
  const files = new AttachmentStore(folders.attachments);
  const reader = openReader(folders.database);
  const queue = new SerialQueue();
  const readQueue = new SerialQueue();
  const publish = options.onChange ?? (() => undefined);
  const dispatcher = new Dispatcher({
    contract,
    operations,
    authority,
    clock,
    files,
    dataDir,
    incidents: options.incidents,
    reader,
    writer,
    checkOutput: options.checkOutput ?? false,
  });
  const jobs = new JobRunner({
    writer,
    operations,
    dispatcher,
    queue,
    files,
    publish: (topic, ids) => publish(ids ? { topic, ids } : { topic }),
  });
  dispatcher.attachJobs(jobs);
  const router = new CallRouter(routePlan(), {
    read: (request) => readQueue.add(() => dispatcher.run(request)),
    work: (_place, request) => dispatcher.run(request),
    write: (request) => queue.add(() => dispatcher.run(request)),
    refusal: (base, error) => queue.add(() => dispatcher.recordRefusal(base, error)),
    job: (id, carried) => jobs.run(id, carried),
    jobFailed: (id, error) => jobs.failWith(id, error),
  });
  return {
    files,
    async call(operation, input, tokenHash) {
      const answer = await router.call({ operation, input, tokenHash, place: 'setempat' });
      for (const event of answer.events ?? []) publish(event);
      return answer;
    },
    openSession: (penggunaId) =>
      queue.add(async () => {
        const token_hash = createHash('sha256').update(randomBytes(32)).digest('hex');
        const now = clock.now();
        await writer.db
          .insertInto('sesi')
          .values({ token_hash, pengguna_id: penggunaId, dibuat_pada: now, terakhir_pada: now, tempat: 'setempat' })
          .execute();
        return token_hash;
      }),
    jobsDone: () => router.jobsDone(),
    async close() {
      await router.jobsDone();
      await queue.idle();
      await readQueue.idle();
      reader.close();
    },
  };
}
