import { IN_LEAD } from './across';
import { logOdds, probability, type Signals } from './event';
import type { Telling } from './prior-weighing';
import type { Profile } from './profile';
import { ACROSS_FLIP, isPairKey, skeletonWeight } from './skeleton-key';
import type { Vector } from './vector';
import { COMMON_ACROSS, LEAST_ACROSS_NAMES, LEAST_IN_LEADS, MOST_COUNTED_ACROSS, SAME_EVENT_SCRIPTS, UNDATED_ACROSS } from './weights';

/** Whether two reports are written in scripts that `acrossIn` tells apart. */
export function inOtherScript(a: Profile, b: Profile): boolean {
  const [x, y] = [a.across.keys[0], b.across.keys[0]];
  return x !== undefined && y !== undefined && ((x ^ y) & 1) === 1;
}

/** How telling a skeleton is beyond a common one: it is as common as in the script where it is the more common. Not above 0 for one that says nothing. */
export function tellingAcross(key: number, telling: Telling): number {
  return (Math.min(telling(key), telling(key ^ ACROSS_FLIP)) - COMMON_ACROSS) * skeletonWeight(key);
}

/** What the names of two reports in different scripts have in common. */
export interface Across {
  /** How telling they are, all together and those that stand in both leads. */
  readonly names: number;
  readonly inLeads: number;
  /** Different names among them: the two words of one are one. */
  readonly count: number;
}

/** Compares the names of two reports in different scripts. */
export function comparedAcross(a: Vector, b: Vector, telling: Telling): Across {
  let names = 0;
  let inLeads = 0;
  let pairs = 0;
  let singles = 0;
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const x = (a.keys[i] as number) | ACROSS_FLIP;
    const y = (b.keys[j] as number) | ACROSS_FLIP;
    const told = x === y ? tellingAcross(x, telling) : 0;
    if (told > 0) {
      names += told;
      if (a.weights[i] === IN_LEAD && b.weights[j] === IN_LEAD) inLeads += told;
      if (isPairKey(x)) pairs++;
      else singles++;
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return { names, inLeads, count: pairs + Math.max(0, singles - 2 * pairs) };
}

/** How sure it is that two reports in different scripts are on one event, 0 to 1: by the names of their leads above all, then by what figures, dates and days add. */
export function probabilityAcross(across: Across, signals: Signals): number {
  const { bias, inLeads, names, count, ...weights } = SAME_EVENT_SCRIPTS;
  const told = inLeads * across.inLeads + names * across.names + count * Math.min(across.count - 1, MOST_COUNTED_ACROSS);
  return probability(logOdds(signals, { bias: bias + told, ...weights }));
}

/** Whether they have names enough in common for "same event" or "related": one name alone, however rare, is a subject and no event. */
export function namesSuffice(across: Across, dated: boolean, signals: Signals): boolean {
  if (across.inLeads < LEAST_IN_LEADS) return false;
  return dated
    ? across.count >= LEAST_ACROSS_NAMES
    : across.count > LEAST_ACROSS_NAMES && signals.figures + signals.dates >= UNDATED_ACROSS;
}
