/**
 * Fills a fresh data folder with the sample office: the people, then two years of letters, each going its way through the real operations day by
 * day. Deterministic for a given day. Refuses an office that has users.
 */

import type { Clock } from '#electron/core/clock.ts';
import type { IncidentLog } from '#electron/core/incidents.ts';
import { withoutSync } from '#electron/database/bulk.ts';
import type { Connection, WriteDb } from '#electron/database/connection.ts';
import { inTransaction } from '#electron/database/connection.ts';
import { addUser, hashPassword, SAMPLE_COST, seedStructure } from '#electron/modules/instansi/index.ts';
import libur from '#shared/data/libur.json' with { type: 'json' };
import { isHariKerja } from '#shared/rules/hariKerja.ts';
import { addDays, civilDateOf, instantOf } from '#shared/rules/tanggal.ts';
import { runInProcess } from '../inProcess.ts';
import { Chance } from './chance.ts';
import { Desks, MovableClock } from './desk.ts';
import { LetterLife, type NextAct, type OfficeFacts } from './letterLife.ts';
import { SAMPLE_PEOPLE, sampleNip, samplePassword } from './people.ts';
import { markUnfinished, unmark } from './unfinished.ts';

const ZONE = 'Asia/Jakarta';
const IDENTITY = {
  nama: 'Dinas Sosial',
  pemerintah: 'Pemerintah Kota Pasuruan',
  kota: 'Pasuruan',
  alamat: 'Jalan Contoh Raya Nomor 1, Pasuruan, Jawa Timur',
  kodePos: '67100',
  telepon: '(0343) 000000',
  laman: 'dinsos.contoh.go.id',
  posel: 'dinsos@contoh.go.id',
  kodeOpd: '423.104',
};
const SEED = 20261124;
const LETTERS = 2_000;
const DAYS = 730;
/** Working days in which the latest letters come; most of them are still running at the end. */
const LATEST_DAYS = 15;
/** Hours in which the office works; an act that falls later is done the next working day. */
const OPENS = 8;
const CLOSES = 16;

const HOLIDAYS = new Set(libur.map(({ tanggal }) => tanggal));

export interface SampleOptions {
  dataDir: string;
  writer: Connection<WriteDb>;
  clock: Clock;
  incidents: IncidentLog;
  /** Letters spread over the two years; default 2,000. */
  letters?: number;
  /** More letters, all of the last three weeks: a busy counter. Default none. */
  latest?: number;
  /** Called when the people are there, before the first letter comes. */
  beforeLetters?(): Promise<void>;
  /** 'ROLE NAME PASSWORD' of each account. */
  onUser(line: string): void;
  /** Told as the two years go by, in tenths: 10, 20, … percent. */
  onProgress?(percent: number): void;
}

export async function fillSampleOffice(options: SampleOptions): Promise<void> {
  const { writer, dataDir, incidents } = options;
  const now = options.clock.now();
  const first = addDays(civilDateOf(now, ZONE), -DAYS);
  const clock = new MovableClock(instantOf(first, '07:00', ZONE));
  markUnfinished(dataDir);
  const users = await seedPeople(writer, clock.now(), first, options.onUser);
  await withoutSync(writer, async () => {
    await options.beforeLetters?.();
    const program = runInProcess({ dataDir, clock, writer, incidents });
    try {
      const desks = new Desks(program, clock, users);
      const arriving = { letters: options.letters ?? LETTERS, latest: options.latest ?? 0 };
      await simulate({ desks, clock, until: now, first, writer, onProgress: options.onProgress, ...arriving });
    } finally {
      await program.close();
    }
    await writer.db.deleteFrom('sesi').execute();
  });
  unmark(dataDir);
}

async function seedPeople(
  writer: Connection<WriteDb>,
  now: string,
  since: string,
  onUser: (line: string) => void,
): Promise<Map<string, number>> {
  const hashes = new Map<string, string>();
  for (const person of SAMPLE_PEOPLE)
    hashes.set(person.namaPengguna, await hashPassword(samplePassword(person), SAMPLE_COST));
  const users = new Map<string, number>();
  await inTransaction(writer.sqlite, 'write', async () => {
    await seedStructure(writer.db, IDENTITY, '2020-01-01');
    for (const [index, person] of SAMPLE_PEOPLE.entries()) {
      const { nama, namaPengguna, pangkat, golongan, jabatan } = person;
      const added = await addUser(writer.db, {
        nama,
        nip: sampleNip(person, index + 1),
        pangkat,
        golongan,
        namaPengguna,
        sandi: hashes.get(namaPengguna)!,
        jabatan,
        wajibGanti: false,
        sejak: since,
        now,
      });
      users.set(namaPengguna, added.penggunaId);
      onUser(`${person.peran} ${namaPengguna} ${samplePassword(person)}`);
    }
  });
  return users;
}

interface Simulation {
  desks: Desks;
  clock: MovableClock;
  first: string;
  /** Instant at which the office is shown. */
  until: string;
  letters: number;
  latest: number;
  writer: Connection<WriteDb>;
  onProgress: SampleOptions['onProgress'];
}

interface Planned {
  at: string;
  order: number;
  act: () => Promise<NextAct>;
}

async function simulate({
  desks,
  clock,
  first,
  until,
  letters,
  latest,
  writer,
  onProgress,
}: Simulation): Promise<void> {
  const chance = new Chance(SEED);
  const office = await factsOf(writer, clock);
  const plan: Planned[] = [];
  let order = 0;
  const schedule = (at: string, act: () => Promise<NextAct>) => {
    order += 1;
    const planned = { at, order, act };
    const place = plan.findLastIndex((other) => other.at <= at) + 1;
    plan.splice(place, 0, planned);
  };
  const days = workingDays(first, civilDateOf(until, ZONE));
  const spread = (index: number, count: number, over: readonly string[]) =>
    over[Math.floor((index * over.length) / count)]!;
  for (let index = 0; index < letters + latest; index += 1) {
    const day =
      index < letters ? spread(index, letters, days) : spread(index - letters, latest, days.slice(-LATEST_DAYS));
    const minute = chance.between(0, (CLOSES - OPENS) * 60 - 1);
    const at = instantOf(
      day,
      `${String(OPENS + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
      ZONE,
    );
    if (at < until) schedule(at, () => new LetterLife(desks, chance, office, index).register());
  }
  const [begin, end] = [Date.parse(instantOf(first, '00:00', ZONE)), Date.parse(until)];
  let told = 0;
  for (let planned = plan.shift(); planned; planned = plan.shift()) {
    if (planned.at >= until) break;
    const tenth = Math.floor(((Date.parse(planned.at) - begin) / (end - begin)) * 10);
    if (tenth > told) onProgress?.(tenth * 10);
    told = Math.max(told, tenth);
    clock.moveTo(planned.at);
    const next = await planned.act();
    if (next) schedule(afterOfficeHours(planned.at, next.afterHours), next.act);
  }
}

async function factsOf(writer: Connection<WriteDb>, clock: Clock): Promise<OfficeFacts> {
  const posts = await writer.db.selectFrom('jabatan').select(['id', 'kode']).execute();
  const instructions = await writer.db.selectFrom('instruksi_baku').select('teks').orderBy('urut').execute();
  return {
    posts: new Map(posts.map((post) => [post.kode, post.id])),
    instructions: instructions.map((row) => row.teks),
    today: () => civilDateOf(clock.now(), ZONE),
  };
}

function workingDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isHariKerja(day, HOLIDAYS)) days.push(day);
  return days;
}

/** So many hours later, counted only while the office is open. */
function afterOfficeHours(instant: string, hours: number): string {
  let at = Date.parse(instant) + 7 * 60_000;
  for (let left = hours; left > 0; left -= 1) {
    at += 3_600_000;
    for (;;) {
      const local = new Date(at).toISOString();
      const day = civilDateOf(local, ZONE);
      const hour = Number(new Date(at + 7 * 3_600_000).toISOString().slice(11, 13));
      if (isHariKerja(day, HOLIDAYS) && hour >= OPENS && hour < CLOSES) break;
      at += 3_600_000;
    }
  }
  return new Date(at).toISOString();
}
