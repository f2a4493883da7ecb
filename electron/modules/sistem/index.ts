/** What the composition may use of sistem. */
export { backupEntry } from './backups.ts';
export { sistemOperations } from './operations.ts';
export { type BackupOrder, type BackupResult, noteSecondCopy, runBackup } from './runBackup.ts';
