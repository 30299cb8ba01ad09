import { defineConfig } from 'vitest/config';
// With their extensions: the loader of configurations may be Node's own.
import { PATIENCE } from './e2e/session.ts';
import LongFirst from './long-first.ts';
import { drawnSeed } from './seed.ts';

/** End-to-end tests that nothing may run beside: they count seconds or what a browser asks for, tear files, or build anew what the others test. */
const ALONE = ['hung', 'silence', 'torn', 'zip'].map((name) => `tests/e2e/${name}.test.ts`);

/** What the projects without browsers have in common. Patient: a slow machine is no failure, and timings are the bench's to judge. */
const withoutBrowsers = {
  include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
  setupFiles: ['tests/setup.ts'],
  testTimeout: 120_000,
  maxWorkers: '100%',
};

/** What the projects with browsers have in common. */
const inBrowsers = {
  globalSetup: ['tests/e2e/setup.ts'],
  // Longer than anything in a test is waited for, so that a test says what it waited for.
  testTimeout: 240_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: PATIENCE, interval: 50 } },
};

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        // The fault tests of tests/torture run here in their short form.
        test: { ...withoutBrowsers, name: 'unit', exclude: ['tests/e2e/**'] },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'browsers',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ALONE,
          // Two files at a time, each with browsers and servers of its own: much of a test is waiting. What is run once more has the machine to itself.
          maxWorkers: process.env.COLLATE_ONE_BY_ONE ? 1 : 2,
          // After the others: a browser that shares two cores with them is slow for no fault of its own.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { ...inBrowsers, name: 'browsers-alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'torture',
          include: [
            'tests/torture/**/*.test.ts',
            'tests/e2e/worker.test.ts',
            'tests/e2e/deletion-killed.test.ts',
            'tests/e2e/killed.test.ts',
            'tests/e2e/subscription-killed.test.ts',
            'tests/e2e/reading-hostile.test.ts',
          ],
          env: { COLLATE_TORTURE: '1' },
          testTimeout: 20 * 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        // Of `npm run torture`: the properties hold for cases that no run has tried before.
        test: {
          ...withoutBrowsers,
          name: 'properties',
          exclude: ['tests/e2e/**', 'tests/torture/**'],
          env: { COLLATE_SEED: process.env.COLLATE_SEED ?? String(drawnSeed()) },
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
