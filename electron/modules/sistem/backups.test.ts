import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBackups } from '#electron/database/backupList.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { orderFile } from '#electron/database/restoreOrder.ts';
import { sealedBackup } from '#electron/database/secondPlace.ts';
import { removeFolder, temporaryFolder } from '#tests/support/dataFolder.ts';
import { register, upload } from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice } from '#tests/support/office.ts';

const PHRASE = 'amplop biru di brankas';

let office: TestOffice;
let usb: string;
const admin = () => office.as('admin');
const folders = () => foldersOf(office.dataDir);

beforeAll(async () => {
  office = await openTestOffice();
  usb = temporaryFolder();
  const scan = await upload(office, 'petugasSurat');
  await register(office, { lampiran: [scan] });
});
afterAll(async () => {
  await office.close();
  removeFolder(usb);
});

async function backUp() {
  office.clock.advance(1);
  const { pekerjaanId } = await admin().call('sistem.cadangkan', {});
  await office.jobsDone();
  const job = await admin().call('sistem.pekerjaan', { id: pekerjaanId });
  return { job, result: job.hasil as { utama: { nama: string }; kedua: { nama: string } | null; pesan: string } };
}
const useSecondPlace = (folder: string) =>
  admin().call('instansi.simpanSetelan', { setelan: { tempatCadanganKedua: folder }, berlakuSejak: '2026-11-24' });
const refusal = async (operation: string, input: unknown, user: Parameters<TestOffice['as']>[0] = 'admin') => {
  const reply = await office.as(user).reply(operation, input);
  return reply.ok ? 'diterima' : `${reply.error.code}: ${reply.error.message}`;
};

describe('backups through the operations', () => {
  it('are not there in the beginning, and the first page can tell', async () => {
    expect(await admin().call('sistem.tentang', {})).toMatchObject({
      cadanganTerakhir: null,
      cadanganKeduaTerakhir: null,
      tempatKeduaDisetel: false,
    });
  });

  it('are made as a job, told to be missing in a second place, and logged with the head of the log', async () => {
    const { job, result } = await backUp();
    expect(job).toMatchObject({ status: 'selesai', operasi: 'sistem.cadangkan' });
    expect(result).toMatchObject({
      utama: { tempat: 'utama', alasan: 'diminta', terverifikasi: true },
      kedua: null,
      pesan: expect.stringContaining('Tempat cadangan kedua belum disetel'),
    });
    const about = await office.as('staf').call('sistem.tentang', {});
    expect(about.cadanganTerakhir).toEqual(result.utama);
    const [line] = (await office.as('auditor').call('audit.daftar', { operasi: 'sistem.cadangkan' })).baris;
    expect(line?.kalimat).toContain(`membuat cadangan ${result.utama.nama}`);
    expect(line?.rincian.map(({ isian }) => isian)).toContain('Kepala jejak audit');
  });

  it('are proven on request, and the proof is logged', async () => {
    const { result } = await backUp();
    const proof = await admin().call('sistem.periksaCadangan', { nama: result.utama.nama, tempat: 'utama' });
    expect(proof).toMatchObject({
      baik: true,
      kantor: 'Dinas Sosial',
      nomorAgendaTerakhir: expect.stringContaining('0001'),
    });
    expect(proof.pesan).toMatch(
      /^Cadangan tanggal 24 November 2026 pukul 09\.\d\d WIB utuh: basis data, jejak audit, dan 1 lampiran terbukti\.$/,
    );
    expect(proof.jumlah).toMatchObject({ 'Surat masuk': 1, Lampiran: 1 });
    const [line] = (await office.as('auditor').call('audit.daftar', { operasi: 'sistem.periksaCadangan' })).baris;
    expect(line?.kalimat).toContain(`memeriksa cadangan ${result.utama.nama}`);
  });

  it('that are damaged are told in words, and the list still names them', async () => {
    const { result } = await backUp();
    const file = join(folders().backups, result.utama.nama, 'penata.db');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(5_000) ^ 1, 5_000);
    writeFileSync(file, bytes);
    const proof = await admin().call('sistem.periksaCadangan', { nama: result.utama.nama, tempat: 'utama' });
    expect(proof).toMatchObject({ baik: false, pesan: expect.stringContaining('berubah sejak cadangan dibuat') });
    const restore = { nama: result.utama.nama, tempat: 'utama', alasan: 'uji' };
    expect(await refusal('sistem.pulihkan', restore)).toMatch(/ATURAN: .*Data sekarang tidak diubah/);
    writeFileSync(join(folders().backups, result.utama.nama, 'manifes.json'), '{}');
    expect(await refusal('sistem.periksaCadangan', { nama: result.utama.nama, tempat: 'utama' })).toMatch(
      /tidak dapat dipercaya/,
    );
    const listed = await admin().call('sistem.daftarCadangan', {});
    expect(listed.find(({ nama }) => nama === result.utama.nama)).toMatchObject({
      terverifikasi: false,
      alasan: 'diminta',
    });
  });

  it('cannot be named outside their folder', async () => {
    for (const nama of ['../../etc', 'lampiran', '.', '2026-11-24_000000_harian'])
      expect(await refusal('sistem.periksaCadangan', { nama, tempat: 'utama' })).toMatch(/TIDAK_DITEMUKAN/);
  });
});

describe('the second place', () => {
  it('gets nothing while there is no pass phrase, and says so', async () => {
    await useSecondPlace(usb);
    const { result } = await backUp();
    expect(result).toMatchObject({ kedua: null, pesan: expect.stringMatching(/kata sandi cadangan belum diatur/) });
    expect(listBackups(usb)).toEqual([]);
  });

  it('asks for a pass phrase that is long enough and typed twice alike', async () => {
    expect(await refusal('sistem.aturSandiCadangan', { sandi: 'pendek', ulangi: 'pendek' })).toMatch(
      /paling sedikit 12 huruf/,
    );
    expect(await refusal('sistem.aturSandiCadangan', { sandi: PHRASE, ulangi: `${PHRASE}!` })).toMatch(/tidak sama/);
    await admin().call('sistem.aturSandiCadangan', { sandi: PHRASE, ulangi: PHRASE });
    expect(await office.as('staf').call('sistem.tentang', {})).toMatchObject({
      sandiCadanganDisetel: true,
      tempatKeduaDisetel: true,
    });
  });

  it('then gets a sealed copy, which is listed and proven there', async () => {
    const { result } = await backUp();
    expect(result.pesan).toBe('');
    expect(result.kedua).toMatchObject({ nama: result.utama.nama, tempat: 'kedua', terverifikasi: true });
    expect(readFileSync(sealedBackup(usb, result.utama.nama)).includes('Dinas Sosial')).toBe(false);
    const listed = (await admin().call('sistem.daftarCadangan', {})).filter(({ tempat }) => tempat === 'kedua');
    expect(listed).toEqual([result.kedua]);
    expect(await admin().call('sistem.periksaCadangan', { nama: result.utama.nama, tempat: 'kedua' })).toMatchObject({
      baik: true,
    });
    expect((await office.as('staf').call('sistem.tentang', {})).cadanganKeduaTerakhir).toBe(
      (result.utama as unknown as { dibuatPada: string }).dibuatPada,
    );
  });

  it('opens its older copies with the older pass phrase only', async () => {
    const { result } = await backUp();
    const next = 'amplop merah di brankas';
    await admin().call('sistem.aturSandiCadangan', { sandi: next, ulangi: next });
    const choice = { nama: result.utama.nama, tempat: 'kedua' };
    expect(await refusal('sistem.periksaCadangan', choice)).toMatch(/kata sandi cadangan yang lain/);
    expect(await refusal('sistem.periksaCadangan', { ...choice, sandi: next })).toMatch(/Kata sandi cadangan salah/);
    expect(await refusal('sistem.periksaCadangan', { ...choice, sandi: PHRASE })).toBe('diterima');
    const failed = await office
      .as('auditor')
      .call('audit.daftar', { operasi: 'sistem.periksaCadangan', cari: 'salah' });
    expect(failed.baris[0]).toMatchObject({ berhasil: false });
    expect(JSON.stringify(await office.as('auditor').call('audit.daftar', { batas: 500 }))).not.toMatch(/amplop/);
  });

  it('is told when its disk is not there, and the first place has its backup all the same', async () => {
    rmSync(usb, { recursive: true });
    const { result } = await backUp();
    expect(result).toMatchObject({
      utama: { terverifikasi: true },
      kedua: null,
      pesan: expect.stringMatching(/Pasang diskanya/),
    });
    expect((await office.as('staf').call('sistem.tentang', {})).cadanganKeduaTerakhir).not.toBeNull();
    mkdirSync(usb);
  });
});

describe('sistem.pulihkan', () => {
  it('makes the copy ready, ends the sessions, warns of numbers, and orders the exchange', async () => {
    const { result } = await backUp();
    await register(office);
    const reply = await admin().call('sistem.pulihkan', {
      nama: result.utama.nama,
      tempat: 'utama',
      alasan: 'salah impor',
    });
    expect(reply.pesan).toMatch(
      /Nomor agenda terakhir sekarang 0001.*, sedangkan sebelum pemulihan 0002.*dapat terbit lagi/,
    );
    expect(reply.pesan).toMatch(/tersimpan sebagai cadangan .*sebelum-pemulihan/);
    expect(reply.jumlah).toMatchObject({ 'Surat masuk': 1 });
    expect(JSON.parse(readFileSync(orderFile(office.dataDir), 'utf8'))).toMatchObject({ cadangan: result.utama.nama });
    rmSync(folders().restore, { recursive: true });
  });
  it('asks for a reason', async () => {
    const [newest] = listBackups(folders().backups);
    expect(await refusal('sistem.pulihkan', { nama: newest, tempat: 'utama', alasan: '  ' })).toMatch(
      /MASUKAN_SALAH: Isian "alasan" wajib diisi/,
    );
  });
});

describe('sistem.periksa', () => {
  it('finds a working office whole, quickly or thoroughly', async () => {
    for (const menyeluruh of [true, false]) {
      const found = await office.as('auditor').call('sistem.periksa', { menyeluruh });
      expect(found).toMatchObject({
        baik: true,
        basisData: { baik: true },
        audit: { baik: true },
        lampiran: { baik: true, jumlah: 1 },
      });
    }
  });
  it('says what is wrong and what to do', async () => {
    const [sha256] = office.files.list() as [string];
    const original = readFileSync(office.files.path(sha256));
    writeFileSync(office.files.path(sha256), 'lain');
    const altered = await admin().call('sistem.periksa', {});
    expect(altered).toMatchObject({ baik: false, lampiran: { baik: false, berubah: 1 } });
    expect(altered.lampiran.pesan).toBe('1 berkas berubah isinya. Pulihkan dari cadangan, atau pindai ulang.');
    rmSync(office.files.path(sha256));
    expect((await admin().call('sistem.periksa', {})).lampiran).toMatchObject({ hilang: 1, baik: false });
    writeFileSync(office.files.path(sha256), original);
    const [line] = (await office.as('auditor').call('audit.daftar', { operasi: 'sistem.periksa' })).baris;
    expect(line?.kalimat).toMatch(/^Uji admin memeriksa keutuhan data pada/);
    expect(line?.rincian).toContainEqual({ isian: 'Hasil', sebelum: '', sesudah: 'tidak utuh' });
  });
});
