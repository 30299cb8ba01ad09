import type { Profile } from './profile';

/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;
const WEEK = 7;

/**
 * Whole days between the nearest of the days that two leads name by their weekdays, each taken in the week up to publication.
 * Null where a lead names none, or a date of publication is not known.
 */
export function leadGap(a: Profile, b: Profile): number | null {
  const [x, y] = [daysOf(a), daysOf(b)];
  if (x.length === 0 || y.length === 0) return null;
  return Math.min(...x.flatMap((day) => y.map((other) => Math.abs(day - other))));
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

function daysOf({ day, weekdays }: Profile): number[] {
  if (day === null) return [];
  const today = (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
  return [0, 1, 2, 3, 4, 5, 6].filter((n) => weekdays & (1 << n)).map((n) => day - ((today - n + 7) % 7));
}
