/** `npm test`: installs what is missing, then runs every check on Node 24 (build/checkAll.ts). */
import { ensureInstalled, handOver } from './handOver.mjs';

ensureInstalled();
handOver('checkAll.ts', process.argv.slice(2));
