/** The reader thread: a connection that cannot write; each query runs in one read transaction, so it sees one state of the office. */
import { workerData } from 'node:worker_threads';
import { Dispatcher } from '#electron/core/dispatch.ts';
import { SerialQueue } from '#electron/core/serialQueue.ts';
import { openReader } from '#electron/database/connection.ts';
import { dispatchOptions, routePlan } from '../composition.ts';
import { foldersOf } from '../folders.ts';
import type { ThreadSettings } from '../threadMessages.ts';
import { serve, tell } from '../threadServer.ts';

const settings = workerData as ThreadSettings;
const reader = openReader(foldersOf(settings.dataDir).database);
const dispatcher = new Dispatcher({ ...dispatchOptions(settings), reader });
const queue = new SerialQueue();

serve(async (question) => {
  if (question.ask === 'stage') return { is: 'stage', answer: await queue.add(() => dispatcher.run(question.request)) };
  if (question.ask === 'close') {
    await queue.idle();
    reader.close();
    return { is: 'done' };
  }
  throw new Error(`the reader thread does not answer "${question.ask}"`);
});
tell({ ready: routePlan() });
