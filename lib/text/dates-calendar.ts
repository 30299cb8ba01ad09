/** A day of the calendar. Weekday 1 is Monday. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

const DAY = 86_400_000;

function fromTime(time: number): CalendarDay {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() || 7 };
}

/** The day that an ISO date or date-time gives, as it is written (no change of time zone); null if it gives none. */
export function dayOf(iso: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isNaN(time) ? null : fromTime(time);
}

/** Whole days since 1970 of a day. */
function dayNumberOf(day: { readonly year: number; readonly month: number; readonly day: number }): number {
  return Math.round(Date.UTC(day.year, day.month - 1, day.day) / DAY);
}

/** The day so many days later (or, below zero, earlier). */
export function addDays(day: CalendarDay, by: number): CalendarDay {
  return fromTime((dayNumberOf(day) + by) * DAY);
}

/** The weekday on or before a day; the one after it if `ahead`. */
export function nearestWeekday(from: CalendarDay, weekday: number, ahead: boolean): CalendarDay {
  const back = (from.weekday - weekday + 7) % 7;
  return addDays(from, ahead ? (back === 0 ? 0 : 7 - back) : -back);
}

/**
 * Year of a month (and day) given without one: ahead or behind as `ahead` says; where it is null, the nearest, and
 * rather behind, since news tells of what has happened.
 */
export function nearestYear(from: CalendarDay, month: number, day: number | null, ahead: boolean | null): number {
  const distance = (month - from.month) * 30.4 + ((day ?? from.day) - from.day);
  if (ahead === true) return distance < -20 ? from.year + 1 : from.year;
  if (ahead === false) return distance > 10 ? from.year - 1 : from.year;
  if (distance > 120) return from.year - 1;
  return distance < -300 ? from.year + 1 : from.year;
}

/** ISO form of what is known of a date: to the day, the month or the year; null without a year. */
export function isoOf(date: { readonly year: number | null; readonly month: number | null; readonly day: number | null }): string | null {
  if (date.year === null) return null;
  const year = String(date.year).padStart(4, '0');
  if (date.month === null) return year;
  const month = `${year}-${String(date.month).padStart(2, '0')}`;
  return date.day === null ? month : `${month}-${String(date.day).padStart(2, '0')}`;
}
