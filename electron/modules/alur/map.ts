/** The map in force and the frozen definitions of cases, as the database keeps them. */
import { createHash } from 'node:crypto';
import type { Moment } from '#electron/core/context.ts';
import type { ReadDb, WriteDb } from '#electron/database/connection.ts';
import { settingsOn } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { compile } from '#shared/modules/alur/compile.ts';
import { pilihEkstensi } from '#shared/modules/alur/ekstensi.ts';
import { EKSTENSI_BAWAAN } from '#shared/modules/alur/ekstensiBawaan.ts';
import { type IndeksPeta, indexPeta } from '#shared/modules/alur/peta.ts';
import { PETA_2022, VERSI_PETA_2022 } from '#shared/modules/alur/peta2022.ts';
import { readPeta } from '#shared/modules/alur/petaReading.ts';
import { type Rancangan, rancanganText, readRancangan } from '#shared/modules/alur/rancangan.ts';
import { canonicalJson } from '#shared/rules/canonicalJson.ts';
import { textCache } from './textCache.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Stores the map of 2022 as the version in force. Does nothing when it is there already. */
export async function seedMap(db: WriteDb, moment: Pick<Moment, 'today'>): Promise<void> {
  const isi = canonicalJson(PETA_2022);
  await db
    .insertInto('peta_versi')
    .values({
      nama: VERSI_PETA_2022,
      status: 'berlaku',
      isi,
      sha256: sha256(isi),
      berlaku_sejak: moment.today,
      keputusan: null,
    })
    .onConflict((conflict) => conflict.column('nama').doNothing())
    .execute();
}

export interface MapInForce extends IndeksPeta {
  versiId: number;
  versi: string;
  sha256: string;
}

const maps = textCache((text) => indexPeta(readPeta(JSON.parse(text))));

/** The map on which cases start today. Throws Refusal ATURAN when the office has none in force. */
export async function mapInForce(db: ReadDb): Promise<MapInForce> {
  const versions = db.selectFrom('peta_versi').where('status', '=', 'berlaku').orderBy('id', 'desc').limit(1);
  const row = await versions.select(['id', 'nama', 'sha256']).executeTakeFirst();
  if (!row) throw new Refusal('ATURAN', 'Belum ada peta proses yang berlaku. Hubungi administrator.');
  const indeks = await maps(row.sha256, async () => (await versions.select('isi').executeTakeFirstOrThrow()).isi);
  return { ...indeks, versiId: row.id, versi: row.nama, sha256: row.sha256 };
}

const compiled = new Map<string, { rancangan: Rancangan; isi: string; sha256: string }>();
/** 39 processes under a few settings each; a map change starts anew. */
const MOST_COMPILED = 400;

/** The definition that a case of the process would freeze if it started today. Throws Refusal for a group or an unknown process. */
export async function compiledToday(
  db: ReadDb,
  map: MapInForce,
  prosesId: string,
  today: string,
): Promise<{ rancangan: Rancangan; isi: string; sha256: string }> {
  const proses = map.prosesById.get(prosesId);
  if (!proses) throw new Refusal('TIDAK_DITEMUKAN', 'Proses itu tidak ada di peta yang berlaku.', 'prosesId');
  const { sekretarisMenutup, lewatSekretarisDulu } = await settingsOn(db, today);
  const ekstensi = pilihEkstensi(EKSTENSI_BAWAAN, {
    kode: proses.kode,
    tanggal: today,
    setelan: { sekretarisMenutup, lewatSekretarisDulu },
  });
  const key = `${map.sha256} ${prosesId} ${ekstensi.map((e) => e.id).join(' ')}`;
  const known = compiled.get(key);
  if (known) return known;
  const rancangan = compile(map.peta, prosesId, ekstensi);
  const isi = rancanganText(rancangan);
  const fresh = { rancangan, isi, sha256: sha256(isi) };
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  compiled.set(key, fresh);
  return fresh;
}

/** Compiles and stores the definition of today; the same definition is stored once. */
export async function freezeDefinition(
  db: WriteDb,
  read: ReadDb,
  prosesId: string,
  today: string,
): Promise<{ rancanganId: number; rancangan: Rancangan }> {
  const map = await mapInForce(read);
  const { rancangan, isi, sha256: hash } = await compiledToday(read, map, prosesId, today);
  const known = await read.selectFrom('rancangan').select('id').where('sha256', '=', hash).executeTakeFirst();
  if (known) return { rancanganId: known.id, rancangan };
  const { id } = await db
    .insertInto('rancangan')
    .values({
      peta_versi_id: map.versiId,
      proses_id: rancangan.prosesId,
      proses_kode: rancangan.kode,
      nama: rancangan.nama,
      isi,
      sha256: hash,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { rancanganId: id, rancangan };
}

const definitions = textCache(readRancangan);

/** The frozen definitions behind these rows of `rancangan`. */
export async function definitionsOf(db: ReadDb, ids: Iterable<number>): Promise<Map<number, Rancangan>> {
  const wanted = [...new Set(ids)];
  const found = new Map<number, Rancangan>();
  if (wanted.length === 0) return found;
  const rows = await db.selectFrom('rancangan').select(['id', 'sha256']).where('id', 'in', wanted).execute();
  for (const row of rows) {
    const rancangan = await definitions(row.sha256, async () => {
      const { isi } = await db.selectFrom('rancangan').select('isi').where('id', '=', row.id).executeTakeFirstOrThrow();
      return isi;
    });
    found.set(row.id, rancangan);
  }
  return found;
}

export async function definitionOf(db: ReadDb, rancanganId: number): Promise<Rancangan> {
  const found = (await definitionsOf(db, [rancanganId])).get(rancanganId);
  if (!found) throw new Error(`definition ${rancanganId} is missing`);
  return found;
}
