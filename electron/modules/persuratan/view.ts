/** One letter on its page. Contents of a sealed one come only with `suratMasuk.buka`, which is written to the log. */
import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { caseForPage } from '#electron/modules/alur/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { STEP } from '#shared/modules/persuratan/contract.ts';
import type { CHANNELS, COPY_STAGES } from '#shared/modules/persuratan/istilah.ts';
import { isTersegel } from '#shared/modules/persuratan/samar.ts';
import { tindakanSurat } from '#shared/modules/persuratan/tindakanSurat.ts';
import { accessOfLetters, LETTER_KIND, type Letter, openLetter } from './access.ts';
import { dispositionsOf } from './dispositionView.ts';
import { auditObject } from './letter.ts';
import { letterRow, recipientCounts } from './letterRow.ts';
import { BEFORE_NUMBER } from './retrace.ts';

type Channel = keyof typeof CHANNELS;

export async function viewLetter(ctx: ReadContext, input: { id: number }) {
  const { letter, akses } = await openLetter(ctx, input.id);
  const sealed = isTersegel(letter.keamanan);
  /** Contents that are shown at once: those of open letters, to whoever may read them. */
  const open = akses === 'penuh' && !sealed;
  const registered = akses !== 'metadata';
  const page = letter.perkara_id === null ? null : await caseForPage(ctx, letter.perkara_id);
  const counts =
    page === null
      ? undefined
      : await recipientCounts(ctx.read, [{ perkaraId: page.state.perkaraId, langkah: page.state.langkah }]);
  const view =
    page === null
      ? null
      : {
          langkah: page.state.langkah,
          berjalan: page.state.status === 'berjalan',
          parts: page.parts,
          actions: page.partActions,
        };
  const own =
    page?.parts.find((part) => part.langkah === page.state.langkah && page.partActions.get(part.id)?.selesaikan) ??
    null;
  const ownDisposition =
    own !== null &&
    (await ctx.read
      .selectFrom('disposisi_penerima')
      .select('bagian_id')
      .where('bagian_id', '=', own.id)
      .executeTakeFirst()) !== undefined;
  const atSekretaris = page?.state.langkah === STEP.tindakLanjut && own !== null;
  return {
    ...letterRow(
      { ...letter, langkah: page?.state.langkah ?? null, status: page?.state.status ?? null },
      page === null ? undefined : counts?.get(page.state.perkaraId),
    ),
    versi: letter.versi,
    akses,
    perluDibuka: sealed && akses === 'penuh',
    jamTerima: letter.jam_terima,
    kanal: letter.kanal as Channel,
    pejabatPengirim: registered ? letter.pejabat_pengirim : null,
    alamatPengirim: registered ? letter.alamat_pengirim : null,
    kontakPengirim: registered ? letter.kontak_pengirim : null,
    isiRingkas: open ? letter.isi_ringkas : null,
    lampiranJumlah: registered ? letter.lampiran_jumlah : null,
    indeks: open ? letter.indeks : null,
    ditujukanKepada: letter.ditujukan_kepada,
    ditujukanJabatanId: letter.ditujukan_jabatan_id,
    tembusan: letter.tembusan === 1,
    acara: open ? eventOf(letter) : null,
    perluBalasan: letter.perlu_balasan === 1,
    batasBalas: letter.batas_balas,
    terkait: await related(ctx, letter.terkait_id),
    meralat: await related(ctx, letter.meralat_id),
    diralatOleh: await corrections(ctx, letter.id),
    tingkatPerkembangan: letter.tingkat_perkembangan as keyof typeof COPY_STAGES,
    jumlahLembar: letter.jumlah_lembar,
    kondisi: registered ? letter.kondisi : null,
    petugas: letter.petugas_nama,
    unitPengolah: await unitName(ctx.read, letter.unit_pengolah_id),
    posisiFisik: letter.posisi_fisik,
    catatan: open ? letter.catatan : null,
    nomorSrikandi: letter.nomor_srikandi,
    alasanGanda: registered ? letter.alasan_ganda : null,
    dibuatPada: letter.dibuat_pada,
    lampiran: open ? await scansOf(ctx.read, letter.id) : [],
    salinan: registered ? await copiesOf(ctx.read, letter.id) : [],
    disposisi: await dispositionsOf(ctx, letter, akses, view),
    kembaliKe: (page?.actions.kembali ?? [])
      .filter(({ langkah }) => !BEFORE_NUMBER.includes(langkah))
      .map(({ langkah, namaLangkah, baku }) => ({ langkah, nama: namaLangkah, baku })),
    dapatDitarik:
      page?.actions.tarik === true && !BEFORE_NUMBER.includes(page.state.dilalui.at(-2) ?? BEFORE_NUMBER[0]!),
    tindakan: tindakanSurat({
      perkara: page === null ? null : { langkah: page.state.langkah, status: page.state.status },
      akses,
      peran: ctx.session.roles,
      sebagai: atSekretaris ? (page.partActions.get(own.id)?.sebagai ?? null) : (page?.actions.sebagai ?? null),
      adaAcara: letter.acara_tanggal !== null,
      melaksanakanSendiri:
        page?.state.langkah === STEP.laksanakan &&
        (own !== null ? !ownDisposition : page.actions.akhiri && page.actions.sebagai !== null),
    }),
  };
}

const eventOf = (letter: Letter) =>
  letter.acara_tanggal === null
    ? null
    : {
        tanggal: letter.acara_tanggal,
        jam: letter.acara_jam,
        tempat: letter.acara_tempat,
        keterangan: letter.acara_keterangan,
        dihadiri: letter.acara_dihadiri,
      };

/** A letter that this one refers to, when the caller may know of it. */
async function related(ctx: ReadContext, id: number | null): Promise<{ id: number; nomorAgenda: string } | null> {
  if (id === null) return null;
  const row = await ctx.read
    .selectFrom('surat_masuk')
    .select(['id', 'nomor_agenda', 'keamanan', 'perkara_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || (await accessOfLetters(ctx.read, ctx.session, [row])).get(row.id) === 'tidak') return null;
  return { id: row.id, nomorAgenda: row.nomor_agenda };
}

async function corrections(ctx: ReadContext, id: number): Promise<{ id: number; nomorAgenda: string }[]> {
  const rows = await ctx.read
    .selectFrom('surat_masuk')
    .select(['id', 'nomor_agenda', 'keamanan', 'perkara_id'])
    .where('meralat_id', '=', id)
    .orderBy('id')
    .execute();
  const access = await accessOfLetters(ctx.read, ctx.session, rows);
  return rows
    .filter((row) => access.get(row.id) !== 'tidak')
    .map((row) => ({ id: row.id, nomorAgenda: row.nomor_agenda }));
}

async function unitName(db: ReadDb, id: number | null): Promise<string | null> {
  if (id === null) return null;
  return (await db.selectFrom('unit').select('nama').where('id', '=', id).executeTakeFirst())?.nama ?? null;
}

/** Scans of the letter, each with the pictures it was joined from. */
async function scansOf(db: ReadDb, id: number) {
  const rows = await db
    .selectFrom('lampiran')
    .select(['id', 'nama', 'mime', 'ukuran', 'halaman', 'keterangan', 'asal_id'])
    .where('pemilik_jenis', '=', LETTER_KIND)
    .where('pemilik_id', '=', id)
    .orderBy('id')
    .execute();
  return rows
    .filter((row) => row.asal_id === null)
    .map(({ asal_id: _, ...scan }) => ({
      ...scan,
      gabunganDari: rows.filter((row) => row.asal_id === scan.id).map((row) => row.id),
    }));
}

async function copiesOf(db: ReadDb, id: number) {
  const rows = await db
    .selectFrom('surat_masuk_salinan')
    .selectAll()
    .where('surat_masuk_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kanal: row.kanal as Channel,
    tanggal: row.tanggal,
    catatan: row.catatan,
    lampiranId: row.lampiran_id,
  }));
}

/** The contents of a sealed letter, for whoever is entitled; the log says that they were opened. */
export async function openSealed(ctx: WriteContext, input: { id: number }) {
  const { letter, akses } = await openLetter(ctx, input.id);
  if (akses !== 'penuh')
    throw new Refusal(
      'TIDAK_BERWENANG',
      'Isi surat ini tidak dibuka bagi Anda. Yang berhak: Kepala, penerima disposisinya, dan yang diberi izin tertulis.',
    );
  ctx.audit({ objek: auditObject(letter) });
  const event = eventOf(letter);
  return {
    hal: letter.hal,
    isiRingkas: letter.isi_ringkas,
    catatan: letter.catatan,
    acara: event && { tanggal: event.tanggal, jam: event.jam, tempat: event.tempat, keterangan: event.keterangan },
    lampiran: (await scansOf(ctx.read, letter.id)).map(({ id, nama, mime, ukuran, halaman }) => ({
      id,
      nama,
      mime,
      ukuran,
      halaman,
    })),
  };
}
