/**
 * Places where SQLite's locks lie or files are swapped under it: network shares and folders that a cloud program synchronises.
 * Sharing an office goes through the program, never through the file.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseFault } from './errors.ts';

const NETWORK_FILE_SYSTEMS = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'fuse.sshfs',
  'fuse.rclone',
  '9p.network',
  'davfs',
  'afpfs',
]);
const CLOUD_FOLDERS =
  /(^|[\\/])(onedrive( - [^\\/]+)?|dropbox|google ?drive|googledrive|icloud ?drive|nextcloud|pcloud ?drive|mega ?sync)([\\/]|$)/i;

/** Mount point → file system type, longest mount first, from the text of /proc/mounts. */
export function fileSystemOf(path: string, mounts: string): string | undefined {
  const rows = mounts
    .split('\n')
    .map((row) => row.split(' '))
    .filter((row) => row.length >= 3)
    .map((row) => ({ at: row[1]!.replaceAll('\\040', ' '), type: row[2]! }))
    .sort((a, b) => b.at.length - a.at.length);
  return rows.find(({ at }) => path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`))?.type;
}

function existingParent(path: string): string {
  let current = resolve(path);
  while (!existsSync(current) && dirname(current) !== current) current = dirname(current);
  return realpathSync(current);
}

/** Throws DatabaseFault 'tempat' when the folder is on a network share or inside a cloud-sync folder. */
export function refuseUnsafePlace(dataDir: string, mounts = readMounts()): void {
  const real = existingParent(dataDir);
  if (/^(\\\\|\/\/)/.test(dataDir) || /^\\\\/.test(real)) throw unsafe('folder jaringan');
  if (CLOUD_FOLDERS.test(resolve(dataDir)) || CLOUD_FOLDERS.test(real))
    throw unsafe('folder yang disinkronkan ke awan');
  const type = mounts === undefined ? undefined : fileSystemOf(real, mounts);
  if (type !== undefined && NETWORK_FILE_SYSTEMS.has(type)) throw unsafe('folder jaringan');
}

const unsafe = (place: string) =>
  new DatabaseFault(
    'tempat',
    `Folder data Penata tidak boleh berada di ${place}: basis data dapat rusak. Pilih folder pada diska komputer ini.`,
  );

const readMounts = (): string | undefined =>
  existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : undefined;
