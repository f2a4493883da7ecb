/** An old agenda as offices keep it in Excel: read, reported, moved in all at once or not at all. */
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readXlsx } from '#electron/documents/readXlsx.ts';
import { cellText } from '#electron/documents/tableRead.ts';
import { type Output, register, view } from '#tests/support/letters.ts';
import { messyAgenda } from '#tests/support/messyAgenda.ts';
import { openTestOffice, type TestOffice } from '#tests/support/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ now: '2026-03-10T02:00:00.000Z' });
});
afterEach(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});

const petugas = () => office.as('petugasSurat');
const kolomOf = (preview: Output<'suratMasuk.unggahImpor'>) =>
  Object.fromEntries(preview.kolom.flatMap(({ indeks, usul }) => (usul === null ? [] : [[usul, indeks]])));

async function readIn(isi: Uint8Array<ArrayBuffer>, tahun: number, nama = 'agenda.xlsx') {
  const preview = await petugas().call('suratMasuk.unggahImpor', { nama, isi });
  const { pekerjaanId } = await petugas().call('suratMasuk.impor', {
    nama,
    lampiranId: preview.lampiranId,
    barisJudul: preview.barisJudul,
    kolom: kolomOf(preview),
    tahun,
  });
  return { preview, pekerjaanId };
}
const jobOf = (id: number) => petugas().call('sistem.pekerjaan', { id });
const registered = async () => (await office.writer.db.selectFrom('surat_masuk').select('id').execute()).length;
const staged = async () => (await office.writer.db.selectFrom('impor_surat').select('id').execute()).length;

async function sheet(rows: (string | number | Date | null)[][]): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Agenda').addRows(rows);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const HEADER = ['No. Agenda', 'Tgl Terima', 'Pengirim', 'No Surat', 'Tgl Surat', 'Perihal', 'Sifat', 'Ket'];

describe('a messy agenda of 5,000 rows', () => {
  it('is read, its doubles, gaps and doubtful cells reported; nothing is in the register until confirmed', async () => {
    const agenda = await messyAgenda({ rows: 5000, year: 2024 });
    const { preview, pekerjaanId } = await readIn(agenda.isi, 2024);
    expect(preview).toMatchObject({ lembarDibaca: 'Agenda 2024', barisJudul: agenda.headerRow });
    expect(kolomOf(preview)).toEqual(agenda.columns);
    await office.jobsDone();

    const job = await jobOf(pekerjaanId);
    expect(job).toMatchObject({ status: 'selesai' });
    expect(job.hasil).toEqual({
      baris: agenda.expected.rows,
      siap: agenda.expected.ready,
      bermasalah: agenda.expected.rows - agenda.expected.ready,
      ganda: agenda.expected.doubles,
      celah: agenda.expected.gaps,
    });
    expect(await registered()).toBe(0);
    expect(await staged()).toBe(agenda.expected.rows);

    const report = await petugas().call('suratMasuk.laporanImpor', { pekerjaanId });
    expect(report).toMatchObject({ lagi: true, dikonfirmasi: false, siap: agenda.expected.ready });
    expect(report.baris.every((row) => row.masalah.length > 0)).toBe(true);
    const next = await petugas().call('suratMasuk.laporanImpor', { pekerjaanId, mulai: report.baris.at(-1)!.baris });
    expect(next.baris[0]!.baris).toBeGreaterThan(report.baris.at(-1)!.baris);

    await expect(
      petugas().call('suratMasuk.konfirmasiImpor', { pekerjaanId, lewatiBermasalah: false }),
    ).rejects.toThrow('ATURAN');
    expect(await registered()).toBe(0);
    expect(await petugas().call('suratMasuk.konfirmasiImpor', { pekerjaanId, lewatiBermasalah: true })).toEqual({
      masuk: agenda.expected.ready,
      dilewati: agenda.expected.rows - agenda.expected.ready,
    });
    expect(await registered()).toBe(agenda.expected.ready);
    await expect(petugas().call('suratMasuk.konfirmasiImpor', { pekerjaanId, lewatiBermasalah: true })).rejects.toThrow(
      'ATURAN',
    );

    // Odd numbers are kept, and stand where they stood in the book.
    const book = await petugas().call('suratMasuk.daftar', {
      saring: { tahun: 2024, cari: 'sisipan' },
      urut: 'agenda',
      batas: 500,
    });
    expect(book.baris.map((row) => row.nomorAgenda)).toEqual(expect.arrayContaining(agenda.expected.odd));
    const [first] = (await petugas().call('suratMasuk.daftar', { saring: { tahun: 2024 }, urut: 'agenda' })).baris;
    expect(first).toMatchObject({ nomorAgenda: '0001', status: 'arsip_lama', perkaraId: null });
    const page = await view(office, first!.id, 'petugasSurat');
    expect(page).toMatchObject({ status: 'arsip_lama', disposisi: [], tindakan: ['tambahLampiran', 'tambahSalinan'] });
    expect(
      (await petugas().call('suratMasuk.pantau', {})).penghitung.find((p) => p.kunci === 'belumDipindai')?.jumlah.nilai,
    ).toBe(0);

    const file = await petugas().call('suratMasuk.unduhLaporanImpor', { pekerjaanId });
    const rows = readXlsx(file.isi).rows.map((row) => row.cells.map(cellText).join('|'));
    expect(rows.join('\n')).toContain(`siap masuk: ${agenda.expected.ready}`);
    expect(await office.as('admin').call('sistem.periksa', {})).toMatchObject({ baik: true });
  });

  it('cancelled while it is read leaves nothing', async () => {
    const agenda = await messyAgenda({ rows: 3000, year: 2024 });
    const { pekerjaanId } = await readIn(agenda.isi, 2024);
    await petugas().call('sistem.batalkanPekerjaan', { id: pekerjaanId });
    await office.jobsDone();
    expect((await jobOf(pekerjaanId)).status).toBe('dibatalkan');
    expect([await registered(), await staged()]).toEqual([0, 0]);
    await expect(petugas().call('suratMasuk.konfirmasiImpor', { pekerjaanId, lewatiBermasalah: true })).rejects.toThrow(
      'ATURAN',
    );
  });
});

describe('an import', () => {
  it('thrown away leaves nothing, and cannot be confirmed', async () => {
    const { pekerjaanId } = await readIn(
      await sheet([HEADER, [1, '2/1/2024', 'Kecamatan', '005/1', '1/1/2024', 'Undangan', 'B', '']]),
      2024,
    );
    await office.jobsDone();
    await petugas().call('suratMasuk.buangImpor', { pekerjaanId });
    expect([await registered(), await staged()]).toEqual([0, 0]);
    await expect(petugas().call('suratMasuk.konfirmasiImpor', { pekerjaanId, lewatiBermasalah: true })).rejects.toThrow(
      'ATURAN',
    );
  });

  it('of this year: the next letter follows the book, and a number that is taken stays text', async () => {
    const own = await register(office, { hal: 'Surat pertama' });
    expect(own.nomorAgenda).toBe('0001');
    const { pekerjaanId } = await readIn(
      await sheet([
        HEADER,
        [1, '2/1/2026', 'Kecamatan A', 'a/1', '1/1/2026', 'Undangan satu', '', ''],
        [7, '3/1/2026', 'Kecamatan B', 'b/1', '1/1/2026', 'Laporan tujuh', '', ''],
      ]),
      2026,
    );
    await office.jobsDone();
    expect((await jobOf(pekerjaanId)).hasil).toMatchObject({ ganda: ['0001'], celah: ['0002–0006'] });
    await petugas().call('suratMasuk.konfirmasiImpor', { pekerjaanId, lewatiBermasalah: false });
    const rows = await office.writer.db
      .selectFrom('surat_masuk')
      .select(['nomor_agenda', 'urut'])
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { nomor_agenda: '0001', urut: 1 },
      { nomor_agenda: '0001', urut: null },
      { nomor_agenda: '0007', urut: 7 },
    ]);
    expect((await register(office)).nomorAgenda).toBe('0008');
  });

  it('knows senders it has met, keeps secrecy, guesses the kind', async () => {
    await register(office, { pengirim: 'Dinas Kesehatan Kota Pasuruan' });
    const { pekerjaanId } = await readIn(
      await sheet([
        HEADER,
        [1, '2/1/2024', 'DINKES KOTA PASURUAN', '440/1', '1/1/2024', 'Undangan rapat', '', ''],
        [2, '2/1/2024', 'Inspektorat', 'R/1', '1/1/2024', 'Pemeriksaan gratifikasi', 'Rahasia', ''],
      ]),
      2024,
    );
    await office.jobsDone();
    await petugas().call('suratMasuk.konfirmasiImpor', { pekerjaanId, lewatiBermasalah: false });
    const [sender] = await petugas().call('pengirim.cari', { cari: 'dinas kesehatan' });
    expect(sender?.jumlah).toBe(2);
    const list = await office.as('staf').call('suratMasuk.daftar', { saring: { tahun: 2024 } });
    expect(list.baris).toMatchObject([{ hal: 'Undangan rapat', jenisNaskah: 'undangan' }]);
    expect((await office.as('kepala').call('suratMasuk.cari', { cari: 'gratifikasi' })).baris).toEqual([]);
    expect(
      (await office.as('kepala').call('suratMasuk.daftar', { saring: { tahun: 2024 } })).baris.map((r) => r.hal),
    ).toContain('(Rahasia)');
  });

  it('of CSV, with its own separator and old code page', async () => {
    const text = 'No;Tgl Terima;Pengirim;Perihal\r\n045a;24 Nopember 2023;"Kel. Bugul ""Kidul""";Permohonan\r\n';
    const { preview, pekerjaanId } = await readIn(new Uint8Array(Buffer.from(text, 'latin1')), 2023, 'agenda.csv');
    expect(preview.lembar).toEqual(['CSV']);
    await office.jobsDone();
    await petugas().call('suratMasuk.konfirmasiImpor', { pekerjaanId, lewatiBermasalah: false });
    expect((await petugas().call('suratMasuk.daftar', {})).baris).toMatchObject([
      { nomorAgenda: '045a', tanggalTerima: '2023-11-24', pengirim: 'Kel. Bugul "Kidul"' },
    ]);
  });

  it('looks at another sheet and another header row', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Keluar').addRows([HEADER]);
    book
      .addWorksheet('Masuk')
      .addRows([
        ['x'],
        ['No', 'Tanggal', 'Dari', 'Hal'],
        ['Nomor', 'Tgl Terima', 'Pengirim', 'Perihal'],
        [1, '1/1/2024', 'A', 'B'],
      ]);
    const isi = new Uint8Array(await book.xlsx.writeBuffer());
    const { lampiranId, lembar } = await petugas().call('suratMasuk.unggahImpor', { nama: 'a.xlsx', isi });
    expect(lembar).toEqual(['Keluar', 'Masuk']);
    const again = await petugas().call('suratMasuk.periksaImpor', { lampiranId, lembar: 'Masuk', barisJudul: 3 });
    expect(again).toMatchObject({ lembarDibaca: 'Masuk', barisJudul: 3, jumlahBaris: 1 });
    await expect(office.as('kasubbagUmum').call('suratMasuk.periksaImpor', { lampiranId })).rejects.toThrow(
      'TIDAK_DITEMUKAN',
    );
    await expect(petugas().call('suratMasuk.periksaImpor', { lampiranId, lembar: 'Tidak ada' })).rejects.toThrow(
      'MASUKAN_SALAH',
    );
  });

  it('refuses what is no table, and a mapping without the columns that it needs', async () => {
    await expect(
      petugas().call('suratMasuk.unggahImpor', { nama: 'x.xlsx', isi: new Uint8Array([1, 0, 2]) }),
    ).rejects.toThrow('MASUKAN_SALAH');
    const { lampiranId, barisJudul } = await petugas().call('suratMasuk.unggahImpor', {
      nama: 'a.xlsx',
      isi: await sheet([HEADER, [1]]),
    });
    const { pekerjaanId } = await petugas().call('suratMasuk.impor', {
      nama: 'a',
      lampiranId,
      barisJudul,
      kolom: { nomorAgenda: 0 },
      tahun: 2024,
    });
    await office.jobsDone();
    expect(await jobOf(pekerjaanId)).toMatchObject({
      status: 'gagal',
      pesan: 'Tunjukkan kolom Tanggal terima dahulu.',
    });
  });
});
