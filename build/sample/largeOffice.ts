/**
 * A large office for measuring: some letters are lived through the real operations (the sample office), and the ended ones among them are copied into
 * the years before. The letters that are still running are the lived ones. For a fresh folder only.
 */

import { prepareOffice } from '#electron/compose/prepareOffice.ts';
import { fillSampleOffice } from '#electron/compose/sample/sampleOffice.ts';
import { AttachmentStore } from '#electron/core/attachments.ts';
import type { Clock } from '#electron/core/clock.ts';
import { incidentLog } from '#electron/core/incidents.ts';
import '#electron/compose/composition.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { renderPdf } from '#electron/documents/render.ts';
import { AGENDA_SERIES } from '#electron/modules/persuratan/register.ts';
import { civilDateOf } from '#shared/rules/tanggal.ts';
import { planYears, type YearPlan } from './copyPlan.ts';
import {
  COPIED,
  copyStatements,
  gatherTemplates,
  numberSheets,
  releaseIds,
  reserveIds,
  type Sqlite,
} from './copyTables.ts';
import {
  type CopySource,
  closedLetters,
  createCopyTable,
  INDEX_COPIES,
  multiplySenders,
  prepareCopies,
  SCAN_COPIES,
} from './letterCopies.ts';

const ZONE = 'Asia/Jakarta';
const YEARS = 12;
const BATCH = 20_000;
/** Distinct files behind the scans of the copies. */
const SCANS = 12;
/** Lived letters that did not come to be because their hour had not come yet are made up by copies. */
const SLACK = 2_000;

/** Up to so many letters all are lived. */
const ALL_LIVED = 2_000;
/** Of a larger office: enough to copy from, and enough that are still running. */
const LIVED = { lived: 600, latest: 400 };

export const livedOf = (letters: number): { lived: number; latest: number } =>
  letters <= ALL_LIVED ? { lived: letters, latest: 0 } : LIVED;

export interface LargeOffice {
  /** A folder without an office. */
  dataDir: string;
  /** Letters of the whole office. */
  letters: number;
  /** How many of them are lived: spread over two years, and of the last three weeks. */
  lived: number;
  latest: number;
  clock: Clock;
  /** 'ROLE NAME PASSWORD' of each account. */
  onUser(line: string): void;
  say(text: string): void;
}

/** @throws Error when the folder holds an office already, or too few letters are lived to copy from */
export async function buildLargeOffice(office: LargeOffice): Promise<void> {
  const { dataDir, clock, letters, lived, latest, say } = office;
  const folders = foldersOf(dataDir);
  const now = clock.now();
  const writer = await prepareOffice(dataDir, clock);
  const { sqlite } = writer;
  try {
    const plan = planYears(Math.max(0, letters - lived - latest), civilDateOf(now, ZONE), YEARS);
    const reserved = sum(plan) + SLACK;
    say(`menjalani ${lived + latest} surat dari pendaftaran sampai selesai …`);
    await fillSampleOffice({
      dataDir,
      writer,
      clock,
      incidents: incidentLog(folders.incidents, () => clock.now()),
      letters: lived,
      latest,
      onUser: office.onUser,
      async beforeLetters() {
        if (sum(plan) === 0) return;
        sqlite.pragma('foreign_keys = OFF');
        reserveIds(sqlite, reserved);
        sqlite.pragma('foreign_keys = ON');
        presetNumbers(sqlite, plan.slice(1));
      },
    });
    if (sum(plan) === 0) return;
    // A letter whose hour has not come yet was not lived: the first year makes up for it.
    plan[0]!.jumlah += letters - countLetters(sqlite, reserved) - sum(plan);
    const scans = await storeScans(new AttachmentStore(folders.attachments));
    inBulk(sqlite, () => {
      releaseIds(sqlite, reserved);
      copyLetters(sqlite, plan, { now, zone: ZONE }, scans, say);
      presetNumbers(sqlite, plan.slice(0, 1));
      closeNumbers(sqlite, plan.at(-2)!.tahun);
    });
    say('memeriksa …');
    if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new Error('copied rows point to rows that are not there');
  } finally {
    writer.close();
  }
}

const sum = (plan: readonly YearPlan[]): number => plan.reduce((total, { jumlah }) => total + jumlah, 0);

const countLetters = (sqlite: Sqlite, above: number): number =>
  sqlite.prepare('select count(*) from surat_masuk where id > ?').pluck().get(above) as number;

/** The copies have the first numbers of each year, so that the lived letters go on from there. */
function presetNumbers(sqlite: Sqlite, plan: readonly YearPlan[]): void {
  const preset = sqlite.prepare(
    `insert into seri_nomor_nilai (seri_id, periode, terakhir) select id, ?, ? from seri_nomor where kode = '${AGENDA_SERIES}'`,
  );
  for (const { tahun, jumlah } of plan) if (jumlah > 0) preset.run(String(tahun), jumlah);
}

/** Agendas before `tahun` are closed, as an office does in the January after. */
function closeNumbers(sqlite: Sqlite, tahun: number): void {
  sqlite
    .prepare(
      `update seri_nomor_nilai set ditutup_pada = (periode + 1) || '-01-15T02:00:00.000Z'
       where cast(periode as integer) < ? and seri_id = (select id from seri_nomor where kode = '${AGENDA_SERIES}')`,
    )
    .run(tahun);
}

/** Small scans, each another letter. */
async function storeScans(store: AttachmentStore): Promise<{ sha256: string; ukuran: number }[]> {
  const scans = [];
  for (let nomor = 1; nomor <= SCANS; nomor += 1) {
    const bytes = await renderPdf({
      pageSize: { width: 595.28, height: 841.89 },
      pageMargins: [70, 60, 60, 60],
      title: `Surat contoh ${nomor}`,
      defaultStyle: { font: 'Tinos', fontSize: 12 },
      content: [
        { text: `Surat contoh nomor ${nomor}` },
        { text: 'Pindaian ini dipakai bersama oleh banyak surat contoh.' },
      ],
    });
    scans.push({ sha256: store.put(bytes), ukuran: bytes.length });
  }
  return scans;
}

/** Nothing is waited for and nothing is checked row by row; what is half done is thrown away as a whole. */
function inBulk(sqlite: Sqlite, work: () => void): void {
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('journal_mode = OFF');
  sqlite.pragma('cache_size = -1000000');
  const indexes = dropIndexes(sqlite);
  work();
  for (const statement of indexes) sqlite.exec(statement);
  // An office that grew day by day was never analysed: its plans do without statistics, and so must they here.
  sqlite.exec('drop table if exists sqlite_stat1');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('foreign_keys = ON');
}

/** Indexes are made anew at the end, in one sorted run each. Answers how. */
function dropIndexes(sqlite: Sqlite): string[] {
  const names = [...COPIED.map(({ name }) => name), 'lampiran'].map((name) => `'${name}'`).join(', ');
  const rows = sqlite
    .prepare(
      `select name, sql from sqlite_schema where type = 'index' and sql is not null and tbl_name in (${names}) order by rowid`,
    )
    .all() as { name: string; sql: string }[];
  for (const { name } of rows) sqlite.exec(`drop index ${name}`);
  return rows.map(({ sql }) => sql);
}

function copyLetters(
  sqlite: Sqlite,
  plan: readonly YearPlan[],
  at: Pick<CopySource, 'now' | 'zone'>,
  scans: readonly { sha256: string; ukuran: number }[],
  say: (text: string) => void,
): void {
  const templates = closedLetters(sqlite);
  gatherTemplates(
    sqlite,
    templates.map(({ perkara_id }) => perkara_id),
  );
  createCopyTable(sqlite);
  sqlite.exec('create temp table pindaian_contoh (nomor integer primary key, sha256 text, ukuran integer)');
  for (const [nomor, { sha256, ukuran }] of scans.entries())
    sqlite.prepare('insert into temp.pindaian_contoh values (?, ?, ?)').run(nomor, sha256, ukuran);
  const source: CopySource = { templates, senders: multiplySenders(sqlite), copies: sum(plan), ...at };
  const statements = [...copyStatements(sqlite), ...INDEX_COPIES, SCAN_COPIES].map((text) => sqlite.prepare(text));
  let before = 0;
  for (const year of plan) {
    for (let from = 0; from < year.jumlah; from += BATCH) {
      sqlite.exec('begin');
      prepareCopies(sqlite, source, year, { from, to: Math.min(year.jumlah, from + BATCH), before });
      for (const statement of statements) statement.run();
      sqlite.exec('commit');
    }
    before += year.jumlah;
    say(`${before} dari ${source.copies} salinan, sampai ${year.sampai}`);
  }
  numberSheets(sqlite);
}
