/** `npm run build`: builds what is stale into out/ (`-- --force`: everything), on Node 24. */
import { ensureInstalled, handOver } from './handOver.mjs';

ensureInstalled();
handOver('bundle.ts', process.argv.slice(2));
