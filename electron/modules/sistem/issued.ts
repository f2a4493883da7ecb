/** What was printed or exported before: listed by the record it is about, printed again to the last byte. */
import type { ReadContext, Secrecy, WriteContext } from '#electron/core/context.ts';
import { accessToRecord } from '#electron/core/ownership.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { FileOutput } from '#shared/contract/operation.ts';
import { bytesOf } from './attachmentAccess.ts';

const notFound = () => new Refusal('TIDAK_DITEMUKAN', 'Cetakan tidak ditemukan, atau bukan untuk Anda.', 'id');

export async function listIssued(ctx: ReadContext, { jenis, id }: { jenis: string; id: number }) {
  const { readable } = await accessToRecord(ctx, jenis, id);
  if (!readable) throw notFound();
  return ctx.read
    .selectFrom('terbitan')
    .select(['id', 'jenis', 'nama', 'dibuat_pada as dibuatPada', 'dibuat_oleh_nama as dibuatOleh'])
    .where('objek_jenis', '=', jenis)
    .where('objek_id', '=', id)
    .orderBy('id', 'desc')
    .execute();
}

export async function reprint(ctx: WriteContext, { id }: { id: number }): Promise<FileOutput> {
  const row = await ctx.read.selectFrom('terbitan').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  let keamanan: Secrecy = 'biasa';
  if (row.objek_jenis !== null && row.objek_id !== null) {
    const access = await accessToRecord(ctx, row.objek_jenis, row.objek_id);
    if (!access.readable) throw notFound();
    keamanan = access.keamanan;
  } else if (row.dibuat_oleh !== ctx.session.penggunaId) {
    // A list has no record to ask: what its maker could see, another one perhaps may not.
    throw notFound();
  }
  ctx.audit({ objek: { jenis: 'terbitan', id, label: row.nama, keamanan } });
  return { nama: row.nama, mime: row.mime, isi: bytesOf(ctx, row.sha256) };
}
