/** Reads ZIP entries of a file from outside with a hard limit on what each may unpack to, whatever its header claims. */
import { inflateRawSync } from 'node:zlib';
import { Refusal } from '#shared/contract/errors.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MAX_ENTRIES = 5000;
const ZIP64 = 0xffffffff;

export const BROKEN_ZIP = 'Berkas ini rusak atau bukan berkas Excel (.xlsx). Simpan ulang dari Excel lalu coba lagi.';

interface Entry {
  method: number;
  encrypted: boolean;
  packed: number;
  offset: number;
}

export interface ZipReader {
  has(name: string): boolean;
  /** @throws Refusal TERLALU_BESAR over the limit, MASUKAN_SALAH when the entry is absent or broken */
  read(name: string): Uint8Array;
}

const broken = () => new Refusal('MASUKAN_SALAH', BROKEN_ZIP, 'berkas');

/**
 * Opens a ZIP.
 * @param partBytes most bytes that one entry may unpack to
 * @throws Refusal MASUKAN_SALAH when its directory is broken
 */
export function openZip(bytes: Uint8Array, partBytes: number): ZipReader {
  const entries = directory(bytes);
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw broken();
      return unpack(bytes, entry, partBytes);
    },
  };
}

function directory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  let end = bytes.length - 22;
  while (end >= earliest && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < earliest) throw broken();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw broken();
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw broken();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const extra = at + 46 + nameLength;
    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, extra))
      .replaceAll('\\', '/')
      .toLowerCase();
    entries.set(name, entryAt(view, at, extra, extraLength));
    at = extra + extraLength + commentLength;
  }
  return entries;
}

/** Sizes above 4 GB stand in an extra field; some writers use it for every file. */
function entryAt(view: DataView, at: number, extra: number, extraLength: number): Entry {
  const entry = {
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const unpackedIsLong = view.getUint32(at + 24, true) === ZIP64;
  if (entry.packed !== ZIP64 && entry.offset !== ZIP64) return entry;
  let field = extra;
  while (field + 4 <= extra + extraLength) {
    const [id, size] = [view.getUint16(field, true), view.getUint16(field + 2, true)];
    if (id === 1) {
      let value = field + 4 + (unpackedIsLong ? 8 : 0);
      const end = field + 4 + size;
      const next = () => {
        if (value + 8 > end) throw broken();
        value += 8;
        return Number(view.getBigUint64(value - 8, true));
      };
      if (entry.packed === ZIP64) entry.packed = next();
      if (entry.offset === ZIP64) entry.offset = next();
      return entry;
    }
    field += 4 + size;
  }
  throw broken();
}

function unpack(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (entry.encrypted || offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) throw broken();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) throw broken();
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) {
    if (packed.length > limit) throw tooLarge();
    return packed;
  }
  if (entry.method !== 8) throw broken();
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : broken();
  }
}

const tooLarge = () =>
  new Refusal(
    'TERLALU_BESAR',
    'Isi berkas Excel ini terlalu besar setelah dibuka. Pecah menjadi beberapa berkas lalu coba lagi.',
    'berkas',
  );
