/** The office's small tables: bindings of the map's actors, holidays, page styles, number series, standard instructions, deadlines per step. */

import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { parsePattern } from '#shared/rules/nomorNaskah.ts';
import { validateSeries } from '#shared/rules/seriNomor.ts';
import { receiverNames } from './officials.ts';
import { uniqueOr } from './structure.ts';

type Nothing = Record<string, never>;

export async function listBindings(ctx: ReadContext) {
  const rows = await ctx.read.selectFrom('ikatan_aktor').selectAll().orderBy('aktor').orderBy('id').execute();
  const names = await receiverNames(
    ctx.read,
    rows.map((row) => `${row.jenis}:${row.nilai}`),
  );
  return rows.map((row) => ({ ...row, label: names.get(`${row.jenis}:${row.nilai}`) ?? row.nilai }));
}

interface BindingInput {
  aktor: string;
  sebagai: 'pelaku' | 'pencatat';
  jenis: 'peran' | 'unit' | 'jabatan' | 'pengguna';
  nilai: string;
  mulai: string;
  sampai: string | null;
}

/** What must follow when an actor is bound anew (turns of running cases), in the same transaction. */
export type BindingListener = (ctx: WriteContext, aktor: string) => Promise<void>;

const bindingListeners: BindingListener[] = [];

export const onBindingChanged = (listener: BindingListener): void => void bindingListeners.push(listener);

async function tellBinding(ctx: WriteContext, aktor: string): Promise<void> {
  for (const listener of bindingListeners) await listener(ctx, aktor);
}

export async function saveBinding(ctx: WriteContext, input: BindingInput): Promise<{ id: number }> {
  const receiver = `${input.jenis}:${input.nilai}`;
  const label = (await receiverNames(ctx.read, [receiver])).get(receiver);
  if (label === undefined)
    throw new Refusal('TIDAK_DITEMUKAN', 'Peran, unit, jabatan, atau orang yang diikat tidak ditemukan.', 'nilai');
  const row = await ctx.db.insertInto('ikatan_aktor').values(input).returning('id').executeTakeFirstOrThrow();
  ctx.audit({ objek: { jenis: 'ikatanAktor', id: row.id, label: input.aktor }, sesudah: { ...input, nama: label } });
  ctx.changed('instansi');
  await tellBinding(ctx, input.aktor);
  return { id: row.id };
}

export async function endBinding(ctx: WriteContext, input: { id: number; sampai: string }): Promise<{ id: number }> {
  const row = await ctx.read.selectFrom('ikatan_aktor').selectAll().where('id', '=', input.id).executeTakeFirst();
  if (!row) throw new Refusal('TIDAK_DITEMUKAN', 'Ikatan aktor tidak ditemukan.');
  await ctx.db.updateTable('ikatan_aktor').set({ sampai: input.sampai }).where('id', '=', input.id).execute();
  ctx.audit({
    objek: { jenis: 'ikatanAktor', id: input.id, label: row.aktor },
    sebelum: { sampai: row.sampai },
    sesudah: { sampai: input.sampai },
  });
  ctx.changed('instansi');
  await tellBinding(ctx, row.aktor);
  return { id: input.id };
}

export const listHolidays = (ctx: ReadContext, input: { tahun: number }) =>
  ctx.read
    .selectFrom('libur')
    .selectAll()
    .where('tanggal', '>=', `${input.tahun}-01-01`)
    .where('tanggal', '<=', `${input.tahun}-12-31`)
    .orderBy('tanggal')
    .execute();

export async function saveHoliday(ctx: WriteContext, input: { tanggal: string; nama: string }): Promise<Nothing> {
  const before = await ctx.read.selectFrom('libur').selectAll().where('tanggal', '=', input.tanggal).executeTakeFirst();
  await ctx.db
    .insertInto('libur')
    .values(input)
    .onConflict((conflict) => conflict.column('tanggal').doUpdateSet({ nama: input.nama }))
    .execute();
  ctx.audit({
    objek: { jenis: 'libur', id: 0, label: input.tanggal },
    ...(before ? { sebelum: { nama: before.nama } } : {}),
    sesudah: { nama: input.nama },
  });
  ctx.changed('instansi');
  return {};
}

export async function removeHoliday(ctx: WriteContext, input: { tanggal: string }): Promise<Nothing> {
  const before = await ctx.read.selectFrom('libur').selectAll().where('tanggal', '=', input.tanggal).executeTakeFirst();
  if (!before) throw new Refusal('TIDAK_DITEMUKAN', 'Tanggal itu tidak tercatat sebagai hari libur.');
  await ctx.db.deleteFrom('libur').where('tanggal', '=', input.tanggal).execute();
  ctx.audit({ objek: { jenis: 'libur', id: 0, label: input.tanggal }, sebelum: { nama: before.nama } });
  ctx.changed('instansi');
  return {};
}

export async function listPageStyles(ctx: ReadContext) {
  const rows = await ctx.read.selectFrom('gaya_halaman').selectAll().orderBy('kode').execute();
  return rows.map((row) => ({
    kode: row.kode,
    nama: row.nama,
    kertas: row.kertas as 'F4' | 'A4',
    atasMm: row.atas_mm,
    bawahMm: row.bawah_mm,
    kiriMm: row.kiri_mm,
    kananMm: row.kanan_mm,
    huruf: row.huruf,
    ukuranPt: row.ukuran_pt,
    dasar: row.dasar,
  }));
}

type PageStyle = Awaited<ReturnType<typeof listPageStyles>>[number];

export async function savePageStyle(ctx: WriteContext, input: PageStyle): Promise<Nothing> {
  const values = {
    nama: input.nama,
    kertas: input.kertas,
    atas_mm: input.atasMm,
    bawah_mm: input.bawahMm,
    kiri_mm: input.kiriMm,
    kanan_mm: input.kananMm,
    huruf: input.huruf,
    ukuran_pt: input.ukuranPt,
    dasar: input.dasar,
  };
  const before = await ctx.read
    .selectFrom('gaya_halaman')
    .selectAll()
    .where('kode', '=', input.kode)
    .executeTakeFirst();
  await ctx.db
    .insertInto('gaya_halaman')
    .values({ kode: input.kode, ...values })
    .onConflict((conflict) => conflict.column('kode').doUpdateSet(values))
    .execute();
  ctx.audit({
    objek: { jenis: 'gayaHalaman', id: 0, label: input.kode },
    ...(before ? { sebelum: before } : {}),
    sesudah: values,
  });
  ctx.changed('instansi');
  return {};
}

export const listSeries = (ctx: ReadContext) => ctx.read.selectFrom('seri_nomor').selectAll().orderBy('id').execute();

const asSeries = ({ nama, pola, reset }: { nama: string; pola: string; reset: 'tahunan' | 'bulanan' }) => ({
  nama,
  pola,
  reset,
  kodeNaskah: [],
});

interface SeriesInput {
  id?: number | undefined;
  kode: string;
  nama: string;
  pola: string;
  reset: 'tahunan' | 'bulanan';
  digit: number;
}

export async function saveSeries(ctx: WriteContext, input: SeriesInput): Promise<{ id: number }> {
  const parsed = parsePattern(input.pola);
  if (!parsed.ok) throw new Refusal('MASUKAN_SALAH', parsed.alasan.join(' '), 'pola');
  const all = await listSeries(ctx);
  const others = all.filter((series) => series.id !== input.id).map(asSeries);
  const { kesalahan } = validateSeries(asSeries(input), others);
  if (kesalahan.length > 0) throw new Refusal('ATURAN', kesalahan.join(' '), 'pola');
  const { id, ...values } = input;
  const before = all.find((series) => series.id === id);
  const row = await uniqueOr(
    () =>
      id === undefined
        ? ctx.db.insertInto('seri_nomor').values(values).returning('id').executeTakeFirst()
        : ctx.db.updateTable('seri_nomor').set(values).where('id', '=', id).returning('id').executeTakeFirst(),
    `Kode seri "${input.kode}" sudah dipakai.`,
    'kode',
  );
  if (!row) throw new Refusal('TIDAK_DITEMUKAN', 'Seri nomor tidak ditemukan.');
  ctx.audit({
    objek: { jenis: 'seriNomor', id: row.id, label: input.nama },
    ...(before ? { sebelum: before } : {}),
    sesudah: values,
  });
  ctx.changed('instansi');
  return { id: row.id };
}

export async function listInstructions(ctx: ReadContext) {
  const rows = await ctx.read.selectFrom('instruksi_baku').selectAll().orderBy('urut').orderBy('id').execute();
  return rows.map((row) => ({ ...row, inti: row.inti === 1, aktif: row.aktif === 1 }));
}

interface InstructionInput {
  id?: number | undefined;
  teks: string;
  urut: number;
  inti: boolean;
  aktif: boolean;
}

export async function saveInstruction(ctx: WriteContext, input: InstructionInput): Promise<{ id: number }> {
  const values = { teks: input.teks, urut: input.urut, inti: input.inti ? 1 : 0, aktif: input.aktif ? 1 : 0 };
  const { id } = input;
  const row = await uniqueOr(
    () =>
      id === undefined
        ? ctx.db.insertInto('instruksi_baku').values(values).returning('id').executeTakeFirst()
        : ctx.db.updateTable('instruksi_baku').set(values).where('id', '=', id).returning('id').executeTakeFirst(),
    'Instruksi itu sudah ada.',
    'teks',
  );
  if (!row) throw new Refusal('TIDAK_DITEMUKAN', 'Instruksi tidak ditemukan.');
  ctx.audit({ objek: { jenis: 'instruksiBaku', id: row.id, label: input.teks }, sesudah: values });
  ctx.changed('instansi');
  return { id: row.id };
}

export async function listStepDeadlines(ctx: ReadContext) {
  const rows = await ctx.read.selectFrom('tenggat_langkah').selectAll().orderBy('langkah').execute();
  return rows.map((row) => ({ langkah: row.langkah, hariKerja: row.hari_kerja }));
}

export async function saveStepDeadline(
  ctx: WriteContext,
  input: { langkah: string; hariKerja: number | null },
): Promise<Nothing> {
  const before = await ctx.read
    .selectFrom('tenggat_langkah')
    .selectAll()
    .where('langkah', '=', input.langkah)
    .executeTakeFirst();
  if (input.hariKerja === null) {
    await ctx.db.deleteFrom('tenggat_langkah').where('langkah', '=', input.langkah).execute();
  } else {
    const { hariKerja } = input;
    await ctx.db
      .insertInto('tenggat_langkah')
      .values({ langkah: input.langkah, hari_kerja: hariKerja })
      .onConflict((conflict) => conflict.column('langkah').doUpdateSet({ hari_kerja: hariKerja }))
      .execute();
  }
  ctx.audit({
    objek: { jenis: 'tenggatLangkah', id: 0, label: input.langkah },
    sebelum: { hariKerja: before?.hari_kerja ?? null },
    sesudah: { hariKerja: input.hariKerja },
  });
  ctx.changed('instansi');
  return {};
}
