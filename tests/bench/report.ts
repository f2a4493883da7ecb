/** The table: what was measured, what it is held against, and whether it holds. Pure. */
import type { Measured } from './atSize.ts';
import type { Loads } from './loads.ts';
import type { Spread } from './measure.ts';

export interface Findings {
  measured: readonly Measured[];
  loads: Loads | undefined;
  starts: { letters: number; spread: Spread }[];
  memory: { letters: number; megabytes: number } | undefined;
}

export interface Row {
  measure: string;
  letters: number;
  p50: number | undefined;
  p95: number | undefined;
  /** What it is held against, in the unit of p95. */
  against: number | undefined;
  ratio: number | undefined;
  reach: string;
  holds: boolean;
}

export interface Section {
  title: string;
  /** What `against` is. */
  against: string;
  unit: string;
  rows: Row[];
}

const REGISTER = 'register one letter';

const row = (
  measure: string,
  letters: number,
  spread: Pick<Spread, 'p50' | 'p95'>,
  against: number,
  reach: string,
  holds: boolean,
): Row => ({ measure, letters, ...spread, against, ratio: spread.p95 / against, reach, holds });

function besideDatabase(measured: readonly Measured[]): Row[] {
  return measured
    .filter(({ name }) => name !== REGISTER)
    .map(({ name, letters, house, raw }) =>
      row(name, letters, house, raw.p95, '≤ 2 × raw + 2 ms', house.p95 <= 2 * raw.p95 + 2),
    );
}

const registering = (measured: readonly Measured[]): Row[] =>
  measured
    .filter(({ name }) => name === REGISTER)
    .map(({ name, letters, house, raw }) => row(name, letters, house, raw.p95, '≤ 3 × raw', house.p95 <= 3 * raw.p95));

function overHttp(measured: readonly Measured[]): Row[] {
  return measured.flatMap(({ name, letters, house, http }) =>
    http ? [row(name, letters, http, house.p95, '≤ + 5 ms', http.p95 - house.p95 <= 5)] : [],
  );
}

/** The largest office beside the smallest. */
function growing(measured: readonly Measured[]): Row[] {
  const sizes = [...new Set(measured.map(({ letters }) => letters))].sort((a, b) => a - b);
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (small === large) return [];
  return measured
    .filter(({ daily, letters }) => daily && letters === large)
    .flatMap(({ name, letters, house }) => {
      const before = measured.find((other) => other.name === name && other.letters === small);
      if (!before) return [];
      return [row(name, letters, house, before.house.p95, '≤ 1.5 ×', house.p95 <= 1.5 * before.house.p95)];
    });
}

function beside({ letters, quiet, agenda, import: imported, confirm }: Loads): Row[] {
  const held = (measure: string, list: Spread) =>
    row(measure, letters, list, quiet.p95, '≤ 2 × quiet', list.p95 <= 2 * quiet.p95);
  return [
    held(`list while an agenda of ${agenda.rows} rows is printed (${agenda.seconds.toFixed(0)} s)`, agenda.list),
    held(`list while ${imported.rows} rows are read in (${imported.seconds.toFixed(0)} s)`, imported.list),
    held(`list while they move into the register (${confirm.seconds.toFixed(0)} s)`, confirm.list),
  ];
}

function wholeProgram({ starts }: Findings): Row[] {
  const [empty, ...others] = starts;
  const started = others.map(({ letters, spread }) =>
    row(
      'start to first list',
      letters,
      spread,
      empty!.spread.p95,
      '≤ 1.5 × empty',
      spread.p95 <= 1.5 * empty!.spread.p95,
    ),
  );
  return empty ? [{ ...row('start to first list', 0, empty.spread, empty.spread.p95, '', true) }, ...started] : started;
}

const memoryRow = ({ letters, megabytes }: NonNullable<Findings['memory']>): Row => ({
  measure: 'resident memory after the daily round (MB)',
  letters,
  p50: undefined,
  p95: megabytes,
  against: 300,
  ratio: megabytes / 300,
  reach: '≤ 300 MB',
  holds: megabytes <= 300,
});

export function sectionsOf(findings: Findings): Section[] {
  const { measured, loads, memory } = findings;
  const sections: Section[] = [
    {
      title: 'Questions beside the same SQL on better-sqlite3',
      against: 'raw p95',
      unit: 'ms',
      rows: besideDatabase(measured),
    },
    {
      title: 'Registering beside one durable transaction of the same rows',
      against: 'raw p95',
      unit: 'ms',
      rows: registering(measured),
    },
    {
      title: 'Over HTTP beside the same call in the house',
      against: 'house p95',
      unit: 'ms',
      rows: overHttp(measured),
    },
    {
      title: 'The daily round: the largest office beside the smallest',
      against: 'smallest p95',
      unit: 'ms',
      rows: growing(measured),
    },
    { title: 'A list while something long runs', against: 'quiet p95', unit: 'ms', rows: loads ? beside(loads) : [] },
    {
      title: 'One page as PDF beside plain pdfmake',
      against: 'plain p95',
      unit: 'ms',
      rows: loads
        ? [
            row(
              'tanda terima, issued and logged',
              loads.letters,
              loads.page.house,
              loads.page.raw.p95,
              '≤ 1.3 × plain',
              loads.page.house.p95 <= 1.3 * loads.page.raw.p95,
            ),
          ]
        : [],
    },
    { title: 'Start of the program', against: 'empty p95', unit: 'ms', rows: wholeProgram(findings) },
    { title: 'Memory', against: 'limit', unit: 'MB', rows: memory ? [memoryRow(memory)] : [] },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

const number = (value: number | undefined, digits = 2): string => (value === undefined ? '' : value.toFixed(digits));
const size = (letters: number): string => letters.toLocaleString('en-US');

export function markdownTable({ rows, against, unit }: Section): string {
  const head = `| measure | letters | p50 ${unit} | p95 ${unit} | ${against} | ratio | reach | holds |`;
  const line = '|---|--:|--:|--:|--:|--:|---|---|';
  const body = rows.map(
    (r) =>
      `| ${r.measure} | ${size(r.letters)} | ${number(r.p50)} | ${number(r.p95)} | ${number(r.against)} | ${number(r.ratio)} | ${r.reach} | ${r.holds ? 'yes' : '**no**'} |`,
  );
  return [head, line, ...body].join('\n');
}

export interface Machine {
  cores: number;
  node: string;
  date: string;
  memoryGb: number;
  rounds: number;
  /** Of the machine over the minute before, by whatever else ran on it; 0 on a quiet one. */
  loadBefore: number;
}

export function markdownPage(findings: Findings, machine: Machine): string {
  const sections = sectionsOf(findings);
  const rows = sections.flatMap((section) => section.rows.map((r) => ({ ...r, title: section.title })));
  const short = rows.filter((r) => !r.holds);
  return `${[
    '# Bench',
    `Written by \`npm run bench\` on ${machine.date}: ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}, load ${machine.loadBefore.toFixed(1)} before it began; ${machine.rounds} rounds per
question, each beside its counterpart in the same run, turn by turn. "raw" is the SQL that the operation compiled, with the same values, on a bare connection with the program's settings. No
backup and no login run while times are taken. How the offices are made: \`npm run sample\` (build/sample).`,
    `${rows.length - short.length} of ${rows.length} hold.${short.length === 0 ? '' : ' What falls short:'}`,
    ...(short.length === 0
      ? []
      : [
          short
            .map(
              (r) =>
                `- ${r.title}: ${r.measure} at ${size(r.letters)}: ${number(r.p95)} against ${number(r.against)} (${r.reach})`,
            )
            .join('\n'),
        ]),
    ...sections.flatMap((section) => [`## ${section.title}`, markdownTable(section)]),
  ].join('\n\n')}\n`;
}
