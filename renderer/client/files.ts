/**
 * Files that leave the page. On the desktop the shell writes a print into its own folder and opens the system's viewer, and asks where to
 * save; in a browser a print opens as a tab and a file is downloaded.
 */
import type { FileOutput } from '#shared/contract/operation.ts';
import { OperationFailure } from './failure.ts';
import { host } from './host.ts';

/** A tab opened inside the click, before the file is there: later the browser would block it. */
export type WaitingTab = Window | null;

/** A blob address lives this long after it was handed to a tab or a download (milliseconds). */
const KEPT_MS = 10 * 60_000;

/** Call inside the click that asks for a print. Undefined on the desktop, which needs no tab. */
export function openWaitingTab(title: string): WaitingTab {
  if (host.kind === 'desktop') return null;
  const tab = window.open('', '_blank');
  if (tab !== null) {
    tab.document.title = title;
    tab.document.body.textContent = `${title} sedang disiapkan…`;
  }
  return tab;
}

/**
 * Shows a print. @throws OperationFailure when the desktop has no PDF viewer, or the browser blocked the tab
 */
export async function presentFile(file: FileOutput, tab: WaitingTab): Promise<void> {
  if (host.kind === 'desktop') {
    await callShell('shell.bukaCetak', file);
    return;
  }
  const url = blobUrl(file);
  if (tab !== null && !tab.closed) tab.location.replace(url);
  else if (window.open(url, '_blank') === null) {
    throw new OperationFailure(
      'ATURAN',
      'Peramban menahan tab baru. Izinkan tab baru untuk alamat Penata, lalu cetak lagi.',
    );
  }
}

/** Saves a file where the person wants it. Answers false when they changed their mind. @throws OperationFailure */
export async function saveFile(file: FileOutput): Promise<boolean> {
  if (host.kind === 'desktop') {
    const data = await callShell('shell.simpan', file);
    return typeof data === 'object' && data !== null && 'disimpan' in data && data.disimpan === true;
  }
  const link = document.createElement('a');
  link.href = blobUrl(file);
  link.download = file.nama;
  link.click();
  return true;
}

/** Opens an address of the outside world in the system's browser, after the shell has asked. @throws OperationFailure */
export async function openOutside(alamat: string): Promise<void> {
  if (host.kind === 'desktop') await callShell('shell.bukaTautan', { alamat });
  else window.open(alamat, '_blank', 'noopener,noreferrer');
}

async function callShell(operation: string, input: unknown): Promise<unknown> {
  const reply = await host.call(operation, input);
  if (!reply.ok) throw OperationFailure.of(reply.error);
  return reply.data;
}

function blobUrl(file: FileOutput): string {
  const url = URL.createObjectURL(new Blob([file.isi.slice()], { type: file.mime }));
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  return url;
}
