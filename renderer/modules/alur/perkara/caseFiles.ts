/** All files of a case, each once: those of the checklist first, then those that went along with acts, the newest first. */
import type { CaseView } from '../caseTone.ts';

export interface CaseFile {
  id: number;
  nama: string;
  /** What it is: the document of the checklist, or the act it came with. */
  hal: string;
}

export function filesOf(view: Pick<CaseView, 'dokumen' | 'riwayat'>): CaseFile[] {
  const found = new Map<number, CaseFile>();
  for (const { lampiran, nama } of view.dokumen)
    if (lampiran !== null && !found.has(lampiran.id)) found.set(lampiran.id, { ...pick(lampiran), hal: nama });
  const acts = [...view.riwayat].sort((a, b) => b.waktu.localeCompare(a.waktu));
  for (const act of acts)
    for (const file of act.lampiran)
      if (!found.has(file.id)) found.set(file.id, { ...pick(file), hal: `dari ${act.pelaku}` });
  return [...found.values()];
}

const pick = ({ id, nama }: { id: number; nama: string }) => ({ id, nama });
