/** The attachments of a backup, one line each, in a file of its own: the manifest stays small however many there are. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTACHMENTS_FILE } from './backupList.ts';
import type { Manifest } from './backupManifest.ts';

export interface AttachmentList {
  /** What the backup holds; size in bytes. */
  ada: { sha256: string; ukuran: number }[];
  /** Files that a row speaks of but that were already missing or altered when the backup was made. */
  hilang: string[];
}

const LOST = 'hilang';
const LINE = /^([0-9a-f]{64}) (\d{1,15}|hilang)$/;

export const attachmentListText = ({ ada, hilang }: AttachmentList): string =>
  [...ada.map(({ sha256, ukuran }) => `${sha256} ${ukuran}\n`), ...hilang.map((sha256) => `${sha256} ${LOST}\n`)].join(
    '',
  );

/** What the manifest says of the list. */
export const describeAttachments = (list: AttachmentList): Manifest['lampiran'] => ({
  jumlah: list.ada.length,
  ukuran: list.ada.reduce((sum, { ukuran }) => sum + ukuran, 0),
  hilang: list.hilang.length,
  daftar: createHash('sha256').update(attachmentListText(list)).digest('hex'),
});

/** The list in a folder of a backup; undefined when it is not the one the manifest speaks of. */
export function readAttachmentList(folder: string, manifest: Manifest): AttachmentList | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, ATTACHMENTS_FILE), 'utf8');
  } catch {
    return undefined;
  }
  if (createHash('sha256').update(text).digest('hex') !== manifest.lampiran.daftar) return undefined;
  const list: AttachmentList = { ada: [], hilang: [] };
  for (const line of text.split('\n')) {
    const match = LINE.exec(line);
    if (!match?.[1] || !match[2]) continue;
    if (match[2] === LOST) list.hilang.push(match[1]);
    else list.ada.push({ sha256: match[1], ukuran: Number(match[2]) });
  }
  return list;
}
