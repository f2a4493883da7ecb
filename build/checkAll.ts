/**
 * Every check of the project, in order of cost: types, lint, import directions, docs, unit and integration tests, build, end to end. `npm test`
 * comes here through build/test.mjs. Each check counts as one, each test as one; the last line is `N passed, N failed`.
 * For developers: `npm test -- --only unit,e2e`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './chromium.ts';
import { type Outcome, runStep, type Step } from './runStep.ts';
import { playwrightReport, vitestReport } from './testReports.ts';

/** All of it takes well under 20 minutes on two quiet cores; what hangs on a busy machine is ended here. Milliseconds. */
const LIMIT_MS = 45 * 60 * 1000;

const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, '.cache', 'test');
const tool = (file: string) => path.join('node_modules', file);

const types = (project: string): Step => ({
  group: 'types',
  name: `types of ${project}`,
  command: [tool('typescript/bin/tsc'), '-p', project],
});

const STEPS: readonly Step[] = [
  types('shared'),
  types('electron'),
  types('renderer'),
  types('tests'),
  {
    group: 'lint',
    name: 'lint and format',
    command: [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
  },
  { group: 'imports', name: 'import directions', command: ['build/checkImports.ts'] },
  {
    group: 'docs',
    name: 'docs',
    command: ['build/checkDocs.ts'],
    unless: () => !existsSync(path.join(root, 'build/checkDocs.ts')),
  },
  {
    group: 'unit',
    name: 'unit and integration tests',
    command: [
      tool('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${cache}/unit.json`,
    ],
    live: true,
    report: { file: path.join(cache, 'unit.json'), read: vitestReport },
  },
  { group: 'build', name: 'build', command: ['build/bundle.ts'] },
  {
    group: 'e2e',
    name: 'end to end tests',
    command: [tool('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(cache, 'e2e.json') },
    live: true,
    needs: ['build'],
    report: { file: path.join(cache, 'e2e.json'), read: playwrightReport },
  },
];

const wanted = wantedGroups();
const total: Outcome = { passed: 0, failed: 0 };
const deadline = Date.now() + LIMIT_MS;
const broken = new Set<string>();

if (wanted.has('unit') || wanted.has('e2e')) prepareChromium();
for (const step of STEPS) {
  if (!wanted.has(step.group) || step.unless?.()) continue;
  const missing = step.needs?.find((group) => broken.has(group));
  const outcome = missing === undefined ? await runStep(step, { root, cache, deadline }) : skipped(step, missing);
  if (outcome.failed > 0) broken.add(step.group);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
}
// a run that tested nothing has not passed
if (total.passed + total.failed === 0) total.failed = 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function skipped(step: Step, missing: string): Outcome {
  console.log(`✗ ${step.name}: not run, because ${missing} failed`);
  return { passed: 0, failed: 1 };
}

function prepareChromium(): void {
  try {
    process.env.PENATA_CHROMIUM = ensureChromium((text) => console.log(text));
  } catch (error) {
    console.log(`✗ Chromium: ${error instanceof Error ? error.message : String(error)}`);
    total.failed += 1;
  }
}

function wantedGroups(): Set<string> {
  const all = [...new Set(STEPS.map(({ group }) => group))];
  try {
    const { values } = parseArgs({ args: process.argv.slice(2), options: { only: { type: 'string' } } });
    if (values.only === undefined) return new Set(all);
    const groups = values.only.split(',');
    const unknown = groups.find((group) => !all.includes(group));
    if (unknown === undefined) return new Set(groups);
    console.error(`--only takes ${all.join(', ')}, not "${unknown}"`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  process.exit(2);
}
