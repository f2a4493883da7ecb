/** `node out/web/main.js --data DIR [--port N] [--sample]`: opens the house and serves it to the browser of this computer. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EXIT_REFUSED } from '#electron/compose/exitCodes.ts';
import { HouseRefused } from '#electron/compose/house.ts';
import { openHouse } from '#electron/compose/openHouse.ts';
import { startWebServer, type WebServer } from './server.ts';

const FIRST_PORT = 4680;
const PORTS_TRIED = 20;

const { values } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string' }, sample: { type: 'boolean', default: false } },
});
if (values.data === undefined) {
  console.error('Penata: sebutkan folder data dengan --data DIR.');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
/** Beside the bundle (out/web → out/renderer); the sources have the same distance to out. */
const pages = [join(here, '..', 'renderer'), join(here, '..', '..', 'out', 'renderer')].find((folder) =>
  folder.includes(`${join('out', 'renderer')}`),
)!;

try {
  const house = await openHouse({
    dataDir: values.data,
    sample: values.sample,
    onSampleLine: (line) => console.log(line),
  });
  const web = await listen(values.port === undefined ? undefined : Number(values.port), (port) =>
    startWebServer({ house, pages }, port),
  );
  console.log(`Penata: http://127.0.0.1:${web.port}`);
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    await web.close();
    await house.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close());
} catch (error) {
  if (!(error instanceof HouseRefused)) throw error;
  console.error(`Penata: ${error.message}`);
  if (error.kind === 'rusak' || error.kind === 'migrasi') {
    console.error(
      error.backups.length === 0
        ? 'Penata: tidak ada cadangan di folder data ini.'
        : `Penata: cadangan yang ada:\n${error.backups.map((name) => `  ${name}`).join('\n')}`,
    );
  }
  process.exit(EXIT_REFUSED);
}

/** The asked port, or the next free one from 4680 on. */
async function listen(asked: number | undefined, start: (port: number) => Promise<WebServer>): Promise<WebServer> {
  const ports = asked === undefined ? Array.from({ length: PORTS_TRIED }, (_, index) => FIRST_PORT + index) : [asked];
  for (const port of ports) {
    try {
      return await start(port);
    } catch (error) {
      const taken =
        error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
      if (!taken) throw error;
    }
  }
  console.error(
    asked === undefined
      ? `Penata: port ${FIRST_PORT}–${FIRST_PORT + PORTS_TRIED - 1} terpakai semua. Sebutkan port lain dengan --port N.`
      : `Penata: port ${asked} sedang dipakai program lain.`,
  );
  process.exit(EXIT_REFUSED);
}
