/**
 * Where the records stand that cases carry. The inbox and the case page belong to no module: what they need to know about a letter, its
 * module says here, and the app installs it beside the routes.
 */
import type { Role } from '#shared/contract/roles.ts';
import type { PageLink } from './pageLink.ts';

/** What the inbox knows of a task when it asks for its button. */
export interface TaskFacts {
  objekId: number;
  langkah: string;
  bagianId: number | null;
  sebagai: 'pelaku' | 'pencatat';
}

export interface RecordPage {
  /** As in `objek.jenis` of a case: 'suratMasuk'. */
  jenis: string;
  /** One such record, in words: 'surat'. */
  sebutan: string;
  link: (id: number) => PageLink;
  /** The button of a task, named for what is done there; absent: "Buka surat". */
  act?: (task: TaskFacts) => { label: string; link: PageLink } | undefined;
  /** The form with which cases of a process begin. */
  start?: { prosesKode: string; label: string; link: PageLink; roles?: readonly Role[] };
}

let pages: readonly RecordPage[] = [];

/** Called once by the app. */
export function installRecordPages(given: readonly RecordPage[]): void {
  pages = given;
}

export const recordPageOf = (jenis: string): RecordPage | undefined => pages.find((page) => page.jenis === jenis);

export const startPageOf = (prosesKode: string): RecordPage['start'] =>
  pages.find((page) => page.start?.prosesKode === prosesKode)?.start;
