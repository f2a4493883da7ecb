/** What modules say about their cases when the program starts: which steps they complete with their own forms, and what the inbox writes under a title. */
import type { ReadDb } from '#electron/database/connection.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Rancangan } from '#shared/modules/alur/rancangan.ts';
import type { CaseRow } from './caseStore.ts';

const forms = new Map<string, string>();

/**
 * Says that a module's own operations complete these steps. On a case that carries a record, the generic operations then refuse them in words, and
 * `alur.perkara` names the form. A step has one form.
 */
export function declareStepForms(declared: Readonly<Record<string, string>>): void {
  for (const [step, form] of Object.entries(declared)) {
    const known = forms.get(step);
    if (known !== undefined && known !== form) throw new Error(`step ${step} has two forms: ${known}, ${form}`);
    forms.set(step, form);
  }
}

const early = new Map<string, string>();

/**
 * Says that parts of a step are in their recipients' hands already while the case still stands on another one: papers are carried round
 * and each is read as it comes. Part's step → the case's step.
 */
export function declareEarlyParts(declared: Readonly<Record<string, string>>): void {
  for (const [step, before] of Object.entries(declared)) early.set(step, before);
}

export const inHandEarly = (partStep: string, caseStep: string): boolean => early.get(partStep) === caseStep;

/** The form of the module that completes a step of this case; null when the generic page does. */
export const formOf = (row: Pick<CaseRow, 'objek_jenis'>, step: string): string | null =>
  row.objek_jenis === null ? null : (forms.get(step) ?? null);

/** The form with which cases of a process begin; null when the generic page starts them. */
export function startFormOf(rancangan: Rancangan): string | null {
  const start = rancangan.langkah.find((l) => l.jenis === 'mulai');
  if (!start) return null;
  const outside = rancangan.aktor.find((a) => a.id === start.aktor)?.ikat === 'luar';
  // What an outsider sends is recorded when it arrives: the next step is where the office begins.
  const next = outside ? start.berikut[0]?.ke : undefined;
  return forms.get(start.id) ?? (next === undefined ? undefined : forms.get(next)) ?? null;
}

/** Throws Refusal ATURAN when a module's form owns the step. */
export function refuseForm(row: Pick<CaseRow, 'objek_jenis'>, step: string, namaLangkah: string): void {
  const form = formOf(row, step);
  if (form === null) return;
  throw new Refusal(
    'ATURAN',
    `“${namaLangkah}” diselesaikan lewat formulirnya sendiri (${form}), bukan lewat halaman perkara umum.`,
  );
}

/** When the record behind a case has to be done, UTC ISO; null when it has no deadline. */
export type RecordDeadline = (db: ReadDb, objekId: number) => Promise<string | null>;

const deadlines = new Map<string, RecordDeadline>();

/** Says where records of this kind keep their own deadline: whoever has the turn on their case sees it. A kind has one. */
export function declareRecordDeadline(objekJenis: string, deadline: RecordDeadline): void {
  if (deadlines.has(objekJenis)) throw new Error(`the deadline of "${objekJenis}" is declared twice`);
  deadlines.set(objekJenis, deadline);
}

/** Deadline of the record that a case carries; null without one. */
export async function recordDeadline(
  db: ReadDb,
  { objek_jenis, objek_id }: Pick<CaseRow, 'objek_jenis' | 'objek_id'>,
): Promise<string | null> {
  if (objek_jenis === null || objek_id === null) return null;
  return (await deadlines.get(objek_jenis)?.(db, objek_id)) ?? null;
}

/** Subtitles of cases by the id of the record they carry. Must ask once for all ids. */
export type TaskText = (db: ReadDb, objekIds: readonly number[]) => Promise<ReadonlyMap<number, string>>;

const texts = new Map<string, TaskText>();

/** Names the line under the title of a task, for cases that carry this kind of record: "Kecamatan Bugul Kidul · 005/12". A kind has one. */
export function declareTaskText(objekJenis: string, text: TaskText): void {
  if (texts.has(objekJenis)) throw new Error(`the task text of "${objekJenis}" is declared twice`);
  texts.set(objekJenis, text);
}

/** Subtitles for many cases, one question per kind of record. */
export async function taskTexts(
  db: ReadDb,
  cases: readonly { perkaraId: number; objekJenis: string | null; objekId: number | null }[],
): Promise<Map<number, string>> {
  const byKind = new Map<string, Map<number, number[]>>();
  for (const { perkaraId, objekJenis, objekId } of cases) {
    if (objekJenis === null || objekId === null || !texts.has(objekJenis)) continue;
    const ids = byKind.get(objekJenis) ?? new Map<number, number[]>();
    ids.set(objekId, [...(ids.get(objekId) ?? []), perkaraId]);
    byKind.set(objekJenis, ids);
  }
  const found = new Map<number, string>();
  for (const [kind, ids] of byKind) {
    for (const [objekId, text] of await texts.get(kind)!(db, [...ids.keys()])) {
      for (const perkaraId of ids.get(objekId) ?? []) found.set(perkaraId, text);
    }
  }
  return found;
}
