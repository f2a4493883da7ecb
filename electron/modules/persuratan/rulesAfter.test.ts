/** One test for each row of the table of validation rules that concerns registered letters (domain rule persuratan §6). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dispose,
  followUp,
  GOOD,
  letterAt,
  letterInput,
  part,
  posts,
  register,
  toDesk,
  upload,
  view,
} from '#tests/support/letters.ts';
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

describe('Editing after registration', () => {
  it('keeps number, logs old values, empties a field with null', async () => {
    const { id, nomorAgenda } = await register(office, { kondisi: 'Basah', hal: 'Permohonan lama' });
    await petugas().call('suratMasuk.perbaiki', {
      ...(await seen(id)),
      perubahan: { hal: 'Permohonan baru', kondisi: null, nomorSurat: null, urgensi: 'segera' },
      alasan: 'Salah ketik.',
    });
    expect(await view(office, id)).toMatchObject({
      hal: 'Permohonan baru',
      kondisi: null,
      nomorSurat: null,
      urgensi: 'segera',
      keamanan: 'biasa',
      nomorAgenda,
    });
    const [line] = await office.as('petugasSurat').call('audit.objek', { jenis: 'suratMasuk', id });
    expect(JSON.stringify(line)).toContain('Permohonan lama');
    expect((await petugas().call('suratMasuk.cari', { cari: 'permohonan baru' })).baris.map((row) => row.id)).toContain(
      id,
    );
    expect(
      (await petugas().call('suratMasuk.cari', { cari: 'permohonan lama' })).baris.map((row) => row.id),
    ).not.toContain(id);
  });
  it('is refused when nothing changes, and after the end', async () => {
    const { id } = await letterAt(office, 'bidang');
    await expect(
      petugas().call('suratMasuk.perbaiki', { ...(await seen(id)), perubahan: {}, alasan: 'x' }),
    ).rejects.toThrow('ATURAN');
    await followUp(office, id, 'kabid');
    await followUp(office, id, 'kabidLinjamsos');
    await expect(
      petugas().call('suratMasuk.perbaiki', { ...(await seen(id)), perubahan: { hal: 'y' }, alasan: 'x' }),
    ).rejects.toThrow('ATURAN');
  });
});

describe('Scan missing', () => {
  it('is allowed at registration and listed until it comes', async () => {
    const { id } = await register(office);
    const missing = async () =>
      (await petugas().call('suratMasuk.daftar', { saring: { belumDipindai: true }, batas: 500 })).baris.map(
        (r) => r.id,
      );
    expect(await missing()).toContain(id);
    await petugas().call('suratMasuk.tambahLampiran', {
      id,
      lampiran: [await upload(office)],
      keterangan: 'Halaman 1',
    });
    expect(await missing()).not.toContain(id);
    expect((await view(office, id, 'petugasSurat')).lampiran).toMatchObject([{ keterangan: 'Halaman 1' }]);
  });
  it('nobody attaches what another one uploaded, or what belongs elsewhere', async () => {
    const { id } = await register(office);
    const foreign = await upload(office, 'kabid');
    await expect(petugas().call('suratMasuk.tambahLampiran', { id, lampiran: [foreign] })).rejects.toThrow(
      'MASUKAN_SALAH',
    );
    const own = await upload(office);
    await petugas().call('suratMasuk.tambahLampiran', { id, lampiran: [own] });
    const other = await register(office);
    await expect(petugas().call('suratMasuk.tambahLampiran', { id: other.id, lampiran: [own] })).rejects.toThrow(
      'MASUKAN_SALAH',
    );
  });
});

describe('Confidential letter', () => {
  it('is registered sealed, without its subject; masked everywhere; opened with a line in the log; lowered only by the Kepala', async () => {
    const { hal: _, ...sealed } = letterInput(office, { pengirim: 'BNN Kota', keamanan: 'rahasia' });
    const { id } = await petugas().call('suratMasuk.daftarkan', sealed);
    expect(await view(office, id, 'petugasSurat')).toMatchObject({
      hal: '(Rahasia)',
      akses: 'tersegel',
      perluDibuka: false,
      lampiran: [],
    });
    await expect(petugas().call('suratMasuk.daftarkan', { ...sealed, keamanan: 'terbatas' })).rejects.toThrow(
      'MASUKAN_SALAH',
    );

    const known = await register(office, {
      pengirim: 'BNN Provinsi',
      keamanan: 'rahasia',
      hal: 'Hasil tes urine',
      catatan: 'Amplop ganda',
    });
    expect(await view(office, known.id, 'kepala')).toMatchObject({
      hal: '(Rahasia)',
      catatan: null,
      akses: 'penuh',
      perluDibuka: true,
    });
    expect(await office.as('kepala').call('suratMasuk.buka', { id: known.id })).toMatchObject({
      hal: 'Hasil tes urine',
      catatan: 'Amplop ganda',
    });
    await expect(petugas().call('suratMasuk.buka', { id: known.id })).rejects.toThrow('TIDAK_BERWENANG');
    const opened = await office.writer.db
      .selectFrom('audit')
      .selectAll()
      .where('operasi', '=', 'suratMasuk.buka')
      .where('hasil', '=', 'berhasil')
      .execute();
    expect(opened).toMatchObject([{ pencatat_nama: 'Uji kepala', objek_id: known.id, keamanan: 'rahasia' }]);

    await expect(
      petugas().call('suratMasuk.perbaiki', {
        ...(await seen(known.id)),
        perubahan: { keamanan: 'biasa' },
        alasan: 'x',
      }),
    ).rejects.toThrow('ATURAN');
    // The mask that a form shows does not overwrite what is under it.
    await petugas().call('suratMasuk.perbaiki', {
      ...(await seen(known.id)),
      perubahan: { hal: '(Rahasia)', isiRingkas: null, catatan: null, acara: null, kondisi: 'Baik' },
      alasan: 'Kondisi.',
    });
    expect(await office.as('kepala').call('suratMasuk.buka', { id: known.id })).toMatchObject({
      hal: 'Hasil tes urine',
      catatan: 'Amplop ganda',
    });
    await office.as('kepala').call('suratMasuk.turunkanKeamanan', {
      ...(await seen(known.id)),
      keamanan: 'biasa',
      alasan: 'Sudah diumumkan.',
    });
    expect((await view(office, known.id, 'staf')).hal).toBe('Hasil tes urine');
    expect((await office.as('staf').call('suratMasuk.cari', { cari: 'tes urine' })).baris.map((r) => r.id)).toEqual([
      known.id,
    ]);
  });
  it('raised later: the subject leaves lists, inbox and search at once', async () => {
    const { id, perkaraId } = await register(office, { hal: 'Laporan dugaan penyelewengan' });
    await petugas().call('suratMasuk.perbaiki', {
      ...(await seen(id)),
      perubahan: { keamanan: 'sangat_rahasia' },
      alasan: 'Ternyata rahasia.',
    });
    for (const user of ['petugasSurat', 'kepala', 'staf'] as const)
      expect((await office.as(user).call('suratMasuk.cari', { cari: 'penyelewengan' })).baris).toEqual([]);
    const task = (await petugas().call('alur.tugasSaya', {})).baris.find((t) => t.perkaraId === perkaraId);
    expect(JSON.stringify(task)).not.toContain('penyelewengan');
    await expect(view(office, id, 'staf')).rejects.toThrow('TIDAK_DITEMUKAN');
  });
});

describe('Disposisi', () => {
  it('to a vacant post: refused, Plt., Plh. or Sekretaris offered', async () => {
    const { id } = await letterAt(office, 'meja');
    const vacant = await office.writer.db
      .selectFrom('jabatan')
      .select('id')
      .where('id', 'not in', (eb) => eb.selectFrom('penugasan').select('jabatan_id'))
      .executeTakeFirstOrThrow();
    const reply = await office.as('kepala').reply('disposisi.beri', {
      ...(await seen(id)),
      penerima: [{ jabatanId: vacant.id }],
      tanggal: '2026-03-10',
      sumber: 'langsung',
    });
    expect(JSON.stringify(reply)).toMatch(/kosong.*Plt\. atau Plh\..*Sekretaris/);
  });
  it('to oneself: refused; to somebody in the chain: warned', async () => {
    const { id } = await letterAt(office, 'meja');
    await expect(dispose(office, id, ['kepala'])).rejects.toThrow(/ATURAN.*diri sendiri/);
    await dispose(office, id, ['kabid']);
    const own = await part(office, id, 'kabid');
    const ids = await posts(office);
    const hand = (jabatanId: number) =>
      office.as('kabid').call('disposisi.teruskan', {
        bagianId: own.bagianId,
        versi: own.versi,
        penerima: [{ jabatanId }],
        tanggal: '2026-03-10',
        sumber: 'langsung',
      });
    await expect(hand(ids.kabid)).rejects.toThrow(/ATURAN.*diri sendiri/);
    expect((await hand(ids.kepala)).peringatan.join()).toContain('sudah ada dalam rantai');
  });
  it('deadline before today or after the event: warned', async () => {
    const { id } = await letterAt(office, 'meja', { jenisNaskah: 'undangan', acara: { tanggal: '2026-03-12' } });
    expect((await dispose(office, id, ['kabid'], { batasWaktu: '2026-03-13' })).peringatan.join()).toContain(
      'sesudah tanggal acara',
    );
    const other = await letterAt(office, 'meja');
    expect((await dispose(office, other.id, ['kabid'], { batasWaktu: '2026-03-09' })).peringatan).toContain(
      'Batas waktu sudah lewat.',
    );
  });
  it('recipient of a post held by a Plh.: his name stands on it', async () => {
    const ids = await posts(office);
    const { pegawai_id } = await office.writer.db
      .selectFrom('pengguna')
      .select('pegawai_id')
      .where('id', '=', office.users.kabidDayasos)
      .executeTakeFirstOrThrow();
    await office.as('kasubbagUmum').call('instansi.tetapkan', {
      pegawaiId: pegawai_id,
      jabatanId: ids.kabid,
      jenis: 'plh',
      mulai: '2026-03-10',
      sampai: '2026-03-10',
      dasar: null,
    });
    const { id } = await letterAt(office, 'meja');
    await dispose(office, id, ['kabid']);
    const [recipient] = (await view(office, id)).disposisi[0]!.penerima;
    expect(recipient).toMatchObject({ nama: 'Uji kabidDayasos', jabatan: 'Plh. Kepala Bidang Rehabilitasi Sosial' });
    expect(await followUp(office, id, 'kabid', {}).catch((error: Error) => error.message)).toMatchObject({
      selesai: true,
    });
  });
  it('deadlines follow the giver’s day, else his urgency, else the letter', async () => {
    const { id } = await letterAt(office, 'meja', { urgensi: 'sangat_segera' });
    const letter = await view(office, id);
    expect(letter.tenggat).toBe('2026-03-11T02:00:00.000Z');
    await dispose(office, id, ['kabid'], { batasWaktu: '2026-03-12' });
    expect((await part(office, id, 'kabid', 'kepala')).tenggat).toBe('2026-03-12T16:59:59.999Z');
  });
});

describe('Code retired or unknown', () => {
  it('new use refused, the shipped list accepted, an old code explained', async () => {
    const { id } = await register(office);
    const input = { ...(await seen(id)), hasil: GOOD };
    await expect(petugas().call('suratMasuk.verifikasi', { ...input, kodeKlasifikasi: '005' })).rejects.toThrow(
      'ATURAN',
    );
    await petugas().call('suratMasuk.verifikasi', { ...input, kodeKlasifikasi: '400.9' });
    expect((await view(office, id)).kodeKlasifikasi).toBe('400.9');
    const { penjelasan } = await petugas().call('klasifikasi.cari', { cari: '005' });
    expect(penjelasan).toContain('005');
  });
});

describe('Events', () => {
  it('who attends is recorded, clashes are shown, voided letters left out', async () => {
    const acara = { tanggal: '2026-03-20', jam: '09:00', tempat: 'Gedung Gradika' };
    const a = await register(office, { jenisNaskah: 'undangan', acara });
    const b = await register(office, { jenisNaskah: 'undangan', acara: { ...acara, jam: '10:00' } });
    const c = await register(office, { jenisNaskah: 'undangan', acara });
    await office.as('kasubbagUmum').call('suratMasuk.batalkan', { ...(await seen(c.id)), alasan: 'x' });
    for (const { id } of [a, b])
      await office.as('sekretaris').call('suratMasuk.catatKehadiran', { id, dihadiri: 'Sekretaris' });
    const list = await petugas().call('suratMasuk.undangan', { dari: '2026-03-20', sampai: '2026-03-20' });
    expect(list.map(({ id, dihadiri, bentrok }) => [id, dihadiri, bentrok])).toEqual([
      [a.id, 'Sekretaris', true],
      [b.id, 'Sekretaris', true],
    ]);
    const plain = await register(office);
    await expect(
      office.as('sekretaris').call('suratMasuk.catatKehadiran', { id: plain.id, dihadiri: 'X' }),
    ).rejects.toThrow('ATURAN');
  });
  it('until then those to whom the letter was given to act on', async () => {
    const { id } = await register(office, { jenisNaskah: 'undangan', acara: { tanggal: '2026-03-21' } });
    await toDesk(office, id);
    await dispose(office, id, ['kabidLinjamsos', { kepada: 'sekretaris', peran: 'untuk_diketahui' }]);
    const [event] = await petugas().call('suratMasuk.undangan', { dari: '2026-03-21', sampai: '2026-03-21' });
    expect(event?.dihadiri).toBe('Kepala Bidang Perlindungan dan Jaminan Sosial');
  });
});
