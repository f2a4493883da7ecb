/** The data thread: opens and migrates the database, holds the only writer, runs commands one after the other, and jobs between them. */
import { mkdirSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { Dispatcher } from '#electron/core/dispatch.ts';
import { JobRunner } from '#electron/core/jobs.ts';
import { SerialQueue } from '#electron/core/serialQueue.ts';
import { backupDue, changedSinceBackup } from '#electron/database/backupDue.ts';
import { listBackups } from '#electron/database/backupList.ts';
import { asReadonly, inTransaction } from '#electron/database/connection.ts';
import { faultOf } from '#electron/database/errors.ts';
import { finishRestore } from '#electron/database/restoreOrder.ts';
import { hasUsers } from '#electron/modules/instansi/index.ts';
import { noteBackup, tryBackup } from '../backupNotes.ts';
import { authority, dispatchOptions, operations, routePlan } from '../composition.ts';
import { foldersOf } from '../folders.ts';
import { prepareOffice } from '../prepareOffice.ts';
import { dropUnfinished, unmark } from '../sample/unfinished.ts';
import type { Answer, Question, ThreadSettings } from '../threadMessages.ts';
import { serve, tell } from '../threadServer.ts';

async function start(settings: ThreadSettings): Promise<void> {
  const folders = foldersOf(settings.dataDir);
  if (settings.sample) dropUnfinished(settings.dataDir);
  else unmark(settings.dataDir);
  mkdirSync(folders.attachments, { recursive: true });
  const options = dispatchOptions(settings);
  const restored = finishRestore(settings.dataDir);
  const writer = await prepareOffice(settings.dataDir, options.clock);
  if (settings.sample && !(await hasUsers(asReadonly(writer.db)))) {
    const { fillSampleOffice } = await import('../sample/sampleOffice.ts');
    await fillSampleOffice({
      dataDir: settings.dataDir,
      writer,
      clock: options.clock,
      incidents: options.incidents,
      onUser: (line) => tell({ sampleLine: line }),
      onProgress: (percent) => tell({ sampleLine: `Penata: mengisi kantor contoh … ${percent} %` }),
    });
  }
  const queue = new SerialQueue();
  const dispatcher = new Dispatcher({ ...options, writer });
  const jobs = new JobRunner({
    writer,
    operations,
    dispatcher,
    queue,
    files: options.files,
    publish: (topic, ids) => tell({ changed: ids === undefined ? { topic } : { topic, ids } }),
  });
  dispatcher.attachJobs(jobs);
  const moment = () => dispatcher.moment(asReadonly(writer.db));
  await jobs.recover(await moment());
  if (restored.is === 'dibatalkan')
    await dispatcher.recordRefusal(
      { operation: 'sistem.pulihkan', input: {}, tokenHash: undefined, place: 'sistem' },
      { code: 'ATURAN', message: restored.pesan },
      'Penata',
    );

  serve(async (question: Question): Promise<Answer> => {
    switch (question.ask) {
      case 'stage': {
        // Work that waits outside JavaScript (scrypt) must not hold up the commands behind it.
        const answer =
          question.request.stage === 'work'
            ? await dispatcher.run(question.request)
            : await queue.add(() => dispatcher.run(question.request));
        for (const changed of answer.events ?? []) tell({ changed });
        return { is: 'stage', answer };
      }
      case 'refusal':
        await queue.add(() => dispatcher.recordRefusal(question.request, question.error));
        return { is: 'done' };
      case 'job':
        await jobs.run(question.jobId, question.carried);
        return { is: 'done' };
      case 'jobFailed':
        await jobs.failWith(question.jobId, question.error);
        return { is: 'done' };
      case 'session': {
        const alive = await queue.add(async () =>
          authority.session(asReadonly(writer.db), question.tokenHash, await moment(), 'peristiwa'),
        );
        return { is: 'session', alive: alive !== undefined };
      }
      case 'touch':
        await queue.add(async () => {
          const { now } = await moment();
          await inTransaction(writer.sqlite, 'write', () => authority.touch(writer.db, question.tokenHash, now));
        });
        return { is: 'done' };
      case 'backupDue': {
        const { today } = await moment();
        return { is: 'due', due: backupDue(today, listBackups(folders.backups)) };
      }
      case 'noteBackup':
        await queue.add(async () => noteBackup(writer, await moment(), question.outcome));
        tell({ changed: { topic: 'cadangan' } });
        return { is: 'done' };
      case 'close':
        await queue.idle();
        if (question.closingBackup && changedSinceBackup(settings.dataDir)) {
          const at = await moment();
          const order = { dataDir: settings.dataDir, reason: 'penutupan' as const, now: at.now, thorough: false };
          await noteBackup(writer, at, await tryBackup(order));
        }
        writer.sqlite.pragma('wal_checkpoint(TRUNCATE)');
        writer.close();
        return { is: 'done' };
      case 'backup':
        throw new Error('the data thread makes no backups but the closing one');
    }
  });
  tell({ ready: routePlan(), restored });
}

start(workerData as ThreadSettings).catch((error: unknown) => {
  const fault = faultOf(error);
  if (!fault) throw error;
  tell({ refused: { kind: fault.kind, message: fault.message } });
});
