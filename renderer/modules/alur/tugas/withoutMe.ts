/**
 * A sentence of the history that begins with my own name, without it: "menyelesaikan “Terima surat” …". A sentence about somebody for
 * whom I only wrote it down stays whole.
 */
export function withoutMe(kalimat: string, nama: string): string {
  if (!kalimat.startsWith(`${nama} `)) return kalimat;
  const rest = kalimat.slice(nama.length + 1);
  // the post under which I acted stands in brackets behind the name
  return rest.replace(/^\([^)]*\) /, '');
}
