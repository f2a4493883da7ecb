/** Letters of the register that may be the arriving one. A match that the caller may not see is told as such, and nothing more. */
import type { ReadContext } from '#electron/core/context.ts';
import type { ReadDb } from '#electron/database/connection.ts';
import { settingsOn } from '#electron/modules/instansi/index.ts';
import { sebutAgenda } from '#shared/modules/persuratan/aturanRegistrasi.ts';
import {
  type CiriSurat,
  kunciNomor,
  pesanGanda,
  type TingkatGanda,
  tingkatGanda,
  URUT_GANDA,
} from '#shared/modules/persuratan/ganda.ts';
import { halTampil, PESAN_GANDA_TERSEGEL } from '#shared/modules/persuratan/samar.ts';
import { kunciPengirim } from '#shared/rules/kunciPengirim.ts';
import { addDays } from '#shared/rules/tanggal.ts';
import { accessOfLetters, LETTER_KIND } from './access.ts';
import { senderOfKey } from './senders.ts';

export interface DuplicateQuestion {
  pengirim?: string | undefined;
  nomorSurat?: string | undefined;
  tanggalSurat?: string | undefined;
  hal?: string | undefined;
  tanggalTerima?: string | undefined;
  lampiran: readonly number[];
  kecualiId?: number | undefined;
}

export interface Duplicate {
  tingkat: TingkatGanda;
  surat: {
    id: number;
    nomorAgenda: string;
    tahun: number;
    pengirim: string;
    hal: string;
    tanggalTerima: string;
  } | null;
  pesan: string;
}

/** Candidates per way of looking; more of the same say nothing new. */
const MOST = 200;
const MOST_SHOWN = 10;

type Asking = Pick<ReadContext, 'read' | 'session' | 'today'>;

export async function findDuplicates(ctx: Asking, question: DuplicateQuestion): Promise<Duplicate[]> {
  return matchesOf(ctx, question, (await settingsOn(ctx.read, ctx.today)).hariHalSerupa);
}

/**
 * The likeliest first. Cancelled letters do not count: a registration that was voided may be made again.
 * @param hariHalSerupa days in which the same subject of the same sender counts
 */
export async function matchesOf(ctx: Asking, question: DuplicateQuestion, hariHalSerupa: number): Promise<Duplicate[]> {
  const db = ctx.read;
  const sender = question.pengirim ? await senderOfKey(db, kunciPengirim(question.pengirim)) : undefined;
  const arrival = question.tanggalTerima ?? ctx.today;
  const hashes = await hashesOf(db, question.lampiran);
  const nomor = kunciNomor(question.nomorSurat);
  const ids = new Set<number>();
  if (nomor !== null) {
    const rows = await db
      .selectFrom('surat_masuk')
      .select('id')
      .where('kunci_nomor', '=', nomor)
      .orderBy('tanggal_surat', 'desc')
      .limit(MOST)
      .execute();
    for (const { id } of rows) ids.add(id);
  }
  if (sender !== undefined && question.hal) {
    const rows = await db
      .selectFrom('surat_masuk')
      .select('id')
      .where('pengirim_id', '=', sender)
      .where('tanggal_terima', '>=', addDays(arrival, -hariHalSerupa))
      .where('tanggal_terima', '<=', addDays(arrival, hariHalSerupa))
      .orderBy('tanggal_terima', 'desc')
      .limit(MOST)
      .execute();
    for (const { id } of rows) ids.add(id);
  }
  const owners = await ownersOfHashes(db, hashes);
  for (const id of owners.keys()) ids.add(id);
  if (question.kecualiId !== undefined) ids.delete(question.kecualiId);
  if (ids.size === 0) return [];

  const letters = await db
    .selectFrom('surat_masuk as s')
    .leftJoin('perkara as p', 'p.id', 's.perkara_id')
    .select([
      's.id',
      's.tahun',
      's.nomor_agenda',
      's.pengirim_id',
      's.pengirim_nama',
      's.nomor_surat',
      's.tanggal_surat',
      's.tanggal_terima',
      's.hal',
      's.keamanan',
      's.perkara_id',
      'p.status',
    ])
    .where('s.id', 'in', [...ids])
    .execute();
  const asked: CiriSurat = {
    pengirim: sender === undefined ? null : String(sender),
    nomorSurat: question.nomorSurat ?? null,
    tanggalSurat: question.tanggalSurat ?? null,
    hal: question.hal ?? null,
    tanggalTerima: arrival,
    pindaian: hashes,
  };
  const found = letters.flatMap((letter) => {
    if (letter.status === 'dibatalkan') return [];
    const tingkat = tingkatGanda(
      asked,
      {
        pengirim: String(letter.pengirim_id),
        nomorSurat: letter.nomor_surat,
        tanggalSurat: letter.tanggal_surat,
        // The subject of a sealed letter is compared with nothing.
        hal: halTampil(letter.keamanan, letter.hal) === letter.hal ? letter.hal : null,
        tanggalTerima: letter.tanggal_terima,
        pindaian: owners.get(letter.id) ?? [],
      },
      hariHalSerupa,
    );
    return tingkat === null ? [] : [{ letter, tingkat }];
  });
  const access = await accessOfLetters(
    db,
    ctx.session,
    found.map(({ letter }) => letter),
  );
  found.sort((a, b) => URUT_GANDA.indexOf(a.tingkat) - URUT_GANDA.indexOf(b.tingkat) || b.letter.id - a.letter.id);
  return found.slice(0, MOST_SHOWN).map(({ letter, tingkat }) => {
    if (access.get(letter.id) === 'tidak') return { tingkat, surat: null, pesan: PESAN_GANDA_TERSEGEL };
    return {
      tingkat,
      surat: {
        id: letter.id,
        nomorAgenda: letter.nomor_agenda,
        tahun: letter.tahun,
        pengirim: letter.pengirim_nama,
        hal: halTampil(letter.keamanan, letter.hal),
        tanggalTerima: letter.tanggal_terima,
      },
      pesan: pesanGanda(tingkat, sebutAgenda(letter.nomor_agenda, letter.tahun), hariHalSerupa),
    };
  });
}

/** Hashes of uploaded files and of the files they were joined from: a joined PDF is new, its pictures are not. */
async function hashesOf(db: ReadDb, ids: readonly number[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('lampiran')
    .select('sha256')
    .where((eb) => eb.or([eb('id', 'in', [...ids]), eb('asal_id', 'in', [...ids])]))
    .execute();
  return [...new Set(rows.map((row) => row.sha256))];
}

async function ownersOfHashes(db: ReadDb, hashes: readonly string[]): Promise<Map<number, string[]>> {
  const owners = new Map<number, string[]>();
  if (hashes.length === 0) return owners;
  const rows = await db
    .selectFrom('lampiran')
    .select(['sha256', 'pemilik_id'])
    .where('sha256', 'in', [...hashes])
    .where('pemilik_jenis', '=', LETTER_KIND)
    .limit(MOST)
    .execute();
  for (const { sha256, pemilik_id } of rows)
    if (pemilik_id !== null) owners.set(pemilik_id, [...(owners.get(pemilik_id) ?? []), sha256]);
  return owners;
}
