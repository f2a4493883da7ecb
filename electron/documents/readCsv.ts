/**
 * Reads CSV from outside as people's programs write it: separated by semicolon, comma, tab or bar; UTF-8 with or without mark, UTF-16
 * with mark, or the old Windows code page. Every cell is text: leading zeros and odd dates stay as they were.
 */
import { Refusal } from '#shared/contract/errors.ts';
import { type ReadTable, TABLE_LIMITS, type TableLimits, type TableRow } from './tableRead.ts';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface CsvTable extends ReadTable {
  pemisah: string;
  pengodean: CsvEncoding;
}

export interface ReadCsvOptions {
  /** Default: found out from the first lines. */
  pemisah?: ';' | ',' | '\t' | '|';
  limits?: Partial<TableLimits>;
}

const DELIMITERS = [';', ',', '\t', '|'] as const;

/**
 * Rows of a CSV.
 * @throws Refusal MASUKAN_SALAH when it is no text or a quote is never closed; TERLALU_BESAR over a limit
 */
export function readCsv(bytes: Uint8Array, options: ReadCsvOptions = {}): CsvTable {
  const limits = { ...TABLE_LIMITS, ...options.limits };
  if (bytes.length > limits.bytes) {
    throw new Refusal(
      'TERLALU_BESAR',
      `Berkas lebih besar dari ${Math.floor(limits.bytes / 1024 / 1024)} MB.`,
      'berkas',
    );
  }
  const { text, encoding } = decoded(bytes);
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = options.pemisah ?? hint?.[1] ?? delimiterOf(text);
  const rows = records(text, delimiter, limits, hint ? hint[0].length : 0);
  return {
    rows,
    merges: [],
    columns: rows.reduce((most, row) => Math.max(most, row.cells.length), 0),
    pemisah: delimiter,
    pengodean: encoding,
  };
}

function decoded(bytes: Uint8Array): { text: string; encoding: CsvEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  if (bytes.includes(0))
    throw new Refusal('MASUKAN_SALAH', 'Berkas ini bukan teks CSV. Pilih berkas .csv atau .xlsx.', 'berkas');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

const SAMPLE_RECORDS = 50;

/** The delimiter that splits most of the first records into the same number of fields, more than one. */
function delimiterOf(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = fieldCounts(text, delimiter);
    const usual = mostFrequent(counts.filter((count) => count > 1));
    if (!usual) continue;
    const score = (usual.times / counts.length) * 100 + Math.min(usual.value, 30);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function fieldCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let empty = true;
  for (let at = 0; at < text.length && counts.length < SAMPLE_RECORDS; at++) {
    const character = text[at] as string;
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) fields += 1;
    else if (!quoted && character === '\n') {
      if (!empty) counts.push(fields);
      fields = 1;
      empty = true;
      continue;
    }
    if (character !== '\r') empty = false;
  }
  if (!empty && counts.length < SAMPLE_RECORDS) counts.push(fields);
  return counts;
}

function mostFrequent(values: number[]): { value: number; times: number } | undefined {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const best = [...times].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a)[0];
  return best && { value: best[0], times: best[1] };
}

function records(text: string, delimiter: string, limits: TableLimits, start: number): TableRow[] {
  const rows: TableRow[] = [];
  let line = start > 0 ? 2 : 1;
  let firstLine = line;
  let fields: string[] = [];
  let at = start;

  const finish = () => {
    const row = rowOf(fields, firstLine, limits);
    fields = [];
    if (!row) return;
    if (rows.length >= limits.rows) throw tooMany(`${limits.rows.toLocaleString('id-ID')} baris`);
    rows.push(row);
  };

  while (at < text.length) {
    let field: string;
    if (text[at] === '"') {
      const quoted = quotedField(text, at, line);
      field = quoted.field;
      line = quoted.line;
      at = quoted.end;
      // What stands between the closing quote and the delimiter belongs to the field: sloppy writers leave blanks there.
      const rest = plainEnd(text, at, delimiter);
      field += text.slice(at, rest).trimEnd();
      at = rest;
    } else {
      const end = plainEnd(text, at, delimiter);
      field = text.slice(at, end);
      at = end;
    }
    fields.push(field);
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) fields.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    finish();
    line += 1;
    firstLine = line;
  }
  if (fields.length > 0) finish();
  return rows;
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function quotedField(text: string, from: number, startLine: number): { field: string; end: number; line: number } {
  let line = startLine;
  let at = from + 1;
  let field = '';
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      throw new Refusal(
        'MASUKAN_SALAH',
        `Tanda kutip yang dibuka pada baris ${startLine} tidak pernah ditutup. Perbaiki berkasnya lalu coba lagi.`,
        'berkas',
      );
    }
    const piece = text.slice(at, quote);
    line += piece.split('\n').length - 1;
    field += piece;
    if (text[quote + 1] !== '"') return { field, end: quote + 1, line };
    field += '"';
    at = quote + 2;
  }
}

function rowOf(fields: string[], number: number, limits: TableLimits): TableRow | undefined {
  const cells = fields.map((field) => {
    const text = field.replace(/\r\n?/g, '\n').trim();
    return text === '' ? null : ({ kind: 'text', text } as const);
  });
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  if (cells.length > limits.columns) throw tooMany(`${limits.columns} kolom`);
  return cells.length === 0 ? undefined : { number, cells };
}

const tooMany = (what: string) =>
  new Refusal(
    'TERLALU_BESAR',
    `Berkas ini berisi lebih dari ${what}. Pecah menjadi beberapa berkas lalu coba lagi.`,
    'berkas',
  );
