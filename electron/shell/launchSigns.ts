/** How the desktop program tells its launcher (build/launch.ts) what became of it. */

/** The window is on the screen; the house may still be opening. */
export const READY_LINE = 'Penata: jendela terbuka';
/** Another Penata has this data folder; its window was raised. */
export const RAISED_LINE = 'Penata sudah terbuka pada folder data ini; jendelanya ditampilkan';

export const EXIT_FAILED = 1;
/** The house refused to open, and said why. */
export { EXIT_REFUSED } from '#electron/compose/exitCodes.ts';
export const EXIT_DANGEROUS = 4;
