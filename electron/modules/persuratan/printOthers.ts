/** The monthly recap and the route sheet of the courier. */
import { Refusal } from '#shared/contract/errors.ts';
import { isiQrEkspedisi } from '#shared/modules/persuratan/lembarQr.ts';
import { civilDateOf, clockTimeOf, NAMA_BULAN } from '#shared/rules/tanggal.ts';
import type { BukuEkspedisi } from './documents/bukuEkspedisi.ts';
import type { RekapBulanan } from './documents/rekapBulanan.ts';
import { sheetNumber, viewSheet } from './expedition.ts';
import {
  clerkSigner,
  drawPdf,
  fileNameOf,
  officeOnPaper,
  PDF,
  placeAndDate,
  printing,
  sekretarisSigner,
  withLogo,
} from './printing.ts';
import { recapOf } from './recap.ts';

type WithoutLogo<T extends { kop: { logo?: Uint8Array } }> = Omit<T, 'kop'> & { kop: Omit<T['kop'], 'logo'> };

export const printRecap = printing<{ bulan: string }, WithoutLogo<RekapBulanan>>({
  jenis: 'rekapBulanan',
  versiTemplat: 1,
  mime: PDF,
  prepare: async (ctx, input) => {
    const office = await officeOnPaper(ctx.read, ctx.today);
    const recap = await recapOf(ctx, input.bulan);
    const bulan = `${NAMA_BULAN[Number(input.bulan.slice(5)) - 1]} ${input.bulan.slice(0, 4)}`;
    return {
      data: {
        ...recap,
        kop: office.kop,
        bulan: bulan.toUpperCase(),
        mengetahui: await sekretarisSigner(ctx.read, ctx.today),
        petugas: await clerkSigner(ctx),
        tempatTanggal: placeAndDate(office, ctx.today),
        tanggalCetak: ctx.today,
      },
      logo: office.logo,
      nama: fileNameOf(`Rekap Surat Masuk ${bulan}`, 'pdf'),
      audit: [{ sesudah: { bulan: input.bulan } }],
    };
  },
  draw: async (data, logo) => {
    const { rekapBulanan } = await import('./documents/rekapBulanan.ts');
    return drawPdf(rekapBulanan({ ...data, kop: withLogo(data.kop, logo) }));
  },
});

export const printRouteSheet = printing<{ id: number }, WithoutLogo<BukuEkspedisi>>({
  jenis: 'lembarEkspedisi',
  versiTemplat: 1,
  mime: PDF,
  prepare: async (ctx, input) => {
    const sheet = await ctx.read.selectFrom('ekspedisi').selectAll().where('id', '=', input.id).executeTakeFirst();
    if (!sheet) throw new Refusal('TIDAK_DITEMUKAN', 'Lembar ekspedisi itu tidak ada.', 'id');
    const { baris } = await viewSheet(ctx, input);
    const letters = new Map(
      (
        await ctx.read
          .selectFrom('surat_masuk')
          .select(['id', 'nomor_surat', 'tanggal_surat'])
          .where(
            'id',
            'in',
            baris.map((row) => row.suratMasukId),
          )
          .execute()
      ).map((row) => [row.id, row]),
    );
    const office = await officeOnPaper(ctx.read, ctx.today);
    const nomor = sheetNumber(sheet);
    return {
      data: {
        kop: office.kop,
        bentuk: {
          jenis: 'rute',
          nomor,
          kurir: sheet.kurir,
          tanggal: sheet.tanggal,
          qr: isiQrEkspedisi({ id: sheet.id, nomorAgenda: nomor, tahun: sheet.tahun, dibuatPada: sheet.dibuat_pada }),
        },
        arah: 'internal',
        baris: baris.map((row) => ({
          tanggalKirim: sheet.tanggal,
          nomorSurat: letters.get(row.suratMasukId)?.nomor_surat ?? null,
          tanggalSurat: letters.get(row.suratMasukId)?.tanggal_surat ?? null,
          isiSingkat: row.hal,
          kepada: row.kepada,
          diterima:
            row.diterimaPada === null
              ? null
              : {
                  nama: row.diterimaOleh ?? '',
                  tanggal: civilDateOf(row.diterimaPada, ctx.zone),
                  jam: clockTimeOf(row.diterimaPada, ctx.zone),
                },
          keterangan: `Agenda ${row.nomorAgenda}`,
          batal: null,
        })),
        mengetahui: await sekretarisSigner(ctx.read, ctx.today),
        petugas: await clerkSigner(ctx),
        tempatTanggal: placeAndDate(office, ctx.today),
        tanggalCetak: ctx.today,
      },
      logo: office.logo,
      nama: fileNameOf(`Lembar Ekspedisi ${nomor}`, 'pdf'),
      objek: { jenis: 'ekspedisi', id: sheet.id },
      audit: [{ objek: { jenis: 'ekspedisi', id: sheet.id, label: `lembar ekspedisi ${nomor}` } }],
    };
  },
  draw: async (data, logo) => {
    const { bukuEkspedisi } = await import('./documents/bukuEkspedisi.ts');
    return drawPdf(bukuEkspedisi({ ...data, kop: withLogo(data.kop, logo) }));
  },
});
