/** The same tests as in `npm test`, with a hundred kills and a thousand inputs for every operation. Takes an hour or more. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const TRIALS = ['tests/trials', 'tests/contract/malformed.test.ts', 'electron/database/killed.test.ts'];
const env = { ...process.env, PENATA_TRIALS: '100', PENATA_FUZZ_RUNS: '1000' };
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=3600000', ...TRIALS],
  { cwd: root, env, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
