/** The two channels between a page and the main process. There are no others. */
export const CALL_CHANNEL = 'penata:call';
export const EVENT_CHANNEL = 'penata:event';
