/** Shows an address in the machine's browser. */
import { spawn } from 'node:child_process';

/** The command that does it; undefined where nobody would see it (no display, or an automated run). */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): [command: string, ...args: string[]] | undefined {
  if (env.CI) return undefined;
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  if (platform === 'darwin') return ['open', address];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', address] : undefined;
}

/** Whether it worked is for the person to see: the address stands on the console all the same. */
export function openBrowser(address: string, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): void {
  const command = browserCommand(address, platform, env);
  if (command === undefined) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
