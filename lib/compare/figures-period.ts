import type { DateMention } from '../text';

const PERIODS: readonly RegExp[] = [
  /\b(?:over|in|during|within|for) the (?:past|last|previous|first) (?:\p{L}+[- ]){0,2}(?:day|week|month|quarter|year|decade|hour)s?\b/iu,
  /\b(?:so far )?(?:this|last|next) (?:week|month|quarter|year|season|fiscal year)\b/i,
  /\b(?:a|per|each|every) (?:day|week|month|year)\b/i,
  /\b(?:daily|weekly|monthly|annually|to date|so far)\b/i,
];
const OPENING = /\b(?:began|begun|started|starting|beginning|erupted|broke out|broke) (?:(?:in|on) )?$/i;
/** How far a period may stand from its figure, in characters. */
const REACH = 110;

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
  const from = Math.max(sentence.start, start - REACH);
  const window = text.slice(from, Math.min(sentence.end, end + REACH));
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
    if (date.start >= sentence.start && date.end <= sentence.end && (date.since || opening) && date.precision !== 'day') {
      const distance = Math.min(Math.abs(date.start - end), Math.abs(start - date.end)) - REACH;
      if (best === null || distance < (best as { distance: number }).distance)
        best = { words: `since ${text.slice(date.start, date.end)}`, distance };
      continue;
    }
    if (date.start < from || date.end > from + window.length) continue;
    if (date.since) offer(`since ${text.slice(date.start, date.end)}`, date.start - from);
    else if (/\b(?:as of|until|through|by) (?:(?:early|late|mid)[ -]?)?$/.test(text.slice(Math.max(0, date.start - 16), date.start)))
      offer(text.slice(date.start, date.end), date.start - from);
    else if (date.precision === 'year' || date.precision === 'month') offer(text.slice(date.start, date.end), date.start - from);
  }
  return (best as { words: string } | null)?.words ?? null;
}

/** Years from publication at which a figure with a year of its own is of another happening ("since 1987, when 22 people drowned"). */
const OTHER_TIME_YEARS = 2;

/** Whether a period names a year that lies apart from the report's own; false where either is not known. */
export function isOfOtherTime(period: string | null, published: string | null): boolean {
  const year = /\b(?:1[89]|20)\d\d\b/.exec(period ?? '')?.[0];
  return year !== undefined && published !== null && Math.abs(Number(year) - Number(published.slice(0, 4))) >= OTHER_TIME_YEARS;
}
