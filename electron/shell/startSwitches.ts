/** What the command line may ask for. */
import path from 'node:path';

/** Switches that open the program to a debugger or take its walls down; a packaged program refuses to start with them. */
const DANGEROUS = [
  'remote-debugging',
  'remote-allow-origins',
  'inspect',
  'no-sandbox',
  'disable-gpu-sandbox',
  'disable-setuid-sandbox',
  'disable-web-security',
  'disable-site-isolation',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  'ignore-certificate-errors',
  'load-extension',
  'disable-extensions-except',
  'js-flags',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'user-data-dir',
  'renderer-cmd-prefix',
  'gpu-launcher',
  'utility-cmd-prefix',
  'enable-blink-features',
  'enable-features',
  'disable-features',
];

/** The dangerous switches among these arguments, as written. Chromium also takes one dash, and on Windows a slash. */
export function dangerousSwitches(args: readonly string[], platform: NodeJS.Platform): string[] {
  return args.filter((argument) => {
    const match = /^(?:--?|\/)([A-Za-z][^=]*)/.exec(argument);
    if (match === null || (argument.startsWith('/') && platform !== 'win32')) return false;
    const name = (match[1] as string).toLowerCase();
    return DANGEROUS.some((switchName) => name === switchName || name.startsWith(`${switchName}-`));
  });
}

export interface StartOptions {
  /** Absolute; undefined: the platform's folder. */
  dataDir: string | undefined;
  sample: boolean;
}

/** Reads `--data DIR` (or `--data=DIR`) and `--sample`; everything else is ignored. */
export function readStartOptions(args: readonly string[], cwd: string): StartOptions {
  let dataDir: string | undefined;
  let sample = false;
  args.forEach((argument, index) => {
    if (argument === '--sample') sample = true;
    const given =
      argument === '--data'
        ? args[index + 1]
        : argument.startsWith('--data=')
          ? argument.slice('--data='.length)
          : undefined;
    if (given !== undefined && given !== '' && !given.startsWith('--')) dataDir = path.resolve(cwd, given);
  });
  return { dataDir, sample };
}
