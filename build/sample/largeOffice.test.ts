/** A copied office is an office: every rule that holds for lived letters holds for the copies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InProcess, runInProcess } from '#electron/compose/inProcess.ts';
import { prepareOffice } from '#electron/compose/prepareOffice.ts';
import { Desks, MovableClock } from '#electron/compose/sample/desk.ts';
import { asReadonly, type Connection, type WriteDb } from '#electron/database/connection.ts';
import { structuralFault } from '#electron/database/officeFacts.ts';
import { loadCase } from '#electron/modules/alur/caseStore.ts';
import { LETTER_STATUSES } from '#shared/modules/persuratan/istilah.ts';
import { WHOLE_ORDERS, walkRegister } from '#tests/trials/walkRegister.ts';
import { buildLargeOffice } from './largeOffice.ts';
import { RARE_LETTERS, RARE_WORDS } from './variation.ts';

const LETTERS = 3_000;
const NOW = '2026-11-24T05:00:00.000Z';
const THIS_YEAR = 2026;

let dataDir: string;
let writer: Connection<WriteDb>;
let program: InProcess;
let desks: Desks;
const users: string[] = [];

const one = <T>(sql: string, ...values: unknown[]): T =>
  writer.sqlite
    .prepare(sql)
    .pluck()
    .get(...values) as T;
const all = <T>(sql: string, ...values: unknown[]): T[] => writer.sqlite.prepare(sql).all(...values) as T[];

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'penata-besar-'));
  const clock = new MovableClock(NOW);
  await buildLargeOffice({
    dataDir,
    letters: LETTERS,
    lived: 110,
    latest: 30,
    clock,
    onUser: (line) => users.push(line),
    say: () => undefined,
  });
  writer = await prepareOffice(dataDir, clock);
  const incidents = {
    write: (_operation: string, error: unknown): string => {
      throw error;
    },
  };
  program = runInProcess({ dataDir, clock, writer, incidents, checkOutput: true });
  const ids = all<{ nama_pengguna: string; id: number }>('select nama_pengguna, id from pengguna');
  desks = new Desks(program, clock, new Map(ids.map((row) => [row.nama_pengguna, row.id])));
}, 300_000);
afterAll(async () => {
  await program?.close();
  writer?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the rows', () => {
  it('are whole: structure, indexes, references', () => {
    expect(structuralFault(writer.sqlite)).toBeUndefined();
  });

  it('are as many letters as asked for, evenly over twelve years', () => {
    expect(one<number>('select count(*) from surat_masuk')).toBe(LETTERS);
    const years = all<{ tahun: number; n: number }>(
      'select tahun, count(*) n from surat_masuk group by tahun order by tahun',
    );
    expect(years.map(({ tahun }) => tahun)).toEqual(Array.from({ length: 13 }, (_, at) => THIS_YEAR - 12 + at));
    for (const { n } of years.slice(1, -3)) expect(Math.abs(n - (LETTERS - 140) / 12)).toBeLessThan(3);
  });

  it('are numbered in each year without a gap or a double, and the series stands at the last number', () => {
    for (const { tahun, terakhir } of all<{ tahun: number; terakhir: number }>(
      'select cast(periode as integer) tahun, terakhir from seri_nomor_nilai',
    )) {
      const numbers = all<{ urut: number; nomor_agenda: string }>(
        'select urut, nomor_agenda from surat_masuk where tahun = ? order by urut',
        tahun,
      );
      expect(numbers.map(({ urut }) => urut)).toEqual(Array.from({ length: terakhir }, (_, at) => at + 1));
      expect(numbers.map(({ nomor_agenda }) => Number(nomor_agenda))).toEqual(numbers.map(({ urut }) => urut));
    }
    const sheets = all<{ tahun: number; n: number; last: number; first: number }>(
      'select tahun, count(*) n, max(urut) last, min(urut) first from ekspedisi group by tahun',
    );
    for (const { n, last, first } of sheets) expect([first, last]).toEqual([1, n]);
  });

  it('have the newest letters under the highest ids, the lived ones last', () => {
    const dates = all<{ tanggal_terima: string; status: string }>(
      'select s.tanggal_terima, p.status from surat_masuk s join perkara p on p.id = s.perkara_id order by s.id',
    );
    const copies = dates.slice(0, LETTERS - 140).map((row) => row.tanggal_terima);
    expect(copies).toEqual([...copies].sort());
    expect(dates.slice(0, LETTERS - 140).filter((row) => row.status === 'berjalan')).toEqual([]);
    expect(dates.filter((row) => row.status === 'berjalan').length).toBeGreaterThan(10);
  });

  it('are counted by month as the database counts them', () => {
    const counted = all('select bulan, jumlah from surat_masuk_bulan order by bulan');
    const really = all(
      'select substr(tanggal_terima, 1, 7) bulan, count(*) jumlah from surat_masuk group by 1 order by 1',
    );
    expect(counted).toEqual(really);
  });

  it('have a history that leads to where the case stands, in order of time, ended before today', async () => {
    for (let id = 1; id <= LETTERS - 140; id += 37) {
      const { row, state, parts } = await loadCase({ read: asReadonly(writer.db) }, id);
      expect(state.jejak.at(-1)?.langkah).toBe(row.langkah);
      expect(row.selesai_pada! < NOW).toBe(true);
      const times = all<{ waktu: string }>('select waktu from riwayat where perkara_id = ? order by id', id);
      expect(times.map((t) => t.waktu)).toEqual(times.map((t) => t.waktu).sort());
      expect(times.at(-1)!.waktu).toBe(row.selesai_pada);
      expect(parts.filter((part) => part.status === 'menunggu' && row.status === 'selesai')).toEqual([]);
      const letter = one<string>('select dibuat_pada from surat_masuk where perkara_id = ?', id);
      expect(times[0]!.waktu).toBe(letter);
    }
  });
});

describe('the operations', () => {
  it('list every letter once, each with a status that the filter by status finds', async () => {
    const found = new Map<string, number>();
    const ids = new Set<number>();
    let kursor: string | null | undefined;
    do {
      const page = await desks.call('kepala', 'suratMasuk.daftar', { batas: 200, ...(kursor ? { kursor } : {}) });
      for (const row of page.baris) {
        ids.add(row.id);
        found.set(row.status, (found.get(row.status) ?? 0) + 1);
      }
      kursor = page.berikut;
    } while (kursor);
    expect(ids.size).toBe(LETTERS);
    for (const status of Object.keys(LETTER_STATUSES) as (keyof typeof LETTER_STATUSES)[]) {
      const { jumlah } = await desks.call('kepala', 'suratMasuk.daftar', { saring: { status: [status] } });
      expect({ status, n: jumlah.nilai }).toEqual({ status, n: found.get(status) ?? 0 });
    }
  });

  it.each(WHOLE_ORDERS)('list every letter once, each in its place: %s', async (urut) => {
    const page = (input: Parameters<typeof desks.call<'suratMasuk.daftar'>>[2]) =>
      desks.call('kepala', 'suratMasuk.daftar', input);
    expect(await walkRegister(page, urut, 37)).toBe(LETTERS);
  });

  it('find rare words, two words, agenda numbers and the numbers of senders', async () => {
    const search = (cari: string) => desks.call('siti.aminah', 'suratMasuk.cari', { cari, batas: 50 });
    for (const word of RARE_WORDS) {
      const open = one<number>(
        "select count(*) from surat_masuk where hal like '%' || ? and keamanan in ('biasa', 'terbatas')",
        word,
      );
      expect(open).toBeGreaterThan(RARE_LETTERS / 2);
      expect((await search(word)).jumlah.nilai).toBe(open);
    }
    expect((await search('bantuan pangan')).jumlah.nilai).toBeGreaterThan(50);
    const [old] = all<{ id: number; nomor_agenda: string; nomor_surat: string }>(
      'select id, nomor_agenda, nomor_surat from surat_masuk where tahun = 2019 and nomor_surat is not null and urut > 40 limit 1',
    );
    expect((await search(`${old!.nomor_agenda}/2019`)).baris[0]!.id).toBe(old!.id);
    expect((await search(old!.nomor_surat)).baris.map((row) => row.id)).toContain(old!.id);
  });

  it('show copied letters with their chain, scan and case', async () => {
    for (let id = 3; id < LETTERS - 140; id += 211) {
      const letter = await desks.call('kepala', 'suratMasuk.lihat', { id });
      const recipients = letter.disposisi.flatMap((disposition) => disposition.penerima);
      expect(recipients).toHaveLength(
        one<number>('select count(*) from bagian where perkara_id = ?', letter.perkaraId),
      );
      if (letter.akses === 'penuh' && !letter.perluDibuka)
        expect(letter.lampiran).toHaveLength(letter.adaPindaian ? 1 : 0);
      const page = await desks.call('kepala', 'alur.perkara', { perkaraId: letter.perkaraId! });
      expect(page.langkah).toBe(one('select langkah from perkara where id = ?', letter.perkaraId));
      expect(page.riwayat.length).toBeGreaterThan(4);
      expect(page.objek).toMatchObject({ jenis: 'suratMasuk', id });
    }
  });

  it('count what runs, and nothing of the copies', async () => {
    const running = one<number>("select count(*) from perkara where status = 'berjalan'");
    const { jumlah } = await desks.call('kepala', 'suratMasuk.daftar', { saring: { belumSelesai: true } });
    expect(jumlah.nilai).toBe(running);
    const { penghitung, suratPerBulan } = await desks.call('kepala', 'suratMasuk.pantau', {});
    const queues = ['verifikasi', 'serahkan', 'mejaKepala', 'distribusi', 'tindakLanjut', 'sekretaris'];
    const waiting = penghitung.filter((p) => queues.includes(p.kunci)).reduce((sum, p) => sum + p.jumlah.nilai, 0);
    expect(waiting).toBe(running);
    expect(suratPerBulan.reduce((sum, month) => sum + month.jumlah, 0)).toBeGreaterThan(LETTERS / 14);
    const desk = await desks.call('siti.aminah', 'alur.tugasSaya', {});
    expect(desk.jumlah.semua.nilai).toBeGreaterThan(0);
  });

  it('give the next letter the next number', async () => {
    const last = one<number>('select max(urut) from surat_masuk where tahun = ?', THIS_YEAR);
    const registered = await desks.call('siti.aminah', 'suratMasuk.daftarkan', {
      tanggalTerima: '2026-11-24',
      kanal: 'kurir',
      pengirim: 'Kelurahan Kepel',
      hal: 'Permohonan data penerima bantuan',
      jenisNaskah: 'permohonan',
    });
    expect(Number(registered.nomorAgenda)).toBe(last + 1);
    expect(registered.id).toBe(one('select max(id) from surat_masuk'));
  });

  it('find the office whole', async () => {
    const check = await desks.call('ratna.dewi', 'sistem.periksa', {});
    expect(check).toMatchObject({ baik: true });
    expect(users.filter((line) => line.startsWith('petugasSurat '))).toHaveLength(2);
  });
});
