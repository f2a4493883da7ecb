/** `npm run sample -- --letters N --data DIR`: a sample office of any size, for measuring. */
import path from 'node:path';
import { ensureInstalled, handOver } from './handOver.mjs';

ensureInstalled();
const args = process.argv.slice(2);
const at = args.indexOf('--data');
// npm runs scripts in the project's folder; a relative DIR is meant from where the person stands
if (at !== -1 && args[at + 1] !== undefined)
  args[at + 1] = path.resolve(process.env.INIT_CWD ?? process.cwd(), args[at + 1]);
handOver('sample/sample.ts', args);
