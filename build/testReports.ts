/** Counts the tests in the JSON reports of vitest and Playwright. */
import type { Outcome } from './runStep.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** A test file that did not load has no tests in the report: it is one failure. */
export function vitestReport(report: unknown): Outcome {
  if (!isObject(report)) throw new TypeError('not a vitest report');
  const unloaded = list(report.testResults).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && list(assertionResults).every((test) => test.status !== 'failed'),
  );
  return { passed: number(report.numPassedTests), failed: number(report.numFailedTests) + unloaded.length };
}

/** A flaky test has failed; an error outside every test (a file that does not load, a set-up) is one failure. */
export function playwrightReport(report: unknown): Outcome {
  if (!isObject(report) || !isObject(report.stats)) throw new TypeError('not a Playwright report');
  const { expected, unexpected, flaky } = report.stats;
  return { passed: number(expected), failed: number(unexpected) + number(flaky) + list(report.errors).length };
}
