/** Backups on demand: made, listed, proven, and the pass phrase that seals what leaves the machine. */
import type { ReadContext, WriteContext } from '#electron/core/context.ts';
import { type CommandStages, type JobStages, type QueryStages, stages } from '#electron/core/implement.ts';
import { adoptBackupKey, createBackupKey, writeBackupKey } from '#electron/database/backupKey.ts';
import { foldersOf } from '#electron/database/folders.ts';
import { type Inspection, inspectBackup } from '#electron/database/openBackup.ts';
import { secondPlace } from '#electron/database/secondPlace.ts';
import { settingsOn } from '#electron/modules/instansi/index.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { waktuKantor } from '#shared/modules/sistem/kalimatAudit.ts';
import { type BackupRow, firstPlaceRow, firstPlaceRows, secondPlaceRow, secondPlaceRows } from './backupRows.ts';
import { countsInWords } from './counts.ts';
import { type BackupResult, noteSecondCopy, runBackup } from './runBackup.ts';

interface BackupOutput {
  utama: BackupRow;
  kedua: BackupRow | null;
  pesan: string;
}

export const backupJob: JobStages<Record<string, never>, BackupOutput> = {
  work: {
    on: 'backup',
    run: (ctx) => runBackup({ dataDir: ctx.dataDir, reason: 'diminta', now: ctx.now, thorough: true }),
  },
  chunk: async () => ({ progress: 1, total: 1, done: true }),
  finish: async (ctx: WriteContext, _input, _job, result: BackupResult) => {
    await noteSecondCopy(ctx.db, result);
    ctx.audit(backupEntry(result));
    ctx.changed('cadangan');
    return {
      utama: firstPlaceRow(result.manifest),
      kedua: result.second ? secondPlaceRow(result.manifest, result.second.size) : null,
      pesan: result.pesan,
    };
  },
  // The backup itself is complete and stays; only its line in the log is missing then.
  sweep: async () => undefined,
};

/** The line of a backup in the log, whoever asked for it. */
export const backupEntry = ({ manifest, second, pesan }: BackupResult) => ({
  objek: { jenis: 'cadangan', id: 0, label: manifest.nama },
  sesudah: {
    jumlahBarisJejakAudit: manifest.audit.baris,
    kepalaJejakAudit: manifest.audit.kepala,
    lampiran: manifest.lampiran.jumlah,
    tempatKedua: second?.place ?? 'tidak ada',
    ...(pesan === '' ? {} : { catatan: pesan }),
  },
});

export const secondFolder = async (ctx: ReadContext): Promise<string> =>
  (await settingsOn(ctx.read, ctx.today)).tempatCadanganKedua;

export const backupList: QueryStages<Record<string, never>, BackupRow[]> = {
  read: async (ctx) => ({ folder: await secondFolder(ctx), zone: ctx.zone }),
  work: {
    on: 'backup',
    run: async (ctx, _input, { folder, zone }: { folder: string; zone: string }) =>
      [...firstPlaceRows(ctx.dataDir, zone), ...secondPlaceRows(ctx.dataDir, folder, zone)].sort((a, b) =>
        a.dibuatPada < b.dibuatPada ? 1 : a.dibuatPada > b.dibuatPada ? -1 : 0,
      ),
  },
};

export interface ChosenBackup {
  nama: string;
  tempat: 'utama' | 'kedua';
  sandi?: string | undefined;
}

/** Folder of the second place when the chosen backup is there. @throws Refusal when none is set */
export async function placeOfChoice(ctx: ReadContext, { tempat }: ChosenBackup): Promise<string | undefined> {
  if (tempat === 'utama') return undefined;
  const folder = await secondFolder(ctx);
  if (folder === '') throw new Refusal('ATURAN', 'Tempat cadangan kedua belum disetel.', 'tempat');
  return folder;
}

export const choiceOf = (dataDir: string, { nama, sandi }: ChosenBackup, folder: string | undefined) => ({
  dataDir,
  name: nama,
  second: folder === undefined ? undefined : secondPlace(folder, dataDir),
  phrase: sandi,
});

interface InspectOutput {
  baik: boolean;
  pesan: string;
  kantor: string;
  jumlah: Record<string, number>;
  nomorAgendaTerakhir: string | null;
  kepalaAudit: string;
}

function inspectionInWords({ manifest, fault, lampiranRusak }: Inspection, zone: string): InspectOutput {
  const made = waktuKantor(manifest.dibuatPada, zone);
  const faults = [
    fault === undefined ? '' : `Basis datanya tidak utuh: ${fault}.`,
    manifest.audit.putus === null ? '' : `Sudah ketika dibuat, ${manifest.audit.putus}.`,
    lampiranRusak === 0 ? '' : `${lampiranRusak} dari ${manifest.lampiran.jumlah} lampirannya hilang atau berubah.`,
  ].filter((text) => text !== '');
  return {
    baik: faults.length === 0,
    pesan:
      faults.length === 0
        ? `Cadangan tanggal ${made} utuh: basis data, jejak audit, dan ${manifest.lampiran.jumlah} lampiran terbukti.`
        : `Cadangan tanggal ${made} tidak utuh. ${faults.join(' ')}`,
    kantor: manifest.kantor,
    jumlah: countsInWords(manifest.jumlah),
    nomorAgendaTerakhir: manifest.nomorAgendaTerakhir,
    kepalaAudit: manifest.audit.kepala,
  };
}

export const inspect = stages<ChosenBackup, { folder: string | undefined; zone: string }, InspectOutput, InspectOutput>(
  {
    read: async (ctx, input) => ({ folder: await placeOfChoice(ctx, input), zone: ctx.zone }),
    work: {
      on: 'backup',
      run: async (ctx, input, { folder, zone }) => {
        const { restore } = foldersOf(ctx.dataDir);
        return inspectionInWords(inspectBackup(choiceOf(ctx.dataDir, input, folder), restore), zone);
      },
    },
    write: async (ctx, { nama, tempat }, result) => {
      ctx.audit({ objek: { jenis: 'cadangan', id: 0, label: nama }, sesudah: { tempat, hasil: result.pesan } });
      return result;
    },
  },
);

/** The key is made before the write stage and takes its place inside it: a crash between leaves the old key in use. */
export const setPassPhrase: CommandStages<{ sandi: string }, Record<string, never>> = {
  work: {
    on: 'backup',
    run: async (ctx, { sandi }) => {
      const file = foldersOf(ctx.dataDir).backupKey;
      writeBackupKey(file, createBackupKey(sandi), ctx.now);
      return { file };
    },
  },
  write: async (ctx, _input, { file }: { file: string }) => {
    adoptBackupKey(file);
    ctx.audit({ objek: { jenis: 'cadangan', id: 0, label: 'tempat kedua' } });
    ctx.changed('cadangan');
    return {};
  },
};
