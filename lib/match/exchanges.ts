import type { Word } from '../text';
import { MAX_GAP } from './copy-weights';
import type { WordRun } from './reuse';

/** How two texts differ between the words that they share. */
export interface Exchanges {
  /** Places where one has names or figures that the other has nowhere, and the other has its own. */
  readonly filledAnew: number;
  /** Places where both have other words. */
  readonly reworded: number;
}

interface Side {
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * Counts what is exchanged between neighbouring runs. Whoever edits a copy changes words of any kind; whoever fills in a form anew changes names and figures alone.
 * @param runs ascending in the report
 */
export function exchangesBetween(runs: readonly WordRun[], query: Side, report: Side): Exchanges {
  const [here, there] = [query, report].map(({ words }) => new Set(words.map(({ text }) => text))) as [Set<string>, Set<string>];
  let [filledAnew, reworded] = [0, 0];
  runs.forEach((run, i) => {
    const before = runs[i - 1];
    if (!before) return;
    const ours = query.words.slice(before.query[1] + 1, run.query[0]);
    const theirs = report.words.slice(before.report[1] + 1, run.report[0]);
    if (run.query[0] <= before.query[1] || Math.max(ours.length, theirs.length) > MAX_GAP || ours.length === 0 || theirs.length === 0)
      return;
    const [a, b] = [filling(ours, query.text, there), filling(theirs, report.text, here)];
    if (a.length > 0 && b.length > 0 && !a.every((word) => b.some((other) => areSpellings(word, other)))) filledAnew++;
    else reworded++;
  });
  return { filledAnew, reworded };
}

/** The names and figures among some words that another text has nowhere. */
function filling(words: readonly Word[], text: string, elsewhere: ReadonlySet<string>): string[] {
  return words
    .filter((word) => !elsewhere.has(word.text) && /^[\p{Lu}\p{N}]/u.test(text.slice(word.start, word.start + 2)))
    .map((word) => word.text);
}

/** Whether two words may be one name in two spellings, by what spellings leave alone. */
function areSpellings(a: string, b: string): boolean {
  return a[0] === b[0] && a.at(-1) === b.at(-1) && Math.abs(a.length - b.length) <= 2 && /^\p{L}/u.test(a);
}
