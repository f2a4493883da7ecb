/** The manifest of a backup: what it holds and how to prove it. It carries its own SHA-256, so a torn or edited one is seen. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '#shared/rules/canonicalJson.ts';
import { BACKUP_NAME, MANIFEST_FILE } from './backupList.ts';

export const BACKUP_REASONS = ['harian', 'penutupan', 'diminta', 'sebelum-migrasi', 'sebelum-pemulihan'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const file = z.object({ sha256, ukuran: count });

const manifestSchema = z.object({
  bentuk: z.literal(1),
  nama: z.string().regex(BACKUP_NAME),
  alasan: z.enum(BACKUP_REASONS),
  dibuatPada: z.iso.datetime(),
  kantor: z.string(),
  skema: count,
  basisData: file,
  jumlah: z.record(z.string(), count),
  nomorAgendaTerakhir: z.string().nullable(),
  /** Number and hash of the last row. `putus`: where the chain was broken already when the backup was made, in words. */
  audit: z.object({ baris: count, kepala: z.string(), putus: z.string().nullable() }),
  /** Numbers, bytes in all, and the SHA-256 of the list beside the manifest (attachmentList.ts). */
  lampiran: z.object({ jumlah: count, ukuran: count, hilang: count, daftar: sha256 }),
});

export type Manifest = z.output<typeof manifestSchema>;

const signed = z.object({ manifes: z.unknown(), sha256 });

const hashOf = (manifest: unknown): string => createHash('sha256').update(canonicalJson(manifest)).digest('hex');

export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify({ manifes: manifest, sha256: hashOf(manifest) }, undefined, 1)}\n`;

/** The manifest in a text; undefined when it is torn, edited, or of another form. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const outer = signed.safeParse(JSON.parse(text));
    if (!outer.success || hashOf(outer.data.manifes) !== outer.data.sha256) return undefined;
    const inner = manifestSchema.safeParse(outer.data.manifes);
    return inner.success ? inner.data : undefined;
  } catch {
    return undefined;
  }
}

/** The manifest of a backup in a folder of backups; undefined when it cannot be trusted. */
export function readManifest(place: string, name: string): Manifest | undefined {
  try {
    const manifest = parseManifest(readFileSync(join(place, name, MANIFEST_FILE), 'utf8'));
    return manifest?.nama === name ? manifest : undefined;
  } catch {
    return undefined;
  }
}
