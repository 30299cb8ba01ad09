import type { Span } from '../text';

/** Characters of context on either side that tell one occurrence of the same words from another. */
const CONTEXT = 32;
/** How far from its old place a passage is looked for, in characters to either side: several long articles. */
const REACH = 100_000;
/** Occurrences looked at. Words that stand more often are told apart by nothing. */
const MAX_OCCURRENCES = 200;

/**
 * Where a span of one text stands in another that came of it: the same words, with the same words before or after them,
 * as near as possible to the old place. Null: the words are gone, or nothing tells which of their occurrences is meant.
 * (After the quote and position selectors of the W3C Web Annotation model, but exact: a guess would paint what was not compared.)
 */
export function reanchor(before: string, after: string, span: Span): Span | null {
  if (before === after) return span;
  const { start, end } = span;
  const quote = before.slice(start, end);
  const lead = before.slice(Math.max(0, start - CONTEXT), start);
  const trail = before.slice(end, end + CONTEXT);
  const from = Math.max(0, start - REACH);
  const part = after.slice(from, start + REACH + quote.length);
  let best: { at: number; sides: number } | null = null;
  let seen = 0;
  for (let at = part.indexOf(quote); at >= 0 && seen < MAX_OCCURRENCES; at = part.indexOf(quote, at + 1)) {
    seen++;
    const place = from + at;
    const next = place + quote.length;
    // At the beginning of a text nothing stands before: then nothing may stand there in the other either. Likewise at the end.
    const sides =
      Number(lead === '' ? place === 0 : after.endsWith(lead, place)) +
      Number(trail === '' ? next === after.length : after.startsWith(trail, next));
    if (!best || sides > best.sides || (sides === best.sides && Math.abs(place - start) < Math.abs(best.at - start)))
      best = { at: place, sides };
  }
  // Long words that stand once need no context: they are their own.
  const sure = best && (best.sides > 0 || (seen === 1 && quote.length >= CONTEXT));
  return best && sure ? { start: best.at, end: best.at + quote.length } : null;
}
