/** One test for each row of the table of validation rules that concerns arriving letters, up to their registration (domain rule persuratan §6). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterInput, register, upload, verify, view } from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice } from '#tests/support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice({ now: '2026-03-10T02:00:00.000Z' });
});
afterAll(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});
const seen = async (id: number) => ({ id, versi: (await view(office, id)).versi });
const petugas = () => office.as('petugasSurat');

describe('Duplicate incoming', () => {
  const surat = {
    pengirim: 'Dinas Kesehatan Kota Pasuruan',
    nomorSurat: '440/12/2026',
    tanggalSurat: '2026-03-09',
    hal: 'Undangan evaluasi stunting',
  };
  const check = async (over: Parameters<typeof register>[1] = {}) => {
    const { pengirim, nomorSurat, tanggalSurat, hal, tanggalTerima } = letterInput(office, { ...surat, ...over });
    return petugas().call('suratMasuk.periksaGanda', { pengirim, nomorSurat, tanggalSurat, hal, tanggalTerima });
  };
  let first: Awaited<ReturnType<typeof register>>;
  beforeAll(async () => {
    first = await register(office, { ...surat, lampiran: [await upload(office, 'petugasSurat')] });
  });

  it('exact hit: the row is shown, registering needs a reason', async () => {
    expect(await check({ pengirim: 'DINKES Kota Pasuruan', nomorSurat: 'No. 440 / 12 / 2026' })).toMatchObject([
      { tingkat: 'pasti', surat: { id: first.id, nomorAgenda: first.nomorAgenda } },
    ]);
    await expect(register(office, surat)).rejects.toThrow(/ATURAN.*sudah tercatat/);
    const again = await register(office, { ...surat, alasanGanda: 'Surat kedua dengan lampiran berbeda.' });
    expect((await view(office, again.id)).alasanGanda).toBe('Surat kedua dengan lampiran berbeda.');
    expect(again.peringatan.join()).toContain('sudah tercatat');
  });
  it('or another channel of the same letter: one number, several channels', async () => {
    const scan = await upload(office);
    await petugas().call('suratMasuk.tambahSalinan', {
      id: first.id,
      kanal: 'srikandi',
      tanggal: '2026-03-10',
      lampiranId: scan,
    });
    const letter = await view(office, first.id, 'petugasSurat');
    expect(letter.salinan).toMatchObject([{ kanal: 'srikandi', lampiranId: scan }]);
    expect(letter.lampiran).toHaveLength(2);
  });
  it('same number and date, other sender: a hint that does not stop', async () => {
    const over = { pengirim: 'Kelurahan Bakalan', hal: 'Lain' };
    expect((await check(over)).map((d) => d.tingkat)).toContain('nomor');
    await expect(register(office, { ...surat, ...over })).resolves.toBeDefined();
  });
  it('same subject and sender within the setting’s days: a hint', async () => {
    const over = { nomorSurat: '440/13/2026', hal: 'UNDANGAN evaluasi STUNTING' };
    expect((await check(over)).map((d) => d.tingkat)).toContain('hal');
    await office
      .as('admin')
      .call('instansi.simpanSetelan', { setelan: { hariHalSerupa: 1 }, berlakuSejak: '2026-03-10' });
    expect(await check({ ...over, tanggalTerima: '2026-03-07' })).toEqual([]);
  });
  it('equal scan: a hint', async () => {
    const letter = await view(office, first.id, 'petugasSurat');
    const { isi, nama } = await petugas().call('lampiran.isi', { id: letter.lampiran[0]!.id });
    const again = await petugas().call('lampiran.unggah', { nama, isi });
    expect(await petugas().call('suratMasuk.periksaGanda', { lampiran: [again.id] })).toMatchObject([
      { tingkat: 'pindaian', surat: { id: first.id } },
    ]);
  });
  it('a match that is sealed and not visible: nothing of it is told', async () => {
    const secret = {
      pengirim: 'Inspektorat Provinsi',
      nomorSurat: 'R/1/2026',
      tanggalSurat: '2026-03-09',
      hal: 'Pemeriksaan khusus',
    };
    await register(office, { ...secret, keamanan: 'rahasia' });
    await office.as('admin').call('instansi.simpanIkatan', {
      aktor: 'petugas-kantor',
      sebagai: 'pelaku',
      jenis: 'peran',
      nilai: 'arsiparis',
      mulai: '2026-01-01',
      sampai: null,
    });
    const [hint, ...rest] = await office.as('arsiparis').call('suratMasuk.periksaGanda', secret);
    expect([hint, rest]).toEqual([
      { tingkat: 'pasti', surat: null, pesan: 'Kemungkinan sudah tercatat; hubungi Kasubbag Umum dan Kepegawaian.' },
      [],
    ]);
    const reply = await office.as('arsiparis').reply('suratMasuk.daftarkan', letterInput(office, secret));
    expect(JSON.stringify(reply)).not.toMatch(/Pemeriksaan|0\d{3}\/2026/);
  });
  it('a voided registration does not block a new one', async () => {
    const wrong = { pengirim: 'Kecamatan Panggungrejo', nomorSurat: '005/900', tanggalSurat: '2026-03-09' };
    const { id } = await register(office, wrong);
    await office.as('kasubbagUmum').call('suratMasuk.batalkan', { ...(await seen(id)), alasan: 'Salah catat.' });
    await expect(register(office, wrong)).resolves.toBeDefined();
  });
});

describe('Surat susulan/ralat', () => {
  it('a new agenda row linked to the old one, which shows it', async () => {
    const old = await register(office);
    const fix = await register(office, { meralatId: old.id });
    expect((await view(office, fix.id)).meralat).toEqual({ id: old.id, nomorAgenda: old.nomorAgenda });
    expect((await view(office, old.id)).diralatOleh).toEqual([{ id: fix.id, nomorAgenda: fix.nomorAgenda }]);
  });
});

describe('Sender without number or date, unknown sender', () => {
  it('"tanpa nomor", "tanpa tanggal" are accepted as such', async () => {
    const { tanggalSurat: _t, nomorSurat: _n, ...warga } = letterInput(office, { pengirim: 'Bapak Sutrisno (warga)' });
    const { id } = await petugas().call('suratMasuk.daftarkan', warga);
    expect(await view(office, id)).toMatchObject({ nomorSurat: null, tanggalSurat: null });
  });
  it('free text; suggestions by likeness; two names become one, old texts stay', async () => {
    const a = await register(office, { pengirim: 'Yayasan Kasih Ibu Pasuruan', alamatPengirim: 'Jalan Melati 1' });
    await register(office, { pengirim: 'Yys Kasih Ibu' });
    const found = await petugas().call('pengirim.cari', { cari: 'yayasan kasih' });
    expect(found[0]).toMatchObject({ nama: 'Yayasan Kasih Ibu Pasuruan', alamat: 'Jalan Melati 1', jumlah: 1 });
    const other = (await petugas().call('pengirim.cari', { cari: 'yys kasih ibu' })).find(
      (s) => s.nama === 'Yys Kasih Ibu',
    )!;
    await office.as('kasubbagUmum').call('pengirim.gabungkan', { id: other.id, keId: found[0]!.id, alasan: 'Sama.' });
    expect(
      (await petugas().call('pengirim.cari', { cari: 'kasih ibu' })).filter((s) => /Kasih/.test(s.nama)),
    ).toMatchObject([{ nama: 'Yayasan Kasih Ibu Pasuruan', jumlah: 2 }]);
    const list = await petugas().call('suratMasuk.daftar', { saring: { pengirimId: found[0]!.id } });
    expect(list.baris.map((row) => row.pengirim).sort()).toEqual(['Yayasan Kasih Ibu Pasuruan', 'Yys Kasih Ibu']);
    // A later letter under the old name counts for the merged sender.
    await register(office, { pengirim: 'YYS KASIH IBU' });
    expect((await petugas().call('suratMasuk.daftar', { saring: { pengirimId: found[0]!.id } })).jumlah.nilai).toBe(3);
    expect((await view(office, a.id)).pengirim).toBe('Yayasan Kasih Ibu Pasuruan');
  });
});

describe('Dates', () => {
  it('tanggal_surat > tanggal_terima: warned; > today: blocked unless accepted', async () => {
    const warned = await register(office, { tanggalTerima: '2026-03-08', tanggalSurat: '2026-03-09' });
    expect(warned.peringatan.join()).toContain('lebih baru daripada tanggal terima');
    await expect(register(office, { tanggalSurat: '2026-03-11' })).rejects.toThrow('ATURAN');
    const accepted = await register(office, { tanggalSurat: '2026-03-11', tanggalSuratDiterima: true });
    expect(accepted.peringatan.join()).toContain('belum tiba');
  });
  it('tanggal_terima in the future: blocked', async () => {
    await expect(register(office, { tanggalTerima: '2026-03-11' })).rejects.toThrow('ATURAN');
  });
  it('undangan with a past date: warned', async () => {
    const { peringatan } = await register(office, { jenisNaskah: 'undangan', acara: { tanggal: '2026-03-09' } });
    expect(peringatan).toContain('Acara sudah lewat.');
  });
});

describe('Late registration', () => {
  it('today’s number with the true date of arrival, flagged; never renumbered', async () => {
    const today = await register(office);
    const late = await register(office, { tanggalTerima: '2026-03-05' });
    expect(late.terlambat).toBe(true);
    expect(Number(late.nomorAgenda)).toBe(Number(today.nomorAgenda) + 1);
    expect((await view(office, late.id)).tanggalTerima).toBe('2026-03-05');
    const corrected = await petugas().call('suratMasuk.perbaiki', {
      ...(await seen(late.id)),
      perubahan: { tanggalTerima: '2026-03-10' },
      alasan: 'Keliru.',
    });
    expect(corrected.status).toBe('tercatat');
    expect(await view(office, late.id)).toMatchObject({ nomorAgenda: late.nomorAgenda, terlambat: false });
  });
});

describe('Wrong letter registered', () => {
  it('is voided with a reason by the Kasubbag; the number stays, the next one follows', async () => {
    const { id, nomorAgenda } = await register(office);
    await expect(petugas().call('suratMasuk.batalkan', { ...(await seen(id)), alasan: 'x' })).rejects.toThrow(
      'TIDAK_BERWENANG',
    );
    await office.as('kasubbagUmum').call('suratMasuk.batalkan', { ...(await seen(id)), alasan: 'Salah catat.' });
    expect(await view(office, id)).toMatchObject({ status: 'dibatalkan', nomorAgenda, tindakan: [] });
    expect(Number((await register(office)).nomorAgenda)).toBe(Number(nomorAgenda) + 1);
  });
});

describe('Clock wrong on PC', () => {
  it('numbering stops and asks', async () => {
    await verify(office, (await register(office)).id);
    office.clock.set('2026-03-08T02:00:00.000Z');
    await expect(register(office, { tanggalTerima: '2026-03-08', tanggalSurat: '2026-03-08' })).rejects.toThrow(
      /ATURAN.*Tanggal komputer/,
    );
    office.clock.set('2026-03-10T03:00:00.000Z');
  });
});
