/** Files that somebody gave to a form, and what is wrong with one before it is sent. The host checks the content again. */
export interface DroppedFile {
  id: string;
  nama: string;
  /** Bytes. */
  ukuran: number;
  mime: string;
  /** A picture of it, where the browser can draw one; an object URL. */
  gambar?: string;
  state: 'mengunggah' | 'terunggah' | 'gagal';
  /** Why it failed, with what to do. */
  pesan?: string;
}

/** 1234567 → '1,2 MB'. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB'] as const;
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = value < 10 ? 1 : 0;
  return `${value.toLocaleString('id-ID', { minimumFractionDigits: 0, maximumFractionDigits: digits })} ${units[unit]}`;
}

export const ACCEPTED_SCANS = ['application/pdf', 'image/jpeg', 'image/png'] as const;

const NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'text/csv': 'CSV',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

/** 'PDF, JPG, atau PNG'. */
export function kindsInWords(accept: readonly string[]): string {
  const names = accept.map((mime) => NAMES[mime] ?? mime);
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} atau ${names.at(-1)}`;
}

/** Why this file cannot be taken, or nothing. An unknown type is decided by the host, which looks inside. */
export function refusalOf(
  file: { name: string; size: number; type: string },
  accept: readonly string[],
  maxBytes: number,
): string | undefined {
  if (file.size === 0) return `${file.name} kosong. Pindai ulang, lalu lepaskan lagi.`;
  if (file.size > maxBytes) {
    return `${file.name} berukuran ${sizeText(file.size)}; paling besar ${sizeText(maxBytes)}. Pindai dengan ketajaman lebih rendah.`;
  }
  if (file.type !== '' && !accept.includes(file.type)) {
    return `${file.name} bukan ${kindsInWords(accept)}.`;
  }
  return undefined;
}
