/**
 * The key of the backups that leave the machine. A random key seals them; it is wrapped by a pass phrase (scrypt), and the wrapped form stands in every
 * sealed file, so that a new machine needs only the files and the phrase. The key itself stays in the data folder, readable by this user only,
 * so that a backup at night needs nobody: it protects what leaves, not what stays.
 */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { canonicalJson } from '#shared/rules/canonicalJson.ts';
import { writeSmallFile } from './durableFiles.ts';

const base64 = z.base64();

/** Everything that is needed beside the pass phrase. */
export const wrappedKeySchema = z.object({
  kdf: z.object({
    nama: z.literal('scrypt'),
    n: z.int().min(16_384).max(1_048_576),
    r: z.int().min(1).max(32),
    p: z.int().min(1).max(16),
    garam: base64,
  }),
  iv: base64,
  isi: base64,
  tanda: base64,
});
export type WrappedKey = z.output<typeof wrappedKeySchema>;

const keyFileSchema = z.object({ kunci: base64, terbungkus: wrappedKeySchema, dibuatPada: z.iso.datetime() });

export interface BackupKey {
  /** 32 bytes. */
  key: Uint8Array;
  wrapped: WrappedKey;
}

/** As for passwords: 128 MB and a good tenth of a second for each guess. */
const COST = { n: 131_072, r: 8, p: 1 };

const wrappingKey = (phrase: string, { n, r, p, garam }: WrappedKey['kdf']): Buffer =>
  scryptSync(phrase.normalize('NFKC'), Buffer.from(garam, 'base64'), 32, { N: n, r, p, maxmem: 256 * n * r });

/** A fresh random key, wrapped by the phrase. Takes the time and memory of one scrypt. */
export function createBackupKey(phrase: string): BackupKey {
  const key = randomBytes(32);
  const kdf = { nama: 'scrypt' as const, ...COST, garam: randomBytes(16).toString('base64') };
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(phrase, kdf), iv).setAAD(Buffer.from(canonicalJson(kdf)));
  const isi = Buffer.concat([cipher.update(key), cipher.final()]);
  const wrapped: WrappedKey = {
    kdf,
    iv: iv.toString('base64'),
    isi: isi.toString('base64'),
    tanda: cipher.getAuthTag().toString('base64'),
  };
  return { key, wrapped };
}

/** The key behind the phrase; undefined when the phrase is wrong (or the wrapped form was edited). */
export function unwrapBackupKey(wrapped: WrappedKey, phrase: string): Uint8Array | undefined {
  const { kdf, iv, isi, tanda } = wrapped;
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey(phrase, kdf), Buffer.from(iv, 'base64'))
      .setAAD(Buffer.from(canonicalJson(kdf)))
      .setAuthTag(Buffer.from(tanda, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(isi, 'base64')), decipher.final()]);
  } catch {
    return undefined;
  }
}

const waiting = (file: string): string => `${file}.baru`;

/** Writes the key beside its place; `adoptBackupKey` makes it the one in use. */
export function writeBackupKey(file: string, { key, wrapped }: BackupKey, now: string): void {
  const text = JSON.stringify({ kunci: Buffer.from(key).toString('base64'), terbungkus: wrapped, dibuatPada: now });
  writeSmallFile(waiting(file), text);
}

/** @throws when no key was written */
export const adoptBackupKey = (file: string): void => renameSync(waiting(file), file);

export const dropWaitingKey = (file: string): void => rmSync(waiting(file), { force: true });

/** The key in use; undefined when none was set, or its file is damaged (then it must be set again). */
export function readBackupKey(file: string): BackupKey | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const parsed = keyFileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!parsed.success) return undefined;
    return { key: Buffer.from(parsed.data.kunci, 'base64'), wrapped: parsed.data.terbungkus };
  } catch {
    return undefined;
  }
}
