/** Prints of single letters: lembar disposisi, tanda terima, kartu kendali. */
import type { ReadContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import type { Akses } from '#shared/modules/alur/akses.ts';
import { sebutAgenda } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import { isiQr } from '#shared/modules/persuratan/lembarQr.ts';
import { halTampil, isTersegel } from '#shared/modules/persuratan/samar.ts';
import { LETTER_KIND, type Letter, openLetter, readsDisposition } from './access.ts';
import { recipientsOf } from './dispositionView.ts';
import type { KartuKendali } from './documents/kartuKendali.ts';
import type { CetakLembarDisposisi, LembarDisposisi } from './documents/lembarDisposisiData.ts';
import type { CetakTandaTerima } from './documents/tandaTerima.ts';
import { auditObject } from './letter.ts';
import {
  drawPdf,
  fileNameOf,
  headSigner,
  type OfficeOnPaper,
  officeOnPaper,
  PDF,
  printing,
  withLogo,
} from './printing.ts';

interface Opened {
  letter: Letter;
  akses: Exclude<Akses, 'tidak'>;
}

/** Each letter as the caller may see it, in the order asked, none twice. */
async function openAll(ctx: ReadContext, ids: readonly number[]): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const id of new Set(ids)) opened.push(await openLetter(ctx, id));
  return opened;
}

const auditOf = (opened: readonly Opened[], sesudah?: Record<string, unknown>) =>
  opened.map(({ letter }) => ({ objek: auditObject(letter), ...(sesudah ? { sesudah } : {}) }));

const only = (opened: readonly Opened[]) =>
  opened.length === 1 ? { jenis: LETTER_KIND, id: opened[0]!.letter.id } : undefined;

const nameOf = (what: string, opened: readonly Opened[]): string => {
  const [first] = opened;
  return opened.length === 1 && first
    ? `${what} ${sebutAgenda(first.letter.nomor_agenda, first.letter.tahun)}`
    : `${what} ${opened.length} surat`;
};

/** Contents of a letter on paper: those of an open letter, for whoever may read it. */
const readable = ({ letter, akses }: Opened): boolean => akses === 'penuh' && !isTersegel(letter.keamanan);

// --- Lembar disposisi ---------------------------------------------------------------------------------------------

async function choices(db: ReadDb) {
  const posts = await db
    .selectFrom('jabatan')
    .select(['id', 'nama'])
    .where('penerima_disposisi', '=', 1)
    .where('aktif', '=', 1)
    .orderBy('urut')
    .execute();
  const instructions = await db
    .selectFrom('instruksi_baku')
    .select('teks')
    .where('aktif', '=', 1)
    .where('inti', '=', 1)
    .orderBy('urut')
    .execute();
  return { posts, instructions: instructions.map((row) => row.teks) };
}

const HAND_LINES: LembarDisposisi['lanjutan'] = [
  { judul: 'Disposisi Sekretaris', kepada: null, isi: null, tanggal: null },
  { judul: 'Disposisi Kabid', kepada: null, isi: null, tanggal: null },
];

async function given(ctx: ReadContext, letter: Letter) {
  const rows = await ctx.read
    .selectFrom('disposisi')
    .selectAll()
    .where('surat_masuk_id', '=', letter.id)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return { first: undefined, further: [] };
  const recipients = await recipientsOf(
    ctx.read,
    rows.map((row) => row.id),
  );
  const seen = rows.map((row) => {
    const to = recipients.get(row.id) ?? [];
    const open = readsDisposition(
      ctx.session,
      row,
      to.map((r) => r.jabatan_id),
    );
    return {
      ...row,
      catatan: open ? row.catatan : null,
      to: to.map((r) => ({ ...r, instruksi: open ? (JSON.parse(r.instruksi) as string[]) : [] })),
    };
  });
  const first = seen.findLast((row) => row.induk_bagian_id === null);
  return { first, further: seen.filter((row) => row.induk_bagian_id !== null) };
}

async function sheetOf(ctx: ReadContext, office: OfficeOnPaper, opened: Opened, filled: boolean) {
  const { letter } = opened;
  const { posts, instructions } = await choices(ctx.read);
  const { first, further } = filled ? await given(ctx, letter) : { first: undefined, further: [] };
  const chosen = new Set(first?.to.map((r) => r.jabatan_id) ?? []);
  const asked = new Set(first?.to.flatMap((r) => r.instruksi) ?? []);
  const listed = new Set(posts.map((post) => post.id));
  const sealed = isTersegel(letter.keamanan);
  return {
    kop: office.kop,
    qr: isiQr({ id: letter.id, nomorAgenda: letter.nomor_agenda, tahun: letter.tahun, dibuatPada: letter.dibuat_pada }),
    surat: {
      dari: letter.pengirim_nama,
      nomorSurat: letter.nomor_surat,
      tanggalSurat: letter.tanggal_surat,
      hal: halTampil(letter.keamanan, letter.hal),
      diterimaTanggal: letter.tanggal_terima,
      nomorAgenda: letter.nomor_agenda,
    },
    sifat: {
      sangatSegera: letter.urgensi === 'sangat_segera',
      segera: letter.urgensi === 'segera',
      rahasia: sealed,
      biasa: letter.urgensi === 'biasa' && !sealed,
    },
    penerima: [
      ...posts.map((post) => ({ label: post.nama, dipilih: chosen.has(post.id) })),
      ...(first?.to ?? []).filter((r) => !listed.has(r.jabatan_id)).map((r) => ({ label: r.jabatan, dipilih: true })),
    ],
    instruksi: [
      ...instructions.map((label) => ({ label, dipilih: asked.has(label) })),
      ...[...asked].filter((label) => !instructions.includes(label)).map((label) => ({ label, dipilih: true })),
    ],
    catatan: opened.akses === 'penuh' ? (first?.catatan ?? null) : null,
    batasWaktu: first?.batas_waktu ?? null,
    pemberi:
      first && !first.dari_jabatan.toLowerCase().includes('kepala dinas')
        ? { jabatan: first.dari_jabatan, nama: first.dari_nama }
        : await headSigner(ctx.read, first?.tanggal ?? ctx.today, office),
    tanggal: first?.tanggal ?? null,
    lanjutan:
      further.length === 0
        ? HAND_LINES
        : further.map((row) => ({
            judul: `Disposisi ${row.dari_jabatan}`,
            kepada: row.to.map((r) => r.jabatan).join(', '),
            isi:
              opened.akses === 'penuh'
                ? [...new Set(row.to.flatMap((r) => r.instruksi)), row.catatan]
                    .filter((part) => part !== null)
                    .join('; ') || null
                : null,
            tanggal: row.tanggal,
          })),
  };
}

type Sheets = { lembar: Awaited<ReturnType<typeof sheetOf>>[]; kertas: CetakLembarDisposisi['kertas'] };

export const printDispositionSheets = printing<{ ids: number[]; isi: 'kosong' | 'terisi' }, Sheets>({
  jenis: 'lembarDisposisi',
  versiTemplat: 1,
  mime: PDF,
  prepare: async (ctx, input) => {
    const opened = await openAll(ctx, input.ids);
    const office = await officeOnPaper(ctx.read, ctx.today);
    const lembar = [];
    for (const one of opened) lembar.push(await sheetOf(ctx, office, one, input.isi === 'terisi'));
    return {
      data: { lembar, kertas: 'F4' },
      logo: office.logo,
      nama: fileNameOf(nameOf('Lembar Disposisi', opened), 'pdf'),
      objek: only(opened),
      audit: auditOf(opened, { isi: input.isi }),
    };
  },
  draw: async ({ lembar, kertas }, logo) => {
    const { lembarDisposisi } = await import('./documents/lembarDisposisi.ts');
    return drawPdf(
      lembarDisposisi({ kertas, lembar: lembar.map((one) => ({ ...one, kop: withLogo(one.kop, logo) })) }),
    );
  },
});

// --- Tanda terima -------------------------------------------------------------------------------------------------

const ZONE_NAMES: Record<string, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

export const printReceipt = printing<{ id: number }, CetakTandaTerima>({
  jenis: 'tandaTerima',
  versiTemplat: 1,
  mime: PDF,
  prepare: async (ctx, input) => {
    const opened = await openAll(ctx, [input.id]);
    const { letter } = opened[0]!;
    const office = await officeOnPaper(ctx.read, ctx.today);
    return {
      data: {
        kertas: 'A6',
        tandaTerima: [
          {
            kop: office.kop,
            nomorAgenda: letter.nomor_agenda,
            dari: letter.pengirim_nama,
            nomorSurat: letter.nomor_surat,
            tanggalSurat: letter.tanggal_surat,
            hal: halTampil(letter.keamanan, letter.hal),
            lampiran: letter.lampiran_jumlah,
            tanggalTerima: letter.tanggal_terima,
            jamTerima: letter.jam_terima,
            zona: ZONE_NAMES[ctx.zone] ?? '',
            petugas: { nama: letter.petugas_nama },
            kota: office.kota,
          },
        ],
      },
      logo: office.logo,
      nama: fileNameOf(nameOf('Tanda Terima', opened), 'pdf'),
      objek: only(opened),
      audit: auditOf(opened),
    };
  },
  draw: async (data, logo) => {
    const { tandaTerima } = await import('./documents/tandaTerima.ts');
    const receipts = data.tandaTerima.map((one) => ({ ...one, kop: withLogo(one.kop, logo) }));
    return drawPdf(tandaTerima({ ...data, tandaTerima: receipts }));
  },
});

// --- Kartu kendali ------------------------------------------------------------------------------------------------

async function cardOf(ctx: ReadContext, office: OfficeOnPaper, opened: Opened): Promise<KartuKendali> {
  const { letter } = opened;
  const open = readable(opened);
  const first = await ctx.read
    .selectFrom('disposisi as d')
    .innerJoin('disposisi_penerima as dp', 'dp.disposisi_id', 'd.id')
    .select(['d.tanggal', 'dp.jabatan', 'dp.diterima_oleh'])
    .where('d.surat_masuk_id', '=', letter.id)
    .where('d.induk_bagian_id', 'is', null)
    .orderBy('dp.bagian_id')
    .execute();
  const unit =
    letter.unit_pengolah_id === null
      ? undefined
      : await ctx.read.selectFrom('unit').select('nama').where('id', '=', letter.unit_pengolah_id).executeTakeFirst();
  return {
    instansi: office.instansi,
    indeks: open ? letter.indeks : null,
    kode: letter.kode_klasifikasi,
    nomorUrut: letter.nomor_agenda,
    isiRingkas: open ? (letter.isi_ringkas ?? letter.hal) : halTampil(letter.keamanan, letter.hal),
    dari: letter.pengirim_nama,
    tanggalSurat: letter.tanggal_surat,
    nomorSurat: letter.nomor_surat,
    lampiran: letter.lampiran_jumlah,
    pengolah: unit?.nama ?? first[0]?.jabatan ?? null,
    tanggalDiteruskan: first[0]?.tanggal ?? null,
    tandaTerima: first.find((row) => row.diterima_oleh !== null)?.diterima_oleh ?? null,
    catatan: open ? letter.catatan : null,
  };
}

export const printControlCards = printing<{ ids: number[] }, { kartu: KartuKendali[] }>({
  jenis: 'kartuKendali',
  versiTemplat: 1,
  mime: PDF,
  prepare: async (ctx, input) => {
    const opened = await openAll(ctx, input.ids);
    const office = await officeOnPaper(ctx.read, ctx.today);
    const kartu = [];
    for (const one of opened) kartu.push(await cardOf(ctx, office, one));
    return {
      data: { kartu },
      logo: null,
      nama: fileNameOf(nameOf('Kartu Kendali', opened), 'pdf'),
      objek: only(opened),
      audit: auditOf(opened),
    };
  },
  draw: async ({ kartu }) => {
    const { kartuKendali } = await import('./documents/kartuKendali.ts');
    return drawPdf(kartuKendali(kartu));
  },
});
