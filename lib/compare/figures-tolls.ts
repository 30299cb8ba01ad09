import type { Happening } from './figures-senses';
import type { FigureUse } from './figures-uses';

/** People whom something befell, so that a report of one event mostly gives one number of them. */
const TOLLS: ReadonlySet<Happening> = new Set(['killed', 'hurt', 'missing', 'held']);

/**
 * The figures that are a report's one count of whom something befell: every other count of people of that happening gives
 * the same number. Two reports of one event that each give one such number mean the same people, however differently
 * their sentences are worded.
 * @param isOld whether a figure is of an earlier year's happening
 */
export function onlyTolls(uses: readonly FigureUse[], isOld: (use: FigureUse) => boolean): ReadonlySet<FigureUse> {
  const counts = new Map<Happening, FigureUse[]>();
  for (const use of uses) {
    const { happening, mention } = use;
    if (!happening || !TOLLS.has(happening) || mention.kind !== 'count') continue;
    const known = counts.get(happening);
    if (known) known.push(use);
    else counts.set(happening, [use]);
  }
  const found = new Set<FigureUse>();
  for (const list of counts.values()) {
    const first = list[0]?.mention.value;
    if (list.every((use) => use.mention.value === first && isWhole(use) && !isOld(use))) for (const use of list) found.add(use);
  }
  return found;
}

/** Counts all of them, by head: no part, no addition, no size, nothing in one day or a year. */
function isWhole(use: FigureUse): boolean {
  const { mention } = use;
  return (
    (use.person || mention.noun === null) &&
    !use.addition &&
    !mention.standsIn &&
    mention.value > 1 &&
    mention.upTo === mention.value &&
    !use.negated &&
    use.period === null
  );
}
