/** Times of one office: questions, registrations, and both over HTTP. Each beside what the database alone takes. */
import { Agent } from 'node:http';
import { clockFrom } from '#electron/compose/composition.ts';
import { foldersOf } from '#electron/compose/folders.ts';
import type { House } from '#electron/compose/house.ts';
import { openHouse } from '#electron/compose/openHouse.ts';
import { openReader, openWriter } from '#electron/database/connection.ts';
import { startWebServer } from '#electron/web/server.ts';
import { civilDateOf } from '#shared/rules/tanggal.ts';
import { callOverHttp } from '#tests/support/rpcClient.ts';
import { Recorder, replayer } from './capture.ts';
import { inTurns, type Pace, type Spread } from './measure.ts';
import { type Desk, type MeasuredOffice, openDesks } from './office.ts';
import { type Facts, type Question, questionsOf, USERS } from './questions.ts';
import { rawRegistration } from './registering.ts';

export interface Measured {
  name: string;
  letters: number;
  daily: boolean;
  house: Spread;
  raw: Spread;
  http?: Spread;
  /** Statements that the operation asks of the database. */
  statements: number;
}

const ZONE = 'Asia/Jakarta';

export async function measureOffice(
  office: MeasuredOffice,
  pace: Pace,
  say: (text: string) => void,
): Promise<Measured[]> {
  const { startAt, desks } = openDesks(office, USERS);
  const clock = clockFrom(startAt);
  const facts = factsOf(office, civilDateOf(startAt, ZONE));
  const recorder = new Recorder(office.dataDir, () => clock.now());
  const house = await openHouse({ dataDir: office.dataDir, startAt });
  const web = await startWebServer({ house, pages: office.dataDir }, 0);
  const raw = openReader(foldersOf(office.dataDir).database);
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const measured: Measured[] = [];
  try {
    facts.second = await secondPage(house, desks['siti.aminah']);
    for (const question of questionsOf(facts)) {
      const found = await askInTurns(question, { recorder, house, raw, port: web.port, agent, desks, pace });
      measured.push({ ...found, letters: office.letters });
      say(lineOf(found));
    }
    const registered = await registerInTurns(office, facts, { recorder, house, port: web.port, agent, desks, pace });
    measured.push({ ...registered, letters: office.letters });
    say(lineOf(registered));
    return measured;
  } finally {
    agent.destroy();
    recorder.close();
    raw.close();
    await web.close();
  }
}

const lineOf = ({ name, house, raw, http }: Omit<Measured, 'letters'>): string =>
  `${name.padEnd(48)} ${house.p50.toFixed(2).padStart(8)} ${house.p95.toFixed(2).padStart(8)}  raw ${raw.p95.toFixed(2).padStart(8)}${http ? `  http ${http.p95.toFixed(2).padStart(8)}` : ''}`;

interface Sides {
  recorder: Recorder;
  house: House;
  raw: ReturnType<typeof openReader>;
  port: number;
  agent: Agent;
  desks: Record<(typeof USERS)[number], Desk>;
  pace: Pace;
}

async function call(house: House, desk: Desk, operation: string, input: unknown): Promise<unknown> {
  const { reply } = await house.call({ operation, input, token: desk.token, place: 'setempat' });
  if (!reply.ok) throw new Error(`${operation}: ${reply.error.code}: ${reply.error.message}`);
  return reply.data;
}

async function askInTurns(question: Question, sides: Sides): Promise<Omit<Measured, 'letters'>> {
  const { recorder, house, raw, desks, port, agent } = sides;
  const desk = desks[question.user];
  const captured = [];
  for (const input of question.inputs)
    captured.push(await recorder.run('read', { operation: question.operation, input, tokenHash: desk.tokenHash }));
  const replays = captured.map(({ statements }) => replayer(raw.sqlite, statements));
  const turn = { house: 0, raw: 0, http: 0 };
  const nextInput = (side: 'house' | 'http') => question.inputs[turn[side]++ % question.inputs.length];
  const times = await inTurns(
    {
      house: () => call(house, desk, question.operation, nextInput('house')),
      raw: () => replays[turn.raw++ % replays.length]!(),
      http: question.http
        ? () => callOverHttp({ port, agent, token: desk.token }, question.operation, nextInput('http'))
        : undefined,
    },
    sides.pace,
  );
  return { name: question.name, daily: question.daily, statements: captured[0]!.statements.length, ...times };
}

/** Registrations by the program and by hand, turn by turn, each for another sender, so that nobody's letters pile up. */
async function registerInTurns(
  office: MeasuredOffice,
  facts: Facts,
  { recorder, house, desks, port, agent, pace }: Omit<Sides, 'raw'>,
): Promise<Omit<Measured, 'letters'>> {
  const desk = desks['siti.aminah'];
  const writer = openWriter(foldersOf(office.dataDir).database);
  try {
    const senders = writer.sqlite
      .prepare('select nama from pengirim where id <> ? order by id desc limit 500')
      .pluck()
      .all(facts.senderId) as string[];
    const series = Date.now().toString(36);
    let count = 0;
    const letter = (pengirim: string) => {
      count += 1;
      return {
        tanggalTerima: facts.today,
        kanal: 'kurir',
        pengirim,
        nomorSurat: `400.9/${series}/${count}/${facts.today.slice(0, 4)}`,
        hal: `Permohonan data penerima bantuan nomor ${count}`,
        jenisNaskah: 'permohonan',
      };
    };
    const next = () => letter(senders[count % senders.length]!);
    const operation = 'suratMasuk.daftarkan';
    const { statements } = await recorder.run('write', {
      operation,
      input: letter(facts.senderName),
      tokenHash: desk.tokenHash,
    });
    const times = await inTurns(
      {
        house: () => call(house, desk, operation, next()),
        raw: rawRegistration(writer.sqlite, statements),
        http: () => callOverHttp({ port, agent, token: desk.token }, operation, next()),
      },
      pace,
    );
    return { name: 'register one letter', daily: true, statements: statements.length, ...times };
  } finally {
    writer.close();
  }
}

async function secondPage(house: House, desk: Desk): Promise<string> {
  const page = (await call(house, desk, 'suratMasuk.daftar', {})) as { berikut: string | null };
  if (page.berikut === null) throw new Error('the register has one page only');
  return page.berikut;
}

export function factsOf(office: MeasuredOffice, today: string): Facts {
  const { sqlite, close } = openReader(foldersOf(office.dataDir).database);
  try {
    const running = sqlite
      .prepare(
        `select s.id, s.perkara_id as perkaraId from surat_masuk s join perkara p on p.id = s.perkara_id
         where p.status = 'berjalan' and s.keamanan = 'biasa' order by s.id desc limit 4`,
      )
      .all() as Facts['letters'];
    const last = sqlite.prepare('select max(id) from surat_masuk').pluck().get() as number;
    const old = sqlite
      .prepare(
        `select id, perkara_id as perkaraId, pengirim_id as senderId, pengirim_nama as senderName, unit_pengolah_id as unitId,
           nomor_agenda || '/' || tahun as agenda, nomor_surat as nomorSurat
         from surat_masuk where id >= ? and nomor_surat is not null and keamanan = 'biasa' and unit_pengolah_id is not null limit 4`,
      )
      .all(Math.floor(last / 3)) as (Facts['letters'][number] & Omit<Facts, 'letters' | 'today' | 'second'>)[];
    const { senderId, senderName, unitId, agenda, nomorSurat } = old[0]!;
    return { today, letters: [...running, ...old], senderId, senderName, unitId, agenda, nomorSurat, second: '' };
  } finally {
    close();
  }
}
