/**
 * An office from an empty folder to its printed books, through the operations alone: first start, people, three letters with scans, disposisi over two
 * levels, bukan kewenangan, follow-up, every document, and the proof that audit chain, database and attachments are whole.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openHouse } from '#electron/compose/openHouse.ts';
import { pdfPageCount } from '#electron/documents/pdfium.ts';
import type { FileOutput } from '#shared/contract/operation.ts';
import { disposeLetters, distribute, followUp, registerLetters } from './letters.ts';
import { setUpOffice } from './office.ts';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (values.out === undefined) {
  console.error('Penata: sebutkan folder hasil: npm run demo -- --out DIR');
  process.exit(2);
}
const out = path.resolve(values.out);
mkdirSync(out, { recursive: true });
const dataDir = mkdtempSync(path.join(tmpdir(), 'penata-demo-'));
const house = await openHouse({ dataDir, checkOutput: true });
const printed: { berkas: string; halaman: string; bita: number }[] = [];

async function keep(berkas: string, print: Promise<FileOutput>): Promise<void> {
  const { isi, mime } = await print;
  writeFileSync(path.join(out, berkas), isi);
  printed.push({
    berkas,
    halaman: mime === 'application/pdf' ? String(await pdfPageCount(isi)) : '–',
    bita: isi.length,
  });
}

try {
  const office = await setUpOffice(house);
  const { petugas, kasubbag } = office.users;
  const ids = await registerLetters(office);
  const [first] = ids as [number];
  for (const id of ids) await keep(`tanda-terima-${id}.pdf`, petugas.call('suratMasuk.cetakTandaTerima', { id }));
  await keep('lembar-disposisi-kosong.pdf', petugas.call('suratMasuk.cetakLembarDisposisi', { ids, isi: 'kosong' }));
  await disposeLetters(office, ids);
  const run = await distribute(office);
  await followUp(office, ids);

  await keep('lembar-disposisi-terisi.pdf', petugas.call('suratMasuk.cetakLembarDisposisi', { ids, isi: 'terisi' }));
  await keep('kartu-kendali.pdf', petugas.call('suratMasuk.cetakKartuKendali', { ids }));
  await keep('lembar-ekspedisi.pdf', petugas.call('ekspedisi.cetak', { id: run }));
  await keep('buku-agenda.pdf', petugas.call('suratMasuk.cetakAgenda', { urut: 'agenda' }));
  await keep('buku-agenda.xlsx', petugas.call('suratMasuk.eksporAgenda', { urut: 'agenda' }));
  await keep('rekap-bulanan.pdf', kasubbag.call('suratMasuk.cetakRekap', { bulan: office.today.slice(0, 7) }));
  const letter = await petugas.call('suratMasuk.lihat', { id: first });
  if (letter.perkaraId === null) throw new Error('surat tanpa perkara');
  await keep('lembar-kendali-proses.pdf', petugas.call('alur.cetakLembarKendali', { perkaraId: letter.perkaraId }));

  const check = await kasubbag.call('sistem.periksa', {});
  console.log('\nSurat');
  console.table(
    (await petugas.call('suratMasuk.daftar', { urut: 'agenda' })).baris.map(
      ({ nomorAgenda, pengirim, hal, statusTeks }) => ({ agenda: nomorAgenda, pengirim, hal, status: statusTeks }),
    ),
  );
  console.log('Cetakan');
  console.table(printed);
  console.log('Pemeriksaan');
  console.table({
    'basis data': { baik: check.basisData.baik, pesan: check.basisData.pesan },
    'jejak audit': { baik: check.audit.baik, pesan: check.audit.pesan },
    lampiran: { baik: check.lampiran.baik, pesan: check.lampiran.pesan },
  });
  if (!check.baik) process.exitCode = 1;
} finally {
  await house.close();
  rmSync(dataDir, { recursive: true, force: true });
}
