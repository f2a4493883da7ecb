/** Senders by name: one key for the many ways to write one. What stands on a letter never changes; only which sender it counts for. */
import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { indexSender, sendersLike } from '#electron/database/letterSearch.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { kunciPengirim } from '#shared/rules/kunciPengirim.ts';
import { normalisasiTeks, usulkan } from '#shared/rules/teks.ts';
import { letterShown } from './access.ts';

/** The key under which a name is kept; a name of courtesy or signs alone keeps its letters. */
export const senderKey = (name: string): string => kunciPengirim(name) || normalisasiTeks(name) || name.trim();

/** The sender behind a key, after merging; undefined when nobody has it. */
export async function senderOfKey(db: ReadDb, key: string): Promise<number | undefined> {
  const row = await db.selectFrom('pengirim').select(['id', 'digabung_ke']).where('kunci', '=', key).executeTakeFirst();
  return row === undefined ? undefined : (row.digabung_ke ?? row.id);
}

export interface SenderFacts {
  nama: string;
  alamat?: string | undefined;
  kontak?: string | undefined;
}

/** The sender of a letter, made when there is none; a newer address or contact is kept. */
export async function upsertSender(ctx: WriteContext, facts: SenderFacts): Promise<number> {
  const kunci = senderKey(facts.nama);
  const known = await senderOfKey(ctx.read, kunci);
  const details = {
    ...(facts.alamat === undefined ? {} : { alamat: facts.alamat }),
    ...(facts.kontak === undefined ? {} : { kontak: facts.kontak }),
  };
  if (known !== undefined) {
    if (Object.keys(details).length > 0)
      await ctx.db.updateTable('pengirim').set(details).where('id', '=', known).execute();
    return known;
  }
  const { id } = await ctx.db
    .insertInto('pengirim')
    .values({ nama: facts.nama, kunci, alamat: facts.alamat ?? null, kontak: facts.kontak ?? null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await indexSender(ctx.db, id, kunci);
  return id;
}

const CANDIDATES = 60;
const SUGGESTED = 8;
const MOST_COUNTED = 500;

/** Senders whose name is like what is typed, best first. Those whose every letter is closed to the caller are left out. */
export async function findSenders(ctx: ReadContext, input: { cari: string }) {
  const db = ctx.read;
  const key = senderKey(input.cari);
  const ids = new Set(await sendersLike(db, key, CANDIDATES));
  const begins = await db
    .selectFrom('pengirim')
    .select('id')
    .where('kunci', '>=', key)
    .where('kunci', '<', `${key}\u{10ffff}`)
    .orderBy('kunci')
    .limit(CANDIDATES)
    .execute();
  for (const { id } of begins) ids.add(id);
  if (ids.size === 0) return [];
  const rows = await db
    .selectFrom('pengirim')
    .selectAll()
    .where('id', 'in', [...ids])
    .where('digabung_ke', 'is', null)
    .execute();
  const ranked = usulkan(input.cari, rows, (row) => `${row.nama} ${row.kunci}`, CANDIDATES);
  const found = [];
  for (const { nilai } of ranked) {
    if (found.length >= SUGGESTED) break;
    const { n } = await db
      .selectFrom(
        db
          .selectFrom('surat_masuk as s')
          .select('s.id')
          .where('s.pengirim_id', '=', nilai.id)
          .where(() => letterShown(ctx.session, 'tampak'))
          .limit(MOST_COUNTED)
          .as('dihitung'),
      )
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    if (n > 0) found.push({ id: nilai.id, nama: nilai.nama, alamat: nilai.alamat, kontak: nilai.kontak, jumlah: n });
  }
  return found;
}

/** Two names of one sender: letters of the first count for the second from now on; the text on them stays. */
export async function mergeSenders(
  ctx: WriteContext,
  input: { id: number; keId: number; alasan: string },
): Promise<Record<string, never>> {
  if (input.id === input.keId) throw new Refusal('ATURAN', 'Pilih dua pengirim yang berbeda.', 'keId');
  const rows = await ctx.read.selectFrom('pengirim').selectAll().where('id', 'in', [input.id, input.keId]).execute();
  const from = rows.find((row) => row.id === input.id);
  const to = rows.find((row) => row.id === input.keId);
  if (!from || !to) throw new Refusal('TIDAK_DITEMUKAN', 'Pengirim tidak ditemukan.', from ? 'keId' : 'id');
  if (from.digabung_ke !== null || to.digabung_ke !== null)
    throw new Refusal('ATURAN', `${(from.digabung_ke === null ? to : from).nama} sudah digabungkan ke pengirim lain.`);
  await ctx.db.updateTable('pengirim').set({ digabung_ke: to.id }).where('digabung_ke', '=', from.id).execute();
  await ctx.db.updateTable('pengirim').set({ digabung_ke: to.id }).where('id', '=', from.id).execute();
  await ctx.db
    .updateTable('pengirim')
    .set({ alamat: to.alamat ?? from.alamat, kontak: to.kontak ?? from.kontak })
    .where('id', '=', to.id)
    .execute();
  await ctx.db.updateTable('surat_masuk').set({ pengirim_id: to.id }).where('pengirim_id', '=', from.id).execute();
  ctx.audit({
    objek: { jenis: 'pengirim', id: from.id, label: from.nama },
    sebelum: { nama: from.nama },
    sesudah: { digabungKe: to.nama },
    alasan: input.alasan,
  });
  ctx.changed('suratMasuk');
  return {};
}
