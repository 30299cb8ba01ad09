import type { Span } from '../lib/text';

/** Longest snippet shown, in characters: enough for a sentence, within what may be quoted. */
export const SNIPPET = 300;
/** Longest passage shown as one, in characters: the reader wants to see every change in it. */
export const PASSAGE = 600;
/** Characters shown on each side of a fact's own words. */
const CONTEXT = 80;

/** A piece of a snippet. */
export interface Piece {
  readonly text: string;
  /** Words that differ, or that the fact stands on. */
  readonly marked: boolean;
  /** Words that the fact is about, as far as they are the same on both sides. */
  readonly spot: boolean;
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

/** Cuts a window of a text into pieces, with an ellipsis where it begins or ends inside a paragraph. Marks ascend; `spot` may hold some of them. */
export function cutPieces(text: string, window: Span, marks: readonly Span[], spot: Span | null = null): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    const edges = [start, spot?.start ?? end, spot?.end ?? end, end].filter((edge) => edge >= start && edge <= end).sort((x, y) => x - y);
    for (const [i, from] of edges.entries()) {
      const to = edges[i + 1] ?? from;
      if (to > from)
        pieces.push({ text: text.slice(from, to), marked, spot: !marked && spot !== null && from >= spot.start && to <= spot.end });
    }
  };
  const ellipsis = (sign: string): void => {
    pieces.push({ text: sign, marked: false, spot: false });
  };
  const within = paragraphAt(text, window.start);
  if (window.start > within.start) ellipsis('… ');
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
  if (window.end < paragraphAt(text, Math.max(window.start, window.end - 1)).end) ellipsis(' …');
  return pieces;
}
