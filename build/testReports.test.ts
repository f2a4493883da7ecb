import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runStep, type Step } from './runStep.ts';
import { playwrightReport, vitestReport } from './testReports.ts';

describe('reports', () => {
  it('of vitest count tests, and a file that did not load as one failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(vitestReport(report)).toEqual({ passed: 5, failed: 2 });
  });

  it('of Playwright count flaky tests and errors outside tests as failures', () => {
    expect(playwrightReport({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 }, errors: [{}] })).toEqual({
      passed: 3,
      failed: 3,
    });
  });

  it.each([undefined, null, 'x', {}])('that are none are no success: %j', (report) => {
    expect(() => playwrightReport(report)).toThrow(TypeError);
  });
});

describe('a step', () => {
  let root = '';
  const said: string[] = [];
  beforeAll(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'penata-run-step-'));
    vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await rm(root, { recursive: true, force: true });
  });

  const run = async (script: string, more: Partial<Step> = {}, limitMs = 30_000) => {
    await writeFile(path.join(root, 'step.mjs'), script);
    const step: Step = { group: 'x', name: 'step', command: ['step.mjs'], ...more };
    return runStep(step, { root, cache: path.join(root, 'cache'), deadline: Date.now() + limitMs });
  };
  const report = () => ({ file: path.join(root, 'cache', 'r.json'), read: vitestReport });
  const writing = (counts: object, code: number) =>
    `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(path.join(root, 'cache', 'r.json'))}, '${JSON.stringify(counts)}'); process.exitCode = ${code};`;

  it('counts as one check, and shows what a failed one printed', async () => {
    expect(await run('')).toEqual({ passed: 1, failed: 0 });
    expect(await run('console.log("the reason"); process.exitCode = 3;')).toEqual({ passed: 0, failed: 1 });
    expect(said.join('\n')).toContain('the reason');
  });

  it('with a report counts its tests', async () => {
    expect(await run(writing({ numPassedTests: 4, numFailedTests: 2 }, 1), { report: report() })).toEqual({
      passed: 4,
      failed: 2,
    });
  });

  it('whose runner crashed, wrote no report, or found no test has failed', async () => {
    expect(await run(writing({ numPassedTests: 4, numFailedTests: 0 }, 1), { report: report() })).toEqual({
      passed: 4,
      failed: 1,
    });
    expect(await run('', { report: report() })).toEqual({ passed: 0, failed: 1 });
    expect(await run(writing({ numPassedTests: 0, numFailedTests: 0 }, 0), { report: report() })).toEqual({
      passed: 0,
      failed: 1,
    });
  });

  it('that does not end is ended, with its children', async () => {
    const script =
      "import { spawn } from 'node:child_process'; spawn('sleep', ['600'], { stdio: 'inherit' }); setInterval(() => {}, 1000);";
    expect(await run(script, {}, 1_000)).toEqual({ passed: 0, failed: 1 });
  });
});
