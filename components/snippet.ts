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

/** A text as far as there is room for it, in UTF-16 units; an ellipsis says that it goes on. */
export function beginningOf(text: string, room: number): string {
  return text.length > room ? `${text.slice(0, room).trimEnd()} …` : text;
}

/** The paragraph that holds an offset. */
function paragraphAt(text: string, offset: number): Span {
  const before = text.lastIndexOf('\n\n', Math.max(0, offset - 1));
  const after = text.indexOf('\n\n', offset);
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after };
}

/** A stretch of a text to show, and what it is cut out of. */
export interface Cut {
  readonly window: Span;
  /** Where the window ends before this does, an ellipsis says so. */
  readonly within: Span;
}

/** All of a stretch. */
export function wholeCut(span: Span): Cut {
  return { window: span, within: span };
}

/** What to show around a fact: the words about it, inside its paragraph, at most `SNIPPET` characters. */
export function contextCut(text: string, span: Span): Cut {
  const within = {
    start: Math.min(span.start, paragraphAt(text, span.start).start),
    end: Math.max(span.end, paragraphAt(text, Math.max(span.start, span.end - 1)).end),
  };
  if (within.end - within.start <= CONTEXT * 2) return wholeCut(within);
  const start = span.start - CONTEXT <= within.start ? within.start : toWordEdge(text, span.start - CONTEXT, span.start);
  const wanted = Math.min(span.end + CONTEXT, start + SNIPPET);
  return { window: { start, end: wanted >= within.end ? within.end : toWordEdge(text, wanted, start) }, within };
}

/** What to show of a passage: all of it, or its beginning; from shortly before its first mark where that would be cut off. */
export function passageCut(text: string, span: Span, marks: readonly Span[], limit = SNIPPET): Cut {
  if (span.end - span.start <= limit) return wholeCut(span);
  const first = marks[0]?.start ?? span.start;
  const start = first - span.start < limit / 2 ? span.start : toWordEdge(text, first - CONTEXT, first);
  return { window: { start, end: start + limit >= span.end ? span.end : toWordEdge(text, start + limit, start) }, within: span };
}

/** Cuts a stretch of a text into pieces. Marks ascend; `spot` may hold some of them. */
export function cutPieces(text: string, { window, within }: Cut, marks: readonly Span[], spot: Span | null = null): Piece[] {
  const pieces: Piece[] = [];
  const push = (part: string, marked: boolean, spotted = false): void => {
    if (part) pieces.push({ text: part, marked, spot: spotted });
  };
  const plain = (start: number, end: number): void => {
    const from = Math.min(Math.max(spot?.start ?? end, start), end);
    const to = Math.min(Math.max(spot?.end ?? end, from), end);
    push(text.slice(start, from), false);
    push(text.slice(from, to), false, true);
    push(text.slice(to, end), false);
  };
  if (window.start > within.start) push('… ', false);
  let at = window.start;
  for (const mark of marks) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, window.end);
    if (end <= start) continue;
    plain(at, start);
    push(text.slice(start, end), true);
    at = end;
  }
  plain(at, window.end);
  if (window.end < within.end) push(' …', false);
  return pieces;
}
