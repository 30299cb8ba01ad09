import { FILLED_TO_REWORDED, FORMULA_DAYS, FORMULA_WORDS, LEAST_FILLED_ANEW, LEAST_FILLED_IN, MOST_KEPT } from './copy-weights';
import type { Copying } from './copying';
import { weekdaysDiffer } from './days';
import type { Profile } from './profile';
import { among } from './vector';

/** Whether what two texts share is a form filled in anew: a copy keeps its weekdays, its names and its figures. */
export function isFormula(copying: Copying, a: Profile, b: Profile): boolean {
  if (hardlyAnyKept(a.names.keys, b.names.keys) || hardlyAnyKept(a.figures, b.figures)) return true;
  if (isRefilled(copying)) return true;
  if (!weekdaysDiffer(a, b)) return false;
  return (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > FORMULA_DAYS) || copying.prose < FORMULA_WORDS;
}

/** Whether what differs between the words that two texts share is names and figures, and little else: whoever edits a copy changes words of any kind. */
export function isRefilled({ exchanges }: Copying): boolean {
  return exchanges !== null && exchanges.filledAnew >= LEAST_FILLED_ANEW && exchanges.filledAnew >= FILLED_TO_REWORDED * exchanges.reworded;
}

/** Whether hardly any of what the one with fewer has is the other's too. Both ascending. */
function hardlyAnyKept(a: Int32Array | Float64Array, b: Int32Array | Float64Array): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  if (fewer.length < LEAST_FILLED_IN) return false;
  const has = among(more);
  let kept = 0;
  for (const key of fewer) if (has(key)) kept++;
  return kept <= MOST_KEPT * fewer.length;
}
