/**
 * `npm run bench [-- --sizes 10000,100000,1000000 --work DIR --rounds N]`: builds or finds the offices, takes the times of each in a process of its own, and writes the table to the
 * console and to docs/bench.md.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { civilDateOf } from '#shared/rules/tanggal.ts';
import { buildStale } from '../../build/bundle.ts';
import { factsOf, type Measured, measureOffice } from './atSize.ts';
import { measureMemory, measureStarts } from './host.ts';
import { type Loads, measureLoads } from './loads.ts';
import { ensureOffice, type MeasuredOffice, tidy } from './office.ts';
import { type Findings, markdownPage, markdownTable, sectionsOf } from './report.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    work: { type: 'string', default: path.join(os.tmpdir(), 'penata-bench') },
    rounds: { type: 'string', default: '200' },
    out: { type: 'string', default: path.join(ROOT, 'docs', 'bench.md') },
    /** What a child process does: measured in a process that ends, since a closed house would make its backup. */
    part: { type: 'string' },
    office: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const rounds = Number(values.rounds);
if (![...sizes, rounds].every((n) => Number.isSafeInteger(n) && n > 0)) {
  console.error('Penata: --sizes 10000,100000,1000000 --rounds 200 --work FOLDER');
  process.exit(2);
}
const pace = { rounds, warmUp: Math.min(20, rounds) };
const say = (text: string) => console.error(`  ${text}`);

if (values.part === undefined) await everything();
else await onePart(values.part, JSON.parse(values.office ?? 'null') as MeasuredOffice);

async function onePart(part: string, office: MeasuredOffice): Promise<void> {
  const found = part === 'loads' ? await measureLoads(office, pace, say) : await measureOffice(office, pace, say);
  writeFileSync(resultFile(), JSON.stringify(found));
  process.exit(0);
}

function resultFile(): string {
  return path.join(values.work, 'hasil.json');
}

function inChild<T>(part: 'office' | 'loads', office: MeasuredOffice): T {
  rmSync(resultFile(), { force: true });
  const options = [
    '--part',
    part,
    '--office',
    JSON.stringify(office),
    '--work',
    values.work,
    '--rounds',
    values.rounds,
  ];
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'bench.ts'), ...options], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`the measuring of ${office.letters} letters ended with ${status}`);
  tidy(office);
  return JSON.parse(readFileSync(resultFile(), 'utf8')) as T;
}

async function everything(): Promise<void> {
  const loadBefore = os.loadavg()[0] ?? 0;
  mkdirSync(values.work, { recursive: true });
  await buildStale(ROOT, { say });
  const offices: MeasuredOffice[] = [];
  for (const letters of [...new Set(sizes)].sort((a, b) => a - b))
    offices.push(await ensureOffice(values.work, letters, say));
  const measured: Measured[] = [];
  for (const office of offices) {
    say(`${office.letters} letters`);
    measured.push(...inChild<Measured[]>('office', office));
  }
  const largest = offices.at(-1)!;
  const empty = await ensureOffice(values.work, 0, say);
  const spreads = await measureStarts([empty, largest], Math.max(3, Math.min(15, rounds)));
  const today = civilDateOf(new Date().toISOString(), 'Asia/Jakarta');
  const megabytes = await measureMemory(largest, factsOf(largest, today));
  const findings: Findings = {
    measured,
    loads: loadsOn(offices),
    starts: [
      { letters: 0, spread: spreads[0]! },
      { letters: largest.letters, spread: spreads[1]! },
    ],
    memory: { letters: largest.letters, megabytes },
  };
  for (const section of sectionsOf(findings)) console.log(`\n${section.title}\n${markdownTable(section)}`);
  const machine = {
    cores: os.availableParallelism(),
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
    memoryGb: Math.round(os.totalmem() / 1024 ** 3),
    rounds,
    loadBefore,
  };
  writeFileSync(values.out, markdownPage(findings, machine));
  say(`written to ${values.out}`);
}

/** Prints and imports write: they get a copy of the middle office, thrown away afterwards. */
function loadsOn(offices: readonly MeasuredOffice[]): Loads {
  const original = offices[Math.floor((offices.length - 1) / 2)]!;
  const dataDir = path.join(values.work, 'salinan');
  rmSync(dataDir, { recursive: true, force: true });
  cpSync(original.dataDir, dataDir, { recursive: true });
  try {
    return inChild<Loads>('loads', { ...original, dataDir });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
