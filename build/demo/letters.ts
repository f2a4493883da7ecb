/** The life of three letters: registered with their scans, verified, disposed over two levels, one returned as bukan kewenangan, all followed up. */
import type { OutputOf } from '#shared/contract/operation.ts';
import type { contract } from '#shared/modules/contract.ts';
import type { DemoOffice, DemoUser } from './office.ts';
import { jpgScan, type LetterText, photographed, pictureOnlyPdf, textPdf } from './scans.ts';

type Letter = OutputOf<(typeof contract)['suratMasuk.lihat']>;

const TEXTS: readonly (LetterText & {
  pengirim: string;
  jenis: 'permohonan' | 'undangan' | 'pemberitahuan';
  kode: string;
})[] = [
  {
    kop: ['PEMERINTAH KOTA PASURUAN', 'BADAN PERENCANAAN PEMBANGUNAN DAERAH'],
    nomor: '400.9.3/1187/423.201/2026',
    tanggal: 'Pasuruan',
    hal: 'Permintaan data penyandang disabilitas',
    isi: 'Dalam rangka penyusunan rencana kerja, mohon bantuan data penyandang disabilitas per kelurahan tahun berjalan.',
    pengirim: 'Bappeda Kota Pasuruan',
    jenis: 'permohonan',
    kode: '400.9.3.1',
  },
  {
    kop: ['PEMERINTAH KOTA PASURUAN', 'SEKRETARIAT DAERAH'],
    nomor: '400.9.11/2260/423.013/2026',
    tanggal: 'Pasuruan',
    hal: 'Undangan rapat koordinasi penyaluran bantuan pangan',
    isi: 'Mengharap kehadiran Saudara pada rapat koordinasi penyaluran bantuan pangan triwulan keempat.',
    pengirim: 'Sekretariat Daerah Kota Pasuruan',
    jenis: 'undangan',
    kode: '400.9.11.2',
  },
  {
    kop: ['LEMBAGA KESEJAHTERAAN SOSIAL ANAK', 'HARAPAN BUNDA'],
    nomor: '12/LKSA-HB/2026',
    tanggal: 'Pasuruan',
    hal: 'Permohonan perpanjangan izin operasional',
    isi: 'Bersama ini kami mengajukan permohonan perpanjangan izin operasional lembaga kami.',
    pengirim: 'LKSA Harapan Bunda',
    jenis: 'permohonan',
    kode: '400.9.2.1',
  },
];

const SCANS: readonly { nama: string; make: (letter: LetterText) => Promise<Uint8Array<ArrayBuffer>> }[] = [
  { nama: 'surat bappeda.pdf', make: textPdf },
  { nama: 'pindaian undangan.pdf', make: pictureOnlyPdf },
  { nama: 'foto permohonan.jpg', make: jpgScan },
];

export async function registerLetters({ users, today }: DemoOffice): Promise<number[]> {
  const ids: number[] = [];
  for (const [index, text] of TEXTS.entries()) {
    const scan = SCANS[index]!;
    const uploaded = await users.petugas.call('lampiran.unggah', { nama: scan.nama, isi: await scan.make(text) });
    const { id } = await users.petugas.call('suratMasuk.daftarkan', {
      tanggalTerima: today,
      jamTerima: `09:0${index + 1}`,
      kanal: 'kurir',
      pengirim: text.pengirim,
      nomorSurat: text.nomor,
      tanggalSurat: today,
      hal: text.hal,
      jenisNaskah: text.jenis,
      kodeKlasifikasi: text.kode,
      urgensi: index === 1 ? 'segera' : 'biasa',
      ...(text.jenis === 'undangan' ? { acara: { tanggal: today, jam: '13:00', tempat: 'Ruang Rapat Setda' } } : {}),
      lampiran: [uploaded.id],
    });
    ids.push(id);
  }
  return ids;
}

const look = (user: DemoUser, id: number): Promise<Letter> => user.call('suratMasuk.lihat', { id });

/** To the Kepala's desk; her handwriting comes back on a printed sheet, is scanned, and finds its letter by the QR. */
export async function disposeLetters({ users, posts, today }: DemoOffice, ids: readonly number[]): Promise<void> {
  const { petugas } = users;
  const recipients = [['kabid-rehsos', 'kasubbag-umum'], ['kabid-linjamsos'], ['kabid-linjamsos']] as const;
  for (const [index, id] of ids.entries()) {
    let letter = await look(petugas, id);
    await petugas.call('suratMasuk.verifikasi', {
      id,
      versi: letter.versi,
      hasil: { alamatBenar: true, ditandatangani: true, lampiranLengkap: true, jenisBenar: true },
    });
    letter = await look(petugas, id);
    await petugas.call('suratMasuk.serahkan', { id, versi: letter.versi });
    const sheet = await petugas.call('suratMasuk.cetakLembarDisposisi', { ids: [id], isi: 'kosong' });
    const scan = await petugas.call('lampiran.unggah', {
      nama: 'lembar disposisi kembali.pdf',
      isi: await photographed(sheet.isi),
    });
    const found = await petugas.call('suratMasuk.kenaliLembar', { lampiranId: scan.id });
    if (found.surat?.id !== id) throw new Error('lembar disposisi yang kembali tidak menemukan suratnya');
    letter = await look(petugas, id);
    await petugas.call('disposisi.beri', {
      id,
      versi: letter.versi,
      sumber: 'salin_tulisan',
      tanggal: today,
      jam: '10:30',
      lampiranId: scan.id,
      catatan: 'Selesaikan minggu ini.',
      penerima: recipients[index]!.map((kode, order) => ({
        jabatanId: posts[kode]!,
        peran: order === 0 ? ('pelaksana_utama' as const) : ('pembantu' as const),
        instruksi: ['Proses lebih lanjut'],
      })),
    });
  }
}

/** One run sheet for all recipients; answers its number. */
export async function distribute({ users, today }: DemoOffice): Promise<number> {
  const ready = await users.petugas.call('ekspedisi.siap', {});
  const run = await users.petugas.call('ekspedisi.buat', {
    bagianIds: ready.map(({ bagianId }) => bagianId),
    kurir: 'Dwi Cahyono',
    tanggal: today,
  });
  const sheet = await users.petugas.call('ekspedisi.lihat', { id: run.id });
  await users.petugas.call('ekspedisi.tandaTerima', {
    id: run.id,
    baris: sheet.baris.map((row) => ({ id: row.id, diterimaOleh: 'Hesti' })),
  });
  return run.id;
}

/** The part of a letter that waits for the holder of a post. */
async function partOf(user: DemoUser, id: number, jabatanId: number) {
  const letter = await look(user, id);
  const part = letter.disposisi
    .flatMap(({ penerima }) => penerima)
    .filter((recipient) => recipient.jabatanId === jabatanId)
    .at(-1);
  if (!part) throw new Error(`surat ${letter.nomorAgenda} tidak ada pada jabatan ${jabatanId}`);
  return part;
}

async function report(office: DemoOffice, user: DemoUser, id: number, post: string, uraian: string): Promise<void> {
  const part = await partOf(user, id, office.posts[post]!);
  await user.call('tindakLanjut.catat', { bagianId: part.bagianId, versi: part.versi, tanggal: office.today, uraian });
}

export async function followUp(office: DemoOffice, ids: readonly number[]): Promise<void> {
  const { users, posts, today } = office;
  const [first, second, third] = ids as [number, number, number];
  // Two levels: the Kabid passes the first letter on to his staff; both levels report.
  const kabid = await partOf(users.rehsos, first, posts['kabid-rehsos']!);
  await users.rehsos.call('disposisi.teruskan', {
    bagianId: kabid.bagianId,
    versi: kabid.versi,
    sumber: 'langsung',
    tanggal: today,
    penerima: [{ jabatanId: posts['staf-rehsos']!, instruksi: ['Siapkan jawaban/konsep'] }],
  });
  await report(
    office,
    users.stafRehsos,
    first,
    'staf-rehsos',
    'Data 34 kelurahan disusun dan diserahkan kepada Kabid.',
  );
  await report(office, users.kasubbag, first, 'kasubbag-umum', 'Surat jawaban disiapkan.');
  await report(office, users.linjamsos, second, 'kabid-linjamsos', 'Dihadiri; notula dilaporkan kepada Kepala Dinas.');
  // Bukan kewenangan: the third letter went to the wrong bidang and comes back to the giver, who sends it on.
  const wrong = await partOf(users.linjamsos, third, posts['kabid-linjamsos']!);
  await users.linjamsos.call('disposisi.kembalikan', {
    bagianId: wrong.bagianId,
    versi: wrong.versi,
    alasan: 'Izin LKSA ditangani Bidang Rehabilitasi Sosial.',
  });
  const back = await partOf(users.petugas, third, posts['kabid-linjamsos']!);
  await users.petugas.call('disposisi.alihkan', {
    bagianId: back.bagianId,
    versi: back.versi,
    alasan: 'Sesuai petunjuk Kepala pada lembar yang dikembalikan.',
    sumber: 'salin_tulisan',
    penerima: [{ jabatanId: posts['kabid-rehsos']!, instruksi: ['Tindak lanjuti/selesaikan sesuai ketentuan'] }],
  });
  await report(office, users.rehsos, third, 'kabid-rehsos', 'Berkas diperiksa dan diproses perpanjangan izinnya.');
}
