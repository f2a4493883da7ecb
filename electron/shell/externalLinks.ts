/** The one door to the system's browser and mail program. No other file may call `openExternal`. */
import type { Dialog, Shell } from 'electron';

/** Longer addresses are cut or misread by the programs that get them. Characters. */
const MAX_LENGTH = 2_000;

/**
 * The address, normalised, when it may leave the program: https with a host and no credentials, or mailto with a recipient and nothing that
 * attaches a file. Undefined for everything else.
 */
export function safeExternalUrl(address: unknown): string | undefined {
  if (typeof address !== 'string' || address.length === 0 || address.length > MAX_LENGTH) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this refuses
  if (/[\u0000-\u0020\u007f\\]/.test(address)) return undefined;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (url.protocol === 'https:') {
    return url.hostname !== '' && url.username === '' && url.password === '' ? url.href : undefined;
  }
  if (url.protocol === 'mailto:') {
    const onlyText = [...url.searchParams.keys()].every((key) => ['subject', 'body', 'cc'].includes(key.toLowerCase()));
    return onlyText && /^[^@]+@[^@]+$/.test(url.pathname) ? url.href : undefined;
  }
  return undefined;
}

/**
 * Asks the person at the machine, then opens the address outside. The question is what makes it a user's act: no page can answer it.
 * @returns false when the address is not allowed or the person declined
 */
export async function openExternalLink(
  address: unknown,
  electron: { dialog: Pick<Dialog, 'showMessageBox'>; shell: Pick<Shell, 'openExternal'> },
): Promise<boolean> {
  const url = safeExternalUrl(address);
  if (url === undefined) return false;
  const { response } = await electron.dialog.showMessageBox({
    type: 'question',
    message: 'Buka alamat ini di luar Penata?',
    detail: url,
    buttons: ['Buka', 'Batal'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await electron.shell.openExternal(url);
  return true;
}
