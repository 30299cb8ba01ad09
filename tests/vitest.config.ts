import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: [
      {
        extends: true,
        // The fault tests of tests/torture run here in their short form.
        // Patient: a slow machine is no failure, and timings are the bench's to judge.
        test: { name: 'unit', include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], exclude: ['tests/e2e/**'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // After the others: a browser that shares two cores with them is slow for no fault of its own.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'torture',
          include: [
            'tests/torture/**/*.test.ts',
            'tests/e2e/worker.test.ts',
            'tests/e2e/killed.test.ts',
            'tests/e2e/subscription-killed.test.ts',
            'tests/e2e/reading-hostile.test.ts',
          ],
          globalSetup: ['tests/e2e/setup.ts'],
          env: { COLLATE_TORTURE: '1' },
          testTimeout: 20 * 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
