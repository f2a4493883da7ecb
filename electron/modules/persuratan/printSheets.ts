/** The lembar disposisi: empty for the pen, or filled from the data; what the caller may not read stays empty. */
import type { ReadContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { partsOf } from '#electron/modules/alur/index.ts';
import { isiQr } from '#shared/modules/persuratan/lembarQr.ts';
import { halTampil, isTersegel } from '#shared/modules/persuratan/samar.ts';
import { type Letter, readsDisposition } from './access.ts';
import { recipientsOf } from './dispositionView.ts';
import type { CetakLembarDisposisi, LembarDisposisi } from './documents/lembarDisposisiData.ts';
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
import { auditOf, nameOf, type Opened, only, openAll } from './printOpened.ts';

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

const withdrawnParts = async (db: ReadDb, { perkara_id }: Letter): Promise<ReadonlySet<number>> =>
  new Set(
    (perkara_id === null ? [] : await partsOf(db, perkara_id)).flatMap(({ id, status }) =>
      status === 'ditarik' ? [id] : [],
    ),
  );

/** The first disposisi that stands is the sheet's own, all others are its further lines; one that was taken back whole is not printed. */
async function given(ctx: ReadContext, letter: Letter) {
  const rows = await ctx.read
    .selectFrom('disposisi')
    .selectAll()
    .where('surat_masuk_id', '=', letter.id)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return { first: undefined, further: [], closed: false };
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
  const gone = await withdrawnParts(ctx.read, letter);
  const standing = seen.filter((row) => row.to.some((r) => !gone.has(r.bagian_id)));
  const first = standing.find((row) => row.induk_bagian_id === null) ?? seen[0];
  return {
    first,
    // what the Kepala gave later stands among the lines below, as on the paper
    further: standing.filter((row) => row !== first),
    closed: rows.some((row) => row.tertutup === 1),
  };
}

async function sheetOf(ctx: ReadContext, office: OfficeOnPaper, opened: Opened, filled: boolean) {
  const { letter } = opened;
  const { posts, instructions } = await choices(ctx.read);
  const { first, further, closed } = filled
    ? await given(ctx, letter)
    : { first: undefined, further: [], closed: false };
  const chosen = new Set(first?.to.map((r) => r.jabatan_id) ?? []);
  const asked = new Set(first?.to.flatMap((r) => r.instruksi) ?? []);
  const listed = new Set(posts.map((post) => post.id));
  const sealed = isTersegel(letter.keamanan);
  const sheet = {
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
  return { sheet, closed };
}

type Sheets = {
  lembar: Awaited<ReturnType<typeof sheetOf>>['sheet'][];
  kertas: CetakLembarDisposisi['kertas'];
};

export const printDispositionSheets = printing<{ ids: number[]; isi: 'kosong' | 'terisi' }, Sheets>({
  jenis: 'lembarDisposisi',
  versiTemplat: 1,
  mime: PDF,
  prepare: async (ctx, input) => {
    const opened = await openAll(ctx, input.ids);
    const office = await officeOnPaper(ctx.read, ctx.today);
    const lembar = [];
    let closed = false;
    for (const one of opened) {
      const made = await sheetOf(ctx, office, one, input.isi === 'terisi');
      lembar.push(made.sheet);
      closed ||= made.closed;
    }
    return {
      data: { lembar, kertas: 'F4' },
      logo: office.logo,
      nama: fileNameOf(nameOf('Lembar Disposisi', opened), 'pdf'),
      // A print that tells of a closed disposisi is printed again by its maker only.
      objek: closed ? undefined : only(opened),
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
