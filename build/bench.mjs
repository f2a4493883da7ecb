/** `npm run bench [-- --sizes 10000,100000,1000000 --work DIR --rounds N]`: how fast it is, as a table; also written to docs/bench.md. */
import path from 'node:path';
import { ensureInstalled, handOver } from './handOver.mjs';

ensureInstalled();
const args = process.argv.slice(2);
const at = args.indexOf('--work');
// npm runs scripts in the project's folder; a relative DIR is meant from where the person stands
if (at !== -1 && args[at + 1] !== undefined)
  args[at + 1] = path.resolve(process.env.INIT_CWD ?? process.cwd(), args[at + 1]);
handOver('../tests/bench/bench.ts', args);
