/**
 * The desktop program as a test starts it: on the real Electron where its binary is there and a display to show it, else over the stand-in
 * (electronStandIn/), which runs the same built main process, preload and pages. `kind` says which one it was.
 */
import path from 'node:path';
import { _electron, type Browser, chromium, type Page } from '@playwright/test';
import { findElectron, whyNoDisplay } from '../../build/electronBinary.ts';
import type { HostOptions } from './browserHost.ts';
import type { StandInMessage, TestMessage } from './electronStandIn/control.ts';
import { ROOT, startProgram } from './runningProgram.ts';

/** What the program asked of the machine, in order: `shell.openPath`, `navigation`, … Only the stand-in knows. */
export interface DesktopRecord {
  what: string;
  given: unknown[];
}

/** The person at the machine: answers a dialog of the system. */
export type Person = (what: string, question: unknown) => unknown;

export interface DesktopHost {
  kind: 'electron' | 'stand-in';
  page: Page;
  records: DesktopRecord[];
  /** Answers dialogs from now on; before, every dialog is an error of the test. */
  answerDialogs(person: Person): void;
  /** Something happens to the machine, for instance 'lock-screen'. Only with the stand-in. */
  power(event: string): void;
  output(): string;
  ended: Promise<number>;
  /** Ends the program as a person would, and waits for its closing backup. */
  close(): Promise<number>;
  kill(): Promise<number>;
}

export function realElectron(): string | undefined {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot || whyNoDisplay(process.platform, process.env) !== undefined) return undefined;
  return findElectron(ROOT);
}

export function startDesktopHost(options: HostOptions): Promise<DesktopHost> {
  const program = realElectron();
  return program === undefined ? startOnStandIn(options) : startOnElectron(program, options);
}

const programArgs = ({ dataDir, sample, args = [] }: HostOptions) => [
  '--data',
  dataDir,
  ...(sample ? ['--sample'] : []),
  ...args,
];

/** Starts the stand-in without waiting for a window: for starts that are refused. */
export function startStandIn(options: HostOptions) {
  const register = path.join(ROOT, 'tests', 'support', 'electronStandIn', 'register.ts');
  const main = path.join(ROOT, 'out', 'shell', 'main.js');
  const program = startProgram(['--import', register, main, ...programArgs(options)]);
  const records: DesktopRecord[] = [];
  let person: Person | undefined;
  let endpointKnown: (endpoint: string) => void = () => undefined;
  const endpoint = new Promise<string>((resolve) => {
    endpointKnown = resolve;
  });
  const tell = (message: TestMessage) => void (program.child.connected && program.child.send(message));
  program.child.on('message', (message: StandInMessage) => {
    if (message.is === 'browser') endpointKnown(message.endpoint);
    if (message.is === 'record') records.push(message);
    if (message.is !== 'ask') return;
    records.push({ what: message.what, given: message.given });
    if (person === undefined) throw new Error(`nobody answers ${message.what}: ${JSON.stringify(message.given)}`);
    tell({ is: 'answer', id: message.id, value: person(message.what, message.given[0]) });
  });
  return {
    program,
    records,
    endpoint,
    tell,
    answerDialogs: (given: Person) => {
      person = given;
    },
  };
}

async function startOnStandIn(options: HostOptions): Promise<DesktopHost> {
  const { program, records, endpoint, tell, answerDialogs } = startStandIn(options);
  await program.line(/^Penata: jendela terbuka$/);
  const browser = await chromium.connectOverCDP(await endpoint);
  return {
    kind: 'stand-in',
    page: windowPage(browser),
    records,
    answerDialogs,
    power: (event) => tell({ is: 'power', event }),
    output: program.output,
    ended: program.ended,
    close: () => program.close(),
    kill: () => program.kill(),
  };
}

function windowPage(browser: Browser): Page {
  const page = browser
    .contexts()[0]
    ?.pages()
    .find((candidate) => candidate.url().includes('.app.standin'));
  if (page === undefined) throw new Error('the stand-in shows no window');
  return page;
}

async function startOnElectron(executablePath: string, options: HostOptions): Promise<DesktopHost> {
  const electron = await _electron.launch({ executablePath, args: [ROOT, ...programArgs(options)], cwd: ROOT });
  const child = electron.process();
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  return {
    kind: 'electron',
    page: await electron.firstWindow(),
    records: [],
    answerDialogs: () => {
      throw new Error('dialogs of the real system cannot be answered');
    },
    power: () => {
      throw new Error('the real machine cannot be locked');
    },
    output: () => output,
    ended,
    close: async () => {
      await electron.close();
      return ended;
    },
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
