/**
 * What can go wrong, as values. Each code has one meaning; the sentence beside it is written where the rule is, in Indonesian,
 * and says what to do. `TAK_TERDUGA` is the only one without a rule behind it: it carries an incident number for the log.
 */
export const ERROR_CODES = {
  MASUKAN_SALAH: 400,
  BELUM_MASUK: 401,
  /** Wrong name or password; the sentence never says which. */
  GAGAL_MASUK: 401,
  GANTI_KATA_SANDI: 403,
  TIDAK_BERWENANG: 403,
  TIDAK_DITEMUKAN: 404,
  OPERASI_TIDAK_DIKENAL: 404,
  /** Somebody else was first; the sentence says who did what and when. */
  BENTROK: 409,
  /** A rule of the office refuses it; the sentence names the rule. */
  ATURAN: 422,
  TERLALU_BESAR: 413,
  TERLALU_SERING: 429,
  SIBUK: 503,
  /** The database cannot be written or read: damaged, read-only, disk full. */
  BASIS_DATA: 503,
  TAK_TERDUGA: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface OperationError {
  code: ErrorCode;
  message: string;
  /** The input field the sentence is about, as a dotted path. */
  field?: string;
  /** Only with TAK_TERDUGA: the number under which the log holds the details. */
  incident?: string;
}

export type Reply<T = unknown> = { ok: true; data: T } | { ok: false; error: OperationError };

/** Thrown where a rule refuses; dispatch turns it into the value above. Never carries internals. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  /** For the log, when nobody is logged in: the name that was tried. */
  readonly who: string | undefined;

  constructor(code: ErrorCode, message: string, field?: string, who?: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.field = field;
    this.who = who;
  }

  toError(): OperationError {
    return { code: this.code, message: this.message, ...(this.field === undefined ? {} : { field: this.field }) };
  }
}
