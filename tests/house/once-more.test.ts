import { describe, expect, it } from 'vitest';
import type { Counts, FileCounts } from '../counts';
import { toRunAgain, withSecondRun } from '../once-more';

const file = (name: string, failures: readonly string[], project = 'browsers'): FileCounts => ({
  file: `tests/e2e/${name}.test.ts`,
  project,
  passed: 3 - failures.length,
  failures,
  skipped: [],
});
const counts = (files: readonly FileCounts[], unhandled = 0): Counts => ({ files, unhandled, leftOut: [] });

describe('a run of all tests', () => {
  it('runs browser files once more in which something failed, if they are few, and no others', () => {
    const lost = file('lost', ['is told: waited']);
    expect(toRunAgain(counts([file('card', []), lost]))).toEqual([lost]);
    expect(toRunAgain(counts([file('card', [])]))).toEqual([]);
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => file(name, ['fails']));
    expect(toRunAgain(counts(five.slice(1)))).toHaveLength(4);
    expect(toRunAgain(counts(five))).toEqual([]);
  });

  it('takes no failure outside the browsers for an accident, and runs browser files once more beside it', () => {
    const lost = file('lost', ['is told: waited']);
    const words = file('words', ['splits: wrong'], 'unit');
    const first = counts([lost, words], 1);
    expect(toRunAgain(first)).toEqual([lost]);
    const { files, unhandled } = withSecondRun(first, counts([file('lost', [])]));
    expect(files).toEqual([file('lost', []), words]);
    expect(unhandled).toBe(1);
  });

  it('counts what was run again by its second run alone, and what that does not tell of by its first', () => {
    const first = counts([file('card', []), file('lost', ['is told: waited']), file('torn', ['tears: waited'], 'browsers-alone')]);
    const second = counts([file('lost', [])]);
    expect(withSecondRun(first, second).files.map(({ passed, failures }) => [passed, failures.length])).toEqual([
      [3, 0],
      [3, 0],
      [2, 1],
    ]);
    expect(withSecondRun(first, counts([], 1)).unhandled).toBe(1);
    const failing = file('lost', ['is told: waited', 'is not told: waited']);
    expect(withSecondRun(first, counts([failing])).files).toContainEqual(failing);
  });
});
