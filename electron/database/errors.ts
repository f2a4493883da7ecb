/** What SQLite says, as one of a few kinds that the rest of the house can act on and a person can understand. */
export type DatabaseFaultKind =
  | 'rusak'
  | 'hanya-baca'
  | 'penuh'
  | 'terkunci'
  | 'lebih-baru'
  | 'bukan-penata'
  | 'tempat'
  | 'migrasi';

export class DatabaseFault extends Error {
  readonly kind: DatabaseFaultKind;

  constructor(kind: DatabaseFaultKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseFault';
    this.kind = kind;
  }
}

const SENTENCES: Record<'rusak' | 'hanya-baca' | 'penuh' | 'terkunci', string> = {
  rusak: 'Basis data Penata rusak. Jangan menulis apa pun lagi; pulihkan dari cadangan terakhir yang terverifikasi.',
  'hanya-baca': 'Basis data hanya dapat dibaca. Periksa izin tulis folder data Penata, lalu buka kembali.',
  penuh: 'Ruang penyimpanan penuh. Tidak ada yang disimpan. Kosongkan ruang pada diska, lalu ulangi.',
  terkunci: 'Basis data sedang dipakai program lain. Tutup program itu, lalu ulangi.',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The fault behind an exception of SQLite or the file system, or undefined when it is something else (a bug, a constraint). */
export function faultOf(error: unknown): DatabaseFault | undefined {
  if (error instanceof DatabaseFault) return error;
  const code = codeOf(error);
  const kind =
    code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
      ? 'rusak'
      : code.startsWith('SQLITE_READONLY') ||
          code === 'EROFS' ||
          code === 'EACCES' ||
          code === 'EPERM' ||
          code.startsWith('SQLITE_CANTOPEN')
        ? 'hanya-baca'
        : code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT'
          ? 'penuh'
          : code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')
            ? 'terkunci'
            : undefined;
  return kind && new DatabaseFault(kind, SENTENCES[kind], error);
}

/** True when a UNIQUE index refused the row: somebody else was first. */
export const isUniqueViolation = (error: unknown): boolean =>
  codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE' || codeOf(error) === 'SQLITE_CONSTRAINT_PRIMARYKEY';
