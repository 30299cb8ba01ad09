import { findCertaintyFacts } from './certainty';
import { chooseFacts } from './compare-facts';
import { findDateFacts } from './dates';
import { gatherEvidence } from './facts-evidence';
import { findFigureFacts } from './figures';
import { prepareContext } from './prepare';
import { findQuoteFacts } from './quotes';
import type { Fact, Side } from './types';

/**
 * The figures, dates, quotations and certainties of two headlines, compared like sentences; spans are into the titles. Every word of a
 * headline may have a capital, so that names and descriptions are not told from other words. Facts that both have alone: a headline
 * has no room for what it leaves out. Empty where a title is missing or the two are the same.
 */
export function compareHeadlines(a: Side, b: Side, relation: Parameters<typeof prepareContext>[2]): Fact[] {
  if (!a.title || !b.title || a.title === b.title) return [];
  const context = prepareContext(headlineOf(a, a.title), headlineOf(b, b.title), relation);
  const evidence = gatherEvidence(context);
  const found = [...findFigureFacts(evidence), ...findDateFacts(evidence), ...findCertaintyFacts(evidence), ...findQuoteFacts(context)];
  // A share in a headline rarely says of what.
  const isBare = (fact: Fact) => fact.kind === 'figure' && fact.relation === 'conflict' && fact.what === '';
  return chooseFacts(context, found).filter((fact) => fact.a && fact.b && !isBare(fact));
}

function headlineOf(side: Side, title: string): Side {
  return { ...side, text: title, statements: null };
}
