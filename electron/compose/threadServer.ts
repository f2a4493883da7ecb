/** The thread's side: answers each question, in the order its own queue gives. */
import { parentPort } from 'node:worker_threads';
import type { Answer, FromThread, Question, ToThread } from './threadMessages.ts';

export const tell = (message: FromThread): void => parentPort!.postMessage(message);

export function serve(answer: (question: Question) => Promise<Answer>): void {
  parentPort!.on('message', ({ id, question }: ToThread) => {
    answer(question).then(
      (value) => tell({ id, answer: value }),
      (error: unknown) => tell({ id, failure: error instanceof Error ? error.message : 'kesalahan' }),
    );
  });
}
