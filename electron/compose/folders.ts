/** What stands where in the data folder, for hosts and threads. */
export { foldersOf } from '#electron/database/folders.ts';
