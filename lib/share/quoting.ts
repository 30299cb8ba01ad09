import type { Side } from '../compare';
import { type Span, words } from '../text';
import { plainLine } from './plain-line';
import { MOST_IN_ALL, MOST_LENGTH, MOST_OF_TEXT, MOST_WORDS, WORDS_AROUND } from './weights';

/** Gives the words of one report at a place, for as long as enough of it is left to quote; null after that. */
export type Quote = (span: Span) => string | null;

/**
 * Quotes one report within bounds: so many words at once, so many in all, and never more than a part of its text. The words of a fact
 * come with a few around them, from the same paragraph, while there is room. Statements of ours are given whole: they are no quotation.
 */
export function quoting(side: Side): Quote {
  if (side.statements !== null) return (span) => ourWords(side, span);
  const all = words(side.text);
  let left = Math.min(MOST_IN_ALL, Math.floor(all.length * MOST_OF_TEXT));
  return (span) => {
    const first = firstAt(all, span.start);
    const end = Math.max(first + 1, firstAt(all, span.end));
    if (first >= all.length) return null;
    const core = Math.min(end - first, MOST_WORDS);
    if (core > left) return null;
    const spare = Math.min(MOST_WORDS, left) - core;
    const together = (from: number, to: number): boolean =>
      !/\n/.test(side.text.slice(all[from]?.start ?? 0, all[to]?.start ?? side.text.length));
    let [from, to] = [first, first + core];
    for (let n = 0; n < Math.min(WORDS_AROUND, Math.floor(spare / 2)) && from > 0 && together(from - 1, from); n++) from--;
    for (let n = 0; n < Math.min(WORDS_AROUND, spare - (first - from)) && to < all.length && together(to - 1, to); n++) to++;
    left -= to - from;
    return cut(side.text, { start: all[from]?.start ?? 0, end: all[to - 1]?.end ?? 0 });
  };
}

/** The first word that ends after an offset. */
function firstAt(all: readonly { readonly end: number }[], offset: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A stretch as one line; ellipses say where a paragraph goes on. */
function cut(text: string, { start, end }: Span): string {
  const stop = Math.min(end, start + MOST_LENGTH);
  const line = plainLine(text.slice(start, stop));
  const begins = start === 0 || text[start - 1] === '\n';
  const ends = stop === end && (stop >= text.length || /^[\p{P}\s]{0,3}(?:\n|$)/u.test(text.slice(stop, stop + 4)));
  return `${begins ? '' : '… '}${line}${ends ? '' : ' …'}`;
}

/** The statements at a place: one begins two characters after the one before it ends, as `textOf` joins them. */
function ourWords(side: Side, span: Span): string | null {
  const found: string[] = [];
  let start = 0;
  for (const { text } of side.statements ?? []) {
    if (start < span.end && span.start < start + text.length) found.push(plainLine(text));
    start += text.length + 2;
  }
  return found.length > 0 ? found.join(' ') : null;
}
