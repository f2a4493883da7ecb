/** The render thread: no database. Makes PDF and XLSX, reads what people drop, copies backups. Started when first needed. */
import { workerData } from 'node:worker_threads';
import { Dispatcher } from '#electron/core/dispatch.ts';
import { SerialQueue } from '#electron/core/serialQueue.ts';
import { dispatchOptions, routePlan } from '../composition.ts';
import type { ThreadSettings } from '../threadMessages.ts';
import { serve, tell } from '../threadServer.ts';

const dispatcher = new Dispatcher(dispatchOptions(workerData as ThreadSettings));
const queue = new SerialQueue();

serve(async (question) => {
  if (question.ask === 'stage') return { is: 'stage', answer: await queue.add(() => dispatcher.run(question.request)) };
  if (question.ask === 'close') {
    await queue.idle();
    return { is: 'done' };
  }
  throw new Error(`the render thread does not answer "${question.ask}"`);
});
tell({ ready: routePlan() });
