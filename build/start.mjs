/** `npm start`: reads the options, installs what is missing, hands over to build/launch.ts on Node 24. */
import { ensureInstalled, handOver } from './handOver.mjs';
import { readStartOptions, USAGE } from './startOptions.mjs';

const args = process.argv.slice(2);
const options = readStartOptions(args, process.env.INIT_CWD ?? process.cwd());
if ('problem' in options) {
  console.error(`Penata: ${options.problem}\n\n${USAGE}`);
  process.exit(2);
}
if (options.help) {
  console.log(USAGE);
} else {
  ensureInstalled();
  handOver('launch.ts', args);
}
