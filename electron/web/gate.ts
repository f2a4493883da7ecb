/**
 * What a request must look like before anything is read from it (electron-security B4): `Host` on the list stops DNS rebinding, `Origin` and
 * `Sec-Fetch-Site` stop other pages, the custom header stops plain forms. No CORS, no state change by GET. SameSite=Strict is a second wall, not the wall.
 */
export interface RequestSigns {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  fetchSite: string | undefined;
  /** Value of X-Penata. */
  guard: string | undefined;
  contentType: string | undefined;
}

export type GateRefusal = { status: 400 | 403 | 405 | 415 | 421; message: string };

const names = (port: number): string[] => [
  `127.0.0.1:${port}`,
  `localhost:${port}`,
  ...(port === 80 ? ['127.0.0.1', 'localhost'] : []),
];

/** For every request: our own name, and not sent by another site. */
export function refuseForeign(signs: RequestSigns, port: number): GateRefusal | undefined {
  const allowed = names(port);
  if (signs.host === undefined || !allowed.includes(signs.host.toLowerCase())) {
    return { status: 421, message: 'Alamat ini bukan alamat Penata. Buka lewat alamat yang ditampilkan program.' };
  }
  if (signs.origin !== undefined && !allowed.some((name) => signs.origin === `http://${name}`)) {
    return { status: 403, message: 'Permintaan dari halaman lain ditolak.' };
  }
  return undefined;
}

/** A page may be opened by typing its address or from a bookmark; everything else must come from our own page or from a program. */
export const refuseCrossSite = (signs: RequestSigns, navigation: boolean): GateRefusal | undefined =>
  signs.fetchSite === undefined || signs.fetchSite === 'same-origin' || (navigation && signs.fetchSite === 'none')
    ? undefined
    : { status: 403, message: 'Permintaan dari situs lain ditolak.' };

/** For operations: the custom header, and a body that no form can send. */
export function refuseForm(signs: RequestSigns, raw: boolean): GateRefusal | undefined {
  if (signs.guard !== '1') return { status: 403, message: 'Permintaan tanpa kepala X-Penata: 1 ditolak.' };
  const type = signs.contentType?.split(';')[0]?.trim().toLowerCase();
  if (raw) {
    return type === undefined || /^(text\/plain|multipart\/|application\/x-www-form-urlencoded)/.test(type)
      ? {
          status: 415,
          message: 'Isi berkas dikirim sebagai badan mentah dengan Content-Type berkasnya (misalnya application/pdf).',
        }
      : undefined;
  }
  return type === 'application/json' ? undefined : { status: 415, message: 'Content-Type harus application/json.' };
}
