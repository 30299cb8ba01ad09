import type { DateMention } from '../text';

/** `equal`: the same day, month or year. `within`: one names the month or year in which the other's lies. */
export type DateRelation = 'equal' | 'within' | 'apart';

/** How two dates stand to each other; unresolved ones meet by weekday or by day and month. */
export function agreeingDates(a: DateMention, b: DateMention): DateRelation {
  if (a.precision === 'decade' || b.precision === 'decade')
    return a.iso !== null && a.iso === b.iso && a.precision === b.precision ? 'equal' : 'apart';
  if (a.minutes !== null || b.minutes !== null) return isOneTime(a, b) ? 'equal' : 'apart';
  if (isLoose(a) || isLoose(b)) return 'apart';
  if (a.iso !== null && b.iso !== null) {
    if (a.iso === b.iso) return a.lastDay === b.lastDay ? 'equal' : 'within';
    const [less, more] = a.iso.length < b.iso.length ? [a.iso, b.iso] : [b.iso, a.iso];
    return more.startsWith(`${less}-`) ? 'within' : 'apart';
  }
  if (a.month !== null && b.month !== null) {
    if (a.month !== b.month) return 'apart';
    if (a.day === b.day) return 'equal';
    return a.day === null || b.day === null ? 'within' : 'apart';
  }
  if (a.weekday !== null && b.weekday !== null) return a.weekday === b.weekday ? 'equal' : 'apart';
  return 'apart';
}

const DAY_MINUTES = 1440;

/** The same time of day; by the clock of one place where both name their zone. */
function isOneTime(a: DateMention, b: DateMention): boolean {
  if (a.minutes === null || b.minutes === null) return false;
  if (a.zone === null || b.zone === null) return a.minutes === b.minutes;
  return (a.minutes - a.zone - b.minutes + b.zone) % DAY_MINUTES === 0;
}

/** "This week", "this year": too wide to be one date with a day or a month that is named. */
function isLoose(m: DateMention): boolean {
  return m.said === 'relative' && m.precision !== 'day' && !(m.precision === 'month' && m.iso !== null);
}
