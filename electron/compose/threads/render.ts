/** The render thread makes PDF and XLSX and reads what people drop; a second one makes and proves backups. Started when first needed. */
import { workerData } from 'node:worker_threads';
import { Dispatcher } from '#electron/core/dispatch.ts';
import { SerialQueue } from '#electron/core/serialQueue.ts';
import { tryBackup } from '../backupNotes.ts';
import { dispatchOptions, routePlan } from '../composition.ts';
import type { ThreadSettings } from '../threadMessages.ts';
import { serve, tell } from '../threadServer.ts';

const settings = workerData as ThreadSettings;
const options = dispatchOptions(settings);
const dispatcher = new Dispatcher(options);
const queue = new SerialQueue();

serve(async (question) => {
  if (question.ask === 'stage') return { is: 'stage', answer: await queue.add(() => dispatcher.run(question.request)) };
  if (question.ask === 'backup') {
    const order = { dataDir: settings.dataDir, reason: question.reason, now: options.clock.now(), thorough: true };
    return { is: 'backup', outcome: await queue.add(() => tryBackup(order)) };
  }
  if (question.ask === 'close') {
    await queue.idle();
    return { is: 'done' };
  }
  throw new Error(`the render thread does not answer "${question.ask}"`);
});
tell({ ready: routePlan() });
