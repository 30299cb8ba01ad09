import type { Comparison, FactRelation } from '../compare';
import type { Span } from '../text';
import type { PaintKind, PaintSpan } from './types';

/** Relations of a fact that mean "the two do not say the same". `range` and `periods` are compatible and not painted. */
const DIFFERING: ReadonlySet<FactRelation> = new Set(['conflict', 'altered', 'differs']);

/**
 * What to paint in the page for a comparison whose side `a` is the page's article: passages that the report shares, passages
 * that only this page has (only where the comparison may say so), and facts that differ. In the order of the text.
 */
export function paintSpans(comparison: Comparison): PaintSpan[] {
  const spans: PaintSpan[] = [];
  const paint = (kind: PaintKind, span: Span | null) => {
    if (span && span.start < span.end) spans.push({ kind, start: span.start, end: span.end });
  };
  for (const { relation, a } of comparison.passages) {
    if (relation === 'same' || relation === 'moved') paint('shared', a);
    else if (relation === 'only-a' && comparison.absence.inB) paint('only-here', a);
  }
  for (const { relation, a } of comparison.facts) {
    if (DIFFERING.has(relation)) paint('differs', a);
  }
  return spans.sort((x, y) => x.start - y.start || x.end - y.end);
}
