/** An office for trials over HTTP: its people, no letters, and sessions that need no login. Also: what must hold of it whatever happened. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { foldersOf } from '#electron/compose/folders.ts';
import { AttachmentStore } from '#electron/core/attachments.ts';
import { verifyChain } from '#electron/database/auditChain.ts';
import { openWriter } from '#electron/database/connection.ts';
import { referencedFiles, structuralFault } from '#electron/database/officeFacts.ts';
import { buildLargeOffice } from '../../build/sample/largeOffice.ts';

export const CLERKS = ['siti.aminah', 'dwi.cahyono', 'ratna.dewi'] as const;

/** A fresh data folder with the people of the sample office. */
export async function peopleOnly(): Promise<string> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'penata-trial-'));
  const now = new Date().toISOString();
  await buildLargeOffice({
    dataDir,
    letters: 0,
    lived: 0,
    latest: 0,
    clock: { now: () => now },
    onUser: () => undefined,
    say: () => undefined,
  });
  return dataDir;
}

/** Sessions for the clerks, written while the program is not open. Answers their tokens. */
export function sessionsOf(dataDir: string): string[] {
  const { sqlite, close } = openWriter(foldersOf(dataDir).database);
  try {
    const now = new Date().toISOString();
    return CLERKS.map((name) => {
      const token = randomBytes(32).toString('hex');
      const written = sqlite
        .prepare(
          `insert into sesi (token_hash, pengguna_id, dibuat_pada, terakhir_pada, tempat)
           select ?, id, ?, ?, 'setempat' from pengguna where nama_pengguna = ?`,
        )
        .run(createHash('sha256').update(token).digest('hex'), now, now, name);
      if (written.changes !== 1) throw new Error(`nobody is called ${name}`);
      return token;
    });
  } finally {
    close();
  }
}

export interface Kept {
  id: number;
  nomorAgenda: string;
  tahun: number;
}

/**
 * Every letter of the office, after looking at everything that a broken write would leave.
 * @throws Error naming the first thing that is not whole
 */
export function wholeOffice(dataDir: string): Kept[] {
  const { sqlite, close } = openWriter(foldersOf(dataDir).database);
  try {
    const fault = structuralFault(sqlite);
    if (fault !== undefined) throw new Error(fault);
    const { broken } = verifyChain(sqlite);
    if (broken) throw new Error(`log broken at ${broken.seq}: ${broken.reason}`);
    const letters = sqlite
      .prepare('select id, nomor_agenda as nomorAgenda, tahun, urut from surat_masuk order by tahun, urut')
      .all() as (Kept & { urut: number })[];
    for (const [year, ofYear] of Map.groupBy(letters, (letter) => letter.tahun)) {
      const gap = ofYear.findIndex(({ urut }, at) => urut !== at + 1);
      if (gap !== -1) throw new Error(`number ${gap + 1} of ${year} is missing or double`);
      const last = sqlite
        .prepare('select terakhir from seri_nomor_nilai where periode = ?')
        .pluck()
        .get(String(year)) as number;
      if (last !== ofYear.length)
        throw new Error(`the series of ${year} stands at ${last}, its letters at ${ofYear.length}`);
    }
    for (const [what, sql] of Object.entries(HALF_DONE)) {
      const found = sqlite.prepare(`select count(*) from (${sql})`).pluck().get() as number;
      if (found > 0) throw new Error(`${found} × ${what}`);
    }
    const store = new AttachmentStore(foldersOf(dataDir).attachments);
    const lost = referencedFiles(sqlite).find((sha256) => store.get(sha256) === undefined);
    if (lost !== undefined) throw new Error(`the file ${lost} is named by a row and not there`);
    return letters.map(({ id, nomorAgenda, tahun }) => ({ id, nomorAgenda, tahun }));
  } finally {
    close();
  }
}

/** What a registration that was cut in two would leave. */
const HALF_DONE: Readonly<Record<string, string>> = {
  'letter without its case': `select 1 from surat_masuk s left join perkara p on p.id = s.perkara_id
    where p.id is null or p.objek_id <> s.id or p.objek_nomor <> s.nomor_agenda || '/' || s.tahun`,
  'case without its letter':
    "select 1 from perkara p where p.objek_jenis = 'suratMasuk' and not exists (select 1 from surat_masuk s where s.perkara_id = p.id)",
  'case without its first four events':
    'select 1 from perkara p where (select count(*) from riwayat r where r.perkara_id = p.id) < 4',
  'case that waits for nobody':
    "select 1 from perkara p where p.status = 'berjalan' and not exists (select 1 from giliran g where g.perkara_id = p.id)",
  'letter that is not in the log': `select 1 from surat_masuk s where not exists
    (select 1 from audit a where a.objek_jenis = 'suratMasuk' and a.objek_id = s.id and a.operasi = 'suratMasuk.daftarkan')`,
  'registration in the log without its letter': `select 1 from audit a where a.operasi = 'suratMasuk.daftarkan' and a.hasil = 'berhasil'
    and not exists (select 1 from surat_masuk s where s.id = a.objek_id)`,
  'letter that search does not find': `select 1 from surat_masuk s where not exists
    (select 1 from cari_surat_masuk c where c.rowid = s.id)`,
  'letter whose scans are miscounted': `select 1 from surat_masuk s where s.pindaian <>
    (select count(*) from lampiran l where l.pemilik_jenis = 'suratMasuk' and l.pemilik_id = s.id)`,
  'scan of a letter that is not there': `select 1 from lampiran l where l.pemilik_jenis = 'suratMasuk'
    and not exists (select 1 from surat_masuk s where s.id = l.pemilik_id)`,
  'month that is miscounted': `select 1 from surat_masuk_bulan b where b.jumlah <>
    (select count(*) from surat_masuk s where substr(s.tanggal_terima, 1, 7) = b.bulan)`,
};
