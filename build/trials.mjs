/** `npm run trials`: the long trials, on Node 24. A small share of each runs in `npm test`. */
import { ensureInstalled, handOver } from './handOver.mjs';

ensureInstalled();
handOver('trials.ts', process.argv.slice(2));
