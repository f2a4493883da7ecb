/** The demo's office: opened from an empty folder, set up through the same operations as by a person at the screen. */
import type { House } from '#electron/compose/house.ts';
import type { InputOf, OutputOf } from '#shared/contract/operation.ts';
import type { contract, OperationName } from '#shared/modules/contract.ts';

export class DemoUser {
  readonly #house: House;
  #token: string | undefined;

  constructor(house: House) {
    this.#house = house;
  }

  /** @throws Error with the sentence of the refusal */
  async call<N extends OperationName>(
    operation: N,
    input: InputOf<(typeof contract)[N]>,
  ): Promise<OutputOf<(typeof contract)[N]>> {
    const { reply, session } = await this.#house.call({ operation, input, token: this.#token, place: 'demo' });
    if (session && session !== 'ended') this.#token = session.token;
    if (!reply.ok) throw new Error(`${operation}: ${reply.error.message}`);
    return reply.data as OutputOf<(typeof contract)[N]>;
  }
}

const FIRST = (name: string) => `kata sandi pertama ${name}`;
const OWN = (name: string) => `empat kata milik ${name} sendiri`;

const PEOPLE = {
  petugas: { nama: 'Siti Aminah', jabatan: 'petugas-surat' },
  kasubbag: { nama: 'Ratna Dewi Kusumawati, S.E.', jabatan: 'kasubbag-umum' },
  kepala: { nama: 'Dra. Endang Sulistyowati, M.M.', jabatan: 'kepala-dinas' },
  sekretaris: { nama: 'Drs. Bambang Hariyanto, M.Si.', jabatan: 'sekretaris' },
  rehsos: { nama: 'Agus Setiawan, S.Sos., M.AP.', jabatan: 'kabid-rehsos' },
  linjamsos: { nama: 'Nurul Hidayati, S.STP.', jabatan: 'kabid-linjamsos' },
  stafRehsos: { nama: 'Lilis Suryani, S.Tr.Sos.', jabatan: 'staf-rehsos' },
} as const;

export type DemoPerson = keyof typeof PEOPLE;

export interface DemoOffice {
  admin: DemoUser;
  users: Record<DemoPerson, DemoUser>;
  posts: Record<string, number>;
  today: string;
}

export async function setUpOffice(house: House): Promise<DemoOffice> {
  const admin = new DemoUser(house);
  const { hariIni } = await admin.call('instansi.status', {});
  await admin.call('instansi.mulai', {
    kantor: {
      nama: 'Dinas Sosial',
      pemerintah: 'Pemerintah Kota Pasuruan',
      kota: 'Pasuruan',
      alamat: 'Jalan Contoh Raya Nomor 1, Pasuruan, Jawa Timur',
      telepon: '(0343) 000000',
      posel: 'dinsos@contoh.go.id',
      kodeOpd: '423.104',
    },
    administrator: { nama: 'Yoga Prasetya, S.Kom.', namaPengguna: 'admin', kataSandi: OWN('admin') },
  });
  await admin.call('sesi.masuk', { namaPengguna: 'admin', kataSandi: OWN('admin') });
  const posts = Object.fromEntries((await admin.call('instansi.jabatan', {})).map(({ kode, id }) => [kode, id]));
  const users = {} as Record<DemoPerson, DemoUser>;
  for (const [name, { nama, jabatan }] of Object.entries(PEOPLE))
    users[name as DemoPerson] = await employ(house, admin, { name, nama, jabatanId: posts[jabatan]!, mulai: hariIni });
  return { admin, users, posts, today: hariIni };
}

/** An employee, his post, his account, and his own first login with a new password. */
async function employ(
  house: House,
  admin: DemoUser,
  person: { name: string; nama: string; jabatanId: number; mulai: string },
): Promise<DemoUser> {
  const namaPengguna = person.name.toLowerCase();
  const { id: pegawaiId } = await admin.call('instansi.simpanPegawai', {
    nama: person.nama,
    nip: null,
    pangkat: null,
    golongan: null,
    aktif: true,
  });
  await admin.call('instansi.tetapkan', {
    pegawaiId,
    jabatanId: person.jabatanId,
    jenis: 'definitif',
    mulai: person.mulai,
    sampai: null,
    dasar: null,
  });
  await admin.call('pengguna.buat', { pegawaiId, namaPengguna, kataSandi: FIRST(namaPengguna) });
  const user = new DemoUser(house);
  await user.call('sesi.masuk', { namaPengguna, kataSandi: FIRST(namaPengguna) });
  await user.call('sesi.gantiKataSandi', { lama: FIRST(namaPengguna), baru: OWN(namaPengguna) });
  return user;
}
