/** Runs one check of build/checkAll.ts as a process of its own and says how it went. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

export interface Outcome {
  passed: number;
  failed: number;
}

export interface Step {
  group: string;
  name: string;
  /** Arguments for Node. */
  command: readonly string[];
  env?: Record<string, string>;
  /** Shows its output as it comes; others are silent unless they fail. */
  live?: boolean;
  /** Groups without which it makes no sense. */
  needs?: readonly string[];
  unless?: () => boolean;
  /** A report that counts its tests; without one the step counts as one check. */
  report?: { file: string; read: (report: unknown) => Outcome };
}

export interface StepPlace {
  root: string;
  cache: string;
  /** Moment in milliseconds at which the step is ended as failed. */
  deadline: number;
}

export async function runStep(step: Step, { root, cache, deadline }: StepPlace): Promise<Outcome> {
  mkdirSync(cache, { recursive: true });
  if (step.report !== undefined) rmSync(step.report.file, { force: true });
  const started = Date.now();
  const { code, output, late } = await runNode(step, root, Math.max(1_000, deadline - started));
  const outcome = count(step, code);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (outcome.failed > 0 && !step.live) console.log(output.trimEnd());
  const why = late ? ', ended: the time for all checks is over' : '';
  const tests = step.report === undefined ? '' : `, ${outcome.passed} passed, ${outcome.failed} failed`;
  console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${step.name} (${seconds} s${tests}${why})`);
  return outcome;
}

/** A runner that failed without a failed test (a file that does not load, a crash) is one failure; a report without tests too. */
function count({ report }: Step, code: number): Outcome {
  if (report === undefined) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  let counted: Outcome = { passed: 0, failed: 0 };
  try {
    counted = report.read(JSON.parse(readFileSync(report.file, 'utf8')));
  } catch {
    // no report: counted below
  }
  const silentFailure = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  return silentFailure ? { ...counted, failed: 1 } : counted;
}

function runNode(step: Step, root: string, limitMs: number): Promise<{ code: number; output: string; late: boolean }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.command, {
      cwd: root,
      env: { ...process.env, ...step.env, NO_COLOR: process.stdout.isTTY ? undefined : '1' },
      stdio: ['ignore', step.live ? 'inherit' : 'pipe', step.live ? 'inherit' : 'pipe'],
      // a group of its own, so that its children end with it
      detached: process.platform !== 'win32',
    });
    let output = '';
    let late = false;
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-200_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const endAll = () => {
      try {
        if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
        else process.kill(-child.pid, 'SIGKILL');
      } catch {
        // it has just ended by itself
      }
    };
    const interrupted = () => {
      endAll();
      process.exit(130);
    };
    const limit = setTimeout(() => {
      late = true;
      endAll();
    }, limitMs);
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    const end = (code: number) => {
      clearTimeout(limit);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve({ code, output, late });
    };
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
