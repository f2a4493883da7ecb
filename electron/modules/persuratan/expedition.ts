/** Run sheets of the internal courier: which disposisi he carries on one trip, and who signed for them. Receipt on paper counts as received. */
import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import { isRunning } from '#electron/database/caseConditions.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { sebutAgenda } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import { halTampil } from '#shared/modules/persuratan/samar.ts';
import { LANGKAH_KERJA } from '#shared/modules/persuratan/statusSurat.ts';
import { formatAgenda } from '#shared/rules/nomorAgenda.ts';
import { letterShown } from './access.ts';
import { attach } from './attach.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { settleDistribution } from './distribute.ts';
import { LETTER_PROCESS } from './filters.ts';
import { auditObject } from './letter.ts';

export const sheetNumber = (sheet: { tahun: number; urut: number }): string =>
  `E-${formatAgenda(sheet.urut)}/${sheet.tahun}`;

/** Live recipients of running letters whose paper nobody has signed for and which no sheet carries. */
const waiting = (ctx: ReadContext) =>
  ctx.read
    .selectFrom('perkara as p')
    .innerJoin('surat_masuk as s', 's.perkara_id', 'p.id')
    .innerJoin('bagian as b', 'b.perkara_id', 'p.id')
    .innerJoin('disposisi_penerima as dp', 'dp.bagian_id', 'b.id')
    .where('p.proses_id', '=', LETTER_PROCESS)
    .where((eb) => isRunning(eb.ref('p.status')))
    .where('p.langkah', 'in', [STEP.distribusikan, ...LANGKAH_KERJA])
    .where('b.status', 'in', ['menunggu', 'dikerjakan'])
    .where('b.diganti_oleh', 'is', null)
    .where('dp.diterima_fisik_pada', 'is', null)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('ekspedisi_baris as eb').select('eb.id').whereRef('eb.bagian_id', '=', 'b.id'))),
    )
    .where(() => letterShown(ctx.session, 'tampak'))
    .select([
      'b.id as bagianId',
      's.id as suratMasukId',
      's.nomor_agenda',
      's.tahun',
      's.pengirim_nama',
      's.hal',
      's.keamanan',
      'dp.jabatan',
      'b.dibuat_pada',
    ]);

const MOST_WAITING = 500;

export async function waitingForCourier(ctx: ReadContext) {
  const rows = await waiting(ctx).orderBy('b.dibuat_pada').limit(MOST_WAITING).execute();
  return rows.map((row) => ({
    bagianId: row.bagianId,
    suratMasukId: row.suratMasukId,
    nomorAgenda: sebutAgenda(row.nomor_agenda, row.tahun),
    pengirim: row.pengirim_nama,
    hal: halTampil(row.keamanan, row.hal),
    kepada: row.jabatan,
    sejak: row.dibuat_pada,
  }));
}

export async function makeSheet(ctx: WriteContext, input: { bagianIds: number[]; kurir: string; tanggal: string }) {
  const wanted = [...new Set(input.bagianIds)];
  const rows = await waiting(ctx).where('b.id', 'in', wanted).execute();
  if (rows.length !== wanted.length)
    throw new Refusal(
      'ATURAN',
      'Sebagian disposisi sudah masuk lembar lain atau sudah diterima. Muat ulang daftarnya.',
      'bagianIds',
    );
  const tahun = Number(input.tanggal.slice(0, 4));
  const last = await ctx.db
    .selectFrom('ekspedisi')
    .select('urut')
    .where('tahun', '=', tahun)
    .orderBy('urut', 'desc')
    .limit(1)
    .executeTakeFirst();
  const urut = (last?.urut ?? 0) + 1;
  const { id } = await ctx.db
    .insertInto('ekspedisi')
    .values({
      tahun,
      urut,
      tanggal: input.tanggal,
      kurir: input.kurir,
      status: 'disiapkan',
      lampiran_id: null,
      dibuat_oleh: ctx.session.penggunaId,
      dibuat_pada: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await ctx.db
    .insertInto('ekspedisi_baris')
    .values(
      rows.map((row) => ({
        ekspedisi_id: id,
        surat_masuk_id: row.suratMasukId,
        bagian_id: row.bagianId,
        kepada: row.jabatan,
        diterima_oleh: null,
        diterima_pada: null,
      })),
    )
    .execute();
  await ctx.db
    .updateTable('surat_masuk')
    .set({ posisi_fisik: `Ekspedisi ${sheetNumber({ tahun, urut })}, ${input.kurir}` })
    .where('id', 'in', [...new Set(rows.map((row) => row.suratMasukId))])
    .execute();
  const nomor = sheetNumber({ tahun, urut });
  ctx.audit({
    objek: { jenis: 'ekspedisi', id, label: `lembar ekspedisi ${nomor}` },
    sesudah: { kurir: input.kurir, jumlah: rows.length },
  });
  ctx.changed('ekspedisi', id);
  return { id, nomor };
}

/** Sheets that still wait for a paraf first, then the newest. */
export async function listSheets(
  ctx: ReadContext,
  input: { kursor?: string | undefined; batas: number; belumLengkap: boolean },
) {
  const cursor = readCursor(input.kursor, 2);
  let query = ctx.read
    .selectFrom('ekspedisi as e')
    .selectAll('e')
    .select((eb) => [
      eb
        .selectFrom('ekspedisi_baris as b')
        .select((sub) => sub.fn.countAll<number>().as('n'))
        .whereRef('b.ekspedisi_id', '=', 'e.id')
        .as('jumlah'),
      eb
        .selectFrom('ekspedisi_baris as b')
        .select((sub) => sub.fn.countAll<number>().as('n'))
        .whereRef('b.ekspedisi_id', '=', 'e.id')
        .where('b.diterima_pada', 'is not', null)
        .as('diterima'),
    ])
    .orderBy('e.status') // 'disiapkan' before 'selesai'
    .orderBy('e.id', 'desc')
    .limit(input.batas + 1);
  if (input.belumLengkap) query = query.where('e.status', '=', 'disiapkan');
  if (cursor) {
    const [status, id] = cursor.values as ['disiapkan' | 'selesai', number];
    query = query.where((eb) =>
      eb.or([eb('e.status', '>', status), eb.and([eb('e.status', '=', status), eb('e.id', '<', id)])]),
    );
  }
  const rows = await query.execute();
  const page = rows.slice(0, input.batas);
  const last = page.at(-1);
  return {
    baris: page.map((row) => ({
      id: row.id,
      nomor: sheetNumber(row),
      tanggal: row.tanggal,
      kurir: row.kurir,
      jumlah: row.jumlah ?? 0,
      diterima: row.diterima ?? 0,
      status: row.status,
      lampiranId: row.lampiran_id,
    })),
    berikut:
      rows.length > input.batas && last ? writeCursor({ values: [last.status, last.id], count: undefined }) : null,
  };
}

const sheetNotFound = () => new Refusal('TIDAK_DITEMUKAN', 'Lembar ekspedisi itu tidak ada.', 'id');

/** A sheet with the rows whose letter the caller may know of. */
export async function viewSheet(ctx: ReadContext, input: { id: number }) {
  const sheet = await ctx.read.selectFrom('ekspedisi').selectAll().where('id', '=', input.id).executeTakeFirst();
  if (!sheet) throw sheetNotFound();
  const scan =
    sheet.lampiran_id === null
      ? undefined
      : await ctx.read
          .selectFrom('lampiran')
          .select(['id', 'nama', 'mime'])
          .where('id', '=', sheet.lampiran_id)
          .executeTakeFirst();
  const rows = await ctx.read
    .selectFrom('ekspedisi_baris as b')
    .innerJoin('surat_masuk as s', 's.id', 'b.surat_masuk_id')
    .select([
      'b.id',
      'b.surat_masuk_id',
      'b.kepada',
      'b.diterima_oleh',
      'b.diterima_pada',
      's.nomor_agenda',
      's.tahun',
      's.pengirim_nama',
      's.hal',
      's.keamanan',
    ])
    .where('b.ekspedisi_id', '=', sheet.id)
    .where(() => letterShown(ctx.session, 'tampak'))
    .orderBy('b.id')
    .execute();
  return {
    id: sheet.id,
    nomor: sheetNumber(sheet),
    tanggal: sheet.tanggal,
    kurir: sheet.kurir,
    status: sheet.status,
    lampiran: scan ?? null,
    baris: rows.map((row) => ({
      id: row.id,
      suratMasukId: row.surat_masuk_id,
      nomorAgenda: sebutAgenda(row.nomor_agenda, row.tahun),
      pengirim: row.pengirim_nama,
      hal: halTampil(row.keamanan, row.hal),
      kepada: row.kepada,
      diterimaOleh: row.diterima_oleh,
      diterimaPada: row.diterima_pada,
    })),
  };
}

/** The signed rows of a sheet; rows that nobody signed stay "belum diterima". */
export async function recordReceipts(
  ctx: WriteContext,
  input: { id: number; baris: { id: number; diterimaOleh: string }[]; lampiranId?: number | undefined },
) {
  const sheet = await ctx.read.selectFrom('ekspedisi').selectAll().where('id', '=', input.id).executeTakeFirst();
  if (!sheet) throw sheetNotFound();
  const rows = await ctx.read.selectFrom('ekspedisi_baris').selectAll().where('ekspedisi_id', '=', sheet.id).execute();
  const touched = new Set<number>();
  for (const { id, diterimaOleh } of input.baris) {
    const row = rows.find((r) => r.id === id);
    if (!row) throw new Refusal('TIDAK_DITEMUKAN', 'Baris itu tidak ada pada lembar ini.', 'baris');
    if (row.diterima_pada !== null)
      throw new Refusal('ATURAN', `${row.kepada} sudah tercatat menerima (${row.diterima_oleh}).`, 'baris');
    await ctx.db
      .updateTable('ekspedisi_baris')
      .set({ diterima_oleh: diterimaOleh, diterima_pada: ctx.now })
      .where('id', '=', id)
      .execute();
    row.diterima_pada = ctx.now;
    if (row.bagian_id !== null)
      await ctx.db
        .updateTable('disposisi_penerima')
        .set({ diterima_fisik_pada: ctx.now, diterima_oleh: diterimaOleh })
        .where('bagian_id', '=', row.bagian_id)
        .where('diterima_fisik_pada', 'is', null)
        .execute();
    await ctx.db
      .updateTable('surat_masuk')
      .set({ posisi_fisik: row.kepada })
      .where('id', '=', row.surat_masuk_id)
      .execute();
    touched.add(row.surat_masuk_id);
  }
  if (input.lampiranId !== undefined) {
    await attach(
      ctx,
      { jenis: 'ekspedisi', id: sheet.id },
      [input.lampiranId],
      `Lembar ekspedisi ${sheetNumber(sheet)}`,
    );
    await ctx.db.updateTable('ekspedisi').set({ lampiran_id: input.lampiranId }).where('id', '=', sheet.id).execute();
  }
  const status = rows.every((row) => row.diterima_pada !== null) ? ('selesai' as const) : ('disiapkan' as const);
  if (status !== sheet.status)
    await ctx.db.updateTable('ekspedisi').set({ status }).where('id', '=', sheet.id).execute();
  ctx.audit({
    objek: { jenis: 'ekspedisi', id: sheet.id, label: `lembar ekspedisi ${sheetNumber(sheet)}` },
    sesudah: { diterima: input.baris.length },
  });
  await settleLetters(ctx, [...touched]);
  ctx.changed('ekspedisi', sheet.id);
  return { status };
}

async function settleLetters(ctx: WriteContext, ids: readonly number[]): Promise<void> {
  const letters = await ctx.read
    .selectFrom('surat_masuk')
    .select(['id', 'perkara_id', 'nomor_agenda', 'tahun', 'keamanan'])
    .where('id', 'in', [...ids])
    .execute();
  for (const letter of letters) {
    if (letter.perkara_id === null) continue;
    await settleDistribution(ctx, { letterId: letter.id, perkaraId: letter.perkara_id });
    ctx.audit({ objek: auditObject(letter), sesudah: { penerimaan: 'paraf ekspedisi' } });
    ctx.changed('suratMasuk', letter.id);
  }
}
