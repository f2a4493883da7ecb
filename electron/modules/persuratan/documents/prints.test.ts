import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAPER } from '#electron/documents/page.ts';
import { expectInOrder, hashOf, printed } from '#electron/documents/printed.fixture.ts';
import { renderPdf } from '#electron/documents/render.ts';
import { bukuAgenda } from './bukuAgenda.ts';
import { bukuEkspedisi } from './bukuEkspedisi.ts';
import {
  bukuAgendaContoh,
  disposisiContoh,
  kartuContoh,
  lembarKosong,
  lembarTerisi,
  rekapContoh,
  ruteContoh,
  tandaTerimaContoh,
} from './contoh.fixture.ts';
import { kartuKendali } from './kartuKendali.ts';
import { lembarDisposisi } from './lembarDisposisi.ts';
import { rekapBulanan } from './rekapBulanan.ts';
import { tandaTerima } from './tandaTerima.ts';

const LONG =
  'Permohonan bantuan sosial bagi warga terdampak banjir rob di wilayah pesisir beserta daftar nama keluarga penerima manfaat '.repeat(
    12,
  );

describe('lembar disposisi', { timeout: 60_000 }, () => {
  it('prints its blocks in the order of the form, two sheets on one F4', async () => {
    const { pages, text } = await printed(disposisiContoh());
    expect(pages).toHaveLength(1);
    const block = [
      'PEMERINTAH KOTA PASURUAN',
      'DINAS SOSIAL',
      'LEMBAR DISPOSISI',
      'Surat dari',
      'Dinas Sosial Provinsi Jawa Timur',
      'No. Surat',
      '400.9.14.1/1868/107.3/2026',
      'Tgl. Surat',
      '12 Januari 2026',
      'Diterima Tgl',
      '14 Januari 2026',
      'No. Agenda',
      '0123',
      'Sangat Segera',
      'Segera',
      'Rahasia',
      'Biasa',
      'Hal',
      'Undangan rapat koordinasi',
      'Diteruskan kepada Sdr.:',
      'Sekretaris',
      'Kasubbag Umum dan Kepegawaian',
      'Dengan hormat harap:',
      'Tanggapan dan Saran',
      'Catatan :',
      'Batas waktu',
      'KEPALA DINAS SOSIAL',
      'Dra. Hj. Siti Rahmawati Kusumaningrum, M.Si.',
      'Disposisi Sekretaris',
      'Kepada',
      'Isi',
      'Tgl',
      'Paraf',
      'Disposisi Kabid',
      'Tgl penyelesaian',
      'Diajukan kembali tgl',
      'Disposisi Kasubbag',
    ];
    expectInOrder(text, [...block, ...block]);
    expectInOrder(text, [
      'Hadiri bersama operator DTSEN',
      '19 Januari 2026',
      'Siapkan surat tugas dan kendaraan',
      'Analis Data Kemiskinan',
    ]);
  });

  it('fills pages two by two and knows the half sheet', async () => {
    const five = Array.from({ length: 5 }, () => lembarKosong);
    expect((await printed(lembarDisposisi({ lembar: five, kertas: 'F4' }))).pages).toHaveLength(3);
    const half = lembarDisposisi({ lembar: [lembarKosong, lembarTerisi], kertas: 'setengahFolio' });
    expect(half.pageSize).toEqual(PAPER.setengahFolio);
    expect((await printed(half)).pages).toHaveLength(2);
  });

  it('prints a wholly empty form', async () => {
    const { surat: _surat, sifat: _sifat, ...empty } = lembarKosong;
    const { pages, text } = await printed(lembarDisposisi({ lembar: [empty], kertas: 'setengahFolio' }));
    expect(pages).toHaveLength(1);
    expectInOrder(text, ['Surat dari', 'No. Surat', 'Diterima Tgl', 'Hal', 'Catatan :']);
    expect(text).not.toContain('400.9.14.1');
  });

  it('marks what a half sheet cannot hold, and stays a half sheet', async () => {
    const surat = { ...lembarTerisi.surat!, hal: LONG, dari: LONG.slice(0, 200), nomorSurat: '9'.repeat(100) };
    const { pages, text } = await printed(
      lembarDisposisi({ lembar: [{ ...lembarTerisi, surat, catatan: LONG }, lembarTerisi], kertas: 'F4' }),
    );
    expect(pages).toHaveLength(1);
    expect(text).toContain('(selengkapnya pada surat)');
    expectInOrder(text, ['Disposisi Kasubbag', 'LEMBAR DISPOSISI', 'Disposisi Kasubbag']);
  });

  it('gives a sheet with overlong lists a page of its own, and loses nothing', async () => {
    const penerima = Array.from({ length: 16 }, (_, index) => ({
      label: `Kepala Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin ${index}`,
      dipilih: false,
    }));
    const instruksi = Array.from({ length: 23 }, (_, index) => ({
      label: `tindak lanjuti/selesaikan sesuai ketentuan yang berlaku ${index}`,
      dipilih: true,
    }));
    const { pages } = await printed(
      lembarDisposisi({
        lembar: [lembarKosong, { ...lembarTerisi, penerima, instruksi, catatan: LONG }, lembarTerisi],
        kertas: 'F4',
      }),
    );
    expect(pages).toHaveLength(3);
    for (let index = 0; index < 16; index++) expect(pages[1]).toContain(`Fakir Miskin ${index}`);
    expect(pages[1]).toContain('yang berlaku 22');
  });
});

describe('tanda terima', { timeout: 60_000 }, () => {
  it('prints the facts of the receipt in order', async () => {
    const { pages, text } = await printed(tandaTerima({ tandaTerima: [tandaTerimaContoh], kertas: 'A6' }));
    expect(pages).toHaveLength(1);
    expectInOrder(text, [
      'TANDA TERIMA SURAT',
      'No. Agenda',
      '0123',
      'Diterima dari',
      'Dinas Sosial Provinsi Jawa Timur',
      'No. Surat',
      'Tgl. Surat',
      'Hal',
      'Lampiran',
      '2 (dua) berkas',
      'Rabu, 14 Januari 2026, pukul 09.05 WIB',
      'Pasuruan, 14 Januari 2026',
      'Petugas penerima,',
      'Nur Aini Wulandari, A.Md.',
    ]);
  });

  it('puts four on an F4 sheet; a letter without number and date shows a dash', async () => {
    const bare = { ...tandaTerimaContoh, nomorSurat: null, tanggalSurat: null, lampiran: null, jamTerima: null };
    const many = { ...tandaTerimaContoh, hal: LONG, nomorSurat: '9'.repeat(100) };
    const { pages } = await printed(
      tandaTerima({ tandaTerima: [bare, many, bare, many, bare], kertas: 'seperempatF4' }),
    );
    expect(pages).toHaveLength(2);
    expect(pages[0]?.split('TANDA TERIMA SURAT')).toHaveLength(5);
    expect(pages[0]).toContain('No. Surat : –');
    expect((await printed(tandaTerima({ tandaTerima: [many, bare], kertas: 'A6' }))).pages).toHaveLength(2);
  });
});

describe('kartu kendali', { timeout: 60_000 }, () => {
  it('prints three copies of a card on one sheet', async () => {
    const { pages, text } = await printed(kartuKendali([kartuContoh]));
    expect(pages).toHaveLength(1);
    const card = [
      'KARTU KENDALI SURAT MASUK',
      'Indeks',
      'Kode',
      'Nomor Urut',
      'Isi Ringkas',
      'Dari',
      'Tanggal Surat',
      'Nomor Surat',
      'Lampiran',
      'Pengolah',
      'Tanggal Diteruskan',
      'Tanda Terima',
      'Catatan',
    ];
    expectInOrder(text, [...card, ...card, ...card]);
    expectInOrder(text, ['Lembar I – Pengendali', 'Lembar II – Pengolah', 'Lembar III – Penata Arsip']);
  });

  it('stays one sheet for each letter, however long its texts are', async () => {
    const long = {
      ...kartuContoh,
      isiRingkas: LONG,
      dari: LONG,
      catatan: LONG,
      nomorSurat: '9'.repeat(100),
      pengolah: LONG,
    };
    const { pages, text } = await printed(kartuKendali([kartuContoh, long, kartuContoh]));
    expect(pages).toHaveLength(3);
    expect(text).toContain('(selengkapnya pada buku agenda)');
  });
});

describe('buku ekspedisi', { timeout: 60_000 }, () => {
  it('prints a route sheet with courier, rows to sign and the rule for unsigned rows', async () => {
    const { pages, text } = await printed(bukuEkspedisi(ruteContoh(5)));
    expect(pages).toHaveLength(1);
    expectInOrder(text, [
      'LEMBAR EKSPEDISI INTERNAL',
      'Nomor',
      '0017/EKS/2026',
      'Kurir',
      'Slamet Riyadi',
      'Ditujukan Kepada',
      '1 2 3 4 5 6 7 8',
      'Rudi Hartono',
      'DIBATALKAN: dibawa langsung',
      'Jumlah kiriman: 5',
      'belum diterima',
      'a.n. SEKRETARIS',
    ]);
  });

  it('prints the book of a period with its counts', async () => {
    const data = {
      ...ruteContoh(40),
      bentuk: { jenis: 'buku', periode: 'BULAN JANUARI 2026' },
      arah: 'eksternal',
    } as const;
    const { pages, text } = await printed(bukuEkspedisi(data));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page).toContain('Ditujukan Kepada');
    expectInOrder(text, [
      'BUKU EKSPEDISI SURAT KELUAR',
      'BULAN JANUARI 2026',
      'Jumlah kiriman: 40',
      'sudah diterima: 1',
      'belum diterima: 38',
      'dibatalkan: 1',
    ]);
  });
});

describe('rekap bulanan', { timeout: 60_000 }, () => {
  it('prints both tables and binds the signature to the audit chain', async () => {
    const { pages, text } = await printed(rekapBulanan(rekapContoh));
    expect(pages).toHaveLength(1);
    expectInOrder(text, [
      'REKAPITULASI SURAT MASUK',
      'BULAN JANUARI 2026',
      'A. Menurut bidang',
      'Sekretariat 64 58 6 1 5,3 21,5',
      'Belum ditentukan 3 0 3 0 – –',
      'B. Menurut sifat',
      'Jumlah 1.495 1.367 128 10 6,9 41,3',
      'Mengetahui,',
    ]);
    expect(text).toContain(`Kepala rantai audit: baris 18.422, SHA-256 ${rekapContoh.rantaiAudit.hash}`);
  });
});

describe('every print', { timeout: 60_000 }, () => {
  it('is the same bytes for the same data', async () => {
    const prints = () => [
      disposisiContoh(),
      tandaTerima({ tandaTerima: [tandaTerimaContoh], kertas: 'A6' }),
      kartuKendali([kartuContoh]),
      bukuAgenda(bukuAgendaContoh(20)),
      bukuEkspedisi(ruteContoh(5)),
      rekapBulanan(rekapContoh),
    ];
    const hashes = async () => Promise.all(prints().map(async (definition) => hashOf(await renderPdf(definition))));
    expect(await hashes()).toEqual(await hashes());
  });
});

describe('odd texts', { timeout: 60_000 }, () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '',
      ' ',
      '\t',
      '<b>&amp;</b>',
      '%PDF',
      '$x',
      '(((',
      '\\',
      '🙂👩‍👩‍👧',
      'سلام',
      '漢字',
      'e\u0301',
      '\u200b\ufeff',
      '9'.repeat(300),
      'a\n\n\nb',
    ),
  );

  it('never stop a print', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(odd, odd, async (one, two) => {
        const surat = { ...lembarTerisi.surat!, dari: one, hal: two, nomorSurat: two };
        expect(
          (await printed(lembarDisposisi({ lembar: [{ ...lembarTerisi, surat, catatan: one }], kertas: 'F4' }))).pages,
        ).toHaveLength(1);
        const data = bukuAgendaContoh(3);
        const baris = data.baris.map((row) => ({
          ...row,
          pengirim: one,
          hal: two,
          keterangan: one,
          batal: { alasan: two },
        }));
        expectInOrder((await printed(bukuAgenda({ ...data, baris }))).text, [
          '0001',
          '0002',
          '0003',
          'Jumlah surat: 3',
          'Mengetahui,',
        ]);
        const card = { ...kartuContoh, dari: one, isiRingkas: two, catatan: one };
        expect((await printed(kartuKendali([card]))).pages).toHaveLength(1);
        const receipt = { ...tandaTerimaContoh, dari: one, hal: two };
        expect((await printed(tandaTerima({ tandaTerima: [receipt], kertas: 'A6' }))).pages).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });
});
