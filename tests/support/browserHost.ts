/** The browser host as a test starts it: the built program on a port of its own choice. */
import { createServer } from 'node:net';
import path from 'node:path';
import { ROOT, type RunningProgram, startProgram } from './runningProgram.ts';

export interface HostOptions {
  dataDir: string;
  sample?: boolean;
  /** More arguments for the program. */
  args?: readonly string[];
}

export interface BrowserHost {
  program: RunningProgram;
  /** http://127.0.0.1:PORT */
  address: string;
}

/** Starts the host and waits until it serves. */
export async function startBrowserHost({ dataDir, sample, args = [] }: HostOptions): Promise<BrowserHost> {
  const main = path.join(ROOT, 'out', 'web', 'main.js');
  const port = String(await freePort());
  const program = startProgram([main, '--data', dataDir, '--port', port, ...(sample ? ['--sample'] : []), ...args]);
  const [address] = await program.line(/http:\/\/127\.0\.0\.1:\d+/);
  return { program, address };
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
