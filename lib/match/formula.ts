import { FORMULA_DAYS, FORMULA_WORDS, LEAST_FILLED_IN, LEAST_SLOTS, MOST_KEPT, SLOTS_TO_REWORDED } from './copy-weights';
import type { Copying } from './copying';
import { weekdaysDiffer } from './days';
import type { Profile } from './profile';
import { among } from './vector';

/** Whether what two texts share is a form filled in anew: a copy keeps its weekdays, its names and its figures. */
export function isFormula(copying: Copying, a: Profile, b: Profile): boolean {
  if (filledInAnew(a.names.keys, b.names.keys) || filledInAnew(a.figures, b.figures)) return true;
  if (isRefilled(copying)) return true;
  if (!weekdaysDiffer(a, b)) return false;
  return (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > FORMULA_DAYS) || copying.prose < FORMULA_WORDS;
}

/** Whether what differs between the words that two texts share is names and figures, and little else: whoever edits a copy changes words of any kind. */
export function isRefilled({ slots }: Copying): boolean {
  return slots !== null && slots.filledAnew >= LEAST_SLOTS && slots.filledAnew >= SLOTS_TO_REWORDED * slots.reworded;
}

/** Whether hardly any of what the one with fewer has is the other's too. Both ascending. */
function filledInAnew(a: Int32Array | Float64Array, b: Int32Array | Float64Array): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  if (fewer.length < LEAST_FILLED_IN) return false;
  const has = among(more);
  let kept = 0;
  for (const key of fewer) if (has(key)) kept++;
  return kept <= MOST_KEPT * fewer.length;
}
