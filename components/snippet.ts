import type { Span } from '../lib/text';

/** Longest snippet shown, in characters: enough for a sentence, within what may be quoted. */
export const SNIPPET = 300;
/** Characters shown on each side of a fact's own words. */
const CONTEXT = 80;

/** A piece of a snippet: text, and whether it is what the reader is to look at. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Moves an offset to the nearest white space towards `limit`, so that no word is cut; stays where there is none within 20 characters. */
function toWordEdge(text: string, from: number, limit: number): number {
  const step = limit < from ? -1 : 1;
  for (let at = from, n = 0; n < 20 && at !== limit; at += step, n++) if (/\s/.test(text[step < 0 ? at - 1 : at] ?? ' ')) return at;
  // Never between the halves of a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(text[from] ?? '') ? from + 1 : from;
}

/** The paragraph that holds an offset. */
function paragraphAt(text: string, offset: number): Span {
  const before = text.lastIndexOf('\n\n', Math.max(0, offset - 1));
  const after = text.indexOf('\n\n', offset);
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after };
}

/** The stretch to show around a fact: the words about it, inside its paragraph, at most `SNIPPET` characters. */
export function around(text: string, span: Span): Span {
  const paragraph = paragraphAt(text, span.start);
  if (paragraph.end - paragraph.start <= CONTEXT * 2)
    return { start: paragraph.start, end: Math.max(paragraph.end, Math.min(span.end, span.start + SNIPPET)) };
  const wantStart = span.start - CONTEXT;
  const start = wantStart <= paragraph.start ? paragraph.start : toWordEdge(text, wantStart, span.start);
  const wantEnd = Math.min(span.end + CONTEXT, start + SNIPPET);
  const end = wantEnd >= paragraph.end ? Math.max(paragraph.end, Math.min(span.end, wantEnd)) : toWordEdge(text, wantEnd, start);
  return { start, end };
}

/** The stretch of a passage to show: all of it, or its beginning; from shortly before its first mark where that would be cut off. */
export function windowOf(text: string, span: Span, marks: readonly Span[], limit = SNIPPET): Span {
  if (span.end - span.start <= limit) return span;
  const first = marks[0]?.start ?? span.start;
  const start = first - span.start < limit / 2 ? span.start : toWordEdge(text, first - CONTEXT, first);
  return { start, end: start + limit >= span.end ? span.end : toWordEdge(text, start + limit, start) };
}

/** Cuts a window of a text into plain and marked pieces, with an ellipsis where it begins or ends inside a paragraph. Marks ascend. */
export function cutPieces(text: string, window: Span, marks: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), marked });
  };
  const within = paragraphAt(text, window.start);
  if (window.start > within.start) pieces.push({ text: '… ', marked: false });
  let at = window.start;
  for (const mark of marks) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, window.end);
    if (end <= start) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, window.end, false);
  if (window.end < paragraphAt(text, Math.max(window.start, window.end - 1)).end) pieces.push({ text: ' …', marked: false });
  return pieces;
}
