import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLE_IDS, ROLES, type Role } from '#shared/contract/roles.ts';
import { sistemContract } from '#shared/modules/sistem/contract.ts';
import { openTestOffice, type TestOffice, userOfRole } from '#tests/support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** An input that the schema takes and that does as little as possible: what it names is not there. */
const HARMLESS: { [name in keyof typeof sistemContract]: unknown } = {
  'sistem.periksa': { menyeluruh: false },
  'sistem.tentang': {},
  'sistem.kesehatan': {},
  'sistem.cadangkan': {},
  'sistem.aturSandiCadangan': { sandi: 'kata sandi uji', ulangi: 'kata sandi uji' },
  'sistem.daftarCadangan': {},
  'sistem.periksaCadangan': { nama: '2020-01-01_000000_harian', tempat: 'utama' },
  'sistem.pulihkan': { nama: '2020-01-01_000000_harian', tempat: 'utama', alasan: 'uji' },
  'sistem.pekerjaan': { id: 999_999 },
  'sistem.batalkanPekerjaan': { id: 999_999 },
  'audit.daftar': {},
  'audit.objek': { jenis: 'suratMasuk', id: 999_999 },
  'lampiran.unggah': { isi: new Uint8Array([1, 2, 3]) },
  'lampiran.gabung': { ids: [999_999], nama: 'x' },
  'lampiran.asli': { id: 999_999 },
  'lampiran.isi': { id: 999_999 },
  'lampiran.buka': { id: 999_999 },
  'terbitan.daftar': { jenis: 'suratMasuk', id: 999_999 },
  'terbitan.cetakUlang': { id: 999_999 },
  'draf.simpan': { kunci: 'uji', isi: {} },
  'draf.ambil': { kunci: 'uji' },
  'draf.hapus': { kunci: 'uji' },
  'tampilan.daftar': { daftar: 'uji' },
  'tampilan.simpan': { daftar: 'uji', nama: 'uji', isi: {} },
  'tampilan.hapus': { id: 999_999 },
};

/** Who may, once more and by hand: what the contract says must be what was meant. */
const ONLY: { [name in keyof typeof sistemContract]?: Role[] } = {
  'sistem.periksa': ['admin', 'auditor', 'kasubbagUmum'],
  'sistem.cadangkan': ['admin', 'kasubbagUmum'],
  'sistem.aturSandiCadangan': ['admin'],
  'sistem.daftarCadangan': ['admin', 'kasubbagUmum'],
  'sistem.periksaCadangan': ['admin', 'kasubbagUmum'],
  'sistem.pulihkan': ['admin'],
  'audit.daftar': ['auditor'],
};

const OPERATIONS = Object.keys(sistemContract) as (keyof typeof sistemContract)[];
const codeOf = async (user: Role | undefined, operation: string, input: unknown): Promise<string> => {
  const caller = user === undefined ? office.anonymous : office.as(userOfRole(user));
  const reply = await caller.reply(operation, input);
  return reply.ok ? 'ok' : reply.error.code;
};

describe('who may call what', { timeout: 120_000 }, () => {
  it.each(OPERATIONS)('%s', async (operation) => {
    for (const role of ROLE_IDS) {
      const code = await codeOf(role, operation, HARMLESS[operation]);
      const may = ONLY[operation]?.includes(role) ?? true;
      if (may) expect(['TIDAK_BERWENANG', 'BELUM_MASUK'], ROLES[role]).not.toContain(code);
      else expect(code, ROLES[role]).toBe('TIDAK_BERWENANG');
    }
    const anonymous = await codeOf(undefined, operation, HARMLESS[operation]);
    expect(anonymous).toBe(operation === 'sistem.kesehatan' ? 'ok' : 'BELUM_MASUK');
    await office.jobsDone();
  });
});

describe('malformed input', { timeout: 120_000 }, () => {
  it('is a value with words, never an unexpected exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...OPERATIONS),
        fc.oneof(
          fc.jsonValue(),
          fc.dictionary(
            fc.constantFrom(
              'id',
              'ids',
              'nama',
              'kunci',
              'isi',
              'kursor',
              'cari',
              'dari',
              'jenis',
              'batas',
              'tempat',
              'sandi',
            ),
            fc.jsonValue(),
          ),
        ),
        async (operation, input) => {
          for (const role of ['admin', 'auditor'] as const) {
            const code = await codeOf(role, operation, input);
            expect(code, `${operation} ${JSON.stringify(input)}`).not.toBe('TAK_TERDUGA');
          }
          await office.jobsDone();
        },
      ),
      { numRuns: 150 },
    );
    expect(office.incidents).toEqual([]);
  });
});
