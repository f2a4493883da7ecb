/** Letters for integration tests: each step of a letter's life as one call by the user whose step it is. */

import { grayPng } from '#electron/documents/pictures.fixture.ts';
import type { InputOf, OutputOf } from '#shared/contract/operation.ts';
import type { persuratanContract } from '#shared/modules/persuratan/contract.ts';
import { TEST_USERS, type TestOffice, type TestUser } from './office.ts';

export type Input<N extends keyof typeof persuratanContract> = InputOf<(typeof persuratanContract)[N]>;
export type Output<N extends keyof typeof persuratanContract> = OutputOf<(typeof persuratanContract)[N]>;
export type View = Output<'suratMasuk.lihat'>;

let serial = 0;

/** Local civil date of the office's clock. */
export const today = (office: TestOffice): string =>
  new Date(Date.parse(office.clock.now()) + 7 * 3_600_000).toISOString().slice(0, 10);

export function letterInput(
  office: TestOffice,
  over: Partial<Input<'suratMasuk.daftarkan'>> = {},
): Input<'suratMasuk.daftarkan'> {
  serial += 1;
  return {
    tanggalTerima: today(office),
    kanal: 'kurir',
    pengirim: `Kelurahan Uji ${serial}`,
    nomorSurat: `005/${serial}/423.400/2026`,
    tanggalSurat: today(office),
    hal: `Permohonan nomor ${serial}`,
    jenisNaskah: 'permohonan',
    ...over,
  };
}

export const register = (
  office: TestOffice,
  over: Partial<Input<'suratMasuk.daftarkan'>> = {},
  as: TestUser = 'petugasSurat',
) => office.as(as).call('suratMasuk.daftarkan', letterInput(office, over));

export const view = (office: TestOffice, id: number, as: TestUser = 'kepala'): Promise<View> =>
  office.as(as).call('suratMasuk.lihat', { id });

const seen = async (office: TestOffice, id: number, as: TestUser) => {
  const { versi } = await view(office, id, as);
  return { id, versi };
};

export const GOOD = { alamatBenar: true, ditandatangani: true, lampiranLengkap: true, jenisBenar: true };

export async function verify(office: TestOffice, id: number, as: TestUser = 'petugasSurat') {
  return office.as(as).call('suratMasuk.verifikasi', { ...(await seen(office, id, as)), hasil: GOOD });
}

export async function toDesk(office: TestOffice, id: number): Promise<void> {
  await verify(office, id);
  await office.as('petugasSurat').call('suratMasuk.serahkan', await seen(office, id, 'petugasSurat'));
}

/** Posts of the test users by user. */
export async function posts(office: TestOffice): Promise<Record<TestUser, number>> {
  const rows = await office.writer.db.selectFrom('jabatan').select(['id', 'kode']).execute();
  const ids = new Map(rows.map((row) => [row.kode, row.id]));
  return Object.fromEntries(Object.entries(TEST_USERS).map(([user, kode]) => [user, ids.get(kode)!])) as Record<
    TestUser,
    number
  >;
}

export interface Given {
  kepada: TestUser;
  peran?: 'pelaksana_utama' | 'pembantu' | 'untuk_diketahui';
  instruksi?: string[];
}

export async function dispose(
  office: TestOffice,
  id: number,
  to: readonly (TestUser | Given)[],
  over: Partial<Input<'disposisi.beri'>> & { as?: TestUser } = {},
) {
  const { as = 'kepala', ...input } = over;
  const ids = await posts(office);
  return office.as(as).call('disposisi.beri', {
    ...(await seen(office, id, as)),
    penerima: to.map((one) =>
      typeof one === 'string' ? { jabatanId: ids[one] } : { ...one, jabatanId: ids[one.kepada] },
    ),
    tanggal: today(office),
    sumber: 'langsung',
    ...input,
  });
}

/** The part of a recipient as the caller sees it; the newest when he has several. */
export async function part(office: TestOffice, id: number, of: TestUser, as: TestUser = of) {
  const ids = await posts(office);
  const letter = await view(office, id, as);
  const found = letter.disposisi.flatMap((d) => d.penerima).findLast((p) => p.jabatanId === ids[of]);
  if (!found) throw new Error(`${of} has no part of letter ${id}`);
  return found;
}

export const read = async (office: TestOffice, id: number, of: TestUser) =>
  office.as(of).call('disposisi.baca', { bagianId: (await part(office, id, of)).bagianId });

export async function followUp(
  office: TestOffice,
  id: number,
  of: TestUser,
  over: Partial<Input<'tindakLanjut.catat'>> = {},
) {
  const { bagianId, versi } = await part(office, id, of);
  return office
    .as(of)
    .call('tindakLanjut.catat', { bagianId, versi, tanggal: today(office), uraian: 'Sudah dilaksanakan.', ...over });
}

/** A letter that stands on a given step. */
export async function letterAt(
  office: TestOffice,
  step: 'tercatat' | 'terverifikasi' | 'meja' | 'didisposisi' | 'bidang',
  over: Partial<Input<'suratMasuk.daftarkan'>> = {},
) {
  const registered = await register(office, over);
  if (step === 'tercatat') return registered;
  await verify(office, registered.id);
  if (step === 'terverifikasi') return registered;
  await office.as('petugasSurat').call('suratMasuk.serahkan', await seen(office, registered.id, 'petugasSurat'));
  if (step === 'meja') return registered;
  await dispose(office, registered.id, ['kabid', 'kabidLinjamsos']);
  if (step === 'didisposisi') return registered;
  await read(office, registered.id, 'kabid');
  await read(office, registered.id, 'kabidLinjamsos');
  return registered;
}

/** An uploaded picture; no two are the same. */
export async function upload(
  office: TestOffice,
  as: TestUser = 'petugasSurat',
  nama = 'pindaian.png',
): Promise<number> {
  serial += 1;
  const { id } = await office.as(as).call('lampiran.unggah', { nama, isi: pictureOf(serial) });
  return id;
}

export function pictureOf(seed: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(16 * 16).map((_, index) => (index * 7 + seed * 31) % 256);
  return new Uint8Array(grayPng({ width: 16, height: 16, data }));
}
