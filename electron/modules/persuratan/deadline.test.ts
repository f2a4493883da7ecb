/** A letter's deadline by urgency is the deadline of whoever has the turn on it, at every step. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dispose, register, toDesk, verify, view } from '#tests/support/letters.ts';
import { openTestOffice, type TestOffice, type TestUser } from '#tests/support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice({ now: '2026-03-10T02:00:00.000Z' });
});
afterAll(async () => {
  expect(office.incidents).toEqual([]);
  await office.close();
});

/** Deadline of the turn that somebody has on a letter. */
async function due(perkaraId: number, user: TestUser): Promise<string | null | undefined> {
  const { baris } = await office.as(user).call('alur.tugasSaya', { batas: 100 });
  return baris.find((row) => row.perkaraId === perkaraId)?.tenggat;
}

it('the desk, the Kepala and the recipients see when the letter has to be done', async () => {
  const { id, perkaraId } = await register(office, { urgensi: 'segera' });
  const { tenggat } = await view(office, id);
  expect(tenggat).not.toBeNull();
  expect(await due(perkaraId, 'petugasSurat')).toBe(tenggat);
  await verify(office, id);
  expect(await due(perkaraId, 'petugasSurat')).toBe(tenggat);
  await office.as('petugasSurat').call('suratMasuk.serahkan', { id, versi: (await view(office, id)).versi });
  expect(await due(perkaraId, 'kepala')).toBe(tenggat);
  await dispose(office, id, ['kabid']);
  expect(await due(perkaraId, 'petugasSurat')).toBe(tenggat);
  expect(await due(perkaraId, 'kabid')).toBe(tenggat);
});

it('what the giver set wins for his recipients', async () => {
  const { id, perkaraId } = await register(office);
  await toDesk(office, id);
  await dispose(office, id, ['kabid'], { batasWaktu: '2026-03-12' });
  expect(await due(perkaraId, 'kabid')).toBe('2026-03-12T16:59:59.999Z');
});

it('a deadline that the office has set for the step counts when it is nearer', async () => {
  await office.writer.db
    .insertInto('tenggat_langkah')
    .values({ langkah: 'p1-2-1-2-identifikasi', hari_kerja: 1 })
    .execute();
  const { id, perkaraId } = await register(office);
  expect(await due(perkaraId, 'petugasSurat')).toBe('2026-03-11T16:59:59.999Z');
  await verify(office, id);
  expect(await due(perkaraId, 'petugasSurat')).toBe((await view(office, id)).tenggat);
  await office.writer.db.deleteFrom('tenggat_langkah').execute();
});

it('a letter that becomes urgent is due earlier for whoever has it', async () => {
  const { id, perkaraId } = await register(office);
  const before = await due(perkaraId, 'petugasSurat');
  const { versi } = await view(office, id);
  await office
    .as('petugasSurat')
    .call('suratMasuk.perbaiki', { id, versi, perubahan: { urgensi: 'sangat_segera' }, alasan: 'Salah baca.' });
  const after = await due(perkaraId, 'petugasSurat');
  expect(after).toBe((await view(office, id)).tenggat);
  expect(after! < before!).toBe(true);
});
