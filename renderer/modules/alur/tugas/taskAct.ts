/** Where the button of a task leads, and what stands on it. */
import type { Output } from '../../../client/contract.ts';
import type { PageLink } from '../../../components/pageModule.ts';
import { type RecordPage, recordPageOf } from '../../../components/recordPages.ts';

export type Task = Output<'alur.tugasSaya'>['baris'][number];

export interface TaskAct {
  label: string;
  link: PageLink;
}

/** The page of the record where the case carries one, else the page of the case. */
export function placeOf(task: Pick<Task, 'perkaraId' | 'objek'>, pageOf: typeof recordPageOf = recordPageOf): PageLink {
  const page = task.objek === null ? undefined : pageOf(task.objek.jenis);
  if (task.objek === null || page === undefined) return { to: '/perkara/$id', params: { id: String(task.perkaraId) } };
  return page.link(task.objek.id);
}

/** The one button of a row: as the module of the record names it, else in the words of the turn. */
export function actOf(task: Task, pageOf: (jenis: string) => RecordPage | undefined = recordPageOf): TaskAct {
  const page = task.objek === null ? undefined : pageOf(task.objek.jenis);
  if (task.objek !== null && page !== undefined) {
    const { langkah, bagianId, sebagai } = task;
    const named = page.act?.({ objekId: task.objek.id, langkah, bagianId, sebagai });
    return named ?? { label: `Buka ${page.sebutan}`, link: page.link(task.objek.id) };
  }
  const label = task.sebagai === 'pencatat' ? 'Catat hasil' : task.bagianId === null ? 'Kerjakan' : 'Kerjakan bagian';
  return { label, link: placeOf(task, pageOf) };
}
