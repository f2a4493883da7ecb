/** Every operation fed what its schema suggests and what it forbids: the answer is always a value, never an unexpected exception. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeContract } from '#electron/compose/describeContract.ts';
import { ERROR_CODES } from '#shared/contract/errors.ts';
import type { Role } from '#shared/contract/roles.ts';
import { openTestOffice, type TestOffice, type TestUser } from '#tests/support/office.ts';
import { arbitraryInput } from './arbitraryInput.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** Each of these hashes a password with 128 MB when the input fits. */
const COSTLY = new Set([
  'sesi.masuk',
  'sesi.gantiKataSandi',
  'instansi.mulai',
  'pengguna.buat',
  'pengguna.aturUlang',
  'sistem.cadangkan',
  'sistem.pulihkan',
  'sistem.periksa',
  'sistem.aturSandiCadangan',
]);
const RUNS = Number(process.env.PENATA_FUZZ_RUNS ?? 40);

/** A user who may call it, so that the input is looked at. */
const callerFor = (roles: readonly Role[]): TestUser =>
  (['petugasSurat', 'kasubbagUmum', 'kepala', 'admin', 'auditor'] as const).find((role) => roles.includes(role)) ??
  roles[0] ??
  'petugasSurat';

const operations = describeContract(() => ['petugasSurat', 'kasubbagUmum']);

describe('malformed input', () => {
  it.each(operations)('$nama', async ({ nama, peran, masukan }) => {
    const caller = office.as(callerFor(peran));
    await fc.assert(
      fc.asyncProperty(arbitraryInput(masukan), async (input) => {
        const reply = await caller.reply(nama, input);
        if (reply.ok) return;
        expect(Object.keys(ERROR_CODES)).toContain(reply.error.code);
        expect(reply.error.message.length).toBeGreaterThan(0);
        expect({ code: reply.error.code, incidents: office.incidents.map(String) }).toEqual({
          code: reply.error.code,
          incidents: [],
        });
      }),
      { numRuns: COSTLY.has(nama) ? 3 : RUNS, seed: 42, endOnFailure: true },
    );
    await office.jobsDone();
    expect(office.incidents.map(String)).toEqual([]);
  });

  it('left the audit chain whole', async () => {
    const check = await office.as('admin').call('sistem.periksa', {});
    expect(check.audit).toMatchObject({ baik: true });
    expect(check.basisData).toMatchObject({ baik: true });
  });
});
