import { defineConfig } from 'vitest/config';

/** Tests that need PostgreSQL: one is started for all of them. Those of real processes run what was built. */
const stored = ['store', 'contracts', 'api', 'cli', 'reliability', 'console'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    expect: { poll: { timeout: 30_000 } }, // As long as a page is waited for: machines that run tests are slow at times.
    setupFiles: ['test/support/seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...stored, '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: { name: 'stored', include: stored, globalSetup: ['test/support/built.ts', 'test/support/postgres.ts'] },
      },
    ],
  },
});
