/** A letter from the counter to its end, each step by the person whose step it is, at the window of the office. */
import { pdf } from './pages/berkas.ts';
import { cetakan } from './pages/cetakan.ts';
import { expect, test } from './pages/kantor.ts';

test.use({ office: 'contoh' });

const REHSOS = 'Kepala Bidang Rehabilitasi Sosial';
const LINJAMSOS = 'Kepala Bidang Perlindungan dan Jaminan Sosial';
const DAYASOS = 'Kepala Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin';
const STAF = 'Staf Bidang Rehabilitasi Sosial';

test('from the counter to Selesai, over two levels, with one disposisi that came back', async ({ kantor }) => {
  const { page, surat, suratBaru, tugas, bingkai } = kantor;

  await test.step('the clerk registers it with the keyboard alone', async () => {
    await kantor.masuk('siti.aminah');
    await expect(tugas.tabel.getByRole('row').nth(1)).toBeFocused();
    await page.keyboard.press('Control+m');
    await suratBaru.ketik('Pengirim', 'Panti Asuhan Kasih Ibu');
    await suratBaru.ketik('Alamat', 'Jalan Melati 7 Pasuruan');
    await suratBaru.lewati('Telepon atau kontak');
    await suratBaru.ketik('Pejabat penandatangan', 'Ketua Yayasan');
    await suratBaru.ketik('Nomor surat', '12/PAKI/XI/2026');
    await suratBaru.lewati('Tanpa nomor');
    await suratBaru.ketik('Tanggal surat', '1/11');
    await suratBaru.lewati('Tanpa tanggal');
    await suratBaru.ketik('Hal', 'Permohonan bantuan makanan tambahan');
    await suratBaru.ketik('Isi ringkas', 'Bantuan makanan tambahan bagi 35 anak');
    await suratBaru.ketik('Jenis', 'Perm');
    await expect(page.getByRole('radio', { name: 'Biasa' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await suratBaru.lewati('Sifat keamanan');
    await suratBaru.lewati('Diterima tanggal');
    await suratBaru.ketik('Jam', '0815');
    await suratBaru.ketik('Datang lewat', 'Kur');
    await suratBaru.lewati('Klasifikasi');
    await expect(suratBaru.isian('Tanggal surat')).toHaveValue('1 November 2026');
    await expect(suratBaru.isian('Jam')).toHaveValue('08.15');
  });

  await test.step('drops its scan anywhere on the page and sees it beside the form', async () => {
    await suratBaru.lepaskan(await pdf('Surat panti.pdf', 'Permohonan bantuan makanan tambahan', 'Daftar anak'));
    await expect(page.getByRole('img', { name: 'Halaman 1 dari 2, Surat panti.pdf' })).toBeVisible();
  });

  const nomor = await suratBaru.simpan();
  await expect(suratBaru.isian('Pengirim')).toBeFocused();
  await expect(suratBaru.isian('Pengirim')).toHaveValue('');
  await expect(page.getByText('Surat ini sudah tercatat')).toHaveCount(0);
  const [agenda = ''] = nomor.split('/');

  await test.step('verifies it and takes it to the Kepala with an empty sheet', async () => {
    await suratBaru.bukaYangTadi();
    await surat.berstatus('Tercatat');
    await surat.verifikasi();
    await surat.berstatus('Terverifikasi');
    const sheet = await cetakan(kantor, () => surat.cetak('Lembar disposisi kosong'));
    expect(sheet).toHaveLength(1);
    expect(sheet[0]).toContain('LEMBAR DISPOSISI');
    expect(sheet[0]).toContain('Panti Asuhan Kasih Ibu');
    await surat.tombol('Serahkan ke Kepala').click();
    await surat.berstatus('Di meja Kepala');
  });

  await test.step('copies what the Kepala wrote on it', async () => {
    await kantor.buka('/tugas');
    await tugas.kerjakan(nomor);
    const form = await surat.isiDisposisi(
      [{ jabatan: REHSOS }, { jabatan: LINJAMSOS, peran: 'Pembantu' }],
      ['Proses lebih lanjut', 'Koordinasi/konfirmasikan'],
    );
    await form.getByLabel('Catatan').fill('Laporkan hasilnya sebelum akhir bulan.');
    await page.keyboard.press('Control+Enter');
    await surat.berstatus('Distribusi 0/2');
  });

  await test.step('sends it round and writes down who signed', async () => {
    await surat.tombol('Distribusikan').click();
    await expect(kantor.ekspedisi.siap.getByRole('row').filter({ hasText: nomor })).toHaveCount(2);
    await cetakan(kantor, () => kantor.ekspedisi.buatLembar('Dwi Cahyono'));
    await kantor.ekspedisi.semuaParaf();
  });

  const path = await test.step('the Kabid finds it among his tasks and hands it to his staff', async () => {
    await kantor.masuk('kabid.rehsos');
    await expect(await tugas.temukan(nomor)).toContainText('Panti Asuhan Kasih Ibu');
    await tugas.kerjakan(nomor);
    await surat.atas(REHSOS).getByRole('button', { name: 'Teruskan' }).click();
    const form = await surat.isiDisposisi([{ jabatan: STAF }], ['Tindak lanjuti/selesaikan sesuai ketentuan']);
    await form.getByRole('button', { name: 'Teruskan', exact: true }).click();
    await expect(surat.barisPenerima(STAF)).toBeVisible();
    return new URL(page.url()).pathname;
  });

  await test.step('his staff does it and shows the evidence', async () => {
    await kantor.masuk('staf.rehsos');
    await tugas.kerjakan(nomor);
    await surat.tindakLanjut(STAF, 'Paket makanan diserahkan kepada 35 anak.', [
      await pdf('Berita acara.pdf', 'Berita acara serah terima'),
    ]);
    await expect(surat.barisPenerima(STAF)).toContainText('Selesai');
    await expect(surat.barisPenerima(STAF)).toContainText('Berita acara.pdf');
  });

  await test.step('the other recipient says that it is not his to do', async () => {
    await kantor.masuk('kabid.linjamsos');
    await tugas.kerjakan(nomor);
    await surat.atas(LINJAMSOS).getByRole('button', { name: 'Bukan kewenangan' }).click();
    const dialog = page.getByRole('dialog', { name: /^Kembalikan disposisi/ });
    await dialog.getByLabel('Alasan').fill('Bantuan makanan panti ditangani Bidang Dayasos.');
    await dialog.getByRole('button', { name: /Kembalikan: bukan kewenangan/ }).click();
    await expect(surat.barisPenerima(LINJAMSOS)).toContainText('Bukan kewenangan');
  });

  await test.step('the Kepala gives it to somebody else', async () => {
    await kantor.masuk('kepala');
    await expect(tugas.baris(nomor)).toBeVisible();
    await tugas.kerjakan(nomor);
    await surat.atas(LINJAMSOS).getByRole('button', { name: 'Alihkan' }).click();
    const form = await surat.isiDisposisi([{ jabatan: DAYASOS }], ['Proses lebih lanjut']);
    await form.getByLabel('Alasan dialihkan').fill('Sesuai tugas bidang.');
    await form.getByRole('button', { name: 'Disposisikan ulang' }).click();
    await expect(surat.barisPenerima(DAYASOS)).toBeVisible();
  });

  await test.step('which finishes the letter by itself', async () => {
    await kantor.masuk('kabid.dayasos');
    await tugas.kerjakan(nomor);
    await surat.tindakLanjut(DAYASOS, 'Panti didata sebagai penerima tetap.');
    await expect(bingkai.pesan(`surat ${agenda} selesai`)).toBeVisible();
    await surat.berstatus('Selesai');
    await kantor.buka('/tugas');
    await expect(tugas.baris(nomor)).toHaveCount(0);
  });

  await test.step('and all of it can be read', async () => {
    await kantor.masuk('siti.aminah', path);
    await expect(surat.riwayat).toContainText('Siti Aminah');
    await expect(surat.riwayat).toContainText('Bantuan makanan panti ditangani Bidang Dayasos.');
    await surat.bukaJejakAudit();
    await expect(surat.jejak).toContainText(`Siti Aminah mendaftarkan surat masuk ${nomor}`);
    await expect(surat.jejak).toContainText('mencatat tindak lanjut');
    const filled = await cetakan(kantor, () => surat.cetak('Lembar disposisi terisi'));
    expect(filled.join(' ')).toContain('Laporkan hasilnya sebelum akhir bulan.');
    expect(filled.join(' ')).toContain(`Kepada : ${STAF} Isi : Tindak lanjuti/selesaikan sesuai ketentuan`);
  });
});
