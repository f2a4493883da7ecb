/** Offices to measure, kept on disk between runs: each is built once per schema and way of building. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { foldersOf } from '#electron/compose/folders.ts';
import { openWriter } from '#electron/database/connection.ts';
import { MIGRATIONS } from '#electron/database/migrations/all.ts';
import { civilDateOf } from '#shared/rules/tanggal.ts';
import { buildLargeOffice, livedOf } from '../../build/sample/largeOffice.ts';

const SOURCES = ['../../build/sample', '../../electron/compose/sample'].map((folder) =>
  path.resolve(import.meta.dirname, folder),
);
const ZONE = 'Asia/Jakarta';

export interface MeasuredOffice {
  dataDir: string;
  letters: number;
  /** Instant at which the office was built. */
  builtAt: string;
}

/** The office of this size in the work folder, built when it is not there. Size 0: people, but no letter. */
export async function ensureOffice(
  work: string,
  letters: number,
  say: (text: string) => void,
): Promise<MeasuredOffice> {
  const folder = path.join(work, `kantor-${letters}-${recipe()}`);
  const dataDir = path.join(folder, 'data');
  const note = path.join(folder, 'kantor.json');
  if (!existsSync(note)) {
    const unfinished = `${folder}.belum-jadi`;
    for (const old of [folder, unfinished]) rmSync(old, { recursive: true, force: true });
    mkdirSync(path.join(unfinished, 'data'), { recursive: true });
    const builtAt = new Date().toISOString();
    await buildLargeOffice({
      dataDir: path.join(unfinished, 'data'),
      letters,
      ...livedOf(letters),
      clock: { now: () => builtAt },
      onUser: () => undefined,
      say: (text) => say(`${letters}: ${text}`),
    });
    writeFileSync(path.join(unfinished, 'kantor.json'), JSON.stringify({ builtAt }));
    renameSync(unfinished, folder);
  }
  const { builtAt } = JSON.parse(readFileSync(note, 'utf8')) as { builtAt: string };
  return { dataDir, letters, builtAt };
}

/** Changes when the schema or the way of building does. */
function recipe(): string {
  const hash = createHash('sha256');
  for (const migration of MIGRATIONS) hash.update(JSON.stringify(migration));
  for (const folder of SOURCES)
    for (const file of readdirSync(folder).sort())
      if (!file.endsWith('.test.ts')) hash.update(readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, 8);
}

export interface Desk {
  token: string;
  tokenHash: string;
}

export interface OpenedDesks<U extends string> {
  /** Where the office's clock starts: after everything that was written. */
  startAt: string;
  desks: Record<U, Desk>;
}

/**
 * Sessions for these users, written below the program: a login costs a fraction of a second by design and is measured nowhere. Also lays a mark
 * that says there is a backup of today, because no backup shall run while times are taken.
 */
export function openDesks<const U extends string>(
  office: MeasuredOffice,
  users: readonly U[],
  startAt?: string,
): OpenedDesks<U> {
  const { sqlite, close } = openWriter(foldersOf(office.dataDir).database);
  try {
    const last = sqlite
      .prepare('select max(waktu) from audit where seq > (select max(seq) from audit) - 100')
      .pluck()
      .get() as string | null;
    const now =
      startAt ??
      new Date(Date.parse(last !== null && last > office.builtAt ? last : office.builtAt) + 60_000).toISOString();
    const add = sqlite.prepare(
      `insert into sesi (token_hash, pengguna_id, dibuat_pada, terakhir_pada, tempat)
       select ?, id, ?, ?, 'setempat' from pengguna where nama_pengguna = ?`,
    );
    const desks = Object.fromEntries(
      users.map((user) => {
        const token = randomBytes(32).toString('hex');
        const tokenHash = createHash('sha256').update(token).digest('hex');
        if (add.run(tokenHash, now, now, user).changes !== 1) throw new Error(`nobody is called ${user}`);
        return [user, { token, tokenHash }];
      }),
    ) as Record<U, Desk>;
    const mark = path.join(foldersOf(office.dataDir).backups, `${civilDateOf(now, ZONE)}_000000_harian`);
    mkdirSync(mark, { recursive: true });
    writeFileSync(path.join(mark, 'manifes.json'), '{}');
    return { startAt: now, desks };
  } finally {
    close();
  }
}

/** After measuring: no session, no mark, and the log of the database folded into it, as after a normal end. */
export function tidy(office: MeasuredOffice): void {
  const folders = foldersOf(office.dataDir);
  const { sqlite, close } = openWriter(folders.database);
  try {
    sqlite.exec('delete from sesi');
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    close();
  }
  rmSync(folders.backups, { recursive: true, force: true });
}
