import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterAt, upload } from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice } from '#tests/support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

async function changeLogo(logoLampiranId: number): Promise<void> {
  const kasubbag = office.as('kasubbagUmum');
  const kantor = await kasubbag.call('instansi.lihat', {});
  await kasubbag.call('instansi.ubah', { kantor: { ...kantor, logoLampiranId }, berlakuSejak: '2026-11-24' });
}

describe('the logo of the office', () => {
  it('is seen by everybody once the office has it, by its uploader alone before', async () => {
    const id = await upload(office, 'kasubbagUmum', 'logo.png');
    const clerk = office.as('petugasSurat');
    await expect(clerk.call('lampiran.isi', { id })).rejects.toThrow(/tidak ditemukan/);
    await changeLogo(id);
    expect((await clerk.call('lampiran.isi', { id })).mime).toBe('image/png');
    // saved once more by the same form
    await changeLogo(id);
    expect((await clerk.call('instansi.lihat', {})).logoLampiranId).toBe(id);
  });

  it("never is the scan of a letter, somebody else's upload, a missing file, or no picture", async () => {
    const before = (await office.as('kasubbagUmum').call('instansi.lihat', {})).logoLampiranId;
    const scan = await upload(office);
    await letterAt(office, 'tercatat', { lampiran: [scan] });
    const foreign = await upload(office);
    for (const id of [scan, foreign, 999_999]) await expect(changeLogo(id)).rejects.toThrow(/milik berkas lain/);
    const ids = [await upload(office, 'kasubbagUmum')];
    const { id: pdf } = await office.as('kasubbagUmum').call('lampiran.gabung', { ids, nama: 'logo' });
    await expect(changeLogo(pdf)).rejects.toThrow(/berupa gambar/);
    expect((await office.as('kasubbagUmum').call('instansi.lihat', {})).logoLampiranId).toBe(before);
  });
});

it('shows the history of the office to whoever asks for it', async () => {
  const lines = await office.as('kasubbagUmum').call('audit.objek', { jenis: 'instansi', id: 1 });
  expect(JSON.stringify(lines)).toContain('kantor');
});
