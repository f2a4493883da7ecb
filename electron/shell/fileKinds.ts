/** What may leave the program as a file: each kind is known by its first bytes, whatever its name or MIME type says. */

export interface FileKind {
  extension: string;
  /** As the save dialog names it. */
  label: string;
  matches(bytes: Uint8Array): boolean;
}

const startsWith =
  (...magic: number[]) =>
  (bytes: Uint8Array): boolean =>
    magic.every((byte, index) => bytes[index] === byte);

/** Text that a spreadsheet can read: UTF-8 without NUL. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export const PDF: FileKind = {
  extension: 'pdf',
  label: 'Dokumen PDF',
  matches: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d),
};

/** By MIME type, as operations declare it. */
export const FILE_KINDS: ReadonlyMap<string, FileKind> = new Map([
  ['application/pdf', PDF],
  [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    { extension: 'xlsx', label: 'Lembar kerja Excel', matches: startsWith(0x50, 0x4b, 0x03, 0x04) },
  ],
  [
    'image/png',
    { extension: 'png', label: 'Gambar PNG', matches: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  ],
  ['image/jpeg', { extension: 'jpg', label: 'Gambar JPG', matches: startsWith(0xff, 0xd8, 0xff) }],
  ['text/csv', { extension: 'csv', label: 'Tabel CSV', matches: isText }],
  ['text/plain', { extension: 'txt', label: 'Teks', matches: isText }],
]);

/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * A name that every file system takes, without its ending: letters, digits, space, dot, dash and underscore, at most 80 characters,
 * never empty, never a device, never leading out of its folder.
 */
export function safeBaseName(name: string): string {
  const withoutEnding = name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const letters = withoutEnding
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N} ._-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[ .-]+/, '');
  // by character, so that none is cut in two
  const cleaned = [...letters]
    .slice(0, 80)
    .join('')
    .replace(/[ .-]+$/, '');
  return cleaned === '' || RESERVED.test(cleaned) ? 'berkas' : cleaned;
}
