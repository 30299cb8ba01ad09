import type { Span } from '../text';

/** Longest quotation, in characters, that is believed: beyond it a mark was not closed. */
const LONGEST_QUOTATION = 1500;
const CLOSERS: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '»': '«', '「': '」', '『': '』', '"': '"', '‘': '’' };
const OPENER = /[“„«»「『"]/g;

/**
 * What stands inside quotation marks, paragraph by paragraph, so that one unclosed mark spoils one paragraph at most.
 * A quotation that runs on is opened anew in each paragraph, as print does. Single quotes are not read: they are apostrophes too often.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(OPENER)) {
    if (match.index < end) continue;
    const closers = CLOSERS[match[0]] ?? '';
    const stop = Math.min(text.length, match.index + LONGEST_QUOTATION);
    let close = match.index + 1;
    while (close < stop && text[close] !== '\n' && !closers.includes(text[close] as string)) close++;
    const closed = close < stop && text[close] !== '\n';
    // A quotation that goes on for a paragraph more has no closing mark; one that never ends is a stray mark.
    const runsOn = close === text.length || text[close] === '\n';
    if (!closed && (!runsOn || match[0] === '»')) continue;
    end = closed ? close + 1 : close;
    spans.push({ start: match.index, end });
  }
  return spans;
}
