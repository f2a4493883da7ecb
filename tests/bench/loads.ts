/** What a long print and a long import do to the person at the counter, and what one page costs beside the bare PDF library. */
import { setTimeout as wait } from 'node:timers/promises';
import printer from 'pdfmake/js/index.js';
import { clockFrom } from '#electron/compose/composition.ts';
import { foldersOf } from '#electron/compose/folders.ts';
import type { House } from '#electron/compose/house.ts';
import { openHouse } from '#electron/compose/openHouse.ts';
import { openReader } from '#electron/database/connection.ts';
import { fontTable } from '#electron/documents/fonts.ts';
import { type CetakTandaTerima, tandaTerima } from '#electron/modules/persuratan/documents/tandaTerima.ts';
import type { InputOf, OutputOf } from '#shared/contract/operation.ts';
import type { contract, OperationName } from '#shared/modules/contract.ts';
import { civilDateOf, formatTanggalPendek } from '#shared/rules/tanggal.ts';
import { inTurns, type Pace, type Spread, spreadOf, type Times } from './measure.ts';
import { type Desk, type MeasuredOffice, openDesks } from './office.ts';

export interface Loads {
  letters: number;
  /** List query while nothing else happens. */
  quiet: Spread;
  agenda: { rows: number; seconds: number; list: Spread };
  import: { rows: number; seconds: number; list: Spread };
  confirm: { seconds: number; list: Spread };
  page: Times;
}

const CLERK = 'siti.aminah';
const AGENDA_ROWS = 5_000;
export const IMPORT_ROWS = 100_000;
/** Between two list queries of the person at the counter. Milliseconds. */
const PAUSE_MS = 15;
/** A year before the years of the office: its numbers are free. */
const OLD_YEAR = 2005;

/** Writes into the office: give it a copy. */
export async function measureLoads(office: MeasuredOffice, pace: Pace, say: (text: string) => void): Promise<Loads> {
  const { startAt, desks } = openDesks(office, [CLERK]);
  const house = await openHouse({ dataDir: office.dataDir, startAt });
  const clerk = new Clerk(house, desks[CLERK]);
  const today = civilDateOf(clockFrom(startAt).now(), 'Asia/Jakarta');
  const list = () => clerk.call('suratMasuk.daftar', {});
  // The render thread and its libraries are there from now on, as after the first print of a day.
  const page = await measurePage(office, clerk, pace);
  const quiet = spreadOf(await whileRunning(list, wait(Math.max(2_000, pace.rounds * 40))));
  say(`quiet list p95 ${quiet.p95.toFixed(2)}`);

  const { rows, ...range } = agendaRange(office, today);
  const agenda = await timed(() => clerk.call('suratMasuk.cetakAgenda', { saring: range, urut: 'agenda' }), list);
  say(`agenda of ${rows} rows: ${agenda.seconds.toFixed(1)} s, list p95 ${agenda.list.p95.toFixed(2)}`);

  let pekerjaanId = 0;
  const imported = await timed(async () => {
    pekerjaanId = await importBook(clerk);
  }, list);
  say(`import of ${IMPORT_ROWS} rows: ${imported.seconds.toFixed(1)} s, list p95 ${imported.list.p95.toFixed(2)}`);
  const confirm = await timed(
    () => clerk.call('suratMasuk.konfirmasiImpor', { pekerjaanId, lewatiBermasalah: true }),
    list,
  );
  say(`its rows into the register: ${confirm.seconds.toFixed(1)} s, list p95 ${confirm.list.p95.toFixed(2)}`);
  return {
    letters: office.letters,
    quiet,
    agenda: { rows, ...agenda },
    import: { rows: IMPORT_ROWS, ...imported },
    confirm,
    page,
  };
}

class Clerk {
  readonly #house: House;
  readonly #desk: Desk;

  constructor(house: House, desk: Desk) {
    this.#house = house;
    this.#desk = desk;
  }

  async call<N extends OperationName>(
    operation: N,
    input: InputOf<(typeof contract)[N]>,
  ): Promise<OutputOf<(typeof contract)[N]>> {
    const { reply } = await this.#house.call({ operation, input, token: this.#desk.token, place: 'setempat' });
    if (!reply.ok) throw new Error(`${operation}: ${reply.error.code}: ${reply.error.message}`);
    return reply.data as OutputOf<(typeof contract)[N]>;
  }
}

/** Times of the query, asked again and again until the work is done. */
async function whileRunning(query: () => Promise<unknown>, work: Promise<unknown>): Promise<number[]> {
  let running = true;
  const done = work.finally(() => {
    running = false;
  });
  // Told where it is awaited below.
  done.catch(() => undefined);
  const times: number[] = [];
  while (running) {
    const start = performance.now();
    await query();
    times.push(performance.now() - start);
    await wait(PAUSE_MS);
  }
  await done;
  return times;
}

async function timed(work: () => Promise<unknown>, query: () => Promise<unknown>) {
  const start = performance.now();
  let seconds = 0;
  const list = spreadOf(
    await whileRunning(
      query,
      work().then(() => {
        seconds = (performance.now() - start) / 1000;
      }),
    ),
  );
  return { seconds, list };
}

/** The newest days that hold 5,000 letters, or all of a smaller office. */
function agendaRange({ dataDir }: MeasuredOffice, today: string): { dari: string; sampai: string; rows: number } {
  const { sqlite, close } = openReader(foldersOf(dataDir).database);
  try {
    const dari = sqlite
      .prepare(
        `select min(tanggal_terima) from
          (select tanggal_terima from surat_masuk order by tanggal_terima desc limit ${AGENDA_ROWS})`,
      )
      .pluck()
      .get() as string;
    const rows = sqlite
      .prepare('select count(*) from surat_masuk where tanggal_terima >= ?')
      .pluck()
      .get(dari) as number;
    return { dari, sampai: today, rows };
  } finally {
    close();
  }
}

/** An old book of paper, typed into a spreadsheet, as CSV. */
function oldBook(): Uint8Array<ArrayBuffer> {
  const lines = ['Nomor Agenda;Tanggal Terima;Pengirim;Nomor Surat;Tanggal Surat;Hal'];
  for (let row = 1; row <= IMPORT_ROWS; row += 1) {
    const month = 1 + Math.floor(((row - 1) * 12) / IMPORT_ROWS);
    const date = formatTanggalPendek(
      `${OLD_YEAR}-${String(month).padStart(2, '0')}-${String(1 + (row % 28)).padStart(2, '0')}`,
    );
    lines.push(
      `${row};${date};Kelurahan Lama ${row % 900};470/${row}/${OLD_YEAR};${date};Laporan kependudukan nomor ${row}`,
    );
  }
  return new TextEncoder().encode(lines.join('\n'));
}

async function importBook(clerk: Clerk): Promise<number> {
  const preview = await clerk.call('suratMasuk.unggahImpor', { nama: 'buku-lama.csv', isi: oldBook() });
  const kolom = Object.fromEntries(
    preview.kolom.flatMap(({ usul, indeks }) => (usul === null ? [] : [[usul, indeks] as const])),
  );
  const { lampiranId, barisJudul } = preview;
  const job = await clerk.call('suratMasuk.impor', {
    nama: 'Buku lama',
    lampiranId,
    barisJudul,
    kolom,
    tahun: OLD_YEAR,
  });
  const { pekerjaanId } = job as unknown as { pekerjaanId: number };
  for (;;) {
    const { status, pesan } = await clerk.call('sistem.pekerjaan', { id: pekerjaanId });
    if (status === 'selesai') return pekerjaanId;
    if (status !== 'antre' && status !== 'berjalan') throw new Error(`import: ${status}: ${pesan}`);
    await wait(100);
  }
}

/** A receipt through the program, issued and logged, beside the same page from the bare library. */
async function measurePage(office: MeasuredOffice, clerk: Clerk, pace: Pace): Promise<Times> {
  const { sqlite, close } = openReader(foldersOf(office.dataDir).database);
  const id = sqlite.prepare("select max(id) from surat_masuk where keamanan = 'biasa'").pluck().get() as number;
  const print = () => clerk.call('suratMasuk.cetakTandaTerima', { id });
  await print();
  const issued = sqlite
    .prepare("select data from terbitan where jenis = 'tandaTerima' order by id desc limit 1")
    .pluck()
    .get() as string;
  close();
  const fonts = fontTable();
  printer.setFonts(fonts);
  printer.setUrlAccessPolicy(() => false);
  printer.setLocalAccessPolicy(() => true);
  const data = JSON.parse(issued) as CetakTandaTerima;
  return inTurns({ house: print, raw: () => printer.createPdf(tandaTerima(data)).getBuffer() }, pace);
}
