import { WEEK, weekdayOf } from './dates';
import { type Profile, whenOf } from './profile';

/** Days between the days on which two reports were published, as far as is known or told; null where it is not of one. */
export function daysApart(a: Profile, b: Profile): number | null {
  const [inA, inB] = [whenOf(a), whenOf(b)];
  return inA === null || inB === null ? null : Math.abs(inA - inB);
}

/**
 * Whole days between the nearest of the days that two leads name by their weekdays, each taken in the week up to publication.
 * Null where a lead names none, or neither a date of publication nor a day that the text tells is known.
 */
export function leadGap(a: Profile, b: Profile): number | null {
  const [inA, inB] = [whenOf(a), whenOf(b)];
  if (inA === null || inB === null || a.weekdays === 0 || b.weekdays === 0) return null;
  let gap = Number.POSITIVE_INFINITY;
  for (let n = 0; n < WEEK; n++) {
    if ((a.weekdays & (1 << n)) === 0) continue;
    for (let m = 0; m < WEEK; m++) {
      if (b.weekdays & (1 << m)) gap = Math.min(gap, Math.abs(latest(n, inA) - latest(m, inB)));
    }
  }
  return gap;
}

/** Whether both leads name weekdays, and none in common. */
export function weekdaysDiffer(a: Profile, b: Profile): boolean {
  return weekdayGap(a, b) > 0;
}

/** Days between the nearest of the weekdays that two leads name, whichever comes first: 0 to 3; 0 where a lead names none. */
export function weekdayGap({ weekdays: a }: Profile, { weekdays: b }: Profile): number {
  if (a === 0 || b === 0) return 0;
  let gap = 0;
  for (let near = a; (near & b) === 0; gap++) near |= turned(near, 1) | turned(near, WEEK - 1);
  return gap;
}

/** The set of weekdays so many days later. */
function turned(weekdays: number, days: number): number {
  return ((weekdays << days) | (weekdays >> (WEEK - days))) & ((1 << WEEK) - 1);
}

/** The last weekday n up to a day. */
function latest(n: number, day: number): number {
  return day - ((weekdayOf(day) - n + WEEK) % WEEK);
}
