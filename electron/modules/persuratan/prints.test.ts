/** Every print and export through its operation: right data, kept issue, the same bytes again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#electron/core/attachments.ts';
import { pdfPageCount, pdfPageTexts } from '#electron/documents/pdfium.ts';
import { qrMark } from '#electron/documents/qrMark.ts';
import { readXlsx } from '#electron/documents/readXlsx.ts';
import { renderPdf } from '#electron/documents/render.ts';
import { cellText } from '#electron/documents/tableRead.ts';
import {
  dispose,
  followUp,
  letterAt,
  part,
  posts,
  read,
  register,
  toDesk,
  today,
  upload,
  view,
} from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice } from '#tests/support/office.ts';

let office: TestOffice;
/** Disposed over two levels, half done. */
let letter: { id: number; nomorAgenda: string };
const petugas = () => office.as('petugasSurat');
const textOf = async (isi: Uint8Array) => (await pdfPageTexts(isi)).join(' ').replace(/\s+/g, ' ');

beforeAll(async () => {
  office = await openTestOffice({ now: '2026-03-10T02:00:00.000Z' });
  letter = await register(office, {
    pengirim: 'Dinas Sosial Provinsi Jawa Timur',
    nomorSurat: '400.9.14.1/1868/2026',
    hal: 'Undangan rapat koordinasi DTSEN',
    isiRingkas: 'Rapat koordinasi data terpadu.',
    lampiranJumlah: '2 (dua) berkas',
    jamTerima: '08:30',
    urgensi: 'segera',
    kodeKlasifikasi: '400.9',
  });
  await toDesk(office, letter.id);
  await dispose(office, letter.id, [{ kepada: 'kabid', instruksi: ['Siapkan bahan khusus'] }, 'sekretaris'], {
    catatan: 'Hadiri bersama operator.',
    batasWaktu: '2026-03-13',
  });
  const own = await part(office, letter.id, 'kabid');
  const ids = await posts(office);
  await office.as('kabid').call('disposisi.teruskan', {
    bagianId: own.bagianId,
    versi: own.versi,
    penerima: [{ jabatanId: ids.staf, instruksi: ['Rekap data kelurahan'] }],
    tanggal: today(office),
    sumber: 'langsung',
  });
  await read(office, letter.id, 'sekretaris');
  await followUp(office, letter.id, 'staf', { uraian: 'Data sudah direkap.' });
});
afterAll(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});

const issues = (jenis: string) =>
  office.writer.db.selectFrom('terbitan').selectAll().where('jenis', '=', jenis).orderBy('id').execute();

describe('lembar disposisi', () => {
  it('empty for the pen, filled from the data, two on a sheet', async () => {
    const blank = await petugas().call('suratMasuk.cetakLembarDisposisi', { ids: [letter.id], isi: 'kosong' });
    const text = await textOf(blank.isi);
    for (const part of [
      'LEMBAR DISPOSISI',
      'PEMERINTAH KOTA PASURUAN',
      'DINAS SOSIAL',
      '400.9.14.1/1868/2026',
      letter.nomorAgenda,
      'Undangan rapat koordinasi DTSEN',
      'Uji kepala',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Hadiri bersama operator');
    const filled = await petugas().call('suratMasuk.cetakLembarDisposisi', { ids: [letter.id], isi: 'terisi' });
    const full = await textOf(filled.isi);
    for (const part of [
      'Hadiri bersama operator.',
      '13 Maret 2026',
      'Siapkan bahan khusus',
      'Rekap data kelurahan',
      'Staf Bidang Rehabilitasi Sosial',
    ])
      expect(full).toContain(part);
    const others = [await register(office), await register(office)].map(({ id }) => id);
    const three = await petugas().call('suratMasuk.cetakLembarDisposisi', {
      ids: [letter.id, ...others, letter.id],
      isi: 'kosong',
    });
    expect(await pdfPageCount(three.isi)).toBe(2);
  });

  it('is kept as it was issued; a reprint is the same to the last byte', async () => {
    const first = await petugas().call('suratMasuk.cetakLembarDisposisi', { ids: [letter.id], isi: 'terisi' });
    const kept = (await petugas().call('terbitan.daftar', { jenis: 'suratMasuk', id: letter.id })).find(
      (row) => row.jenis === 'lembarDisposisi',
    )!;
    expect(kept.dibuatOleh).toBe('Uji petugasSurat');
    const [row] = (await issues('lembarDisposisi')).filter((issue) => issue.sha256 === sha256(first.isi));
    expect(row).toBeDefined();
    const again = await petugas().call('terbitan.cetakUlang', { id: row!.id });
    expect(sha256(again.isi)).toBe(sha256(first.isi));
    const same = await petugas().call('suratMasuk.cetakLembarDisposisi', { ids: [letter.id], isi: 'terisi' });
    expect(sha256(same.isi)).toBe(sha256(first.isi));
  });

  it('keeps what was written first when a part is given to somebody else', async () => {
    const { id } = await letterAt(office, 'meja');
    await dispose(office, id, ['kabid', 'kabidLinjamsos'], { catatan: 'Catatan yang pertama.' });
    const back = await part(office, id, 'kabidLinjamsos');
    await office.as('kabidLinjamsos').call('disposisi.kembalikan', {
      bagianId: back.bagianId,
      versi: back.versi,
      alasan: 'Bukan kewenangan.',
    });
    const returned = await part(office, id, 'kabidLinjamsos', 'kepala');
    await office.as('kepala').call('disposisi.alihkan', {
      bagianId: returned.bagianId,
      versi: returned.versi,
      penerima: [{ jabatanId: (await posts(office)).kabidDayasos, instruksi: ['Proses lebih lanjut'] }],
      alasan: 'Sesuai tugas bidang.',
      sumber: 'langsung',
    });
    const { isi } = await petugas().call('suratMasuk.cetakLembarDisposisi', { ids: [id], isi: 'terisi' });
    const text = await textOf(isi);
    expect(text).toContain('Catatan yang pertama.');
    expect(text).toMatch(/Disposisi Kepala Dinas.*Fakir Miskin.*Proses lebih lanjut; Sesuai tugas bidang\./s);
  });

  it('comes back by its QR code and attaches itself; then it is the signed sheet of the disposisi', async () => {
    const { id } = await letterAt(office, 'meja');
    const { isi } = await petugas().call('suratMasuk.cetakLembarDisposisi', { ids: [id], isi: 'kosong' });
    const scan = await petugas().call('lampiran.unggah', { nama: 'kembali.pdf', isi });
    const found = await petugas().call('suratMasuk.kenaliLembar', { lampiranId: scan.id });
    expect(found.surat).toMatchObject({ id });
    expect((await view(office, id, 'petugasSurat')).lampiran).toMatchObject([
      { id: scan.id, keterangan: 'Lembar disposisi' },
    ]);
    // The sheet is no scan of the letter.
    expect((await view(office, id)).adaPindaian).toBe(false);
    await dispose(office, id, ['kabid'], { as: 'petugasSurat', sumber: 'salin_tulisan', lampiranId: scan.id });
    expect((await view(office, id)).disposisi[0]?.lampiran).toMatchObject({ id: scan.id });
    await expect(petugas().call('suratMasuk.kenaliLembar', { lampiranId: scan.id })).rejects.toThrow('TIDAK_DITEMUKAN');
  });

  it.each(['https://contoh.go.id', `PENATA:SM:1:000000`, 'PENATA:SM:999999:ABCDEF'])(
    'a stray code %s attaches to nothing',
    async (payload) => {
      const isi = await renderPdf({
        title: 'x',
        pageSize: { width: 300, height: 300 },
        pageMargins: [20, 20, 20, 20],
        defaultStyle: { font: 'Arimo', fontSize: 10 },
        content: [qrMark(payload, 120)],
      });
      const scan = await petugas().call('lampiran.unggah', { nama: 'lain.pdf', isi });
      expect(await petugas().call('suratMasuk.kenaliLembar', { lampiranId: scan.id })).toEqual({ surat: null });
      const row = await office.writer.db
        .selectFrom('lampiran')
        .select('pemilik_id')
        .where('id', '=', scan.id)
        .executeTakeFirstOrThrow();
      expect(row.pemilik_id).toBeNull();
    },
  );

  it('a scan without any code, or of somebody else, attaches to nothing', async () => {
    expect(await petugas().call('suratMasuk.kenaliLembar', { lampiranId: await upload(office) })).toEqual({
      surat: null,
    });
    await expect(
      petugas().call('suratMasuk.kenaliLembar', { lampiranId: await upload(office, 'kabid') }),
    ).rejects.toThrow('TIDAK_DITEMUKAN');
  });
});

it('tanda terima', async () => {
  const { isi, nama, mime } = await petugas().call('suratMasuk.cetakTandaTerima', { id: letter.id });
  expect([nama, mime]).toEqual([`Tanda Terima ${letter.nomorAgenda}-2026.pdf`, 'application/pdf']);
  const text = await textOf(isi);
  for (const part of [
    letter.nomorAgenda,
    'Dinas Sosial Provinsi Jawa Timur',
    '2 (dua) berkas',
    '08.30 WIB',
    'Uji petugasSurat',
    'Pasuruan',
  ])
    expect(text).toContain(part);
});

it('kartu kendali, three cards of each letter', async () => {
  const { isi } = await petugas().call('suratMasuk.cetakKartuKendali', { ids: [letter.id] });
  const text = await textOf(isi);
  expect(text.match(/KARTU KENDALI SURAT MASUK/g)).toHaveLength(3);
  for (const part of [
    'DINAS SOSIAL KOTA PASURUAN',
    'Rapat koordinasi data terpadu.',
    '400.9',
    'Bidang Rehabilitasi Sosial',
  ])
    expect(text).toContain(part);
});

describe('buku agenda', () => {
  it('of what is shown: filter in words, disposisi, follow-up, voided row with its reason', async () => {
    const wrong = await register(office, { pengirim: 'Salah Catat' });
    await office.as('kasubbagUmum').call('suratMasuk.batalkan', {
      id: wrong.id,
      versi: (await view(office, wrong.id)).versi,
      alasan: 'Dicatat dua kali.',
    });
    const back = await register(office, { pengirim: 'Salah Alamat' });
    await petugas().call('suratMasuk.kembalikan', {
      id: back.id,
      versi: (await view(office, back.id)).versi,
      sebab: 'salah_alamat',
      alasan: 'Untuk Dinkes.',
    });
    const { isi, nama } = await petugas().call('suratMasuk.cetakAgenda', { saring: { tahun: 2026 }, urut: 'agenda' });
    expect(nama).toBe('Buku Agenda Surat Masuk TAHUN 2026.pdf');
    const text = await textOf(isi);
    for (const part of [
      'BUKU AGENDA SURAT MASUK',
      'TAHUN 2026',
      'Dicatat dua kali.',
      'Data sudah direkap.',
      'Hadiri bersama operator.',
      'Untuk Dinkes.',
      'Uji sekretaris',
      'Uji petugasSurat',
    ])
      expect(text).toContain(part);
    const some = await textOf(
      (
        await petugas().call('suratMasuk.cetakAgenda', {
          saring: { urgensi: 'segera', cari: 'DTSEN' },
          judul: 'Undangan segera',
        })
      ).isi,
    );
    expect(some).toContain('UNDANGAN SEGERA');
    expect(some).toContain('urgensi Segera; mengandung “DTSEN”');
    expect(some).not.toContain('Salah Catat');
  });

  it('as a spreadsheet, and the export stands in the log', async () => {
    const { isi } = await office.as('auditor').call('suratMasuk.eksporAgenda', { saring: { cari: 'DTSEN' } });
    const rows = readXlsx(isi).rows.map((row) => row.cells.map(cellText));
    const [row] = rows.filter((cells) => cells[0] === letter.nomorAgenda);
    expect(row).toEqual(
      expect.arrayContaining([
        '2026-03-10',
        'Dinas Sosial Provinsi Jawa Timur',
        'Undangan rapat koordinasi DTSEN',
        'Segera',
        'Data sudah direkap.',
      ]),
    );
    const line = await office.writer.db
      .selectFrom('audit')
      .selectAll()
      .where('operasi', '=', 'suratMasuk.eksporAgenda')
      .executeTakeFirstOrThrow();
    expect(line).toMatchObject({ pencatat_nama: 'Uji auditor', hasil: 'berhasil' });
    expect(await issues('bukuAgendaXlsx')).toHaveLength(1);
  });
});

it('route sheet of the courier', async () => {
  const { id } = await letterAt(office, 'didisposisi', { hal: 'Surat untuk dua bidang' });
  const bagianIds = [
    await part(office, id, 'kabid', 'petugasSurat'),
    await part(office, id, 'kabidLinjamsos', 'petugasSurat'),
  ].map((p) => p.bagianId);
  const ready = await petugas().call('ekspedisi.siap', {});
  expect(ready.map((row) => row.bagianId)).toEqual(expect.arrayContaining(bagianIds));
  const sheet = await petugas().call('ekspedisi.buat', { bagianIds, kurir: 'Pak Slamet', tanggal: today(office) });
  expect((await petugas().call('ekspedisi.siap', {})).map((row) => row.bagianId)).not.toContain(bagianIds[0]);
  await expect(petugas().call('ekspedisi.buat', { bagianIds, kurir: 'Lain', tanggal: today(office) })).rejects.toThrow(
    'ATURAN',
  );
  const { isi } = await petugas().call('ekspedisi.cetak', { id: sheet.id });
  const text = await textOf(isi);
  for (const part of [sheet.nomor, 'Pak Slamet', 'Surat untuk dua bidang', 'Kepala Bidang Rehabilitasi Sosial'])
    expect(text).toContain(part);
  // One row is signed, the other stays open.
  const { baris } = await petugas().call('ekspedisi.lihat', { id: sheet.id });
  expect(
    await petugas().call('ekspedisi.tandaTerima', {
      id: sheet.id,
      baris: [{ id: baris[0]!.id, diterimaOleh: 'Bu Rina' }],
    }),
  ).toEqual({ status: 'disiapkan' });
  expect((await view(office, id)).statusTeks).toBe('Distribusi 1/2');
  expect((await petugas().call('ekspedisi.daftar', { belumLengkap: true })).baris[0]).toMatchObject({
    nomor: sheet.nomor,
    jumlah: 2,
    diterima: 1,
  });
  await expect(
    petugas().call('ekspedisi.tandaTerima', { id: sheet.id, baris: [{ id: baris[0]!.id, diterimaOleh: 'X' }] }),
  ).rejects.toThrow('ATURAN');
});

it('lists the sheets that still wait for a paraf before newer ones that are done, page by page', async () => {
  const { baris: waiting } = await petugas().call('ekspedisi.daftar', { belumLengkap: true });
  expect(waiting).not.toEqual([]);
  const { id } = await letterAt(office, 'didisposisi');
  const { bagianId } = await part(office, id, 'kabid', 'petugasSurat');
  const done = await petugas().call('ekspedisi.buat', {
    bagianIds: [bagianId],
    kurir: 'Pak Slamet',
    tanggal: today(office),
  });
  const { baris } = await petugas().call('ekspedisi.lihat', { id: done.id });
  await petugas().call('ekspedisi.tandaTerima', {
    id: done.id,
    baris: [{ id: baris[0]!.id, diterimaOleh: 'Bu Rina' }],
  });
  const listed: string[] = [];
  let kursor: string | undefined;
  do {
    const page = await petugas().call('ekspedisi.daftar', { batas: 1, ...(kursor === undefined ? {} : { kursor }) });
    listed.push(...page.baris.map(({ nomor }) => nomor));
    kursor = page.berikut ?? undefined;
  } while (kursor !== undefined);
  expect(listed).toEqual([...waiting.map(({ nomor }) => nomor), done.nomor]);
});

it('monthly recap, with the head of the log', async () => {
  const recap = await office.as('auditor').call('suratMasuk.rekap', { bulan: '2026-03' });
  expect(recap.perUnit.find((row) => row.unit === 'Bidang Rehabilitasi Sosial')?.masuk).toBeGreaterThan(0);
  expect(recap.perSifat.reduce((sum, row) => sum + row.jumlah, 0)).toBe(recap.jumlah);
  expect(recap.rataJam.terimaKeDisposisi).not.toBeNull();
  const { isi } = await petugas().call('suratMasuk.cetakRekap', { bulan: '2026-03' });
  const text = await textOf(isi);
  for (const part of ['REKAPITULASI SURAT MASUK', 'MARET 2026', 'Bidang Rehabilitasi Sosial'])
    expect(text).toContain(part);
  const [issue] = await issues('rekapBulanan');
  const { rantaiAudit } = JSON.parse(issue!.data) as { rantaiAudit: { urut: number; hash: string } };
  const head = await office.writer.db
    .selectFrom('audit')
    .select('hash')
    .where('seq', '=', rantaiAudit.urut)
    .executeTakeFirstOrThrow();
  expect(rantaiAudit.hash).toBe(head.hash);
  expect(text.replace(/\s/g, '')).toContain(head.hash);
});

it('names of today’s officials never change an old print', async () => {
  const before = await petugas().call('suratMasuk.cetakTandaTerima', { id: letter.id });
  await office.writer.db
    .updateTable('pegawai')
    .set({ nama: 'Nama Baru' })
    .where('nama', '=', 'Uji petugasSurat')
    .execute();
  const after = await petugas().call('suratMasuk.cetakTandaTerima', { id: letter.id });
  expect(sha256(after.isi)).toBe(sha256(before.isi));
});
