import type { Relation } from '../match';
import { findCertaintyFacts } from './certainty';
import { chooseFacts } from './compare-facts';
import type { PreparedSide } from './context';
import { findDateFacts } from './dates';
import { gatherEvidence } from './facts-evidence';
import { findFigureFacts } from './figures';
import { pairSides, prepare } from './prepare';
import { findQuoteFacts } from './quotes';
import type { Fact, Side } from './types';

/**
 * The figures, dates, quotations and certainties of two headlines, compared like sentences; spans are into the titles. Every word of a
 * headline may have a capital, so that names and descriptions are not told from other words. Facts that both have alone: a headline
 * has no room for what it leaves out. Empty where a title is missing or the two are the same.
 */
export function compareHeadlines(a: Side, b: Side, relation: Relation): Fact[] {
  if (!a.title || !b.title || a.title === b.title) return [];
  const context = pairSides(readHeadline(a, a.title), readHeadline(b, b.title), relation);
  const evidence = gatherEvidence(context);
  const found = [...findFigureFacts(evidence), ...findDateFacts(evidence), ...findCertaintyFacts(evidence), ...findQuoteFacts(context)];
  // A share in a headline rarely says of what.
  const isBare = (fact: Fact) => fact.kind === 'figure' && fact.relation === 'conflict' && fact.what === '';
  return chooseFacts(context, found).filter((fact) => fact.a && fact.b && !isBare(fact));
}

// A headline is held against the other headline and against its own body: read once.
const read = new WeakMap<Side, PreparedSide>();

/** A side's headline, read like a text. */
export function readHeadline(side: Side, title: string): PreparedSide {
  let headline = read.get(side);
  if (!headline) {
    headline = prepare({ ...side, text: title, statements: null });
    read.set(side, headline);
  }
  return headline;
}
