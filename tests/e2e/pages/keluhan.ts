/** What the page complains about while a test works in it: errors on the console, exceptions, answers and requests that failed. */
import type { Page } from '@playwright/test';

/** The first question of every page: is somebody logged in? Nobody is a proper answer. */
const ASKING_WHO = /\/rpc\/sesi\.saya$/;
/** Left behind by a page that was left: the stream of changes, a scan that was still on its way. */
const LEFT_BEHIND = 'net::ERR_ABORTED';

export class Keluhan {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(page: Page) {
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const { url } = message.location();
      // told by the answer itself
      if (message.text().startsWith('Failed to load resource')) return;
      this.#found.push(`console: ${message.text()} (${url})`);
    });
    page.on('pageerror', (error) => this.#found.push(`exception: ${error.message}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      if (why !== LEFT_BEHIND) this.#found.push(`request: ${request.method()} ${request.url()} ${why}`);
    });
    page.on('response', (response) => {
      if (response.status() < 400 || (response.status() === 401 && ASKING_WHO.test(response.url()))) return;
      this.#found.push(`answer: ${response.status()} ${response.url()}`);
    });
  }

  /** What matches is part of what the test is about. */
  wajar(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  semua(): string[] {
    return this.#found.filter((one) => !this.#expected.some((pattern) => pattern.test(one)));
  }
}
