import type { Counts, FileCounts } from './counts';

/** More files than this that fail are no accident, and are not run again. */
const MOST = 4;

/**
 * The test files whose failures may be an accident of a slow machine: those with browsers, if they are few. Each is then run once more as a whole,
 * with browsers of its own. What failed elsewhere is no accident, and no reason to leave unknown whether these are. Empty: nothing failed in a
 * browser, or it is no accident.
 */
export function toRunAgain({ files }: Counts): readonly FileCounts[] {
  const failing = files.filter(({ project, failures }) => project.startsWith('browsers') && failures.length > 0);
  return failing.length <= MOST ? failing : [];
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
