import type { Counts, FileCounts } from './counts';

/** More files than this that fail are no accident, and are not run again. */
const MOST = 3;

/**
 * The test files whose failures may be an accident of a slow machine: a few, all of them with browsers, and each is then run once more as a whole, with
 * browsers of its own, since its tests build on one another. Empty: nothing failed, or it is no accident.
 */
export function toRunAgain({ files, unhandled }: Counts): readonly FileCounts[] {
  const failing = files.filter(({ failures }) => failures.length > 0);
  const accidental = unhandled === 0 && failing.length <= MOST && failing.every(({ project }) => project.startsWith('browsers'));
  return accidental ? failing : [];
}

/** The counts of a run with those of its files in their place that were run again. A file that the second run does not tell of stays as it was. */
export function withSecondRun(first: Counts, second: Counts): Counts {
  const again = new Map(second.files.map((one) => [keyOf(one), one]));
  return {
    files: first.files.map((one) => again.get(keyOf(one)) ?? one),
    unhandled: first.unhandled + second.unhandled,
    leftOut: [...new Set([...first.leftOut, ...second.leftOut])],
  };
}

const keyOf = ({ project, file }: FileCounts): string => `${project} ${file}`;
