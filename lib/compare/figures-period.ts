import type { DateMention } from '../text';
import { OTHER_TIME_YEARS, REACH } from './fact-weights';

const PERIODS: readonly RegExp[] = [
  /\b(?:over|in|during|within|for) the (?:past|last|previous|first) (?:\p{L}+[- ]){0,2}(?:day|week|month|quarter|year|decade|hour)s?\b/iu,
  /\b(?:so far )?(?:this|last|next) (?:week|month|quarter|year|season|fiscal year)\b/i,
  /\b(?:a|per|each|every) (?:day|week|month|year)\b(?! (?:later|earlier|after|before|ago|old))/i,
  /\b(?:daily|weekly|monthly|annually|to date|so far)\b/i,
];
const OPENING = /\b(?:began|begun|started|starting|beginning|erupted|broke out|broke) (?:(?:in|on) )?$/i;

/**
 * The period or date that a figure speaks of, in the text's own words, from its sentence: "since October 2023", "over the
 * past year", "in 2019". Null where the sentence gives none.
 * @param start, end the figure's span
 */
export function periodOf(
  text: string,
  sentence: { start: number; end: number },
  start: number,
  end: number,
  dates: readonly DateMention[],
): string | null {
  const from = Math.max(sentence.start, start - REACH.period);
  const window = text.slice(from, Math.min(sentence.end, end + REACH.period));
  const at = start - from;
  let best: { words: string; distance: number } | null = null;
  const offer = (words: string, index: number) => {
    const distance = index > at ? index - at - (end - start) : at - index - words.length + 12;
    if (best === null || distance < best.distance) best = { words, distance };
  };
  for (const pattern of PERIODS) {
    const match = pattern.exec(window);
    if (match) offer(match[0], match.index);
  }
  for (const date of dates) {
    const opening = OPENING.exec(text.slice(Math.max(sentence.start, date.start - 24), date.start));
    // "the war, which began in May 2019, has seen dozens of attacks": a period that opens there, wherever in the sentence.
    if (date.start >= sentence.start && date.end <= sentence.end && opening && date.precision !== 'day') {
      const distance = Math.min(Math.abs(date.start - end), Math.abs(start - date.end)) - REACH.period;
      if (best === null || distance < (best as { distance: number }).distance)
        best = { words: `since ${text.slice(date.start, date.end)}`, distance };
      continue;
    }
    if (date.start < from || date.end > from + window.length) continue;
    if (date.since && (date.start >= start || start - date.end < REACH.since || date.start - sentence.start < REACH.since))
      offer(`since ${text.slice(date.start, date.end)}`, date.start - from);
    else if (
      !date.since &&
      /\b(?:as of|until|through|by) (?:(?:early|late|mid)[ -]?)?$/.test(text.slice(Math.max(0, date.start - 16), date.start))
    )
      offer(text.slice(date.start, date.end), date.start - from);
    else if (!date.since && (date.precision === 'year' || date.precision === 'month'))
      offer(text.slice(date.start, date.end), date.start - from);
  }
  return (best as { words: string } | null)?.words ?? null;
}

// The day of the telling, not of what is told: "said Tuesday", "told reporters on Tuesday".
const TOLD = /\b(?:said|says|told|reported|announced|wrote|tweeted|according to|confirmed|statement)\b[^.;!?\n]{0,30}$/i;

/** The days on which a figure's sentence places it, or, with `told`, those of the telling too: each an ISO date or, of an unknown week, a weekday, which still tells one day from another. */
export function daysOf(text: string, start: number, dates: readonly DateMention[], told = false): ReadonlySet<string> {
  const days = new Set<string>();
  for (const date of dates) {
    const own = date.iso?.length === 10 ? date.iso : date.weekday === null ? null : `weekday ${date.weekday}`;
    if (date.precision !== 'day' || own === null) continue;
    if (!told && TOLD.test(text.slice(Math.max(0, date.start - 45), date.start)) && Math.abs(date.start - start) > 12) continue;
    days.add(own);
  }
  return days;
}

/** The one of some days; null where there are none, or several. */
export function onlyDay(days: ReadonlySet<string>): string | null {
  const [first] = days;
  return days.size === 1 ? (first ?? null) : null;
}

/** Whether a period names a year that lies well before the report's own; false where either is not known. */
export function isOfOtherTime(period: string | null, published: string | null): boolean {
  const year = /\b(?:1[89]|20)\d\d\b/.exec(period ?? '')?.[0];
  return year !== undefined && published !== null && Number(published.slice(0, 4)) - Number(year) >= OTHER_TIME_YEARS;
}
