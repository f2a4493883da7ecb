/** `npm run trials [-- --only host,files,parallel,fuzz,register]`: the long trials; hours, not minutes. */
import { ensureInstalled, handOver } from './handOver.mjs';

ensureInstalled();
handOver('../tests/trials/trials.ts', process.argv.slice(2));
