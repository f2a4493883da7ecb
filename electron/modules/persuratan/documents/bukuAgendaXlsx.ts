/** Buku agenda surat masuk as a spreadsheet: the same data as the printed book, dates as dates, so that an office can count with it. */
import { type SheetRow, writeXlsx } from '#electron/documents/xlsx.ts';
import { formatTanggalPendek } from '#shared/rules/tanggal.ts';
import { type BarisAgenda, type BukuAgenda, jumlahAgenda } from './bukuAgenda.ts';

/**
 * Bytes of the workbook. Cancelled rows are struck through, with their reason in Ket.
 * @throws RangeError when a date of a row is not a civil date
 */
export function bukuAgendaXlsx(data: BukuAgenda): Promise<Uint8Array<ArrayBuffer>> {
  const jumlah = jumlahAgenda(data.baris);
  return writeXlsx(
    [
      {
        nama: 'Agenda Surat Masuk',
        kepala: [
          'BUKU AGENDA SURAT MASUK',
          `${data.kop.perangkat} – ${data.kop.pemerintah}`,
          data.periode,
          ...(data.saringan ? [`Disaring: ${data.saringan}`] : []),
        ],
        kolom: [
          { judul: 'No. Agenda', jenis: 'text', lebar: 10 },
          { judul: 'Tgl Terima', jenis: 'date', lebar: 12 },
          { judul: 'Pengirim', jenis: 'text', lebar: 28 },
          { judul: 'Nomor Surat', jenis: 'text', lebar: 28 },
          { judul: 'Tgl Surat', jenis: 'date', lebar: 12 },
          { judul: 'Hal', jenis: 'text', lebar: 42 },
          { judul: 'Isi Ringkas', jenis: 'text', lebar: 36 },
          { judul: 'Kode Klas.', jenis: 'text', lebar: 13 },
          { judul: 'Sifat', jenis: 'text', lebar: 14 },
          { judul: 'Lamp.', jenis: 'text', lebar: 14 },
          { judul: 'Disposisi (kepada, tgl, isi)', jenis: 'text', lebar: 38 },
          { judul: 'Tindak Lanjut', jenis: 'text', lebar: 32 },
          { judul: 'Tgl Selesai', jenis: 'date', lebar: 12 },
          { judul: 'Ket.', jenis: 'text', lebar: 26 },
        ],
        baris: data.baris.map(sheetRow),
        kaki: [
          `Jumlah surat: ${jumlah.semua}, dibatalkan: ${jumlah.batal}, selesai: ${jumlah.selesai}, belum selesai: ${jumlah.semua - jumlah.batal - jumlah.selesai}`,
          `Menurut sifat: ${jumlah.perSifat.map(([sifat, number]) => `${sifat} ${number}`).join('; ') || '–'}`,
        ],
      },
    ],
    `Buku Agenda Surat Masuk ${data.periode}`,
    data.tanggalCetak,
  );
}

const sheetRow = (row: BarisAgenda): SheetRow => ({
  coret: row.batal !== null,
  nilai: [
    row.nomorAgenda,
    row.tanggalTerima,
    row.pengirim,
    row.nomorSurat,
    row.tanggalSurat,
    row.hal,
    row.isiRingkas,
    row.kode,
    row.sifat,
    row.lampiran,
    row.disposisi
      .map((entry) => `${entry.kepada}, ${formatTanggalPendek(entry.tanggal)}${entry.isi ? `: ${entry.isi}` : ''}`)
      .join('\n'),
    row.tindakLanjut,
    row.tanggalSelesai,
    row.batal ? `DIBATALKAN: ${row.batal.alasan}` : row.keterangan,
  ],
});
