/**
 * Files that leave the program. `shell.bukaCetak`: a print goes to Penata's own folder and opens in the system's viewer; this is the only
 * place that may call `openPath` on a file, and only on one it has just written. `shell.simpan`: the person picks a place in the system's
 * dialog. The page gives bytes and a suggested name, and learns no path.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow, Dialog, Shell } from 'electron';
import type { ErrorCode, Reply } from '#shared/contract/errors.ts';
import { FILE_KINDS, PDF, safeBaseName } from './fileKinds.ts';

/** Bytes of one file; the message that carries it has its own limit before this one. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Prints are letters: they do not lie about for long after they were printed. Milliseconds. */
const KEPT_MS = 24 * 60 * 60 * 1000;

const refusal = (code: ErrorCode, message: string): Reply => ({ ok: false, error: { code, message } });

interface OutgoingFile {
  name: string;
  bytes: Uint8Array;
  mime: string | undefined;
}

function asFile(input: unknown): OutgoingFile | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { nama, isi, mime } = input as Record<string, unknown>;
  if (typeof nama !== 'string' || nama.length > 500 || !(isi instanceof Uint8Array)) return undefined;
  if (isi.byteLength === 0 || isi.byteLength > MAX_BYTES) return undefined;
  return { name: nama, bytes: isi, mime: typeof mime === 'string' ? mime : undefined };
}

export interface PrintSetting {
  /** Penata's own folder for prints, absolute. */
  folder: string;
  shell: Pick<Shell, 'openPath'>;
}

/** Writes a PDF into the folder of prints under a name of our own and opens it in the system's viewer. */
export async function openPrint(input: unknown, { folder, shell }: PrintSetting): Promise<Reply> {
  const file = asFile(input);
  if (file === undefined || !PDF.matches(file.bytes)) return refusal('MASUKAN_SALAH', 'Yang dicetak bukan berkas PDF.');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = path.join(folder, `${safeBaseName(file.name)}-${randomBytes(6).toString('hex')}.pdf`);
  await writeNew(target, file.bytes);
  const problem = await shell.openPath(target);
  if (problem !== '') {
    return refusal('ATURAN', 'Tidak ada program yang dapat membuka PDF. Pasang pembaca PDF, atau simpan berkasnya.');
  }
  return { ok: true, data: { dibuka: true } };
}

/** Deletes prints older than a day. Called at start; what a viewer still holds open is left for the next time. */
export async function sweepPrints(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((entry) => entry.endsWith('.pdf'))) {
    const file = path.join(folder, name);
    try {
      if (now.getTime() - (await stat(file)).mtimeMs > KEPT_MS) await rm(file);
    } catch {
      // in use, or gone already
    }
  }
}

export interface SaveSetting {
  dialog: Pick<Dialog, 'showSaveDialog'>;
  /** The window that asks; the dialog belongs to it. */
  window: BrowserWindow | undefined;
}

/** Asks where to save, then writes. `disimpan` is false when the person changed their mind. */
export async function saveFile(input: unknown, { dialog, window }: SaveSetting): Promise<Reply> {
  const file = asFile(input);
  const kind = file?.mime === undefined ? undefined : FILE_KINDS.get(file.mime);
  if (file === undefined || kind === undefined || !kind.matches(file.bytes)) {
    return refusal('MASUKAN_SALAH', 'Berkas jenis ini tidak dapat disimpan dari Penata.');
  }
  const options = {
    defaultPath: `${safeBaseName(file.name)}.${kind.extension}`,
    filters: [{ name: kind.label, extensions: [kind.extension] }],
  };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || !filePath) return { ok: true, data: { disimpan: false } };
  const ending = `.${kind.extension}`;
  const target = filePath.toLowerCase().endsWith(ending) ? filePath : `${filePath}${ending}`;
  // an ending added by us was not part of the system's "replace this file?"
  if (target !== filePath && (await exists(target))) {
    return refusal('ATURAN', `Berkas ${path.basename(target)} sudah ada di sana. Pakai nama lain.`);
  }
  try {
    const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
    await writeNew(temporary, file.bytes);
    await rename(temporary, target).catch(async (error: unknown) => {
      await rm(temporary, { force: true });
      throw error;
    });
  } catch {
    return refusal(
      'ATURAN',
      'Berkas tidak dapat ditulis di sana: periksa izin folder dan sisa ruang, atau pilih tempat lain.',
    );
  }
  return { ok: true, data: { disimpan: true } };
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Writes a file that must not exist yet, for its owner only, and waits until it is on the disk. */
async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
