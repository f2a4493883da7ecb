/** What a person is typing, and how he likes his lists. Both belong to him alone. */
import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import { Refusal } from '#shared/contract/errors.ts';

/** A draft is a form, not an archive; in characters of its JSON. */
const MAX_DRAFT = 500_000;
const MAX_VIEW = 20_000;
const MAX_DRAFTS = 200;
const MAX_VIEWS = 50;

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function textOf(isi: Json, max: number): string {
  const text = JSON.stringify(isi);
  if (text.length > max) throw new Refusal('TERLALU_BESAR', 'Isian ini terlalu panjang untuk disimpan.', 'isi');
  return text;
}

interface DraftRef {
  kunci: string;
  pengguna?: number | undefined;
}

/** A page that one person left and another logged in over still has the first one's text: it never becomes the second one's. */
function refuseForeignDraft({ session }: WriteContext, { pengguna }: DraftRef): void {
  if (pengguna !== undefined && pengguna !== session.penggunaId)
    throw new Refusal('TIDAK_BERWENANG', 'Isian ini diketik pengguna lain.', 'pengguna');
}

export async function saveDraft(ctx: WriteContext, input: DraftRef & { isi: Json }) {
  refuseForeignDraft(ctx, input);
  const { kunci, isi } = input;
  const { penggunaId } = ctx.session;
  const values = { isi: textOf(isi, MAX_DRAFT), diubah_pada: ctx.now };
  await ctx.db
    .insertInto('draf')
    .values({ pengguna_id: penggunaId, kunci, ...values })
    .onConflict((conflict) => conflict.columns(['pengguna_id', 'kunci']).doUpdateSet(values))
    .execute();
  await dropOldDrafts(ctx, penggunaId);
  return {};
}

/** Drafts that nobody came back to; the oldest go first. */
async function dropOldDrafts(ctx: WriteContext, penggunaId: number): Promise<void> {
  const old = await ctx.read
    .selectFrom('draf')
    .select('kunci')
    .where('pengguna_id', '=', penggunaId)
    .orderBy('diubah_pada', 'desc')
    .offset(MAX_DRAFTS)
    .limit(MAX_DRAFTS)
    .execute();
  if (old.length === 0) return;
  await ctx.db
    .deleteFrom('draf')
    .where('pengguna_id', '=', penggunaId)
    .where(
      'kunci',
      'in',
      old.map(({ kunci }) => kunci),
    )
    .execute();
}

export async function readDraft(ctx: ReadContext, { kunci }: { kunci: string }) {
  const row = await ctx.read
    .selectFrom('draf')
    .select(['isi', 'diubah_pada'])
    .where('pengguna_id', '=', ctx.session.penggunaId)
    .where('kunci', '=', kunci)
    .executeTakeFirst();
  return row ? { isi: JSON.parse(row.isi) as Json, diubahPada: row.diubah_pada } : null;
}

export async function dropDraft(ctx: WriteContext, input: DraftRef) {
  refuseForeignDraft(ctx, input);
  await ctx.db
    .deleteFrom('draf')
    .where('pengguna_id', '=', ctx.session.penggunaId)
    .where('kunci', '=', input.kunci)
    .execute();
  return {};
}

export async function listViews(ctx: ReadContext, { daftar }: { daftar: string }) {
  const rows = await ctx.read
    .selectFrom('tampilan')
    .select(['id', 'nama', 'isi'])
    .where('pengguna_id', '=', ctx.session.penggunaId)
    .where('daftar', '=', daftar)
    .orderBy('nama')
    .execute();
  return rows.map(({ id, nama, isi }) => ({ id, nama, isi: JSON.parse(isi) as Json }));
}

export async function saveView(ctx: WriteContext, input: { daftar: string; nama: string; isi: Json }) {
  const { penggunaId } = ctx.session;
  const { daftar, nama } = input;
  const isi = textOf(input.isi, MAX_VIEW);
  const mine = await ctx.read
    .selectFrom('tampilan')
    .select('nama')
    .where('pengguna_id', '=', penggunaId)
    .where('daftar', '=', daftar)
    .execute();
  if (mine.length >= MAX_VIEWS && !mine.some((view) => view.nama === nama))
    throw new Refusal(
      'ATURAN',
      `Paling banyak ${MAX_VIEWS} tampilan untuk satu daftar. Hapus salah satu dahulu.`,
      'nama',
    );
  const { id } = await ctx.db
    .insertInto('tampilan')
    .values({ pengguna_id: penggunaId, daftar, nama, isi })
    .onConflict((conflict) => conflict.columns(['pengguna_id', 'daftar', 'nama']).doUpdateSet({ isi }))
    .returning('id')
    .executeTakeFirstOrThrow();
  ctx.audit({ objek: { jenis: 'tampilan', id, label: nama }, sesudah: { daftar } });
  return { id };
}

export async function dropView(ctx: WriteContext, { id }: { id: number }) {
  const row = await ctx.read
    .selectFrom('tampilan')
    .select(['nama', 'daftar'])
    .where('id', '=', id)
    .where('pengguna_id', '=', ctx.session.penggunaId)
    .executeTakeFirst();
  if (!row) throw new Refusal('TIDAK_DITEMUKAN', 'Tampilan tidak ditemukan.', 'id');
  await ctx.db.deleteFrom('tampilan').where('id', '=', id).execute();
  ctx.audit({ objek: { jenis: 'tampilan', id, label: row.nama }, sebelum: { daftar: row.daftar } });
  return {};
}
