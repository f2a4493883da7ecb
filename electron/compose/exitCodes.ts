/** What a host's exit code tells the starter. */
/** The house did not open, and the reason was said in words: do not try another host. */
export const EXIT_REFUSED = 3;
