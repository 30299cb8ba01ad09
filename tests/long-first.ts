import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first, as measured in November 2026. Where a file is not named the runner's own order holds. */
const LONG = [
  'e2e/feeds-hostile',
  'e2e/lost',
  'e2e/accessible',
  'e2e/reading',
  'e2e/mirrored',
  'e2e/reading-hostile',
  'e2e/killed',
  'e2e/deletion-killed',
  'e2e/worker',
  'e2e/subscription-killed',
  'e2e/disk-full',
  'e2e/library',
  'e2e/kept',
  'e2e/alarms',
  'e2e/package',
  'torture/pages',
  'compare/compare',
  'match/stored',
  'corpus/upgrade',
  'share/share',
  'article/anchors',
  'article/hostile',
  'corpus/integrity',
  'article/sliced',
  'house/imports',
  'corpus/attack',
].map((name) => `tests/${name}.test.ts`);

/**
 * Begins each project of the test runner with its longest files, so that none of them is left for the end with a worker idle beside it. The runner
 * itself, which knows no times on a clean checkout, begins with the largest.
 */
export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) => sorted.filter((one) => one.project === project).sort((a, b) => rankOf(a) - rankOf(b)));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONG.findIndex((name) => moduleId.endsWith(`/${name}`));
  return rank < 0 ? LONG.length : rank;
}
