/** Who holds a post on a day, and the names behind the keys under which turns name people. */
import type { ReadDb } from '#electron/database/connection.ts';
import { ROLES, type Role } from '#shared/contract/roles.ts';

export interface Official {
  pegawaiId: number;
  nama: string;
  nip: string | null;
  pangkat: string | null;
  golongan: string | null;
  jabatanId: number;
  jabatan: string;
  unitId: number | null;
  jenis: 'definitif' | 'plt' | 'plh' | 'pj';
}

/** The acting one stands in for the holder while his period runs. */
const PRECEDENCE: Record<Official['jenis'], number> = { plh: 0, plt: 1, pj: 2, definitif: 3 };

const holders = (db: ReadDb, today: string) =>
  db
    .selectFrom('penugasan')
    .innerJoin('pegawai', 'pegawai.id', 'penugasan.pegawai_id')
    .innerJoin('jabatan', 'jabatan.id', 'penugasan.jabatan_id')
    .select([
      'pegawai.id as pegawaiId',
      'pegawai.nama',
      'pegawai.nip',
      'pegawai.pangkat',
      'pegawai.golongan',
      'jabatan.id as jabatanId',
      'jabatan.nama as jabatan',
      'jabatan.unit_id as unitId',
      'penugasan.jenis',
    ])
    .where('jabatan.aktif', '=', 1)
    .where('penugasan.mulai', '<=', today)
    .where((eb) => eb.or([eb('penugasan.sampai', 'is', null), eb('penugasan.sampai', '>=', today)]))
    .orderBy('jabatan.urut')
    .orderBy('penugasan.mulai', 'desc');

/** Every holder of every post on a civil date, the acting one first. */
export async function holdersOn(db: ReadDb, today: string): Promise<Official[]> {
  const rows = await holders(db, today).execute();
  return rows.sort((a, b) => (a.jabatanId === b.jabatanId ? PRECEDENCE[a.jenis] - PRECEDENCE[b.jenis] : 0));
}

/** Who acts on a post on a civil date; undefined when it is vacant. */
export async function holderOf(db: ReadDb, jabatanId: number, today: string): Promise<Official | undefined> {
  const rows = await holders(db, today).where('jabatan.id', '=', jabatanId).execute();
  return rows.sort((a, b) => PRECEDENCE[a.jenis] - PRECEDENCE[b.jenis])[0];
}

/**
 * The official who stands for a receiver key on a civil date: the holder of the post, the first holder of the role, the head of the unit (the
 * first post of it), or the user himself.
 */
export async function officialOf(db: ReadDb, receiver: string, today: string): Promise<Official | undefined> {
  const [kind, value = ''] = receiver.split(':');
  if (kind === 'jabatan') return holderOf(db, Number(value), today);
  let rows = holders(db, today);
  if (kind === 'peran') {
    rows = rows.where('jabatan.id', 'in', (eb) =>
      eb.selectFrom('jabatan_peran').select('jabatan_id').where('peran', '=', value),
    );
  } else if (kind === 'unit') {
    rows = rows.where('jabatan.unit_id', '=', Number(value));
  } else {
    rows = rows.where('pegawai.id', 'in', (eb) =>
      eb.selectFrom('pengguna').select('pegawai_id').where('id', '=', Number(value)),
    );
  }
  const found = await rows.execute();
  const first = found[0];
  if (!first) return undefined;
  return found
    .filter((row) => row.jabatanId === first.jabatanId)
    .sort((a, b) => PRECEDENCE[a.jenis] - PRECEDENCE[b.jenis])[0];
}

/** What a person reads for receiver keys: "Petugas surat", "Bidang Rehabilitasi Sosial", "Kepala Dinas". Unknown keys are left out. */
export async function receiverNames(db: ReadDb, receivers: Iterable<string>): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const ids: Record<'unit' | 'jabatan' | 'pengguna', number[]> = { unit: [], jabatan: [], pengguna: [] };
  for (const receiver of new Set(receivers)) {
    const [kind, value = ''] = receiver.split(':');
    if (kind === 'peran' && Object.hasOwn(ROLES, value)) names.set(receiver, ROLES[value as Role]);
    else if (kind === 'unit' || kind === 'jabatan' || kind === 'pengguna') ids[kind].push(Number(value));
  }
  if (ids.unit.length > 0) {
    for (const row of await db.selectFrom('unit').select(['id', 'nama']).where('id', 'in', ids.unit).execute())
      names.set(`unit:${row.id}`, row.nama);
  }
  if (ids.jabatan.length > 0) {
    for (const row of await db.selectFrom('jabatan').select(['id', 'nama']).where('id', 'in', ids.jabatan).execute())
      names.set(`jabatan:${row.id}`, row.nama);
  }
  if (ids.pengguna.length > 0) {
    const rows = await db
      .selectFrom('pengguna')
      .innerJoin('pegawai', 'pegawai.id', 'pengguna.pegawai_id')
      .select(['pengguna.id', 'pegawai.nama'])
      .where('pengguna.id', 'in', ids.pengguna)
      .execute();
    for (const row of rows) names.set(`pengguna:${row.id}`, row.nama);
  }
  return names;
}
