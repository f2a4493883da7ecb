/** Tanda terima and kartu kendali. */
import type { ReadContext } from '#electron/core/context.ts';
import { halTampil } from '#shared/modules/persuratan/samar.ts';
import type { KartuKendali } from './documents/kartuKendali.ts';
import type { CetakTandaTerima } from './documents/tandaTerima.ts';
import { drawPdf, fileNameOf, type OfficeOnPaper, officeOnPaper, PDF, printing, withLogo } from './printing.ts';
import { auditOf, nameOf, type Opened, only, openAll, readable } from './printOpened.ts';

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
