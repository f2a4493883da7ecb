/** Settings and identity of the office, each with the day it takes effect: the newest one that has begun counts. */
import type { z } from 'zod';
import type { WriteContext } from '#electron/core/context.ts';
import type { ReadDb, WriteDb } from '#electron/database/connection.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { officeIdentity } from '#shared/modules/instansi/contract.ts';
import { type Settings, settingDefaults, settingSchemas } from '#shared/modules/instansi/setelan.ts';
import { claimLogo, OFFICE } from './logo.ts';

export type OfficeIdentity = z.output<typeof officeIdentity>;

const IDENTITY = 'kantor';

async function effective(db: ReadDb, today: string): Promise<Map<string, unknown>> {
  const rows = await db
    .selectFrom('setelan')
    .select(['kunci', 'nilai'])
    .where('berlaku_sejak', '<=', today)
    .orderBy('berlaku_sejak')
    .execute();
  return new Map(rows.map((row) => [row.kunci, JSON.parse(row.nilai) as unknown]));
}

/** The settings in force on a civil date; what was never set has its default. */
export async function settingsOn(db: ReadDb, today: string): Promise<Settings> {
  const stored = await effective(db, today);
  const entries = Object.entries(settingSchemas).map(([key, schema]) => {
    const parsed = schema.safeParse(stored.get(key));
    return [key, parsed.success ? parsed.data : settingDefaults[key as keyof Settings]];
  });
  return Object.fromEntries(entries) as Settings;
}

/** Identity and kop in force on a civil date. Throws Refusal while the office is not set up. */
export async function officeOn(db: ReadDb, today: string): Promise<OfficeIdentity> {
  const stored = officeIdentity.safeParse((await effective(db, today)).get(IDENTITY));
  if (!stored.success) throw new Refusal('ATURAN', 'Kantor belum disiapkan. Isi identitas kantor dahulu.');
  return stored.data;
}

/** The office's zone, whatever the day: it decides what day it is. */
export async function officeZone(db: ReadDb): Promise<string> {
  const row = await db
    .selectFrom('setelan')
    .select('nilai')
    .where('kunci', '=', 'zona')
    .orderBy('berlaku_sejak', 'desc')
    .limit(1)
    .executeTakeFirst();
  const parsed = settingSchemas.zona.safeParse(row && JSON.parse(row.nilai));
  return parsed.success ? parsed.data : settingDefaults.zona;
}

async function put(db: WriteDb, kunci: string, value: unknown, berlakuSejak: string): Promise<void> {
  const nilai = JSON.stringify(value);
  await db
    .insertInto('setelan')
    .values({ kunci, nilai, berlaku_sejak: berlakuSejak })
    .onConflict((conflict) => conflict.columns(['kunci', 'berlaku_sejak']).doUpdateSet({ nilai }))
    .execute();
}

export const putIdentity = (db: WriteDb, identity: OfficeIdentity, berlakuSejak: string): Promise<void> =>
  put(db, IDENTITY, identity, berlakuSejak);

export async function changeIdentity(
  ctx: WriteContext,
  input: { kantor: OfficeIdentity; berlakuSejak: string },
): Promise<Record<string, never>> {
  const sebelum = await officeOn(ctx.read, ctx.today).catch(() => undefined);
  await claimLogo(ctx, input.kantor);
  await putIdentity(ctx.db, input.kantor, input.berlakuSejak);
  ctx.audit({
    objek: { ...OFFICE, label: input.kantor.nama },
    ...(sebelum ? { sebelum } : {}),
    sesudah: { ...input.kantor, berlakuSejak: input.berlakuSejak },
  });
  ctx.changed('instansi');
  return {};
}

export async function changeSettings(
  ctx: WriteContext,
  input: { setelan: Partial<Settings>; berlakuSejak: string },
): Promise<Record<string, never>> {
  const now = await settingsOn(ctx.read, ctx.today);
  const sebelum: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input.setelan)) {
    if (value === undefined) continue;
    sebelum[key] = now[key as keyof Settings];
    await put(ctx.db, key, value, input.berlakuSejak);
  }
  ctx.audit({
    objek: { ...OFFICE, label: 'setelan kantor' },
    sebelum,
    sesudah: { ...input.setelan, berlakuSejak: input.berlakuSejak },
  });
  ctx.changed('instansi');
  return {};
}

export async function holidaysBetween(db: ReadDb, from: string, to: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('libur')
    .select('tanggal')
    .where('tanggal', '>=', from)
    .where('tanggal', '<=', to)
    .execute();
  return new Set(rows.map((row) => row.tanggal));
}
