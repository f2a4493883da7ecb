/**
 * Actors of the map that stand for whoever asks: the employee of a leave, the requester of a letter. Nobody is bound to them; on each case they are
 * the person who started it, unless another one is named.
 */
export const AKTOR_PERORANGAN: ReadonlySet<string> = new Set(['pegawai', 'pemohon-surat']);
