/**
 * An old agenda as an office keeps it in Excel, made from a seed: merged titles, a header of two rows, column numbers, months as headings, dates in five
 * ways, numbers as text, doubles, gaps, odd numbers, rows that are no letters. With it what a right report says.
 */
import ExcelJS from 'exceljs';
import { formatAgenda } from '#shared/rules/nomorAgenda.ts';
import { NAMA_BULAN } from '#shared/rules/tanggal.ts';

export interface MessyAgenda {
  isi: Uint8Array<ArrayBuffer>;
  /** Row of the sheet with the lower header. */
  headerRow: number;
  /** Column of each field as its header says. */
  columns: Record<string, number>;
  expected: { rows: number; ready: number; doubles: string[]; gaps: string[]; odd: string[] };
}

/** Small and repeatable; quality does not matter here. */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SENDERS = [
  'Kecamatan Purworejo',
  'Kel. Bugul Lor',
  'DINKES Kota Pasuruan',
  'Yayasan Harapan',
  'Bappelitbangda',
  'Sdr. Abdul Ghofur',
];
const SUBJECTS = [
  'Undangan rapat koordinasi',
  'Permohonan bantuan',
  'Laporan bulanan',
  'Pemberitahuan jadwal',
  'Proposal kegiatan',
];

const two = (n: number) => String(n).padStart(2, '0');

export async function messyAgenda({
  rows,
  year,
  seed = 7,
}: {
  rows: number;
  year: number;
  seed?: number;
}): Promise<MessyAgenda> {
  const random = randomOf(seed);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(`Agenda ${year}`);
  sheet.addRow(['BUKU AGENDA SURAT MASUK']);
  sheet.addRow(['DINAS SOSIAL KOTA PASURUAN']);
  sheet.addRow([`TAHUN ${year}`]);
  for (const row of [1, 2, 3]) sheet.mergeCells(row, 1, row, 8);
  sheet.addRow([]);
  sheet.addRow(['NO. URUT', 'TGL. TERIMA', 'TERIMA DARI', 'SURAT', null, 'PERIHAL', 'SIFAT', 'KET.']);
  sheet.addRow([null, null, null, 'NOMOR', 'TANGGAL', null, null, null]);
  sheet.mergeCells('D5:E5');
  for (const column of ['A', 'B', 'C', 'F', 'G', 'H']) sheet.mergeCells(`${column}5:${column}6`);
  sheet.addRow([1, 2, 3, 4, 5, 6, 7, 8]);

  const odd: string[] = [];
  let written = 0;
  let ready = 0;
  let number = 0;
  let month = 0;
  for (let index = 0; index < rows; index++) {
    const wanted = Math.floor((index * 12) / rows) + 1;
    if (wanted !== month) {
      month = wanted;
      const heading = sheet.addRow([`BULAN ${NAMA_BULAN[month - 1]!.toUpperCase()} ${year}`]);
      sheet.mergeCells(heading.number, 1, heading.number, 8);
    }
    const kind = random(100);
    const day = 1 + random(28);
    let agenda: string | number;
    if (kind === 0 && number > 1) {
      // The clerk wrote the number before once more.
      agenda = number;
    } else if (kind === 1 && number > 1) {
      agenda = `${formatAgenda(number)}a`;
      odd.push(agenda);
    } else if (kind === 2 && number > 1) {
      agenda = `${number}-${1 + random(2)}`;
      odd.push(agenda);
    } else {
      number += kind === 3 ? 2 : 1;
      agenda = [number, String(number), formatAgenda(number), `${number}/${year}`][random(4)]!;
    }
    const plain = typeof agenda === 'number' || /^\d+(\/\d{4})?$/.test(agenda);
    const received: (string | Date)[] = [
      `${day} ${NAMA_BULAN[month - 1]} ${year}`,
      `${day}/${month}/${year}`,
      `${two(day)}-${two(month)}-${String(year).slice(2)}`,
      new Date(Date.UTC(year, month - 1, day)),
      `${day} ${month === 11 ? 'Nopember' : NAMA_BULAN[month - 1]!.slice(0, 3)} ${year}`,
    ];
    const lost = kind === 4;
    const nameless = kind === 5;
    sheet.addRow([
      agenda,
      lost ? 'tanggal luntur' : received[random(received.length)]!,
      nameless ? '' : ` ${SENDERS[random(SENDERS.length)]} `,
      random(10) === 0 ? '-' : `005/${index}/423.104/${year}`,
      random(20) === 0 ? 'tidak terbaca' : `${day}-${month}-${year}`,
      `${SUBJECTS[random(SUBJECTS.length)]}${plain ? '' : ' sisipan'} ${index}`,
      ['', 'Biasa', 'Penting', 'SEGERA'][random(4)]!,
      random(50) === 0 ? 'map merah' : null,
    ]);
    written += 1;
    if (!lost && !nameless) ready += 1;
  }
  sheet.addRow([]);
  sheet.addRow([null, null, null, null, null, `Pasuruan, 31 Desember ${year}`]);
  written += 1;
  const isi = new Uint8Array(await book.xlsx.writeBuffer());
  const expected = recount(await rowsAsWritten(isi));
  return {
    isi,
    headerRow: 6,
    columns: {
      nomorAgenda: 0,
      tanggalTerima: 1,
      pengirim: 2,
      nomorSurat: 3,
      tanggalSurat: 4,
      hal: 5,
      sifat: 6,
      catatan: 7,
    },
    expected: { rows: written, ready, odd, ...expected },
  };
}

interface Written {
  agenda: string;
  readable: boolean;
}

/** The rows back from the file, by Excel's own library: what a person would see. */
async function rowsAsWritten(isi: Uint8Array): Promise<Written[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(isi.buffer as ArrayBuffer);
  const found: Written[] = [];
  book.worksheets[0]!.eachRow((row, index) => {
    const text = (column: number) => String(row.getCell(column).value ?? '').trim();
    if (index <= 7 || text(1) === '' || /^BULAN/.test(text(1))) return;
    found.push({ agenda: text(1), readable: text(2) !== 'tanggal luntur' && text(3) !== '' });
  });
  return found;
}

/** Doubles and gaps by a plain count over the readable rows. */
function recount(rows: readonly Written[]): { doubles: string[]; gaps: string[] } {
  const shown = rows
    .filter((row) => row.readable)
    .map(({ agenda }) => (/^\d+(\/\d{4})?$/.test(agenda) ? formatAgenda(Number(agenda.split('/')[0])) : agenda));
  const doubles: string[] = [];
  const seen = new Set<string>();
  for (const text of shown) {
    if (seen.has(text) && !doubles.includes(text)) doubles.push(text);
    seen.add(text);
  }
  const numbers = [...seen].filter((text) => /^\d+$/.test(text)).map(Number);
  const last = Math.max(...numbers);
  const gaps: string[] = [];
  for (let n = Math.min(...numbers); n <= last; n++) {
    if (numbers.includes(n)) continue;
    let end = n;
    while (end + 1 <= last && !numbers.includes(end + 1)) end += 1;
    gaps.push(n === end ? formatAgenda(n) : `${formatAgenda(n)}–${formatAgenda(end)}`);
    n = end;
  }
  return { doubles: doubles.slice(0, 500), gaps: gaps.slice(0, 500) };
}
