/**
 * A sealed file: header, then pieces of one megabyte, each AES-256-GCM with the header's hash as associated data. The nonce is the piece's number and
 * whether it is the last, under a key made for this one file, so pieces cannot be moved, repeated or cut off without being noticed.
 *
 * Layout: 8 bytes magic, 4 bytes length of the header (big-endian), header as JSON, pieces of (ciphertext, 16 bytes tag).
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { canonicalJson } from '#shared/rules/canonicalJson.ts';
import { type BackupKey, type WrappedKey, wrappedKeySchema } from './backupKey.ts';
import { writeAll } from './durableFiles.ts';

const MAGIC = Buffer.from('PENATA1\n');
const PIECE = 1_048_576;
const TAG = 16;
/** Magic and length of the header. */
const PREFIX = MAGIC.length + 4;
const MAX_HEADER = 16_384;

const headerSchema = z.object({
  garam: z.base64(),
  kunci: wrappedKeySchema,
  isi: z.enum(['cadangan', 'lampiran']),
});

export interface SealHeader {
  wrapped: WrappedKey;
  content: 'cadangan' | 'lampiran';
}

/** The file is not what it says: edited, cut, another key. */
export class SealBroken extends Error {}

const fileKey = (key: Uint8Array, salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, salt, 'penata cadangan', 32));

function nonce(piece: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(piece, 7);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
}

/** Collects chunks of any size into pieces of exactly `PIECE` bytes; the last one is shorter, perhaps empty. */
function* inPieces(chunks: Iterable<Uint8Array>): Generator<{ bytes: Buffer; last: boolean }> {
  let held: Buffer[] = [];
  let size = 0;
  for (const chunk of chunks) {
    held.push(Buffer.from(chunk));
    size += chunk.length;
    while (size > PIECE) {
      const all = Buffer.concat(held);
      yield { bytes: all.subarray(0, PIECE), last: false };
      held = [Buffer.from(all.subarray(PIECE))];
      size -= PIECE;
    }
  }
  yield { bytes: Buffer.concat(held), last: true };
}

/** Writes chunks to an open file, sealed. */
export function writeSealed(
  handle: number,
  content: SealHeader['content'],
  chunks: Iterable<Uint8Array>,
  { key, wrapped }: BackupKey,
): void {
  const salt = randomBytes(16);
  const header = Buffer.from(canonicalJson({ garam: salt.toString('base64'), kunci: wrapped, isi: content }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  writeAll(handle, Buffer.concat([MAGIC, length, header]));
  const associated = createHash('sha256').update(header).digest();
  const own = fileKey(key, salt);
  let piece = 0;
  for (const { bytes, last } of inPieces(chunks)) {
    const cipher = createCipheriv('aes-256-gcm', own, nonce(piece, last)).setAAD(associated);
    writeAll(handle, Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
    piece += 1;
  }
}

/** Bytes of an open file from a position; fewer at its end. */
function readAt(handle: number, position: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let read = 0;
  while (read < size) {
    const more = readSync(handle, bytes, read, size - read, position + read);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}

function readHeader(handle: number): { raw: Buffer; header: z.output<typeof headerSchema> } {
  const start = readAt(handle, 0, PREFIX);
  if (start.length < PREFIX || !start.subarray(0, MAGIC.length).equals(MAGIC))
    throw new SealBroken('bukan cadangan tersegel Penata');
  const length = start.readUInt32BE(MAGIC.length);
  const raw = length > MAX_HEADER ? Buffer.alloc(0) : readAt(handle, PREFIX, length);
  try {
    const header = headerSchema.safeParse(JSON.parse(raw.toString()));
    if (header.success) return { raw, header: header.data };
  } catch {
    // told below
  }
  throw new SealBroken('kepala cadangan tersegel rusak');
}

/** Reads what is not secret. @throws SealBroken */
export function sealHeader(file: string): SealHeader {
  const handle = openSync(file, 'r');
  try {
    const { header } = readHeader(handle);
    return { wrapped: header.kunci, content: header.isi };
  } finally {
    closeSync(handle);
  }
}

/** The opened pieces of a sealed file, each authenticated before it is handed out. @throws SealBroken at the first piece that is not right */
export function* readSealed(file: string, key: Uint8Array, content: SealHeader['content']): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    const { raw, header } = readHeader(handle);
    if (header.isi !== content) throw new SealBroken('jenis isi cadangan tersegel tidak sesuai');
    const associated = createHash('sha256').update(raw).digest();
    const own = fileKey(key, Buffer.from(header.garam, 'base64'));
    const end = fstatSync(handle).size;
    let position = PREFIX + raw.length;
    for (let piece = 0, last = false; !last; piece += 1) {
      const bytes = readAt(handle, position, PIECE + TAG);
      position += PIECE + TAG;
      last = position >= end;
      if (bytes.length < TAG) throw new SealBroken('cadangan tersegel terpotong');
      yield openPiece(own, piece, last, associated, bytes);
    }
  } finally {
    closeSync(handle);
  }
}

function openPiece(key: Uint8Array, piece: number, last: boolean, associated: Buffer, bytes: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(piece, last))
      .setAAD(associated)
      .setAuthTag(bytes.subarray(bytes.length - TAG));
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - TAG)), decipher.final()]);
  } catch {
    throw new SealBroken(`cadangan tersegel rusak atau kuncinya lain (bagian ${piece + 1})`);
  }
}
