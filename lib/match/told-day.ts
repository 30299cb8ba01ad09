import type { Word } from '../text';
import { DAY_MS, type DateMention, datesIn, isToCome, latestMonthIn, weekdayOf, weekdaysIn } from './dates';
import { DATE_LINE_WORDS, TOLD_WITHIN } from './weights';

const YEAR = /^(?:19|20)\d\d$/;

/**
 * The day on which a text says that it was written: the first date with its year that stands near the start in a short line of its own, or beside its
 * weekday ("Tuesday, 4 March 2031"). Days since 1970; null where there is none, or where the text looks back from a later month.
 * @param numerals `numeralsIn(tokens)`
 */
export function toldDayIn(text: string, tokens: readonly Word[], numerals: readonly number[]): number | null {
  const near = numerals.filter((i) => i < TOLD_WITHIN);
  if (near.length === 0) return null;
  const head = tokens.slice(0, TOLD_WITHIN + DATE_LINE_WORDS);
  const weekdays = weekdaysIn(head);
  for (const date of datesIn(head, near)) {
    const day = dayWithYear(head, date);
    if (day === null || !(inShortLine(text, head, date) || besideWeekday(head, date, weekdays, day))) continue;
    const latest = latestMonthIn(tokens, numerals);
    return latest !== null && latest > day ? null : day;
  }
  return null;
}

/** Days since 1970 of a date that its year follows; null where none does, or where the month has no such day. */
function dayWithYear(tokens: readonly Word[], { key, last }: DateMention): number | null {
  const year = tokens[last + 1]?.text ?? '';
  if (!YEAR.test(year)) return null;
  const [month, day] = [Math.floor(key / 32) - 1, key % 32];
  const date = new Date(Date.UTC(Number(year), month, day));
  return date.getUTCMonth() === month ? Math.round(date.getTime() / DAY_MS) : null;
}

/** Whether a date stands in a line too short for prose: a dateline, or what furniture says of when it was published. */
function inShortLine(text: string, tokens: readonly Word[], { first, last }: DateMention): boolean {
  const from = text.lastIndexOf('\n', (tokens[first] as Word).start);
  const end = text.indexOf('\n', (tokens[last] as Word).end);
  const to = end < 0 ? text.length : end;
  return tokens.filter(({ start }) => start > from && start < to).length <= DATE_LINE_WORDS;
}

/** Whether the weekday of a date stands beside it, and it is not said to come. */
function besideWeekday(tokens: readonly Word[], { first, last }: DateMention, weekdays: ReadonlyMap<number, number>, day: number): boolean {
  return !isToCome(tokens, first) && [first - 1, first - 2, last + 2].some((i) => weekdays.get(i) === weekdayOf(day));
}
