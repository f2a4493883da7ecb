/** The house with its real threads: what happens to the data between opening and closing. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBackups } from '#electron/database/backupList.ts';
import { writeRestoreOrder } from '#electron/database/restoreOrder.ts';
import { stageRestore } from '#electron/database/restoreStage.ts';
import type { Reply } from '#shared/contract/errors.ts';
import { dump, removeFolder, temporaryFolder } from '#tests/support/dataFolder.ts';
import { foldersOf } from './folders.ts';
import { type House, HouseRefused } from './house.ts';
import { openHouse } from './openHouse.ts';
import { restoreAtStart } from './restoreAtStart.ts';

const PASSWORD = 'kata sandi administrator 1';

let dataDir: string;
let house: House | undefined;
let token: string | undefined;

const backups = () => listBackups(foldersOf(dataDir).backups);
const SOON = { firstMs: 1, everyMs: 1 };
const NEVER = { firstMs: 2_000_000_000, everyMs: 1 };
const open = async (startAt = '2026-11-24T01:00:00.000Z', backupPace = NEVER): Promise<House> => {
  house = await openHouse({ dataDir, startAt, checkOutput: true, backupPace });
  return house;
};
const close = async () => {
  await house?.close();
  house = undefined;
};
const reply = async (operation: string, input: unknown): Promise<Reply> => {
  const answer = await house!.call({ operation, input, place: 'desktop', ...(token === undefined ? {} : { token }) });
  if (answer.session === 'ended') token = undefined;
  else if (answer.session) token = answer.session.token;
  return answer.reply;
};
const call = async (operation: string, input: unknown): Promise<Record<string, never>> => {
  const answer = await reply(operation, input);
  if (!answer.ok) throw new Error(`${operation}: ${answer.error.code}: ${answer.error.message}`);
  return answer.data as Record<string, never>;
};
const logIn = () => call('sesi.masuk', { namaPengguna: 'admin1', kataSandi: PASSWORD });
const addUnit = (nama: string) =>
  call('instansi.simpanUnit', {
    kode: nama.toLowerCase().replaceAll(' ', '-'),
    nama,
    singkatan: nama,
    indukId: null,
    aktif: true,
  });
const units = async () => ((await call('instansi.unit', {})) as unknown as { nama: string }[]).map(({ nama }) => nama);
const finished = async (job: Record<string, unknown>): Promise<Record<string, unknown>> => {
  for (;;) {
    const state = (await call('sistem.pekerjaan', { id: job.pekerjaanId })) as Record<string, unknown>;
    if (state.status !== 'antre' && state.status !== 'berjalan') return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Waits for what another thread does. */
async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await reached())) await new Promise((resolve) => setTimeout(resolve, 50));
}

beforeEach(async () => {
  dataDir = temporaryFolder();
  token = undefined;
  await open();
  await call('instansi.mulai', {
    kantor: {
      nama: 'Dinas Sosial',
      pemerintah: 'Pemerintah Kota Pasuruan',
      kota: 'Pasuruan',
      alamat: 'Jalan Contoh 1',
    },
    administrator: { nama: 'Admin Satu', namaPengguna: 'admin1', kataSandi: PASSWORD },
  });
  if (token === undefined) await logIn();
}, 60_000);
afterEach(async () => {
  await close();
  removeFolder(dataDir);
}, 60_000);

describe('the closing backup', { timeout: 120_000 }, () => {
  it('is made when the work went on, proven, noted in the log, and not made again for nothing', async () => {
    await addUnit('Bidang Uji');
    await close();
    expect(backups()).toHaveLength(1);
    expect(backups()[0]).toMatch(/_penutupan$/);
    await open('2026-11-24T03:00:00.000Z');
    await logIn();
    const [row] = (await call('sistem.daftarCadangan', {})) as unknown as { terverifikasi: boolean; alasan: string }[];
    expect(row).toMatchObject({ terverifikasi: true, alasan: 'saat ditutup' });
    await close();
    expect(backups()).toHaveLength(1);
    expect(readdirSync(dataDir).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });
});

describe('the daily backup', { timeout: 120_000 }, () => {
  it("is made beside the work on the first command of a day, and noted under the program's name", async () => {
    await close();
    const before = backups().length;
    await open('2026-11-25T01:00:00.000Z', SOON);
    await logIn();
    await until(() => backups().length > before);
    expect(backups()[0]).toMatch(/^2026-11-25_08\d{4}_harian$/);
    await until(async () => (await call('sistem.tentang', {})).cadanganTerakhir !== null);
    await close();
    expect(dump(dataDir)).toMatch(/"Penata".*"sistem","sistem.cadangkan","berhasil".*_harian/);
  });

  it('that finds the database damaged stops all writing, and leaves reading and restoring', async () => {
    await addUnit('Bidang Uji');
    await close();
    const [good] = backups() as [string];
    const file = readFileSync(foldersOf(dataDir).database);
    const look = new Sqlite(foldersOf(dataDir).database);
    const page = look
      .prepare("select rootpage from sqlite_schema where name = 'ekspedisi_baris'")
      .pluck()
      .get() as number;
    look.close();
    file.fill(0xa5, (page - 1) * 4_096, page * 4_096);
    writeFileSync(foldersOf(dataDir).database, file);

    await open('2026-11-25T01:00:00.000Z', SOON);
    await logIn();
    const refused = async () => {
      const answer = await reply('instansi.simpanLibur', { tanggal: '2026-12-25', nama: 'Natal' });
      return !answer.ok && answer.error.code === 'BASIS_DATA';
    };
    await until(refused);
    expect(await reply('instansi.simpanLibur', { tanggal: '2026-12-26', nama: 'x' })).toMatchObject({
      error: { message: expect.stringMatching(/rusak.*Tidak ada yang ditulis lagi; data masih dapat dibaca/) },
    });
    expect(await units()).toContain('Bidang Uji');
    await call('sistem.pulihkan', { nama: good, tempat: 'utama', alasan: 'basis data rusak' });
    await logIn();
    await addUnit('Bidang Sesudah');
    expect(await call('sistem.periksa', {})).toMatchObject({ baik: true });
  });
});

describe('a backup while five people write', { timeout: 120_000 }, () => {
  it('is whole, holds up nobody, and restores in another folder to the same records', async () => {
    const written = [0, 0, 0, 0, 0];
    let going = true;
    const writers = written.map(async (_, person) => {
      while (going) {
        const turn = written[person] ?? 0;
        await addUnit(`Orang ${person} ke ${turn}`);
        written[person] = turn + 1;
      }
    });
    const job = await finished(await call('sistem.cadangkan', {}));
    going = false;
    await Promise.all(writers);
    const { utama } = job.hasil as { utama: { nama: string } };
    expect(job.status).toBe('selesai');
    expect(await call('sistem.periksaCadangan', { nama: utama.nama, tempat: 'utama' })).toMatchObject({ baik: true });
    expect(Math.min(...written)).toBeGreaterThan(0);
    const all = await units();
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((nama) => nama.startsWith('Orang'))).toHaveLength(written.reduce((sum, each) => sum + each, 0));
    await close();

    const other = temporaryFolder();
    try {
      cpSync(foldersOf(dataDir).backups, foldersOf(other).backups, { recursive: true });
      await restoreAtStart({ dataDir: other, name: backups()[0]! });
      const same = ['sesi', 'audit', 'cadangan_kedua'];
      expect(dump(other, same)).toBe(dump(dataDir, same));
    } finally {
      removeFolder(other);
    }
  });
});

describe('a restore from the page', { timeout: 120_000 }, () => {
  it('exchanges the office while the house stands, ends the sessions, and the house works on', async () => {
    await addUnit('Bidang Lama');
    const backup = await finished(await call('sistem.cadangkan', {}));
    const { utama } = backup.hasil as { utama: { nama: string } };
    await addUnit('Bidang Baru');
    expect(await units()).toContain('Bidang Baru');

    const events: string[] = [];
    house!.onChange(({ topic }) => void events.push(topic));
    const old = token;
    const restored = await call('sistem.pulihkan', { nama: utama.nama, tempat: 'utama', alasan: 'uji pemulihan' });
    expect(restored.pesan).toMatch(/Data dipulihkan dari cadangan tanggal 24 November 2026/);
    expect(token).toBeUndefined();
    expect(events).toContain('sistem');

    token = old;
    expect(await reply('instansi.unit', {})).toMatchObject({ ok: false, error: { code: 'BELUM_MASUK' } });
    await logIn();
    expect(await units()).toContain('Bidang Lama');
    expect(await units()).not.toContain('Bidang Baru');
    expect(await call('sistem.periksa', {})).toMatchObject({ baik: true });
    expect(backups()[0]).toMatch(/_sebelum-pemulihan$/);
    await addUnit('Bidang Sesudah');

    const back = await call('sistem.pulihkan', { nama: backups()[0]!, tempat: 'utama', alasan: 'kembali' });
    expect(back.pesan).toMatch(/Data dipulihkan/);
    await logIn();
    expect(await units()).toContain('Bidang Baru');
    expect(await units()).not.toContain('Bidang Sesudah');
  });

  it('of a damaged backup changes nothing and lets everybody work on', async () => {
    const backup = await finished(await call('sistem.cadangkan', {}));
    const { nama } = (backup.hasil as { utama: { nama: string } }).utama;
    const file = join(foldersOf(dataDir).backups, nama, 'penata.db');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(7_000) ^ 1, 7_000);
    writeFileSync(file, bytes);
    expect(await reply('sistem.pulihkan', { nama, tempat: 'utama', alasan: 'uji' })).toMatchObject({
      error: { code: 'ATURAN', message: expect.stringContaining('tidak utuh') },
    });
    expect(await units()).toBeDefined();
    expect(existsSync(foldersOf(dataDir).restore)).toBe(false);
  });

  it('that was interrupted is finished when the house opens again', async () => {
    const backup = await finished(await call('sistem.cadangkan', {}));
    const { nama } = (backup.hasil as { utama: { nama: string } }).utama;
    await addUnit('Bidang Baru');
    await close();
    const record = {
      now: '2026-11-25T01:00:00.000Z',
      pencatatId: 1,
      pencatatNama: 'Admin Satu',
      peran: 'admin',
      tempat: 'desktop',
      alasan: 'uji',
      setujuKantorLain: false,
    };
    writeRestoreOrder(dataDir, (await stageRestore({ dataDir, name: nama }, record)).order);
    await open('2026-11-25T02:00:00.000Z');
    await logIn();
    expect(await units()).not.toContain('Bidang Baru');
  });
});

describe('a house that cannot open', { timeout: 120_000 }, () => {
  const refusal = async (): Promise<HouseRefused> => {
    try {
      await open();
    } catch (error) {
      if (error instanceof HouseRefused) return error;
      throw error;
    }
    throw new Error('the house opened');
  };

  it('says why in words with the backups there are, and opens when one of them was restored', async () => {
    await addUnit('Bidang Uji');
    await close();
    const original = dump(dataDir, ['sesi', 'audit', 'cadangan_kedua']);
    truncateSync(foldersOf(dataDir).database, 20_000);
    const refused = await refusal();
    expect(refused).toMatchObject({ kind: 'rusak', backups: backups() });
    expect(refused.message).toMatch(/pulihkan/);
    expect(existsSync(foldersOf(dataDir).database)).toBe(true);

    const told = await restoreAtStart({ dataDir, name: refused.backups[0]! });
    expect(told).toMatch(/^Cadangan .*_penutupan dari "Dinas Sosial" dipulihkan\./);
    expect(dump(dataDir, ['sesi', 'audit', 'cadangan_kedua'])).toBe(original);
    await open('2026-11-25T01:00:00.000Z');
    await logIn();
    expect(await units()).toContain('Bidang Uji');
    expect(await call('sistem.periksa', {})).toMatchObject({ baik: true });
  });

  it('never makes an empty office in the place of a lost one', async () => {
    await close();
    rmSync(foldersOf(dataDir).database);
    const refused = await refusal();
    expect(refused).toMatchObject({ kind: 'rusak', backups: backups() });
    expect(refused.backups.length).toBeGreaterThan(0);
    expect(existsSync(foldersOf(dataDir).database)).toBe(false);
  });

  it('is told so when another program holds the folder, also for a restore at start', async () => {
    await expect(openHouse({ dataDir })).rejects.toMatchObject({ kind: 'terkunci' });
    await expect(restoreAtStart({ dataDir, name: '2026-11-24_080000_harian' })).rejects.toMatchObject({
      kind: 'terkunci',
    });
    expect(await units()).toBeDefined();
  });
});
