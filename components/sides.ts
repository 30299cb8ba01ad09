import type { Side } from '../lib/compare';
import type { Statement } from '../lib/corpus';
import type { Span } from '../lib/text';

/** A statement of a side held in our words, and where it stands in the side's text. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly span: Span;
}

/** The statements that a span touches; empty where the side is held with its full text. */
export function statementsAt(side: Side, span: Span): PlacedStatement[] {
  const found: PlacedStatement[] = [];
  let start = 0;
  for (const statement of side.statements ?? []) {
    const end = start + statement.text.length;
    if (start < span.end && span.start < end) found.push({ statement, span: { start, end } });
    start = end + 2;
  }
  return found;
}
