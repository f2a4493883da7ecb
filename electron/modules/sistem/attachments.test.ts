import { readFileSync, writeFileSync } from 'node:fs';
import printer from 'pdfmake/js/index.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAPER } from '#electron/documents/page.ts';
import { pdfPageCount } from '#electron/documents/pdfium.ts';
import { blankGray, cornerJpeg, grayPng } from '#electron/documents/pictures.fixture.ts';
import { renderPdf } from '#electron/documents/render.ts';
import { register } from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice, type TestUser } from '#tests/support/office.ts';
import { fileName } from './attachments.ts';

let office: TestOffice;
let pdf: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  office = await openTestOffice();
  const definition = {
    title: 'Uji',
    pageSize: PAPER.A4,
    pageMargins: [40, 40, 40, 40] as [number, number, number, number],
    defaultStyle: { font: 'Arimo' as const, fontSize: 10 },
    content: ['satu', { text: 'dua', pageBreak: 'before' as const }],
  };
  pdf = new Uint8Array(await renderPdf(definition));
});
afterAll(() => office.close());

let size = 20;
/** Pictures that are all different. */
const picture = (): Uint8Array<ArrayBuffer> => {
  size += 1;
  return new Uint8Array(grayPng(blankGray(size, size)));
};
const upload = (user: TestUser, isi: Uint8Array<ArrayBuffer> = picture(), nama = 'pindaian.png') =>
  office.as(user).call('lampiran.unggah', { nama, isi });
const refusal = async (user: TestUser, operation: string, input: unknown) => {
  const reply = await office.as(user).reply(operation, input);
  return reply.ok ? 'diterima' : `${reply.error.code}: ${reply.error.message}`;
};
const lastLine = () =>
  office.writer.db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();

describe('lampiran.unggah', { timeout: 60_000 }, () => {
  it('keeps a PDF byte for byte, with its pages and its true ending', async () => {
    const stored = await upload('petugasSurat', pdf, 'C:\\Pindaian\\Surat Masuk.JPG');
    expect(stored).toMatchObject({ nama: 'Surat Masuk.pdf', mime: 'application/pdf', halaman: 2, ukuran: pdf.length });
    const { isi, nama, mime } = await office.as('petugasSurat').call('lampiran.isi', { id: stored.id });
    expect(Buffer.from(isi).equals(Buffer.from(pdf))).toBe(true);
    expect([nama, mime]).toEqual(['Surat Masuk.pdf', 'application/pdf']);
    expect(await lastLine()).toMatchObject({
      operasi: 'lampiran.unggah',
      objek_id: stored.id,
      // the name of a file may tell what a secret letter is about
      objek_label: `nomor ${stored.id}`,
    });
  });
  it('takes JPG and PNG by their content', async () => {
    expect(await upload('staf', new Uint8Array(cornerJpeg()), 'foto')).toMatchObject({
      mime: 'image/jpeg',
      nama: 'foto.jpg',
      halaman: 1,
    });
    expect(await upload('staf', picture(), 'foto.pdf')).toMatchObject({ mime: 'image/png', nama: 'foto.png' });
  });
  it('stores the same bytes once, but gives each upload its own number', async () => {
    const isi = picture();
    const [first, second] = [await upload('staf', isi), await upload('kabid', isi)];
    expect(first.sha256).toBe(second.sha256);
    expect(first.id).not.toBe(second.id);
  });
  it('refuses in words what is no scan, needs a password, is broken or empty', async () => {
    const locked = await printer
      .createPdf({ userPassword: 'x', version: '1.7', content: ['x'], defaultStyle: { font: 'Arimo' } })
      .getBuffer();
    const text = (content: string) => new Uint8Array(Buffer.from(content));
    expect(await refusal('staf', 'lampiran.unggah', { isi: new Uint8Array(locked) })).toMatch(
      /MASUKAN_SALAH: PDF ini memakai kata sandi/,
    );
    expect(
      await refusal('staf', 'lampiran.unggah', { isi: text('MZ program jahat'.padEnd(200)), nama: 'surat.pdf' }),
    ).toMatch(/MASUKAN_SALAH/);
    expect(await refusal('staf', 'lampiran.unggah', { isi: text('%PDF-1.7 rusak'), nama: 'surat.pdf' })).toMatch(
      /MASUKAN_SALAH: PDF ini rusak/,
    );
    expect(await refusal('staf', 'lampiran.unggah', { isi: new Uint8Array() })).toMatch(/MASUKAN_SALAH/);
    expect(await refusal('staf', 'lampiran.unggah', { isi: 'bukan bita' })).toMatch(/MASUKAN_SALAH/);
    expect(office.incidents).toEqual([]);
  });
  it('keeps to the largest size that the office has set', async () => {
    await office
      .as('admin')
      .call('instansi.simpanSetelan', { setelan: { lampiranMaksimalMb: 1 }, berlakuSejak: '2026-11-24' });
    const large = new Uint8Array(2 * 1024 * 1024);
    large.set(Buffer.from('%PDF-1.7'));
    expect(await refusal('staf', 'lampiran.unggah', { isi: large })).toMatch(
      /TERLALU_BESAR: Berkas ini 2 MB, batasnya 1 MB/,
    );
    await office
      .as('admin')
      .call('instansi.simpanSetelan', { setelan: { lampiranMaksimalMb: 20 }, berlakuSejak: '2026-11-24' });
  });
});

describe('an upload that hangs on nothing yet', () => {
  it('is there for its uploader alone, whatever the others are', async () => {
    const { id } = await upload('kabid');
    expect((await office.as('kabid').call('lampiran.isi', { id })).mime).toBe('image/png');
    for (const other of ['admin', 'kepala', 'sekretaris', 'auditor', 'kabidDayasos'] as const) {
      expect(await refusal(other, 'lampiran.isi', { id })).toMatch(/TIDAK_DITEMUKAN/);
      expect(await refusal(other, 'lampiran.buka', { id })).toMatch(/TIDAK_DITEMUKAN/);
    }
  });
  it('gives the same answer as one that does not exist', async () => {
    const { id } = await upload('kabid');
    expect(await refusal('staf', 'lampiran.isi', { id })).toBe(await refusal('staf', 'lampiran.isi', { id: 999_999 }));
  });
});

describe('an attachment of a letter', () => {
  it('follows the letter: of a plain one its readers see it', async () => {
    const { id } = await upload('petugasSurat', pdf, 'surat.pdf');
    await register(office, { lampiran: [id] });
    expect((await office.as('kepala').call('lampiran.isi', { id })).nama).toBe('surat.pdf');
    expect((await office.as('sekretaris').call('lampiran.isi', { id })).nama).toBe('surat.pdf');
    expect(await refusal('admin', 'lampiran.isi', { id })).toMatch(/TIDAK_DITEMUKAN/);
  });
  it('of a restricted one is opened by a command that leaves a line, and refused to whoever may not', async () => {
    const { id } = await upload('petugasSurat', picture(), 'rahasia.png');
    await register(office, { keamanan: 'terbatas', lampiran: [id] });
    expect(await refusal('kepala', 'lampiran.isi', { id })).toMatch(/ATURAN: .*pembukaannya dicatat/);
    expect((await office.as('kepala').call('lampiran.buka', { id })).nama).toBe('rahasia.png');
    expect(await lastLine()).toMatchObject({
      operasi: 'lampiran.buka',
      pencatat_nama: 'Uji kepala',
      objek_id: id,
      keamanan: 'terbatas',
    });
    expect(await refusal('stafDayasos', 'lampiran.buka', { id })).toMatch(/TIDAK_DITEMUKAN/);
    expect(await refusal('auditor', 'lampiran.buka', { id })).toMatch(/TIDAK_DITEMUKAN/);
  });
  it('is never shown as something else when its file went bad', async () => {
    const { id, sha256 } = await upload('petugasSurat');
    const original = readFileSync(office.files.path(sha256));
    writeFileSync(office.files.path(sha256), 'lain');
    expect(await refusal('petugasSurat', 'lampiran.isi', { id })).toMatch(/BASIS_DATA: Berkas ini hilang atau berubah/);
    writeFileSync(office.files.path(sha256), original);
  });
});

describe('lampiran.gabung', () => {
  it('makes one PDF of the pictures in their order and keeps them', async () => {
    const pages = [
      await upload('petugasSurat'),
      await upload('petugasSurat', new Uint8Array(cornerJpeg()), 'b.jpg'),
      await upload('petugasSurat'),
    ];
    const joined = await office
      .as('petugasSurat')
      .call('lampiran.gabung', { ids: pages.map(({ id }) => id), nama: 'Surat lengkap' });
    expect(joined).toMatchObject({ nama: 'Surat lengkap.pdf', mime: 'application/pdf', halaman: 3 });
    const { isi } = await office.as('petugasSurat').call('lampiran.isi', { id: joined.id });
    expect(await pdfPageCount(isi)).toBe(3);
    expect(await office.as('petugasSurat').call('lampiran.asli', { id: joined.id })).toEqual(pages);
    expect(await refusal('kabid', 'lampiran.asli', { id: joined.id })).toMatch(/TIDAK_DITEMUKAN/);
  });
  it('lets the pictures follow the PDF when it is attached', async () => {
    const page = await upload('petugasSurat');
    const joined = await office.as('petugasSurat').call('lampiran.gabung', { ids: [page.id], nama: 'Satu' });
    await register(office, { lampiran: [joined.id] });
    expect((await office.as('kepala').call('lampiran.isi', { id: page.id })).nama).toBe('pindaian.png');
    expect(await refusal('petugasSurat', 'lampiran.gabung', { ids: [page.id], nama: 'Lagi' })).toMatch(
      /ATURAN: .*sudah dilampirkan/,
    );
  });
  it('takes only the own pictures of the caller', async () => {
    const foreign = await upload('kabid');
    const document = await upload('staf', pdf, 'surat.pdf');
    expect(await refusal('staf', 'lampiran.gabung', { ids: [foreign.id], nama: 'x' })).toMatch(/TIDAK_DITEMUKAN/);
    expect(await refusal('staf', 'lampiran.gabung', { ids: [document.id], nama: 'x' })).toMatch(
      /ATURAN: .*bukan gambar/,
    );
  });
});

describe('fileName', () => {
  it.each([
    ['surat.pdf', 'pdf', 'surat.pdf'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\a\\b.JPEG', 'jpg', 'b.jpg'],
    ['.pdf', 'pdf', 'berkas.pdf'],
    ['', 'png', 'berkas.png'],
    ['laporan v1.2', 'pdf', 'laporan v1.2.pdf'],
  ])('%s as %s is %s', (nama, akhiran, expected) => expect(fileName(nama, akhiran)).toBe(expected));
});
