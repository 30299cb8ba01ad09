import { chooseFacts } from './compare-facts';
import { findFacts } from './facts';
import { prepareContext } from './prepare';
import { findQuoteFacts } from './quotes';
import type { Fact, FactKind, Side } from './types';

// In a headline every word may have a capital: names and descriptions are not told from other words there.
const COMPARED: ReadonlySet<FactKind> = new Set(['figure', 'date', 'quote', 'certainty']);

/**
 * The facts of two headlines, compared like sentences; spans are into the titles. Those that both have alone: a headline
 * has no room for what it leaves out. Empty where a title is missing or the two are the same.
 */
export function compareHeadlines(a: Side, b: Side, relation: Parameters<typeof prepareContext>[2]): Fact[] {
  if (!a.title || !b.title || a.title === b.title) return [];
  const context = prepareContext(headlineOf(a, a.title), headlineOf(b, b.title), relation);
  const quotes = findQuoteFacts(context);
  return chooseFacts(context, [...findFacts(context, quotes), ...quotes]).filter((fact) => fact.a && fact.b && COMPARED.has(fact.kind));
}

function headlineOf(side: Side, title: string): Side {
  return { ...side, text: title, statements: null };
}
