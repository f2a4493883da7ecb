/**
 * The long trials (`npm run trials`): what `npm test` does a few times is done a hundred times, inputs are fuzzed a thousand times, and a register of a
 * million letters is walked in every order. `--only NAME,NAME` for some of them; `--letters N`, `--kills N`, `--fuzz N` for other sizes.
 */
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Outcome, runStep, type Step } from '../../build/runStep.ts';
import { vitestReport } from '../../build/testReports.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CACHE = path.join(ROOT, '.cache', 'trials');
/** Per trial, as long as a slow machine may take. Milliseconds. */
const LIMIT_MS = 6 * 3_600_000;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    letters: { type: 'string', default: '1000000' },
    kills: { type: 'string', default: '100' },
    fuzz: { type: 'string', default: '1000' },
    work: { type: 'string', default: path.join(os.tmpdir(), 'penata-bench') },
  },
});

const vitest = (group: string, name: string, files: readonly string[], env: Record<string, string>): Step => {
  const file = path.join(CACHE, `${group}.json`);
  return {
    group,
    name,
    command: [
      path.join('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...files,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      `--testTimeout=${LIMIT_MS}`,
      `--hookTimeout=${LIMIT_MS}`,
    ],
    env,
    live: true,
    report: { file, read: vitestReport },
  };
};

const kills = { PENATA_TRIALS: values.kills };
const STEPS: readonly Step[] = [
  vitest('host', `${values.kills} kills of the browser host`, ['tests/trials/killedHost.test.ts'], kills),
  vitest(
    'files',
    `${values.kills} kills while writing, backing up, restoring`,
    ['electron/database/killed.test.ts'],
    kills,
  ),
  vitest(
    'parallel',
    `${values.kills} times 50 parallel registrations`,
    ['tests/trials/parallelRegistrations.test.ts'],
    kills,
  ),
  vitest('fuzz', `${values.fuzz} malformed inputs for every operation`, ['tests/contract/malformed.test.ts'], {
    PENATA_FUZZ_RUNS: values.fuzz,
  }),
  {
    group: 'register',
    name: `a register of ${values.letters} letters in every order`,
    command: [path.join('tests', 'trials', 'wholeRegister.ts'), values.letters, values.work],
    live: true,
  },
];

const wanted = values.only?.split(',') ?? STEPS.map(({ group }) => group);
const unknown = wanted.find((name) => !STEPS.some(({ group }) => group === name));
if (unknown !== undefined) {
  console.error(`--only takes ${STEPS.map(({ group }) => group).join(', ')}, not "${unknown}"`);
  process.exit(2);
}
const total: Outcome = { passed: 0, failed: 0 };
for (const step of STEPS) {
  if (!wanted.includes(step.group)) continue;
  const { passed, failed } = await runStep(step, { root: ROOT, cache: CACHE, deadline: Date.now() + LIMIT_MS });
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
