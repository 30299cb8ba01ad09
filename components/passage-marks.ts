import type { Passage } from '../lib/compare';
import type { Span } from '../lib/text';

/** Where more than this part of both sides would be marked, marks show nothing. */
const MOSTLY = 0.6;

/** The words of a passage that its counterpart has not; none where that would be nearly all of both sides, or where it has no counterpart. */
export function changedWords({ a, b, changes }: Passage): { a: readonly Span[]; b: readonly Span[] } {
  const of = (side: 'a' | 'b'): Span[] => changes.flatMap((change) => (change.kind === side && change[side] ? [change[side]] : []));
  const marks = { a: b ? of('a') : [], b: a ? of('b') : [] };
  const plain = a !== null && b !== null && covers(marks.a, a) && covers(marks.b, b);
  return plain ? { a: [], b: [] } : marks;
}

function covers(marks: readonly Span[], span: Span): boolean {
  return marks.reduce((sum, mark) => sum + mark.end - mark.start, 0) > MOSTLY * (span.end - span.start);
}
