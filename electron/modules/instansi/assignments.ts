/** Who holds which post from when to when: definitif, Plt. (post vacant), Plh. (holder absent), Pj. UU 30/2014; SE BKN 1/SE/I/2021 (limits are to be verified with the office). */

import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { SHARED_POST_ORDER } from '#shared/modules/instansi/susunan.ts';
import { keepAnAdministrator } from './structure.ts';

export async function listAssignments(
  ctx: ReadContext,
  input: { jabatanId?: number | undefined; pegawaiId?: number | undefined },
) {
  let rows = ctx.read
    .selectFrom('penugasan')
    .innerJoin('pegawai', 'pegawai.id', 'penugasan.pegawai_id')
    .innerJoin('jabatan', 'jabatan.id', 'penugasan.jabatan_id')
    .selectAll('penugasan')
    .select(['pegawai.nama as pegawai', 'jabatan.nama as jabatan'])
    .orderBy('penugasan.mulai', 'desc');
  if (input.jabatanId !== undefined) rows = rows.where('penugasan.jabatan_id', '=', input.jabatanId);
  if (input.pegawaiId !== undefined) rows = rows.where('penugasan.pegawai_id', '=', input.pegawaiId);
  return (await rows.execute()).map((row) => ({
    id: row.id,
    pegawaiId: row.pegawai_id,
    pegawai: row.pegawai,
    jabatanId: row.jabatan_id,
    jabatan: row.jabatan,
    jenis: row.jenis,
    mulai: row.mulai,
    sampai: row.sampai,
    dasar: row.dasar,
  }));
}

interface Assign {
  pegawaiId: number;
  jabatanId: number;
  jenis: 'definitif' | 'plt' | 'plh' | 'pj';
  mulai: string;
  sampai: string | null;
  dasar: string | null;
}

const KIND_NAMES = { definitif: '', plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ' };

export async function assign(ctx: WriteContext, input: Assign): Promise<{ id: number }> {
  const person = await ctx.read.selectFrom('pegawai').selectAll().where('id', '=', input.pegawaiId).executeTakeFirst();
  if (!person || person.aktif === 0)
    throw new Refusal('TIDAK_DITEMUKAN', 'Pegawai tidak ditemukan atau tidak aktif.', 'pegawaiId');
  const post = await ctx.read.selectFrom('jabatan').selectAll().where('id', '=', input.jabatanId).executeTakeFirst();
  if (!post || post.aktif === 0)
    throw new Refusal('TIDAK_DITEMUKAN', 'Jabatan tidak ditemukan atau tidak aktif.', 'jabatanId');
  if (input.sampai !== null && input.sampai < input.mulai)
    throw new Refusal('MASUKAN_SALAH', 'Tanggal akhir lebih awal daripada tanggal mulai.', 'sampai');
  if (input.jenis !== 'definitif' && input.sampai === null) {
    throw new Refusal(
      'ATURAN',
      'Plt., Plh., dan Pj. harus mempunyai tanggal akhir (UU 30/2014: kewenangannya sementara).',
      'sampai',
    );
  }
  if (input.jenis === 'definitif' && post.urut < SHARED_POST_ORDER) await refuseSecondHolder(ctx, input, post.nama);
  const row = await ctx.db
    .insertInto('penugasan')
    .values({
      pegawai_id: input.pegawaiId,
      jabatan_id: input.jabatanId,
      jenis: input.jenis,
      mulai: input.mulai,
      sampai: input.sampai,
      dasar: input.dasar,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  ctx.audit({
    objek: { jenis: 'jabatan', id: post.id, label: `${KIND_NAMES[input.jenis]}${post.nama}` },
    sesudah: { pegawai: person.nama, jenis: input.jenis, mulai: input.mulai, sampai: input.sampai, dasar: input.dasar },
  });
  ctx.changed('instansi');
  return { id: row.id };
}

async function refuseSecondHolder(ctx: WriteContext, input: Assign, postName: string): Promise<void> {
  const others = await ctx.read
    .selectFrom('penugasan')
    .innerJoin('pegawai', 'pegawai.id', 'penugasan.pegawai_id')
    .select(['pegawai.nama', 'penugasan.sampai'])
    .where('penugasan.jabatan_id', '=', input.jabatanId)
    .where('penugasan.jenis', '=', 'definitif')
    .where((eb) => eb.or([eb('penugasan.sampai', 'is', null), eb('penugasan.sampai', '>=', input.mulai)]))
    .where('penugasan.mulai', '<=', input.sampai ?? '9999-12-31')
    .executeTakeFirst();
  if (others) {
    throw new Refusal(
      'ATURAN',
      `${postName} masih dijabat ${others.nama}. Akhiri penugasannya dahulu, atau tetapkan sebagai Plt./Plh.`,
      'jabatanId',
    );
  }
}

export async function endAssignment(
  ctx: WriteContext,
  input: { id: number; sampai: string; alasan: string },
): Promise<{ id: number }> {
  const row = await ctx.read
    .selectFrom('penugasan')
    .innerJoin('jabatan', 'jabatan.id', 'penugasan.jabatan_id')
    .selectAll('penugasan')
    .select('jabatan.nama')
    .where('penugasan.id', '=', input.id)
    .executeTakeFirst();
  if (!row) throw new Refusal('TIDAK_DITEMUKAN', 'Penugasan tidak ditemukan.');
  if (input.sampai < row.mulai)
    throw new Refusal('MASUKAN_SALAH', 'Tanggal akhir lebih awal daripada tanggal mulai.', 'sampai');
  await ctx.db.updateTable('penugasan').set({ sampai: input.sampai }).where('id', '=', input.id).execute();
  ctx.audit({
    objek: { jenis: 'jabatan', id: row.jabatan_id, label: row.nama },
    sebelum: { sampai: row.sampai },
    sesudah: { sampai: input.sampai },
    alasan: input.alasan,
  });
  ctx.changed('instansi');
  await keepAnAdministrator(ctx);
  return { id: input.id };
}
