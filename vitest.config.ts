import { defineConfig } from 'vitest/config';

/** Unit and integration tests stand beside the code they test; tests/e2e belongs to Playwright. */
export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,build,tests}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'out/**', 'tests/e2e/**', 'tests/bench/**'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // a data folder of the person at the machine is never touched by a test
    env: { PENATA_TEST: '1' },
  },
});
