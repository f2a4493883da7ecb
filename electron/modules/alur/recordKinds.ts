/** How attachments, prints and the log name the records of alur. */
export const CASE_KIND = 'perkara';
export const BUNDLE_KIND = 'himpunan';
