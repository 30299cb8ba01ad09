import type { Span, Word } from '../text';
import { postSpans } from './posts';
import { wordsInside } from './reuse';

/** Longest quotation, in characters, that is believed: beyond it a mark was not closed. */
const LONGEST_QUOTATION = 1500;
const CLOSERS: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '»': '«', '「': '」', '『': '』', '"': '"', '‘': '’' };
const OPENER = /[“„«»「『"]/g;
/** Two single marks for a double one. */
const DOUBLED = /‘‘|’’|``|''/g;

/** Which words of a text somebody else said or wrote: 1 for each in quotation marks, or in a post that is set in. */
export function quotedWords(text: string, tokens: readonly Word[]): Uint8Array {
  const quoted = wordsInside(tokens, quotedSpans(text));
  const posts = postSpans(text);
  if (posts.length === 0) return quoted;
  const posted = wordsInside(tokens, posts);
  return quoted.map((one, i) => one | (posted[i] as number));
}

/**
 * What stands inside quotation marks, paragraph by paragraph, so that one unclosed mark spoils one paragraph at most.
 * A quotation that runs on is opened anew in each paragraph, as print does. Single quotes are not read: they are apostrophes too often.
 */
export function quotedSpans(written: string): Span[] {
  // Of one length, so that places stay.
  const text = written.replace(DOUBLED, (marks) => (marks === '‘‘' || marks === '``' ? '“ ' : ' ”'));
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
    end = closed ? outermost(text, match.index, close, stop) + 1 : close;
    spans.push({ start: match.index, end });
  }
  return spans;
}

/** Where a quotation closes that has others in the same marks inside it; its first closing mark where these are not closed as often as they are opened. */
function outermost(text: string, open: number, first: number, stop: number): number {
  const mark = text[open] as string;
  const closer = text[first];
  let depth = 0;
  for (let at = open; mark !== closer && at < stop && text[at] !== '\n'; at++) {
    if (text[at] === mark) depth++;
    else if (text[at] === closer && --depth === 0) return at;
  }
  return first;
}
