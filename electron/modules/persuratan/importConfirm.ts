/** The staged rows of an old agenda enter the register: every one that is ready, in one transaction, or none. */
import type { Insertable } from 'kysely';
import type { WriteContext } from '#electron/core/context.ts';
import { indexNewTexts, indexSender } from '#electron/database/letterSearch.ts';
import type { SuratMasukTable } from '#electron/database/schema/persuratan.ts';
import { numberUpTo } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { kunciAgenda, kunciUrutPengirim } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { jenisDariHal, type SuratImpor } from '#shared/modules/persuratan/imporBaris.ts';
import { LETTER_KIND } from './access.ts';
import { type StagedImport, stagedImport, usedNumbers } from './import.ts';
import { AGENDA_SERIES } from './register.ts';
import { searchText } from './search.ts';

const BATCH = 400;

function requireOpen({ tahap }: StagedImport): void {
  if (tahap === 'dikonfirmasi') throw new Refusal('ATURAN', 'Impor ini sudah masuk register.');
  if (tahap === 'dibuang') throw new Refusal('ATURAN', 'Impor ini sudah dibuang. Unggah lagi berkasnya.');
}

const setStage = (ctx: WriteContext, id: number, tahap: 'dikonfirmasi' | 'dibuang') =>
  ctx.db.updateTable('pekerjaan').set({ tahap }).where('id', '=', id).execute();

const auditObject = (staged: StagedImport) => ({
  jenis: 'pekerjaan',
  id: staged.id,
  label: `impor ${staged.input.nama}`,
});

export async function confirmImport(ctx: WriteContext, input: { pekerjaanId: number; lewatiBermasalah: boolean }) {
  const staged = await stagedImport(ctx, input.pekerjaanId);
  requireOpen(staged);
  const { n: bad } = await ctx.read
    .selectFrom('impor_surat')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('pekerjaan_id', '=', staged.id)
    .where('siap', '=', 0)
    .executeTakeFirstOrThrow();
  if (bad > 0 && !input.lewatiBermasalah)
    throw new Refusal(
      'ATURAN',
      `${bad} baris belum dapat masuk. Perbaiki berkasnya lalu impor lagi, atau setujui untuk melewatinya.`,
      'lewatiBermasalah',
    );
  const masuk = await moveIn(ctx, staged);
  await setStage(ctx, staged.id, 'dikonfirmasi');
  ctx.audit({
    objek: auditObject(staged),
    sesudah: { tahun: staged.input.tahun, masuk, dilewati: bad },
  });
  ctx.changed(LETTER_KIND);
  return { masuk, dilewati: bad };
}

async function moveIn(ctx: WriteContext, staged: StagedImport): Promise<number> {
  const { tahun } = staged.input;
  const used = new Set(await usedNumbers(ctx, tahun));
  const senders = new Map<string, number>();
  let nextId = await nextLetterId(ctx);
  let after = 0;
  let count = 0;
  let highest = 0;
  for (;;) {
    const rows = await ctx.read
      .selectFrom('impor_surat')
      .select(['baris', 'isi'])
      .where('pekerjaan_id', '=', staged.id)
      .where('siap', '=', 1)
      .where('baris', '>', after)
      .orderBy('baris')
      .limit(BATCH)
      .execute();
    if (rows.length === 0) break;
    after = rows.at(-1)!.baris;
    const letters = rows.map((row) => (JSON.parse(row.isi) as { surat: SuratImpor }).surat);
    await knowSenders(ctx, letters, senders);
    const values: (Insertable<SuratMasukTable> & { id: number })[] = [];
    for (const letter of letters) {
      const free = letter.urut !== null && !used.has(letter.urut);
      if (free) {
        used.add(letter.urut!);
        highest = Math.max(highest, letter.urut!);
      }
      values.push(columnsOf(ctx, staged, { ...letter, urut: free ? letter.urut : null }, nextId, senders));
      nextId += 1;
    }
    await ctx.db.insertInto('surat_masuk').values(values).execute();
    await indexNewTexts(
      ctx.db,
      'cari_surat_masuk',
      values.map((row) => ({ id: row.id, text: searchText(asIndexed(row)) })),
    );
    count += values.length;
  }
  // The next letter of that year follows the book that was imported.
  if (highest > 0) await numberUpTo(ctx, AGENDA_SERIES, String(tahun), highest);
  return count;
}

async function nextLetterId(ctx: WriteContext): Promise<number> {
  const { last } = await ctx.read
    .selectFrom('surat_masuk')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

/** Ids of the senders of a batch; unknown ones are made. */
async function knowSenders(
  ctx: WriteContext,
  letters: readonly SuratImpor[],
  known: Map<string, number>,
): Promise<void> {
  const wanted = new Map(letters.filter((l) => !known.has(l.kunciPengirim)).map((l) => [l.kunciPengirim, l.pengirim]));
  if (wanted.size === 0) return;
  const rows = await ctx.read
    .selectFrom('pengirim')
    .select(['id', 'kunci', 'digabung_ke'])
    .where('kunci', 'in', [...wanted.keys()])
    .execute();
  for (const row of rows) known.set(row.kunci, row.digabung_ke ?? row.id);
  for (const [kunci, nama] of wanted) {
    if (known.has(kunci)) continue;
    const { id } = await ctx.db
      .insertInto('pengirim')
      .values({ nama, kunci, alamat: null, kontak: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    await indexSender(ctx.db, id, kunci);
    known.set(kunci, id);
  }
}

function columnsOf(
  ctx: WriteContext,
  { id: imporId, input }: StagedImport,
  letter: SuratImpor,
  id: number,
  senders: ReadonlyMap<string, number>,
): Insertable<SuratMasukTable> & { id: number } {
  const periode = String(input.tahun);
  return {
    id,
    tahun: input.tahun,
    periode,
    urut: letter.urut,
    nomor_agenda: letter.nomorAgenda,
    kunci_urut: kunciAgenda(periode, letter.kunciUrut),
    tanggal_terima: letter.tanggalTerima,
    jam_terima: null,
    kanal: 'langsung',
    pengirim_id: senders.get(letter.kunciPengirim)!,
    pengirim_nama: letter.pengirim,
    kunci_pengirim: kunciUrutPengirim(letter.kunciPengirim),
    nomor_surat: letter.nomorSurat,
    kunci_nomor: letter.kunciNomor,
    tanggal_surat: letter.tanggalSurat,
    hal: letter.hal,
    isi_ringkas: letter.isiRingkas,
    jenis_naskah: jenisDariHal(letter.hal),
    keamanan: letter.keamanan,
    urgensi: letter.urgensi,
    lampiran_jumlah: letter.lampiranJumlah,
    kode_klasifikasi: letter.kodeKlasifikasi,
    indeks: letter.indeks,
    ditujukan_kepada: letter.ditujukanKepada,
    tingkat_perkembangan: 'asli',
    petugas_id: ctx.session.penggunaId,
    petugas_nama: ctx.session.nama,
    catatan: letter.catatan,
    impor_id: imporId,
    dibuat_pada: ctx.now,
  };
}

const asIndexed = (row: Insertable<SuratMasukTable>): Parameters<typeof searchText>[0] => ({
  nomor_agenda: row.nomor_agenda,
  tahun: row.tahun,
  pengirim_nama: row.pengirim_nama,
  pejabat_pengirim: null,
  nomor_surat: row.nomor_surat ?? null,
  hal: row.hal,
  isi_ringkas: row.isi_ringkas ?? null,
  indeks: row.indeks ?? null,
  nomor_srikandi: null,
  keamanan: row.keamanan,
});

export async function discardImport(ctx: WriteContext, input: { pekerjaanId: number }): Promise<Record<string, never>> {
  const staged = await stagedImport(ctx, input.pekerjaanId);
  requireOpen(staged);
  await ctx.db.deleteFrom('impor_surat').where('pekerjaan_id', '=', staged.id).execute();
  await setStage(ctx, staged.id, 'dibuang');
  ctx.audit({ objek: auditObject(staged) });
  return {};
}
