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
  // For each mark, where the nearest closer or end of paragraph stands: known until it is passed, so that a row of stray marks costs one walk.
  const nearest = new Map<string, number>();
  for (const match of text.matchAll(OPENER)) {
    const mark = match[0];
    if (match.index < end) continue;
    const closers = CLOSERS[mark] ?? '';
    let close = nearest.get(mark) ?? -1;
    if (close <= match.index) {
      close = match.index + 1;
      while (close < text.length && text[close] !== '\n' && !closers.includes(text[close] as string)) close++;
      nearest.set(mark, close);
    }
    const stop = Math.min(text.length, match.index + LONGEST_QUOTATION);
    close = Math.min(close, stop);
    const closed = close < stop && text[close] !== '\n';
    // A quotation that goes on for a paragraph more has no closing mark; one that never ends is a stray mark.
    const runsOn = close === text.length || text[close] === '\n';
    if (!closed && (!runsOn || mark === '»')) continue;
    end = closed ? close + 1 : close;
    spans.push({ start: match.index, end });
  }
  return spans;
}
